"""Where secrets come in: typed at a terminal without echo, or as lines of standard input. Never argv."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Protocol

from vault_app.core.secret import Secret

LONGEST_LINE: Final = (1 << 20) + 2  # the longest secret that a vault takes, and its line end

_CHUNK: Final = 65_536
_LONGEST_TYPED: Final = 4_095  # a terminal gives at most so many bytes a line, and drops the rest in silence
_BUFFER: Final = 8_192


class NothingTyped(Exception):
    """Standard input ended before the secret that is needed; ``asked`` names it."""

    def __init__(self, asked: str) -> None:
        super().__init__(asked)
        self.asked = asked

    @property
    def sentence(self) -> str:
        """What is wrong, and the next step."""
        return f"The {self.asked.lower()} is missing. Type it, or give it as a line of standard input."


class TooLongToType(NothingTyped):
    """The terminal cuts off lines of this length: what came is not what was typed."""

    @property
    def sentence(self) -> str:
        """What is wrong, and the next step."""
        return f"The {self.asked.lower()} is too long for a terminal. Give it as a line of standard input."


class NotTheSame(Exception):
    """A new passphrase was typed twice, differently."""


class Prompt(Protocol):
    """Gives secrets in the order in which they are asked for."""

    @property
    def takes_time(self) -> bool:
        """Whether someone has to type."""
        ...

    def secret(self, asked: str) -> Secret:
        """Give the next secret, named ``asked`` to the person. Raises NothingTyped."""
        ...

    def new_secret(self, asked: str) -> Secret:
        """Give a new secret, typed twice where that can be done. Raises NothingTyped, NotTheSame."""
        ...

    def text(self, asked: str) -> str:
        """Give everything that is left to be read. Raises UnicodeDecodeError."""
        ...

    def confirmed(self, question: str) -> bool:
        """Ask yes or no; where nobody can be asked, the command itself is the answer: yes."""
        ...


def prompt_here() -> Prompt:
    """Give the prompt for this process: the terminal if standard input is one, else its lines."""
    if sys.stdin is None or not sys.stdin.isatty():
        return LinePrompt(sys.stdin.fileno() if sys.stdin is not None else -1)
    return TerminalPrompt()


class LinePrompt:
    """Takes each secret from the next line of a file or pipe, reading no further than it must."""

    takes_time = False

    def __init__(self, handle: int) -> None:
        self._handle = handle
        self._buffer = bytearray()
        self._ended = handle < 0

    def secret(self, asked: str) -> Secret:
        """Give the next line, without its end. Raises NothingTyped."""
        line = self._line()
        if line is None:
            raise NothingTyped(asked)
        return Secret.adopt(line)

    def new_secret(self, asked: str) -> Secret:
        """Give the next line; where another follows, it has to be the same. Raises NothingTyped, NotTheSame."""
        first = self.secret(asked)
        second = self._line()
        if second is not None:
            again = Secret.adopt(second)
            same = again == first
            again.wipe()
            if not same:
                first.wipe()
                raise NotTheSame
        return first

    def text(self, asked: str) -> str:  # noqa: ARG002  # there is nobody to ask
        """Give everything that is left, without a last line end. Raises UnicodeDecodeError."""
        while len(self._buffer) <= LONGEST_LINE and self._more():
            pass
        text = self._buffer.decode("utf-8").replace("\r\n", "\n").removesuffix("\n")
        self._forget(len(self._buffer))
        return text

    def confirmed(self, question: str) -> bool:  # noqa: ARG002  # there is nobody to ask
        """Take the command for the answer."""
        return True

    def _line(self) -> bytearray | None:
        end = self._buffer.find(b"\n")
        while end < 0 and len(self._buffer) <= LONGEST_LINE and self._more():
            end = self._buffer.find(b"\n")
        if end < 0 and not self._buffer:
            return None
        line = self._buffer[: end if end >= 0 else len(self._buffer)]
        self._forget(len(line) + (end >= 0))
        if line.endswith(b"\r"):
            del line[-1:]
        return line

    def _more(self) -> bool:
        if self._ended:
            return False
        chunk = os.read(self._handle, _CHUNK)
        self._buffer += chunk
        self._ended = not chunk
        return bool(chunk)

    def _forget(self, count: int) -> None:
        self._buffer[:count] = bytes(count)
        del self._buffer[:count]


class TerminalPrompt:
    """Asks at the terminal and shows nothing of what is typed."""

    takes_time = True

    def secret(self, asked: str) -> Secret:
        """Ask once. Raises NothingTyped at the end of input (Ctrl+D), TooLongToType."""
        typed = _ask(f"{asked}: ")
        if typed is None:
            raise NothingTyped(asked)
        secret = Secret.adopt(typed)
        if len(typed) >= _LONGEST_TYPED:
            secret.wipe()
            raise TooLongToType(asked)
        return secret

    def new_secret(self, asked: str) -> Secret:
        """Ask twice. Raises NothingTyped, NotTheSame."""
        first = self.secret(asked)
        again = self.secret(f"{asked}, again")
        same = again == first
        again.wipe()
        if not same:
            first.wipe()
            raise NotTheSame
        return first

    def text(self, asked: str) -> str:
        """Take lines until the end of input (Ctrl+D). Raises UnicodeDecodeError, TooLongToType."""
        sys.stderr.write(f"{asked} (end with Ctrl+D):\n")
        sys.stderr.flush()
        text = sys.stdin.read().removesuffix("\n")
        if any(len(line.encode("utf-8", "surrogateescape")) >= _LONGEST_TYPED for line in text.split("\n")):
            raise TooLongToType(asked)
        return text

    def confirmed(self, question: str) -> bool:
        """Ask, and take only "yes" for yes."""
        sys.stderr.write(f"{question} Type yes to go on: ")
        sys.stderr.flush()
        return sys.stdin.readline().strip().lower() == "yes"


def _ask(question: str) -> bytearray | None:
    if sys.platform == "win32":
        import getpass  # noqa: PLC0415  # where there is no terminal device

        return bytearray(getpass.getpass(question), "utf-8")
    with _terminal() as handle, _without_echo(handle):
        os.write(handle, question.encode())
        line = bytearray(_BUFFER)
        try:
            end = _read_line(handle, line)
        finally:
            os.write(handle, b"\n")
    if end is None:
        return None
    del line[end:]
    return line


def _read_line(handle: int, line: bytearray) -> int | None:
    """Read into ``line``, which never grows (that would leave pieces behind); give the length, or None at the end."""
    end = 0
    with _woken_by_signals() as noted:
        while end < len(line):
            _wait(handle, noted)
            # a terminal gives one line at a time, ended by Return
            got = os.readv(handle, [memoryview(line)[end : end + 1]])
            if got == 0:
                return end or None
            if line[end] in b"\r\n":
                line[end] = 0
                return end
            end += 1
    return end


@contextmanager
def _woken_by_signals() -> Iterator[int]:
    """Give a handle at which every signal is noted.

    Python only takes note of a signal that comes just before a thread begins to wait, and it would be heard after the
    next Return: Ctrl+C would seem to do nothing.
    """
    import signal  # noqa: PLC0415  # a pipe does without

    noted, note = os.pipe()
    os.set_blocking(note, False)
    before = signal.set_wakeup_fd(note, warn_on_full_buffer=False)
    try:
        yield noted
    finally:
        signal.set_wakeup_fd(before)
        os.close(noted)
        os.close(note)


def _wait(handle: int, noted: int) -> None:
    """Return once something is typed; what a signal raises comes out of here."""
    from select import select  # noqa: PLC0415  # Windows has none for terminals

    while noted in (ready := select([handle, noted], [], [])[0]) and handle not in ready:
        os.read(noted, _CHUNK)


@contextmanager
def _terminal() -> Iterator[int]:
    """Open the terminal itself: standard error may be going somewhere else."""
    try:
        handle = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except OSError:  # a terminal that controls no session
        yield sys.stdin.fileno()
        return
    try:
        yield handle
    finally:
        os.close(handle)


@contextmanager
def _without_echo(handle: int) -> Iterator[None]:
    import termios  # noqa: PLC0415  # Windows has no such module

    before = termios.tcgetattr(handle)
    quiet = termios.tcgetattr(handle)
    quiet[3] &= ~termios.ECHO
    termios.tcsetattr(handle, termios.TCSAFLUSH, quiet)
    try:
        yield
    finally:
        termios.tcsetattr(handle, termios.TCSAFLUSH, before)
