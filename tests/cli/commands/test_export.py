"""Items written into files on the command line."""

import stat
from pathlib import Path

import pytest

from tests.cli.console import PASSPHRASE, Console

TWO = f"{PASSPHRASE}\nof the file\n"


@pytest.fixture
def console() -> Console:
    return (
        Console()
        .created()
        .with_login("--title", "Mail", "--username", "dana", "--tag", "Work", typed="pw1")
        .with_login("--title", "Shop", typed="pw2")
    )


def test_the_usual_export_is_encrypted_and_keeps_everything(console: Console, tmp_path: Path) -> None:
    path = tmp_path / "out.vault-export"

    said = console.run("export", str(path), lines=TWO)

    assert (said.code, said.out) == (0, f"Exported 2 items to {path}.\n")
    assert b"pw1" not in path.read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_table_needs_a_word_that_it_is_plain_text(console: Console, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"

    refused = console.run("export", str(path), "--to", "csv")
    assert (refused.code, "plain text" in refused.err, path.exists()) == (9, True, False)

    assert console.run("export", str(path), "--to", "csv", "--plain-text").code == 0
    assert b"Mail,,dana,pw1" in path.read_bytes()


def test_no_file_is_overwritten(console: Console, tmp_path: Path) -> None:
    path = tmp_path / "there"
    path.write_text("mine", encoding="utf-8")

    assert console.run("export", str(path), lines=TWO).code == 9
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_folder_that_is_not_there_is_said_so(console: Console, tmp_path: Path) -> None:
    assert console.run("export", str(tmp_path / "no" / "x"), lines=TWO).code == 6


@pytest.mark.parametrize(
    ("options", "count"), [(("--item", "Mail"), 1), (("--tag", "work"), 1), (("--tag", "none"), 0), ((), 2)]
)
def test_only_some_items_may_go_out(console: Console, tmp_path: Path, options: tuple[str, ...], count: int) -> None:
    said = console.run("export", str(tmp_path / "x"), *options, "--json", lines=TWO)

    assert said.json == {"count": count, "left_out": 0, "dropped": []}


def test_the_bin_goes_out_only_when_asked(console: Console, tmp_path: Path) -> None:
    console.run("delete", "Shop")

    assert console.run("export", str(tmp_path / "a"), "--json", lines=TWO).json["count"] == 1
    assert console.run("export", str(tmp_path / "b"), "--bin", "--json", lines=TWO).json["count"] == 2


def test_what_a_kind_of_file_has_no_place_for_is_told(console: Console, tmp_path: Path) -> None:
    console.run("edit", "Mail", "--password-stdin", lines=f"{PASSPHRASE}\npw3\n")

    table = console.run("export", str(tmp_path / "a"), "--to", "csv", "--plain-text")
    report = console.run("export", str(tmp_path / "c"), "--to", "csv", "--plain-text", "--json").json
    variables = console.run("export", str(tmp_path / "b"), "--to", "env", "--plain-text")

    assert "Left out: history, not-supported (1)." in table.err
    assert report["dropped"] == [{"name": "history", "reason": "not-supported", "count": 1}]
    assert "2 items left out" in variables.err


def test_a_keepass_file_has_its_own_passphrase(console: Console, tmp_path: Path) -> None:
    path = tmp_path / "a.kdbx"

    assert console.run("export", str(path), "--to", "kdbx", lines=TWO).code == 0
    again = console.run("import", str(path), lines=TWO)
    assert "skipped 2" in again.out


def test_an_unknown_kind_names_those_there_are(console: Console, tmp_path: Path) -> None:
    refused = console.run("export", str(tmp_path / "a"), "--to", "pdf")

    assert (refused.code, "kdbx" in refused.err) == (2, True)
