"""The credentials of CXF, by their type."""

import base64
from collections.abc import Callable, Container, Mapping
from typing import Final
from urllib.parse import quote

from vault_app.adapters.transfer.entry import Entry
from vault_app.adapters.transfer.json_text import as_list, as_object, objects_in, text_in, whole_text_in
from vault_app.core import kinds
from vault_app.core.ids import EXPIRES, PASSWORD, USERNAME, FieldId
from vault_app.core.imported import DropReason
from vault_app.core.item import FieldType

_TEXT, _HIDDEN, _DATE = FieldType.TEXT, FieldType.HIDDEN, FieldType.DATE

Credential = Mapping[str, object]
Places = Mapping[str, tuple[FieldId, FieldType]]

_CARD: Final[Places] = {
    "fullName": (kinds.NAME_ON_CARD, _TEXT),
    "cardType": (kinds.BRAND, _TEXT),
    "number": (kinds.NUMBER, _HIDDEN),
    "verificationNumber": (kinds.SECURITY_CODE, _HIDDEN),
    "expiryDate": (kinds.VALID_UNTIL, _TEXT),
    "pin": (kinds.PIN, _HIDDEN),
}
_WIFI: Final[Places] = {
    "ssid": (kinds.NETWORK, _TEXT),
    "passphrase": (PASSWORD, FieldType.PASSWORD),
    "networkSecurityType": (kinds.SECURITY, _TEXT),
}
_API: Final[Places] = {
    "key": (PASSWORD, FieldType.PASSWORD),
    "username": (USERNAME, _TEXT),
    "expiryDate": (EXPIRES, _DATE),
}
_ADDRESS: Final[Places] = {
    "streetAddress": (kinds.STREET, _TEXT),
    "city": (kinds.CITY, _TEXT),
    "territory": (kinds.STATE, _TEXT),
    "postalCode": (kinds.POSTAL_CODE, _TEXT),
    "country": (kinds.COUNTRY, _TEXT),
    "tel": (kinds.PHONE, _TEXT),
}
_PERSON: Final[Places] = {
    "given": (kinds.FIRST_NAME, _TEXT),
    "surname": (kinds.LAST_NAME, _TEXT),
}
_PASSPORT: Final[Places] = {"passportNumber": (kinds.PASSPORT, _HIDDEN)}
_LICENCE: Final[Places] = {"licenseNumber": (kinds.DRIVING_LICENCE, _HIDDEN)}
_IDENTITY: Final[Places] = {"documentNumber": (kinds.IDENTITY_NUMBER, _HIDDEN)}

# Which kind an item is whose only credential is of that type, and where its fields go.
_KINDS: Final[dict[str, tuple[str, Places]]] = {
    "credit-card": ("card", _CARD),
    "wifi": ("wifi", _WIFI),
    "api-key": ("api", _API),
    "address": ("identity", _ADDRESS),
    "person-name": ("identity", _PERSON),
    "passport": ("identity", _PASSPORT),
    "drivers-license": ("identity", _LICENCE),
    "identity-document": ("identity", _IDENTITY),
}
_HIDDEN_TYPES: Final = frozenset({"concealed-string"})


def take_credential(
    entry: Entry, kind: str, credential: Credential, *, alone: bool, known_items: Container[str]
) -> None:
    """Take one credential; of types that came later, every value is a field of its own."""
    if kind in _KINDS:
        ours, places = _KINDS[kind]
        if alone or entry.kind == ours:
            entry.kind = ours
        _take_places(entry, credential, places)
        return
    take = _SPECIAL.get(kind)
    if take is not None:
        take(entry, credential)
    elif kind == "passkey":
        entry.passkey(kind, {name: value for name, value in credential.items() if name != "id"})
    elif kind == "item-reference":
        entry.reference(kind, text_in(as_object(credential.get("reference")).get("item")), known_items)
    else:
        _take_places(entry, credential, {})


def field_text(value: object) -> str:
    """Give the text of an editable field, or of a bare string."""
    return text_in(value) or text_in(as_object(value).get("value"))


def _take_login(entry: Entry, credential: Credential) -> None:
    entry.username("username", field_text(credential.get("username")))
    entry.password("password", field_text(credential.get("password")))
    for url in as_list(credential.get("urls")):
        entry.address("urls", text_in(url))


def _take_generated(entry: Entry, credential: Credential) -> None:
    entry.password("generated-password", field_text(credential.get("password")))


def _take_note(entry: Entry, credential: Credential) -> None:
    entry.notes("note", field_text(credential.get("content")))


def _take_code(entry: Entry, credential: Credential) -> None:
    algorithm = text_in(credential.get("algorithm")).upper() or "SHA1"
    numbers = [text_in(credential.get(name)) or usual for name, usual in (("digits", "6"), ("period", "30"))]
    issuer, account = (quote(text_in(credential.get(name)), safe="") for name in ("issuer", "username"))
    secret = text_in(credential.get("secret"))
    rules = f"secret={secret}&issuer={issuer}&algorithm={algorithm}&digits={numbers[0]}&period={numbers[1]}"
    entry.code("totp", f"otpauth://totp/{issuer}:{account}?{rules}" if secret else "")


def _take_ssh_key(entry: Entry, credential: Credential) -> None:
    entry.kind = "ssh-key"
    der = text_in(credential.get("privateKey"))
    entry.put("privateKey", kinds.PRIVATE_KEY, FieldType.SECURE_NOTE, _pem(der))
    entry.own("keyComment", text_in(credential.get("keyComment")), _TEXT)


def _pem(der: str) -> str:
    """Write PKCS #8 as PEM (RFC 7468); what is no base64url stays as it is."""
    try:
        raw = base64.urlsafe_b64decode(der + "=" * (-len(der) % 4))
    except ValueError:
        return der
    body = base64.b64encode(raw).decode("ascii")
    lines = [body[at : at + 64] for at in range(0, len(body), 64)]
    return "\n".join(["-----BEGIN PRIVATE KEY-----", *lines, "-----END PRIVATE KEY-----"]) if raw else der


def _take_custom(entry: Entry, credential: Credential) -> None:
    for field in objects_in(credential.get("fields")):
        _own(entry, text_in(field.get("label")) or "custom-fields", field)


def _take_file(entry: Entry, credential: Credential) -> None:
    del credential
    entry.drop("file", DropReason.MISSING)


def _take_places(entry: Entry, credential: Credential, places: Places) -> None:
    for name, value in credential.items():
        if name == "type":
            continue
        text = field_text(value)
        if name == "url":
            entry.address(name, text)
        elif name in places and not (places[name][1] is _DATE and len(text) != len("2027-03-31")):
            entry.put(name, *places[name], text)
        else:
            _own(entry, name, value)


def _own(entry: Entry, name: str, value: object) -> None:
    hidden = as_object(value).get("fieldType") in _HIDDEN_TYPES
    entry.own(name, field_text(value) or _other_text(value), _HIDDEN if hidden else _TEXT)


def _other_text(value: object) -> str:
    """Give what is neither text nor a field that is empty."""
    return "" if as_object(value).get("value") == "" else whole_text_in(value)


_SPECIAL: Final[dict[str, Callable[[Entry, Credential], None]]] = {
    "basic-auth": _take_login,
    "generated-password": _take_generated,
    "note": _take_note,
    "totp": _take_code,
    "ssh-key": _take_ssh_key,
    "custom-fields": _take_custom,
    "file": _take_file,
}
