from pathlib import Path

import pytest

from tests.cli.console import PASSPHRASE, PATH, Console
from tests.fakes.leaked import list_text
from vault_app.cli.exit_codes import Exit
from vault_app.core.draft import Draft, DraftField
from vault_app.core.health import Finding
from vault_app.core.ids import EXPIRES, KNOWN_TO, PASSWORD
from vault_app.core.item import FieldType
from vault_app.core.secret import Secret
from vault_app.services.health import ignore_finding
from vault_app.services.leavers import person_left
from vault_app.services.save_item import save_item
from vault_app.services.session import Session
from vault_app.services.unlock_vault import unlock_vault
from vault_app.vaultfile.credential import PassphraseCredential


@pytest.fixture
def console() -> Console:
    made = Console().created()
    made.with_login("--title", "UPS", "--username", "ann", "--url", "ups.example", typed="the same one")
    made.with_login("--title", "Zoom", "--username", "bob", "--url", "zoom.us", typed="the same one")
    made.with_login("--title", "Sound", "--url", "sound.example", typed="a good one of its own")
    return made


def session(console: Console) -> Session:
    return unlock_vault(console.store_at(PATH), PassphraseCredential(Secret(PASSPHRASE)), doors=console.doors())


def test_each_finding_is_a_line_and_the_exit_code_says_that_there_are_some(console: Console) -> None:
    said = console.run("health")

    assert said.code == Exit.SOMETHING_TO_FIX
    assert said.out == (
        "UPS\tann\tsame password as Zoom\n"
        "Zoom\tbob\tsame password as UPS\n"
        "Zoom\tbob\tthe site offers one-time codes, none is set up\n"
    )


def test_at_a_terminal_the_columns_are_aligned(console: Console) -> None:
    assert console.run("health", terminal=True).out.splitlines()[:2] == [
        "UPS   ann  same password as Zoom",
        "Zoom  bob  same password as UPS",
    ]


def test_nothing_to_fix_is_said_at_a_terminal_and_is_done() -> None:
    console = Console().created().with_login("--title", "Sound", "--url", "sound.example", typed="a good one")

    assert console.run("health").out == ""
    said = console.run("health", terminal=True)
    assert (said.code, said.out) == (0, "Nothing to fix in 1 password.\n")


def test_a_list_on_this_computer_is_looked_through_and_remembered(console: Console, tmp_path: Path) -> None:
    path = tmp_path / "pwned.txt"
    path.write_text(list_text({"a good one of its own": 7, "another": 1}), encoding="ascii")

    said = console.run("health", "--leaks", str(path))

    assert said.out.startswith("Sound\t\tfound 7 times in leaked passwords\n")
    assert console.run("health").out == said.out


