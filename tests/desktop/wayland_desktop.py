"""A real Wayland compositor without a screen, a person at its keyboard, and a second program at its clipboard."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest

from tests.desktop.started import PATIENCE, ended, environment_of, until
from tests.desktop.throwaway_user import ThrowawayUser, needs_throwaway_user

PROGRAMS: Final = ("sway", "swaymsg", "wtype", "wl-copy", "wl-paste")
needs_wayland = [
    pytest.mark.peer,
    # sway refuses to run as root, and whoever runs the tests may have a screen of their own.
    needs_throwaway_user,
    pytest.mark.skipif(
        not all(map(shutil.which, PROGRAMS)),
        reason=f"needs {', '.join(PROGRAMS)} (sway, wtype, wl-clipboard), which tests/run installs",
    ),
]
CONFIG: Final = "output HEADLESS-1 resolution 1280x800\nxwayland disable\n"
A_LONG_TIME: Final = 600_000  # ms; it is ended before


@dataclass(frozen=True, slots=True)
class WaylandDesktop:
    """One compositor; ``environment`` is what its programs are started with."""

    environment: Mapping[str, str]
    user: ThrowawayUser

    def run(self, *words: str, typed: str = "") -> str:
        """Run a program to its end and give what it says; "" if it fails, as where nothing is selected."""
        done = subprocess.run(
            self.user.command(words),
            env=self.environment,
            input=typed.encode(),
            capture_output=True,
            check=False,
            timeout=PATIENCE,
        )
        return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""

    def await_focus(self, name: str) -> None:
        """Wait until a window of that program has the keyboard; the compositor gives it to the newest."""

        def has_it() -> bool:
            tree = self.run("swaymsg", "-r", "-t", "get_tree")
            return bool(tree) and _focused_program(json.loads(tree)) == name

        assert until(has_it), f"no window of {name} has the keyboard"

    def type(self, text: str) -> None:
        """Type a text."""
        self.run("wtype", "-", typed=text)

    def press(self, key: str, *, held: tuple[str, ...] = ()) -> None:
        """Press a key while some modifiers are held."""
        down = [word for name in held for word in ("-M", name)]
        up = [word for name in held for word in ("-m", name)]
        self.run("wtype", *down, "-k", key, *up)

    def clipboard(self, *options: str) -> str:
        """Give what another program reads from the clipboard, which needs no focus."""
        return self.run("wl-paste", "--no-newline", *options)

    def own_clipboard(self, text: str) -> None:
        """Let another program own the clipboard; it stays in the background until somebody else takes it."""
        subprocess.run(
            self.user.command(["wl-copy"]),
            env=self.environment,
            input=text.encode(),
            stdout=subprocess.DEVNULL,  # a pipe would stay open as long as the copy is offered
            stderr=subprocess.DEVNULL,
            check=True,
            timeout=PATIENCE,
        )
        assert until(lambda: self.clipboard() == text)


def _focused_program(node: dict[str, Any]) -> str | None:
    if node.get("focused"):
        return node.get("app_id")
    return next(filter(None, map(_focused_program, node["nodes"])), None)


@contextmanager
def wayland_desktop(home: Path, user: ThrowawayUser) -> Iterator[WaylandDesktop]:
    """Start a compositor in a home that is the user's, and end it afterwards."""
    config = home / "sway.conf"
    config.write_text(CONFIG, encoding="utf-8")
    environment = environment_of(home) | {
        "WLR_BACKENDS": "headless",
        "WLR_RENDERER": "pixman",
        "WLR_LIBINPUT_NO_DEVICES": "1",
        "SWAYSOCK": str(home / "sway.sock"),
        "QT_QPA_PLATFORM": "wayland",
    }
    user.given(home)
    compositor = subprocess.Popen(
        user.command(["sway", "-c", str(config)]),
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    with ended(compositor):
        sockets = until(lambda: [place.name for place in home.glob("wayland-*") if place.suffix != ".lock"])
        assert sockets, "sway did not start"
        environment |= {"WAYLAND_DISPLAY": sockets[0]}
        # A seat has a keyboard as long as a program holds one; windows miss what is typed before they know of it.
        keyboard = subprocess.Popen(user.command(["wtype", "-s", str(A_LONG_TIME)]), env=environment)
        with ended(keyboard):
            yield WaylandDesktop(environment, user)
