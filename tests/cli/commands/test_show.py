import pytest

from tests.cli.console import PASSPHRASE, Console


@pytest.fixture
def console() -> Console:
    made = Console().created()
    said = made.run(
        *("add", "--title", "GitHub", "--username", "ann", "--url", "github.com", "--tag", "work", "--tag", "code"),
        *("--password-stdin", "--notes-stdin"),
        lines=f"{PASSPHRASE}\nhunter2 hunter2\nfirst line\nsecond line\n",
    )
    assert said.code == 0
    return made


def id_of(console: Console, title: str) -> str:
    return next(str(entry["id"]) for entry in console.run("list", "--json").json if entry["title"] == title)


def test_an_item_is_shown_without_its_hidden_values(console: Console) -> None:
    said = console.run("show", "GitHub")

    assert (said.code, said.err) == (0, "")
    assert "User name         ann\n" in said.out
    assert "Password          (hidden)\n" in said.out
    assert "Notes             first line\n                  second line\n" in said.out
    assert "Tags              work, code\n" in said.out
    assert "hunter2" not in said.out


@pytest.mark.parametrize("name", ["GitHub", "github", "id"])
def test_an_item_is_named_by_title_in_any_capitals_or_by_id(console: Console, name: str) -> None:
    wanted = id_of(console, "GitHub") if name == "id" else name

    assert console.run("show", wanted, "--json").json["title"] == "GitHub"


def test_json_has_what_list_has_and_every_field(console: Console) -> None:
    found = console.run("show", "GitHub", "--json").json

    assert found["username"] == "ann"
    assert found["favourite"] is False
    assert found["deleted"] is None
    fields = {field["name"]: field for field in found["fields"]}
    assert (fields["password"]["hidden"], fields["password"]["value"]) == (True, None)
    assert (fields["notes"]["hidden"], fields["notes"]["value"]) == (False, "first line\nsecond line")
    assert console.run("list", "--json").json[0].items() <= found.items()


def test_a_hidden_value_is_printed_only_when_asked_for(console: Console) -> None:
    refused = console.run("show", "GitHub", "--field", "password")
    assert (refused.code, refused.out) == (9, "")
    assert "--reveal" in refused.err

    said = console.run("show", "GitHub", "--field", "password", "--reveal")
    assert (said.code, said.out, said.err) == (0, "hunter2 hunter2\n", "")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("username", "ann\n"),
        ("User", "ann\n"),
        ("url", "https://github.com\n"),
        ("website", "https://github.com\n"),
        ("notes", "first line\nsecond line\n"),
        ("title", "GitHub\n"),
        ("tags", "work\ncode\n"),
        ("kind", "login\n"),
    ],
)
def test_a_plain_value_is_printed_as_it_is(console: Console, field: str, value: str) -> None:
    said = console.run("show", "GitHub", "--field", field)

    assert (said.code, said.out) == (0, value)


def test_an_id_is_printed_as_it_is(console: Console) -> None:
    assert console.run("show", "GitHub", "--field", "id").out == id_of(console, "GitHub") + "\n"


def test_a_field_that_is_not_there_is_not_found_and_the_others_are_named(console: Console) -> None:
    said = console.run("show", "GitHub", "--field", "colour")

    assert (said.code, said.out) == (6, "")
    assert "password" in said.err


def test_an_item_that_is_not_there_is_not_found(console: Console) -> None:
    assert console.run("show", "GitLab").code == 6


def test_a_title_that_several_items_have_lists_their_ids(console: Console) -> None:
    console.with_login("--title", "GitHub")

    said = console.run("show", "GitHub")

    assert (said.code, said.out) == (2, "")
    for entry in console.run("list", "--json").json:
        assert entry["id"] in said.err


@pytest.mark.parametrize("options", [["--reveal"], ["--json", "--field", "username"]])
def test_options_that_do_not_go_together_are_a_mistake(console: Console, options: list[str]) -> None:
    assert console.run("show", "GitHub", *options).code == 2


def test_an_item_in_the_bin_says_so(console: Console) -> None:
    console.run("delete", "GitHub")

    assert "In the bin since" in console.run("show", "GitHub").out
    assert console.run("show", "GitHub", "--json").json["deleted"] == "2026-03-01T12:00:00.000Z"


def test_a_wrong_passphrase_shows_nothing(console: Console) -> None:
    said = console.run("show", "GitHub", lines="something else\n")

    assert (said.code, said.out) == (3, "")
