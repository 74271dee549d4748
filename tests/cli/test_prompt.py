import io
import os
import pty
import signal
import sys
import termios
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress

import pytest

from tests.cli.console import piped
from vault_app.cli.prompt import (
    LONGEST_LINE,
    LinePrompt,
    NothingTyped,
    NotTheSame,
    TerminalPrompt,
    TooLongToType,
    prompt_here,
)


@contextmanager
def lines(data: bytes) -> Iterator[LinePrompt]:
    with piped(data) as handle:
        yield LinePrompt(handle)


def test_each_secret_is_the_next_line() -> None:
    with lines(b"one\ntwo\r\nthree") as given:
        assert [given.secret("x").reveal() for _ in range(3)] == ["one", "two", "three"]
        with pytest.raises(NothingTyped, match="x"):
            given.secret("x")


def test_an_empty_line_is_an_empty_secret() -> None:
    with lines(b"\nsecond\n") as given:
        assert given.secret("x").reveal() == ""
        assert given.secret("x").reveal() == "second"


def test_no_more_is_read_than_the_line_that_is_asked_for() -> None:
    reader, writer = os.pipe()
    os.write(writer, b"one\n")

    assert LinePrompt(reader).secret("x").reveal() == "one"  # a second read would wait for ever

    os.close(writer)
    os.close(reader)


def test_what_is_not_utf8_passes_as_it_is() -> None:
    with lines(b"\xff\xfe\n") as given, given.secret("x").borrow() as view:
        assert bytes(view) == b"\xff\xfe"


def test_a_line_without_end_is_cut_off_rather_than_filling_memory() -> None:
    reader, writer = os.pipe()
    writing = threading.Thread(target=lambda: _write_until_refused(writer))
    writing.start()

    secret = LinePrompt(reader).secret("x")

    os.close(reader)
    writing.join()
    os.close(writer)
    with secret.borrow() as view:
        assert LONGEST_LINE < len(view) < LONGEST_LINE + 100_000


def _write_until_refused(handle: int) -> None:
    try:
        while True:
            os.write(handle, b"x" * 65_536)
    except BrokenPipeError:
        pass


def test_a_new_secret_is_one_line_or_two_alike() -> None:
    for data in (b"one", b"one\n", b"one\none\n"):
        with lines(data) as given:
            assert given.new_secret("x").reveal() == "one"


def test_two_lines_that_differ_are_refused() -> None:
    with lines(b"one\ntwo\n") as given, pytest.raises(NotTheSame):
        given.new_secret("x")


def test_the_rest_is_text() -> None:
    with lines("one\nfirst\r\nsécond\n\n".encode()) as given:
        given.secret("x")
        assert given.text("Notes") == "first\nsécond\n"
        assert given.text("Notes") == ""


def test_who_cannot_be_asked_has_said_yes() -> None:
    with lines(b"") as given:
        assert given.confirmed("Sure?")
        assert not given.takes_time


def test_without_standard_input_nothing_is_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    with pytest.raises(NothingTyped):
        prompt_here().secret("x")


def test_a_pipe_is_read_and_a_terminal_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with piped(b"one\n") as handle, os.fdopen(os.dup(handle)) as given:
        monkeypatch.setattr(sys, "stdin", given)
        assert isinstance(prompt_here(), LinePrompt)
    leader, follower = pty.openpty()
    with os.fdopen(follower) as given:
        monkeypatch.setattr(sys, "stdin", given)
        assert isinstance(prompt_here(), TerminalPrompt)
    os.close(leader)


class Terminal:
    """A terminal at whose other end a test types."""

    def __init__(self) -> None:
        self.leader, self.follower = pty.openpty()
        self.stdin = os.fdopen(os.dup(self.follower))

    def typing(self, keys: bytes, job: Callable[[], object]) -> tuple[object, str]:
        """Run ``job`` while someone types; give what came of it, and what the terminal shows."""
        shown = bytearray()

        def person() -> None:
            for part in keys.split(b"|"):
                seen = len(shown)
                while b": " not in shown[seen:]:
                    shown.extend(os.read(self.leader, 1000))
                os.write(self.leader, part)

        someone = threading.Thread(target=person)
        someone.start()
        try:
            came = job()
        finally:
            someone.join()
        os.set_blocking(self.leader, False)
        with suppress(BlockingIOError):
            shown += os.read(self.leader, 1000)
        return came, shown.decode()

    @property
    def echoes(self) -> bool:
        return bool(termios.tcgetattr(self.follower)[3] & termios.ECHO)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    made = Terminal()
    monkeypatch.setattr(sys, "stdin", made.stdin)
    real = os.open

    def no_controlling_terminal(path: str, flags: int) -> int:
        if path == "/dev/tty":
            raise OSError
        return real(path, flags)

    monkeypatch.setattr(os, "open", no_controlling_terminal)
    yield made
    made.stdin.close()
    os.close(made.leader)
    os.close(made.follower)


