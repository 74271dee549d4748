from collections.abc import Iterator
from itertools import count

import pytest
from PySide6.QtDBus import QDBusConnection
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes.desktop_session import DesktopSession, desktop_session
from tests.fakes.fake_surroundings import FakeSurroundings
from tests.ui.shell.conftest import unlock
from vault_app.services.drafts import load_drafts
from vault_app.ui.shell.shell import Shell
from vault_app.ui.system import bus_signals, lock_signals
from vault_app.ui.system.lock_signals import LockReason

_numbers = count()

DAY = 24 * 60 * 60


@pytest.fixture
def desktop(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[DesktopSession]:
    """Gives a desktop that the next vault to be opened listens to."""
    with desktop_session(tmp_path_factory.mktemp("desk")) as desktop:
        name = f"shell test {next(_numbers)}"
        monkeypatch.setattr(bus_signals, "session_bus", lambda: QDBusConnection.connectToBus(desktop.address, name))
        monkeypatch.setattr(bus_signals, "system_bus", lambda: QDBusConnection.connectToBus(desktop.address, name))
        lock_signals._source.cache_clear()
        yield desktop
        lock_signals._source.cache_clear()
        QDBusConnection.disconnectFromBus(name)


def say(shell: Shell, reason: LockReason) -> None:
    """Speak as the desktop does; the event loop does not run meanwhile."""
    shell.open_vault().desktop_locks.signals.heard.emit(reason)


@pytest.mark.peer
def test_a_real_bus_locks_the_vault_before_the_computer_sleeps(
    desktop: DesktopSession, unlocked: Shell, qtbot: QtBot
) -> None:
    qtbot.waitUntil(desktop.held.is_set)
    session = unlocked.bridge.session
    assert session is not None

    desktop.sleep(begins=True)

    qtbot.waitUntil(desktop.released.is_set)
    assert session.locked


@pytest.mark.peer
def test_a_bus_that_dies_locks_the_vault_and_the_passphrase_opens_it_again(
    desktop: DesktopSession, unlocked: Shell, qtbot: QtBot
) -> None:
    qtbot.waitUntil(desktop.held.is_set)

    desktop.stop_bus()
    qtbot.waitUntil(lambda: not unlocked.is_open())
    unlock(qtbot, unlocked)

    assert unlocked.is_open()


@pytest.mark.parametrize("reason", list(LockReason))
def test_whatever_the_desktop_says_the_vault_is_locked_when_it_has_said_it(unlocked: Shell, reason: LockReason) -> None:
    session = unlocked.bridge.session
    assert session is not None

    say(unlocked, reason)

    assert session.locked
    assert unlocked.bridge.session is None
    assert unlocked.window.page is unlocked.unlock().view


def test_a_screen_that_breaks_while_it_is_told_does_not_keep_the_vault_open(unlocked: Shell, qtbot: QtBot) -> None:
    session = unlocked.bridge.session
    assert session is not None

    def broken() -> None:
        raise RuntimeError

    unlocked.bridge.locking.connect(broken)
    with qtbot.captureExceptions() as raised:
        say(unlocked, LockReason.SLEEP)

    assert [kind for kind, _error, _trace in raised] == [RuntimeError]
    assert session.locked
    assert unlocked.window.page is unlocked.unlock().view


def test_an_edit_in_progress_is_kept_when_the_computer_sleeps(unlocked: Shell, qtbot: QtBot) -> None:
    unlocked.open_vault().page.new_item()
    title = unlocked.open_vault().page.browse
    QTest.keyClicks(unlocked.window.focusWidget(), "example.com")
    assert title.editor_open

    say(unlocked, LockReason.SLEEP)
    drafts: list[int] = []
    unlock(qtbot, unlocked)
    unlocked.bridge.run(lambda session: len(load_drafts(session)), asker=unlocked, done=drafts.append)
    qtbot.waitUntil(lambda: bool(drafts))

    assert drafts == [1]


def test_sleep_does_not_lock_where_the_person_does_not_want_it(unlocked: Shell) -> None:
    unlocked.preferences.change(lock_on_sleep=False)

    say(unlocked, LockReason.SLEEP)
    assert unlocked.is_open()
    say(unlocked, LockReason.SCREEN)
    assert not unlocked.is_open()


def test_the_screen_does_not_lock_where_the_person_does_not_want_it(unlocked: Shell) -> None:
    unlocked.preferences.change(lock_on_screen_lock=False)

    say(unlocked, LockReason.SCREEN)
    say(unlocked, LockReason.USER)
    assert unlocked.is_open()
    say(unlocked, LockReason.SLEEP)
    assert not unlocked.is_open()


def test_who_wants_neither_is_not_locked_by_a_bus_that_dies(unlocked: Shell) -> None:
    unlocked.preferences.change(lock_on_screen_lock=False, lock_on_sleep=False)

    say(unlocked, LockReason.LOST)

    assert unlocked.is_open()


def test_nothing_that_is_said_unlocks_or_harms_a_locked_vault(unlocked: Shell) -> None:
    unlocked.lock()

    for reason in LockReason:
        say(unlocked, reason)

    assert not unlocked.is_open()


@pytest.mark.parametrize("days", [-400, -1, 1, 400])
def test_a_clock_that_jumps_by_days_neither_locks_nor_keeps_open(
    unlocked: Shell, surroundings: FakeSurroundings, days: int
) -> None:
    idle = unlocked.open_vault().idle

    surroundings.own_clock.set_back(-days * DAY)
    idle.look()
    still_open = unlocked.is_open()
    surroundings.own_clock.pass_seconds(9 * 60)
    idle.look()
    assert (still_open, unlocked.is_open()) == (True, True)
    surroundings.own_clock.pass_seconds(61)
    idle.look()

    assert not unlocked.is_open()


def test_a_night_asleep_counts_for_the_idle_lock(unlocked: Shell, surroundings: FakeSurroundings) -> None:
    surroundings.own_clock.pass_seconds(8 * 60 * 60)

    unlocked.open_vault().idle.look()

    assert not unlocked.is_open()
