"""How the keyboard is laid out, read off the keys that are typed: which letter came from which key.

The desktop does not tell every program which layout is on, and a passphrase typed in another layout looks right and
is wrong. Only the layout's kind is ever kept, never a key or a letter.
"""

import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

# Rows of letters by the number that the kernel gives each key (linux/input-event-codes.h; scan code set 1 on Windows).
_ROWS: Final = ((16, "qwertyuiop"), (30, "asdfghjkl"), (44, "zxcvbnm"))
_US: Final = {first + place: letter for first, row in _ROWS for place, letter in enumerate(row)}
_X11_OFFSET: Final = 8  # X11 and Wayland number the keys from 8 (X protocol, keycodes)

# Keys that tell the layouts of the Latin alphabet apart; the others carry the same letter on most of them.
_TELLING: Final = frozenset("qwazym")


class KeyboardLayout:
    """Watches the keys of one attempt; `kind` is "us", "other", or "" while the keys typed do not tell."""

    def __init__(self, platform: str = sys.platform) -> None:
        self._offset = {"win32": 0, "linux": _X11_OFFSET}.get(platform)
        self.forget()

    def forget(self) -> None:
        """Begin anew."""
        self._like_us, self._unlike_us = False, False

    def notice(self, event: "QKeyEvent") -> None:
        """Look at a key that was pressed."""
        typed = event.text().lower()
        if self._offset is None or len(typed) != 1 or not typed.isalpha():
            return
        expected = _US.get(event.nativeScanCode() - self._offset)
        if expected is None:
            return
        if typed != expected:
            self._unlike_us = True
        elif expected in _TELLING:
            self._like_us = True

    @property
    def kind(self) -> str:
        """What the keys typed so far tell."""
        if self._unlike_us:
            return "other"
        return "us" if self._like_us else ""
