"""A chord on macOS. Written from the documentation; not run.

Source: Carbon's RegisterEventHotKey and InstallEventHandler (CarbonEvents.h), the virtual key codes in HIToolbox's
Events.h. No permission is needed for it, as there is for watching all keys.
"""

import ctypes
from ctypes import POINTER, byref, c_int32, c_uint32, c_ulong, c_void_p
from typing import Any, Final

from PySide6.QtCore import QObject

from vault_app.core.chord import Chord
from vault_app.ui.system.global_shortcut import Listener, ShortcutState

_LIBRARY: Final = "/System/Library/Frameworks/Carbon.framework/Carbon"
_KEYBOARD: Final = int.from_bytes(b"keyb", "big")  # kEventClassKeyboard
_HOT_KEY_PRESSED: Final = 5  # kEventHotKeyPressed
_SIGNATURE: Final = int.from_bytes(b"vaul", "big")
_TAKEN: Final = -9878  # eventHotKeyExistsErr
# Written chords say Ctrl where a Mac says Command.
_MODIFIERS: Final = {"Ctrl": 0x0100, "Shift": 0x0200, "Alt": 0x0800, "Meta": 0x1000}
# By their codes, from 0 on; the two blanks stand for keys that no chord names.
_SIGNS: Final = "ASDFHGZXCV BQWERYT123465=97-80]OU[IP LJ'K;\\,/NM."
_KEYS: Final = {
    **{sign: code for code, sign in enumerate(_SIGNS) if sign != " "},
    "`": 50,
    "Space": 49,
    "Home": 115,
    "PgUp": 116,
    "End": 119,
    "PgDown": 121,
    "Insert": 114,
    **dict(
        zip(
            (f"F{number}" for number in range(1, 21)),
            (122, 120, 99, 118, 96, 97, 98, 100, 101, 109, 103, 111, 105, 107, 113, 106, 64, 79, 80, 90),
            strict=True,
        )
    ),
}


class _EventType(ctypes.Structure):
    _fields_ = (("kind", c_uint32), ("number", c_uint32))


class _HotKeyId(ctypes.Structure):
    _fields_ = (("signature", c_uint32), ("number", c_uint32))


def key_code(key: str) -> int | None:
    """Give the code under which macOS knows a key of `core.chord.KEYS`; None where its keyboards have none."""
    return _KEYS.get(key)


def modifiers_of(chord: Chord) -> int:
    """Give what is held, as Carbon wants it."""
    return sum(_MODIFIERS[name] for name in chord.held)


class MacKeys(Listener):
    """Registers a hot key with the application's event target."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._carbon: Any = ctypes.CDLL(_LIBRARY)
        self._carbon.GetApplicationEventTarget.restype = c_void_p
        self._key = c_void_p()
        handler = ctypes.CFUNCTYPE(c_int32, c_void_p, c_void_p, c_void_p)

        def told(_caller: int, _event: int, _data: int) -> int:
            self.pressed.emit(0, "")
            return 0

        self._callback = handler(told)  # it must live as long as the handler
        install = self._carbon.InstallEventHandler
        install.argtypes = (c_void_p, handler, c_ulong, POINTER(_EventType), c_void_p, c_void_p)
        kinds = (_EventType * 1)(_EventType(_KEYBOARD, _HOT_KEY_PRESSED))
        install(self._carbon.GetApplicationEventTarget(), self._callback, 1, kinds, None, None)
        self._carbon.RegisterEventHotKey.argtypes = (
            c_uint32,
            c_uint32,
            _HotKeyId,
            c_void_p,
            c_uint32,
            POINTER(c_void_p),
        )
        self._carbon.UnregisterEventHotKey.argtypes = (c_void_p,)

    def listen(self, chord: Chord) -> None:
        """Register this chord instead of the one before."""
        self._let_go()
        code = key_code(chord.key)
        if code is None:
            self.settled.emit(ShortcutState.REFUSED, "")
            return
        target = self._carbon.GetApplicationEventTarget()
        error = self._carbon.RegisterEventHotKey(
            code, modifiers_of(chord), _HotKeyId(_SIGNATURE, 1), target, 0, byref(self._key)
        )
        if error:
            self.settled.emit(ShortcutState.TAKEN if error == _TAKEN else ShortcutState.REFUSED, "")
        else:
            self.settled.emit(ShortcutState.READY, chord.text)

    def end(self) -> None:
        """Give the chord back."""
        self._let_go()

    def _let_go(self) -> None:
        if self._key.value is not None:
            self._carbon.UnregisterEventHotKey(self._key)
            self._key = c_void_p()
