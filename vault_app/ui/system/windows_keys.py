"""A chord on Windows. Written from the documentation; not run.

Source: RegisterHotKey, UnregisterHotKey, WM_HOTKEY and the virtual-key codes in the Windows SDK. Whoever gets WM_HOTKEY
may take the keyboard.
"""

import ctypes
from typing import Any, Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject

from vault_app.core.chord import Chord
from vault_app.ui.system.global_shortcut import Listener, ShortcutState
from vault_app.ui.system.windows_signals import WindowMessage

_HOTKEY: Final = 0x0312  # WM_HOTKEY
_OURS: Final = 1  # the number of our hot key: this thread has no other
_NO_REPEAT: Final = 0x4000  # MOD_NOREPEAT
_ALREADY_REGISTERED: Final = 1409  # ERROR_HOTKEY_ALREADY_REGISTERED
_MODIFIERS: Final = {"Alt": 0x1, "Ctrl": 0x2, "Shift": 0x4, "Meta": 0x8}
_F1: Final = 0x70  # VK_F1
_KEYS: Final = {
    "Space": 0x20,
    "PgUp": 0x21,
    "PgDown": 0x22,
    "End": 0x23,
    "Home": 0x24,
    "Insert": 0x2D,
    ";": 0xBA,
    "=": 0xBB,
    ",": 0xBC,
    "-": 0xBD,
    ".": 0xBE,
    "/": 0xBF,
    "`": 0xC0,
    "[": 0xDB,
    "\\": 0xDC,
    "]": 0xDD,
    "'": 0xDE,
}


def virtual_key(key: str) -> int:
    """Give the code under which Windows knows a key of `core.chord.KEYS`."""
    if key in _KEYS:
        return _KEYS[key]
    return ord(key) if len(key) == 1 else _F1 + int(key[1:]) - 1


def modifiers_of(chord: Chord) -> int:
    """Give what is held, as RegisterHotKey wants it."""
    return sum(_MODIFIERS[name] for name in chord.held) | _NO_REPEAT


class WindowsKeys(Listener):
    """Registers a hot key for this thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._user32: Any = ctypes.CDLL("user32", use_last_error=True)
        self._filter = _Filter(self)
        app = QCoreApplication.instance()
        assert app is not None  # noqa: S101 - there is a tray, or a window
        app.installNativeEventFilter(self._filter)

    def listen(self, chord: Chord) -> None:
        """Register this chord instead of the one before."""
        self._user32.UnregisterHotKey(None, _OURS)
        if self._user32.RegisterHotKey(None, _OURS, modifiers_of(chord), virtual_key(chord.key)):
            self.settled.emit(ShortcutState.READY, chord.text)
            return
        last_error: Any = getattr(ctypes, "get_last_error")  # noqa: B009 - other platforms have none
        taken = last_error() == _ALREADY_REGISTERED
        self.settled.emit(ShortcutState.TAKEN if taken else ShortcutState.REFUSED, "")

    def end(self) -> None:
        """Give the chord back."""
        self._user32.UnregisterHotKey(None, _OURS)
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self._filter)


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, keys: WindowsKeys) -> None:
        super().__init__()
        self._keys = keys

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, place: int) -> object:  # noqa: N802
        # A message for a thread has no window; Qt hands it over before it looks for one.
        if kind in {b"windows_dispatcher_MSG", b"windows_generic_MSG"}:
            message = WindowMessage.from_address(int(place))
            if message.message == _HOTKEY and message.wparam == _OURS:
                self._keys.pressed.emit(0, "")
                return True
        return False
