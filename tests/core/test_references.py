from tests.fakes.vault_edits import EMPTY, item_id
from vault_app.core.changes import PutItem
from vault_app.core.ids import FieldId
from vault_app.core.item import Field, FieldType, Item, Stamp
from vault_app.core.references import referring_to, title_of

NOW = Stamp(1, 2)
TARGET = item_id(1)


def item(
    number: int, *values: str, deleted: int = 0, kind: str = "login", field_type: FieldType = FieldType.REFERENCE
) -> Item:
    fields = tuple(
        Field(FieldId(bytes([place]) * 16), field_type, value, NOW, "To") for place, value in enumerate(values, 1)
    )
    return Item(item_id(number), kind, f"Item {number}", NOW, 2, fields, deleted=deleted)


VAULT = EMPTY.apply(
    PutItem(item(1)),
    PutItem(item(2, TARGET.hex(), TARGET.hex())),
    PutItem(item(3, item_id(2).hex())),
    PutItem(item(4, TARGET.hex(), deleted=7)),
    PutItem(item(5, TARGET.hex(), kind="site")),
    PutItem(item(6, TARGET.hex(), field_type=FieldType.TEXT)),
    PutItem(item(7, "", TARGET.hex())),
)


def test_items_that_refer_to_another_are_found_once_each_without_records_and_the_bin() -> None:
    assert referring_to(VAULT, TARGET) == (item_id(2), item_id(7))
    assert referring_to(VAULT, item_id(9)) == ()


def test_a_title_is_found_by_the_id() -> None:
    assert title_of(VAULT, TARGET) == "Item 1"
    assert title_of(VAULT, item_id(9)) is None
