"""Reading a file that someone else may have put there: a pipe or a device must not keep us waiting or fill memory."""

import errno
import os
import stat
from pathlib import Path


def read_ordinary(path: Path, *, most: int) -> bytes:
    """Give the content of an ordinary file of at most ``most`` bytes.

    Raises:
        OSError: what the system says; EINVAL for what is no ordinary file, EFBIG for one that is larger.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb", buffering=0) as file:
        facts = os.fstat(handle)
        if not stat.S_ISREG(facts.st_mode):
            raise OSError(errno.EINVAL, "not an ordinary file")
        if facts.st_size > most:
            raise OSError(errno.EFBIG, "too large")
        return file.readall()
