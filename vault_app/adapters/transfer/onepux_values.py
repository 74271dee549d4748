"""The values of 1Password's fields: an object with one key, which tells what it is."""

from collections.abc import Container, Mapping
from typing import Final

from vault_app.adapters.transfer.entry import Entry
from vault_app.adapters.transfer.json_text import as_object, text_in, whole_text_in
from vault_app.adapters.transfer.times import day_of_seconds
from vault_app.core import kinds
from vault_app.core.ids import EXPIRES, PASSWORD, USERNAME, FieldId
from vault_app.core.item import FieldType

_TEXT, _HIDDEN = FieldType.TEXT, FieldType.HIDDEN
_SEALED: Final = frozenset({"concealed", "creditCardNumber"})

# Where a field's own id has a place of its own, by kind.
_PLACES: Final[dict[str, dict[str, tuple[FieldId, FieldType]]]] = {
    "card": {
        "cardholder": (kinds.NAME_ON_CARD, _TEXT),
        "type": (kinds.BRAND, _TEXT),
        "ccnum": (kinds.NUMBER, _HIDDEN),
        "cvv": (kinds.SECURITY_CODE, _HIDDEN),
        "expiry": (kinds.VALID_UNTIL, _TEXT),
        "pin": (kinds.PIN, _HIDDEN),
    },
    "identity": {
        "firstname": (kinds.FIRST_NAME, _TEXT),
        "lastname": (kinds.LAST_NAME, _TEXT),
        "company": (kinds.COMPANY, _TEXT),
        "jobtitle": (kinds.JOB_TITLE, _TEXT),
        "email": (kinds.EMAIL, _TEXT),
        "defphone": (kinds.PHONE, _TEXT),
        "birthdate": (kinds.BIRTHDAY, FieldType.DATE),
    },
    "database": {
        "database_type": (kinds.DATABASE_TYPE, _TEXT),
        "hostname": (kinds.HOST, _TEXT),
        "port": (kinds.PORT, _TEXT),
        "database": (kinds.DATABASE, _TEXT),
        "username": (USERNAME, _TEXT),
        "password": (PASSWORD, FieldType.PASSWORD),
    },
    "server": {"username": (USERNAME, _TEXT), "password": (PASSWORD, FieldType.PASSWORD)},
    "wifi": {
        "network_name": (kinds.NETWORK, _TEXT),
        "wireless_password": (PASSWORD, FieldType.PASSWORD),
        "wireless_security": (kinds.SECURITY, _TEXT),
    },
    "licence": {
        "reg_code": (kinds.LICENCE_KEY, _HIDDEN),
        "reg_name": (kinds.LICENSED_TO, _TEXT),
        "reg_email": (kinds.EMAIL, _TEXT),
        "product_version": (kinds.VERSION, _TEXT),
        "order_date": (kinds.BOUGHT, FieldType.DATE),
    },
    "api": {
        "username": (USERNAME, _TEXT),
        "credential": (PASSWORD, FieldType.PASSWORD),
        "expires": (EXPIRES, FieldType.DATE),
    },
}


def take_value(entry: Entry, field: Mapping[str, object], *, section: str, known_items: Container[str]) -> None:
    """Take one field of a section; its title (or that of the section) names what has no place of its own."""
    name = text_in(field.get("title")) or text_in(field.get("id")) or section or "field"
    value = as_object(field.get("value"))
    kind, content = next(iter(value.items()), ("", None))
    match kind:
        case "totp":
            entry.code(name, text_in(content))
        case "url":
            entry.address(name, text_in(content))
        case "file":
            return  # taken with the archive at hand
        case "reference":
            entry.reference("reference", text_in(content), known_items, label=name)
        case "sshKey":
            _take_ssh_key(entry, as_object(content))
        case "address":
            _take_address(entry, name, as_object(content))
        case _:
            _take_text(entry, name, text_in(field.get("id")), kind, content)


def _take_text(entry: Entry, name: str, field_id: str, kind: str, content: object) -> None:
    day = day_of_seconds(content) if kind == "date" else ""
    if kind == "date" and not day:
        kind = ""  # not a date after all
    text = day or _text_of(kind, content)
    place = _PLACES.get(entry.kind, {}).get(field_id)
    if place is not None and not (place[1] is FieldType.DATE and kind != "date"):
        entry.put(name, *place, text)
    elif kind == "date":
        entry.own(name, text, FieldType.DATE)
    else:
        entry.own(name, text, _HIDDEN if kind in _SEALED else _TEXT)


def _text_of(kind: str, content: object) -> str:
    if kind == "email":
        return text_in(as_object(content).get("email_address")) or text_in(content)
    if kind == "monthYear":
        number = text_in(content)
        return f"{number[4:6]}/{number[:4]}" if len(number) == 6 else number  # noqa: PLR2004  # YYYYMM
    return whole_text_in(content)


def _take_ssh_key(entry: Entry, key: Mapping[str, object]) -> None:
    entry.kind = "ssh-key"
    metadata = as_object(key.get("metadata"))
    entry.put("privateKey", kinds.PRIVATE_KEY, FieldType.SECURE_NOTE, text_in(key.get("privateKey")))
    entry.put("publicKey", kinds.PUBLIC_KEY, FieldType.NOTE, text_in(metadata.get("publicKey")))
    entry.put("fingerprint", kinds.FINGERPRINT, _TEXT, text_in(metadata.get("fingerprint")))


_ADDRESS: Final = {
    "street": kinds.STREET,
    "city": kinds.CITY,
    "state": kinds.STATE,
    "zip": kinds.POSTAL_CODE,
    "country": kinds.COUNTRY,
}


def _take_address(entry: Entry, name: str, parts: Mapping[str, object]) -> None:
    for part, field_id in _ADDRESS.items():
        if entry.kind == "identity":
            entry.put(part, field_id, _TEXT, text_in(parts.get(part)))
        else:
            entry.own(name, text_in(parts.get(part)), _TEXT, label=f"{name}: {part}")
    for part, value in parts.items():
        if part not in _ADDRESS:
            entry.own(name, whole_text_in(value), _TEXT, label=f"{name}: {part}")
