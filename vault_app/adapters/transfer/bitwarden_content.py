"""What Bitwarden keeps of an item, by its type."""

from collections.abc import Mapping
from typing import Final

from vault_app.adapters.transfer.entry import Entry
from vault_app.adapters.transfer.json_text import as_list, as_object, objects_in, text_in, whole_text_in
from vault_app.adapters.transfer.times import ms_of_iso
from vault_app.core import kinds
from vault_app.core.ids import PASSWORD, FieldId
from vault_app.core.imported import DropReason
from vault_app.core.item import FieldType

_TEXT, _HIDDEN, _PASSWORD = FieldType.TEXT, FieldType.HIDDEN, FieldType.PASSWORD

LOGIN, NOTE, CARD, IDENTITY, SSH_KEY = range(1, 6)
FIELD_TEXT, FIELD_HIDDEN, FIELD_BOOLEAN, FIELD_LINKED = range(4)

Places = Mapping[str, tuple[FieldId, FieldType]]

CARD_PLACES: Final[Places] = {
    "cardholderName": (kinds.NAME_ON_CARD, _TEXT),
    "brand": (kinds.BRAND, _TEXT),
    "number": (kinds.NUMBER, _HIDDEN),
    "code": (kinds.SECURITY_CODE, _HIDDEN),
}
IDENTITY_PLACES: Final[Places] = {
    "firstName": (kinds.FIRST_NAME, _TEXT),
    "lastName": (kinds.LAST_NAME, _TEXT),
    "company": (kinds.COMPANY, _TEXT),
    "email": (kinds.EMAIL, _TEXT),
    "phone": (kinds.PHONE, _TEXT),
    "address1": (kinds.STREET, _TEXT),
    "city": (kinds.CITY, _TEXT),
    "state": (kinds.STATE, _TEXT),
    "postalCode": (kinds.POSTAL_CODE, _TEXT),
    "country": (kinds.COUNTRY, _TEXT),
    "ssn": (kinds.IDENTITY_NUMBER, _HIDDEN),
    "passportNumber": (kinds.PASSPORT, _HIDDEN),
    "licenseNumber": (kinds.DRIVING_LICENCE, _HIDDEN),
}
SSH_PLACES: Final[Places] = {
    "privateKey": (kinds.PRIVATE_KEY, FieldType.SECURE_NOTE),
    "publicKey": (kinds.PUBLIC_KEY, FieldType.NOTE),
    "keyFingerprint": (kinds.FINGERPRINT, _TEXT),
}

# What is read above, and what only Bitwarden's server needs.
_KNOWN: Final = frozenset(
    [
        "type",
        "name",
        "notes",
        "favorite",
        "fields",
        "passwordHistory",
        "creationDate",
        "revisionDate",
        "deletedDate",
        "archivedDate",
        "reprompt",
        "attachments",
        "login",
        "card",
        "identity",
        "sshKey",
        "secureNote",
        "id",
        "organizationId",
        "folderId",
        "collectionIds",
        "key",
        "object",
        "edit",
        "viewPassword",
        "permissions",
        "organizationUseTotp",
    ]
)
_KNOWN_OF_LOGIN: Final = frozenset(
    ["uris", "uri", "username", "password", "totp", "fido2Credentials", "passwordRevisionDate"]
)
_KNOWN_TYPES: Final = range(LOGIN, SSH_KEY + 1)
_SPECIAL: Final = frozenset({"expMonth", "expYear", "username"})


