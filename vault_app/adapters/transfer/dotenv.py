"""``.env`` files: one item of kind "environment" whose hidden fields are the variables."""

from typing import Final

from vault_app.adapters.transfer.entry import Entry
from vault_app.adapters.transfer.ledger import Ledger
from vault_app.adapters.transfer.limits import MOST_TEXT
from vault_app.adapters.transfer.text import text_of
from vault_app.core.env_text import is_env_text, read_env
from vault_app.core.errors import FileEmpty, FileTooLarge, VaultAppError
from vault_app.core.imported import Imported, RowReason
from vault_app.core.item import FieldType
from vault_app.core.progress import Tell, untold
from vault_app.ports.import_reader import FileKey

_KEY: Final = "env"
_TITLE: Final = ".env"


class DotEnv:
    """See `ImportReader`. The entry has the file's usual name as its title, as the bytes know no other."""

    key = _KEY

    def recognises(self, data: bytes) -> bool:
        """Tell by every line being a variable, a remark or blank."""
        if len(data) > MOST_TEXT:
            return False
        try:
            return is_env_text(text_of(data))
        except VaultAppError:
            return False

    def read(self, data: bytes, key: FileKey | None = None, *, tell: Tell = untold) -> Imported:
        """Read the file. Raises FileEmpty, FileDamaged, FileTooLarge."""
        del key
        if len(data) > MOST_TEXT:
            raise FileTooLarge(most=MOST_TEXT)
        found = read_env(text_of(data))
        if not found.variables:
            raise FileEmpty
        ledger = Ledger(_KEY, tell=tell)
        entry = Entry(ledger, 1, "environment")
        entry.title = _TITLE
        for variable in found.variables:
            with variable.value.borrow() as value:
                entry.own("variable", str(value, "utf-8"), FieldType.HIDDEN, label=variable.name)
            variable.value.wipe()
        entry.finish()
        for line in found.unread:
            ledger.fail(line, RowReason.UNREADABLE)
        return ledger.imported()
