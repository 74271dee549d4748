from pathlib import Path

import pytest

from vault_app.__main__ import COMMANDS as WINDOW_KNOWS
from vault_app.cli.grammar import COMMANDS
from vault_app.cli.parsing import UsageError, parse

VAULT = Path("/v/work.vault")


@pytest.mark.parametrize("words", [["--vault", str(VAULT), "list"], ["list", "--vault", str(VAULT)]])
def test_the_vault_is_named_before_or_after_the_command(words: list[str]) -> None:
    assert parse(words).vault == VAULT


def test_without_a_name_the_vault_is_the_default() -> None:
    assert parse(["list"]).vault is None


def test_the_later_name_holds() -> None:
    assert parse(["--vault", "/other", "list", "--vault", str(VAULT)]).vault == VAULT


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_of_its_own(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse([command, "--help"])

    assert ended.value.code == 0
    assert f"vault-cli {command}" in capsys.readouterr().out


def test_the_program_that_opens_the_window_knows_the_same_commands() -> None:
    assert set(COMMANDS) == WINDOW_KNOWS


def test_the_version_is_printed(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(["--version"])

    assert ended.value.code == 0
    assert capfdbinary.readouterr().out.startswith(b"vault-cli ")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "The following arguments are required: COMMAND"),
        (["lst"], "There is no command 'lst'"),
        (["show"], "The following arguments are required: TITLE-OR-ID"),
        (["show", "x", "--passw"], "There is no option --passw"),
        (["show", "x", "--rev"], "There is no option --rev"),
        (["add", "--generate", "--password-stdin"], "Argument --password-stdin: not allowed with argument --generate"),
        (["delete", "x", "--purge", "--restore"], "Argument --restore: not allowed with argument --purge"),
        (["generate", "--length", "long"], "Argument --length: invalid int value: 'long'"),
    ],
)
def test_what_makes_no_command_is_said_in_one_line(words: list[str], message: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse(words)

    assert str(refused.value) == message


@pytest.mark.parametrize(
    "words",
    [
        ["show", "x", "--password", "hunter2"],
        ["show", "x", "--password=hunter2"],
        ["add", "hunter2"],
        ["list", "query", "hunter2"],
        ["show", "x", "-phunter2"],
    ],
)
def test_a_secret_typed_by_mistake_is_not_repeated(words: list[str]) -> None:
    with pytest.raises(UsageError) as refused:
        parse(words)

    assert "hunter2" not in str(refused.value)


def test_a_wrong_word_names_the_command_whose_help_says_more() -> None:
    with pytest.raises(UsageError) as refused:
        parse(["show", "x", "--nonsense"])

    assert refused.value.command == "vault-cli show"
