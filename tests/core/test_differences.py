from dataclasses import replace

from hypothesis import given

from tests.fakes.vault_edits import EMPTY, LIVES, Edit, lived
from vault_app.core.changes import PutItem
from vault_app.core.differences import Differences, differences
from vault_app.core.item import Stamp


@given(LIVES)
def test_a_copy_does_not_differ_from_itself(life: list[Edit]) -> None:
    vault = lived(EMPTY, life, first=2)

    assert differences(vault, vault) == Differences()


@given(LIVES, LIVES)
def test_what_differs_is_exactly_what_holds_something_else(first: list[Edit], second: list[Edit]) -> None:
    ours = lived(EMPTY, first, first=2)
    theirs = lived(ours, second, first=len(first) + 2)

    found = differences(ours, theirs)

    mine, other = ({item.id for item in vault.items()} for vault in (ours, theirs))
    assert set(found.added) == other - mine
    assert set(found.removed) == mine - other
    for item_id in mine & other:
        alike = [
            (i.title, i.tags, i.favourite, bool(i.deleted), i.kind) for i in (ours.item(item_id), theirs.item(item_id))
        ]
        values = [[(f.id, f.value) for f in vault.item(item_id).fields] for vault in (ours, theirs)]
        assert (item_id in found.changed) == (alike[0] != alike[1] or values[0] != values[1])
    assert found.count == len(found.added) + len(found.removed) + len(found.changed)


def test_another_stamp_alone_is_no_difference() -> None:
    vault = lived(EMPTY, [Edit("add", 1, 0, "a", 0)], first=2)
    item = next(vault.items())

    assert differences(vault, vault.apply(PutItem(replace(item, stamp=Stamp(9, 9))))) == Differences()
