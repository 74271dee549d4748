"""Where answers go out: plain text to standard output, everything else to standard error.

What stands in a vault may come from someone else. At a terminal its control characters are shown, never sent: a title
must not move the cursor, change the window's title or answer in the reader's name. To a file or pipe, values go out
exactly as they are, as UTF-8 whatever the locale says.
"""

import json
import re
import sys
from contextlib import suppress
from typing import BinaryIO, Final, Protocol

from vault_app.core.secret import Secret

# C0 and C1 controls, DEL, line and paragraph separators, and what turns the direction of writing.
_UNSAFE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


def shown(text: str) -> str:
    r"""Give ``text`` as one line that is safe at a terminal: control characters as ``\x1b`` or ``\u202e``."""
    return _UNSAFE.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"  # noqa: PLR2004  # two hex digits


def counted(number: int, name: str) -> str:
    """Give a number of things: "1 item", "2 items"."""
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


class Stream(Protocol):
    """What `sys.stdout` and `sys.stderr` are, as far as it matters here."""

    @property
    def buffer(self) -> BinaryIO:
        """The bytes beneath."""
        ...

    def isatty(self) -> bool:
        """Whether a person reads along."""
        ...


class Output:
    """Standard output and standard error of one command."""

    def __init__(self, out: Stream, err: Stream) -> None:
        self._out, self._err = out, err

    @property
    def at_terminal(self) -> bool:
        """Whether the answer goes to a terminal."""
        return self._out.isatty()

    def lines(self, text: str) -> None:
        """Answer with whole lines, which are safe already (see `shown`)."""
        self._write(self._out, text)

    def json(self, value: object) -> None:
        """Answer with JSON in one line, in ASCII, which is safe at any terminal and in any locale."""
        self._write(self._out, json.dumps(value) + "\n")

    def value(self, text: str) -> None:
        """Answer with exactly one value and a line end; at a terminal, safely."""
        if self.at_terminal:
            text = "\n".join(map(shown, text.split("\n")))
        self._write(self._out, f"{text}\n")

    def secret(self, secret: Secret) -> None:
        """Answer with exactly a secret and a line end; it is wiped."""
        try:
            if self.at_terminal:
                self.value(secret.reveal())
                return
            with secret.borrow() as view:
                self._out.buffer.write(view)
            self._out.buffer.write(b"\n")
            self._out.buffer.flush()
        finally:
            secret.wipe()

    def note(self, text: str) -> None:
        """Tell something beside the answer, on standard error; where nobody can read it, what was done stays done."""
        with suppress(OSError):
            self._write(self._err, f"{shown(text)}\n")

    def _write(self, stream: Stream, text: str) -> None:
        stream.buffer.write(text.encode("utf-8", "backslashreplace"))
        stream.buffer.flush()


class _Nowhere:
    """A stream that was closed before the process began."""

    @property
    def buffer(self) -> BinaryIO:
        raise BrokenPipeError

    def isatty(self) -> bool:
        return False


def output_here() -> Output:
    """Give this process's own output; a stream that was closed before the start is one that nobody reads."""
    return Output(sys.stdout or _Nowhere(), sys.stderr or _Nowhere())
