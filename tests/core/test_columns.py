from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.vault_edits import item_id, sealed
from vault_app.core.columns import STANDARD_FIELDS, Columns, FieldColumns
from vault_app.core.errors import LimitReached
from vault_app.core.ids import PASSWORD, USERNAME, FieldId, ItemId, ValueId
from vault_app.core.item import Earlier, Field, FieldType, Item, Sealed, Stamp, Why

NUMBERS = st.integers(0, 2**63 - 1)
STAMPS = st.builds(Stamp, NUMBERS, NUMBERS)
LINES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n"), max_size=6)
IDS = st.binary(min_size=16, max_size=16)
SEALED = st.builds(Sealed, IDS.map(ValueId), st.binary(min_size=1, max_size=40), st.integers(0, 65_535), IDS)
PLAIN_FIELDS = st.builds(
    Field,
    st.sampled_from(STANDARD_FIELDS) | IDS.map(FieldId),
    st.sampled_from([kind for kind in FieldType if not kind.sealed]),
    LINES,
    STAMPS,
    LINES,
)
SEALED_FIELDS = st.builds(
    Field,
    st.sampled_from(STANDARD_FIELDS) | IDS.map(FieldId),
    st.sampled_from([kind for kind in FieldType if kind.sealed]),
    SEALED,
    STAMPS,
    LINES,
)
FIELDS = PLAIN_FIELDS | SEALED_FIELDS
ITEMS = st.builds(
    Item,
    IDS.map(ItemId),
    kind=LINES,
    title=LINES,
    stamp=STAMPS,
    created=NUMBERS,
    fields=st.lists(FIELDS, max_size=4).map(tuple),
    tags=st.lists(LINES.filter(bool), max_size=3).map(tuple),
    favourite=st.booleans(),
    deleted=NUMBERS,
    history=st.lists(st.builds(Earlier, FIELDS, STAMPS, st.sampled_from(Why)), max_size=3).map(tuple),
)


def items_of(columns: Columns) -> list[Item]:
    parts, pasts = columns.starts(), columns.history_starts()
    return [
        columns.item(at, slice(parts[at], parts[at + 1]), slice(pasts[at], pasts[at + 1])) for at in range(len(columns))
    ]


@given(st.lists(ITEMS, max_size=4))
def test_items_come_out_of_the_columns_as_they_went_in(items: list[Item]) -> None:
    assert items_of(Columns.of(items)) == items


@given(st.lists(ITEMS, max_size=4), st.lists(ITEMS, max_size=3), st.data())
def test_a_splice_is_that_of_a_list(items: list[Item], new: list[Item], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(items)))
    stop = data.draw(st.integers(start, len(items)))
    columns = Columns.of(items)
    parts, pasts = columns.starts(), columns.history_starts()

    spliced = columns.splice(
        slice(start, stop), slice(parts[start], parts[stop]), slice(pasts[start], pasts[stop]), Columns.of(new)
    )

    assert spliced == Columns.of([*items[:start], *new, *items[stop:]])


def test_columns_of_nothing_are_empty() -> None:
    assert Columns.of([]) == Columns()
    assert len(Columns()) == 0
    assert Columns().starts() == Columns().history_starts() == [0]


def test_the_order_of_standard_fields_is_part_of_the_format() -> None:
    names = [field_id.rstrip(b"\0").decode() for field_id in STANDARD_FIELDS]

    assert names == ["website", "username", "password", "code", "notes", "title", "tags"]


def test_a_position_is_found_by_id_and_never_across_two_ids() -> None:
    first, second = ItemId(b"\0" * 15 + b"\1"), ItemId(b"\2" * 16)
    columns = Columns.of([Item(each, "login", "", Stamp(0, 0), 0) for each in (first, second)])

    assert columns.position(first) == 0
    assert columns.position(second) == 1
    assert columns.position(ItemId(b"\0" * 14 + b"\1\2")) is None
    assert columns.position(ItemId(b"\1" + b"\2" * 15)) is None


def test_an_id_across_two_others_does_not_hide_the_real_one() -> None:
    first, second = ItemId(b"a" * 8 + b"b" * 8), ItemId(b"c" * 8 + b"d" * 8)
    real = ItemId(b"b" * 8 + b"c" * 8)
    columns = Columns.of([Item(each, "login", "", Stamp(0, 0), 0) for each in (first, second, real)])

    assert columns.position(real) == 2


def test_one_field_is_stored_as_the_format_says() -> None:
    own = FieldId(b"one of my own...")
    stamp = Stamp(1, 2)
    columns = FieldColumns.of(
        [
            [Field(USERNAME, FieldType.TEXT, "dana", stamp), Field(own, FieldType.TEXT, "x", stamp, "PIN")],
            [Field(PASSWORD, FieldType.PASSWORD, sealed("secret"), stamp)],
        ]
    )

    assert columns.count == b"\0\2\0\1"
    assert columns.standard == b"\2\0\3"
    assert columns.own_id == own
    assert columns.type == bytes([FieldType.TEXT, FieldType.TEXT, FieldType.PASSWORD])
    assert columns.revision == (b"\0" * 7 + b"\1") * 3
    assert columns.label == ["", "PIN", ""]
    assert columns.text == ["dana", "x", ""]
    mark = b"secret.........."
    assert columns.sealed == [b"", b"", mark + b"\0\6" + mark + b"sealed " + mark]
    assert {column.name for column in fields(columns)} == {
        "count", "standard", "own_id", "type", "revision", "time", "label", "text", "sealed",
    }  # fmt: skip


def test_ids_of_test_items_have_sixteen_bytes() -> None:
    assert len(item_id(1)) == 16


@pytest.mark.parametrize("count", [65_535, 65_536])
def test_more_fields_than_can_be_counted_are_a_limit_and_no_overflow(count: int) -> None:
    group = [Field(PASSWORD, FieldType.TEXT, "", Stamp(1, 1))] * count

    if count == 65_535:
        assert FieldColumns.of([group]).count == b"\xff\xff"
    else:
        with pytest.raises(LimitReached):
            FieldColumns.of([group])


def test_columns_that_a_splice_leaves_as_they_are_stay_the_very_same() -> None:
    before = Columns.of([Item(item_id(number), "login", f"{number}", Stamp(1, 2), 3) for number in range(3)])
    renamed = Columns.of([Item(item_id(1), "login", "new", Stamp(4, 5), 3)])

    after = before.splice(slice(1, 2), slice(0, 0), slice(0, 0), renamed)

    assert after.title == ["0", "new", "2"]
    assert after.revision != before.revision
    assert after.id is before.id
    assert after.kind is before.kind
    assert after.fields.standard is before.fields.standard
