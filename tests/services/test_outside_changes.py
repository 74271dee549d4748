"""A vault that others save while it is open here."""

from dataclasses import replace

import pytest

from tests.fakes.newer_file import newer_file
from tests.fakes.office import Office, add, draft_of, save
from vault_app.core.errors import DiskFull, KeyChanged, NotFound, ReadOnly
from vault_app.core.ids import PASSWORD
from vault_app.core.secret import Secret
from vault_app.ports.vault_store import LastWrite
from vault_app.services.outside_changes import take_in
from vault_app.services.rotation import rotate
from vault_app.services.session import Session


def titles(session: Session) -> set[str]:
    return set(session.vault.columns.title)


def test_a_file_that_nobody_touched_brings_nothing() -> None:
    office = Office()

    assert take_in(office.session, doors=office.doors) is None


def test_bytes_that_are_the_same_under_another_date_bring_nothing() -> None:
    office = Office()
    office.store.looks_changed = True

    assert take_in(office.session, doors=office.doors) is None


def test_what_another_saved_is_taken_over_without_writing() -> None:
    office = Office()
    other = office.unlock(office.other_computer())
    item = add(other, "Theirs")
    office.store.written = LastWrite("mia", 7)
    on_disk = office.store.data

    taken = take_in(office.session, doors=office.doors)

    assert taken is not None
    assert (taken.differences.added, taken.by, taken.older) == ((item.id,), LastWrite("mia", 7), False)
    assert titles(office.session) == {"Theirs"}
    assert office.store.data == on_disk
    assert office.session.number == other.number


def test_two_who_only_look_do_not_write_in_turns() -> None:
    office = Office()
    other = office.unlock(office.other_computer())
    add(other, "Theirs")
    take_in(office.session, doors=office.doors)

    assert take_in(other, doors=other.doors) is None
    assert take_in(office.session, doors=office.doors) is None


def test_the_next_save_goes_on_from_what_came_in() -> None:
    office = Office()
    other = office.unlock(office.other_computer())
    add(other, "Theirs")
    take_in(office.session, doors=office.doors)

    result = save(office.session, draft_of(office.session.vault.at(0), password="mine"))

    assert result.merged == 0
    assert office.session.number == 3


def test_a_copy_that_went_another_way_is_merged_and_saved() -> None:
    office = Office()
    item = add(office.session, "UPS")
    copy = office.copy_of_file()
    other = office.unlock(office.other_computer(), store=copy)
    save(other, draft_of(other.vault.item(item.id), password="theirs"))
    save(office.session, draft_of(item, password="ours"))
    office.store.data = copy.data

    taken = take_in(office.session, doors=office.doors)

    assert taken is not None
    assert office.unlock().number == office.session.number
    assert [clash.field_id for clash in office.session.take_clashes()] == [PASSWORD]
    assert office.session.take_clashes() == ()


def test_an_older_copy_in_its_place_is_told_and_not_taken() -> None:
    office = Office()
    before = office.store.data
    add(office.session, "Later")
    office.store.data = before

    taken = take_in(office.session, doors=office.doors)

    assert taken is not None
    assert taken.older
    assert titles(office.session) == {"Later"}


def test_what_was_merged_and_not_saved_yet_is_not_lost() -> None:
    office = Office()
    copy = office.copy_of_file()
    other = office.unlock(office.other_computer(), store=copy)
    add(other, "Theirs")
    add(office.session, "Ours")
    office.store.data = copy.data
    office.store.fail_next = DiskFull()
    session = office.unlock()  # merges with this computer's own copy, and cannot save
    assert session.unsaved
    third = office.unlock(office.other_computer())
    add(third, "Third")

    take_in(session, doors=office.doors)

    assert titles(session) == titles(office.unlock()) == {"Ours", "Theirs", "Third"}
    assert not session.unsaved


def test_a_vault_that_may_not_be_written_follows_all_the_same() -> None:
    office = Office()
    other = office.unlock(office.other_computer())
    office.session.read_only = "no-permission"
    add(other, "Theirs")

    take_in(office.session, doors=office.doors)

    assert titles(office.session) == {"Theirs"}


def test_a_vault_that_may_not_be_written_takes_a_copy_that_went_another_way() -> None:
    office = Office()
    copy = office.copy_of_file()
    other = office.unlock(office.other_computer(), store=copy)
    add(other, "Theirs")
    add(office.session, "Ours")
    office.store.data, office.session.read_only = copy.data, "no-permission"

    take_in(office.session, doors=office.doors)

    assert titles(office.session) == {"Theirs"}


@pytest.mark.parametrize("reason", ["rolled-back", "key-changed", "newer"])
def test_a_copy_that_waits_for_an_answer_stays_as_it_is(reason: str) -> None:
    office = Office()
    other = office.unlock(office.other_computer())
    add(other, "Theirs")
    office.session.read_only = reason

    assert take_in(office.session, doors=office.doors) is None


def test_another_key_is_told() -> None:
    office = Office()
    other = office.unlock(office.other_computer())
    rotate(other, Secret("another passphrase"), doors=other.doors)

    with pytest.raises(KeyChanged):
        take_in(office.session, doors=office.doors)


def test_a_newer_version_is_told() -> None:
    office = Office()
    office.store.data = newer_file(office.session)

    with pytest.raises(ReadOnly):
        take_in(office.session, doors=office.doors)


def test_a_file_that_is_gone_is_told() -> None:
    office = Office()
    office.store.data = None

    with pytest.raises(NotFound):
        take_in(office.session, doors=replace(office.doors))


def test_a_merge_that_may_not_be_saved_stays_in_the_session() -> None:
    office = Office()
    copy = office.copy_of_file()
    other = office.unlock(office.other_computer(), store=copy)
    add(other, "Theirs")
    add(office.session, "Ours")
    office.store.data, office.store.is_writable = copy.data, False
    session = office.unlock()  # merges with this computer's own copy, and may not save
    office.store.is_writable = True
    add(office.unlock(office.other_computer()), "Third")

    assert take_in(session, doors=office.doors) is None
    assert titles(session) == {"Ours", "Theirs"}


def test_a_vault_that_is_only_read_while_someone_else_writes_it_follows() -> None:
    office = Office()
    other = office.unlock(office.other_computer())
    office.session.read_only = "in-use"
    add(other, "Theirs")

    take_in(office.session, doors=office.doors)

    assert titles(office.session) == {"Theirs"}
