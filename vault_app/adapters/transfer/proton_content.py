"""What Proton Pass keeps of an item, by its type."""

from collections.abc import Mapping
from typing import Final

from vault_app.adapters.transfer.entry import Entry
from vault_app.adapters.transfer.json_text import as_list, as_object, text_in, whole_text_in
from vault_app.core import kinds
from vault_app.core.ids import PASSWORD, FieldId
from vault_app.core.item import FieldType

_TEXT, _HIDDEN = FieldType.TEXT, FieldType.HIDDEN

_CARD: Final[dict[str, tuple[FieldId, FieldType]]] = {
    "cardholderName": (kinds.NAME_ON_CARD, _TEXT),
    "number": (kinds.NUMBER, _HIDDEN),
    "verificationNumber": (kinds.SECURITY_CODE, _HIDDEN),
    "expirationDate": (kinds.VALID_UNTIL, _TEXT),
    "pin": (kinds.PIN, _HIDDEN),
}
_IDENTITY: Final[dict[str, tuple[FieldId, FieldType]]] = {
    "firstName": (kinds.FIRST_NAME, _TEXT),
    "lastName": (kinds.LAST_NAME, _TEXT),
    "email": (kinds.EMAIL, _TEXT),
    "phoneNumber": (kinds.PHONE, _TEXT),
    "organization": (kinds.COMPANY, _TEXT),
    "jobTitle": (kinds.JOB_TITLE, _TEXT),
    "streetAddress": (kinds.STREET, _TEXT),
    "city": (kinds.CITY, _TEXT),
    "stateOrProvince": (kinds.STATE, _TEXT),
    "zipOrPostalCode": (kinds.POSTAL_CODE, _TEXT),
    "countryOrRegion": (kinds.COUNTRY, _TEXT),
    "passportNumber": (kinds.PASSPORT, _HIDDEN),
    "socialSecurityNumber": (kinds.IDENTITY_NUMBER, _HIDDEN),
    "licenseNumber": (kinds.DRIVING_LICENCE, _HIDDEN),
}
_KNOWN_OF_LOGIN: Final = frozenset(
    ["itemUsername", "username", "itemEmail", "password", "urls", "autofillUrls", "totpUri", "passkeys"]
)
_PLACES: Final = {
    "creditCard": ("card", _CARD),
    "identity": ("identity", _IDENTITY),
    "wifi": (
        "wifi",
        {
            "ssid": (kinds.NETWORK, _TEXT),
            "password": (PASSWORD, FieldType.PASSWORD),
            "security": (kinds.SECURITY, _TEXT),
        },
    ),
    "sshKey": (
        "ssh-key",
        {
            "privateKey": (kinds.PRIVATE_KEY, FieldType.SECURE_NOTE),
            "publicKey": (kinds.PUBLIC_KEY, FieldType.NOTE),
        },
    ),
}


def take_content(entry: Entry, kind: str, content: Mapping[str, object]) -> None:
    """Take the content of an item of that type; unknown types keep every value as a field of its own."""
    if kind == "login":
        _take_login(entry, content)
        return
    ours, places = _PLACES.get(kind, ("note", {}))
    entry.kind = ours
    for name, value in content.items():
        if name in places:
            entry.put(name, *places[name], text_in(value))
        elif name == "note":
            entry.notes(name, text_in(value))
        elif isinstance(value, list):
            _take_list(entry, name, value)
        else:
            entry.own(name, whole_text_in(value), _TEXT)


def take_extra_fields(entry: Entry, fields: object) -> None:
    """Take the fields that a person added."""
    for written in as_list(fields):
        extra = as_object(written)
        name = text_in(extra.get("fieldName")) or "field"
        data = as_object(extra.get("data"))
        match extra.get("type"):
            case "totp":
                entry.code(name, text_in(data.get("totpUri")))
            case "hidden":
                entry.own(name, text_in(data.get("content")), _HIDDEN)
            case _:
                entry.own(name, text_in(data.get("content")) or text_in(data.get("timestamp")), _TEXT)


def _take_login(entry: Entry, content: Mapping[str, object]) -> None:
    entry.username("itemUsername", text_in(content.get("itemUsername")) or text_in(content.get("username")))
    entry.username("itemEmail", text_in(content.get("itemEmail")))
    entry.password("password", text_in(content.get("password")))
    for name in ("urls", "autofillUrls"):
        for url in as_list(content.get(name)):
            entry.address(name, text_in(url) or text_in(as_object(url).get("url")))
    entry.code("totpUri", text_in(content.get("totpUri")))
    for passkey in as_list(content.get("passkeys")):
        entry.passkey("passkeys", passkey)
    entry.rest(content, _KNOWN_OF_LOGIN)


def _take_list(entry: Entry, name: str, values: list[object]) -> None:
    for value in values:
        section = as_object(value)
        if "sectionFields" in section:
            take_extra_fields(entry, section["sectionFields"])
        elif "fieldName" in section:
            take_extra_fields(entry, [section])
        else:
            entry.own(name, whole_text_in(value), _TEXT)
