"""Files of other programs on the disk."""

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path
from typing import Final

from vault_app.adapters.transfer.generic_csv import GenericCsv, guessed_roles
from vault_app.adapters.transfer.limits import MOST_FILE_BYTES
from vault_app.adapters.transfer.out_bitwarden import BitwardenWriter
from vault_app.adapters.transfer.out_csv import CsvWriter
from vault_app.adapters.transfer.out_cxf import CxfWriter
from vault_app.adapters.transfer.out_env import EnvWriter
from vault_app.adapters.transfer.out_kdbx import KdbxWriter
from vault_app.adapters.transfer.own_export import KIND_AT
from vault_app.adapters.transfer.registry import READERS, reader_for
from vault_app.adapters.transfer.table import table_of
from vault_app.core.column_role import Role
from vault_app.core.errors import (
    AlreadyExists,
    DiskFull,
    FileTooLarge,
    NotAllowed,
    NotFound,
    StorageError,
    StorageFailed,
)
from vault_app.format.versions import MAGIC, Kind
from vault_app.ports.export_writer import ExportWriter
from vault_app.ports.import_reader import ImportReader

WRITERS: Final[tuple[ExportWriter, ...]] = (
    KdbxWriter(),
    BitwardenWriter(encrypted=True),
    BitwardenWriter(),
    CsvWriter(),
    CsvWriter(for_spreadsheets=True),
    CxfWriter(),
    EnvWriter(),
)

_BINARY: Final = getattr(os, "O_BINARY", 0)
# A pipe that nobody writes to must not keep us waiting.
_READING: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY
_WRITING: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
_KINDS: Final[dict[int, type[StorageError]]] = {
    errno.EEXIST: AlreadyExists,
    errno.ENOENT: NotFound,
    errno.ENOTDIR: NotFound,
    errno.EACCES: NotAllowed,
    errno.EPERM: NotAllowed,
    errno.EROFS: NotAllowed,
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
}


class DiskFiles:
    """See `ForeignFiles`."""

    def content(self, path: Path) -> bytes:
        """Read a file. Raises FileTooLarge, StorageError."""
        with _opened(path) as file:
            if os.fstat(file.fileno()).st_size > MOST_FILE_BYTES:
                raise FileTooLarge(most=MOST_FILE_BYTES)
            return file.readall()

    def is_vault(self, path: Path) -> bool:
        """Tell by the magic and the kind. Raises StorageError."""
        with _opened(path) as file:
            head = file.read(KIND_AT + 1)
        return head.startswith(MAGIC) and head[KIND_AT:] == bytes([Kind.VAULT])

    def reader_for(self, data: bytes) -> ImportReader:
        """Give the reader of a file. Raises FileEmpty, UnknownSource."""
        return reader_for(data)

    def columns(self, data: bytes) -> tuple[tuple[str, ...], tuple[Role, ...]]:
        """Give the names of the columns and a guess at what they hold. Raises FileDamaged, FileTooLarge."""
        table = table_of(data)
        return tuple(cell.strip() for cell in table.first.cells), guessed_roles(table)

    def table_reader(self, roles: Sequence[Role]) -> ImportReader:
        """Give a reader of tables whose columns hold just that."""
        return GenericCsv(roles=tuple(roles))

    def readers(self) -> Sequence[ImportReader]:
        """Give every reader."""
        return READERS

    def writers(self) -> Sequence[ExportWriter]:
        """Give every writer."""
        return WRITERS

    def write_new(self, path: Path, data: bytes | bytearray) -> None:
        """Write a file that was not there. Raises AlreadyExists, StorageError."""
        with _typed(path):
            handle = os.open(path, _WRITING, 0o600)
            try:
                with memoryview(data) as view:
                    written = 0
                    while written < len(view):
                        written += os.write(handle, view[written:])
                os.fsync(handle)
            except BaseException:
                with suppress(OSError):
                    path.unlink()
                raise
            finally:
                os.close(handle)

    def delete(self, path: Path) -> None:
        """Delete a file. Raises StorageError."""
        with _typed(path):
            path.unlink()


@contextmanager
def _opened(path: Path) -> Iterator[FileIO]:
    """Open an ordinary file. Raises StorageError."""
    with _typed(path):
        handle = os.open(path, _READING)
        with os.fdopen(handle, "rb", buffering=0) as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise OSError(errno.EINVAL, "not an ordinary file")
            yield file


@contextmanager
def _typed(path: Path) -> Iterator[None]:
    """Let no `OSError` out."""
    try:
        yield
    except OSError as error:
        kind = _KINDS.get(error.errno or 0)
        if kind is None:
            raise StorageFailed(path=path, errno=error.errno or 0) from None
        raise kind(path=path) from None
