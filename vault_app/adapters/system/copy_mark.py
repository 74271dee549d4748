"""The trace that a copy leaves while it is on the clipboard, so that the next start takes it back after a crash.

What lies on the disk is a random key and twelve bits of a fingerprint made with it: enough to know the text again (one
other text in 4096 is taken for it), too little to find out a text from. It lies in the folder of what lives as long as
the session, for this person alone to read, and goes with the copy.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from vault_app.core.secret import Secret

NAME: Final = "copy"
_KEY: Final = 32
_TRACE: Final = 2
_BITS: Final = 0x0FFF
_FLAGS: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_BINARY", 0)
)

# ruff: noqa: PLC0415  # a start that finds no mark, which is nearly every one, imports nothing for it


class CopyMarkFile:
    """See `ports.clipboard.CopyMark` for the promises."""

    def __init__(self, folder: Path) -> None:
        self._place = folder / NAME
        self._is_ours = False

    def leave(self, text: Secret) -> None:
        """Mark that this text is about to be on the clipboard; where the disk refuses, it is not marked."""
        import secrets

        self._is_ours = True
        key = secrets.token_bytes(_KEY)
        with text.borrow() as view:
            mark = key + _trace(key, view)
        with suppress(OSError):
            self._place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._place.unlink(missing_ok=True)
            with open(os.open(self._place, _FLAGS, 0o600), "wb") as file:  # noqa: PTH123  # a mode and flags of its own
                file.write(mark)

    def remove(self) -> None:
        """Take the mark away, whoever left it."""
        with suppress(OSError):
            self._place.unlink(missing_ok=True)

    def is_left(self) -> bool:
        """Tell whether there is a mark that an earlier process left."""
        return not self._is_ours and self._place.is_file()

    def fits(self, text: bytes) -> bool:
        """Tell whether the mark that is there stands for this text."""
        from hmac import compare_digest

        try:
            with self._place.open("rb") as file:
                mark = file.read(_KEY + _TRACE + 1)
        except OSError:
            return False
        return len(mark) == _KEY + _TRACE and compare_digest(mark[_KEY:], _trace(mark[:_KEY], text))


def _trace(key: bytes, text: bytes | memoryview) -> bytes:
    from hmac import digest

    found = int.from_bytes(digest(key, text, "sha256")[:_TRACE], "big") & _BITS
    return found.to_bytes(_TRACE, "big")
