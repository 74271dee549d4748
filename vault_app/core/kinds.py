"""Kinds of items: templates of fields, not classes, so that merging, search and import need no case per kind.

A kind is a key in the item. The app's own kinds are listed here. A person's own kind is a record in the vault (an item
of kind ``KIND_RECORD``) whose title is its name and whose fields are its template; items of it carry `own_kind`.
Keys that are neither come from a newer version: such items are shown by the fields that they have.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TypeVar

from vault_app.core.draft import DraftField
from vault_app.core.ids import (
    CODE,
    EXPIRES,
    NOTES,
    PASSWORD,
    USERNAME,
    WEBSITE,
    FieldId,
    ItemId,
    standard_field,
)
from vault_app.core.item import Field, FieldType, Item

F = TypeVar("F", Field, DraftField)

LOGIN: Final = "login"

KIND_RECORD: Final = "kind"
SITE_RECORD: Final = "site"
LEAVER_RECORD: Final = "leaver"
# What the vault knows beside accounts; in no list, count or search, but merged and kept like any item.
RECORD_KINDS: Final = frozenset({KIND_RECORD, SITE_RECORD, LEAVER_RECORD})

_OWN_PREFIX: Final = "own-"

TEXT: Final = standard_field("text")
NUMBER: Final = standard_field("number")
HOST: Final = standard_field("host")
PORT: Final = standard_field("port")
DATABASE: Final = standard_field("database")
DATABASE_TYPE: Final = standard_field("database_type")
PRIVATE_KEY: Final = standard_field("private_key")
PUBLIC_KEY: Final = standard_field("public_key")
FINGERPRINT: Final = standard_field("fingerprint")
NAME_ON_CARD: Final = standard_field("name_on_card")
BRAND: Final = standard_field("brand")
VALID_UNTIL: Final = standard_field("valid_until")  # of a card, as printed on it: "09/27"
SECURITY_CODE: Final = standard_field("security_code")
PIN: Final = standard_field("pin")
FIRST_NAME: Final = standard_field("first_name")
LAST_NAME: Final = standard_field("last_name")
BIRTHDAY: Final = standard_field("birthday")
COMPANY: Final = standard_field("company")
JOB_TITLE: Final = standard_field("job_title")
EMAIL: Final = standard_field("email")
PHONE: Final = standard_field("phone")
STREET: Final = standard_field("street")
CITY: Final = standard_field("city")
STATE: Final = standard_field("state")
POSTAL_CODE: Final = standard_field("postal_code")
COUNTRY: Final = standard_field("country")
PASSPORT: Final = standard_field("passport")
IDENTITY_NUMBER: Final = standard_field("identity_number")
DRIVING_LICENCE: Final = standard_field("driving_licence")
NETWORK: Final = standard_field("network")
SECURITY: Final = standard_field("security")  # of a Wi-Fi network: "WPA3"
LICENCE_KEY: Final = standard_field("licence_key")
LICENSED_TO: Final = standard_field("licensed_to")
VERSION: Final = standard_field("version")
BOUGHT: Final = standard_field("bought")


@dataclass(frozen=True, slots=True)
class TemplateField:
    """A field that items of a kind are offered; ``label`` is empty where the screen knows the field by its id."""

    id: FieldId
    type: FieldType
    label: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A template.

    Attributes:
        key: what items carry.
        fields: in the order in which every screen shows them; an item's further fields stand before the notes.
        secret: the field that is copied when someone copies "the" secret of an item; None where no field stands out.
        name: what a person called it; "" for the app's own kinds, whose name the screen knows.
    """

    key: str
    fields: tuple[TemplateField, ...]
    secret: FieldId | None
    name: str = ""


def _kind(key: str, secret: FieldId | None, *fields: tuple[FieldId, FieldType]) -> Kind:
    return Kind(key, tuple(TemplateField(*field) for field in (*fields, (NOTES, FieldType.NOTE))), secret)


_WEBSITE: Final = (WEBSITE, FieldType.ADDRESS)
_USERNAME: Final = (USERNAME, FieldType.TEXT)
_PASSWORD: Final = (PASSWORD, FieldType.PASSWORD)
_HOST: Final = (HOST, FieldType.TEXT)
_PORT: Final = (PORT, FieldType.TEXT)
_EXPIRES: Final = (EXPIRES, FieldType.DATE)

