"""The clipboard of the real window on a real Wayland compositor, as another program sees it."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import pytest

from tests.desktop.known_vault import KnownVault, known_vault, write_settings
from tests.desktop.started import home_folder, until, window_of
from tests.desktop.throwaway_user import ThrowawayUser
from tests.desktop.wayland_desktop import WaylandDesktop, needs_wayland, wayland_desktop

pytestmark = needs_wayland

USER = ThrowawayUser()
CLEAR_AFTER = 10  # seconds, the least there is
HINT = "x-kde-passwordManagerHint"


@dataclass(frozen=True, slots=True)
class CopiedFrom:
    """A window with an open vault that can copy a password."""

    desktop: WaylandDesktop
    vault: KnownVault
    app: subprocess.Popen[bytes]

    @property
    def mark(self) -> Path:
        """Where a copy leaves its mark."""
        return self.vault.path.parent / "vault-app" / "copy"

    def await_open(self) -> None:
        """Try to copy until another program sees a password: then the vault is open."""

        def is_open() -> bool:
            self.desktop.press("c", held=("ctrl",))
            return until(lambda: self.desktop.clipboard() in self.vault.passwords, patience=0.5)

        assert until(is_open)

    def copy_next(self) -> None:
        """Copy the password of the next item; once another program sees it, no older copy is under way."""
        before = self.desktop.clipboard()
        self.desktop.press("Down")
        self.desktop.press("c", held=("ctrl",))
        assert until(lambda: self.desktop.clipboard() in {*self.vault.passwords} - {before})


@contextmanager
def opened() -> Iterator[CopiedFrom]:
    with home_folder(USER) as home:
        vault = known_vault(home / "desk.vault")
        write_settings(home, clear_after=CLEAR_AFTER)
        with (
            wayland_desktop(home, USER) as desktop,
            window_of(vault.path, desktop.environment, user=USER) as app,
        ):
            desktop.await_focus("vault-app")
            desktop.type(vault.passphrase)
            desktop.press("Return")
            window = CopiedFrom(desktop, vault, app)
            window.await_open()
            yield window


@pytest.fixture(scope="module")
def window() -> Iterator[CopiedFrom]:
    with opened() as window:
        yield window


@pytest.fixture
def copied(window: CopiedFrom) -> CopiedFrom:
    window.copy_next()
    return window


def test_another_program_reads_the_password(copied: CopiedFrom) -> None:
    assert copied.desktop.clipboard("--type", "text/plain;charset=utf-8") in copied.vault.passwords


def test_the_copy_carries_the_hint_that_clipboard_histories_heed(copied: CopiedFrom) -> None:
    assert HINT in copied.desktop.clipboard("--list-types").split()
    assert copied.desktop.clipboard("--type", HINT) == "secret"


def test_the_primary_selection_is_never_set(copied: CopiedFrom) -> None:
    assert copied.desktop.clipboard("--primary") == ""


def test_the_clipboard_is_cleared_when_the_time_is_up_though_the_person_works_elsewhere(copied: CopiedFrom) -> None:
    begin = monotonic()
    copied.desktop.run("swaymsg", "workspace", "elsewhere")
    assert until(lambda: not copied.desktop.clipboard())

    assert CLEAR_AFTER - 1.5 <= monotonic() - begin <= CLEAR_AFTER + 1.5
    assert copied.desktop.clipboard("--list-types") == ""


def test_locking_clears_the_clipboard() -> None:
    with opened() as window:
        window.copy_next()
        window.desktop.press("l", held=("ctrl",))

        assert until(lambda: not window.desktop.clipboard(), patience=2)


def test_quitting_clears_the_clipboard_and_ends_the_program() -> None:
    with opened() as window:
        window.copy_next()
        window.desktop.press("q", held=("ctrl",))

        assert window.app.wait(10) == 0
        assert window.desktop.clipboard() == ""


def test_what_another_program_copied_since_stays_when_the_vault_locks_and_the_program_quits() -> None:
    with opened() as window:
        window.copy_next()
        window.desktop.own_clipboard("theirs")
        window.desktop.press("l", held=("ctrl",))
        window.desktop.press("q", held=("ctrl",))

        assert window.app.wait(10) == 0
        assert window.desktop.clipboard() == "theirs"


@contextmanager
def crashed() -> Iterator[tuple[CopiedFrom, str]]:
    """Give a window whose program was killed, and what was on the clipboard just then."""
    with opened() as window:
        window.copy_next()
        password = window.desktop.clipboard()
        assert window.mark.exists()
        window.app.kill()
        window.app.wait()
        assert until(lambda: not window.desktop.clipboard())
        yield window, password


def test_after_a_crash_the_next_start_takes_back_what_a_clipboard_manager_kept() -> None:
    with crashed() as (window, password):
        window.desktop.own_clipboard(password)

        with window_of(window.vault.path, window.desktop.environment, user=USER):
            window.desktop.await_focus("vault-app")
            window.desktop.press("a")  # before that, no program may touch the clipboard
            assert until(lambda: not window.desktop.clipboard())
            assert until(lambda: not window.mark.exists())


def test_after_a_crash_the_next_start_leaves_alone_what_another_program_copied_since() -> None:
    with crashed() as (window, _password):
        window.desktop.own_clipboard("theirs")

        with window_of(window.vault.path, window.desktop.environment, user=USER):
            assert until(lambda: not window.mark.exists())
            assert window.desktop.clipboard() == "theirs"
