from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from tests.fakes.desktop_session import DesktopSession, desktop_session
from vault_app.ui.system import bus_signals, lock_signals, windows_signals
from vault_app.ui.system.lock_signals import LockReason, LockSignals

_numbers = count()


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[DesktopSession]:
    with desktop_session(tmp_path) as session:
        yield session


@pytest.fixture
def signals(desktop: DesktopSession, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Iterator[LockSignals]:  # noqa: ARG001
    name = f"lock test {next(_numbers)}"
    connect: Callable[[], QDBusConnection] = lambda: QDBusConnection.connectToBus(desktop.address, name)  # noqa: E731
    monkeypatch.setattr(bus_signals, "session_bus", connect)
    monkeypatch.setattr(bus_signals, "system_bus", connect)
    lock_signals._source.cache_clear()
    yield LockSignals()
    lock_signals._source.cache_clear()
    QDBusConnection.disconnectFromBus(name)


@pytest.mark.peer
def test_before_a_vault_is_open_no_bus_is_asked(signals: LockSignals) -> None:
    signals.disarm()

    assert signals._source is None


@pytest.mark.peer
def test_an_open_vault_hears_the_desktop_and_a_locked_one_does_not(
    signals: LockSignals, desktop: DesktopSession, qtbot: QtBot
) -> None:
    heard: list[LockReason] = []
    signals.heard.connect(heard.append)
    signals.arm()
    qtbot.waitUntil(desktop.held.is_set)
    source = signals._source
    assert source is not None

    desktop.sleep(begins=True)
    qtbot.waitUntil(lambda: bool(heard))
    signals.disarm()
    source.heard.emit(LockReason.SCREEN)
    signals.arm()

    assert heard == [LockReason.SLEEP]
    assert signals._source is source


@pytest.mark.parametrize(
    ("message", "wparam", "reason"),
    [
        (0x0218, 0x4, LockReason.SLEEP),
        (0x0218, 0x12, None),
        (0x02B1, 0x7, LockReason.SCREEN),
        (0x02B1, 0x8, None),
        (0x02B1, 0x2, LockReason.USER),
        (0x0100, 0x7, None),
    ],
)
def test_windows_messages_mean_what_their_documentation_says(
    message: int, wparam: int, reason: LockReason | None
) -> None:
    assert windows_signals.reason_of(message, wparam) is reason
