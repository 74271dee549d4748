"""A copy on a real Wayland compositor while the window has no keyboard: by wl-copy, as another program sees it.

The wl-copy of Debian 12 cannot ask clipboard histories to look away, and is then not used. So that its road is gone all
the same, a script stands before it that claims the option of later ones and passes on everything else.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.desktop.copying_program import NAME, WHO_HAS_THE_KEYBOARD
from tests.desktop.started import CHECKOUT, home_folder, until
from tests.desktop.throwaway_user import ThrowawayUser
from tests.desktop.wayland_desktop import WaylandDesktop, needs_wayland, wayland_desktop

pytestmark = needs_wayland

USER = ThrowawayUser()
SENSITIVE = "--sensitive"
WL_COPY = """#!/bin/sh
if [ "$1" = --help ]; then
    echo "$OPTIONS"
    exit
fi
for word; do
    shift
    [ "$word" = --sensitive ] || set -- "$@" "$word"
done
exec "$(PATH=${PATH#*:} command -v wl-copy)" "$@"
"""


@dataclass(frozen=True, slots=True)
class Copying:
    """A program of ours on a desktop; the keyboard is elsewhere."""

    desktop: WaylandDesktop
    program: subprocess.Popen[str]

    def copy(self, text: str) -> str:
        """Have it copy a text and give its answer; nothing takes the last copy back."""
        assert self.program.stdin is not None
        assert self.program.stdout is not None
        self.program.stdin.write(text + "\n")
        self.program.stdin.flush()
        return self.program.stdout.readline().strip()

    def take_back(self) -> str:
        """Have it clear the clipboard, if that is ours."""
        return self.copy("")


@contextmanager
def copying(kind: str, *, options: str = SENSITIVE) -> Iterator[Copying]:
    with home_folder(USER) as home, wayland_desktop(home, USER) as desktop:
        tools = home / "bin"
        tools.mkdir()
        (tools / "wl-copy").write_text(WL_COPY, encoding="utf-8")
        (tools / "wl-copy").chmod(0o755)
        before = desktop.environment["PATH"]
        environment = {**desktop.environment, "PATH": f"{tools}:{before}", "OPTIONS": options}
        with subprocess.Popen(
            USER.command([sys.executable, "-m", "tests.desktop.copying_program", str(home / "run"), kind]),
            env=environment,
            cwd=CHECKOUT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as program:
            desktop.await_focus(NAME)
            desktop.run("swaymsg", "workspace", "elsewhere")
            copying = Copying(desktop, program)
            assert program.stdout is not None
            assert program.stdout.readline() == "ready\n"
            assert until(lambda: copying.copy(WHO_HAS_THE_KEYBOARD) == "others")
            yield copying
            # Its input ends here, and it with it.


def test_qt_alone_would_copy_nothing_and_not_know_it() -> None:
    with copying("window") as program:
        assert program.copy("kV7#tq") == "copied"
        assert program.desktop.clipboard() == ""


def test_the_app_copies_by_the_tool_and_clears_it_again() -> None:
    with copying("desktop") as program:
        assert program.copy("kV7#tq") == "copied"
        assert program.desktop.clipboard() == "kV7#tq"
        assert program.desktop.clipboard("--primary") == ""

        assert program.take_back() == "cleared"
        assert program.desktop.clipboard("--list-types") == ""
        assert until(lambda: not list(kept_in_files("kV7#tq")))


def kept_in_files(text: str) -> Iterator[Path]:
    """Give the files of wl-copy, which keeps in one what it serves, that hold the text."""
    for folder in Path(tempfile.gettempdir()).glob("wl-copy-buffer-*"):
        with suppress(FileNotFoundError):
            yield from (path for path in folder.iterdir() if text in path.read_text("utf-8"))


def test_what_another_program_copied_since_stays() -> None:
    with copying("desktop") as program:
        program.copy("kV7#tq")
        program.desktop.own_clipboard("theirs")

        assert program.take_back() == "left alone"
        assert program.desktop.clipboard() == "theirs"


def test_a_tool_that_cannot_hide_a_secret_from_histories_is_not_used() -> None:
    with copying("desktop", options="") as program:
        program.copy("kV7#tq")

        assert program.desktop.clipboard() == ""
