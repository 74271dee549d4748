"""A keyboard of the virtual screen: keys arrive as if somebody pressed them, and no program starts for each."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

SHIFT, CONTROL, RETURN, BACKSPACE = "Shift_L", "Control_L", "Return", "BackSpace"
_NAMES = {" ": "space", "-": "minus"}


class Keyboard:
    """Presses keys on one display, by way of the XTEST extension."""

    def __init__(self, x11: Any, xtst: Any, display: int) -> None:
        self._x11, self._xtst, self._display = x11, xtst, display

    def press(self, key: str, *, held: str = "") -> None:
        """Press and let go of a key by its letter or its X name, while ``held`` is down."""
        code = self._code(key)
        turns = [(code, 1), (code, 0)]
        if held:
            turns = [(self._code(held), 1), *turns, (self._code(held), 0)]
        for number, down in turns:
            self._xtst.XTestFakeKeyEvent(self._display, number, down, 0)
        self._x11.XFlush(self._display)

    def type(self, text: str) -> None:
        """Press one key for each letter; small ones, digits and spaces."""
        for letter in text:
            self.press(letter)

    def _code(self, key: str) -> int:
        symbol = self._x11.XStringToKeysym(_NAMES.get(key, key).encode())
        return int(self._x11.XKeysymToKeycode(self._display, symbol))


@contextmanager
def keyboard(display: str) -> Iterator[Keyboard]:
    """Give the keyboard of a display (":1")."""
    x11, xtst = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XStringToKeysym.restype = ctypes.c_ulong
    x11.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
    x11.XKeysymToKeycode.restype = ctypes.c_ubyte
    x11.XFlush.argtypes = x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    xtst.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
    place = x11.XOpenDisplay(display.encode())
    if not place:
        raise RuntimeError(f"no display {display}")
    try:
        yield Keyboard(x11, xtst, place)
    finally:
        x11.XCloseDisplay(place)
