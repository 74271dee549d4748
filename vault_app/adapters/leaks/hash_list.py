"""A list of leaked passwords on this computer: Pwned Passwords as text, ordered by hash.

Each line is the SHA-1 of a password in 40 hex digits, a colon, and how often it was found. The whole list has some
40 GB and 900 million lines, so it is never read but searched: about thirty small reads for one password.
"""

import errno
import os
import re
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

from vault_app.core.errors import NotALeakList
from vault_app.core.leaks import FROM_FILE

_LINE: Final = re.compile(rb"([0-9A-Fa-f]{40}):([0-9]{1,12})[ \t]*")
_NTLM: Final = re.compile(rb"[0-9A-Fa-f]{32}:[0-9]+")
_LONGEST_LINE: Final = 64  # 40 + 1 + 12 + a little white space + CR LF
_BLOCK: Final = 4 * _LONGEST_LINE
_SAMPLES: Final = 256
_LAST: Final = b"\xff" * 20


class HashList:
    """An open list; its order was sampled when it was opened, and is checked along every search."""

    kind: Final = FROM_FILE

    def __init__(self, path: Path) -> None:
        """Open a list. Raises NotALeakList: it is something else, or cannot be read."""
        self._handle = -1
        try:
            # A pipe that someone put there must not keep us waiting.
            flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
            self._handle = os.open(path, flags)
            facts = os.fstat(self._handle)
        except OSError as error:
            raise _unreadable(error) from error
        if not stat.S_ISREG(facts.st_mode):
            self.close()
            raise NotALeakList(reason="not-a-file")
        self._size = facts.st_size
        try:
            self._check()
        except BaseException:
            self.close()
            raise

    def occurrences(self, digest: bytes) -> int:
        """Tell how often the password with that SHA-1 was found. Raises NotALeakList."""
        low, high = 0, self._size  # the line looked for begins at low or behind it, and before high
        least, most = bytes(20), _LAST
        while low < high:
            middle = (low + high) // 2
            start, end, found, count = self._line_at(middle)
            if not least <= found <= most:
                raise NotALeakList(reason="order")
            if found == digest:
                return count
            if found < digest:
                low, least = end, found
            else:
                high, most = start, found
        return 0

    def close(self) -> None:
        """Let go of the file."""
        handle, self._handle = self._handle, -1
        if handle >= 0:
            with suppress(OSError):
                os.close(handle)

    def _check(self) -> None:
        """Pass a list whose lines, wherever one looks, are hashes in rising order."""
        if not self._size:
            raise NotALeakList(reason="empty")
        if _NTLM.match(self._read(0, _LONGEST_LINE)):
            raise NotALeakList(reason="ntlm")
        before = bytes(20)
        for sample in range(_SAMPLES + 1):
            _start, _end, found, _count = self._line_at((self._size - 1) * sample // _SAMPLES)
            if found < before:
                raise NotALeakList(reason="order")
            before = found

    def _line_at(self, place: int) -> tuple[int, int, bytes, int]:
        """Give the line in which a byte of the file lies: where it begins and the next one does, its hash and count."""
        first = max(0, place - _LONGEST_LINE)
        block = self._read(first, _BLOCK)
        inside = place - first
        before = block.rfind(b"\n", 0, inside)
        start = before + 1
        if before < 0 and first:
            raise NotALeakList(reason="line")
        end = block.find(b"\n", inside)
        if end < 0:
            if first + len(block) < self._size:
                raise NotALeakList(reason="line")
            end = len(block)
        line = _LINE.fullmatch(block, start, end - block.endswith(b"\r", start, end))
        if line is None:
            raise NotALeakList(reason="line")
        return first + start, first + end + 1, bytes.fromhex(line[1].decode("ascii")), int(line[2])

    def _read(self, place: int, length: int) -> bytes:
        wanted = min(length, self._size - place)
        try:
            os.lseek(self._handle, place, os.SEEK_SET)  # os.pread is not everywhere
            block = os.read(self._handle, wanted)
        except OSError as error:
            raise _unreadable(error) from error
        if len(block) < wanted:  # it became shorter while it was searched
            raise NotALeakList(reason="changed")
        return block


def _unreadable(error: OSError) -> NotALeakList:
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return NotALeakList(reason="missing")
    return NotALeakList(reason="no-permission" if error.errno in (errno.EACCES, errno.EPERM) else "failed")
