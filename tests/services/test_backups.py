"""What backups hold, and how one comes back."""

from dataclasses import replace

import pytest

from tests.fakes.office import Office, add, draft_of, login, password, save
from vault_app.core.errors import KeyChanged, ReadOnly
from vault_app.core.ids import PASSWORD
from vault_app.core.secret import Secret
from vault_app.services.backups import known_backups, restore_backup, titles_in, vault_in
from vault_app.services.delete_item import delete_items, purge_items
from vault_app.services.editing import undo
from vault_app.services.rotation import rotate


def test_each_backup_tells_how_many_items_it_holds_and_what_differs() -> None:
    office = Office()
    add(office.session, "one")
    add(office.session, "two")

    known = known_backups(office.session, doors=office.doors)

    assert [(backup.items, backup.differences and backup.differences.count) for backup in known] == [(1, 1), (0, 2)]


def test_a_backup_under_another_key_is_listed_without() -> None:
    office, other = Office(), Office()
    add(office.session, "one")
    office.store.replace_backup(office.store.backups()[0], other.store.read()[0])

    (known,) = known_backups(office.session, doors=office.doors)

    assert (known.items, known.differences) == (None, None)
    with pytest.raises(KeyChanged):
        vault_in(office.session, known.backup, doors=office.doors)


def test_the_preview_gives_titles_in_order_and_leaves_out_the_bin() -> None:
    office = Office()
    for title in ("Zulip", "asana", "Old"):
        add(office.session, title)
    delete_items(office.session, [office.session.vault.id_at(2)], doors=office.doors)
    add(office.session, "Later")

    vault = vault_in(office.session, office.store.backups()[0], doors=office.doors)

    assert titles_in(vault) == ("asana", "Zulip")


def test_a_restored_backup_is_a_change_of_now_and_nothing_is_lost() -> None:
    office = Office()
    kept = add(office.session, "UPS", "old")
    gone = add(office.session, "Gone")
    before = office.store.read()[0]
    save(office.session, draft_of(kept, password="new"))
    backup = office.store.backups()[0]
    late = add(office.session, "Late")
    purge_items(office.session, [gone.id], doors=office.doors)
    assert office.store.read_backup(backup) == before

    restore_backup(office.session, backup, doors=office.doors)

    vault = office.unlock().vault
    assert password(office.session, kept.id) == "old"
    assert len(vault.item(kept.id).earlier(PASSWORD)) == 2
    assert vault.item(gone.id).title == "Gone"
    assert vault.item(late.id).deleted


def test_a_restored_backup_stands_against_a_computer_that_was_away() -> None:
    office = Office()
    item = add(office.session, "UPS", "old")
    save(office.session, draft_of(item, password="new"))
    away = office.unlock(office.other_computer())
    restore_backup(office.session, office.store.backups()[0], doors=office.doors)

    add(away, "Theirs")

    assert password(office.unlock(), item.id) == "old"


def test_restoring_can_be_taken_back() -> None:
    office = Office()
    item = add(office.session, "UPS", "old")
    save(office.session, draft_of(item, password="new"))

    result = restore_backup(office.session, office.store.backups()[0], doors=office.doors)
    undo(office.session, result.undo, doors=office.doors)

    assert password(office.session, item.id) == "new"


def test_a_backup_like_the_present_saves_nothing() -> None:
    office = Office()
    item = add(office.session, "UPS", "old")
    save(office.session, draft_of(item, password="new"))
    restore_backup(office.session, office.store.backups()[0], doors=office.doors)
    number = office.session.number

    restore_backup(office.session, office.store.backups()[1], doors=office.doors)

    assert office.session.number == number


def test_a_kind_of_ones_own_that_came_later_stays() -> None:
    office = Office()
    add(office.session, "UPS")
    add(office.session, "GitHub")
    kind = save(office.session, replace(login("Router"), kind="kind")).item

    restore_backup(office.session, office.store.backups()[0], doors=office.doors)

    assert not office.session.vault.item(kind.id).deleted


def test_an_item_that_is_in_the_bin_already_stays_there() -> None:
    office = Office()
    add(office.session, "first")
    late = add(office.session, "late")
    delete_items(office.session, [late.id], doors=office.doors)
    before = office.session.vault.item(late.id)

    restore_backup(office.session, office.store.backups()[1], doors=office.doors)

    assert office.session.vault.item(late.id) == before


def test_nothing_is_restored_into_what_may_only_be_read() -> None:
    office = Office()
    add(office.session, "UPS")
    office.session.read_only = "no-permission"

    with pytest.raises(ReadOnly):
        restore_backup(office.session, office.store.backups()[0], doors=office.doors)


def test_backups_are_known_after_the_passphrase_changed() -> None:
    office = Office()
    add(office.session, "one")
    rotate(office.session, Secret("another passphrase"), doors=office.doors)

    assert all(known.items is not None for known in known_backups(office.session, doors=office.doors))