def test_a_file_that_is_no_list_is_refused(console: Console, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Dana,\n", encoding="ascii")

    said = console.run("health", "--leaks", str(path))

    assert said.code == Exit.REFUSED
    assert "list of leaked passwords cannot be used: a line is no SHA-1 hash" in said.err
    assert console.run("health", "--leaks", str(tmp_path / "nothing.txt")).code == Exit.NOT_FOUND


def test_age_counts_as_asked_for_or_as_set(console: Console) -> None:
    console.clock.pass_seconds(400 * 86_400)
    assert "not changed" not in console.run("health").out
    assert "Sound\t\tnot changed since 2026-03-01\n" in console.run("health", "--old-days", "365").out

    console.settings.save(console.settings.load()._replace(password_age=365))
    assert "Sound\t\tnot changed since 2026-03-01\n" in console.run("health").out
    assert "not changed" not in console.run("health", "--old-days", "0").out


@pytest.mark.parametrize("days", ["-1", "36501", "999999999999999999999"])
def test_an_age_out_of_range_is_refused(console: Console, days: str) -> None:
    assert console.run("health", f"--old-days={days}").code == Exit.REFUSED


def test_json_tells_every_fact_and_no_secret(console: Console, tmp_path: Path) -> None:
    opened = session(console)
    fields = (
        DraftField(KNOWN_TO, FieldType.TEXT, "Sam"),
        DraftField(EXPIRES, FieldType.DATE, "2026-03-05"),
        DraftField(PASSWORD, FieldType.PASSWORD, Secret("1234")),
    )
    saved = save_item(opened, Draft(None, "login", "Router", fields), doors=opened.doors).item
    more = (DraftField(KNOWN_TO, FieldType.TEXT, "Sam"), DraftField(EXPIRES, FieldType.DATE, "2026-02-01"))
    other = (*more, DraftField(PASSWORD, FieldType.PASSWORD, Secret("the same one")))
    save_item(opened, Draft(None, "login", "Third", other), doors=opened.doors)
    console.clock.pass_seconds(60)
    person_left(opened, "Sam", doors=opened.doors)
    ignore_finding(opened, saved.id, Finding.WEAK, reason="a test", doors=opened.doors)
    opened.lock()
    path = tmp_path / "pwned.txt"
    path.write_text(list_text({"a good one of its own": 7}), encoding="ascii")

    said = console.run("health", "--json", "--leaks", str(path), "--old-days", "365")

    found = said.json
    by_kind = {(entry["title"], entry["finding"]): entry for entry in found["findings"]}
    assert (found["passwords"], found["ignored"]) == (5, 1)
    assert found["checked"] == found["leaks_checked"] == "2026-03-01T12:01:00.000Z"
    assert by_kind["Sound", "leaked"]["count"] == 7
    assert len(by_kind["UPS", "reused"]["same_as"]) == by_kind["UPS", "reused"]["same_count"] == 2
    assert by_kind["Third", "leaver"]["person"] == "Sam"
    assert by_kind["Router", "expired"]["day"] == "2026-03-05"
    assert ("Router", "weak") not in by_kind
    assert ("Zoom", "code") in by_kind
    assert "1234" not in said.out
    assert "the same one" not in said.out


def test_lines_say_what_json_does(console: Console) -> None:
    opened = session(console)
    for title, day in (("Soon", "2026-03-05"), ("Gone", "2026-02-01")):
        fields = (
            DraftField(KNOWN_TO, FieldType.TEXT, "Sam"),
            DraftField(EXPIRES, FieldType.DATE, day),
            DraftField(PASSWORD, FieldType.PASSWORD, Secret(f"12{title[:2]}")),
        )
        save_item(opened, Draft(None, "login", title, fields), doors=opened.doors)
    console.clock.pass_seconds(60)
    person_left(opened, "Sam", doors=opened.doors)
    opened.lock()

    out = console.run("health").out

    assert "Soon\t\texpires on 2026-03-05\n" in out
    assert "Gone\t\texpired on 2026-02-01\n" in out
    assert "Gone\t\tSam knew it and has left\n" in out
    assert "Gone\t\tweak: about 40 bits\n" in out


def test_three_with_the_same_password_are_counted(console: Console) -> None:
    console.with_login("--title", "Third", "--url", "third.example", typed="the same one")

    assert "UPS\tann\tsame password as Zoom and 1 other\n" in console.run("health").out


def test_a_title_cannot_take_the_terminal_over() -> None:
    console = Console().created()
    for title in ("\u202eevil", "other"):
        console.with_login("--title", title, "--url", "evil.example", typed="the same one")

    assert "\u202e" not in console.run("health", terminal=True).out


def test_old_findings_tell_their_time_in_json(console: Console) -> None:
    console.clock.pass_seconds(400 * 86_400)
    found = console.run("health", "--json", "--old-days", "365").json["findings"]

    assert {entry["changed"] for entry in found if entry["finding"] == "old"} == {"2026-03-01T12:00:00.000Z"}


def test_weak_findings_tell_their_bits_in_json() -> None:
    console = Console().created().with_login("--title", "Router", "--url", "r.example", typed="1234")

    assert console.run("health", "--json").json["findings"][0]["bits"] == 40.0
