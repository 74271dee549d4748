"""Identifiers: 16 bytes each, random but for the standard fields, whose ids are their names."""

from typing import Final, NewType

VaultId = NewType("VaultId", bytes)
ItemId = NewType("ItemId", bytes)
FieldId = NewType("FieldId", bytes)
ValueId = NewType("ValueId", bytes)

ID_BYTES: Final = 16


def standard_field(name: str) -> FieldId:
    """Give the id of a standard field: its ASCII name, filled up with zero bytes to 16."""
    return FieldId(name.encode("ascii").ljust(ID_BYTES, b"\0"))


WEBSITE: Final = standard_field("website")
USERNAME: Final = standard_field("username")
PASSWORD: Final = standard_field("password")
CODE: Final = standard_field("code")
NOTES: Final = standard_field("notes")
# Not fields of an item, but what history keeps when a title or the tags lose in a merge.
TITLE: Final = standard_field("title")
TAGS: Final = standard_field("tags")
