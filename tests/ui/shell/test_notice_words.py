import pytest

from vault_app.services.session import Notice
from vault_app.ui.shell.notice_words import note_for


def nothing() -> None:
    pass


@pytest.mark.parametrize(
    "kind",
    [
        "older-copy",
        "key-changed",
        "other-copy",
        "recovery-changed",
        "set-aside",
        "newer",
        "no-permission",
        "unconfirmed",
    ],
)
def test_what_a_person_must_know_stays_until_it_is_dismissed(kind: str) -> None:
    note = note_for(Notice(kind, 3), confirm=nothing)

    assert note is not None
    assert note.seconds == 0
    assert note.title.endswith(".")


@pytest.mark.parametrize("kind", ["older-copy", "key-changed"])
def test_an_alarm_can_be_confirmed(kind: str) -> None:
    note = note_for(Notice(kind, 3), confirm=nothing)

    assert note is not None
    assert (note.action, note.act) == ("Use this copy", nothing)


def test_a_merge_says_how_much_came() -> None:
    one, more = note_for(Notice("merged", 1), confirm=nothing), note_for(Notice("merged", 3), confirm=nothing)

    assert one is not None
    assert more is not None
    assert (one.detail, more.detail) == ("merged 1 change", "merged 3 changes")


def test_the_first_sight_of_a_vault_needs_no_words() -> None:
    assert note_for(Notice("first-sight"), confirm=nothing) is None


@pytest.mark.parametrize(
    ("kind", "words"),
    [("newer", "How to update"), ("no-permission", "Save a copy…"), ("set-aside", "Show backups")],
)
def test_what_can_be_done_about_it_is_offered(kind: str, words: str) -> None:
    note = note_for(Notice(kind), confirm=nothing, roads={kind: nothing})

    assert note is not None
    assert (note.action, note.act) == (words, nothing)


@pytest.mark.parametrize(
    ("missing", "title", "detail"),
    [
        (0, "Opened, and nothing is missing.", "The damaged file is a backup now."),
        (2, "An earlier copy is open in place of the damaged file.", "2 saves are missing."),
        (-1, "An earlier copy is open in place of the damaged file.", "What was saved later is not in it."),
    ],
)
def test_what_is_missing_after_damage_is_said(missing: int, title: str, detail: str) -> None:
    note = note_for(Notice("other-file", missing), confirm=nothing)

    assert note is not None
    assert note.title == title
    assert note.detail.startswith(detail)
