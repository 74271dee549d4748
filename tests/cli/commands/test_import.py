"""Files of other programs on the command line."""

from pathlib import Path

import pytest

from tests.adapters.transfer.samples import CHROMIUM, FIREFOX
from tests.cli.console import PASSPHRASE, Console
from vault_app.adapters.transfer.out_kdbx import KdbxWriter
from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import PASSWORD
from vault_app.core.imported import ForeignItem
from vault_app.core.item import FieldType
from vault_app.core.secret import Secret


@pytest.fixture
def console() -> Console:
    return Console().created()


@pytest.fixture
def passwords(tmp_path: Path) -> Path:
    path = tmp_path / "passwords.csv"
    path.write_bytes(CHROMIUM)
    return path


def test_a_file_is_brought_in_and_the_counts_are_said(console: Console, passwords: Path) -> None:
    said = console.run("import", str(passwords))

    mapped = "name to title, url to website, username to username, password to password, note to notes"
    assert (said.code, said.out) == (0, f"Imported 2 of 2 entries.\nMapped: {mapped}.\n")
    assert "plain text" in said.err
    assert console.run("list").out == "Bank\tlee\nGitHub\tdana\n"


def test_what_is_here_already_is_skipped(console: Console, passwords: Path) -> None:
    console.run("import", str(passwords))

    said = console.run("import", str(passwords))

    assert "skipped 2 that are here already" in said.out


@pytest.mark.parametrize(("choice", "count"), [("skip", 2), ("keep", 4), ("update", 2)])
def test_duplicates_are_treated_as_asked(console: Console, passwords: Path, choice: str, count: int) -> None:
    console.run("import", str(passwords))

    said = console.run("import", str(passwords), "--duplicates", choice, "--json").json

    assert said["count"] == said["imported"] + said["merged"] + said["skipped"] + said["failed"]
    assert len(console.run("list", "--json").json) == count


def test_a_dry_run_changes_nothing(console: Console, passwords: Path) -> None:
    said = console.run("import", str(passwords), "--dry-run")

    assert said.out.startswith("2 new · 0 already here · 0 different from what is here · 0 cannot be read\n")
    told = console.run("import", str(passwords), "--dry-run", "--json").json
    assert told["new"] == 2
    assert [(row["title"], row["state"]) for row in told["rows"]] == [("GitHub", "new"), ("Bank", "new")]
    assert console.run("list").out == ""


def test_a_dry_run_tells_what_is_here_and_says_more(console: Console, passwords: Path) -> None:
    console.run("import", str(passwords))
    fuller = passwords.with_name("fuller.csv")
    fuller.write_bytes(CHROMIUM.replace(b"=1+1", b"the second door"))

    said = console.run("import", str(fuller), "--dry-run")

    assert "1 of those already here say more than the vault does; --duplicates update takes it in.\n" in said.out


def test_every_loss_is_told(console: Console, tmp_path: Path) -> None:
    path = tmp_path / "f.csv"
    path.write_bytes(FIREFOX)

    said = console.run("import", str(path))
    report = console.run("import", str(path), "--json").json

    assert "Line 3 was left out: the program's own bookkeeping." in said.out
    assert "Left out: guid, source-only" in said.out
    assert report["failures"] == [{"position": 3, "reason": "not-an-account", "seen": ""}]
    assert {"name": "guid", "reason": "source-only", "count": 1} in report["dropped"]


def test_no_report_holds_a_password(console: Console, passwords: Path) -> None:
    said = console.run("import", str(passwords), "--json")

    assert "#hash" not in said.out + said.err


def test_a_file_with_a_passphrase_asks_for_it(console: Console, tmp_path: Path) -> None:
    draft = Draft(None, "login", "Mail", (DraftField(PASSWORD, FieldType.PASSWORD, Secret("pw")),))
    path = tmp_path / "a.kdbx"
    path.write_bytes(KdbxWriter().write([ForeignItem(1, draft)], Secret("of the file")).data)

    assert console.run("import", str(path)).code == 2
    assert console.run("import", str(path), lines=f"{PASSPHRASE}\nwrong\n").code == 3
    assert console.run("import", str(path), lines=f"{PASSPHRASE}\nof the file\n").out.startswith(
        "Imported 1 of 1 entry"
    )


def test_a_key_file_that_is_not_there_is_said_so(console: Console, tmp_path: Path) -> None:
    path = tmp_path / "a.kdbx"
    path.write_bytes(KdbxWriter().write([], Secret("of the file")).data)

    said = console.run("import", str(path), "--key-file", str(tmp_path / "no"), lines=f"{PASSPHRASE}\nx\n")

    assert said.code == 6


def test_the_kind_can_be_named(console: Console, passwords: Path) -> None:
    assert console.run("import", str(passwords), "--from", "chromium-csv").code == 0
    assert console.run("import", str(passwords), "--from", "csv").code == 0
    refused = console.run("import", str(passwords), "--from", "nothing")
    assert (refused.code, "kdbx" in refused.err) == (2, True)


def test_the_file_is_deleted_once_it_is_imported(console: Console, passwords: Path) -> None:
    said = console.run("import", str(passwords), "--delete-file")

    assert said.code == 0
    assert not passwords.exists()
    assert "plain text" not in said.err


@pytest.mark.parametrize(("content", "code"), [(b"", 6), (b"just a letter", 9), (b"name,url,username,password\n", 6)])
def test_a_file_without_entries_changes_nothing(console: Console, tmp_path: Path, content: bytes, code: int) -> None:
    path = tmp_path / "x"
    path.write_bytes(content)

    assert console.run("import", str(path)).code == code
    assert console.run("import", str(tmp_path / "none")).code == 6
    assert console.run("list").out == ""


def test_a_folder_is_no_file(console: Console, tmp_path: Path) -> None:
    assert console.run("import", str(tmp_path)).code == 8
