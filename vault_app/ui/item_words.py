"""What kinds of items, their fields and the types of fields are called: one table for every screen."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from vault_app.core import ids, kinds
from vault_app.core.ids import CODE, EXPIRES, NOTES, PASSWORD, USERNAME, WEBSITE, FieldId
from vault_app.core.item import FieldType
from vault_app.core.kinds import Kind


def _tr(text: str) -> str:
    return QCoreApplication.translate("ItemWords", text)


_KINDS: Final[dict[str, Callable[[], str]]] = {
    "login": lambda: _tr("Login"),
    "note": lambda: _tr("Secure note"),
    "api": lambda: _tr("API credential"),
    "database": lambda: _tr("Database"),
    "server": lambda: _tr("Server"),
    "ssh-key": lambda: _tr("SSH key"),
    "environment": lambda: _tr("Environment"),
    "card": lambda: _tr("Card"),
    "identity": lambda: _tr("Identity"),
    "wifi": lambda: _tr("Wi-Fi"),
    "licence": lambda: _tr("Software licence"),
}
_MANY: Final[dict[str, Callable[[], str]]] = {
    "login": lambda: _tr("Logins"),
    "note": lambda: _tr("Secure notes"),
    "api": lambda: _tr("API credentials"),
    "database": lambda: _tr("Databases"),
    "server": lambda: _tr("Servers"),
    "ssh-key": lambda: _tr("SSH keys"),
    "environment": lambda: _tr("Environments"),
    "card": lambda: _tr("Cards"),
    "identity": lambda: _tr("Identities"),
    "wifi": lambda: _tr("Wi-Fi networks"),
    "licence": lambda: _tr("Software licences"),
}
_NEW: Final[dict[str, Callable[[], str]]] = {
    "login": lambda: _tr("a new login"),
    "note": lambda: _tr("a new secure note"),
    "api": lambda: _tr("a new API credential"),
    "database": lambda: _tr("a new database"),
    "server": lambda: _tr("a new server"),
    "ssh-key": lambda: _tr("a new SSH key"),
    "environment": lambda: _tr("a new environment"),
    "card": lambda: _tr("a new card"),
    "identity": lambda: _tr("a new identity"),
    "wifi": lambda: _tr("a new Wi-Fi network"),
    "licence": lambda: _tr("a new software licence"),
}
_LONGEST_NAME: Final = 60  # signs of a kind's name: it stands on buttons and in menus
_ICONS: Final = {
    "login": "login",
    "note": "note",
    "api": "key",
    "database": "database",
    "server": "server",
    "ssh-key": "terminal",
    "environment": "sliders",
    "card": "credit-card",
    "identity": "id-card",
    "wifi": "wifi",
    "licence": "file",
}
_FIELDS: Final[dict[FieldId, Callable[[], str]]] = {
    WEBSITE: lambda: _tr("Website"),
    USERNAME: lambda: _tr("User name"),
    PASSWORD: lambda: _tr("Password"),
    CODE: lambda: _tr("One-time code"),
    NOTES: lambda: _tr("Notes"),
    EXPIRES: lambda: _tr("Expires"),
    ids.OWNER: lambda: _tr("Owner"),
    ids.REASON: lambda: _tr("Why it is needed"),
    ids.SIGN_ON: lambda: _tr("Single sign-on"),
    ids.PROVISIONER: lambda: _tr("Set up by"),
    ids.REVIEW: lambda: _tr("Review on"),
    ids.KNOWN_TO: lambda: _tr("Known to"),
    ids.SITE_RULES: lambda: _tr("Password rules"),
    ids.TITLE: lambda: _tr("Title"),
    ids.TAGS: lambda: _tr("Tags"),
    kinds.TEXT: lambda: _tr("Text"),
    kinds.NUMBER: lambda: _tr("Number"),
    kinds.HOST: lambda: _tr("Host"),
    kinds.PORT: lambda: _tr("Port"),
    kinds.DATABASE: lambda: _tr("Database"),
    kinds.DATABASE_TYPE: lambda: _tr("Kind of database"),
    kinds.PRIVATE_KEY: lambda: _tr("Private key"),
    kinds.PUBLIC_KEY: lambda: _tr("Public key"),
    kinds.FINGERPRINT: lambda: _tr("Fingerprint"),
    kinds.NAME_ON_CARD: lambda: _tr("Name on the card"),
    kinds.BRAND: lambda: _tr("Brand"),
    kinds.VALID_UNTIL: lambda: _tr("Valid until"),
    kinds.SECURITY_CODE: lambda: _tr("Security code"),
    kinds.PIN: lambda: _tr("PIN"),
    kinds.FIRST_NAME: lambda: _tr("First name"),
    kinds.LAST_NAME: lambda: _tr("Last name"),
    kinds.BIRTHDAY: lambda: _tr("Birthday"),
    kinds.COMPANY: lambda: _tr("Company"),
    kinds.JOB_TITLE: lambda: _tr("Job title"),
    kinds.EMAIL: lambda: _tr("E-mail"),
    kinds.PHONE: lambda: _tr("Phone"),
    kinds.STREET: lambda: _tr("Street"),
    kinds.CITY: lambda: _tr("City"),
    kinds.STATE: lambda: _tr("State or region"),
    kinds.POSTAL_CODE: lambda: _tr("Postal code"),
    kinds.COUNTRY: lambda: _tr("Country"),
    kinds.PASSPORT: lambda: _tr("Passport number"),
    kinds.IDENTITY_NUMBER: lambda: _tr("Identity card number"),
    kinds.DRIVING_LICENCE: lambda: _tr("Driving licence number"),
    kinds.NETWORK: lambda: _tr("Network name"),
    kinds.SECURITY: lambda: _tr("Encryption"),
    kinds.LICENCE_KEY: lambda: _tr("Licence key"),
    kinds.LICENSED_TO: lambda: _tr("Licensed to"),
    kinds.VERSION: lambda: _tr("Version"),
    kinds.BOUGHT: lambda: _tr("Bought on"),
}
# Fields that one kind calls by another name.
_OF_KIND: Final[dict[tuple[str, FieldId], Callable[[], str]]] = {
    ("api", PASSWORD): lambda: _tr("Key"),
    ("api", USERNAME): lambda: _tr("Key ID"),
    ("ssh-key", PASSWORD): lambda: _tr("Passphrase"),
    ("note", kinds.TEXT): lambda: _tr("Note"),
    ("card", kinds.NUMBER): lambda: _tr("Card number"),
}
_TYPES: Final[dict[FieldType, Callable[[], str]]] = {
    FieldType.TEXT: lambda: _tr("Text"),
    FieldType.ADDRESS: lambda: _tr("Website"),
    FieldType.NOTE: lambda: _tr("Note"),
    FieldType.DATE: lambda: _tr("Date"),
    FieldType.REFERENCE: lambda: _tr("Link to an item"),
    FieldType.PASSWORD: lambda: _tr("Password"),
    FieldType.HIDDEN: lambda: _tr("Hidden text"),
    FieldType.CODE: lambda: _tr("One-time code"),
    FieldType.SECURE_NOTE: lambda: _tr("Hidden note"),
    FieldType.FILE: lambda: _tr("File"),
}
_IGNORED: Final = b"ignore."  # `ids.ignored_field`
_TYPE_ICONS: Final = {
    FieldType.TEXT: "pencil",
    FieldType.ADDRESS: "globe",
    FieldType.NOTE: "note",
    FieldType.DATE: "calendar",
    FieldType.REFERENCE: "link",
    FieldType.PASSWORD: "key",
    FieldType.HIDDEN: "eye-off",
    FieldType.CODE: "clock",
    FieldType.SECURE_NOTE: "lock",
    FieldType.FILE: "paperclip",
}


def kind_name(kind: Kind | str) -> str:
    """Name a kind ("Secure note"): one's own by what it was called; of a newer version's key, "Item"."""
    key = kind if isinstance(kind, str) else kind.key
    if not isinstance(kind, str) and kind.name:
        return kind.name if len(kind.name) <= _LONGEST_NAME else f"{kind.name[:_LONGEST_NAME]}…"
    return _KINDS[key]() if key in _KINDS else _tr("Item")


def kind_name_of_many(kind: Kind | str) -> str:
    """Name the items of a kind together ("Secure notes"); those of one's own kind by what it was called."""
    key = kind if isinstance(kind, str) else kind.key
    if not isinstance(kind, str) and kind.name:
        return kind.name
    return _MANY[key]() if key in _MANY else _tr("Other items")


