"""The health of an open vault, and what a person decides about it."""

from collections.abc import Callable

import pytest

from tests.fakes.leaked import LeakedInMemory
from tests.fakes.office import Office, add, draft_of, login, save
from vault_app.core.draft import Draft, DraftField
from vault_app.core.errors import ItemNotFound, Locked, OutOfRange
from vault_app.core.health import Finding, HealthReport
from vault_app.core.ids import KNOWN_TO, ItemId, ignored_field, standard_field
from vault_app.core.item import FieldType, Item
from vault_app.core.secret import Secret
from vault_app.crypto.keys import VaultKey
from vault_app.services.editing import undo
from vault_app.services.health import ignore_finding, look_at_health, stop_ignoring
from vault_app.services.leak_check import check_leaks
from vault_app.services.leavers import person_is_back, person_left
from vault_app.services.session import Session

STRONG = "kV7#tq-Rm2!xZp9s@LwE"


def report_of(session: Session) -> HealthReport:
    return look_at_health(session)[1]


def titles(session: Session, finding: Finding) -> list[str]:
    vault, report, _leaks = look_at_health(session)
    return [vault.columns.title[position] for position in report.by_finding[finding]]


def test_it_unseals_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    office = Office()
    for title in ("A", "B"):
        add(office.session, title, "12345")
    check_leaks(office.session, LeakedInMemory({"12345": 7}))

    def refused(*_args: object, **_facts: object) -> Secret:
        pytest.fail("a value was unsealed")

    monkeypatch.setattr(VaultKey, "open_value", refused)

    assert {finding: report_of(office.session).count(finding) for finding in Finding} == {
        **dict.fromkeys(Finding, 0),
        Finding.LEAKED: 2,
        Finding.REUSED: 2,
        Finding.WEAK: 2,
    }


def test_empty_passwords_are_told_from_equal_ones() -> None:
    office = Office()
    for title in ("A", "B"):
        draft = login(title)
        empty = DraftField(standard_field("admin"), FieldType.PASSWORD, Secret(""), "Admin")
        save(office.session, Draft(None, draft.kind, title, (*draft.fields, empty)))

    assert report_of(office.session).worst == {}


def test_a_changed_password_is_no_longer_leaked() -> None:
    office = Office()
    item = add(office.session, "Mail", "12345")
    check_leaks(office.session, LeakedInMemory({"12345": 7}))
    save(office.session, draft_of(item, password=STRONG))

    assert report_of(office.session).worst == {}


def test_the_last_look_for_leaks_is_given_along() -> None:
    office = Office()
    add(office.session, "Mail", "12345")
    report = check_leaks(office.session, LeakedInMemory({"12345": 7}))

    assert look_at_health(office.session)[2] == report


def test_age_counts_only_where_it_is_asked_for() -> None:
    office = Office()
    add(office.session, "Mail", STRONG)
    office.clock.pass_seconds(400 * 86_400)

    assert report_of(office.session).worst == {}
    assert look_at_health(office.session, old_days=365)[1].count(Finding.OLD) == 1


def test_a_locked_vault_has_no_report() -> None:
    office = Office()
    office.session.lock()

    with pytest.raises(Locked):
        look_at_health(office.session)


# --- ignoring ------------------------------------------------------------------------------------------------


def weak() -> tuple[Office, Item]:
    office = Office()
    return office, add(office.session, "Mail", "1234")


def test_a_finding_is_ignored_with_a_reason_and_a_date() -> None:
    office, item = weak()
    office.clock.pass_seconds(60)

    ignore_finding(office.session, item.id, Finding.WEAK, reason="  a test   account ", doors=office.doors)

    report = report_of(office.session)
    field = office.session.vault.item(item.id).field(ignored_field("weak"))
    assert report.worst == {}
    assert report.ignored == ((0, Finding.WEAK),)
    assert field is not None
    assert (field.value, field.stamp.time) == ("a test account", office.clock.now_ms())


