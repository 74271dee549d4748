import pytest

from tests.cli.console import PATH, Console


@pytest.fixture
def console() -> Console:
    return Console().created().with_login("--title", "GitHub").with_login("--title", "GitLab")


def test_everything_opens_and_that_is_said(console: Console) -> None:
    console.run("edit", "GitHub", "--generate")

    said = console.run("verify")

    assert (said.code, said.err) == (0, "")
    assert said.out == "Everything opens: 2 items, 2 hidden values and 1 earlier one (revision 4).\n"


def test_damage_is_said(console: Console) -> None:
    data = console.stores[PATH].data
    assert data is not None
    console.stores[PATH].data = data[:-1] + bytes([data[-1] ^ 1])

    said = console.run("verify")

    assert (said.code, said.out) == (4, "")
    assert "Your passphrase is right" in said.err


def test_a_wrong_passphrase_is_not_damage(console: Console) -> None:
    assert console.run("verify", lines="something else\n").code == 3


def test_an_older_copy_is_for_reading_only_until_it_is_accepted(console: Console) -> None:
    older = console.stores[PATH].data
    console.run("edit", "GitHub", "--username", "ann")
    console.stores[PATH].data = older

    refused = console.run("edit", "GitHub", "--username", "bob")
    assert refused.code == 9
    assert "older copy" in refused.err
    assert "verify --accept-copy" in refused.err
    assert console.run("verify").code == 0
    assert console.run("edit", "GitHub", "--username", "bob").code == 9

    assert console.run("verify", "--accept-copy").code == 0
    assert console.run("edit", "GitHub", "--username", "bob").code == 0


def test_there_is_nothing_to_accept_about_the_copy_that_is_known(console: Console) -> None:
    assert console.run("verify", "--accept-copy").code == 0
