"""Reading a file that someone else may have put there: a pipe or a device must not keep us waiting or fill memory."""

import errno
import os
import stat
from io import FileIO
from pathlib import Path
from typing import Final

_PIECE: Final = 64 * 1024


def read_ordinary(path: Path, *, most: int) -> bytes:
    """Give the content of an ordinary file of at most ``most`` bytes.

    Raises:
        OSError: what the system says; EINVAL for what is no ordinary file, EFBIG for one that is larger.
    """
    with _opened(path) as file:
        if _size(file) > most:
            raise OSError(errno.EFBIG, "too large")
        return file.readall()


def holds(path: Path, data: bytes) -> bool:
    """Whether an ordinary file is ``data``; of one that is not, no more is read than shows it.

    Raises:
        OSError: what the system says; EINVAL for what is no ordinary file.
    """
    with _opened(path) as file, memoryview(data) as view:
        if _size(file) != len(data):
            return False
        compared = 0
        while piece := file.read(_PIECE):
            if view[compared : compared + len(piece)] != piece:
                return False
            compared += len(piece)
    return compared == len(data)


def _opened(path: Path) -> FileIO:
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    return FileIO(handle, "rb")


def _size(file: FileIO) -> int:
    facts = os.fstat(file.fileno())
    if not stat.S_ISREG(facts.st_mode):
        raise OSError(errno.EINVAL, "not an ordinary file")
    return facts.st_size
