"""A draft that waited while its item was changed elsewhere."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.draft import Draft, DraftField
from vault_app.core.draft_merge import begun_with, brought_up, overlaps
from vault_app.core.history import revised
from vault_app.core.ids import NOTES, PASSWORD, TITLE, USERNAME, WEBSITE, FieldId, ItemId, ValueId
from vault_app.core.item import Field, FieldType, Item, Sealed, Stamp
from vault_app.core.secret import Secret

THEN, LATER, LAST = Stamp(1, 100), Stamp(2, 200), Stamp(3, 300)
OWN, THEIRS = FieldId(b"o" * 16), FieldId(b"t" * 16)


def sealed(word: str) -> Sealed:
    return Sealed(ValueId(word.encode().ljust(16, b".")), word.encode(), 0, word.encode().ljust(16, b"."))


def plain(field_id: FieldId, text: str, label: str = "", stamp: Stamp = THEN) -> Field:
    return Field(field_id, FieldType.TEXT, text, stamp, label)


ITEM = Item(
    ItemId(b"i" * 16),
    "login",
    "UPS",
    THEN,
    100,
    (
        plain(USERNAME, "dana"),
        Field(PASSWORD, FieldType.PASSWORD, sealed("old"), THEN),
        plain(NOTES, "call first"),
        plain(OWN, "7", "Number"),
    ),
    ("work", "post"),
)


def draft(item: Item = ITEM, **changes: object) -> Draft:
    fields = tuple(DraftField(field.id, field.type, field.value, field.label) for field in item.fields)
    begun = Draft(item.id, item.kind, item.title, fields, item.tags, item.favourite, begun_with(item))
    return replace(begun, **changes)  # type: ignore[arg-type]


def typed(field_id: FieldId, value: str | Secret, label: str | None = None, *, of: Draft | None = None) -> Draft:
    """Give the draft with another value in a field, or with the field."""
    base = of or draft()
    present = base.field(field_id) or DraftField(field_id, FieldType.TEXT, "")
    field = replace(present, value=value, label=present.label if label is None else label)
    if base.field(field_id) is None:
        return replace(base, fields=(*base.fields, field))
    return replace(base, fields=tuple(field if each.id == field_id else each for each in base.fields))


def without(field_id: FieldId) -> Draft:
    return replace(draft(), fields=tuple(field for field in draft().fields if field.id != field_id))


def changed(stamp: Stamp = LATER, *, item: Item = ITEM, drop: FieldId | None = None, **texts: str) -> Item:
    """Give the item after someone else saved it."""
    ids = {"username": USERNAME, "notes": NOTES, "own": OWN, "theirs": THEIRS, "website": WEBSITE}
    new = {ids[name]: text for name, text in texts.items()}
    kept = [replace(field, value=new.pop(field.id, field.value)) for field in item.fields if field.id != drop]
    kept += [plain(field_id, text) for field_id, text in new.items()]
    return revised(item, replace(item, fields=tuple(kept)), stamp)


def texts(draft: Draft) -> dict[FieldId, object]:
    return {field.id: field.value for field in draft.fields}


def lost(draft: Draft, present: Item) -> list[FieldId]:
    return [field.id for field in overlaps(draft, present)]


def test_where_nobody_else_changed_anything_the_draft_stays_as_it_is() -> None:
    mine = typed(USERNAME, "mia")

    assert brought_up(mine, ITEM) == mine
    assert lost(mine, ITEM) == []


def test_a_draft_that_does_not_know_its_beginning_stays_as_it_is() -> None:
    mine = replace(typed(USERNAME, "mia"), begun=None)

    assert brought_up(mine, changed(username="leo")) is mine
    assert overlaps(mine, changed(username="leo")) == ()


def test_what_others_changed_is_taken_and_what_was_typed_stays() -> None:
    theirs = changed(notes="ring twice")

    fresh = brought_up(typed(USERNAME, "mia"), theirs)

    assert (texts(fresh)[USERNAME], texts(fresh)[NOTES]) == ("mia", "ring twice")
    assert lost(fresh, theirs) == []
    assert fresh.begun is not None
    assert fresh.begun.fields[NOTES] == LATER


def test_where_both_changed_a_field_the_typed_value_stands_and_the_other_is_named() -> None:
    theirs = changed(username="leo")

    fresh = brought_up(typed(USERNAME, "mia"), theirs)

    assert texts(fresh)[USERNAME] == "mia"
    assert overlaps(fresh, theirs) == (plain(USERNAME, "leo", stamp=LATER),)


def test_both_changing_a_field_to_the_same_is_no_overlap() -> None:
    theirs = changed(username="mia")

    assert lost(brought_up(typed(USERNAME, "mia"), theirs), theirs) == []


def test_an_overlap_is_named_until_it_is_saved_however_often_the_draft_is_brought_up() -> None:
    second = changed(username="leo")
    third = changed(LAST, item=second, notes="ring twice")

    fresh = brought_up(brought_up(typed(USERNAME, "mia"), second), third)

    assert (texts(fresh)[USERNAME], texts(fresh)[NOTES]) == ("mia", "ring twice")
    assert lost(fresh, third) == [USERNAME]


def test_a_typed_secret_stands_against_one_that_others_changed() -> None:
    newer = tuple(replace(field, value=sealed("new")) if field.id == PASSWORD else field for field in ITEM.fields)
    theirs = revised(ITEM, replace(ITEM, fields=newer), LATER)

    fresh = brought_up(typed(PASSWORD, Secret("typed")), theirs)

    assert texts(fresh)[PASSWORD] == Secret("typed")
    assert lost(fresh, theirs) == [PASSWORD]
    assert texts(brought_up(typed(USERNAME, "mia"), theirs))[PASSWORD] == sealed("new")


def test_a_field_that_others_took_out_goes_unless_something_was_typed_into_it() -> None:
    theirs = changed(drop=OWN)

    assert OWN not in texts(brought_up(draft(), theirs))
    kept = brought_up(typed(OWN, "8"), theirs)
    assert texts(kept)[OWN] == "8"
    assert lost(kept, theirs) == []
    assert brought_up(kept, theirs) == kept


def test_a_field_that_the_person_took_out_stays_out_and_what_others_put_there_is_named() -> None:
    assert OWN not in texts(brought_up(without(OWN), changed(notes="ring twice")))

    theirs = changed(own="8")
    fresh = brought_up(without(OWN), theirs)
    assert OWN not in texts(fresh)
    assert lost(fresh, theirs) == [OWN]


def test_a_field_that_others_added_comes_along() -> None:
    theirs = changed(theirs="new", website="ups.com")

    fresh = brought_up(typed(WEBSITE, ""), theirs)

    assert (texts(fresh)[THEIRS], texts(fresh)[WEBSITE]) == ("new", "ups.com")
    assert lost(fresh, theirs) == []


def test_a_field_that_both_added_is_an_overlap_and_one_that_only_the_person_added_is_none() -> None:
    theirs = changed(website="ups.com")

    fresh = brought_up(typed(WEBSITE, "ups.de", of=typed(OWN, "8")), theirs)

    assert texts(fresh)[WEBSITE] == "ups.de"
    assert lost(fresh, theirs) == [WEBSITE]
    assert brought_up(fresh, theirs) == fresh
    assert lost(brought_up(typed(THEIRS, "mine"), theirs), theirs) == []


def test_a_name_and_a_value_are_told_apart() -> None:
    theirs = changed(own="8")
    renamed = revised(
        ITEM,
        replace(ITEM, fields=(*ITEM.fields[:-1], plain(OWN, "7", "Desk"))),
        LATER,
    )

    mine = brought_up(typed(OWN, "7", "Door"), theirs).field(OWN)
    other = brought_up(typed(OWN, "9"), renamed).field(OWN)

    assert mine is not None
    assert other is not None
    assert (mine.value, mine.label) == ("8", "Door")
    assert (other.value, other.label) == ("9", "Desk")


def test_a_field_that_two_others_changed_one_after_the_other_is_left_alone_all_the_same() -> None:
    theirs = changed(LAST, item=changed(username="leo"), username="priya")

    assert texts(brought_up(draft(), theirs))[USERNAME] == "priya"


def test_a_field_whose_history_was_cleared_stands_as_typed() -> None:
    theirs = replace(changed(drop=USERNAME), history=())

    assert texts(brought_up(draft(), theirs))[USERNAME] == "dana"


def test_title_kind_and_star_are_each_as_whoever_changed_them_made_them() -> None:
    theirs = replace(ITEM, title="UPS Germany", kind="server", stamp=LATER)

    fresh = brought_up(draft(favourite=True), theirs)

    assert (fresh.title, fresh.kind, fresh.favourite) == ("UPS Germany", "server", True)
    assert lost(fresh, theirs) == []
    both = brought_up(draft(title="Parcels", kind="api"), theirs)
    assert (both.title, both.kind) == ("Parcels", "api")
    assert overlaps(both, theirs) == (Field(TITLE, FieldType.TEXT, "UPS Germany", LATER),)
    assert brought_up(both, theirs) == both


def test_tags_are_put_together() -> None:
    theirs = replace(ITEM, tags=("post", "germany"), stamp=LATER)

    fresh = brought_up(draft(tags=("work", "post", "mine")), theirs)

    assert fresh.tags == ("post", "germany", "mine")


WORDS = st.sampled_from(["", "a", "b", "c"])


@given(mine=st.fixed_dictionaries({}, optional={"username": WORDS, "notes": WORDS, "own": WORDS}), theirs=WORDS)
def test_nothing_that_others_saved_is_replaced_without_being_named(mine: dict[str, str], theirs: str) -> None:
    present = changed(username=theirs, own=theirs)
    ids = {"username": USERNAME, "notes": NOTES, "own": OWN}
    edit = draft()
    for name, text in mine.items():
        edit = typed(ids[name], text, of=edit)

    fresh = brought_up(edit, present)

    named = lost(fresh, present)
    for field in present.fields:
        assert field.id in named or texts(fresh)[field.id] == field.value or field.stamp == THEN
    assert all(ids[name] in named or texts(fresh)[ids[name]] in (text, theirs) for name, text in mine.items())
    assert brought_up(fresh, present) == fresh
