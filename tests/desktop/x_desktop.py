"""A real X server with a window manager, a person at its keyboard, and second programs at its clipboard."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from tests.desktop.started import PATIENCE, ended, environment_of, until

PROGRAMS: Final = ("Xvfb", "openbox", "xdotool", "xclip", "xsel", "scrot")
needs_x11 = [
    pytest.mark.x11,
    pytest.mark.peer,
    pytest.mark.skipif(
        not all(map(shutil.which, PROGRAMS)), reason=f"needs {', '.join(PROGRAMS)}, which tests/run installs"
    ),
]


@dataclass(frozen=True, slots=True)
class XDesktop:
    """One screen; ``environment`` is what its programs are started with."""

    environment: Mapping[str, str]

    def run(self, *words: str, typed: str = "") -> str:
        """Run a program to its end and give what it says; "" if it fails, as where nothing is selected."""
        done = subprocess.run(
            words, env=self.environment, input=typed.encode(), capture_output=True, check=False, timeout=PATIENCE
        )
        return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""

    def focus(self, title: str) -> None:
        """Wait for a visible window whose title holds ``title``, and give it the keyboard."""

        def has_it() -> bool:
            shown = self.run("xdotool", "search", "--onlyvisible", "--name", title).split()
            return any(self._has_keyboard(window) for window in shown)

        assert until(has_it), f"no window {title!r} took the keyboard"

    def _has_keyboard(self, window: str) -> bool:
        self.run("xdotool", "windowactivate", window)
        return self.run("xdotool", "getactivewindow").strip() == window

    def press(self, *keys: str) -> None:
        """Press keys, or chords, one after the other."""
        self.run("xdotool", "key", *keys)

    def type(self, text: str) -> None:
        """Type a text, which is in no argument vector."""
        self.run("xdotool", "type", "--delay", "4", "--file", "-", typed=text)

    def clipboard(self, selection: str = "clipboard", target: str = "UTF8_STRING") -> str:
        """Give what another program reads from a selection."""
        return self.run("xclip", "-o", "-selection", selection, "-t", target)

    def picture(self, box: str) -> bytes:
        """Give a picture of a part of the screen: "left,top,width,height"."""
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder) / "part.png"
            self.run("scrot", "-a", box, str(place))
            return place.read_bytes()

    def own_clipboard(self, text: str) -> None:
        """Let another program own the clipboard; it stays in the background until somebody else takes it."""
        subprocess.run(
            ["xclip", "-i", "-selection", "clipboard"],
            env=self.environment,
            input=text.encode(),
            stdout=subprocess.DEVNULL,  # a pipe would stay open as long as the copy is offered
            stderr=subprocess.DEVNULL,
            check=True,
            timeout=PATIENCE,
        )
        assert until(lambda: self.clipboard() == text)


@contextmanager
def x_desktop(home: Path) -> Iterator[XDesktop]:
    """Start a screen on a free display, with a window manager, and end both afterwards."""
    read, write = os.pipe()
    # -ac: programs of a throw-away user may show themselves, too.
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-ac"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with ended(server), os.fdopen(read) as answer:
        number = answer.readline().strip()
        assert number, "Xvfb did not start"
        environment = environment_of(home) | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        desktop = XDesktop(environment)
        with ExitStack() as managers:
            # A window that is there before its manager may never get its turn; and on a busy machine a manager now and
            # then ends before it has begun.
            assert any(_managed(desktop, managers) for _ in range(3)), "no window manager began"
            yield desktop


def _managed(desktop: XDesktop, managers: ExitStack) -> bool:
    """Start a window manager, and tell whether it has taken the screen over."""
    manager = subprocess.Popen(
        ["openbox"], env=desktop.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    managers.enter_context(ended(manager))
    return bool(until(lambda: desktop.run("xdotool", "get_num_desktops"), patience=PATIENCE / 2))
