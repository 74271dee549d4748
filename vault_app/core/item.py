"""Items and their fields: frozen values, whatever the kind of account they describe."""

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Self

from vault_app.core.ids import CODE, NOTES, USERNAME, FieldId, ItemId, ValueId


class FieldType(IntEnum):
    """What a field holds. The sealed types stay encrypted in memory until they are revealed, copied or edited."""

    TEXT = 1  # one line, plain
    ADDRESS = 2  # a web address, plain
    NOTE = 3  # several lines, plain
    DATE = 4  # ISO 8601 date, plain
    REFERENCE = 5  # the id of another item of the vault in hex, plain
    PASSWORD = 16  # sealed
    HIDDEN = 17  # one line, sealed
    CODE = 18  # an otpauth:// address, sealed
    SECURE_NOTE = 19  # several lines, sealed
    FILE = 20  # any bytes, sealed; the label is the file's name

    @property
    def sealed(self) -> bool:
        """Whether values of this type are kept sealed after unlock."""
        return self >= FieldType.PASSWORD


@dataclass(frozen=True, slots=True, order=True)
class Stamp:
    """When something was last changed: the revision of the save and the time in ms since 1970 (UTC).

    Ordered by revision, then time: what decides between two devices is the save, not the clock.
    """

    revision: int
    time: int


@dataclass(frozen=True, slots=True)
class Sealed:
    """One encrypted value, opaque outside ``crypto``, with what health needs to know without opening it.

    Attributes:
        value_id: 16 random bytes in the message's context, so an old value cannot be put back.
        message: the Cobblestone-256 message.
        bits: estimated strength in tenths of a bit, 0 where it was not estimated, at most 65,535.
        fingerprint: 16 bytes, equal for equal values in this vault (keyed), for finding reuse.
    """

    value_id: ValueId
    message: bytes
    bits: int
    fingerprint: bytes

    def __repr__(self) -> str:
        return "<Sealed>"


@dataclass(frozen=True, slots=True)
class Field:
    """One labelled value of an item; ``label`` is empty for standard fields, whose name the screen knows."""

    id: FieldId
    type: FieldType
    value: str | Sealed
    stamp: Stamp
    label: str = ""


class Why(IntEnum):
    """Why a value is in the history."""

    EDITED = 1  # replaced by a person
    REMOVED = 2  # the field was taken out
    MERGED = 3  # lost against another device's value


@dataclass(frozen=True, slots=True)
class Earlier:
    """A value that an item had before, and when and why it went."""

    field: Field
    replaced: Stamp
    why: Why


@dataclass(frozen=True, slots=True)
class Item:
    """One account, note or other thing that is kept.

    Attributes:
        kind: the template's key (see `kinds`); unknown kinds from newer versions survive.
        stamp: last change of title, tags, favourite or bin state (fields carry their own).
        created: ms since 1970.
        deleted: ms since 1970 at which it went into the bin, 0 while it is not there.
        history: oldest first.
    """

    id: ItemId
    kind: str
    title: str
    stamp: Stamp
    created: int
    fields: tuple[Field, ...] = ()
    tags: tuple[str, ...] = ()
    favourite: bool = False
    deleted: int = 0
    history: tuple[Earlier, ...] = ()

    def field(self, field_id: FieldId) -> Field | None:
        """Give the field with that id, if the item has it."""
        return next((field for field in self.fields if field.id == field_id), None)

    def text(self, field_id: FieldId) -> str:
        """Give a plain field's text, or "" where it is missing or sealed."""
        field = self.field(field_id)
        return field.value if field is not None and isinstance(field.value, str) else ""

    @property
    def username(self) -> str:
        """The user name, or ""."""
        return self.text(USERNAME)

    @property
    def urls(self) -> tuple[str, ...]:
        """Every web address, in field order."""
        return tuple(
            field.value for field in self.fields if field.type is FieldType.ADDRESS and isinstance(field.value, str)
        )

    @property
    def code(self) -> Field | None:
        """The field of its one-time codes: its own, or else the first that a person added; None if there is none."""
        codes = [field for field in self.fields if field.type is FieldType.CODE and field.value]
        return next((field for field in codes if field.id == CODE), codes[0] if codes else None)

    @property
    def notes(self) -> str:
        """The plain notes, or ""."""
        return self.text(NOTES)

    @property
    def changed(self) -> int:
        """Time of the latest change of anything in it, ms since 1970."""
        return max([self.stamp.time, *(field.stamp.time for field in self.fields)])

    def earlier(self, field_id: FieldId) -> tuple[Earlier, ...]:
        """Give the earlier values of one field, newest first."""
        return tuple(entry for entry in reversed(self.history) if entry.field.id == field_id)

    def with_(self, **changes: object) -> Self:
        """Give a copy with some attributes replaced."""
        return replace(self, **changes)  # type: ignore[arg-type]  # dataclasses.replace checks the names
