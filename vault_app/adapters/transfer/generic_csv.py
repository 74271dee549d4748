"""Any other table: what its columns mean is guessed by their names, and a person may say otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from vault_app.adapters.transfer.csv_source import PARSED, put
from vault_app.adapters.transfer.entry import Entry
from vault_app.adapters.transfer.ledger import Ledger
from vault_app.adapters.transfer.table import Row, Table, first_names, table_of
from vault_app.core.column_role import Role
from vault_app.core.imported import Imported
from vault_app.core.progress import Tell, part, untold
from vault_app.ports.import_reader import FileKey

_KEY: Final = "csv"

_NAMES: Final[dict[Role, frozenset[str]]] = {
    Role.TITLE: frozenset({"title", "name", "account", "item", "service", "titel", "bezeichnung", "eintrag"}),
    Role.ADDRESS: frozenset(
        {"url", "website", "web site", "uri", "login_uri", "address", "link", "webseite", "adresse"}
    ),
    Role.USERNAME: frozenset(
        {"username", "user name", "user", "login", "login_username", "email", "e-mail", "benutzername", "benutzer"}
    ),
    Role.PASSWORD: frozenset({"password", "pass", "passwd", "login_password", "passwort", "kennwort"}),
    Role.CODE: frozenset({"totp", "otp", "otpauth", "2fa", "one-time code", "einmalcode"}),
    Role.NOTES: frozenset({"notes", "note", "comment", "comments", "extra", "notizen", "kommentar", "bemerkung"}),
    Role.FOLDER: frozenset({"folder", "group", "grouping", "category", "collection", "ordner", "gruppe", "kategorie"}),
    Role.TAGS: frozenset({"tags", "labels", "schlagworte"}),
}


def guessed_roles(table: Table) -> tuple[Role, ...]:
    """Guess what each column holds, each meaning but that of a kept one at most once."""
    roles: list[Role] = []
    for name in table.names:
        role = next((role for role, names in _NAMES.items() if name in names and role not in roles), Role.KEPT)
        roles.append(role)
    return tuple(roles)


@dataclass(frozen=True)
class GenericCsv:
    """Reads a table by the roles of its columns; see `ImportReader`.

    Attributes:
        roles: of each column in turn, or () to guess.
        has_names: whether the first row names the columns.
    """

    roles: Sequence[Role] = ()
    has_names: bool = True
    key: str = _KEY

    def recognises(self, data: bytes) -> bool:
        """Tell a table that names a password's column, or a title's and some other."""
        roles = guessed_roles(Table(Row(1, first_names(data)), ()))
        return Role.PASSWORD in roles or (Role.TITLE in roles and len(set(roles)) > 1)

    def read(self, data: bytes, key: FileKey | None = None, *, tell: Tell = untold) -> Imported:
        """Read the table. Raises FileDamaged, FileTooLarge."""
        del key
        table = table_of(data, part(tell, 0, PARSED))
        roles = tuple(self.roles) or guessed_roles(table)
        width = max(len(table.first.cells), len(roles))
        names = [cell.strip() for cell in table.first.cells] if self.has_names else []
        names += [f"Column {number}" for number in range(len(names) + 1, width + 1)]
        ledger = Ledger(_KEY, len(table.rows), part(tell, PARSED, 1))
        for row in table.rows if self.has_names else (table.first, *table.rows):
            _take(Entry(ledger, row.line), row, names, roles)
        return ledger.imported()


def _take(entry: Entry, row: Row, names: Sequence[str], roles: Sequence[Role]) -> None:
    entry.columns, entry.cells = names, row.cells
    for number, value in enumerate(row.cells):
        if value:
            name = names[number] if number < len(names) else f"Column {number + 1}"
            put(entry, roles[number] if number < len(roles) else Role.KEPT, name or f"Column {number + 1}", value)
    entry.finish()
