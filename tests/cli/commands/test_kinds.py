"""Items of other kinds, fields of one's own and files, on the command line."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.console import PASSPHRASE, PATH, Console
from vault_app.core.ids import FieldId
from vault_app.core.item import FieldType
from vault_app.core.kinds import TemplateField
from vault_app.core.secret import Secret
from vault_app.services.own_kinds import save_kind
from vault_app.services.session import Session
from vault_app.services.unlock_vault import unlock_vault
from vault_app.vaultfile.credential import PassphraseCredential


@pytest.fixture
def console() -> Console:
    return Console().created()


@contextmanager
def opened(console: Console) -> Iterator[Session]:
    """Open the vault as a service does."""
    session = unlock_vault(console.store_at(PATH), PassphraseCredential(Secret(PASSPHRASE)), doors=console.doors())
    yield session
    session.lock()


def value(console: Console, item: str, field: str) -> str:
    return console.run("show", item, "--field", field, "--reveal").out.removesuffix("\n")


def test_an_item_of_another_kind_has_its_fields_in_their_order(console: Console) -> None:
    fields = ("--field", "port=22", "--field", "HOST=10.0.0.7", "--field", "Rack=B 12")
    added = console.run("add", "--kind", "server", "--title", "Build", "--username", "root", *fields, "--generate")
    assert added.code == 0

    shown = console.run("show", "Build").out.splitlines()

    assert [line.split()[0] for line in shown[:7]] == ["Title", "Kind", "Host", "Port", "User", "Password", "Rack"]
    assert shown[1].endswith("server")
    assert value(console, "Build", "rack") == "B 12"
    assert console.run("show", "Build", "--json").json["fields"][0]["name"] == "host"


def test_hidden_fields_are_lines_of_the_input_and_never_arguments(console: Console) -> None:
    console.run(
        "add",
        *(
            "--kind",
            "card",
            "--title",
            "Visa",
            "--field",
            "valid-until=09/27",
            "--secret",
            "number",
            "--secret",
            "My PIN",
        ),
        lines=f"{PASSPHRASE}\n4111111111111111\n4711\n",
    )

    assert value(console, "Visa", "number") == "4111111111111111"
    assert value(console, "Visa", "My PIN") == "4711"
    assert value(console, "Visa", "valid_until") == "09/27"
    refused = console.run("edit", "Visa", "--field", "number=4111")
    assert (refused.code, "--secret number" in refused.err) == (2, True)
    refused = console.run("edit", "Visa", "--secret", "valid-until")
    assert (refused.code, "not hidden" in refused.err) == (2, True)
    assert console.run("edit", "Visa", "--field", "nothing").code == 2


def test_a_secure_note_is_what_is_left_of_the_input(console: Console) -> None:
    typed = f"{PASSPHRASE}\nline one\nline two\n"
    assert console.run("add", "--kind", "note", "--title", "Codes", "--secret", "text", lines=typed).code == 0

    assert value(console, "Codes", "text") == "line one\nline two"
    both = console.run("edit", "Codes", "--secret", "text", "--notes-stdin", lines=typed)
    assert (both.code, "Only one value" in both.err) == (2, True)


def test_a_note_that_is_no_text_is_refused(console: Console) -> None:
    said = console.run(
        "add", "--kind", "note", "--title", "X", "--secret", "text", lines=PASSPHRASE.encode() + b"\n\xff"
    )

    assert (said.code, "UTF-8" in said.err) == (9, True)


def test_an_unknown_kind_is_refused_with_those_there_are(console: Console) -> None:
    said = console.run("add", "--kind", "boat", "--title", "X")

    assert said.code == 2
    assert "login, note, api" in said.err


def test_a_kind_of_ones_own_is_known_by_its_name(console: Console) -> None:
    with opened(console) as session:
        zone = TemplateField(FieldId(b"zone of an alarm"), FieldType.TEXT, "Zone")
        save_kind(session, None, "Alarm system", [zone], doors=session.doors)

    console.run("add", "--kind", "ALARM system", "--title", "Warehouse", "--field", "zone=North")
    console.with_login("--title", "Mail")

    assert value(console, "Warehouse", "Zone") == "North"
    assert "Alarm system" in console.run("show", "Warehouse").out
    assert console.run("list", "--kind", "alarm system").out == "Warehouse\t\n"
    assert console.run("list", terminal=True).out == "Mail\nWarehouse    [Alarm system]\n"


def test_an_item_changes_its_kind_and_loses_nothing(console: Console) -> None:
    console.run("add", "--kind", "wifi", "--title", "Router", "--field", "network=Northpine", "--generate")
    before = value(console, "Router", "password")

    console.run("edit", "Router", "--kind", "login", "--field", "network=")

    assert value(console, "Router", "password") == before
    assert console.run("list", "--json").json[0]["kind"] == "login"
    assert console.run("show", "Router", "--field", "network").code == 6


def test_a_link_is_shown_with_the_title_of_its_item(console: Console) -> None:
    console.with_login("--title", "Mail")
    own = console.run("list", "--json").json[0]["id"]
    with opened(console) as session:
        record = [TemplateField(FieldId(b"the link of this"), FieldType.REFERENCE, "Uses")]
        save_kind(session, None, "Service", record, doors=session.doors)

    console.run("add", "--kind", "service", "--title", "CI", "--field", f"uses={own}")
    assert f"Mail ({own})" in console.run("show", "CI").out
    console.run("edit", "CI", "--field", f"uses={'ab' * 16}")
    assert "(gone)" in console.run("show", "CI").out
    assert "is no item's id" in console.run("edit", "CI", "--field", "uses=Mail").err


def test_files_go_in_and_come_out_byte_for_byte(
    console: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    console.with_login("--title", "Mail")
    content = os.urandom(70_000)
    (tmp_path / "key.bin").write_bytes(content)
    (tmp_path / "codes.txt").write_text("one\n", encoding="utf-8")
    assert console.run("attach", "Mail", str(tmp_path / "key.bin"), str(tmp_path / "codes.txt")).code == 0
    assert "(about 70" in console.run("show", "Mail").out
    monkeypatch.chdir(tmp_path)

    taken = console.run("extract", "Mail", "key.bin")
    assert (taken.code, "Overwrite it with --force" in taken.err) == (9, True)
    assert console.run("extract", "Mail", "key.bin", "--force").code == 0
    said = console.run("extract", "Mail", "codes.txt", "--output", "out.txt")

    assert said.out == "Saved: out.txt (not encrypted)\n"
    assert (tmp_path / "key.bin").read_bytes() == content
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == "one\n"


def test_a_file_that_is_not_there_or_not_meant_alone_is_told(console: Console, tmp_path: Path) -> None:
    console.with_login("--title", "Mail")
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    assert "has: none" in console.run("extract", "Mail", "a.txt").err
    console.run("attach", "Mail", str(tmp_path / "a.txt"), str(tmp_path / "a.txt"))

    assert (console.run("extract", "Mail", "b.txt").code, console.run("extract", "Mail", "a.txt").code) == (6, 2)
    assert "not there" in console.run("attach", "Mail", str(tmp_path / "gone")).err
    assert console.run("attach", "Mail", str(tmp_path)).code == 9


def test_a_hostile_name_stays_in_the_folder_and_off_the_terminal(
    console: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    console.with_login("--title", "Mail")
    hostile = tmp_path / "\u202egnp.\x1b[31m.exe"
    hostile.write_bytes(b"x")
    monkeypatch.chdir(tmp_path)

    console.run("attach", "Mail", str(hostile))
    name = console.run("show", "Mail", "--json").json["fields"][-1]["label"]

    assert name == "_gnp._[31m.exe"


def test_what_a_kind_is_kept_for_is_copied_and_a_file_is_not(console: Console, tmp_path: Path) -> None:
    console.run(
        *("add", "--kind", "card", "--title", "Visa", "--secret", "pin", "--secret", "number"),
        lines=f"{PASSPHRASE}\n4711\n4111111111111111\n",
    )
    (tmp_path / "scan.bin").write_bytes(b"\xff\x00")
    console.run("attach", "Visa", str(tmp_path / "scan.bin"))

    assert "Copied number of" in console.run("copy", "Visa").err
    for command in (("copy", "Visa", "--field", "scan.bin"), ("show", "Visa", "--field", "scan.bin", "--reveal")):
        said = console.run(*command, terminal=True)
        assert (said.code, "vault-cli extract" in said.err) == (9, True)
