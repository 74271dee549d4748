"""Whole files written so that a crash leaves the old one or the new one, and nothing half done."""

import errno
import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Final

PRIVATE: Final = 0o600
PRIVATE_FOLDER: Final = 0o700

_CLOEXEC: Final = getattr(os, "O_CLOEXEC", 0)  # Windows has none of these three
_BINARY: Final = getattr(os, "O_BINARY", 0)
_NOFOLLOW: Final = getattr(os, "O_NOFOLLOW", 0)

_WRITES: Final = count()
_NAME_KEPT: Final = 55  # of the real name's characters, so that the temporary name is no longer than names may be
_UNFINISHED: Final = re.compile(r"\..+\.(\d{1,10})-\d+\.new")

# A file system that cannot flush a folder says so with one of these; there is nothing more to be done.
_CANNOT_SYNC_FOLDERS: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.EBADF})


def sync_file(handle: int) -> None:
    """Flush a file to the disk itself, not just to the drive's cache where the system makes that difference."""
    full_sync = _full_sync_command()
    if full_sync is None:
        os.fsync(handle)
        return
    import fcntl  # noqa: PLC0415  # only where `_full_sync_command` found it

    fcntl.fcntl(handle, full_sync)


def _full_sync_command() -> int | None:
    """Give macOS's F_FULLFSYNC: its fsync leaves the data in the drive's cache."""
    try:
        import fcntl  # noqa: PLC0415  # Windows has no such module
    except ImportError:
        return None
    command: int | None = getattr(fcntl, "F_FULLFSYNC", None)
    return command


def sync_folder(folder: Path) -> None:
    """Make renames and links in ``folder`` survive a power cut, where the file system can."""
    if not hasattr(os, "O_DIRECTORY"):  # Windows
        return
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | _CLOEXEC)
    except PermissionError:  # a folder may be writable and not readable
        return
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC_FOLDERS:
            raise
    finally:
        os.close(handle)


def confirmed(folder: Path) -> bool:
    """Do as `sync_folder`, and tell whether the disk said that what has its new name will keep it."""
    try:
        sync_folder(folder)
    except OSError:
        return False
    return True


@contextmanager
def new_file(path: Path, data: bytes | memoryview, *, mode: int = PRIVATE, durable: bool = True) -> Iterator[None]:
    """Write a file that is not there yet; when the block ends, however it ends, it is there no more.

    The block is meant to rename it to its real place.

    Raises:
        OSError: what the system says; no file is left.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _CLOEXEC | _BINARY | _NOFOLLOW, PRIVATE)
    try:
        try:
            _write_all(handle, data)
            if mode != PRIVATE:
                os.chmod(path, mode)  # noqa: PTH101  # a plain path, as everywhere in this file
            if durable:
                sync_file(handle)
        finally:
            os.close(handle)
        yield
    finally:
        with suppress(OSError):  # gone, as it should be; or the disk fails, which undoes nothing that was done
            os.unlink(path)  # noqa: PTH108  # as the other calls here


def _write_all(handle: int, data: bytes | memoryview) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]


def replace_file(path: Path, data: bytes | memoryview, *, durable: bool = True) -> None:
    """Put ``data`` in the place of ``path``, whether or not it is there; readable by this user only.

    Raises:
        OSError: what the system says; what was there before is untouched.
    """
    temporary = path.with_name(f".{path.name[:_NAME_KEPT]}.{os.getpid()}-{next(_WRITES)}.new")
    with new_file(temporary, data, durable=durable):
        os.replace(temporary, path)  # noqa: PTH105  # as the other calls here
    if durable:
        sync_folder(path.parent)


def sweep(folder: Path, *, only: str = "") -> None:
    """Remove what `replace_file` left in ``folder`` (of one name there) when its process was killed; never an error."""
    if sys.platform == "win32":  # where asking whether a process lives would end it
        return
    with suppress(OSError):
        for entry in folder.iterdir():
            unfinished = _UNFINISHED.fullmatch(entry.name)
            is_meant = entry.name.startswith(f".{only[:_NAME_KEPT]}.") if only else True
            if unfinished and is_meant and not _lives(int(unfinished[1])):
                entry.unlink()


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except PermissionError:
        return True
    except (OSError, OverflowError):
        return False
    return True


def private_folder(folder: Path) -> None:
    """Make ``folder`` and what is missing above it, for this user only.

    Raises:
        OSError: what the system says.
    """
    os.makedirs(folder, mode=PRIVATE_FOLDER, exist_ok=True)  # noqa: PTH103  # keeps the mode of the last folder
    mode = os.lstat(folder).st_mode  # what a link leads to is not ours to change
    if not stat.S_ISLNK(mode) and stat.S_IMODE(mode) & 0o077:  # made by someone else, or with a wide umask
        with suppress(OSError):
            os.chmod(folder, PRIVATE_FOLDER)  # noqa: PTH101
