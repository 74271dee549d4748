from pathlib import Path

import pytest

from tests.cli.console import PATH, Console, MemoryFile

COPY = Path("conflict.vault")


@pytest.fixture
def console() -> Console:
    """Gives a console with a vault and a conflict copy: each holds a login that the other lacks."""
    console = Console().created().with_login("--title", "GitHub")
    copied(console).run("add", "--title", "Theirs", "--vault", str(COPY))
    return console.with_login("--title", "Ours")


def copied(console: Console) -> Console:
    """Copy the vault, and give the console of another computer that works on the copy."""
    console.stores[COPY] = MemoryFile(console.stores[PATH].data, place=str(COPY))
    return Console(stores=console.stores)


def test_a_conflict_copy_is_merged(console: Console) -> None:
    said = console.run("merge", str(COPY))

    assert (said.code, said.out, said.err) == (0, "Merged 1 change.\n", "")
    listed = console.run("list").out
    assert all(title in listed for title in ("GitHub", "Theirs", "Ours"))


def test_merging_again_brings_nothing(console: Console) -> None:
    console.run("merge", str(COPY))

    said = console.run("merge", str(COPY))

    assert said.out == "Nothing new: the copy holds nothing that the vault does not.\n"


def test_what_both_changed_is_counted(console: Console) -> None:
    console.run("merge", str(COPY))
    copied(console).run("edit", "GitHub", "--username", "theirs", "--vault", str(COPY))
    console.run("edit", "GitHub", "--username", "ours")

    said = console.run("merge", str(COPY))

    assert said.out == "Merged 1 change; both sides had changed 1 value.\n"


def test_the_counts_can_be_had_as_an_object(console: Console) -> None:
    assert console.run("merge", str(COPY), "--json").json == {"merged": 1, "clashes": 0}


def test_another_vault_is_refused(console: Console) -> None:
    other = Console().created()
    console.stores[COPY] = other.stores[PATH]

    said = console.run("merge", str(COPY))

    assert said.code == 9
    assert "nothing was merged" in said.err


def test_what_is_no_vault_is_refused(console: Console) -> None:
    console.stores[COPY] = MemoryFile(b"shopping list")

    assert console.run("merge", str(COPY)).code == 5
