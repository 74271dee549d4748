"""A vault's bytes in memory, and what may go wrong with them."""

import hashlib
from collections.abc import Callable, Sequence

from vault_app.core.errors import AlreadyExists, ChangedElsewhere, InUse, NotFound, StorageError
from vault_app.ports.vault_store import Backup, FileVersion, LastWrite


def version_of(data: bytes, *, confirmed: bool = True) -> FileVersion:
    """Give the version that a store gives for these bytes."""
    return FileVersion(hashlib.sha256(data).digest(), len(data), confirmed)


class MemoryStore:
    """One vault's bytes; every replaced version becomes a backup.

    ``before_replace`` runs at the start of each replace, as another program would between a read and a write;
    ``looks_changed`` is for a file whose date is another though its bytes are not;
    ``confirms`` says whether its disk confirms what was written;
    ``fail_next`` is raised by the next create or replace, which then changes nothing.
    """

    def __init__(self, data: bytes | None = None, *, place: str = "memory.vault") -> None:
        self.data = data
        self.is_writable = True
        self.before_replace: Callable[[], object] | None = None
        self.fail_next: StorageError | None = None
        self.confirms = True
        self.written = LastWrite()
        self.looks_changed = False
        self._place = place
        self._backups: dict[Backup, bytes] = {}
        self._saves = 0

    @property
    def place(self) -> str:
        return self._place

    def read_ahead(self) -> bytes:
        return self.read()[0]

    def read(self) -> tuple[bytes, FileVersion]:
        if self.data is None:
            raise NotFound
        return self.data, version_of(self.data)

    def unchanged(self, version: FileVersion) -> bool:
        return not self.looks_changed and self.data is not None and version_of(self.data) == version

    def last_write(self) -> LastWrite:
        return self.written

    def take_lock(self) -> None:
        if isinstance(self.fail_next, InUse):
            self.fail_next = None

    def writable(self) -> bool:
        return self.is_writable

    def create(self, data: bytes) -> FileVersion:
        self._fail_if_told()
        if self.data is not None:
            raise AlreadyExists
        self.data = data
        return version_of(data, confirmed=self.confirms)

    def replace(self, data: bytes, *, expected: FileVersion) -> FileVersion:
        before, self.before_replace = self.before_replace, None
        if before is not None:
            before()
        self._fail_if_told()
        present, version = self.read()
        if version != expected:
            raise ChangedElsewhere
        self._saves += 1
        self._backups[Backup(f"{self._saves:06}", self._saves, len(present))] = present
        self.data = data
        return version_of(data, confirmed=self.confirms)

    def backups(self) -> Sequence[Backup]:
        return sorted(self._backups, key=lambda backup: backup.time, reverse=True)

    def read_backup(self, backup: Backup) -> bytes:
        try:
            return self._backups[backup]
        except KeyError:
            raise NotFound from None

    def replace_backup(self, backup: Backup, data: bytes) -> None:
        if self._backups.pop(backup, None) is None:
            raise NotFound
        self._backups[Backup(backup.name, backup.time, len(data))] = data

    def remove_backup(self, backup: Backup) -> None:
        self._backups.pop(backup, None)

    def _fail_if_told(self) -> None:
        failure, self.fail_next = self.fail_next, None
        if failure is not None:
            raise failure
