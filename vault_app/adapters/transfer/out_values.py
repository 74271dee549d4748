"""What writers ask of an item: its values as text, standard ones by id, the others with their labels."""

import json
from collections.abc import Iterator
from typing import Any

from vault_app.adapters.transfer.entry import PASSKEY_LABEL
from vault_app.core.draft import DraftField
from vault_app.core.ids import FieldId
from vault_app.core.imported import ForeignItem
from vault_app.core.item import FieldType
from vault_app.core.secret import Secret


def text_of_field(field: DraftField) -> str:
    """Give a field's value as text; of a file there is none."""
    if isinstance(field.value, Secret):
        if field.type is FieldType.FILE:
            return ""
        with field.value.borrow() as value:
            return str(value, "utf-8", "replace")
    return field.value if isinstance(field.value, str) else ""


def text_at(item: ForeignItem, field_id: FieldId) -> str:
    """Give the text of the field with that id, or ""."""
    field = item.draft.field(field_id)
    return text_of_field(field) if field is not None else ""


def addresses(item: ForeignItem) -> list[str]:
    """Give every web address."""
    return [text_of_field(field) for field in item.draft.fields if field.type is FieldType.ADDRESS]


def name_of(field: DraftField) -> str:
    """Name a field in English, as files of other programs do: by its label, or by what its id says."""
    return field.label or field.id.rstrip(b"\0").decode("ascii", "replace").replace("_", " ")


def others(item: ForeignItem, *known: FieldId) -> Iterator[DraftField]:
    """Give the fields with a value that are neither addresses, files nor those known ones."""
    for field in item.draft.fields:
        if field.id not in known and field.type not in (FieldType.ADDRESS, FieldType.FILE) and field.value:
            yield field


def passkey_in(field: DraftField, mark: str) -> dict[str, Any] | None:
    """Give the passkey that a field keeps as its source wrote it, if that source's passkeys have the name ``mark``."""
    if field.label != PASSKEY_LABEL or not field.type.sealed:
        return None
    try:
        found = json.loads(text_of_field(field))
    except ValueError:
        return None
    return found if isinstance(found, dict) and mark in found else None


def files(item: ForeignItem) -> Iterator[tuple[str, Secret]]:
    """Give name and content of every attachment."""
    for field in item.draft.fields:
        if field.type is FieldType.FILE and isinstance(field.value, Secret):
            yield field.label, field.value
