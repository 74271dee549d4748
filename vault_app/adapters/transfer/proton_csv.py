"""Proton Pass tables, read by the names of their columns; for cards and identities ``note`` is JSON."""

from typing import Final

from vault_app.adapters.transfer.csv_source import Cells, CsvSource
from vault_app.adapters.transfer.entry import Entry
from vault_app.adapters.transfer.json_text import as_object, json_of
from vault_app.adapters.transfer.proton_content import take_content
from vault_app.adapters.transfer.times import ms_of_seconds
from vault_app.core import kinds
from vault_app.core.column_role import Role
from vault_app.core.errors import TransferError
from vault_app.core.item import FieldType


def _row(entry: Entry, cells: Cells) -> bool:
    kind = cells.get("type", "login")
    entry.name("name", cells.get("name", ""))
    entry.tag("vault", cells.get("vault", ""))
    entry.created, entry.changed = ms_of_seconds(cells.get("createtime")), ms_of_seconds(cells.get("modifytime"))
    note = cells.get("note", "")
    if kind in ("creditCard", "identity"):
        try:
            content = as_object(json_of(note.encode("utf-8", "replace")))
        except TransferError:
            content = {"note": note}
        take_content(entry, kind, content)
        entry.finish()
        return True
    for name in ("url", "autofillurls"):
        for address in cells.get(name, "").split(", "):
            entry.address(name, address)
    entry.username("username", cells.get("username", ""))
    entry.username("email", cells.get("email", ""))
    entry.password("password", cells.get("password", ""))
    entry.code("totp", cells.get("totp", ""))
    if kind == "note":
        entry.kind = "note"
        entry.put("note", kinds.TEXT, FieldType.SECURE_NOTE, note)
    else:
        entry.notes("note", note)
    entry.finish()
    return True


PROTON_CSV: Final = CsvSource(
    key="proton-csv",
    needed=frozenset({"type", "name", "url", "username", "password", "note", "totp", "vault"}),
    columns=dict.fromkeys(
        (
            *("type", "name", "url", "autofillurls", "email", "username", "password", "note", "totp"),
            *("createtime", "modifytime", "vault"),
        ),
        Role.KEPT,
    ),
    special=_row,
)
