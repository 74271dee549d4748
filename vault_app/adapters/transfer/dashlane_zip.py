"""Dashlane's export as it comes: a zip of tables."""

from typing import Final

from vault_app.adapters.transfer.archive import Archive, is_archive
from vault_app.adapters.transfer.dashlane_csv import DASHLANE_TABLES
from vault_app.adapters.transfer.joining import joined
from vault_app.core.errors import FileDamaged, TransferError
from vault_app.core.imported import Imported
from vault_app.core.progress import Tell, part, untold
from vault_app.ports.import_reader import FileKey

_KEY: Final = "dashlane-zip"


class DashlaneZip:
    """See `ImportReader`."""

    key = _KEY

    def recognises(self, data: bytes) -> bool:
        """Tell by the names of the tables."""
        return is_archive(data) and Archive.peek(data, "credentials.csv", "securenotes.csv") is not None

    def read(self, data: bytes, key: FileKey | None = None, *, tell: Tell = untold) -> Imported:
        """Read every table. Raises FileDamaged, FileTooLarge, FileUnsafe."""
        del key
        archive = Archive(data)
        known = [
            (source, content)
            for content in map(archive.part, archive.names)
            if (source := next((table for table in DASHLANE_TABLES if table.recognises(content)), None)) is not None
        ]
        tables: list[Imported] = []
        for number, (source, content) in enumerate(known):
            try:
                tables.append(source.read(content, tell=part(tell, number / len(known), (number + 1) / len(known))))
            except TransferError:
                for table in tables:
                    table.wipe()
                raise
        if not tables:
            raise FileDamaged(where="tables")
        return joined(_KEY, tables)
