"""The clipboard of the real window on a real X server, as other programs see it."""

import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.desktop.known_vault import KnownVault, known_vault, write_settings
from tests.desktop.started import ended, home_folder, until, window_of
from tests.desktop.x_desktop import XDesktop, needs_x11, x_desktop

pytestmark = needs_x11

CLEAR_AFTER = 10  # seconds, the least there is
REACHED = 0.2  # seconds until a copy would be seen
THE_LIST = "250,100,300,500"
HINT = "x-kde-passwordManagerHint"


@dataclass(frozen=True, slots=True)
class CopiedFrom:
    """The window of a vault."""

    desktop: XDesktop
    vault: KnownVault
    app: subprocess.Popen[bytes]

    @property
    def mark(self) -> Path:
        """Where a copy leaves its mark."""
        return self.vault.path.parent / "vault-app" / "copy"

    def await_open(self) -> None:
        """Try to copy until another program sees a password: then the vault is open."""

        def is_open() -> bool:
            self.desktop.press("ctrl+c")
            return until(lambda: self.desktop.clipboard() in self.vault.passwords, patience=0.5)

        assert until(is_open)

    def copy_next(self) -> None:
        """Copy the password of the next item; once another program sees it, no older copy is under way."""
        before = self.desktop.clipboard()
        self.desktop.press("Down", "ctrl+c")
        assert until(lambda: self.desktop.clipboard() in {*self.vault.passwords} - {before})


@contextmanager
def closed() -> Iterator[CopiedFrom]:
    with home_folder() as home, x_desktop(home) as desktop:
        vault = known_vault(home / "desk.vault")
        write_settings(home, clear_after=CLEAR_AFTER)
        with window_of(vault.path, desktop.environment) as app:
            desktop.focus("Team Vault")
            yield CopiedFrom(desktop, vault, app)


@contextmanager
def opened() -> Iterator[CopiedFrom]:
    with closed() as window:
        window.desktop.type(window.vault.passphrase)
        window.desktop.press("Return")
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


def test_two_other_programs_read_the_same_password(copied: CopiedFrom) -> None:
    by_xsel = copied.desktop.run("xsel", "--clipboard", "--output")

    assert by_xsel in copied.vault.passwords
    assert by_xsel == copied.desktop.clipboard()


def test_the_copy_carries_the_hint_that_clipboard_histories_heed(copied: CopiedFrom) -> None:
    assert HINT in copied.desktop.clipboard(target="TARGETS").split()
    assert copied.desktop.clipboard(target=HINT) == "secret"


def test_the_primary_selection_is_never_set(copied: CopiedFrom) -> None:
    assert copied.desktop.clipboard("primary") == ""
    assert copied.desktop.run("xsel", "--primary", "--output") == ""


def test_what_another_program_copied_since_stays_when_the_time_is_up(copied: CopiedFrom) -> None:
    copied.desktop.own_clipboard("theirs")
    begin = monotonic()
    until(lambda: copied.desktop.clipboard() != "theirs" or monotonic() - begin > CLEAR_AFTER + 1)

    assert copied.desktop.clipboard() == "theirs"


def test_the_clipboard_is_cleared_when_the_time_is_up_and_not_before(copied: CopiedFrom) -> None:
    begin = monotonic()
    assert until(lambda: not copied.desktop.clipboard())

    assert CLEAR_AFTER - 1.5 <= monotonic() - begin <= CLEAR_AFTER + 1.5
    assert copied.desktop.clipboard(target="TARGETS") == ""


def test_locking_clears_the_clipboard() -> None:
    with opened() as window:
        window.copy_next()
        window.desktop.press("ctrl+l")

        assert until(lambda: not window.desktop.clipboard(), patience=2)


def test_quitting_clears_the_clipboard_and_ends_the_program() -> None:
    with opened() as window:
        window.copy_next()
        window.desktop.press("ctrl+q")

        assert window.app.wait(10) == 0
        assert window.desktop.clipboard() == ""


def test_what_another_program_copied_since_stays_when_the_vault_locks_and_the_program_quits() -> None:
    with opened() as window:
        window.copy_next()
        window.desktop.own_clipboard("theirs")
        window.desktop.press("ctrl+l", "ctrl+q")

        assert window.app.wait(10) == 0
        assert window.desktop.clipboard() == "theirs"


def test_an_owner_of_the_clipboard_that_hangs_neither_keeps_the_vault_open_nor_its_titles_on_the_screen() -> None:
    with opened() as window:
        window.copy_next()
        words = ["xclip", "-i", "-selection", "clipboard", "-quiet"]  # it stays in the foreground
        with subprocess.Popen(words, env=window.desktop.environment, stdin=subprocess.PIPE) as owner, ended(owner):
            assert owner.stdin is not None
            owner.stdin.write(b"theirs")
            owner.stdin.close()
            assert until(lambda: window.desktop.clipboard() == "theirs")
            before = window.desktop.picture(THE_LIST)
            owner.send_signal(signal.SIGSTOP)

            window.desktop.press("ctrl+l")

            # Qt waits for its answer for five seconds at least.
            assert until(lambda: window.desktop.picture(THE_LIST) != before, patience=3)
            owner.send_signal(signal.SIGCONT)
            assert until(lambda: window.desktop.clipboard() == "theirs")


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

        with window_of(window.vault.path, window.desktop.environment):
            assert until(lambda: not window.desktop.clipboard())
            assert until(lambda: not window.mark.exists())


def test_after_a_crash_the_next_start_leaves_alone_what_another_program_copied_since() -> None:
    with crashed() as (window, _password):
        window.desktop.own_clipboard("theirs")

        with window_of(window.vault.path, window.desktop.environment):
            assert until(lambda: not window.mark.exists())
            assert window.desktop.clipboard() == "theirs"


def test_a_passphrase_that_is_shown_reaches_no_other_program_when_it_is_selected_or_deleted() -> None:
    with closed() as window:
        desktop = window.desktop
        desktop.type(window.vault.passphrase)
        desktop.press("Tab", "space", "shift+Tab")  # the eye
        for chords in (("ctrl+a",), ("End", "shift+Home"), ("Home", "ctrl+k"), ("a", "ctrl+a", "ctrl+u")):
            desktop.press(*chords)
            sleep(REACHED)

            assert (desktop.clipboard("primary", "TARGETS"), desktop.clipboard(target="TARGETS")) == ("", "")
        desktop.type(window.vault.passphrase)
        desktop.press("Return")
        window.await_open()  # so the keys did what they do
