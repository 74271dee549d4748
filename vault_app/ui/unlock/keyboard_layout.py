"""How the keyboard is laid out, read off the keys that are typed: which letter came from which key.

The desktop does not tell every program which layout is on, and a passphrase typed in another layout looks right and
is wrong. Only the families of layouts that fit are ever kept, never a key or a letter.
"""

import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

# Rows of letters by the number that the kernel gives each key (linux/input-event-codes.h; scan code set 1 on Windows).
_ROWS: Final = {
    "qwerty": ((16, "qwertyuiop"), (30, "asdfghjkl"), (44, "zxcvbnm")),
    "qwertz": ((16, "qwertzuiop"), (30, "asdfghjkl"), (44, "yxcvbnm")),
    "azerty": ((16, "azertyuiop"), (30, "qsdfghjklm"), (44, "wxcvbn")),
}
_FAMILIES: Final = {
    family: {first + place: letter for first, row in rows for place, letter in enumerate(row)}
    for family, rows in _ROWS.items()
}
_LETTER_KEYS: Final = frozenset().union(*_FAMILIES.values())
_X11_OFFSET: Final = 8  # X11 and Wayland number the keys from 8 (X protocol, keycodes)
_OTHER: Final = "other"


class KeyboardLayout:
    """Watches the keys of one attempt."""

    def __init__(self, platform: str = sys.platform) -> None:
        self._offset = {"win32": 0, "linux": _X11_OFFSET}.get(platform)
        self.forget()

    def forget(self) -> None:
        """Begin anew."""
        self._fitting, self._seen = set(_FAMILIES), False

    def notice(self, event: "QKeyEvent") -> None:
        """Look at a key that was pressed."""
        typed = event.text().lower()
        if self._offset is None or len(typed) != 1 or not typed.isalpha():
            return
        key = event.nativeScanCode() - self._offset
        if key in _LETTER_KEYS:
            self._seen = True
            self._fitting = {family for family in self._fitting if _FAMILIES[family].get(key) == typed}

    @property
    def families(self) -> str:
        """The families that fit what was typed ("qwerty+qwertz"), "other" for none, "" where nothing was typed."""
        if not self._seen:
            return ""
        return "+".join(sorted(self._fitting)) or _OTHER


def differ(known: str, now: str) -> bool:
    """Whether what fitted last time and what fits now cannot be one layout."""
    return bool(known and now) and set(known.split("+")).isdisjoint(now.split("+"))
