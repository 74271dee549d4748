"""Many changes at once give what the same changes give one by one."""

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.changes import Change, PurgeItem, PutItem, RenameVault
from vault_app.core.columns import Columns
from vault_app.core.errors import ItemNotFound
from vault_app.core.ids import NOTES, PASSWORD, USERNAME, FieldId, ItemId, ValueId, VaultId
from vault_app.core.item import Earlier, Field, FieldType, Item, Sealed, Stamp, Why
from vault_app.core.patchwork import patched
from vault_app.core.vault import Vault

STAMP = Stamp(3, 30)
LATER = Stamp(4, 40)
SEALED = Sealed(ValueId(b"v" * 16), b"message", 77, b"f" * 16)
OWN = FieldId(b"a field of my ow")

FIELDS = st.lists(
    st.sampled_from(
        [
            Field(USERNAME, FieldType.TEXT, "dana", STAMP),
            Field(PASSWORD, FieldType.PASSWORD, SEALED, STAMP),
            Field(NOTES, FieldType.NOTE, "Ask Mia", LATER),
            Field(OWN, FieldType.TEXT, "42", STAMP, "Number"),
            Field(FieldId(b"another one, own"), FieldType.HIDDEN, SEALED, STAMP, "Pin"),
        ]
    ),
    max_size=4,
    unique_by=lambda field: field.id,
).map(tuple)


def item_id(number: int) -> ItemId:
    return ItemId(b"item %011d" % number)


@st.composite
def items(draw: st.DrawFn, number: int) -> Item:
    past = tuple(Earlier(field, LATER, Why.EDITED) for field in draw(FIELDS))
    title, tags = draw(st.text(max_size=5)), draw(st.sampled_from([(), ("Work",), ("Work", "Home")]))
    return Item(
        item_id(number),
        "login",
        title,
        STAMP,
        draw(st.integers(1, 9)),
        draw(FIELDS),
        tags,
        draw(st.booleans()),
        draw(st.sampled_from([0, 5])),
        past,
    )


@st.composite
def vaults(draw: st.DrawFn) -> Vault:
    size = draw(st.integers(1, 12))
    every = [draw(items(number)) for number in range(size)]
    return Vault(VaultId(bytes(16)), "Desk", columns=Columns.of(every))


@st.composite
def changes(draw: st.DrawFn, size: int) -> list[Change]:
    """Give at least as many changes as are made in one pass, of items that are there and that are new."""
    made: list[Change] = [PutItem(draw(items(number))) for number in range(size, size + 20)]
    for number in draw(st.sets(st.integers(0, size - 1))):
        gone = draw(st.booleans())
        made.append(PurgeItem(item_id(number), LATER) if gone else PutItem(draw(items(number))))
    made.append(RenameVault("Other", LATER))
    return draw(st.permutations(made))


@given(st.data())
def test_many_changes_at_once_are_the_same_changes_one_by_one(data: st.DataObject) -> None:
    vault = data.draw(vaults())
    made = data.draw(changes(len(vault)))

    at_once = vault.apply(*made)
    singly = reduce(lambda before, change: before.apply(change), made, vault)

    assert {item.id: item for item in at_once.items()} == {item.id: item for item in singly.items()}
    assert (at_once.name, dict(at_once.tombstones)) == (singly.name, dict(singly.tombstones))


@given(st.data())
def test_the_others_stay_where_they_were(data: st.DataObject) -> None:
    vault = data.draw(vaults())
    places = data.draw(st.dictionaries(st.integers(0, len(vault) - 1), st.none()))

    columns = patched(vault.columns, places)

    assert list(Vault(vault.id, "Desk", columns=columns).items()) == [
        item for position, item in enumerate(vault.items()) if position not in places
    ]


def test_an_item_that_is_named_twice_ends_as_it_was_named_last() -> None:
    item = Item(item_id(0), "login", "First", STAMP, 1)
    vault = Vault(VaultId(bytes(16)), "Desk", columns=Columns.of([item]))
    fill: list[Change] = [PutItem(Item(item_id(number), "login", "Other", STAMP, 1)) for number in range(1, 25)]

    after = vault.apply(*fill, PutItem(item.with_(title="Second")), PutItem(item.with_(title="Third")))

    assert after.item(item.id).title == "Third"


def test_a_purge_of_what_is_not_there_is_refused_among_many() -> None:
    fill: list[Change] = [PutItem(Item(item_id(number), "login", "Other", STAMP, 1)) for number in range(1, 25)]

    with pytest.raises(ItemNotFound):
        Vault(VaultId(bytes(16)), "Desk").apply(*fill, PurgeItem(item_id(99), LATER))


def test_what_is_brought_back_among_many_has_no_tombstone() -> None:
    gone = item_id(99)
    fill: list[Change] = [PutItem(Item(item_id(number), "login", "Other", STAMP, 1)) for number in range(1, 25)]
    vault = Vault(VaultId(bytes(16)), "Desk", tombstones={gone: STAMP})

    after = vault.apply(*fill, PutItem(Item(gone, "login", "Back", LATER, 1)))

    assert gone not in after.tombstones
    assert after.item(gone).title == "Back"
