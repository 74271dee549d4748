"""What the readers of tables with named columns share: which columns mean what."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from vault_app.adapters.transfer.entry import Entry
from vault_app.adapters.transfer.ledger import Ledger
from vault_app.adapters.transfer.masked import masked_line
from vault_app.adapters.transfer.table import Row, first_names, table_of
from vault_app.core.column_role import Role
from vault_app.core.imported import DropReason, Imported, RowReason
from vault_app.core.item import FieldType
from vault_app.core.progress import Tell, part, untold
from vault_app.ports.import_reader import FileKey

Cells = Mapping[str, str]

_NO_FOLDER: Final = "(none)"  # as LastPass writes it
PARSED: Final = 0.1  # of the time, until the cells are parted


@dataclass(frozen=True, kw_only=True)
class CsvSource:
    """Reads the tables of one program; see `ImportReader`.

    Attributes:
        needed: the columns that tell its tables from others, in small letters.
        columns: every column that it writes; what else a table has is kept as a field of its own.
        special: looks at a row first, by column; where it returns True, the row is done.
    """

    key: str
    needed: frozenset[str]
    columns: Mapping[str, Role]
    special: Callable[[Entry, Cells], bool] = field(default=lambda _entry, _cells: False)

    def recognises(self, data: bytes) -> bool:
        """Tell by the names of the columns; others than the source's own are none of its tables."""
        names = {name for name in first_names(data) if name}
        return self.needed <= names <= self.columns.keys()

    def read(self, data: bytes, key: FileKey | None = None, *, tell: Tell = untold) -> Imported:
        """Read the table. Raises FileDamaged, FileTooLarge."""
        del key  # tables are not encrypted
        table = table_of(data, part(tell, 0, PARSED))
        names = table.names
        written = tuple(cell.strip() for cell in table.first.cells)
        roles = tuple(self.columns.get(name, Role.KEPT) for name in names)
        ledger = Ledger(self.key, len(table.rows), part(tell, PARSED, 1))
        for row in table.rows:
            self._read_row(ledger, row, names, written, roles)
        return ledger.imported()

    def _read_row(
        self, ledger: Ledger, row: Row, names: tuple[str, ...], written: tuple[str, ...], roles: tuple[Role, ...]
    ) -> None:
        if len(row.cells) > len(names) and any(row.cells[len(names) :]):
            ledger.fail(row.line, RowReason.COLUMNS, masked_line(written, row.cells))
            return
        entry = Entry(ledger, row.line)
        entry.columns, entry.cells = written, row.cells
        if not self.special(entry, dict(zip(names, row.cells, strict=False))):
            for name, role, value in zip(written, roles, row.cells, strict=False):
                if value:
                    put(entry, role, name, value)
            entry.finish()


def put(entry: Entry, role: Role, name: str, value: str) -> None:
    """Give a value to an entry by the role of its column."""
    match role:
        case Role.TITLE:
            entry.name(name, value)
        case Role.ADDRESS:
            entry.address(name, value)
        case Role.USERNAME:
            entry.username(name, value)
        case Role.PASSWORD:
            entry.password(name, value)
        case Role.CODE:
            entry.code(name, value)
        case Role.NOTES:
            entry.notes(name, value)
        case _:
            _put_rest(entry, role, name, value)


def _put_rest(entry: Entry, role: Role, name: str, value: str) -> None:
    match role:
        case Role.FOLDER:
            if value != _NO_FOLDER:
                entry.tag(name, value.strip("/\\").replace("\\", "/"))
        case Role.TAGS:
            entry.tag(name, *value.split(","))
        case Role.FAVOURITE:
            entry.favourite = value.strip().lower() in ("1", "true", "yes")
        case Role.CREATED:
            entry.created = int(value) if value.isdecimal() and len(value) <= 15 else 0  # noqa: PLR2004  # digits
        case Role.CHANGED:
            entry.changed = int(value) if value.isdecimal() and len(value) <= 15 else 0  # noqa: PLR2004  # digits
        case Role.KEPT_HIDDEN:
            entry.own(name, value, FieldType.HIDDEN)
        case Role.IGNORED:
            entry.drop(name, DropReason.SOURCE_ONLY)
        case _:
            entry.own(name, value, FieldType.TEXT)
