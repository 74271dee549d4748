"""All items of a vault as columns (a struct of arrays), the shape in which they are stored and kept in memory.

A hundred thousand `Item` objects cost more than the decryption of the file; a dozen columns do not. So items stay
columns and one `Item` is built when someone looks at it. Numbers are big-endian blobs (8 bytes unless said
otherwise), so that decoding them is no work at all. Every method returns new columns; nothing is changed in place.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from itertools import accumulate, chain
from struct import unpack
from typing import Final, TypeVar

from vault_app.core.errors import LimitReached
from vault_app.core.ids import (
    CODE,
    ID_BYTES,
    NOTES,
    PASSWORD,
    TAGS,
    TITLE,
    USERNAME,
    WEBSITE,
    FieldId,
    ItemId,
    ValueId,
)
from vault_app.core.item import Earlier, Field, FieldType, Item, Sealed, Stamp, Why

_Entry = TypeVar("_Entry")

NUMBER_BYTES: Final = 8
COUNT_BYTES: Final = 2
MOST_COUNTED: Final = 65_535  # fields, or earlier ones, of one item: they are counted in 16 bits
SEALED_HEAD: Final = 34  # value id 16, bits u16, fingerprint 16; the message follows

# The order is part of the file format: only ever add at the end.
STANDARD_FIELDS: Final = (WEBSITE, USERNAME, PASSWORD, CODE, NOTES, TITLE, TAGS)
_STANDARD_NUMBER: Final = {field_id: number for number, field_id in enumerate(STANDARD_FIELDS, start=1)}


def _number(value: int) -> bytes:
    return value.to_bytes(NUMBER_BYTES, "big")


def _read(blob: bytes, position: int, width: int = NUMBER_BYTES) -> int:
    return int.from_bytes(blob[position * width : (position + 1) * width], "big")


def _counts(blob: bytes) -> Iterable[int]:
    return unpack(f">{len(blob) // COUNT_BYTES}H", blob)


def _pack(sealed: Sealed) -> bytes:
    return sealed.value_id + sealed.bits.to_bytes(2, "big") + sealed.fingerprint + sealed.message


def _unpack(stored: bytes) -> Sealed:
    bits = int.from_bytes(stored[16:18], "big")
    return Sealed(ValueId(stored[:16]), stored[SEALED_HEAD:], bits, stored[18:SEALED_HEAD])


@dataclass(frozen=True, slots=True)
class FieldColumns:
    """The fields of all items, one after the other; ``count`` tells how many belong to each item.

    Attributes:
        count: u16 per item.
        standard: u8 per field: 1 + its place in `STANDARD_FIELDS`, or 0 for a field with an id of its own.
        own_id: 16 bytes per field whose ``standard`` is 0.
        type: u8 per field.
        revision, time: the stamp, u64 per field.
        label: one string per field, empty for standard fields.
        text: one string per field, empty for sealed fields.
        sealed: bytes per field: value id (16), bits (u16), fingerprint (16), message; empty for plain fields.
    """

    count: bytes = b""
    standard: bytes = b""
    own_id: bytes = b""
    type: bytes = b""
    revision: bytes = b""
    time: bytes = b""
    label: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    sealed: list[bytes] = field(default_factory=list)

    def id_at(self, position: int) -> FieldId:
        """Give the id of the field at that position in the columns."""
        standard = self.standard[position]
        if standard:
            return STANDARD_FIELDS[standard - 1]
        start = self._own_before(position) * ID_BYTES
        return FieldId(self.own_id[start : start + ID_BYTES])

    def _own_before(self, position: int) -> int:
        return self.standard.count(0, 0, position)

    def at(self, position: int) -> Field:
        """Build the field at that position in the columns."""
        return Field(
            id=self.id_at(position),
            type=FieldType(self.type[position]),
            value=_unpack(self.sealed[position]) if self.sealed[position] else self.text[position],
            stamp=Stamp(_read(self.revision, position), _read(self.time, position)),
            label=self.label[position],
        )

    @classmethod
    def of(cls, groups: Sequence[Sequence[Field]]) -> "FieldColumns":
        """Pack the fields of several items.

        Raises:
            LimitReached: one of them has more than 65,535.
        """
        if any(len(group) > MOST_COUNTED for group in groups):
            raise LimitReached
        every = list(chain.from_iterable(groups))
        return cls(
            count=b"".join(len(group).to_bytes(COUNT_BYTES, "big") for group in groups),
            standard=bytes(_STANDARD_NUMBER.get(entry.id, 0) for entry in every),
            own_id=b"".join(entry.id for entry in every if entry.id not in _STANDARD_NUMBER),
            type=bytes(entry.type for entry in every),
            revision=b"".join(_number(entry.stamp.revision) for entry in every),
            time=b"".join(_number(entry.stamp.time) for entry in every),
            label=[entry.label for entry in every],
            text=[entry.value if isinstance(entry.value, str) else "" for entry in every],
            sealed=[_pack(entry.value) if isinstance(entry.value, Sealed) else b"" for entry in every],
        )

    def splice(self, items: slice, part: slice, other: "FieldColumns") -> "FieldColumns":
        """Put ``other`` in the place of the items ``items``, whose fields are ``part``."""
        own = slice(self._own_before(part.start), self._own_before(part.stop))
        return FieldColumns(
            count=_splice(self.count, items, other.count, COUNT_BYTES),
            standard=_splice(self.standard, part, other.standard, 1),
            own_id=_splice(self.own_id, own, other.own_id, ID_BYTES),
            type=_splice(self.type, part, other.type, 1),
            revision=_splice(self.revision, part, other.revision, NUMBER_BYTES),
            time=_splice(self.time, part, other.time, NUMBER_BYTES),
            label=_splice_list(self.label, part, other.label),
            text=_splice_list(self.text, part, other.text),
            sealed=_splice_list(self.sealed, part, other.sealed),
        )


def _splice(blob: bytes, part: slice, new: bytes, width: int) -> bytes:
    start, stop = part.start * width, part.stop * width
    if blob[start:stop] == new:  # the very same bytes: what was found out about them still holds
        return blob
    return b"".join((blob[:start], new, blob[stop:]))


def _splice_list(column: list[_Entry], part: slice, new: list[_Entry]) -> list[_Entry]:
    if column[part] == new:
        return column
    return [*column[: part.start], *new, *column[part.stop :]]


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Columns:
    """Every item: one entry per item in each column, and two groups of field columns.

    Attributes:
        id: 16 bytes per item.
        kind, title: one string per item.
        tags: one string per item, its tags joined by line feeds (which no tag can contain).
        favourite: u8 per item, 0 or 1.
        created, deleted: u64 per item, ms since 1970; ``deleted`` is 0 outside the bin.
        revision, time: the item's own stamp, u64 per item.
        fields: the current fields.
        history: the earlier fields, oldest first.
        replaced_revision, replaced_time: u64 per history field.
        why: u8 per history field.
    """

    id: bytes = b""
    kind: list[str] = field(default_factory=list)
    title: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    favourite: bytes = b""
    created: bytes = b""
    deleted: bytes = b""
    revision: bytes = b""
    time: bytes = b""
    fields: FieldColumns = field(default_factory=FieldColumns)
    history: FieldColumns = field(default_factory=FieldColumns)
    replaced_revision: bytes = b""
    replaced_time: bytes = b""
    why: bytes = b""

    def __len__(self) -> int:
        return len(self.title)

    @classmethod
    def of(cls, items: Sequence[Item]) -> "Columns":
        """Pack items. Raises LimitReached for one with more than 65,535 fields, or as many earlier ones."""
        history = list(chain.from_iterable(item.history for item in items))
        return cls(
            id=b"".join(item.id for item in items),
            kind=[item.kind for item in items],
            title=[item.title for item in items],
            tags=["\n".join(item.tags) for item in items],
            favourite=bytes(item.favourite for item in items),
            created=b"".join(_number(item.created) for item in items),
            deleted=b"".join(_number(item.deleted) for item in items),
            revision=b"".join(_number(item.stamp.revision) for item in items),
            time=b"".join(_number(item.stamp.time) for item in items),
            fields=FieldColumns.of([item.fields for item in items]),
            history=FieldColumns.of([[entry.field for entry in item.history] for item in items]),
            replaced_revision=b"".join(_number(entry.replaced.revision) for entry in history),
            replaced_time=b"".join(_number(entry.replaced.time) for entry in history),
            why=bytes(entry.why for entry in history),
        )

    def starts(self) -> list[int]:
        """Give where each item's fields begin; one entry more than items, the last being the end."""
        return list(accumulate(_counts(self.fields.count), initial=0))

    def history_starts(self) -> list[int]:
        """Give where each item's history begins; one entry more than items, the last being the end."""
        return list(accumulate(_counts(self.history.count), initial=0))

    def position(self, item_id: ItemId) -> int | None:
        """Give the position of the item with that id, or None."""
        found = self.id.find(item_id)
        while found % ID_BYTES and found >= 0:  # a match across two ids
            found = self.id.find(item_id, found + 1)
        return found // ID_BYTES if found >= 0 else None

    def item(self, position: int, part: slice, past: slice) -> Item:
        """Build one item, whose fields are ``part`` and whose history is ``past``."""
        tags = self.tags[position]
        return Item(
            id=ItemId(self.id[position * ID_BYTES : (position + 1) * ID_BYTES]),
            kind=self.kind[position],
            title=self.title[position],
            stamp=Stamp(_read(self.revision, position), _read(self.time, position)),
            created=_read(self.created, position),
            fields=tuple(map(self.fields.at, range(part.start, part.stop))),
            tags=tuple(tags.split("\n")) if tags else (),
            favourite=bool(self.favourite[position]),
            deleted=_read(self.deleted, position),
            history=tuple(
                Earlier(
                    self.history.at(index),
                    Stamp(_read(self.replaced_revision, index), _read(self.replaced_time, index)),
                    Why(self.why[index]),
                )
                for index in range(past.start, past.stop)
            ),
        )

    def splice(self, items: slice, part: slice, past: slice, other: "Columns") -> "Columns":
        """Put ``other`` in the place of the items ``items`` (fields ``part``, history ``past``)."""
        changed: dict[str, object] = {
            "id": _splice(self.id, items, other.id, ID_BYTES),
            "favourite": _splice(self.favourite, items, other.favourite, 1),
            "fields": self.fields.splice(items, part, other.fields),
            "history": self.history.splice(items, past, other.history),
            "replaced_revision": _splice(self.replaced_revision, past, other.replaced_revision, NUMBER_BYTES),
            "replaced_time": _splice(self.replaced_time, past, other.replaced_time, NUMBER_BYTES),
            "why": _splice(self.why, past, other.why, 1),
        }
        for name in ("kind", "title", "tags"):
            changed[name] = _splice_list(getattr(self, name), items, getattr(other, name))
        for name in ("created", "deleted", "revision", "time"):
            changed[name] = _splice(getattr(self, name), items, getattr(other, name), NUMBER_BYTES)
        assert changed.keys() == {column.name for column in fields(self)}  # noqa: S101  # no column is forgotten
        return replace(self, **changed)  # type: ignore[arg-type]  # the names were checked on the line above
