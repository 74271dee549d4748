"""The fields of one item by the names people give them."""

import re
from typing import Final

from vault_app.cli.desk import Refused
from vault_app.cli.exit_codes import Exit
from vault_app.cli.listing import iso_time
from vault_app.cli.words import field_name
from vault_app.core.attachments import about_bytes
from vault_app.core.ids import CODE, NOTES, PASSWORD, USERNAME, WEBSITE, ItemId
from vault_app.core.item import Field, FieldType, Item, Sealed
from vault_app.core.references import title_of
from vault_app.core.vault import Vault

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
    FieldType.FILE: "file",
    FieldType.REFERENCE: "reference",
}
_HEX: Final = re.compile("(?:[0-9a-f]{2})+")
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
        name_there = field_name(field.id).casefold()
        if wanted in {name_there, name_there.replace("_", "-"), field.label.casefold(), field.id.hex()}:
            return field
    return None


def code_field(item: Item, name: str | None) -> Field:
    """Give the one-time code that is meant: the field of that name, or the item's own, or its only one.

    Raises:
        Refused: there is none, or no name tells which of several is meant.
    """
    codes = [field for field in item.fields if field.type is FieldType.CODE]
    if name is not None:
        found = named(item, name)
        if found in codes:
            return found
        raise Refused("That is no field with one-time codes.", Exit.NOT_FOUND)
    own = [field for field in codes if field.id == CODE]
    if not codes:
        raise Refused("That item has no one-time code.", Exit.NOT_FOUND)
    if not own and len(codes) > 1:
        known = ", ".join(map(_name, codes))
        raise Refused(f"That item has several one-time codes; name one with --field: {known}.", Exit.USAGE)
    return (own or codes)[0]


def shown_name(field: Field) -> str:
    """Give a field's name as a screen shows it."""
    name = field_name(field.id)
    known = name.replace("_", " ").capitalize() if name != field.id.hex() else name
    return field.label or _SHOWN.get(field.id) or known


def shown_value(field: Field, vault: Vault) -> str:
    """Give a field's value as a screen shows it: hidden, a file's size, a link's title."""
    if isinstance(field.value, Sealed):
        return f"(about {about_bytes(field.value)} bytes)" if field.type is FieldType.FILE else "(hidden)"
    if field.type is FieldType.REFERENCE and field.value:
        title = title_of(vault, ItemId(bytes.fromhex(field.value))) if _HEX.fullmatch(field.value) else None
        return f"{'(gone)' if title is None else title} ({field.value})"
    return field.value


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
