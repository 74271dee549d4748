import pytest

from tests.cli.console import PASSPHRASE, PATH, Console


@pytest.fixture
def console() -> Console:
    made = Console().created()
    return made.with_login("--title", "GitHub", "--username", "ann", "--url", "github.com", "--tag", "work")


def shown(console: Console, item: str = "GitHub") -> dict[str, object]:
    found: dict[str, object] = console.run("show", item, "--json").json
    return found


def password(console: Console, item: str = "GitHub") -> str:
    return console.run("show", item, "--field", "password", "--reveal").out.removesuffix("\n")


def test_only_what_is_given_changes(console: Console) -> None:
    said = console.run("edit", "github", "--username", "bob")

    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Saved: GitHub (")
    found = shown(console)
    assert (found["username"], found["urls"], found["tags"]) == ("bob", ["https://github.com"], ["work"])
    assert password(console) == "hunter2 hunter2"


def test_the_title_can_change(console: Console) -> None:
    console.run("edit", "GitHub", "--title", "GitHub work")

    assert console.run("list").out == "GitHub work\tann\n"


def test_a_password_can_be_generated_anew(console: Console) -> None:
    console.run("edit", "GitHub", "--generate", "--length", "32")

    assert len(password(console)) == 32


def test_a_password_can_be_typed_anew(console: Console) -> None:
    console.run("edit", "GitHub", "--password-stdin", lines=f"{PASSPHRASE}\ncorrect horse\n")

    assert password(console) == "correct horse"


def test_addresses_take_the_place_of_those_before(console: Console) -> None:
    console.run("edit", "GitHub", "--url", "github.com/work", "--url", "gist.github.com")
    assert shown(console)["urls"] == ["https://github.com/work", "https://gist.github.com"]

    console.run("edit", "GitHub", "--url", "")
    assert shown(console)["urls"] == []


def test_tags_are_added_and_taken_off(console: Console) -> None:
    console.run("edit", "GitHub", "--tag", "code", "--remove-tag", "WORK")

    assert shown(console)["tags"] == ["code"]


def test_a_user_name_can_be_taken_out(console: Console) -> None:
    console.run("edit", "GitHub", "--username", "")

    assert shown(console)["username"] == ""


def test_notes_can_be_written_and_taken_out(console: Console) -> None:
    console.run("edit", "GitHub", "--notes-stdin", lines=f"{PASSPHRASE}\nremember\n")
    assert console.run("show", "GitHub", "--field", "notes").out == "remember\n"

    console.run("edit", "GitHub", "--notes-stdin")
    assert console.run("show", "GitHub", "--field", "notes").code == 6


def test_a_favourite_can_be_made_and_unmade(console: Console) -> None:
    console.run("edit", "GitHub", "--favourite")
    assert shown(console)["favourite"] is True
    console.run("edit", "GitHub", "--tag", "x")
    assert shown(console)["favourite"] is True
    console.run("edit", "GitHub", "--no-favourite")
    assert shown(console)["favourite"] is False


def test_the_saved_item_can_be_had_as_json(console: Console) -> None:
    found = console.run("edit", "GitHub", "--username", "bob", "--json").json

    assert found == console.run("list", "--json").json[0]


def test_an_item_that_is_not_there_is_not_found(console: Console) -> None:
    assert console.run("edit", "GitLab", "--username", "bob").code == 6


def test_nothing_changes_in_a_vault_that_may_not_be_written(console: Console) -> None:
    console.stores[PATH].is_writable = False

    assert console.run("edit", "GitHub", "--username", "bob").code == 9
    assert shown(console)["username"] == "ann"
