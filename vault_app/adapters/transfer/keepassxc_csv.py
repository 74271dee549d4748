"""KeePassXC's tables; older ones stop at ``Notes`` or ``TOTP``. The root group is no tag."""

from typing import Final

from vault_app.adapters.transfer.csv_source import Cells, CsvSource, put
from vault_app.adapters.transfer.entry import Entry
from vault_app.adapters.transfer.times import ms_of_iso
from vault_app.core.column_role import Role

_BIN: Final = "recycle bin"


def _grouped(entry: Entry, cells: Cells) -> bool:
    """Take the groups below the root as a tag, and the times, which are ISO 8601."""
    _root, _, below = cells.get("group", "").partition("/")
    entry.in_bin = below.lower() == _BIN or below.lower().startswith(f"{_BIN}/")
    if not entry.in_bin:
        entry.tag("Group", below)
    entry.created, entry.changed = ms_of_iso(cells.get("created", "")), ms_of_iso(cells.get("last modified", ""))
    for name, role, written in _VALUES:
        if cells.get(name):
            put(entry, role, written, cells[name])
    entry.finish()
    return True


_VALUES: Final = (
    ("title", Role.TITLE, "Title"),
    ("username", Role.USERNAME, "Username"),
    ("password", Role.PASSWORD, "Password"),
    ("url", Role.ADDRESS, "URL"),
    ("notes", Role.NOTES, "Notes"),
    ("totp", Role.CODE, "TOTP"),
    ("icon", Role.IGNORED, "Icon"),
)

KEEPASSXC_CSV: Final = CsvSource(
    key="keepassxc-csv",
    needed=frozenset({"group", "title", "username", "password", "url", "notes"}),
    columns={
        **{name: role for name, role, _ in _VALUES},
        "group": Role.FOLDER,
        "last modified": Role.CHANGED,
        "created": Role.CREATED,
    },
    special=_grouped,
)
