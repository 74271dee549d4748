import pytest

from tests.cli.console import PASSPHRASE, PATH, Console
from vault_app.core.errors import DiskFull, InUse


@pytest.fixture
def console() -> Console:
    return Console().created()


def value(console: Console, item: str, field: str = "password") -> str:
    return console.run("show", item, "--field", field, "--reveal").out.removesuffix("\n")


def test_a_login_with_a_generated_password_is_saved(console: Console) -> None:
    said = console.run("add", "--title", "GitHub", "--username", "ann", "--generate")

    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Added: GitHub (")
    assert len(value(console, "GitHub")) == 20


def test_the_length_of_a_generated_password_can_be_chosen(console: Console) -> None:
    console.run("add", "--title", "GitHub", "--generate", "--length", "40")

    assert len(value(console, "GitHub")) == 40


def test_a_password_is_the_line_after_the_passphrase(console: Console) -> None:
    console.with_login("--title", "GitHub", typed="  pässword with spaces ")

    assert value(console, "GitHub") == "  pässword with spaces "


def test_a_password_that_is_missing_is_a_mistake(console: Console) -> None:
    said = console.run("add", "--title", "GitHub", "--password-stdin")

    assert said.code == 2
    assert "password of the login is missing" in said.err
    assert console.run("list").out == ""


def test_a_login_without_a_password_is_a_login_too(console: Console) -> None:
    assert console.run("add", "--title", "GitHub").code == 0
    assert console.run("show", "GitHub", "--field", "password").code == 6


def test_the_title_is_derived_from_the_address(console: Console) -> None:
    assert "GitHub" in console.run("add", "--url", "https://github.com/login").out


def test_without_title_and_address_nothing_is_saved(console: Console) -> None:
    said = console.run("add", "--username", "ann")

    assert said.code == 9
    assert "title is missing" in said.err


def test_what_cannot_be_saved_is_named(console: Console) -> None:
    said = console.run("add", "--title", "x", "--url", "javascript:alert(1)")

    assert said.code == 9
    assert "website" in said.err


def test_the_saved_item_can_be_had_as_json(console: Console) -> None:
    found = console.run("add", "--title", "GitHub", "--tag", "a", "--tag", "b", "--tag", "a", "--json").json

    assert found == console.run("list", "--json").json[0]
    assert found["tags"] == ["a", "b"]


def test_a_favourite_is_one(console: Console) -> None:
    console.run("add", "--title", "GitHub", "--favourite")

    assert console.run("show", "GitHub", "--json").json["favourite"] is True


def test_notes_are_the_rest_of_the_input(console: Console) -> None:
    console.run("add", "--title", "GitHub", "--notes-stdin", lines=f"{PASSPHRASE}\none\n\ntwo\n")

    assert value(console, "GitHub", "notes") == "one\n\ntwo"


def test_notes_that_are_not_text_are_refused(console: Console) -> None:
    said = console.run("add", "--title", "GitHub", "--notes-stdin", lines=PASSPHRASE.encode() + b"\n\xff\n")

    assert said.code == 9
    assert "UTF-8" in said.err


def test_nothing_is_added_to_a_vault_that_may_not_be_written(console: Console) -> None:
    console.stores[PATH].is_writable = False

    said = console.run("add", "--title", "GitHub")

    assert said.code == 9
    assert "reading only" in said.err


@pytest.mark.parametrize(("failure", "code"), [(DiskFull(), 8), (InUse(user="ann", host="desk7"), 7)])
def test_what_keeps_it_from_being_saved_is_said(console: Console, failure: DiskFull | InUse, code: int) -> None:
    console.stores[PATH].fail_next = failure

    said = console.run("add", "--title", "GitHub")

    assert (said.code, said.out) == (code, "")
    assert console.run("list").out == ""


def test_a_vault_that_changed_meanwhile_is_merged_and_that_is_said(console: Console) -> None:
    def someone_else_adds() -> None:
        assert console.run("add", "--title", "GitLab").code == 0

    console.stores[PATH].before_replace = someone_else_adds

    said = console.run("add", "--title", "GitHub")

    assert said.code == 0
    assert "1 change came with it" in said.err
    assert console.run("list").out == "GitHub\t\nGitLab\t\n"


def test_a_save_that_the_disk_did_not_confirm_is_told(console: Console) -> None:
    console.stores[PATH].confirms = False

    said = console.run("add", "--title", "GitHub", "--generate")

    assert said.code == 0
    assert said.err.endswith(
        "vault-cli: Saved, but the disk then failed: a power cut may undo the save. Check the disk.\n"
    )
