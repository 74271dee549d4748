"""What the table of keys lists: the bound keys, and those that the lists and fields take themselves."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from vault_app.ui.shell.shortcuts import KeyBinding

translate = QCoreApplication.translate

MOST_KEYS = 2


class KeyRow(NamedTuple):
    """Up to two ways to press for one thing, as they stand on the keyboard, and what it does."""

    keys: tuple[str, ...]
    words: str


def key_rows(table: Iterable[KeyBinding], *, quick: str = "") -> tuple[KeyRow, ...]:
    """List every key, in the order of the help; ``quick`` is the chord of quick access, "" where there is none."""
    bound = [KeyRow(tuple(_ways(binding)), binding.words) for binding in table if binding.words]
    return (*_in_lists(), *bound, *_elsewhere(quick))


def _in_lists() -> Iterator[KeyRow]:
    yield KeyRow(("A-Z",), translate("keys", "Search: any letter in the list"))
    yield KeyRow((native("Return"),), translate("keys", "Copy password, from list and search"))
    yield KeyRow((native("Shift+Return"),), translate("keys", "Copy user name, from list and search"))
    yield KeyRow((native("Alt+Return"),), translate("keys", "Copy one-time code, from list and search"))
    yield KeyRow((_key("Up"), _key("Down")), translate("keys", "Move in the list, also while searching"))
    yield KeyRow((native("PgUp"), native("PgDown")), translate("keys", "Ten rows at once"))


def _elsewhere(quick: str) -> Iterator[KeyRow]:
    yield KeyRow((native("Ctrl+1") + "-9",), translate("keys", "Entry of the sidebar"))
    yield KeyRow((native("Ctrl+R"),), translate("keys", "New value, in the generator"))
    yield KeyRow((native("Escape"),), translate("keys", "Clear the search, close, leave the edit"))
    if quick:
        yield KeyRow((native(quick),), translate("keys", "Quick access, from any program"))


def _ways(binding: KeyBinding) -> Iterator[str]:
    seen = dict.fromkeys(native(key) for key in binding.keys)
    yield from list(seen)[:MOST_KEYS]


def _key(name: str) -> str:
    return QKeySequence(name).toString(QKeySequence.SequenceFormat.NativeText)


def native(keys: str) -> str:
    """Give a chord as it stands on the keyboard: "Ctrl Shift G"."""
    text = _key(keys).replace("Return", translate("keys", "Enter"))
    return text.replace("+", " ", text.count("+") - text.endswith("+"))