def test_ignoring_can_be_taken_back() -> None:
    office, item = weak()
    ignored = ignore_finding(office.session, item.id, Finding.WEAK, reason="a test", doors=office.doors)
    undo(office.session, ignored.undo, doors=office.doors)
    assert titles(office.session, Finding.WEAK) == ["Mail"]

    ignore_finding(office.session, item.id, Finding.WEAK, reason="a test", doors=office.doors)
    stop_ignoring(office.session, item.id, Finding.WEAK, doors=office.doors)
    assert titles(office.session, Finding.WEAK) == ["Mail"]


def test_ignoring_again_replaces_the_reason() -> None:
    office, item = weak()
    for reason in ("one", "two"):
        ignore_finding(office.session, item.id, Finding.WEAK, reason=reason, doors=office.doors)

    assert office.session.vault.item(item.id).text(ignored_field("weak")) == "two"


@pytest.mark.parametrize("reason", ["", "  ", "x" * 201])
def test_ignoring_needs_a_reason_of_some_length(reason: str) -> None:
    office, item = weak()

    with pytest.raises(OutOfRange):
        ignore_finding(office.session, item.id, Finding.WEAK, reason=reason, doors=office.doors)


@pytest.mark.parametrize(
    "act",
    [
        lambda office, own: ignore_finding(office.session, own, Finding.WEAK, reason="x", doors=office.doors),
        lambda office, own: stop_ignoring(office.session, own, Finding.WEAK, doors=office.doors),
        lambda office, own: person_is_back(office.session, own, doors=office.doors),
    ],
)
def test_an_item_that_is_gone_is_told(act: Callable[[Office, ItemId], object]) -> None:
    with pytest.raises(ItemNotFound):
        act(Office(), ItemId(bytes(16)))


# --- people who left -----------------------------------------------------------------------------------------


def known_to(office: Office, title: str, names: str) -> Item:
    draft = login(title, password=STRONG + title)
    return save(
        office.session,
        Draft(None, draft.kind, title, (*draft.fields, DraftField(KNOWN_TO, FieldType.TEXT, names))),
    ).item


def test_what_a_person_who_left_knew_is_to_be_changed() -> None:
    office = Office()
    item = known_to(office, "Mail", "Mia, Sam Ito")
    known_to(office, "Bank", "Mia")
    office.clock.pass_seconds(60)

    person_left(office.session, " sam  ito ", doors=office.doors)
    assert titles(office.session, Finding.LEAVER) == ["Mail"]

    office.clock.pass_seconds(60)
    save(office.session, draft_of(item, password="another " + STRONG))
    assert titles(office.session, Finding.LEAVER) == []


def test_a_person_can_come_back() -> None:
    office = Office()
    known_to(office, "Mail", "Sam")
    office.clock.pass_seconds(60)
    record = person_left(office.session, "Sam", doors=office.doors).item

    person_is_back(office.session, record.id, doors=office.doors)

    assert titles(office.session, Finding.LEAVER) == []


def test_that_a_person_left_can_be_undone() -> None:
    office = Office()
    known_to(office, "Mail", "Sam")
    office.clock.pass_seconds(60)
    done = person_left(office.session, "Sam", doors=office.doors)

    undo(office.session, done.undo, doors=office.doors)

    assert titles(office.session, Finding.LEAVER) == []


def test_who_leaves_again_leaves_now() -> None:
    office = Office()
    item = known_to(office, "Mail", "Sam")
    person_left(office.session, "Sam", doors=office.doors)
    office.clock.pass_seconds(60)
    save(office.session, draft_of(item, password="another " + STRONG))
    office.clock.pass_seconds(60)

    person_left(office.session, "SAM", doors=office.doors)

    assert titles(office.session, Finding.LEAVER) == ["Mail"]
    assert [record.title for record in office.session.vault.records("leaver")] == ["SAM"]


@pytest.mark.parametrize("name", ["", " ", "x" * 121, "Sam\x07"])
def test_a_person_needs_a_name(name: str) -> None:
    with pytest.raises(OutOfRange):
        person_left(Office().session, name, doors=Office().doors)
