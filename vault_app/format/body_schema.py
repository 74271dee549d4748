"""The body's fields by name and type, in the order in which they are written (FORMAT.md, "Body").

MessagePack cannot tell a reader which of `str | bytes` is meant, so plain and sealed values are two columns.
"""

from dataclasses import fields
from operator import attrgetter

from msgspec import Struct

from vault_app.core.columns import Columns, FieldColumns


class StoredFields(Struct, frozen=True, forbid_unknown_fields=True):
    """`FieldColumns` as it is written."""

    count: bytes
    standard: bytes
    own_id: bytes
    type: bytes
    revision: bytes
    time: bytes
    label: list[str]
    text: list[str]
    sealed: list[bytes]


class StoredItems(Struct, frozen=True, forbid_unknown_fields=True):
    """`Columns` as it is written."""

    id: bytes
    kind: list[str]
    title: list[str]
    tags: list[str]
    favourite: bytes
    created: bytes
    deleted: bytes
    revision: bytes
    time: bytes
    fields: StoredFields
    history: StoredFields
    replaced_revision: bytes
    replaced_time: bytes
    why: bytes


class StoredBody(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole body as it is written."""

    minor: int
    app: str
    name: str
    name_revision: int
    name_time: int
    recovery: bytes
    ancestors: bytes
    tombstone_id: bytes
    tombstone_revision: bytes
    tombstone_time: bytes
    items: StoredItems


class NewerFields(StoredFields, frozen=True, forbid_unknown_fields=False):
    """`StoredFields` with more columns, which are passed over."""


class NewerItems(StoredItems, frozen=True, forbid_unknown_fields=False):
    """`StoredItems` with more columns, which are passed over."""

    fields: NewerFields
    history: NewerFields


class NewerBody(StoredBody, frozen=True, forbid_unknown_fields=False):
    """`StoredBody` with more fields, which are passed over."""

    items: NewerItems


_of_fields = attrgetter(*(column.name for column in fields(FieldColumns)))
_of_items = attrgetter(*(column.name for column in fields(Columns)))
_FIELDS = [column.name for column in fields(Columns)].index("fields")
_HISTORY = _FIELDS + 1


def columns_of(stored: StoredItems) -> Columns:
    """Give the columns that were stored; nothing is copied."""
    every = list(_of_items(stored))
    every[_FIELDS], every[_HISTORY] = (
        FieldColumns(*_of_fields(stored.fields)),
        FieldColumns(*_of_fields(stored.history)),
    )
    return Columns(*every)


def stored_items(columns: Columns) -> StoredItems:
    """Give the columns as they are written; nothing is copied."""
    every = list(_of_items(columns))
    every[_FIELDS], every[_HISTORY] = (
        StoredFields(*_of_fields(columns.fields)),
        StoredFields(*_of_fields(columns.history)),
    )
    return StoredItems(*every)