# In the order in which a person is offered them.
KINDS: Final[tuple[Kind, ...]] = (
    _kind(LOGIN, PASSWORD, _WEBSITE, _USERNAME, _PASSWORD, (CODE, FieldType.CODE)),
    _kind("note", TEXT, (TEXT, FieldType.SECURE_NOTE)),
    _kind("api", PASSWORD, _WEBSITE, _USERNAME, _PASSWORD, _EXPIRES),
    _kind(
        "database",
        PASSWORD,
        (DATABASE_TYPE, FieldType.TEXT),
        _HOST,
        _PORT,
        (DATABASE, FieldType.TEXT),
        _USERNAME,
        _PASSWORD,
    ),
    _kind("server", PASSWORD, _HOST, _PORT, _USERNAME, _PASSWORD, _WEBSITE),
    _kind(
        "ssh-key",
        PRIVATE_KEY,
        _USERNAME,
        _HOST,
        (PRIVATE_KEY, FieldType.SECURE_NOTE),
        _PASSWORD,
        (PUBLIC_KEY, FieldType.NOTE),
        (FINGERPRINT, FieldType.TEXT),
    ),
    # Its variables are fields of their own: hidden, the label being the variable's name.
    _kind("environment", None),
    _kind(
        "card",
        NUMBER,
        (NAME_ON_CARD, FieldType.TEXT),
        (BRAND, FieldType.TEXT),
        (NUMBER, FieldType.HIDDEN),
        (VALID_UNTIL, FieldType.TEXT),
        (SECURITY_CODE, FieldType.HIDDEN),
        (PIN, FieldType.HIDDEN),
    ),
    _kind(
        "identity",
        None,
        *(
            (field_id, FieldType.TEXT)
            for field_id in (FIRST_NAME, LAST_NAME, COMPANY, JOB_TITLE, EMAIL, PHONE, STREET, CITY, STATE)
        ),
        (POSTAL_CODE, FieldType.TEXT),
        (COUNTRY, FieldType.TEXT),
        (BIRTHDAY, FieldType.DATE),
        (PASSPORT, FieldType.HIDDEN),
        (IDENTITY_NUMBER, FieldType.HIDDEN),
        (DRIVING_LICENCE, FieldType.HIDDEN),
    ),
    _kind("wifi", PASSWORD, (NETWORK, FieldType.TEXT), _PASSWORD, (SECURITY, FieldType.TEXT)),
    _kind(
        "licence",
        LICENCE_KEY,
        (LICENCE_KEY, FieldType.HIDDEN),
        (LICENSED_TO, FieldType.TEXT),
        (EMAIL, FieldType.TEXT),
        (VERSION, FieldType.TEXT),
        _WEBSITE,
        (BOUGHT, FieldType.DATE),
        _EXPIRES,
    ),
)

LOGIN_KIND: Final = KINDS[0]

_BY_KEY: Final = {kind.key: kind for kind in KINDS}

_UNLABELLED: Final = frozenset({WEBSITE, USERNAME, PASSWORD, CODE})
_SECRETS: Final = frozenset({FieldType.PASSWORD, FieldType.HIDDEN, FieldType.SECURE_NOTE})

# What a field of a person's own kind may be, by the name under which the record keeps it.
_TYPE_NAMES: Final = {
    field_type.name.lower(): field_type for field_type in FieldType if field_type is not FieldType.FILE
}


def own_kind(record: ItemId) -> str:
    """Give the key of the kind that a record of kind ``KIND_RECORD`` describes."""
    return _OWN_PREFIX + record.hex()


def record_of(key: str) -> ItemId | None:
    """Give the id of the record that describes a person's own kind, or None for any other key."""
    try:
        record = bytes.fromhex(key.removeprefix(_OWN_PREFIX)) if key.startswith(_OWN_PREFIX) else b""
    except ValueError:
        return None
    return ItemId(record) if own_kind(ItemId(record)) == key and record else None


def known_kind(key: str) -> Kind | None:
    """Give the app's own kind with that key, or None."""
    return _BY_KEY.get(key)


def kind_of(record: Item) -> Kind:
    """Give the kind that a record describes; fields of a type that this version does not know are text.

    The website, user name, password and code of a login may be among them; like everywhere, they have no label.
    """
    fields = tuple(
        TemplateField(field.id, _TYPE_NAMES.get(field.value, FieldType.TEXT), field.label)
        for field in record.fields
        if isinstance(field.value, str) and (field.label or field.id in _UNLABELLED)
    )
    secret = next((field.id for field in fields if field.type.sealed), None)
    return Kind(own_kind(record.id), (*fields, TemplateField(NOTES, FieldType.NOTE)), secret, record.title)


def type_name(field_type: FieldType) -> str:
    """Give the name under which a record keeps a field type."""
    return field_type.name.lower()


def plain_kind(key: str) -> Kind:
    """Give the kind of an item whose kind nobody here knows: no field is foreseen but the notes."""
    return Kind(key, (TemplateField(NOTES, FieldType.NOTE),), None)


def secret_field(item: Item) -> FieldId | None:
    """Give the field that is meant by "the" secret of an item, whether or not the item has it; None: none stands out.

    For a kind that foresees none, or that nobody here knows, it is the item's only sealed value (codes and files are
    none), and for a person's own kind the first.
    """
    known = known_kind(item.kind)
    if known is not None and known.secret is not None:
        return known.secret
    sealed = [field.id for field in item.fields if field.type in _SECRETS]
    return sealed[0] if len(sealed) == 1 or (sealed and record_of(item.kind)) else None


def in_order(kind: Kind, fields: Iterable[F]) -> tuple[F, ...]:
    """Put an item's fields in the order of the screen: those of the kind, then its others as they are, notes last."""
    place = {field.id: number for number, field in enumerate(kind.fields)}
    own = len(place)
    return tuple(sorted(fields, key=lambda field: own + 1 if field.id == NOTES else place.get(field.id, own)))
