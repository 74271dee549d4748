"""The kinds of one vault."""

from tests.fakes.vault_edits import EMPTY, item_id
from vault_app.core.changes import PutItem
from vault_app.core.ids import NOTES, FieldId
from vault_app.core.item import Field, FieldType, Item, Stamp
from vault_app.core.kinds import KIND_RECORD, LOGIN_KIND, own_kind, plain_kind
from vault_app.core.vault_kinds import kind_in, own_kinds

NOW = Stamp(1, 2)
FLOOR = FieldId(b"f" * 16)


def record(number: int, name: str, *, deleted: int = 0) -> Item:
    field = Field(FLOOR, FieldType.TEXT, "text", NOW, "Floor")
    return Item(item_id(number), KIND_RECORD, name, NOW, 2, (field,), deleted=deleted)


VAULT = EMPTY.apply(
    PutItem(record(1, "rack")), PutItem(record(2, "Alarm")), PutItem(record(3, "Gone", deleted=9))
).apply(PutItem(Item(item_id(4), "login", "Mail", NOW, 2)))


def test_kinds_of_ones_own_come_by_name_without_those_that_were_deleted() -> None:
    assert [kind.name for kind in own_kinds(VAULT)] == ["Alarm", "rack"]


def test_a_kind_is_found_by_its_key() -> None:
    assert kind_in(VAULT, "login") is LOGIN_KIND
    assert [field.id for field in kind_in(VAULT, own_kind(item_id(1))).fields] == [FLOOR, NOTES]


def test_a_kind_that_is_gone_or_unknown_foresees_only_notes() -> None:
    for key in (own_kind(item_id(3)), own_kind(item_id(4)), own_kind(item_id(99)), "hologram"):
        assert kind_in(VAULT, key) == plain_kind(key)
