"""Conflict copies and copies that were set aside, merged on request."""

import pytest

from tests.fakes.office import Office, add, draft_of, password, save
from vault_app.core.errors import ChangedElsewhere, KeyChanged, NotAVault
from vault_app.core.ids import PASSWORD
from vault_app.core.secret import Secret
from vault_app.services.merge_copy import asides, merge_aside, merge_copy
from vault_app.services.rotation import rotate
from vault_app.services.session import Session


def titles(session: Session) -> set[str]:
    return set(session.vault.columns.title)


def conflict_copy(office: Office, *names: str) -> bytes:
    """Give the file of someone who saved apart from the others."""
    copy = office.copy_of_file()
    other = office.unlock(office.other_computer(), store=copy)
    for name in names:
        add(other, name)
    return copy.read()[0]


def test_a_conflict_copy_is_merged_and_saved() -> None:
    office = Office()
    copy = conflict_copy(office, "Theirs")
    add(office.session, "Ours")

    committed = merge_copy(office.session, copy, doors=office.doors)

    assert (committed.merged, committed.clashes) == (1, ())
    assert titles(office.unlock()) == {"Ours", "Theirs"}


def test_a_copy_that_holds_nothing_new_changes_nothing() -> None:
    office = Office()
    copy = office.store.read()[0]
    add(office.session, "Ours")
    number = office.session.number

    assert merge_copy(office.session, copy, doors=office.doors).merged == 0
    assert office.session.number == number


def test_merging_twice_changes_nothing_more() -> None:
    office = Office()
    copy = conflict_copy(office, "Theirs")
    merge_copy(office.session, copy, doors=office.doors)
    number = office.session.number

    merge_copy(office.session, copy, doors=office.doors)

    assert office.session.number == number


def test_what_both_changed_is_a_clash_and_in_the_history() -> None:
    office = Office()
    item = add(office.session, "UPS")
    copy = office.copy_of_file()
    other = office.unlock(office.other_computer(), store=copy)
    save(other, draft_of(other.vault.item(item.id), password="theirs"))
    save(office.session, draft_of(item, password="ours"))

    committed = merge_copy(office.session, copy.read()[0], doors=office.doors)

    assert len(committed.clashes) == 1
    assert password(office.session, item.id) in ("theirs", "ours")
    assert len(office.session.vault.item(item.id).earlier(PASSWORD)) == 2
    assert office.session.take_clashes() == committed.clashes


def test_what_lies_on_the_disk_meanwhile_is_merged_first() -> None:
    office = Office()
    copy = conflict_copy(office, "Theirs")
    third = office.unlock(office.other_computer())
    add(third, "Third")

    merge_copy(office.session, copy, doors=office.doors)

    assert titles(office.unlock()) == {"Theirs", "Third"}


def test_a_file_that_changes_at_every_try_is_given_up() -> None:
    office = Office()
    copy = conflict_copy(office, "Theirs")
    third = office.unlock(office.other_computer())

    def interfere() -> None:
        add(third, "Third")
        office.store.before_replace = let_pass

    def let_pass() -> None:  # what lies on the disk can be merged in; only the merged copy never gets there
        office.store.before_replace = interfere

    office.store.before_replace = interfere

    with pytest.raises(ChangedElsewhere):
        merge_copy(office.session, copy, doors=office.doors)


def test_another_vault_is_refused() -> None:
    office, other = Office(), Office()

    with pytest.raises(KeyChanged):
        merge_copy(office.session, other.store.read()[0], doors=office.doors)


def test_a_copy_from_before_the_passphrase_changed_is_refused() -> None:
    office = Office()
    copy = conflict_copy(office, "Theirs")
    rotate(office.session, Secret("another passphrase"), doors=office.doors)

    with pytest.raises(KeyChanged):
        merge_copy(office.session, copy, doors=office.doors)


def test_what_is_no_vault_is_refused() -> None:
    office = Office()

    with pytest.raises(NotAVault):
        merge_copy(office.session, b"shopping list", doors=office.doors)


def test_a_copy_that_was_set_aside_is_merged_and_deleted() -> None:
    office = Office()
    copy = conflict_copy(office, "Theirs")
    office.doors.device.set_aside(office.session.vault.id, copy)

    merge_aside(office.session, asides(office.session, doors=office.doors)[0], doors=office.doors)

    assert titles(office.session) == {"Theirs"}
    assert not asides(office.session, doors=office.doors)
