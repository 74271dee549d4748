"""What the import says of sources, rows and losses."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from vault_app.core.column_role import Role
from vault_app.core.ids import PASSWORD, FieldId
from vault_app.core.imported import DropReason, RowReason
from vault_app.ui.item_words import field_label, is_known

if TYPE_CHECKING:
    from vault_app.services.import_items import PlannedRow

translate = QCoreApplication.translate


def source_words(key: str) -> str:
    """Name the program a file is from."""
    return {
        "vault-export": translate("transfer", "an export of this app"),
        "kdbx": "KeePass",
        "keepass-xml": "KeePass (XML)",
        "keepassxc-csv": "KeePassXC",
        "bitwarden-json": "Bitwarden",
        "bitwarden-csv": "Bitwarden",
        "1password-1pux": "1Password",
        "1password-csv": "1Password",
        "chromium-csv": "Chrome, Edge, Brave, Opera, Vivaldi",
        "firefox-csv": "Firefox",
        "apple-csv": "Safari",
        "lastpass-csv": "LastPass",
        "proton-csv": "Proton Pass",
        "proton-json": "Proton Pass",
        "dashlane-csv": "Dashlane",
        "dashlane-zip": "Dashlane",
        "nordpass-csv": "NordPass",
        "keeper-csv": "Keeper",
        "keeper-json": "Keeper",
        "cxf-json": "FIDO CXF",
        "env": translate("transfer", "a .env file"),
        "csv": translate("transfer", "a table"),
    }.get(key, key)


def state_words(row: "PlannedRow") -> tuple[str, str, str]:
    """Give the words, the icon and the colour for what a row is to the vault."""
    if row.more:
        return (translate("transfer", "Already here, says more"), "alert-triangle", "warn")
    return {
        "NEW": (translate("transfer", "New"), "plus", "accent_t"),
        "HERE": (translate("transfer", "Already here"), "check", "text2"),
        "DIFFERS": (
            translate("transfer", "Here with another password")
            if _has_password(row)
            else translate("transfer", "Here, and says something else"),
            "alert-triangle",
            "warn",
        ),
        "TWICE": (translate("transfer", "Twice in this file"), "copy", "text2"),
    }[row.state.name]


def why_words(row: "PlannedRow", here: str) -> str:
    """Say why a row is what it is; ``here`` is the title of the item that it is the same account as."""
    words = {
        "NEW": translate("transfer", "New: the vault has no account of this website, or title, and user name."),
        "HERE": translate("transfer", "Already here: “%1” has this account with the same password.")
        if _has_password(row)
        else translate("transfer", "Already here: “%1” says all that stands in this entry."),
        "DIFFERS": translate("transfer", "“%1” is this account and has another password.")
        if _has_password(row)
        else translate("transfer", "“%1” is this account and says something else."),
        "TWICE": translate("transfer", "An entry further up in this file says the same."),
    }[row.state.name].replace("%1", here)
    if row.more:
        words = f"{words} {translate('transfer', 'What it says beside that comes in if you choose to update.')}"
    if row.incoming.in_bin:
        words = f"{words} {translate('transfer', 'It lies in the bin of the other program, and so it will here.')}"
    return words


def place_words(place: str) -> str:
    """Name the place here that a part of the source has; ``place`` is as `Imported.mapped` names it."""
    special = {
        "title": translate("transfer", "Title"),
        "tags": translate("transfer", "Tags"),
        "file": translate("transfer", "Attached file"),
        "history": translate("transfer", "History"),
        "reference": translate("transfer", "Link to an item"),
    }
    field_id = FieldId(place.encode()[:16].ljust(16, b"\0"))
    return special.get(place) or (field_label("login", field_id) if is_known(field_id) else place)


def own_field_words() -> str:
    """Say that a value has no place of its own here."""
    return translate("transfer", "a field of its own")


def _has_password(row: "PlannedRow") -> bool:
    return row.incoming.draft.field(PASSWORD) is not None


def reason_words(reason: RowReason) -> str:
    """Say why an entry was left out."""
    return {
        RowReason.EMPTY: translate("transfer", "no password and no web address"),
        RowReason.COLUMNS: translate("transfer", "more columns than the first line names"),
        RowReason.TOO_LONG: translate("transfer", "a value is longer than the vault keeps"),
        RowReason.UNREADABLE: translate("transfer", "not written as that program writes it"),
        RowReason.NOT_AN_ACCOUNT: translate("transfer", "the program's own bookkeeping"),
    }[reason]


def drop_words(reason: DropReason) -> str:
    """Say why a part of an entry was left out."""
    return {
        DropReason.SOURCE_ONLY: translate("transfer", "it means something to the other program alone"),
        DropReason.NOT_SUPPORTED: translate("transfer", "there is no place for it here"),
        DropReason.MISSING: translate("transfer", "the file names it and does not hold it"),
        DropReason.TOO_LARGE: translate("transfer", "it is larger than 16 MiB"),
        DropReason.UNREADABLE: translate("transfer", "it could not be read"),
    }[reason]


# What a person is offered for a column.
OFFERED = (
    Role.KEPT,
    Role.TITLE,
    Role.ADDRESS,
    Role.USERNAME,
    Role.PASSWORD,
    Role.CODE,
    Role.NOTES,
    Role.TAGS,
    Role.FOLDER,
    Role.KEPT_HIDDEN,
    Role.IGNORED,
)


def role_words(role: Role) -> str:
    """Name what a column may hold."""
    return {
        Role.KEPT: translate("transfer", "A field of its own"),
        Role.TITLE: translate("transfer", "Title"),
        Role.ADDRESS: translate("transfer", "Website"),
        Role.USERNAME: translate("transfer", "User name"),
        Role.PASSWORD: translate("transfer", "Password"),
        Role.CODE: translate("transfer", "One-time code"),
        Role.NOTES: translate("transfer", "Notes"),
        Role.TAGS: translate("transfer", "Tags"),
        Role.FOLDER: translate("transfer", "Folder"),
        Role.KEPT_HIDDEN: translate("transfer", "A hidden field"),
        Role.IGNORED: translate("transfer", "Leave it out"),
    }[role]
