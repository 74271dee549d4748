"""Bitwarden's tables: logins and notes; ``fields`` are ``name: value`` lines, addresses are parted by commas."""

from typing import Final

from vault_app.adapters.transfer.csv_source import Cells, CsvSource, put
from vault_app.adapters.transfer.entry import Entry
from vault_app.core import kinds
from vault_app.core.column_role import Role
from vault_app.core.imported import DropReason
from vault_app.core.item import FieldType


def _row(entry: Entry, cells: Cells) -> bool:
    is_note = cells.get("type", "") == "note"
    entry.name("name", cells.get("name", ""))
    put(entry, Role.FOLDER, "folder", cells.get("folder", ""))
    entry.tag("collections", *cells.get("collections", "").split(","))
    entry.favourite = cells.get("favorite") == "1"
    if is_note:
        entry.kind = "note"
        entry.put("notes", kinds.TEXT, FieldType.SECURE_NOTE, cells.get("notes", ""))
    else:
        for address in cells.get("login_uri", "").split(","):
            entry.address("login_uri", address)
        entry.username("login_username", cells.get("login_username", ""))
        entry.password("login_password", cells.get("login_password", ""))
        entry.code("login_totp", cells.get("login_totp", ""))
        entry.notes("notes", cells.get("notes", ""))
    for name, value in _fields(cells.get("fields", "")):
        entry.own("fields", value, FieldType.TEXT, label=name)
    if cells.get("archiveddate"):
        entry.tag("archivedDate", "archived")
    if cells.get("reprompt", "0") not in ("0", ""):
        entry.drop("reprompt", DropReason.SOURCE_ONLY)
    entry.finish()
    return True


def _fields(text: str) -> list[tuple[str, str]]:
    """Part ``name: value`` lines; one that is none goes on with the value before it."""
    found: list[tuple[str, str]] = []
    for line in text.replace("\r\n", "\n").split("\n"):
        name, colon, value = line.partition(": ")
        if colon:
            found.append((name, value))
        elif found:
            found[-1] = (found[-1][0], f"{found[-1][1]}\n{line}")
        else:
            found.append(("", line))
    return [(name, value.rstrip("\n")) for name, value in found]


_NAMES: Final = (
    *("folder", "collections", "favorite", "type", "name", "notes", "fields", "reprompt", "archiveddate"),
    *("login_uri", "login_username", "login_password", "login_totp"),
)

BITWARDEN_CSV: Final = CsvSource(
    key="bitwarden-csv",
    needed=frozenset({"type", "name", "notes", "fields", "login_uri", "login_username", "login_password"}),
    columns=dict.fromkeys(_NAMES, Role.KEPT),
    special=_row,
)
