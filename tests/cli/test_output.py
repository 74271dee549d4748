import errno
import json
import sys
from typing import BinaryIO

import pytest

from tests.cli.console import Caught
from vault_app.cli.output import Output, output_here, shown
from vault_app.core.secret import Secret


def output(*, terminal: bool) -> tuple[Output, Caught, Caught]:
    out, err = Caught(terminal=terminal), Caught(terminal=terminal)
    return Output(out, err), out, err


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("plain ünï 🔑", "plain ünï 🔑"),
        ("\x1b]0;owned\x07", "\\x1b]0;owned\\x07"),
        ("a\nb\tc", "a\\x0ab\\x09c"),
        ("\x9b2J", "\\x9b2J"),
        ("\u202egpj.exe", "\\u202egpj.exe"),
        ("a\u2028b", "a\\u2028b"),
    ],
)
def test_control_characters_are_shown_and_never_sent(text: str, safe: str) -> None:
    assert shown(text) == safe


def test_a_value_goes_to_a_pipe_exactly_as_it_is() -> None:
    writer, out, _ = output(terminal=False)

    writer.value("a\x1b[31m\nb")

    assert out.text == "a\x1b[31m\nb\n"


def test_a_value_goes_to_a_terminal_safely_line_by_line() -> None:
    writer, out, _ = output(terminal=True)

    writer.value("a\x1b[31m\nb")

    assert out.text == "a\\x1b[31m\nb\n"


def test_a_secret_goes_to_a_pipe_exactly_and_is_wiped() -> None:
    writer, out, _ = output(terminal=False)
    secret = Secret(b"\xff pass\x07")

    writer.secret(secret)

    assert out.buffer.getvalue() == b"\xff pass\x07\n"
    assert not secret


def test_a_secret_goes_to_a_terminal_safely_and_is_wiped() -> None:
    writer, out, _ = output(terminal=True)
    secret = Secret("pass\x07")

    writer.secret(secret)

    assert out.text == "pass\\x07\n"
    assert not secret


def test_json_is_one_line_of_ascii() -> None:
    writer, out, _ = output(terminal=True)

    writer.json({"title": "ünï\x1b\n\u202e"})

    assert out.text.isascii()
    assert out.text.count("\n") == 1
    assert json.loads(out.text) == {"title": "ünï\x1b\n\u202e"}


def test_notes_go_to_standard_error() -> None:
    writer, out, err = output(terminal=False)

    writer.note("by the \x07way")

    assert (out.text, err.text) == ("", "by the \\x07way\n")


def test_lone_surrogates_do_not_end_the_process() -> None:
    writer, out, _ = output(terminal=False)

    writer.value("a\udc80b")

    assert out.text == "a\\udc80b\n"


def test_a_process_writes_to_its_own_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    output_here().value("here")

    assert capfdbinary.readouterr().out == b"here\n"


class Full:
    """Standard error on a full disk."""

    @property
    def buffer(self) -> BinaryIO:
        raise OSError(errno.ENOSPC, "No space left on device")

    def isatty(self) -> bool:
        return False


def test_a_note_that_cannot_be_written_undoes_nothing() -> None:
    out = Caught()

    Output(out, Full()).note("saved")

    assert out.text == ""


def test_output_that_was_closed_before_the_start_is_read_by_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    closed = output_here()

    closed.note("nobody hears it")
    with pytest.raises(BrokenPipeError):
        closed.value("a value")
    assert not closed.at_terminal
