"""A key pressed while others are held ("Ctrl+Alt+Space"), as people write it down."""

from dataclasses import dataclass
from typing import Final

# In the order in which they are written.
MODIFIERS: Final = ("Ctrl", "Alt", "Shift", "Meta")
_NAMED: Final = ("Space", "Insert", "Home", "End", "PgUp", "PgDown")
_FUNCTION: Final = tuple(f"F{number}" for number in range(1, 25))
_SIGNS: Final = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,.-/;'[]\\`=")
KEYS: Final = frozenset((*_NAMED, *_FUNCTION, *_SIGNS))
_HOLD: Final = frozenset(("Ctrl", "Alt", "Meta"))


@dataclass(frozen=True, slots=True)
class Chord:
    """Some of `MODIFIERS`, and one of `KEYS`."""

    held: tuple[str, ...]
    key: str

    @property
    def text(self) -> str:
        """The chord as it is written: "Ctrl+Alt+Space"."""
        return "+".join((*self.held, self.key))

    @classmethod
    def parse(cls, text: str) -> "Chord | None":
        """Read a chord; None for what is none, or would take a key away that people type with.

        Besides a function key it has to hold Ctrl, Alt or Meta.
        """
        *held, key = text.split("+")
        given = frozenset(held)
        known = key in KEYS and len(held) == len(given) and given <= frozenset(MODIFIERS)
        if not known or not (given & _HOLD or key in _FUNCTION):
            return None
        return cls(tuple(name for name in MODIFIERS if name in given), key)