def take_item(entry: Entry, item: Mapping[str, object]) -> None:
    """Take an item of any type; of types that came later, every value is a field of its own."""
    entry.name("name", text_in(item.get("name")))
    entry.favourite = item.get("favorite") is True
    entry.created, entry.changed = _time(item, "creationDate"), _time(item, "revisionDate")
    entry.in_bin = bool(item.get("deletedDate"))
    match item.get("type"):
        case 2:
            entry.kind = "note"
        case 3:
            entry.kind = "card"
            _take_card(entry, as_object(item.get("card")))
        case 4:
            entry.kind = "identity"
            _take_places(entry, as_object(item.get("identity")), IDENTITY_PLACES)
            entry.username("username", text_in(as_object(item.get("identity")).get("username")))
        case 5:
            entry.kind = "ssh-key"
            _take_places(entry, as_object(item.get("sshKey")), SSH_PLACES)
        case 1:
            _take_login(entry, as_object(item.get("login")))
        case _:
            entry.kind = "note"
            _take_unknown(entry, item)
    _take_rest(entry, item)


def _take_rest(entry: Entry, item: Mapping[str, object]) -> None:
    notes = text_in(item.get("notes"))
    if entry.kind == "note":
        entry.put("notes", kinds.TEXT, FieldType.SECURE_NOTE, notes)
    else:
        entry.notes("notes", notes)
    for custom in objects_in(item.get("fields")):
        _take_custom(entry, custom)
    for earlier in reversed(objects_in(item.get("passwordHistory"))):  # the newest is first
        entry.earlier(
            PASSWORD, _PASSWORD, text_in(earlier.get("password")), ms_of_iso(text_in(earlier.get("lastUsedDate")))
        )
    if item.get("archivedDate"):
        entry.tag("archivedDate", "archived")
    if item.get("reprompt"):
        entry.drop("reprompt", DropReason.SOURCE_ONLY)
    for _attachment in as_list(item.get("attachments")):
        entry.drop("attachments", DropReason.MISSING)
    if item.get("type") in _KNOWN_TYPES:
        entry.rest(item, _KNOWN)


def _take_login(entry: Entry, login: Mapping[str, object]) -> None:
    for uri in objects_in(login.get("uris")):
        entry.address("uris", text_in(uri.get("uri")))
        if uri.get("match") is not None:
            entry.drop("match", DropReason.SOURCE_ONLY)
    entry.username("username", text_in(login.get("username")))
    entry.password("password", text_in(login.get("password")))
    entry.code("totp", text_in(login.get("totp")))
    for passkey in as_list(login.get("fido2Credentials")):
        entry.passkey("fido2Credentials", passkey)
    entry.rest(login, _KNOWN_OF_LOGIN)


def _take_card(entry: Entry, card: Mapping[str, object]) -> None:
    _take_places(entry, card, CARD_PLACES)
    month, year = text_in(card.get("expMonth")), text_in(card.get("expYear"))
    entry.put("expMonth, expYear", kinds.VALID_UNTIL, _TEXT, f"{month.zfill(2) if month else ''}/{year}".strip("/"))


def _take_places(entry: Entry, values: Mapping[str, object], places: Places) -> None:
    for name, value in values.items():
        if name in places:
            entry.put(name, *places[name], text_in(value))
        elif name not in _SPECIAL:
            entry.own(name, whole_text_in(value), _TEXT)


def _take_unknown(entry: Entry, item: Mapping[str, object]) -> None:
    for name, value in item.items():
        if isinstance(value, dict):
            entry.rest(value, ())
        elif name not in _KNOWN:
            entry.own(name, whole_text_in(value), _HIDDEN)


def _take_custom(entry: Entry, custom: Mapping[str, object]) -> None:
    name, value = text_in(custom.get("name")) or "field", whole_text_in(custom.get("value"))
    match custom.get("type"):
        case 1:
            entry.own(name, value, _HIDDEN)
        case 3:
            entry.drop("linked field", DropReason.SOURCE_ONLY)
        case _:
            entry.own(name, value, _TEXT)


def _time(item: Mapping[str, object], name: str) -> int:
    return ms_of_iso(text_in(item.get(name)))


__all__ = ["CARD", "CARD_PLACES", "IDENTITY", "IDENTITY_PLACES", "LOGIN", "NOTE", "SSH_KEY", "SSH_PLACES", "take_item"]
