"""What can be told of a vault's file: its bytes, which version they are, whether it was touched, and by whom."""

import errno
import os
import stat
from hashlib import sha256
from pathlib import Path
from threading import Thread
from typing import Final

from vault_app.ports.vault_store import FileVersion

LARGEST_FILE: Final = 300 * 2**20  # the format's limits keep a vault below this; nothing larger is read into memory

_READS: Final = 3  # of a file that changes while it is read

Signature = tuple[int, int, int]  # inode, size, time of change: a replaced file has another inode


def signature(facts: os.stat_result) -> Signature:
    """Give what changes whenever the file does."""
    return facts.st_ino, facts.st_size, facts.st_mtime_ns


def other_user(uid: int) -> str:
    """Give the name of a user other than this process's; "" for this one, and where users have no names."""
    if not hasattr(os, "geteuid") or uid == os.geteuid():
        return ""
    import pwd  # noqa: PLC0415  # Windows has no such module

    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return ""


def version_of(data: bytes, *, confirmed: bool = True) -> FileVersion:
    """Name the bytes of a file."""
    return FileVersion(sha256(data).digest(), len(data), confirmed)


class Naming:
    """Names the bytes of files in a thread of its own, while another waits for the disk."""

    def __init__(self, *contents: bytes) -> None:
        self._versions: list[FileVersion] = []
        self._contents = contents
        self._thread: Thread | None = Thread(target=self._name, name="hashing", daemon=True)
        try:
            self._thread.start()
        except RuntimeError:  # the system gives no more threads
            self._thread = None

    def versions(self) -> list[FileVersion]:
        """Give what the bytes are called, in their order."""
        if self._thread is None:
            self._name()
        else:
            self._thread.join()
        return self._versions

    def _name(self) -> None:
        self._versions = list(map(version_of, self._contents))


def read_file(path: Path, *, only_of_size: int | None = None) -> tuple[bytes, os.stat_result]:
    """Read an ordinary file; of another size than ``only_of_size`` nothing is read (b"" is given)."""
    data, before = b"", None
    for _ in range(_READS):
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb", buffering=0) as file:
            before = os.fstat(handle)
            _refuse_what_is_no_file(before)
            if only_of_size is not None and before.st_size != only_of_size:
                return b"", before
            data = file.readall()
            after = os.fstat(handle)
        if (after.st_mtime_ns, after.st_size) == (before.st_mtime_ns, len(data)):
            break  # else it is being written in place, by a copy or a sync program
    assert before is not None  # noqa: S101  # it was opened at least once
    return data, before


def _refuse_what_is_no_file(facts: os.stat_result) -> None:
    if stat.S_ISDIR(facts.st_mode):
        raise IsADirectoryError(errno.EISDIR, "a folder")
    if not stat.S_ISREG(facts.st_mode):
        raise OSError(errno.EINVAL, "not an ordinary file")
    if facts.st_size > LARGEST_FILE:
        raise OSError(errno.EFBIG, "too large to be a vault")
