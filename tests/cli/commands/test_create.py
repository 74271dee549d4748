import os
import stat
from pathlib import Path

import pytest

from tests.cli.console import PASSPHRASE, PATH, Console
from tests.fakes.word_lists import eff_large
from vault_app.core.errors import AlreadyExists, DiskFull


def test_a_new_vault_opens_with_its_passphrase() -> None:
    console = Console()

    said = console.run("create")

    assert (said.code, said.out) == (0, "")
    assert str(PATH) in said.err
    assert console.run("list", "--json").json == []
    assert console.run("list", lines="another passphrase\n").code == 3


def test_two_lines_that_are_the_same_make_a_vault() -> None:
    assert Console().run("create", lines=f"{PASSPHRASE}\n{PASSPHRASE}\n").code == 0


def test_nothing_is_created_from_two_lines_that_differ() -> None:
    console = Console()

    assert console.run("create", lines=f"{PASSPHRASE}\nsomething else\n").code == 9
    assert console.stores[PATH].data is None


def test_what_is_there_is_not_overwritten() -> None:
    console = Console().created()
    before = console.stores[PATH].data

    said = console.run("create", lines="quite another long passphrase\n")

    assert said.code == 9
    assert "already" in said.err
    assert console.stores[PATH].data == before


def test_a_vault_that_appears_meanwhile_is_not_overwritten() -> None:
    console = Console()
    console.store_at(PATH).fail_next = AlreadyExists(path=PATH)

    assert console.run("create").code == 9


@pytest.mark.parametrize(("passphrase", "code"), [("weak", 9), ("sixbit", 9), ("", 9), ("long enough\x07 it is", 9)])
def test_a_passphrase_that_may_not_be_set_is_refused(passphrase: str, code: int) -> None:
    console = Console()

    said = console.run("create", lines=f"{passphrase}\n")

    assert said.code == code
    assert console.stores[PATH].data is None


def test_the_risk_of_a_weaker_passphrase_can_be_accepted() -> None:
    assert Console().run("create", lines="sixbit\n").code == 9
    assert Console().run("create", "--accept-weak", lines="sixbit\n").code == 0
    assert Console().run("create", "--accept-weak", lines="weak\n").code == 9


def test_a_generated_passphrase_is_the_only_answer_and_opens_the_vault() -> None:
    console = Console()

    said = console.run("create", "--generate", "--words", "6", lines="")

    assert said.code == 0
    assert len(said.out.split()) == 6
    assert console.run("list", "--json", lines=said.out).json == []


def test_nothing_generated_is_printed_when_the_vault_was_not_made() -> None:
    console = Console()
    console.store_at(PATH).fail_next = DiskFull()

    said = console.run("create", "--generate", lines="")

    assert (said.code, said.out) == (8, "")


def test_the_recovery_sheet_is_for_this_user_only_and_holds_the_words(tmp_path: Path) -> None:
    path = tmp_path / "sheet.txt"

    said = Console().run("create", "--recovery-sheet", str(path))

    text = path.read_text(encoding="utf-8")
    assert said.code == 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    words = [word for word in text[text.index(" 1. ") :].split() if not word.endswith(".")]
    listed = set(eff_large().words)
    assert [word for word in text.split() if word in listed][-21:] == words
    assert "work" in text
    assert "delete it" in said.err
    # A sentence may have one of them by chance, but hardly five.
    assert len(set(words) & set((said.err + said.out).split())) < 5


def test_without_a_recovery_sheet_that_is_said() -> None:
    assert "recovery sheet" in Console().run("create").err


def test_no_vault_is_made_where_the_sheet_cannot_be(tmp_path: Path) -> None:
    there = tmp_path / "sheet.txt"
    there.write_text("someone's", encoding="utf-8")
    console = Console()

    said = console.run("create", "--recovery-sheet", str(there))

    assert said.code == 9
    assert console.stores[PATH].data is None
    assert there.read_text(encoding="utf-8") == "someone's"


def test_no_sheet_stays_behind_where_no_vault_was_made(tmp_path: Path) -> None:
    said = Console().run("create", "--recovery-sheet", str(tmp_path / "sheet.txt"), lines="weak\n")

    assert said.code == 9
    assert not list(tmp_path.iterdir())


def test_a_sheet_that_cannot_be_finished_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    said = Console().run("create", "--recovery-sheet", str(tmp_path / "sheet.txt"))

    assert said.code == 8
    assert "not its recovery sheet" in said.err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("options", [["--passes", "0"], ["--memory", "9999999"]])
def test_a_cost_out_of_range_is_refused(options: list[str]) -> None:
    said = Console().run("create", *options)

    assert said.code == 9


def test_memory_is_closed_before_a_secret_is_read() -> None:
    console = Console()
    console.run("create")

    assert console.hardened == 1


def test_a_file_name_that_is_no_utf8_names_the_vault_as_well_as_it_can(tmp_path: Path) -> None:
    console = Console()
    sheet = tmp_path / "sheet.txt"
    path = os.fsdecode(b"/vaults/b\xfcro.vault")

    said = console.run("create", "--vault", path, "--recovery-sheet", str(sheet), lines=f"{PASSPHRASE}\n")

    assert said.code == 0
    assert "b?ro" in sheet.read_text(encoding="utf-8")


def test_a_name_that_is_no_utf8_is_refused() -> None:
    said = Console().run("create", "--name", "b\udcfcro", lines=f"{PASSPHRASE}\n")

    assert said.code == 9
    assert "not UTF-8" in said.err


def test_a_new_vault_that_the_disk_did_not_confirm_is_told() -> None:
    console = Console()
    console.store_at(PATH).confirms = False

    said = console.run("create", lines=f"{PASSPHRASE}\n")

    assert said.code == 0
    assert "a power cut may undo the save" in said.err
