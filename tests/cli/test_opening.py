import pytest

from tests.cli.console import PASSPHRASE, PATH, Caught, Console
from vault_app.cli.desk import Desk
from vault_app.cli.main import main
from vault_app.cli.output import Output
from vault_app.cli.prompt import NothingTyped
from vault_app.core.secret import Secret


@pytest.fixture
def console() -> Console:
    return Console().created().with_login("--title", "GitHub")


class Person:
    """Someone at a terminal, who types what a test says and counts how often they are asked."""

    takes_time = True

    def __init__(self, *typed: str) -> None:
        self.typed = list(typed)
        self.asked = 0

    def secret(self, asked: str) -> Secret:
        self.asked += 1
        if not self.typed:
            raise NothingTyped(asked)
        return Secret(self.typed.pop(0))

    def new_secret(self, asked: str) -> Secret:
        return self.secret(asked)

    def text(self, asked: str) -> str:
        return self.secret(asked).reveal()

    def confirmed(self, question: str) -> bool:
        return bool(question)


def typed(console: Console, person: Person, *words: str) -> tuple[int, str, str]:
    out, err = Caught(), Caught()
    code = main(words, desk=Desk(console, prompt=person, output=Output(out, err)))
    return code, out.text, err.text


def test_a_save_elsewhere_while_the_key_was_derived_is_no_older_copy(console: Console) -> None:
    def someone_saves() -> None:
        assert console.run("edit", "GitHub", "--username", "ann").code == 0

    console.stores[PATH].after_read_ahead = someone_saves

    said = console.run("edit", "GitHub", "--tag", "work")

    assert (said.code, said.err) == (0, "")
    assert console.run("list", "--json").json[0]["tags"] == ["work"]
    assert console.run("list").out == "GitHub\tann\n"


def test_a_person_who_types_the_passphrase_gets_in(console: Console) -> None:
    assert typed(console, Person(PASSPHRASE), "list") == (0, "GitHub\t\n", "")


@pytest.mark.parametrize("command", ["list", "verify", "change-passphrase"])
@pytest.mark.parametrize(("data", "code"), [(b"a shopping list", 5), (None, 6)])
def test_nobody_types_a_passphrase_in_vain(console: Console, command: str, data: bytes | None, code: int) -> None:
    console.stores[PATH].data = data
    person = Person(PASSPHRASE)

    assert typed(console, person, command)[:2] == (code, "")
    assert person.asked == 0


def test_a_person_who_types_nothing_is_told_what_is_missing(console: Console) -> None:
    code, out, err = typed(console, Person(), "list")

    assert (code, out) == (2, "")
    assert "passphrase is missing" in err


def test_a_damaged_header_is_said_whoever_asks(console: Console) -> None:
    data = console.stores[PATH].data
    assert data is not None
    console.stores[PATH].data = data[:30] + b"\xff" + data[31:]

    assert console.run("list").code == 4


def test_what_fails_while_the_file_is_read_ahead_is_one_line_and_no_traceback(
    console: Console, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def no_memory() -> bytes:
        raise MemoryError

    monkeypatch.setattr(console.stores[PATH], "read_ahead", no_memory)

    said = console.run("list")

    assert said.code == 9
    assert "not enough free memory" in said.err
    assert capfd.readouterr().err == ""
