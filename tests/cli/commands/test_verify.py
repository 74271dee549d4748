import pytest

from tests.cli.console import PATH, Console


@pytest.fixture
def console() -> Console:
    return Console().created().with_login("--title", "GitHub").with_login("--title", "GitLab")


def test_everything_opens_and_that_is_said(console: Console) -> None:
    console.run("edit", "GitHub", "--generate")

    said = console.run("verify")

    assert (said.code, said.err) == (0, "")
    assert said.out == "Everything opens: 2 items, 2 hidden values and 1 earlier ones (revision 4).\n"


def test_damage_is_said(console: Console) -> None:
    data = console.stores[PATH].data
    assert data is not None
    console.stores[PATH].data = data[:-1] + bytes([data[-1] ^ 1])

    said = console.run("verify")

    assert (said.code, said.out) == (4, "")
    assert "Your passphrase is right" in said.err


def test_a_wrong_passphrase_is_not_damage(console: Console) -> None:
    assert console.run("verify", lines="something else\n").code == 3
