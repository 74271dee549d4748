"""Fields are found in the columns as they are in the items."""

from hypothesis import given
from hypothesis import strategies as st

from tests.core.test_columns import ITEMS
from tests.fakes.vault_edits import EMPTY, item_id
from vault_app.core.columns import STANDARD_FIELDS, Columns
from vault_app.core.field_places import FieldPlaces
from vault_app.core.ids import EXPIRES, OWNER, FieldId
from vault_app.core.item import Field, FieldType, Item, Stamp
from vault_app.core.kinds import RECORD_KINDS
from vault_app.core.vault import Vault


def vault_of(items: list[Item]) -> Vault:
    numbered = [item.with_(id=item_id(number)) for number, item in enumerate(items)]
    return Vault(EMPTY.id, EMPTY.name, columns=Columns.of(numbered))


@given(st.lists(ITEMS, max_size=6))
def test_every_question_has_the_answer_that_the_items_give(items: list[Item]) -> None:
    vault = vault_of(items)
    places = FieldPlaces(vault)
    every = [(position, field) for position, item in enumerate(vault.items()) for field in item.fields]
    kept = {
        position for position, item in enumerate(vault.items()) if not item.deleted and item.kind not in RECORD_KINDS
    }

    assert places.kept == kept
    assert list(places.item) == [position for position, _field in every]
    assert list(places.times) == [field.stamp.time for _position, field in every]
    for wanted in FieldType:
        assert places.of_type(wanted) == [
            place for place, (position, field) in enumerate(every) if field.type == wanted and position in kept
        ]
    for field_id in {*STANDARD_FIELDS, EXPIRES, OWNER, *(field.id for _position, field in every)}:
        expected = [place for place, (position, field) in enumerate(every) if field.id == field_id and position in kept]
        assert places.of_id(field_id) == expected
        texts = {
            position: field.value
            for position, field in every
            if field.id == field_id and position in kept and isinstance(field.value, str) and field.value
        }
        assert places.text_by_item(field_id) == texts


def test_an_id_that_only_seems_to_stand_across_two_others_is_not_found() -> None:
    wanted, before, after = FieldId(b"x" * 16), FieldId(b"a" + b"x" * 15), FieldId(b"x" + b"b" * 15)
    stamp = Stamp(1, 1)
    item = Item(
        item_id(1), "login", "A", stamp, 1, tuple(Field(own, FieldType.TEXT, "t", stamp) for own in (before, after))
    )

    assert FieldPlaces(vault_of([item])).of_id(wanted) == []
