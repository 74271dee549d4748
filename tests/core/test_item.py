import pytest

from tests.fakes.vault_edits import item_id, sealed
from vault_app.core.history import restamped, revised
from vault_app.core.ids import ID_BYTES, NOTES, PASSWORD, USERNAME, WEBSITE, FieldId, standard_field
from vault_app.core.item import Earlier, Field, FieldType, Item, Stamp, Why

OLD, NEW = Stamp(1, 10), Stamp(2, 20)
OWN = FieldId(b"one of my own...")


def login(**changes: object) -> Item:
    item = Item(
        item_id(1),
        "login",
        "Mail",
        OLD,
        created=5,
        fields=(
            Field(WEBSITE, FieldType.ADDRESS, "https://mail.example", OLD),
            Field(USERNAME, FieldType.TEXT, "dana", OLD),
            Field(PASSWORD, FieldType.PASSWORD, sealed("old"), OLD),
            Field(OWN, FieldType.ADDRESS, "https://other.example", OLD, "Other"),
        ),
        tags=("work",),
    )
    return item.with_(**changes)


def test_fields_are_found_by_their_id() -> None:
    item = login()

    assert item.username == "dana"
    assert item.urls == ("https://mail.example", "https://other.example")
    assert item.notes == ""
    assert item.text(PASSWORD) == ""
    assert item.field(NOTES) is None


def test_an_items_last_change_is_that_of_its_latest_field() -> None:
    item = login()

    assert item.changed == 10
    assert item.with_(fields=(*item.fields, Field(NOTES, FieldType.NOTE, "x", NEW))).changed == 20


def test_earlier_values_come_newest_first() -> None:
    first, second = (Earlier(Field(NOTES, FieldType.NOTE, text, OLD), NEW, Why.EDITED) for text in "ab")
    other = Earlier(Field(USERNAME, FieldType.TEXT, "c", OLD), NEW, Why.EDITED)

    assert login(history=(first, other, second)).earlier(NOTES) == (second, first)


def test_types_from_password_on_are_sealed() -> None:
    assert [kind.name for kind in FieldType if kind.sealed] == ["PASSWORD", "HIDDEN", "CODE", "SECURE_NOTE", "FILE"]


def test_a_sealed_value_prints_nothing_of_itself() -> None:
    assert repr(sealed("x")) == "<Sealed>"


def test_a_standard_fields_id_is_its_name() -> None:
    assert standard_field("website") == WEBSITE == b"website" + bytes(9)
    assert len(WEBSITE) == ID_BYTES


def test_stamps_go_by_revision_before_time() -> None:
    assert Stamp(2, 1) > Stamp(1, 9)
    assert Stamp(2, 2) > Stamp(2, 1)


# --- becoming another item -----------------------------------------------------------------------------------


def test_the_same_content_is_the_same_item() -> None:
    assert revised(login(), login(stamp=NEW), NEW) == login()


def test_a_new_value_pushes_the_old_one_into_the_history() -> None:
    wanted = login(fields=tuple(change(field, "mia") for field in login().fields))

    item = revised(login(), wanted, NEW)

    old = Field(USERNAME, FieldType.TEXT, "dana", OLD)
    assert item.history == (Earlier(old, NEW, Why.EDITED),)
    assert item.field(USERNAME) == Field(USERNAME, FieldType.TEXT, "mia", NEW)
    assert item.stamp == OLD


def change(field: Field, text: str) -> Field:
    return Field(field.id, field.type, text if field.id == USERNAME else field.value, NEW, field.label)


def test_a_removed_field_goes_into_the_history() -> None:
    item = revised(login(), login(fields=login().fields[:2]), NEW)

    assert [(entry.field.id, entry.why) for entry in item.history] == [(PASSWORD, Why.REMOVED), (OWN, Why.REMOVED)]
    assert item.stamp == OLD


def test_a_new_label_is_a_change_of_the_field_and_no_history() -> None:
    fields = (*login().fields[:3], Field(OWN, FieldType.ADDRESS, "https://other.example", OLD, "Another"))

    item = revised(login(), login(fields=fields), NEW)

    own = item.field(OWN)
    assert own is not None
    assert (own.label, own.stamp) == ("Another", NEW)
    assert item.history == ()


@pytest.mark.parametrize(
    "changes",
    [{"title": "Post"}, {"tags": ()}, {"favourite": True}, {"deleted": 9}, {"fields": login().fields[::-1]}],
    ids=lambda changes: next(iter(changes)),
)
def test_what_is_the_items_own_changes_its_stamp_and_no_field(changes: dict[str, object]) -> None:
    item = revised(login(), login(**changes), NEW)

    assert item.stamp == NEW
    assert item.history == ()
    assert {field.stamp for field in item.fields} == {OLD}


def test_an_added_field_changes_nothing_else() -> None:
    item = revised(login(), login(fields=(Field(NOTES, FieldType.NOTE, "x", OLD), *login().fields)), NEW)

    assert item.stamp == OLD
    assert item.field(NOTES) == Field(NOTES, FieldType.NOTE, "x", NEW)


def test_when_it_was_made_and_what_it_held_before_are_never_changed() -> None:
    before = Earlier(Field(NOTES, FieldType.NOTE, "x", OLD), OLD, Why.EDITED)
    current = login(history=(before,))

    item = revised(current, login(created=99, title="Post"), NEW)

    assert item.created == 5
    assert item.history == (before,)


def test_a_save_that_came_later_carries_its_later_stamp_everywhere() -> None:
    entry = Earlier(Field(NOTES, FieldType.NOTE, "x", OLD), OLD, Why.EDITED)

    item = restamped(login(history=(entry,)), lambda stamp: NEW if stamp == OLD else stamp)

    assert {item.stamp, item.history[0].replaced, item.history[0].field.stamp} == {NEW}
    assert {field.stamp for field in item.fields} == {NEW}
