"""The fields of one item by the names people give them."""

from typing import Final

from vault_app.cli.listing import iso_time
from vault_app.cli.words import field_name
from vault_app.core.ids import CODE, NOTES, PASSWORD, USERNAME, WEBSITE
from vault_app.core.item import Field, FieldType, Item

_SHOWN: Final = {
    WEBSITE: "Website",
    USERNAME: "User name",
    PASSWORD: "Password",
    CODE: "One-time code",
    NOTES: "Notes",
}
_TYPES: Final = {
    FieldType.TEXT: "text",
    FieldType.ADDRESS: "address",
    FieldType.NOTE: "note",
    FieldType.DATE: "date",
    FieldType.PASSWORD: "password",
    FieldType.HIDDEN: "hidden",
    FieldType.CODE: "code",
    FieldType.SECURE_NOTE: "secure-note",
}
_ALIASES: Final = {"url": "website", "user": "username", "otp": "code", "totp": "code", "note": "notes"}


def names_of(item: Item) -> list[str]:
    """Give the name of each field, by which `named` finds it."""
    return [_name(field) for field in item.fields]


def _name(field: Field) -> str:
    return field.label or field_name(field.id)


def named(item: Item, name: str) -> Field | None:
    """Find a field by its standard name ("password"), its label or its id in hex; case does not matter."""
    wanted = _ALIASES.get(name.casefold(), name.casefold())
    for field in item.fields:
        if wanted in {field_name(field.id).casefold(), field.label.casefold(), field.id.hex()}:
            return field
    return None


def shown_name(field: Field) -> str:
    """Give a field's name as a screen shows it."""
    return field.label or _SHOWN.get(field.id) or field.id.hex()


def field_as_json(field: Field) -> dict[str, object]:
    """Give a field as a JSON object; a hidden value is null."""
    hidden = field.type.sealed
    return {
        "id": field.id.hex(),
        "name": field_name(field.id),
        "label": field.label,
        "type": _TYPES[field.type],
        "hidden": hidden,
        "value": None if hidden else field.value,
        "changed": iso_time(field.stamp.time),
    }
