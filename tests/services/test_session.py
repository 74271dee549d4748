import threading

import pytest

from tests.fakes.office import Office, add, password
from vault_app.core.errors import Locked
from vault_app.services.last_used import touch
from vault_app.services.session import Notice


def test_an_open_session_shows_the_present_snapshot() -> None:
    office = Office()
    before = office.session.vault

    item = add(office.session, "Mail")

    assert len(before) == 0
    assert office.session.vault.item(item.id) == item
    assert not office.session.locked


def test_locking_wipes_the_key_and_lets_go_of_the_vault() -> None:
    office = Office()
    key = office.session.key
    touch(office.session, add(office.session, "Mail").id)

    office.session.lock()
    office.session.lock()

    assert office.session.locked
    assert key.wiped
    assert office.session.used == {}
    for look in ("vault", "key", "opened", "number", "lineage", "next_number"):
        with pytest.raises(Locked):
            getattr(office.session, look)
    with pytest.raises(Locked):
        office.session.stamp()


def test_locking_from_another_thread_while_values_are_unsealed_ends_in_locked() -> None:
    office = Office()
    item = add(office.session, "Mail")
    begun = threading.Event()

    def lock() -> None:
        begun.wait()
        office.session.lock()

    def look_until_it_is_locked() -> None:
        while True:
            assert password(office.session, item.id) == "first password"
            begun.set()

    thread = threading.Thread(target=lock)
    thread.start()

    with pytest.raises(Locked):
        look_until_it_is_locked()

    thread.join()


def test_a_locked_session_takes_over_nothing() -> None:
    office = Office()
    other = office.unlock()
    opened, version = other.opened, other.version
    office.session.lock()

    office.session.advance(opened, version)

    assert office.session.locked
    assert opened.key.wiped


def test_a_session_prints_nothing_of_the_vault() -> None:
    office = Office()

    assert repr(office.session) == "<Session>"
    office.session.lock()
    assert repr(office.session) == "<Session, locked>"


def test_the_same_thing_is_told_once() -> None:
    office = Office()

    office.session.tell(Notice("merged", 2), Notice("merged", 2))

    assert office.session.notices == (Notice("merged", 2),)
