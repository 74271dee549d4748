from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from tests.fakes.desktop_session import PATIENCE, DesktopSession, desktop_session
from vault_app.ui.system.bus_signals import BusSignals, session_bus, system_bus
from vault_app.ui.system.lock_signals import LockReason

pytestmark = pytest.mark.peer

_numbers = count()


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[DesktopSession]:
    with desktop_session(tmp_path) as session:
        yield session


@pytest.fixture
def listen(desktop: DesktopSession, qtbot: QtBot, qapp: object) -> Iterator[Callable[[], BusSignals]]:  # noqa: ARG001
    """Gives what listens, once the login service has been found."""
    names: list[str] = []
    kept: list[BusSignals] = []

    def made(*, questions: int = 1) -> BusSignals:
        names.append(f"test{next(_numbers)}")
        bus = QDBusConnection.connectToBus(desktop.address, names[-1])
        signals = BusSignals(bus, bus)
        kept.append(signals)
        qtbot.waitUntil(lambda: bool(signals._session_path))
        assert desktop.asked.count("GetSession") == questions
        # A question of our own comes back after the rules that were set before it.
        signals.on_session_properties(None)  # type: ignore[arg-type]
        qtbot.waitUntil(lambda: desktop.asked.count("Get") == 2)
        return signals

    yield made
    for name in names:
        QDBusConnection.disconnectFromBus(name)


def heard_of(signals: BusSignals) -> list[LockReason]:
    heard: list[LockReason] = []
    signals.heard.connect(heard.append)
    return heard


@pytest.mark.parametrize(
    ("path", "interface"),
    [
        ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
        ("/ScreenSaver", "org.freedesktop.ScreenSaver"),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
    ],
)
def test_a_screen_that_locks_is_heard_and_one_that_unlocks_is_not(
    listen: Callable[..., BusSignals], desktop: DesktopSession, qtbot: QtBot, path: str, interface: str
) -> None:
    heard = heard_of(listen())

    desktop.saver(path, interface, active=False)
    desktop.saver(path, interface, active=True)
    qtbot.waitUntil(lambda: bool(heard))

    assert heard == [LockReason.SCREEN]


def test_sleep_is_heard_before_it_begins_and_waking_is_not(
    listen: Callable[..., BusSignals], desktop: DesktopSession, qtbot: QtBot
) -> None:
    heard = heard_of(listen())

    desktop.sleep(begins=False)
    desktop.sleep(begins=True)
    qtbot.waitUntil(lambda: bool(heard))

    assert heard == [LockReason.SLEEP]


def test_a_session_that_is_asked_to_lock_is_heard(
    listen: Callable[..., BusSignals], desktop: DesktopSession, qtbot: QtBot
) -> None:
    heard = heard_of(listen())

    desktop.lock_session()
    qtbot.waitUntil(lambda: bool(heard))

    assert heard == [LockReason.SCREEN]


def test_another_person_at_the_screen_is_heard(
    listen: Callable[..., BusSignals], desktop: DesktopSession, qtbot: QtBot
) -> None:
    heard = heard_of(listen())

    desktop.active = False
    desktop.tell_properties()
    qtbot.waitUntil(lambda: bool(heard))

    assert heard == [LockReason.USER]


def test_a_session_that_says_it_is_locked_is_heard(
    listen: Callable[..., BusSignals], desktop: DesktopSession, qtbot: QtBot
) -> None:
    heard = heard_of(listen())

    desktop.hint = True
    desktop.tell_properties()
    qtbot.waitUntil(lambda: bool(heard))

    assert heard == [LockReason.SCREEN]


def test_an_app_outside_every_session_finds_the_one_on_the_screen(
    listen: Callable[..., BusSignals], desktop: DesktopSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_SESSION_ID", "gone")
    desktop.known = {"auto"}
    heard = heard_of(listen(questions=3))

    desktop.lock_session()
    qtbot.waitUntil(lambda: bool(heard))

    assert heard == [LockReason.SCREEN]


def test_sleep_waits_until_the_vault_is_locked_and_no_longer(
    listen: Callable[..., BusSignals], desktop: DesktopSession, qtbot: QtBot
) -> None:
    signals = listen()

    signals.hold_sleep()
    signals.hold_sleep()
    qtbot.waitUntil(desktop.held.is_set)
    qtbot.waitUntil(lambda: signals._hold is not None)
    assert not desktop.released.is_set()
    assert desktop.asked.count("Inhibit") == 1
    signals.let_sleep()

    assert desktop.released.wait(PATIENCE)


def test_a_vault_that_stays_open_does_not_hold_up_sleep_and_holds_the_next_one(
    listen: Callable[..., BusSignals], desktop: DesktopSession, qtbot: QtBot
) -> None:
    signals = listen()
    signals.hold_sleep()
    qtbot.waitUntil(lambda: signals._hold is not None)

    desktop.sleep(begins=True)
    qtbot.waitUntil(desktop.released.is_set)
    desktop.sleep(begins=False)

    qtbot.waitUntil(lambda: desktop.asked.count("Inhibit") == 2)
    qtbot.waitUntil(lambda: signals._hold is not None)
    signals.let_sleep()


def test_a_bus_that_dies_is_heard_and_nothing_else_happens(
    listen: Callable[..., BusSignals], desktop: DesktopSession, qtbot: QtBot
) -> None:
    signals = listen()
    heard = heard_of(signals)

    desktop.stop_bus()
    qtbot.waitUntil(lambda: LockReason.LOST in heard)
    signals.hold_sleep()
    signals.let_sleep()

    assert set(heard) == {LockReason.LOST}


def test_without_any_bus_nothing_is_heard_and_nothing_is_wrong(
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    qapp: object,  # noqa: ARG001
) -> None:
    nowhere = QDBusConnection.connectToBus("unix:path=/nonexistent", "nowhere")

    signals = BusSignals(nowhere, nowhere)
    signals.hold_sleep()
    qtbot.wait(1)

    assert signals._hold is None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent")
    assert not session_bus().isConnected()
    assert not system_bus().isConnected()
