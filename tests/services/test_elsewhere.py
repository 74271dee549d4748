"""A copy of the vault, and the vault moved to another place."""

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.office import Office, add
from vault_app.core.errors import AlreadyExists, DiskFull, Locked, ReadOnly
from vault_app.services.elsewhere import move, save_copy


def test_a_copy_opens_as_the_vault_does() -> None:
    office = Office()
    add(office.session, "Mail")
    store = MemoryStore(place="copy.vault")

    save_copy(office.session, store)

    assert list(office.unlock(store=store).vault.columns.title) == ["Mail"]
    assert store.data == office.store.data


def test_a_copy_overwrites_nothing() -> None:
    office = Office()

    with pytest.raises(AlreadyExists):
        save_copy(office.session, MemoryStore(b"something else"))


def test_a_locked_vault_gives_no_copy() -> None:
    office = Office()
    office.session.lock()

    with pytest.raises(Locked):
        save_copy(office.session, MemoryStore())


def test_a_moved_vault_is_saved_at_its_new_place_from_then_on() -> None:
    office = Office()
    before = office.store.data
    store = MemoryStore(place="elsewhere.vault")

    move(office.session, store, doors=office.doors)
    add(office.session, "Mail")

    assert office.session.store.place == "elsewhere.vault"
    assert list(office.unlock(store=store).vault.columns.title) == ["Mail"]
    assert office.store.data == before


def test_a_moved_vault_is_the_one_that_this_computer_knows() -> None:
    office = Office()
    store = MemoryStore()

    move(office.session, store, doors=office.doors)

    assert office.unlock(store=store).notices == ()


def test_a_move_that_fails_leaves_the_session_where_it_was() -> None:
    office = Office()
    store = MemoryStore()
    store.fail_next = DiskFull()

    with pytest.raises(DiskFull):
        move(office.session, store, doors=office.doors)

    assert office.session.store is office.store
    assert office.session.number == 1


def test_what_is_open_for_reading_only_is_not_moved() -> None:
    office = Office()
    office.session.read_only = "no-permission"

    with pytest.raises(ReadOnly):
        move(office.session, MemoryStore(), doors=office.doors)
