"""The door to files of other programs: which program wrote one, and where one is written to."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from vault_app.core.column_role import Role
from vault_app.ports.export_writer import ExportWriter
from vault_app.ports.import_reader import ImportReader


class ForeignFiles(Protocol):
    """Reads and writes whole files, and knows who understands them."""

    def content(self, path: Path) -> bytes:
        """Read a file.

        Raises:
            FileTooLarge: beyond what any reader takes.
            StorageError.
        """

    def is_vault(self, path: Path) -> bool:
        """Tell whether a file begins as a vault of this app does, not as an export of one. Raises StorageError."""

    def reader_for(self, data: bytes) -> ImportReader:
        """Give the reader of a file, told by its content. Raises FileEmpty, UnknownSource."""

    def columns(self, data: bytes) -> tuple[tuple[str, ...], tuple[Role, ...]]:
        """Give the names of the columns of a table and what they seem to hold. Raises FileDamaged: it is no table."""

    def table_reader(self, roles: Sequence[Role]) -> ImportReader:
        """Give a reader of tables whose columns hold just that."""

    def readers(self) -> Sequence[ImportReader]:
        """Give every reader; several may have one key."""

    def writers(self) -> Sequence[ExportWriter]:
        """Give every writer."""

    def write_new(self, path: Path, data: bytes | bytearray) -> None:
        """Write a file that only this user can read; none is overwritten, and none is left behind half written.

        Raises:
            AlreadyExists: there is one.
            StorageError.
        """

    def delete(self, path: Path) -> None:
        """Delete a file; on most disks its bytes stay until they are overwritten. Raises StorageError."""
