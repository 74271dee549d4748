"""Sleep, screen lock and user switch on Windows. Written from the documentation; not run.

Source: WM_WTSSESSION_CHANGE, WTSRegisterSessionNotification and WM_POWERBROADCAST in the Windows SDK.
"""

import ctypes
from ctypes import c_size_t, c_ssize_t, c_uint, c_void_p
from typing import Any, Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal
from PySide6.QtGui import QWindow

from vault_app.ui.system.lock_signals import LockReason

_POWER: Final = 0x0218  # WM_POWERBROADCAST
_SUSPEND: Final = 0x0004  # PBT_APMSUSPEND
_SESSION: Final = 0x02B1  # WM_WTSSESSION_CHANGE
_SESSION_REASONS: Final = {
    0x2: LockReason.USER,  # WTS_CONSOLE_DISCONNECT
    0x4: LockReason.USER,  # WTS_REMOTE_DISCONNECT
    0x7: LockReason.SCREEN,  # WTS_SESSION_LOCK
}
_THIS_SESSION: Final = 0  # NOTIFY_FOR_THIS_SESSION


class WindowMessage(ctypes.Structure):
    """The beginning of a MSG."""

    _fields_ = (("window", c_void_p), ("message", c_uint), ("wparam", c_size_t), ("lparam", c_ssize_t))


def reason_of(message: int, wparam: int) -> LockReason | None:
    """Give what a window message means for the vault."""
    if message == _POWER:
        return LockReason.SLEEP if wparam == _SUSPEND else None
    return _SESSION_REASONS.get(wparam) if message == _SESSION else None


class WindowsSignals(QObject):
    """Listens through a window that is never shown. Signal `heard`: a `LockReason`."""

    heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter = _Filter(self)
        self._window = QWindow()
        wtsapi: Any = ctypes.CDLL("wtsapi32")
        wtsapi.WTSRegisterSessionNotification(c_void_p(int(self._window.winId())), _THIS_SESSION)
        app = QCoreApplication.instance()
        assert app is not None  # noqa: S101 - a vault is open, so the app runs
        app.installNativeEventFilter(self._filter)

    def hold_sleep(self) -> None:
        """Nothing to do: Windows waits for the message to be handled."""

    def let_sleep(self) -> None:
        """Nothing to do."""


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, signals: WindowsSignals) -> None:
        super().__init__()
        self._signals = signals

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, place: int) -> object:  # noqa: N802
        if kind == b"windows_generic_MSG":
            message = WindowMessage.from_address(int(place))
            reason = reason_of(message.message, message.wparam)
            if reason is not None:
                self._signals.heard.emit(reason)
        return False
