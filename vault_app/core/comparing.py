"""Where two copies of a vault differ, found without building the items that are the same."""

from collections.abc import Iterator
from dataclasses import fields

from vault_app.core.columns import COUNT_BYTES, NUMBER_BYTES, Columns, FieldColumns
from vault_app.core.ids import ID_BYTES
from vault_app.core.vault import Vault

_WIDTHS = {
    "id": ID_BYTES,
    "created": NUMBER_BYTES,
    "deleted": NUMBER_BYTES,
    "revision": NUMBER_BYTES,
    "time": NUMBER_BYTES,
    "replaced_revision": NUMBER_BYTES,
    "replaced_time": NUMBER_BYTES,
}
_OF_HISTORY = frozenset({"replaced_revision", "replaced_time", "why"})


def unlike_positions(ours: Vault, theirs: Vault) -> Iterator[int]:
    """Give the positions at which the two do not hold the same item, as far as both reach.

    Whole stretches are compared at once and halved where they differ, so that few differences cost little.
    """
    mine, other = _Stretches(ours.columns), _Stretches(theirs.columns)
    open_stretches = [(0, min(len(ours), len(theirs)))]
    while open_stretches:
        start, stop = open_stretches.pop()
        if start == stop or mine.stretch(start, stop) == other.stretch(start, stop):
            continue
        if stop - start == 1:
            yield start
        else:
            middle = (start + stop) // 2
            open_stretches += [(middle, stop), (start, middle)]


class _Stretches:
    """Parts of a vault's columns, to be compared with those of another."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._starts, self._history_starts = columns.starts(), columns.history_starts()

    def stretch(self, start: int, stop: int) -> list[object]:
        """Give everything that the items from ``start`` to ``stop`` hold, in one order for all."""
        items = slice(start, stop)
        part = slice(self._starts[start], self._starts[stop])
        past = slice(self._history_starts[start], self._history_starts[stop])
        found: list[object] = []
        for column in fields(self._columns):
            value = getattr(self._columns, column.name)
            if isinstance(value, FieldColumns):
                found += _field_stretch(value, items, part if column.name == "fields" else past)
            else:
                found.append(_cut(value, past if column.name in _OF_HISTORY else items, _WIDTHS.get(column.name, 1)))
        return found


def _field_stretch(group: FieldColumns, items: slice, part: slice) -> Iterator[object]:
    before = group.standard.count(0, 0, part.start)
    own = slice(before, before + group.standard.count(0, part.start, part.stop))
    for column in fields(group):
        value = getattr(group, column.name)
        match column.name:
            case "count":
                yield _cut(value, items, COUNT_BYTES)
            case "own_id":
                yield _cut(value, own, ID_BYTES)
            case name:
                yield _cut(value, part, _WIDTHS.get(name, 1))


def _cut(column: bytes | list[object], part: slice, width: int) -> bytes | list[object]:
    return column[part.start * width : part.stop * width]
