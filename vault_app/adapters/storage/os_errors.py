"""What the operating system says when it fails, as errors that carry facts."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from vault_app.core.errors import DiskFull, NotAllowed, NotFound, StorageError, StorageFailed

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
_REFUSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_MISSING: Final = frozenset({errno.ENOENT, errno.ENOTDIR})


def storage_error(error: OSError, path: Path, *, needed_bytes: int = 0) -> StorageError:
    """Give the typed error for what the system said about ``path``."""
    number = error.errno or 0
    if number in _FULL:
        return DiskFull(path=path, needed_bytes=needed_bytes)
    if number in _REFUSED:
        return NotAllowed(path=path)
    if number in _MISSING:
        return NotFound(path=path)
    return StorageFailed(path=path, errno=number)


@contextmanager
def typed_errors(path: Path, *, needed_bytes: int = 0) -> Iterator[None]:
    """Let no `OSError` out: each leaves as the `StorageError` for it."""
    try:
        yield
    except OSError as error:
        raise storage_error(error, path, needed_bytes=needed_bytes) from error
