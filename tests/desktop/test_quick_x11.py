"""Quick access on a real X server: called by its chord from another program's window, gone after the copy."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.desktop.known_vault import KnownVault, known_vault, write_settings
from tests.desktop.started import CHECKOUT, PATIENCE, ended, home_folder, until
from tests.desktop.x_desktop import XDesktop, needs_x11, x_desktop

pytestmark = needs_x11

CHORD = "ctrl+alt+space"
QUICK = "Quick access — Team Vault"
WINDOW = "^Team Vault$"


@dataclass(frozen=True)
class Desk:
    """A screen, a home and a vault in it."""

    screen: XDesktop
    home: Path
    vault: KnownVault

    def start(self, *words: str) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [sys.executable, "-m", "vault_app", *words], env=dict(self.screen.environment), cwd=CHECKOUT
        )

    def other_program(self) -> "subprocess.Popen[bytes]":
        place = Path(__file__).with_name("other_window.py")
        return subprocess.Popen([sys.executable, str(place)], env=dict(self.screen.environment), cwd=CHECKOUT)

    def windows(self, title: str) -> list[str]:
        return self.screen.run("xdotool", "search", "--onlyvisible", "--name", title).split()

    def active(self) -> str:
        return self.screen.run("xdotool", "getactivewindow", "getwindowname").strip()

    def call(self) -> None:
        """Press the chord in the other program's window until quick access is there."""

        def came() -> bool:
            if self.active() != QUICK:
                self.screen.press(CHORD)  # the app may just have begun
            return bool(until(lambda: self.active() == QUICK, patience=1.5))

        assert until(came), f"{self.active()} has the keyboard"

    def unlock(self) -> None:
        self.screen.type(self.vault.passphrase)
        self.screen.press("Return")

    def find(self, number: int) -> None:
        """Type the title of a login in the place of whatever is there."""
        self.screen.press("ctrl+a")
        self.screen.type(self.vault.titles[number])


@pytest.fixture
def desk() -> Iterator[Desk]:
    with home_folder() as home, x_desktop(home) as screen:
        vault = known_vault(home / "desk.vault")
        write_settings(home, recent=[{"path": str(vault.path), "name": "Desk", "opened": 1}])
        yield Desk(screen, home, vault)


def test_the_chord_in_another_window_finds_and_copies_in_two_steps_and_letters(desk: Desk) -> None:
    with ended(desk.start()), ended(desk.other_program()):
        assert until(lambda: desk.windows(WINDOW))
        desk.screen.focus("Other program")
        desk.call()
        desk.unlock()

        def copied() -> bool:
            desk.find(7)
            desk.screen.press("Return")
            return bool(until(lambda: desk.screen.clipboard() == desk.vault.passwords[7], patience=3))

        assert until(copied)  # the key is stretched for a second or two; letters typed meanwhile are no search
        assert until(lambda: desk.active().startswith("Other program"))

        desk.screen.press(CHORD)  # 1
        assert until(lambda: desk.active() == QUICK)
        desk.find(11)
        desk.screen.press("Return")  # 2

        assert until(lambda: desk.screen.clipboard() == desk.vault.passwords[11])
        assert until(lambda: not desk.windows(QUICK))
        assert until(lambda: desk.active().startswith("Other program"))
        desk.screen.press("ctrl+v")
        assert until(lambda: desk.windows(desk.vault.passwords[11]))


@pytest.mark.parametrize("lock", ["Num_Lock", "Caps_Lock"])
def test_the_chord_works_whatever_lock_is_on(desk: Desk, lock: str) -> None:
    with ended(desk.start()), ended(desk.other_program()):
        assert until(lambda: desk.windows(WINDOW))
        desk.screen.focus("Other program")
        desk.call()
        desk.screen.press("Escape")
        assert until(lambda: desk.active().startswith("Other program"))

        desk.screen.press(lock)
        desk.screen.press(CHORD)

        assert until(lambda: desk.active() == QUICK)


def test_a_first_start_for_quick_access_shows_it_alone_and_ends_with_it(desk: Desk) -> None:
    with ended(desk.start("--quick")) as app:
        assert until(lambda: desk.active() == QUICK)
        assert desk.windows(WINDOW) == []

        desk.screen.press("Escape")

        assert app.wait(PATIENCE) == 0


def test_a_second_start_calls_it_in_the_first(desk: Desk) -> None:
    with ended(desk.start()) as first, ended(desk.other_program()):
        assert until(lambda: desk.windows(WINDOW))
        assert until((desk.home / "vault-app" / "window").exists)
        desk.screen.focus("Other program")

        assert desk.start("--quick").wait(PATIENCE) == 0

        assert until(lambda: desk.active() == QUICK)
        assert first.poll() is None


def test_a_click_elsewhere_takes_it_away(desk: Desk) -> None:
    with ended(desk.start()), ended(desk.other_program()):
        assert until(lambda: desk.windows(WINDOW))
        desk.screen.focus("Other program")
        desk.call()

        desk.screen.focus("Other program")

        assert until(lambda: not desk.windows(QUICK))
