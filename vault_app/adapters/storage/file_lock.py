"""One writer at a time: a lock file that names its owner, and is there only while a file is being replaced.

On one computer the system's own lock on that file (flock) decides, so that a dead owner's lock is free at once.
Between computers on a shared folder, where that lock may not reach, the file's text decides: it names host, process,
user and time. Who reads the folder can read that too (FORMAT.md, what a thief learns); it goes when the write is done.
"""

import errno
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Final

from vault_app.core.errors import InUse
from vault_app.ports.clock import Clock

PATIENCE: Final = 5.0  # seconds until someone is told that the vault is in use
DEAD_AFTER_MS: Final = 10 * 60_000  # a save takes less than a second: after this another host's owner is gone

_PAUSE: Final = 0.02
_LONGEST: Final = 4096
_BUSY: Final = frozenset({errno.EAGAIN, errno.EACCES})
_NO_SUCH_LOCKS: Final = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL})


@dataclass(frozen=True, slots=True)
class Owner:
    """Who holds a lock: computer, process, user, since when (ms since 1970)."""

    host: str = ""
    pid: int = 0
    user: str = ""
    since_ms: int = 0


def this_owner(now_ms: int) -> Owner:
    """Name this process."""
    import getpass  # noqa: PLC0415  # 3 ms, and only who writes needs it

    try:
        user = getpass.getuser()
    except (KeyError, OSError, ImportError):  # a user id without a name, as in containers
        user = ""
    return Owner(_host(), os.getpid(), user, now_ms)


def _host() -> str:
    import platform  # noqa: PLC0415  # as above

    return platform.node()


@contextmanager
def locked(
    path: Path,
    *,
    target: Path,
    clock: Clock,
    patience: float = PATIENCE,
    wait: Callable[[float], None] = time.sleep,
) -> Iterator[Callable[[], bool]]:
    """Hold the lock file ``path`` for ``target``; it is there while the block runs and gone afterwards.

    Gives a question: whether the lock is still this holder's, which a person may have taken away meanwhile.

    Raises:
        InUse: someone else held it for ``patience`` seconds.
        OSError: the folder does not take a lock file.
    """
    deadline = clock.steady() + patience
    while True:
        found = _claim(path, clock.now_ms())
        if isinstance(found, int):
            break
        if clock.steady() >= deadline:
            raise InUse(path=target, **asdict(found))
        wait(_PAUSE)
    try:
        yield partial(_is_still, found, path)
    finally:
        _give_back(path, found)


def _give_back(path: Path, handle: int) -> None:
    with suppress(OSError):  # on Windows it goes with the handle
        if sys.platform == "win32" or _is_still(handle, path):
            path.unlink()
    with suppress(OSError):  # what was done under the lock is done
        os.close(handle)


def _claim(path: Path, now_ms: int) -> int | Owner:
    """Try once: give the handle that holds the lock, or who has it."""
    try:
        handle = _open(path)
    except PermissionError:
        if sys.platform == "win32" and path.exists():
            return _read_owner_of(path)
        raise
    kept = False
    try:
        if not _lock(handle) or not _is_still(handle, path):
            return _read_owner(handle)
        owner = _read_owner(handle)
        if _lives(owner, handle, now_ms):
            return owner
        try:
            os.ftruncate(handle, 0)
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, json.dumps(asdict(this_owner(now_ms))).encode())
        except OSError:
            path.unlink()
            raise
        kept = True
        return handle
    finally:
        if not kept:
            os.close(handle)


def _open(path: Path) -> int:
    flags = os.O_RDWR | os.O_CREAT
    if sys.platform == "win32":  # the system itself removes the file when its owner dies
        return os.open(path, flags | os.O_EXCL | os.O_TEMPORARY)
    return os.open(path, flags | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK, 0o600)


def _lock(handle: int) -> bool:
    if sys.platform == "win32":
        return True
    import fcntl  # noqa: PLC0415  # Windows has no such module

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _NO_SUCH_LOCKS:  # the text decides alone
            return True
        if error.errno in _BUSY:
            return False
        raise
    return True


def _is_still(handle: int, path: Path) -> bool:
    """Whether the file was not taken away by its last owner between the opening and the locking."""
    mine = os.fstat(handle)
    try:
        there = path.stat()
    except FileNotFoundError:
        return False
    return (mine.st_dev, mine.st_ino) == (there.st_dev, there.st_ino)


def _lives(owner: Owner, handle: int, now_ms: int) -> bool:
    if not owner.host or owner.host == _host():
        return False  # an owner on this computer would hold the system's lock
    # From a clock that is far ahead the file would else be held until that time has come.
    return abs(now_ms - os.fstat(handle).st_mtime_ns // 1_000_000) < DEAD_AFTER_MS


def _read_owner(handle: int) -> Owner:
    os.lseek(handle, 0, os.SEEK_SET)
    return _parse_owner(os.read(handle, _LONGEST))


def _read_owner_of(path: Path) -> Owner:
    try:
        return _parse_owner(path.read_bytes()[:_LONGEST])
    except OSError:
        return Owner()


def _parse_owner(text: bytes) -> Owner:
    """Read an owner strictly: whatever is not one is nobody, whose lock is free."""
    try:
        owner = Owner(**json.loads(text))
    except (ValueError, TypeError, RecursionError):
        return Owner()
    kinds = {"host": str, "pid": int, "user": str, "since_ms": int}
    return owner if all(type(getattr(owner, name)) is kind for name, kind in kinds.items()) else Owner()
