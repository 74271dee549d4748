"""Firefox: logins without a title, times in ms since 1970, and one row of its own account."""

from typing import Final

from vault_app.adapters.transfer.csv_source import Cells, CsvSource
from vault_app.adapters.transfer.entry import Entry
from vault_app.core.column_role import Role
from vault_app.core.imported import RowReason

_OWN_ACCOUNT: Final = "chrome://firefoxaccounts"


def _own_account(entry: Entry, cells: Cells) -> bool:
    if cells.get("url", "").strip().lower() != _OWN_ACCOUNT:
        return False
    entry.fail(RowReason.NOT_AN_ACCOUNT)
    return True


FIREFOX_CSV: Final = CsvSource(
    key="firefox-csv",
    needed=frozenset({"url", "username", "password", "httprealm", "formactionorigin", "guid"}),
    columns={
        "url": Role.ADDRESS,
        "username": Role.USERNAME,
        "password": Role.PASSWORD,
        "httprealm": Role.KEPT,
        "formactionorigin": Role.IGNORED,
        "guid": Role.IGNORED,
        "timecreated": Role.CREATED,
        "timelastused": Role.IGNORED,
        "timepasswordchanged": Role.CHANGED,
    },
    special=_own_account,
)
