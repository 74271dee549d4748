"""Keeper's tables, which have no header: folder, title, login, password, address, notes, shared folder, then pairs."""

from typing import Final

from vault_app.adapters.transfer.csv_source import PARSED
from vault_app.adapters.transfer.entry import Entry
from vault_app.adapters.transfer.ledger import Ledger
from vault_app.adapters.transfer.table import Row, first_rows, table_of
from vault_app.core.imported import Imported, RowReason
from vault_app.core.item import FieldType
from vault_app.core.progress import Tell, part, untold
from vault_app.ports.import_reader import FileKey

_KEY: Final = "keeper-csv"
_FOREMOST: Final = 7  # columns, before the pairs
_CODE: Final = "TFC:Keeper"
_ROWS_LOOKED_AT: Final = 20


class KeeperCsv:
    """See `ImportReader`."""

    key = _KEY

    def recognises(self, data: bytes) -> bool:
        """Tell by the count of columns: seven, and a pair more for each field; the fifth is an address or empty."""
        rows = first_rows(data, _ROWS_LOOKED_AT)
        return all(_fits(row) for row in rows) and any("://" in row.cells[4] for row in rows)

    def read(self, data: bytes, key: FileKey | None = None, *, tell: Tell = untold) -> Imported:
        """Read the table. Raises FileDamaged, FileTooLarge."""
        del key
        table = table_of(data, part(tell, 0, PARSED))
        ledger = Ledger(_KEY, len(table.rows) + 1, part(tell, PARSED, 1))
        for row in (table.first, *table.rows):
            entry = Entry(ledger, row.line)
            if len(row.cells) < _FOREMOST:
                entry.fail(RowReason.COLUMNS)
                continue
            _take(entry, row)
            entry.finish()
        return ledger.imported()


def _fits(row: Row) -> bool:
    return len(row.cells) >= _FOREMOST and (len(row.cells) - _FOREMOST) % 2 == 0


def _take(entry: Entry, row: Row) -> None:
    folder, title, login, password, address, notes, shared = row.cells[:_FOREMOST]
    entry.name("Title", title)
    entry.username("Login", login)
    entry.password("Password", password)
    entry.address("Website Address", address)
    entry.notes("Notes", notes)
    for name, value in (("Folder", folder), ("Shared Folder", shared)):
        entry.tag(name, value.replace("\\", "/"))
    pairs = row.cells[_FOREMOST:]
    for name, value in zip(pairs[::2], pairs[1::2], strict=False):
        if name == _CODE:
            entry.code(name, value)
        else:
            entry.own("Custom Fields", value, FieldType.TEXT, label=name)
    if len(pairs) % 2:
        entry.own("Custom Fields", pairs[-1], FieldType.TEXT)
