from dataclasses import replace

import pytest

from tests.cli.console import PASSPHRASE, PATH, Console
from tests.fakes.kdf import CHEAP_LIMITS
from vault_app.cli.commands import change_passphrase
from vault_app.cli.desk import Desk
from vault_app.core.secret import Secret
from vault_app.format.slot_record import UnknownSlot
from vault_app.services.change_passphrase import PassphraseChanged
from vault_app.vaultfile.credential import PassphraseCredential
from vault_app.vaultfile.opening import open_vault
from vault_app.vaultfile.rekeying import add_device_slot
from vault_app.vaultfile.sealing import seal_vault

NEW = "broadways thicken canon broaden reputable smartly"


@pytest.fixture
def console() -> Console:
    return Console().created().with_login("--title", "GitHub")


def test_the_new_passphrase_opens_the_vault_and_the_old_one_no_more(console: Console) -> None:
    said = console.run("change-passphrase", lines=f"{PASSPHRASE}\n{NEW}\n{NEW}\n")

    assert (said.code, said.out) == (0, "The passphrase was changed.\n")
    assert "Copies elsewhere" in said.err
    assert console.run("list").code == 3
    shown = console.run("show", "GitHub", "--field", "password", "--reveal", lines=NEW + "\n")
    assert shown.out == "hunter2 hunter2\n"


def test_one_line_of_the_new_passphrase_is_enough(console: Console) -> None:
    assert console.run("change-passphrase", lines=f"{PASSPHRASE}\n{NEW}\n").code == 0


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (f"something else\n{NEW}\n", 3),
        (f"{PASSPHRASE}\n", 2),
        ("", 2),
        (f"{PASSPHRASE}\nweak\n", 9),
        (f"{PASSPHRASE}\n{NEW}\nanother\n", 9),
    ],
)
def test_nothing_changes_when_it_cannot_be_done(console: Console, lines: str, code: int) -> None:
    before = console.stores[PATH].data

    said = console.run("change-passphrase", lines=lines)

    assert (said.code, said.out) == (code, "")
    assert console.stores[PATH].data == before


def test_nothing_changes_in_a_vault_that_may_not_be_written(console: Console) -> None:
    console.stores[PATH].is_writable = False

    assert console.run("change-passphrase", lines=f"{PASSPHRASE}\n{NEW}\n").code == 9


def test_the_recovery_sheet_gives_a_new_passphrase(tmp_path_factory: pytest.TempPathFactory) -> None:
    sheet = tmp_path_factory.mktemp("sheet") / "sheet.txt"
    console = Console()
    console.run("create", "--recovery-sheet", str(sheet))
    console.with_login("--title", "GitHub")
    text = sheet.read_text(encoding="utf-8")
    words = " ".join(word for word in text[text.index(" 1. ") :].split() if not word.endswith("."))

    said = console.run("change-passphrase", "--recovery", lines=f"{words}\n{NEW}\n")

    assert (said.code, said.out) == (0, "The passphrase was changed.\n")
    assert console.run("list", lines=NEW + "\n").out == "GitHub\t\n"
    assert console.run("list").code == 3


def test_words_that_are_no_recovery_key_are_a_wrong_credential(console: Console) -> None:
    said = console.run("change-passphrase", "--recovery", lines=f"these are no words\n{NEW}\n")

    assert said.code == 3
    assert "from the sheet again" in said.err


def test_what_the_old_passphrase_still_opens_is_said() -> None:
    console = Console()
    changed = PassphraseChanged(1, 2, 1)
    said: list[str] = []

    class Heard:
        def note(self, text: str) -> None:
            said.append(text)

    change_passphrase._tell(changed, Desk(console, prompt=None, output=Heard()))  # type: ignore[arg-type]

    assert "1 backup could not be changed" in said[1]
    assert len(said) == 2


def test_what_will_no_longer_open_the_vault_is_said_before_anything_is_done() -> None:
    console = Console().created()
    data = console.stores[PATH].data
    assert data is not None
    opened = open_vault(data, PassphraseCredential(Secret(PASSPHRASE)), limits=CHEAP_LIMITS)
    opened, _ = add_device_slot(opened, bytearray(32))
    opened = replace(opened, slots=(*opened.slots, UnknownSlot(type=9, flags=0, body=b"later")))
    console.stores[PATH].data = seal_vault(opened, opened.vault, number=2, ancestors=(), app="")

    said = console.run("change-passphrase", lines="a wrong one\nanother passphrase\n")

    assert said.code == 3
    assert said.err.splitlines()[:2] == [
        "With the new passphrase, a computer's keyring opens it no more.",
        "With the new passphrase, a way that a newer version knows opens it no more.",
    ]


def test_a_new_passphrase_that_the_disk_did_not_confirm_is_told() -> None:
    console = Console().created()
    console.stores[PATH].confirms = False

    said = console.run("change-passphrase", lines=f"{PASSPHRASE}\nseven quite other words stand in this place\n")

    assert said.code == 0
    assert "a power cut may undo the save" in said.err
