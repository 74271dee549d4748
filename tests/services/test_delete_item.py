import pytest

from tests.fakes.office import Office, add
from vault_app.core.errors import ItemNotFound, ReadOnly
from vault_app.core.ids import ItemId
from vault_app.core.item import Stamp
from vault_app.services.delete_item import delete_items, empty_old_bin, purge_items, restore_items
from vault_app.services.save_item import undo

DAY = 24 * 60 * 60


def test_a_deleted_item_is_in_the_bin_with_its_time() -> None:
    office = Office()
    item = add(office.session, "Mail")

    deleted = delete_items(office.session, [item.id], doors=office.doors).item

    assert deleted.deleted == office.doors.clock.now_ms()
    assert deleted.fields == item.fields
    assert office.unlock().vault.item(item.id) == deleted


def test_undoing_takes_it_out_of_the_bin() -> None:
    office = Office()
    item = add(office.session, "Mail")
    result = delete_items(office.session, [item.id], doors=office.doors)

    undo(office.session, result.undo, doors=office.doors)

    assert office.session.vault.item(item.id).deleted == 0


def test_deleting_again_keeps_the_first_time() -> None:
    office = Office()
    item = add(office.session, "Mail")
    first = delete_items(office.session, [item.id], doors=office.doors).item
    office.clock.pass_seconds(60)

    result = delete_items(office.session, [item.id], doors=office.doors)

    assert result.item == first
    assert result.undo == ()


def test_several_items_go_and_come_back_in_one_save() -> None:
    office = Office()
    ids = [add(office.session, title).id for title in ("one", "two", "three")]

    delete_items(office.session, ids, doors=office.doors)
    restored = restore_items(office.session, ids[:2], doors=office.doors)

    assert [item.title for item in restored.items] == ["one", "two"]
    assert [bool(office.session.vault.item(each).deleted) for each in ids] == [False, False, True]
    assert office.session.number == 6


def test_a_purged_item_leaves_only_a_tombstone() -> None:
    office = Office()
    item = add(office.session, "Mail")

    result = purge_items(office.session, [item.id, item.id], doors=office.doors)

    assert result.items == ()
    vault = office.unlock().vault
    assert len(vault) == 0
    assert vault.tombstones == {item.id: Stamp(3, office.doors.clock.now_ms())}


def test_an_item_that_is_not_there_is_not_found() -> None:
    office = Office()
    stranger = ItemId(b"no such item....")

    for service in (delete_items, restore_items, purge_items):
        with pytest.raises(ItemNotFound):
            service(office.session, [stranger], doors=office.doors)
    assert office.session.number == 1


def test_what_has_been_in_the_bin_for_thirty_days_goes() -> None:
    office = Office()
    kept, old, young = (add(office.session, title).id for title in ("kept", "old", "young"))
    delete_items(office.session, [old], doors=office.doors)
    office.clock.pass_seconds(29 * DAY)
    delete_items(office.session, [young], doors=office.doors)
    assert empty_old_bin(office.session, doors=office.doors).undo == ()
    office.clock.pass_seconds(1 * DAY)

    empty_old_bin(office.session, doors=office.doors)

    vault = office.session.vault
    assert [vault.position(item) is not None for item in (kept, old, young)] == [True, False, True]


def test_a_clock_that_jumps_ahead_empties_no_bin() -> None:
    office = Office()
    old = add(office.session, "old").id
    delete_items(office.session, [old], doors=office.doors)
    office.clock.pass_seconds(400 * DAY)

    empty_old_bin(office.session, doors=office.doors)
    assert office.session.vault.position(old) is not None

    add(office.session, "the clock was right")
    empty_old_bin(office.session, doors=office.doors)
    assert office.session.vault.position(old) is None


def test_the_whole_bin_can_be_emptied() -> None:
    office = Office()
    kept, gone = (add(office.session, title).id for title in ("kept", "gone"))
    delete_items(office.session, [gone], doors=office.doors)

    empty_old_bin(office.session, doors=office.doors, days=0)

    assert [item.id for item in office.session.vault.items()] == [kept]


def test_an_empty_old_bin_is_no_save() -> None:
    office = Office()

    empty_old_bin(office.session, doors=office.doors)

    assert office.session.number == 1


def test_a_read_only_vault_keeps_its_bin() -> None:
    office = Office()
    office.session.read_only = "newer"

    with pytest.raises(ReadOnly):
        empty_old_bin(office.session, doors=office.doors)
