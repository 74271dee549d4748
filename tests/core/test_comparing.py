from hypothesis import given

from tests.fakes.vault_edits import EMPTY, LIVES, Edit, item_id, lived
from vault_app.core.changes import PutItem
from vault_app.core.comparing import unlike_positions
from vault_app.core.item import Item, Stamp


@given(LIVES, LIVES, LIVES)
def test_exactly_the_positions_of_unlike_items_are_found(life: list[Edit], one: list[Edit], two: list[Edit]) -> None:
    base = lived(EMPTY, life, first=2)
    ours, theirs = lived(base, one, first=50), lived(base, two, first=50)

    found = list(unlike_positions(ours, theirs))

    shared = range(min(len(ours), len(theirs)))
    assert found == [position for position in shared if ours.at(position) != theirs.at(position)]


def test_one_change_among_many_is_found() -> None:
    items = [Item(item_id(number), "login", "Mail", Stamp(1, 1), 1) for number in range(1000)]
    vault = EMPTY.add_all(items)

    assert list(unlike_positions(vault, vault)) == []
    assert list(unlike_positions(vault, vault.apply(PutItem(items[700].with_(title="Post"))))) == [700]
    assert list(unlike_positions(vault, EMPTY)) == []
