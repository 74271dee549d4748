"""A damaged file, and the best that is left of it."""

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.office import Office, add
from tests.fakes.sample_session import PASSPHRASE
from vault_app.core.errors import Damaged, NotFound, StorageFailed, WrongPassphrase
from vault_app.core.secret import Secret
from vault_app.services import open_backup
from vault_app.services.doors import Doors
from vault_app.services.open_backup import best_copy, open_best_copy
from vault_app.services.session import Notice, Session
from vault_app.vaultfile.credential import PassphraseCredential


def damaged(office: Office) -> None:
    assert office.store.data is not None
    office.store.data = office.store.data[:-9] + bytes(9)


def opened(office: Office, doors: Doors | None = None, passphrase: str = PASSPHRASE) -> Session:
    doors = doors or office.doors
    copy = best_copy(office.store, doors=doors)
    return open_best_copy(office.store, copy, PassphraseCredential(Secret(passphrase)), doors=doors)


def titles(session: Session) -> list[str]:
    return sorted(session.vault.columns.title)


@pytest.fixture
def office() -> Office:
    office = Office()
    add(office.session, "first")
    add(office.session, "second")
    office.session.lock()
    damaged(office)
    return office


def test_the_newest_backup_is_offered(office: Office) -> None:
    copy = best_copy(office.store, doors=office.doors)

    assert copy.backup == office.store.backups()[0]
    assert copy.own


def test_this_computers_own_copy_loses_nothing(office: Office) -> None:
    session = opened(office)

    assert titles(session) == ["first", "second"]
    assert session.notices == (Notice("other-file", 0),)
    assert office.unlock().read_only is None


def test_another_computer_gets_the_backup(office: Office) -> None:
    session = opened(office, office.other_computer())

    assert titles(session) == ["first"]
    assert Notice("other-file", 1) in session.notices


def test_a_backup_that_is_later_than_the_own_copy_is_preferred(office: Office) -> None:
    device, vault_id = office.doors.device, open_backup._vault_id(office.store.read()[0], office.doors)
    assert vault_id is not None
    device.set_last_good(vault_id, office.store.read_backup(office.store.backups()[1]))  # of the first save

    assert titles(opened(office)) == ["first"]


def test_a_damaged_beginning_does_not_tell_what_is_missing(office: Office) -> None:
    assert office.store.data is not None
    office.store.data = b"no vault"

    session = opened(office)

    assert Notice("other-file", -1) in session.notices


def test_the_damaged_file_becomes_a_backup(office: Office) -> None:
    before = office.store.data

    opened(office)

    assert office.store.read_backup(office.store.backups()[0]) == before


def test_a_damaged_own_copy_gives_way_to_the_backup_which_is_accepted(office: Office) -> None:
    device = office.doors.device
    vault_id = open_backup._vault_id(office.store.read()[0], office.doors)
    assert vault_id is not None
    device.set_last_good(vault_id, b"not a vault any more")

    session = opened(office)

    assert titles(session) == ["first"]
    assert session.read_only is None
    assert "older-copy" not in [notice.kind for notice in session.notices]


def test_a_backup_that_is_damaged_too_is_passed_over(office: Office) -> None:
    newest = office.store.backups()[0]
    office.store.replace_backup(newest, b"spoilt")

    copy = best_copy(office.store, doors=office.other_computer())

    assert copy.backup == office.store.backups()[1]


def test_without_a_backup_the_own_copy_is_left() -> None:
    office = Office()
    office.session.lock()
    damaged(office)

    copy = best_copy(office.store, doors=office.doors)

    assert (copy.backup, copy.own) == (None, True)
    assert titles(opened(office)) == []


def test_where_nothing_is_left_nothing_is_offered() -> None:
    office = Office()
    office.session.lock()
    office.store.data = b"no vault"

    assert not best_copy(office.store, doors=office.doors)
    with pytest.raises(NotFound):
        opened(office)


def test_a_file_that_is_gone_is_written_anew(office: Office) -> None:
    office.store.data = None

    session = opened(office)

    assert titles(session) == ["first", "second"]
    assert office.store.data is not None


def test_a_wrong_passphrase_writes_nothing(office: Office) -> None:
    before = office.store.data

    with pytest.raises(WrongPassphrase):
        opened(office, passphrase="not it")

    assert office.store.data == before


def test_a_session_that_cannot_be_accepted_is_locked(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    device = office.doors.device
    vault_id = open_backup._vault_id(office.store.read()[0], office.doors)
    assert vault_id is not None
    device.set_last_good(vault_id, b"not a vault any more")
    seen: list[Session] = []

    def refuse(session: Session) -> None:
        seen.append(session)
        raise StorageFailed

    monkeypatch.setattr(open_backup, "confirm_copy", refuse)

    with pytest.raises(StorageFailed):
        opened(office)

    assert seen[0].locked


def test_a_damaged_backup_says_so() -> None:
    office = Office()
    add(office.session, "first")
    office.session.lock()
    newest = office.store.backups()[0]
    office.store.replace_backup(newest, office.store.read_backup(newest)[:-5] + b"12345")
    damaged(office)

    with pytest.raises(Damaged):
        opened(office, office.other_computer())


def test_the_store_of_nothing_has_nothing() -> None:
    office = Office()

    assert not best_copy(MemoryStore(), doors=office.doors)
