"""What the disk did not do; what was there before is untouched."""

from pathlib import Path

from vault_app.core.errors.root import VaultAppError


class StorageError(VaultAppError):
    """The disk did not do what was asked; what was there before is untouched."""

    path: Path | None = None


class NotFound(StorageError):
    """There is no file at that place."""


class AlreadyExists(StorageError):
    """There is a file at that place already, and it is not overwritten."""


class NotAllowed(StorageError):
    """The system refuses to read or write there (permission or read-only file system)."""


class InUse(StorageError):
    """Another writer has held the lock for some seconds."""

    user: str = ""
    host: str = ""
    pid: int = 0
    since_ms: int = 0


class ChangedElsewhere(StorageError):
    """The file on disk is not the one that was read: merge and try again."""


class DiskFull(StorageError):
    """No space left (or quota used up)."""

    needed_bytes: int = 0


class StorageFailed(StorageError):
    """The operating system failed in another way; ``errno`` says which."""

    errno: int = 0