def test_what_is_typed_at_a_terminal_is_not_shown(terminal: Terminal) -> None:
    secret, shown = terminal.typing("pässword\n".encode(), lambda: TerminalPrompt().secret("Passphrase").reveal())

    assert secret == "pässword"
    assert "Passphrase:" in shown
    assert "word" not in shown
    assert terminal.echoes


def test_a_new_secret_is_typed_twice_at_a_terminal(terminal: Terminal) -> None:
    secret, shown = terminal.typing(b"one\n|one\n", lambda: TerminalPrompt().new_secret("New").reveal())

    assert secret == "one"
    assert "New, again:" in shown


def test_typing_it_differently_is_refused(terminal: Terminal) -> None:
    def ask() -> None:
        with pytest.raises(NotTheSame):
            TerminalPrompt().new_secret("New")

    terminal.typing(b"one\n|two\n", ask)


def test_the_end_of_input_is_nothing_typed(terminal: Terminal) -> None:
    def ask() -> None:
        with pytest.raises(NothingTyped):
            TerminalPrompt().secret("Passphrase")

    terminal.typing(b"\x04", ask)

    assert terminal.echoes


def test_what_was_typed_before_the_end_of_input_counts(terminal: Terminal) -> None:
    secret, _ = terminal.typing(b"one\x04\x04", lambda: TerminalPrompt().secret("Passphrase").reveal())

    assert secret == "one"


def meanwhile(terminal: Terminal, number: signal.Signals, heard: threading.Event) -> bool:
    """Take a signal in another thread than the one that asks; type something once it is heard, and tell whether it was.

    The thread that waits for the terminal is not interrupted by it, as by one that came just before it began to wait.
    """
    while b": " not in os.read(terminal.leader, 1000):
        pass
    signal.pthread_kill(threading.get_ident(), number)
    was_heard = heard.wait(10)
    os.write(terminal.leader, b"one\n")
    return was_heard


def test_an_interrupt_ends_the_question_whenever_it_comes(terminal: Terminal) -> None:
    over = threading.Event()
    with ThreadPoolExecutor(1) as pool:
        was_heard = pool.submit(meanwhile, terminal, signal.SIGINT, over)
        with pytest.raises(KeyboardInterrupt):
            TerminalPrompt().secret("Passphrase")
        over.set()

    assert was_heard.result()
    assert terminal.echoes


def test_a_signal_that_ends_nothing_leaves_the_question_as_it_is(terminal: Terminal) -> None:
    heard = threading.Event()
    before = signal.signal(signal.SIGUSR1, lambda *_: heard.set())
    try:
        with ThreadPoolExecutor(1) as pool:
            was_heard = pool.submit(meanwhile, terminal, signal.SIGUSR1, heard)
            typed = TerminalPrompt().secret("Passphrase").reveal()
    finally:
        signal.signal(signal.SIGUSR1, before)

    assert typed == "one"
    assert was_heard.result()


@pytest.mark.parametrize(("typed", "yes"), [("yes\n", True), ("YES \n", True), ("y\n", False), ("", False)])
def test_only_yes_is_yes(monkeypatch: pytest.MonkeyPatch, typed: str, yes: bool) -> None:  # noqa: FBT001  # a case
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    monkeypatch.setattr(sys, "stderr", io.StringIO())

    assert TerminalPrompt().confirmed("Sure?") is yes
    assert TerminalPrompt().takes_time


def test_notes_are_typed_until_the_end_of_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("one\ntwo\n"))
    monkeypatch.setattr(sys, "stderr", io.StringIO())

    assert TerminalPrompt().text("Notes") == "one\ntwo"


def test_text_without_end_is_cut_off_rather_than_filling_memory() -> None:
    with open("/dev/zero", "rb", buffering=0) as endless:  # noqa: PTH123  # a device
        assert len(LinePrompt(endless.fileno()).text("Notes")) > LONGEST_LINE


def test_what_a_terminal_cuts_off_is_refused(terminal: Terminal) -> None:
    def ask() -> None:
        with pytest.raises(TooLongToType, match="New"):
            TerminalPrompt().secret("New")

    terminal.typing(b"x" * 5_000 + b"\n", ask)


@pytest.mark.parametrize(("length", "whole"), [(4_094, True), (4_095, False)])
def test_notes_with_a_line_that_a_terminal_cuts_off_are_refused(
    monkeypatch: pytest.MonkeyPatch,
    length: int,
    whole: bool,  # noqa: FBT001  # a case
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("a\n" + "x" * length + "\n"))

    if whole:
        assert len(TerminalPrompt().text("Notes")) == length + 2
    else:
        with pytest.raises(TooLongToType):
            TerminalPrompt().text("Notes")


def test_what_is_missing_and_what_is_too_long_say_what_to_do() -> None:
    assert NothingTyped("Passphrase").sentence.startswith("The passphrase is missing.")
    assert TooLongToType("Passphrase").sentence.endswith("Give it as a line of standard input.")
