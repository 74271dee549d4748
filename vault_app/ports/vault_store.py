"""Where the bytes of one vault are kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class FileVersion:
    """Which bytes were read or written: their SHA-256 (32 bytes) and length.

    ``confirmed`` is False where the new file is in its place and the disk then failed: a power cut may undo the write.
    """

    sha256: bytes
    size: int
    confirmed: bool = field(default=True, compare=False)


@dataclass(frozen=True, slots=True)
class Backup:
    """An earlier copy of the vault that this app kept; ``time`` is in ms since 1970."""

    name: str
    time: int
    size: int


@dataclass(frozen=True, slots=True)
class LastWrite:
    """Who wrote the file and when (ms since 1970); ``user`` is "" for this person, and where it cannot be told."""

    user: str = ""
    time: int = 0


class VaultStore(Protocol):
    """One vault's bytes, replaced as a whole or not at all.

    Every method raises a `StorageError` of ``core.errors`` and leaves what was there before untouched when it does.
    """

    @property
    def place(self) -> str:
        """Where the vault is, as a person would say it (a path)."""
        ...

    def read(self) -> tuple[bytes, FileVersion]:
        """Read everything. Raises NotFound, NotAllowed, StorageFailed."""
        ...

    def read_ahead(self) -> bytes:
        """Read now what the next `read`, and only that, will give unless the file changes before. Raises as `read`."""
        ...

    def unchanged(self, version: FileVersion) -> bool:
        """Whether the file is still the version that was last read or written here; told without reading it."""
        ...

    def last_write(self) -> LastWrite:
        """Give who wrote the file last, as far as the system tells."""
        ...

    def take_lock(self) -> None:
        """Free the lock of a holder that a person knows to be gone; one that is not there is no error."""
        ...

    def writable(self) -> bool:
        """Whether a replace has a chance (permissions, read-only file system)."""
        ...

    def create(self, data: bytes) -> FileVersion:
        """Write a vault where there is none, durably, or say that the disk did not confirm it.

        Raises:
            AlreadyExists, DiskFull, NotAllowed, InUse: nothing was written.
        """
        ...

    def replace(self, data: bytes, *, expected: FileVersion) -> FileVersion:
        """Put ``data`` in the place of the version ``expected``, durably, keeping the old bytes as a backup.

        Where the disk fails after that, the version that is given says that it was not confirmed.

        Raises:
            ChangedElsewhere: the file is not ``expected`` any more; nothing was written.
            DiskFull, NotAllowed, InUse, StorageFailed: nothing was changed.
        """
        ...

    def backups(self) -> Sequence[Backup]:
        """List the backups, newest first."""
        ...

    def read_backup(self, backup: Backup) -> bytes:
        """Read one backup. Raises NotFound."""
        ...

    def replace_backup(self, backup: Backup, data: bytes) -> None:
        """Put ``data`` in the place of a backup, durably (re-sealed under a new key)."""
        ...

    def remove_backup(self, backup: Backup) -> None:
        """Delete one backup; one that is gone already is no error."""
        ...
