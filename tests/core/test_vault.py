"""A vault in columns is a vault in a dictionary."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.test_columns import ITEMS
from tests.fakes.vault_edits import EMPTY, LIVES, Edit, item_id, lived, sealed
from vault_app.core.changes import Change, PurgeItem, PutItem, RenameVault
from vault_app.core.errors import ItemNotFound
from vault_app.core.ids import NOTES, PASSWORD, USERNAME, ItemId
from vault_app.core.item import Field, FieldType, Item, Stamp
from vault_app.core.vault import Vault

STAMP = Stamp(3, 4)
ONE, TWO = item_id(1), item_id(2)


@dataclass
class Model:
    """What a vault should hold, the simple way."""

    items: dict[ItemId, Item] = field(default_factory=dict)
    tombstones: dict[ItemId, Stamp] = field(default_factory=dict)

    def put(self, item: Item) -> None:
        self.items[item.id] = item
        self.tombstones.pop(item.id, None)

    def purge(self, wanted: ItemId, stamp: Stamp) -> None:
        del self.items[wanted]
        self.tombstones[wanted] = stamp


SMALL_IDS = st.integers(1, 5).map(item_id)
PUTS = st.tuples(st.just("put"), st.builds(lambda item, own: item.with_(id=own), ITEMS, SMALL_IDS))
PURGES = st.tuples(st.just("purge"), SMALL_IDS)


@given(st.lists(PUTS | PURGES, max_size=12))
def test_whatever_is_put_and_purged_the_columns_hold_what_a_dictionary_would(
    steps: list[tuple[str, Item | ItemId]],
) -> None:
    vault, model = EMPTY, Model()

    for kind, thing in steps:
        if isinstance(thing, Item):
            vault = vault.apply(PutItem(thing))
            model.put(thing)
        elif thing in model.items:
            vault = vault.apply(PurgeItem(thing, STAMP))
            model.purge(thing, STAMP)
        else:
            assert kind == "purge"
            with pytest.raises(ItemNotFound):
                vault.apply(PurgeItem(thing, STAMP))

    assert {item.id: item for item in vault.items()} == model.items
    assert vault.tombstones == model.tombstones
    assert len(vault) == len(model.items)
    for position in range(len(vault)):
        item = vault.at(position)
        assert vault.id_at(position) == item.id
        assert vault.position(item.id) == position
        assert vault.item(item.id) == item


@given(LIVES, LIVES)
def test_an_edit_gives_another_snapshot_and_leaves_the_one_before(life: list[Edit], later: list[Edit]) -> None:
    before = lived(EMPTY, life, first=2)
    items = list(before.items())

    lived(before, later, first=50)

    assert list(before.items()) == items


def login(own: ItemId = ONE, username: str = "dana") -> Item:
    names = (Field(USERNAME, FieldType.TEXT, username, STAMP),) if username else ()
    secret = Field(PASSWORD, FieldType.PASSWORD, sealed("x"), STAMP)
    return Item(own, "login", "Mail", STAMP, 1, fields=(Field(NOTES, FieldType.NOTE, "n", STAMP), *names, secret))


def test_a_user_name_is_found_without_building_the_item() -> None:
    vault = EMPTY.apply(PutItem(login(username="")), PutItem(login(TWO, "mia")))

    assert [vault.username_at(position) for position in range(2)] == ["", "mia"]


def test_changes_are_applied_in_order() -> None:
    vault = EMPTY.apply(PutItem(login()), PurgeItem(ONE, STAMP), PutItem(login(TWO)), RenameVault("Home", STAMP))

    assert [item.id for item in vault.items()] == [TWO]
    assert (vault.name, vault.name_stamp) == ("Home", STAMP)
    assert vault.tombstones == {ONE: STAMP}


def test_an_item_brought_back_on_purpose_has_no_tombstone() -> None:
    vault = EMPTY.apply(PutItem(login()), PurgeItem(ONE, STAMP), PutItem(login()))

    assert vault.tombstones == {}
    assert vault.item(ONE) == login()


def test_many_items_are_added_at_once() -> None:
    items = [login(item_id(number)) for number in range(10, 20)]

    vault = EMPTY.apply(PutItem(login())).add_all(items)

    assert list(vault.items()) == [login(), *items]


def test_an_item_that_is_not_there_is_not_found() -> None:
    assert EMPTY.position(ONE) is None
    with pytest.raises(ItemNotFound):
        EMPTY.item(ONE)


def test_a_vault_prints_how_much_it_holds_and_not_what() -> None:
    assert repr(EMPTY.apply(PutItem(login()))) == "<Vault of 1 items>"


def test_an_empty_vault_has_no_history_to_its_name() -> None:
    assert Vault(id=EMPTY.id, name="V").name_stamp == Stamp(0, 0)


def test_records_are_none_of_the_accounts() -> None:
    vault = EMPTY.add_all(
        [
            Item(ONE, "login", "Mail", STAMP, 1),
            Item(TWO, "site", "mail.example", STAMP, 1),
            Item(item_id(3), "site", "gone.example", STAMP, 1, deleted=5),
        ]
    )

    assert list(vault.shown_positions()) == [0]
    assert [record.title for record in vault.records("site")] == ["mail.example"]
    assert list(EMPTY.shown_positions()) == []


def test_many_changes_at_once_are_the_same_as_one_after_the_other() -> None:
    puts = [PutItem(Item(item_id(number % 40), "login", f"{number}", STAMP, 1)) for number in range(60)]
    changes: list[Change] = [
        *puts,
        PurgeItem(item_id(39), STAMP),
        RenameVault("Other", STAMP),
        PutItem(Item(item_id(39), "login", "x", STAMP, 1)),
    ]
    one_by_one = EMPTY
    for change in changes:
        one_by_one = one_by_one.apply(change)

    at_once = EMPTY.apply(*changes)

    assert {item.id: item for item in at_once.items()} == {item.id: item for item in one_by_one.items()}
    assert (at_once.name, dict(at_once.tombstones)) == (one_by_one.name, dict(one_by_one.tombstones))
