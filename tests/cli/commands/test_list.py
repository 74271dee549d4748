import pytest

from tests.cli.console import Console


@pytest.fixture
def console() -> Console:
    made = Console().created()
    made.with_login("--title", "Zebra", "--username", "ann", "--url", "zebra.example", "--tag", "work")
    made.with_login("--title", "apple", "--username", "bob", "--url", "apple.example", "--url", "apple.test")
    made.with_login("--title", "Mango", "--url", "mango.example", "--tag", "Work", "--tag", "fruit")
    return made


def test_items_are_listed_by_title_with_their_user_names(console: Console) -> None:
    said = console.run("list")

    assert (said.code, said.err) == (0, "")
    assert said.out == "apple\tbob\nMango\t\nZebra\tann\n"


def test_at_a_terminal_the_columns_are_aligned(console: Console) -> None:
    assert console.run("list", terminal=True).out == "apple  bob\nMango\nZebra  ann\n"


def test_json_gives_every_fact_and_no_secret(console: Console) -> None:
    found = console.run("list", "--json").json

    assert [entry["title"] for entry in found] == ["apple", "Mango", "Zebra"]
    assert found[0] | {"id": "", "changed": ""} == {
        "id": "",
        "kind": "login",
        "title": "apple",
        "username": "bob",
        "urls": ["https://apple.example", "https://apple.test"],
        "tags": [],
        "created": "2026-03-01T12:00:00.000Z",
        "changed": "",
    }
    assert len(bytes.fromhex(found[0]["id"])) == 16
    assert found[1]["tags"] == ["Work", "fruit"]


def test_no_secret_is_in_any_listing(console: Console) -> None:
    assert "hunter2" not in console.run("list").out + console.run("list", "--json").out


def test_changed_is_the_time_of_the_last_change(console: Console) -> None:
    console.clock.pass_seconds(60)
    assert console.run("edit", "apple", "--username", "carl").code == 0

    assert console.run("list", "apple", "--json").json[0]["changed"] == "2026-03-01T12:01:00.000Z"


@pytest.mark.parametrize(
    ("query", "titles"),
    [("zeb", ["Zebra"]), ("ann", ["Zebra"]), ("apple.test", ["apple"]), ("fruit", ["Mango"]), ("nothing", [])],
)
def test_a_query_finds_title_user_name_address_and_tag(console: Console, query: str, titles: list[str]) -> None:
    said = console.run("list", query, "--json")

    assert said.code == 0
    assert [entry["title"] for entry in said.json] == titles


def test_better_matches_come_first(console: Console) -> None:
    console.with_login("--title", "About Zebra")

    assert [entry["title"] for entry in console.run("list", "zebra", "--json").json] == ["Zebra", "About Zebra"]


def test_only_items_with_a_tag_can_be_listed(console: Console) -> None:
    assert console.run("list", "--tag", "WORK").out == "Mango\t\nZebra\tann\n"


def test_what_is_in_the_bin_is_listed_only_when_asked_for(console: Console) -> None:
    console.run("delete", "Mango")

    assert console.run("list").out == "apple\tbob\nZebra\tann\n"
    assert console.run("list", "--bin").out == "Mango\t\n"


def test_an_empty_vault_lists_nothing() -> None:
    console = Console().created()

    assert console.run("list", terminal=True).out == ""
    assert console.run("list", "--json").json == []


def test_a_title_cannot_speak_to_the_terminal(console: Console) -> None:
    console.with_login("--title", "nice \u202egpj.exe")

    assert "\\u202e" in console.run("list", terminal=True).out
    assert "\\u202e" in console.run("list").out