def new_item_words(kind: Kind | str) -> str:
    """Name a new item of a kind in the middle of a sentence ("a new secure note")."""
    key = kind if isinstance(kind, str) else kind.key
    if not isinstance(kind, str) and kind.name:
        return _tr("a new item of the kind “%1”").replace("%1", kind.name)
    return _NEW[key]() if key in _NEW else _tr("a new item")


def kind_icon(kind: Kind | str) -> str:
    """Give the icon's name of a kind."""
    return _ICONS.get(kind if isinstance(kind, str) else kind.key, "layers")


def field_label(kind: str, field_id: FieldId, label: str = "", field_type: FieldType | None = None) -> str:
    """Name a field of an item of that kind: by its own label, else as the kind or the app knows it, else its type."""
    if label:
        return label
    if field_id.startswith(_IGNORED):
        return _tr("Why a finding is ignored")
    named = _OF_KIND.get((kind, field_id)) or _FIELDS.get(field_id)
    if named is not None:
        return named()
    return _tr("Field") if field_type is None else type_words(field_type)


def is_known(field_id: FieldId) -> bool:
    """Say whether the app has a name for a field, so that it needs none of its own."""
    return field_id in _FIELDS


def type_words(field_type: FieldType) -> str:
    """Name a type of field ("Hidden text")."""
    return _TYPES[field_type]()


def type_icon(field_type: FieldType) -> str:
    """Give the icon's name of a type of field."""
    return _TYPE_ICONS[field_type]


def inside_sentence(label: str) -> str:
    """Give a label as it stands in the middle of a sentence: small, except for a short form ("SSH") as it is."""
    kept = QCoreApplication.translate("ItemWords", "small", "how a label is written inside a sentence: small, or large")
    return label if kept != "small" or label[1:2].isupper() else label[:1].lower() + label[1:]
