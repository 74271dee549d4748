"""Columns in which many items are replaced or gone, laid anew in one pass: a splice for each copies all each time."""

from collections.abc import Mapping, Sequence
from itertools import accumulate, chain
from typing import TypeVar

from vault_app.core.columns import COUNT_BYTES, NUMBER_BYTES, Columns, FieldColumns
from vault_app.core.ids import ID_BYTES
from vault_app.core.item import Item

Column = TypeVar("Column", bytes, list[str], list[bytes])


def patched(columns: Columns, places: Mapping[int, Item | None]) -> Columns:
    """Give the columns with the item at each of these positions replaced, or taken out for None.

    Raises:
        LimitReached: as `Columns.of`.
    """
    order = sorted(places)
    items = [places[position] for position in order]
    new = Columns.of([item for item in items if item is not None])
    laid = _Laid(order, items, len(columns))
    one, ones = range(len(columns) + 1), range(len(new) + 1)
    earlier, earlier_new = columns.history_starts(), new.history_starts()

    def per_item(old: Column, patch: Column, width: int = 1) -> Column:
        return laid.out(old, one, patch, ones, width)

    def per_earlier(old: bytes, patch: bytes, width: int) -> bytes:
        return laid.out(old, earlier, patch, earlier_new, width)

    return Columns(
        id=per_item(columns.id, new.id, ID_BYTES),
        kind=per_item(columns.kind, new.kind),
        title=per_item(columns.title, new.title),
        tags=per_item(columns.tags, new.tags),
        favourite=per_item(columns.favourite, new.favourite),
        created=per_item(columns.created, new.created, NUMBER_BYTES),
        deleted=per_item(columns.deleted, new.deleted, NUMBER_BYTES),
        revision=per_item(columns.revision, new.revision, NUMBER_BYTES),
        time=per_item(columns.time, new.time, NUMBER_BYTES),
        fields=_fields(laid, (columns.fields, columns.starts()), (new.fields, new.starts())),
        history=_fields(laid, (columns.history, earlier), (new.history, earlier_new)),
        replaced_revision=per_earlier(columns.replaced_revision, new.replaced_revision, NUMBER_BYTES),
        replaced_time=per_earlier(columns.replaced_time, new.replaced_time, NUMBER_BYTES),
        why=per_earlier(columns.why, new.why, 1),
    )


class _Laid:
    """Which stretches of the old items stay, and which new item follows each."""

    def __init__(self, order: Sequence[int], items: Sequence[Item | None], size: int) -> None:
        self.kept = list(zip([0, *(position + 1 for position in order)], [*order, size], strict=True))
        numbers = accumulate((item is not None for item in items), initial=0)
        self.new: list[int | None] = [
            None if item is None else number for item, number in zip(items, numbers, strict=False)
        ]

    def out(self, old: Column, bounds: Sequence[int], new: Column, new_bounds: Sequence[int], width: int) -> Column:
        """Lay one column: ``bounds`` tells where each item begins in it, in entries of ``width``."""
        pieces: list[Column] = []
        for (start, stop), number in zip(self.kept, [*self.new, None], strict=True):
            pieces.append(old[bounds[start] * width : bounds[stop] * width])
            if number is not None:
                pieces.append(new[new_bounds[number] * width : new_bounds[number + 1] * width])
        if isinstance(old, bytes):
            return b"".join(pieces)
        return list(chain.from_iterable(pieces))


def _fields(laid: _Laid, before: tuple[FieldColumns, list[int]], after: tuple[FieldColumns, list[int]]) -> FieldColumns:
    (old, bounds), (new, new_bounds) = before, after
    own, new_own = _own_bounds(old, bounds), _own_bounds(new, new_bounds)
    items, new_items = range(len(bounds)), range(len(new_bounds))

    def per_field(column: Column, patch: Column, width: int = 1) -> Column:
        return laid.out(column, bounds, patch, new_bounds, width)

    return FieldColumns(
        count=laid.out(old.count, items, new.count, new_items, COUNT_BYTES),
        standard=per_field(old.standard, new.standard),
        own_id=laid.out(old.own_id, own, new.own_id, new_own, ID_BYTES),
        type=per_field(old.type, new.type),
        revision=per_field(old.revision, new.revision, NUMBER_BYTES),
        time=per_field(old.time, new.time, NUMBER_BYTES),
        label=per_field(old.label, new.label),
        text=per_field(old.text, new.text),
        sealed=per_field(old.sealed, new.sealed),
    )


def _own_bounds(fields: FieldColumns, bounds: Sequence[int]) -> list[int]:
    """Give how many fields with ids of their own stand before each item."""
    zeros = fields.standard.count
    return list(accumulate(map(zeros, [0] * (len(bounds) - 1), bounds, bounds[1:]), initial=0))
