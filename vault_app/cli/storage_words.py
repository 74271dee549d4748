"""Words for what goes wrong with files."""

import errno
from collections.abc import Callable
from typing import Any, Final

from vault_app.cli.exit_codes import Exit
from vault_app.cli.said import Words
from vault_app.core import errors


def _named(error: errors.StorageError) -> str:
    return f"“{error.path}”" if error.path is not None else "the file"


def _missing(error: errors.StorageError) -> Words:
    return Words(
        f"There is no vault at {_named(error)}.",
        "Name another with --vault PATH, or make one with create.",
        Exit.NOT_FOUND,
    )


def _exists(error: errors.StorageError) -> Words:
    return Words(
        f"There is a file at {_named(error)} already; it was not touched.",
        "Name another place with --vault PATH.",
        Exit.REFUSED,
    )


def _not_allowed(error: errors.StorageError) -> Words:
    return Words(
        f"The system does not allow reading or writing {_named(error)}; nothing was changed.",
        "Check who owns the file and its folder.",
        Exit.STORAGE_FAILED,
    )


def _in_use(error: errors.InUse) -> Words:
    holder = f"{error.user or 'someone'} on {error.host or 'another computer'} (process {error.pid})"
    return Words(f"The vault is in use by {holder}; nothing was changed.", "Try again in a moment.", Exit.IN_USE)


def _changed(_error: errors.ChangedElsewhere) -> Words:
    return Words("The vault keeps changing elsewhere; nothing was saved.", "Try again.", Exit.IN_USE)


def _full(error: errors.DiskFull) -> Words:
    needed = f" ({error.needed_bytes // 1024 + 1} KiB are needed)" if error.needed_bytes else ""
    return Words(f"The disk is full{needed}; nothing was changed.", "Make room and try again.", Exit.STORAGE_FAILED)


_NO_FILE: Final = {
    errno.EISDIR: "is a folder",
    errno.EINVAL: "is no ordinary file",
    errno.EFBIG: "is too large to be a vault",
}


def _storage(error: errors.StorageFailed) -> Words:
    if error.errno in _NO_FILE:
        return Words(
            f"{_named(error)} {_NO_FILE[error.errno]}.",
            "Name the vault's file with --vault PATH, or take away what lies beside it.",
            Exit.STORAGE_FAILED,
        )
    name = errno.errorcode.get(error.errno, str(error.errno))
    return Words(f"The disk failed at {_named(error)} ({name}).", "Try again; check the disk.", Exit.STORAGE_FAILED)


STORAGE_WORDS: Final[dict[type, Callable[[Any], Words]]] = {
    errors.NotFound: _missing,
    errors.AlreadyExists: _exists,
    errors.NotAllowed: _not_allowed,
    errors.InUse: _in_use,
    errors.ChangedElsewhere: _changed,
    errors.DiskFull: _full,
    errors.StorageFailed: _storage,
}
