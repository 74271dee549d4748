import errno
import os
import sys
from pathlib import Path
from typing import BinaryIO

import pytest

from tests.cli.console import PATH, Console
from vault_app.cli import main as cli
from vault_app.cli.exit_codes import Exit


def fail_with(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(_words: object, _desk: object) -> int:
        raise error

    monkeypatch.setattr(cli, "_command", lambda _name: run)


def test_help_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--help"]) == Exit.DONE
    assert "change-passphrase" in capsys.readouterr().out


def test_a_wrong_word_is_one_line_with_a_next_step() -> None:
    said = Console().run("show", "x", "--nonsense")

    assert (said.code, said.out) == (2, "")
    assert said.err == "vault-cli: There is no option --nonsense. See vault-cli show --help.\n"


def test_a_wrong_word_is_told_without_a_desk_too(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.main(["nonsense"]) == Exit.USAGE
    assert capfdbinary.readouterr().err == b"vault-cli: There is no command 'nonsense'. See vault-cli --help.\n"


def test_a_missing_vault_is_one_line_with_a_next_step() -> None:
    said = Console().run("list")

    assert (said.code, said.out) == (6, "")
    assert said.err.startswith("vault-cli: There is no vault at ")
    assert said.err.count("\n") == 1


def test_ctrl_c_ends_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(KeyboardInterrupt(), monkeypatch)

    said = Console().run("list")

    assert (said.code, said.out, said.err) == (130, "", "")


def test_a_reader_who_went_away_ends_it_quietly(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fail_with(BrokenPipeError(), monkeypatch)
    with (tmp_path / "out").open("w") as out:
        monkeypatch.setattr(sys, "stdout", out)
        said = Console().run("list")
        assert os.path.samestat(os.fstat(out.fileno()), Path(os.devnull).stat())

    assert (said.code, said.err) == (141, "")


def test_an_unexpected_error_tells_its_kind_and_place_but_nothing_from_the_vault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fail_with(RuntimeError("hunter2"), monkeypatch)

    said = Console().run("list")

    assert said.code == 1
    assert "RuntimeError at test_main.py:" in said.err
    assert "hunter2" not in said.err


def test_an_error_without_a_trace_has_no_place() -> None:
    assert cli._place_of(RuntimeError()) == "?"


def test_a_missing_line_is_named() -> None:
    said = Console().created().run("list", lines="")

    assert said.code == 2
    assert "The passphrase is missing" in said.err


def test_two_lines_that_differ_are_refused() -> None:
    said = Console().run("create", lines="one thing\nanother\n")

    assert said.code == 9
    assert "not the same" in said.err


def test_the_default_vault_is_used_unless_another_is_named() -> None:
    console = Console().created()

    assert console.stores[PATH].data
    assert console.run("--vault", "/other.vault", "list").code == 6


def test_a_process_without_a_desk_gets_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "stdin", None)

    assert cli.main(["info"]) == Exit.NOT_FOUND


@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [
        (OSError(5, "Input/output error"), 8, "Standard input or output failed (Input/output error)"),
        (MemoryError(), 9, "not enough free memory"),
    ],
)
def test_what_the_system_refuses_is_one_line(
    monkeypatch: pytest.MonkeyPatch, raised: Exception, code: int, said: str
) -> None:
    fail_with(raised, monkeypatch)

    answer = Console().run("list")

    assert answer.code == code
    assert said in answer.err
    assert "report" not in answer.err


def test_the_program_ends_with_the_code_and_leaves_nothing_unsaid(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(sys, "argv", ["vault-cli", "--version"])
    left: list[int] = []

    cli.program(leave=left.append)

    assert left == [Exit.DONE]
    assert capfdbinary.readouterr().out.startswith(b"vault-cli ")


def test_a_version_that_nobody_reads_is_no_fault_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)

    assert cli.main(["--version"]) == Exit.NOBODY_READS


class FullDisk:
    """Standard output into a file on a disk that is full."""

    @property
    def buffer(self) -> BinaryIO:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_version_that_cannot_be_written_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(sys, "stdout", FullDisk())

    assert cli.main(["--version"]) == Exit.STORAGE_FAILED
    assert capfdbinary.readouterr().err.startswith(b"vault-cli: Standard input or output failed (")


def test_the_program_ends_where_nobody_reads_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["vault-cli", "nonsense"])
    monkeypatch.setattr(sys, "stdout", None)
    left: list[int] = []

    cli.program(leave=left.append)

    assert left == [Exit.USAGE]
