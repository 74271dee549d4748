"""What an entry without a password must say to be told from what is here, and how a plan is made for another vault."""

import pytest

from tests.fakes.office import Office, add
from vault_app.core.draft import Draft, DraftField
from vault_app.core.errors import ReadingStopped
from vault_app.core.ids import NOTES, PASSWORD, USERNAME, WEBSITE, FieldId
from vault_app.core.imported import ForeignItem, Imported
from vault_app.core.item import FieldType
from vault_app.core.kinds import TEXT
from vault_app.core.secret import Secret
from vault_app.services.import_items import RowState, estimated, import_items, plan_import, planned_again


def entry(title: str, *fields: DraftField, kind: str = "login") -> ForeignItem:
    return ForeignItem(1, Draft(None, kind, title, fields))


def note(title: str, text: str) -> ForeignItem:
    return entry(title, DraftField(TEXT, FieldType.SECURE_NOTE, Secret(text)), kind="note")


def address(at: str, field_id: FieldId = WEBSITE) -> DraftField:
    return DraftField(field_id, FieldType.ADDRESS, at)


def file_of(*entries: ForeignItem) -> Imported:
    return Imported(source="x", count=len(entries), items=entries)


def states(office: Office, *entries: ForeignItem) -> list[RowState]:
    return [row.state for row in plan_import(office.session, file_of(*entries)).rows]


def bring(office: Office, *entries: ForeignItem) -> None:
    import_items(office.session, plan_import(office.session, file_of(*entries)), doors=office.doors)


def test_a_row_with_nothing_but_a_title_is_here_if_such_an_item_is() -> None:
    office = Office()
    bring(office, entry("Mail"))

    assert states(office, entry("Mail"), entry("Bank"), entry("Bank")) == [RowState.HERE, RowState.NEW, RowState.TWICE]


def test_two_notes_of_one_name_that_say_different_things_both_come_in() -> None:
    office = Office()

    assert states(office, note("Router", "upstairs"), note("Router", "downstairs"), note("Router", "upstairs")) == [
        RowState.NEW,
        RowState.NEW,
        RowState.TWICE,
    ]


def test_a_note_is_here_only_if_its_text_is() -> None:
    office = Office()
    bring(office, note("Router", "upstairs"))

    assert states(office, note("Router", "upstairs"), note("Router", "downstairs")) == [RowState.HERE, RowState.DIFFERS]


def test_what_says_less_than_the_item_of_its_account_is_here() -> None:
    office = Office()
    full = (address("https://mail.example"), DraftField(PASSWORD, FieldType.PASSWORD, Secret("pw")))
    bring(office, entry("Mail", *full))

    assert states(office, entry("Mail", address("https://mail.example"))) == [RowState.HERE]


def test_further_addresses_are_found_whatever_ids_they_have() -> None:
    office = Office()
    further = FieldId(b"one".ljust(16, b"-")), FieldId(b"other".ljust(16, b"-"))
    both = [(address("https://mail.example"), address("https://web.example", each)) for each in further]
    bring(office, entry("Mail", *both[0]))

    assert states(office, entry("Mail", *both[1])) == [RowState.HERE]


def test_a_link_is_found_whatever_the_file_calls_what_it_leads_to() -> None:
    office = Office()
    links = [DraftField(FieldId(name.ljust(16, b"-")), FieldType.REFERENCE, name.hex(), "see") for name in (b"a", b"b")]
    bring(office, entry("Mail", links[0]))

    assert states(office, entry("Mail", links[1])) == [RowState.HERE]


def test_a_remark_that_the_item_lacks_makes_a_difference() -> None:
    office = Office()
    bring(office, entry("Mail"))

    assert states(office, entry("Mail", DraftField(NOTES, FieldType.NOTE, "ask dana"))) == [RowState.DIFFERS]


def test_a_plan_for_another_vault_keeps_what_was_worked_out() -> None:
    office, home = Office(), Office()
    add(home.session, "Mail")
    password = DraftField(PASSWORD, FieldType.PASSWORD, Secret("pw"))
    plan = estimated(plan_import(office.session, file_of(entry("Mail", password))), 0, 1, doors=office.doors)

    again = planned_again(home.session, plan)

    assert [row.incoming for row in again.rows] == [row.incoming for row in plan.rows]
    assert again.imported.count == 1
    assert again.rows[0].incoming.draft.fields[0].bits > 0


def test_holding_entries_against_a_vault_tells_how_far_it_is_and_can_be_stopped() -> None:
    office = Office()
    told: list[float] = []
    plan_import(office.session, file_of(*(entry(str(number)) for number in range(1000))), tell=told.append)

    def stop(_share: float) -> None:
        raise ReadingStopped

    assert told == sorted(told)
    assert (told[0], told[-1]) == (0, 1)
    with pytest.raises(ReadingStopped):
        plan_import(office.session, file_of(entry("One")), tell=stop)


def test_an_entry_that_is_here_and_says_more_is_told_apart() -> None:
    office = Office()
    add(office.session, "Mail", "pw")

    def again(*more: DraftField) -> ForeignItem:
        known = DraftField(USERNAME, FieldType.TEXT, "dana"), DraftField(PASSWORD, FieldType.PASSWORD, Secret("pw"))
        return entry("Mail", *known, *more)

    rows = plan_import(
        office.session, file_of(again(), again(DraftField(NOTES, FieldType.NOTE, "the second door")))
    ).rows

    assert [(row.state, row.more) for row in rows] == [(RowState.HERE, False), (RowState.HERE, True)]
