"""LastPass: ``url,username,password,totp,extra,name,grouping,fav`` (older files lack ``totp``).

Secure notes have the address ``http://sn``; those of a type hold ``NoteType:`` and then ``Key:Value`` lines.
"""

from collections.abc import Iterator
from typing import Final

from vault_app.adapters.transfer.csv_source import Cells, CsvSource, put
from vault_app.adapters.transfer.entry import Entry
from vault_app.core import kinds
from vault_app.core.column_role import Role
from vault_app.core.ids import PASSWORD, USERNAME, FieldId
from vault_app.core.imported import DropReason
from vault_app.core.item import FieldType

_NOTE_ADDRESS: Final = "http://sn"
_TYPE: Final = "NoteType:"
_LAST_KEY: Final = "Notes"  # whose text may have several lines

# The types that are kinds here, and which of their keys have a place of their own.
_KINDS: Final[dict[str, tuple[str, dict[str, tuple[FieldId, FieldType]]]]] = {
    "Credit Card": (
        "card",
        {
            "Name on Card": (kinds.NAME_ON_CARD, FieldType.TEXT),
            "Type": (kinds.BRAND, FieldType.TEXT),
            "Number": (kinds.NUMBER, FieldType.HIDDEN),
            "Security Code": (kinds.SECURITY_CODE, FieldType.HIDDEN),
            "Expiration Date": (kinds.VALID_UNTIL, FieldType.TEXT),
        },
    ),
    "Address": (
        "identity",
        {
            "First Name": (kinds.FIRST_NAME, FieldType.TEXT),
            "Last Name": (kinds.LAST_NAME, FieldType.TEXT),
            "Company": (kinds.COMPANY, FieldType.TEXT),
            "Address 1": (kinds.STREET, FieldType.TEXT),
            "City / Town": (kinds.CITY, FieldType.TEXT),
            "State": (kinds.STATE, FieldType.TEXT),
            "Zip / Postal Code": (kinds.POSTAL_CODE, FieldType.TEXT),
            "Country": (kinds.COUNTRY, FieldType.TEXT),
            "Email Address": (kinds.EMAIL, FieldType.TEXT),
        },
    ),
    "SSH Key": (
        "ssh-key",
        {
            "Passphrase": (PASSWORD, FieldType.PASSWORD),
            "Private Key": (kinds.PRIVATE_KEY, FieldType.SECURE_NOTE),
            "Public Key": (kinds.PUBLIC_KEY, FieldType.NOTE),
            "Hostname": (kinds.HOST, FieldType.TEXT),
        },
    ),
    "Wi-Fi Password": (
        "wifi",
        {
            "SSID": (kinds.NETWORK, FieldType.TEXT),
            "Password": (PASSWORD, FieldType.PASSWORD),
            "Authentication": (kinds.SECURITY, FieldType.TEXT),
        },
    ),
    "Software License": (
        "licence",
        {
            "License Key": (kinds.LICENCE_KEY, FieldType.HIDDEN),
            "Licensee": (kinds.LICENSED_TO, FieldType.TEXT),
            "Version": (kinds.VERSION, FieldType.TEXT),
        },
    ),
    "Database": (
        "database",
        {
            "Type": (kinds.DATABASE_TYPE, FieldType.TEXT),
            "Hostname": (kinds.HOST, FieldType.TEXT),
            "Port": (kinds.PORT, FieldType.TEXT),
            "Database": (kinds.DATABASE, FieldType.TEXT),
            "Username": (USERNAME, FieldType.TEXT),
            "Password": (PASSWORD, FieldType.PASSWORD),
        },
    ),
    "Server": (
        "server",
        {
            "Hostname": (kinds.HOST, FieldType.TEXT),
            "Username": (USERNAME, FieldType.TEXT),
            "Password": (PASSWORD, FieldType.PASSWORD),
        },
    ),
}
# Keys of other types that nobody should read over a shoulder.
_HIDDEN: Final = ("number", "code", "pin", "password", "passphrase", "key", "ssn")


def _note(entry: Entry, cells: Cells) -> bool:
    """Take a secure note, whose fields are lines of its text."""
    if cells.get("url", "").strip() != _NOTE_ADDRESS:
        return False
    text = cells.get("extra", "")
    entry.name("name", cells.get("name", ""))
    put(entry, Role.FOLDER, "grouping", cells.get("grouping", ""))
    entry.favourite = cells.get("fav") == "1"
    for name in ("username", "password", "totp"):  # which its own notes leave empty
        entry.own(name, cells.get(name, ""), FieldType.TEXT if name == "username" else FieldType.HIDDEN)
    if text.startswith(_TYPE):
        _take_lines(entry, text)
    else:
        entry.kind = "note"
        entry.put("extra", kinds.TEXT, FieldType.SECURE_NOTE, text)
    entry.finish()
    return True


def _take_lines(entry: Entry, text: str) -> None:
    note_type, _, rest = text.removeprefix(_TYPE).partition("\n")
    kind, places = _KINDS.get(note_type.strip(), ("note", {}))
    entry.kind = kind
    if kind == "note":
        entry.own("NoteType", note_type.strip(), FieldType.TEXT)
    for name, value in _pairs(rest, known=places):
        place = places.get(name)
        if place is not None:
            entry.put(name, *place, value)
        elif name == _LAST_KEY:
            entry.notes(name, value)
        elif name == "Language":
            entry.drop(name, DropReason.SOURCE_ONLY)  # of the form that was filled in
        else:
            hidden = any(word in name.lower() for word in _HIDDEN)
            entry.own(name, value, FieldType.HIDDEN if hidden else FieldType.TEXT)


def _pairs(text: str, *, known: dict[str, tuple[FieldId, FieldType]]) -> Iterator[tuple[str, str]]:
    """Part ``Key:Value`` lines; a line that is none goes on with the value before it (keys of SSH do), or is a note."""
    name, lines = "", list[str]()
    for line in text.replace("\r\n", "\n").split("\n"):
        before, colon, after = line.partition(":")
        begins = colon and name != _LAST_KEY and (before in known or before == _LAST_KEY or _is_key(before))
        if begins:
            if name or any(lines):
                yield name or _LAST_KEY, "\n".join(lines).strip()
            name, lines = before, [after]
        else:
            lines.append(line)
    if name or any(lines):
        yield name or _LAST_KEY, "\n".join(lines).strip()


def _is_key(text: str) -> bool:
    """Tell a key from a line of text that has a colon in it: keys are a few capitalised words."""
    return 0 < len(text) <= 40 and text[0].isupper() and all(part.isalnum() for part in text.split())  # noqa: PLR2004


LASTPASS_CSV: Final = CsvSource(
    key="lastpass-csv",
    needed=frozenset({"url", "username", "password", "extra", "name", "grouping", "fav"}),
    columns={
        "url": Role.ADDRESS,
        "username": Role.USERNAME,
        "password": Role.PASSWORD,
        "totp": Role.CODE,
        "extra": Role.NOTES,
        "name": Role.TITLE,
        "grouping": Role.FOLDER,
        "fav": Role.FAVOURITE,
    },
    special=_note,
)
