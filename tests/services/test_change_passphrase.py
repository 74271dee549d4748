"""A new passphrase ends what opened the vault before: slots, backups, the key itself."""

from dataclasses import replace

import pytest

from tests.fakes.kdf import CHEAP_LIMITS
from tests.fakes.memory_device_state import MemoryDeviceState
from tests.fakes.memory_store import MemoryStore
from tests.fakes.newer_file import newer_file
from tests.fakes.office import Office, add, draft_of, password, save
from tests.fakes.sample_session import PASSPHRASE
from vault_app.core.changes import PutItem
from vault_app.core.errors import (
    ChangedElsewhere,
    Damaged,
    DiskFull,
    KeyChanged,
    KeyRetired,
    Locked,
    OutOfRange,
    ReadOnly,
    StorageFailed,
    WeakPassphrase,
    WrongPassphrase,
    WrongRecoveryKey,
)
from vault_app.core.ids import VaultId
from vault_app.core.kdf_cost import KdfCost
from vault_app.core.secret import Secret
from vault_app.ports.vault_store import Backup, FileVersion
from vault_app.services.change_passphrase import PassphraseChanged, change_passphrase, new_recovery_key, recover
from vault_app.services.commit import commit
from vault_app.services.copy_secret import unseal_earlier
from vault_app.services.rotation import rotate
from vault_app.services.session import Notice, Session
from vault_app.vaultfile.credential import PassphraseCredential
from vault_app.vaultfile.opening import open_vault
from vault_app.vaultfile.rekeying import add_device_slot

NEW = "a quite new passphrase"


def changed(office: Office, *, old: str = PASSPHRASE, new: str = NEW) -> PassphraseChanged:
    return change_passphrase(office.session, Secret(old), Secret(new), doors=office.doors)


def opens(data: bytes, passphrase: str) -> bool:
    try:
        open_vault(data, PassphraseCredential(Secret(passphrase)), limits=CHEAP_LIMITS).key.wipe()
    except WrongPassphrase:
        return False
    return True


def test_the_new_passphrase_opens_everything_and_the_old_one_nothing() -> None:
    office = Office()
    item = save(office.session, draft_of(add(office.session, "Mail", "old"), password="new")).item

    changed(office)

    session = office.unlock(passphrase=NEW)
    assert session.notices == ()
    assert password(session, item.id) == "new"
    assert unseal_earlier(session, item.id, session.vault.item(item.id).history[0]).reveal() == "old"
    with pytest.raises(WrongPassphrase):
        office.unlock()


def test_the_session_goes_on_under_the_new_key() -> None:
    office = Office()
    item = add(office.session, "Mail", "one")
    old_key = office.session.key

    changed(office)

    assert old_key.wiped
    assert office.session.number == 3
    assert password(office.session, item.id) == "one"
    save(office.session, draft_of(office.session.vault.item(item.id), password="two"))
    assert password(office.unlock(passphrase=NEW), item.id) == "two"


def test_the_old_key_is_retired() -> None:
    office = Office()
    old_tag = office.session.key.key_tag()

    changed(office)

    pin = office.doors.device.pin(office.session.vault.id)
    assert pin is not None
    assert pin.retired == (old_tag,)
    assert pin.key_tag == office.session.key.key_tag()


def test_a_wrong_old_passphrase_changes_nothing() -> None:
    office = Office()
    before = office.store.data

    with pytest.raises(WrongPassphrase):
        changed(office, old="not it")

    assert office.store.data == before


def test_a_weak_new_passphrase_is_refused_before_anything_is_derived() -> None:
    office = Office()

    with pytest.raises(WeakPassphrase):
        changed(office, old="not it", new="short")


def test_backups_are_sealed_again_and_no_longer_open_with_the_old_passphrase() -> None:
    office = Office()
    item = add(office.session, "Mail", "one")
    save(office.session, draft_of(item, password="two"))

    result = changed(office)

    assert (result.backups_resealed, result.backups_deleted, result.backups_left) == (3, 0, 0)
    copies = [office.store.read_backup(backup) for backup in office.store.backups()]
    assert not any(opens(copy, PASSPHRASE) for copy in copies)
    second = MemoryStore(copies[1])
    restored = office.unlock(office.other_computer(), passphrase=NEW, store=second)
    assert restored.number == 2
    assert password(restored, item.id) == "one"
    assert restored.key.key_tag() == office.session.key.key_tag()


def test_a_backup_that_is_older_than_the_key_is_found_by_the_old_passphrase() -> None:
    office = Office()
    add(office.session, "Mail")
    odd = office.store.backups()[0]
    stranger = Office()
    assert stranger.store.data is not None
    office.store.replace_backup(odd, stranger.store.data)  # same passphrase, another key

    changed(office)

    assert not any(opens(office.store.read_backup(backup), PASSPHRASE) for backup in office.store.backups())


def test_a_backup_that_cannot_be_sealed_again_is_deleted() -> None:
    office = Office()
    add(office.session, "Mail")
    office.store.replace_backup(office.store.backups()[0], newer_file(office.session))

    result = changed(office)

    assert (result.backups_resealed, result.backups_deleted) == (1, 1)
    assert len(office.store.backups()) == 1


def test_a_backup_that_nothing_opens_is_left_alone() -> None:
    office = Office()
    add(office.session, "Mail")
    office.store.replace_backup(office.store.backups()[0], b"damaged long ago")

    result = changed(office)

    assert (result.backups_resealed, result.backups_deleted, result.backups_left) == (1, 0, 0)
    assert b"damaged long ago" in [office.store.read_backup(backup) for backup in office.store.backups()]


def test_without_the_old_passphrase_only_what_the_old_key_opens_is_sealed_again() -> None:
    office = Office()
    add(office.session, "Mail")
    stranger = Office()
    assert stranger.store.data is not None
    office.store.replace_backup(office.store.backups()[0], stranger.store.data)

    rotated = rotate(office.session, Secret(NEW), doors=office.doors)

    assert (rotated.backups_resealed, rotated.backups_deleted, rotated.backups_left) == (1, 0, 0)


class StubbornStore(MemoryStore):
    """Refuses to touch its backups, or even to list them."""

    lists = True

    def backups(self) -> list[Backup]:
        if not self.lists:
            raise StorageFailed
        return list(super().backups())

    def replace_backup(self, backup: Backup, data: bytes) -> None:
        del backup, data
        raise DiskFull

    def remove_backup(self, backup: Backup) -> None:
        del backup
        raise StorageFailed


@pytest.mark.parametrize(("lists", "left"), [(True, 2), (False, 1)])
def test_backups_that_the_disk_will_not_part_with_are_counted(*, lists: bool, left: int) -> None:
    office = Office()
    store = StubbornStore(office.store.data)
    store.lists = lists
    session = office.unlock(store=store)
    add(session, "Mail")

    result = change_passphrase(session, Secret(PASSPHRASE), Secret(NEW), doors=office.doors)

    assert (result.backups_resealed, result.backups_deleted, result.backups_left) == (0, 0, left)
    assert office.unlock(store=store, passphrase=NEW).notices == ()


class UnlistableDevice(MemoryDeviceState):
    """Has a state folder that the disk does not list."""

    def asides(self, vault_id: VaultId) -> tuple[bytes, ...]:
        del vault_id
        raise StorageFailed


def test_copies_set_aside_that_the_disk_does_not_list_count_as_left() -> None:
    office = Office()
    doors = replace(office.doors, device=UnlistableDevice())
    session = office.unlock(doors)

    result = change_passphrase(session, Secret(PASSPHRASE), Secret(NEW), doors=doors)

    assert result.backups_left == 1
    assert office.unlock(doors, passphrase=NEW).read_only is None


def test_other_ways_in_end_and_are_listed() -> None:
    office = Office()
    opened, _ = add_device_slot(office.session.opened, bytearray(32))
    office.session.advance(opened, office.session.version)
    add(office.session, "Mail")

    result = changed(office)

    assert [slot.kind for slot in result.dropped] == ["device"]


def test_what_another_computer_saved_meanwhile_is_kept() -> None:
    office = Office()
    other = office.unlock(office.other_computer())
    office.store.before_replace = lambda: add(other, "theirs")

    changed(office)

    assert set(office.unlock(passphrase=NEW).vault.columns.title) == {"theirs"}


def test_a_file_that_changes_at_every_try_is_given_up_whole() -> None:
    office = Office()
    other = office.unlock(office.other_computer())

    def again() -> None:
        add(other, "busy")
        office.store.before_replace = again

    office.store.before_replace = again
    with pytest.raises(ChangedElsewhere):
        rotate(office.session, Secret(NEW), doors=office.doors)

    office.store.before_replace = None
    assert office.unlock().read_only is None


def test_a_file_that_changes_at_the_last_moment_twice_is_given_up() -> None:
    office = Office()
    other = office.unlock(office.other_computer())
    turns = ["saves", "is quiet while the first change is merged", "is quiet again", "saves once more"]

    def next_turn() -> None:
        turn = turns.pop(0)
        if turn.startswith("saves"):
            add(other, turn)
        office.store.before_replace = next_turn if turns else None

    office.store.before_replace = next_turn
    with pytest.raises(ChangedElsewhere):
        rotate(office.session, Secret(NEW), doors=office.doors, new_recovery=True)

    assert set(office.unlock().vault.columns.title) == {"saves", "saves once more"}


def test_a_disk_that_refuses_leaves_the_old_passphrase_working() -> None:
    office = Office()
    item = add(office.session, "Mail", "one")
    office.store.fail_next = DiskFull()

    with pytest.raises(DiskFull):
        changed(office)

    assert password(office.session, item.id) == "one"
    assert password(office.unlock(), item.id) == "one"


class ForgetfulStore(MemoryStore):
    """Reads back something else right after a replace."""

    forgets = False

    def replace(self, data: bytes, *, expected: FileVersion) -> FileVersion:
        version = super().replace(data, expected=expected)
        self.forgets = True
        return version

    def read(self) -> tuple[bytes, FileVersion]:
        data, version = super().read()
        return (data, FileVersion(bytes(32), 0)) if self.forgets else (data, version)


def test_backups_stay_when_the_new_file_does_not_read_back() -> None:
    office = Office()
    store = ForgetfulStore(office.store.data)
    session = office.unlock(store=store)

    with pytest.raises(StorageFailed):
        rotate(session, Secret(NEW), doors=office.doors)

    store.forgets = False
    assert [opens(store.read_backup(backup), PASSPHRASE) for backup in store.backups()] == [True]
    assert not session.key.wiped
    assert session.key.key_tag() == office.unlock(store=store, passphrase=NEW).key.key_tag()


def test_a_change_under_way_is_finished_though_the_vault_is_locked() -> None:
    office = Office()
    add(office.session, "Mail")
    office.store.before_replace = office.session.lock

    result = changed(office)

    assert office.session.locked
    assert result.backups_resealed == 2
    assert office.unlock(passphrase=NEW).read_only is None


def test_a_locked_vault_keeps_its_passphrase() -> None:
    office = Office()
    office.session.lock()

    with pytest.raises(Locked):
        changed(office)


def test_a_read_only_vault_keeps_its_passphrase() -> None:
    office = Office()
    office.session.read_only = "no-permission"

    with pytest.raises(ReadOnly):
        changed(office)
    with pytest.raises(ReadOnly):
        new_recovery_key(office.session, Secret(PASSPHRASE), doors=office.doors)


def test_a_file_that_has_another_key_by_now_is_told_by_the_same_passphrase() -> None:
    office = Office()
    other = office.unlock(office.other_computer())
    rotate(other, Secret(PASSPHRASE), doors=other.doors)

    with pytest.raises(KeyChanged):
        changed(office)


def test_a_value_that_does_not_open_stops_the_change() -> None:
    office, other = Office(), Office()
    foreign = add(other.session, "Mail")
    commit(office.session, [PutItem(foreign)], office.doors)

    with pytest.raises(Damaged):
        changed(office)

    assert office.unlock().number == 2


def test_a_cost_that_may_not_be_written_changes_nothing() -> None:
    office = Office()
    cheap = replace(office.doors, cost=KdfCost(memory_kib=1, passes=1, lanes=1))

    with pytest.raises(OutOfRange):
        rotate(office.session, Secret(NEW), doors=cheap)

    assert office.unlock().number == 1


# --- the recovery sheet --------------------------------------------------------------------------------------


def recovered(office: Office, *, words: Secret | None = None) -> Session:
    return recover(office.store, words or office.sheet.words, Secret(NEW), doors=office.other_computer()).session


def test_the_words_of_the_sheet_open_the_vault_after_two_saves_and_set_a_new_passphrase() -> None:
    office = Office()
    item = add(office.session, "Mail", "one")
    save(office.session, draft_of(item, password="two"))

    session = recovered(office)

    assert password(session, item.id) == "two"
    assert password(office.unlock(office.other_computer(), passphrase=NEW), item.id) == "two"
    with pytest.raises(WrongPassphrase):
        office.unlock()


def test_the_sheet_stays_valid_after_recovery_and_after_a_change_of_the_passphrase() -> None:
    office = Office()
    changed(office)

    recovered(office)
    recovered(office)


def test_a_new_sheet_ends_the_former_one_and_keeps_the_passphrase() -> None:
    office = Office()
    before = office.sheet

    result = new_recovery_key(office.session, Secret(PASSPHRASE), doors=office.doors)

    assert result.sheet.fingerprint != before.fingerprint
    assert office.unlock().notices == ()
    assert recovered(office, words=result.sheet.words).number == 3
    with pytest.raises(WrongRecoveryKey):
        recovered(office, words=before.words)


def test_a_new_sheet_needs_the_passphrase() -> None:
    office = Office()

    with pytest.raises(WrongPassphrase):
        new_recovery_key(office.session, Secret("not it"), doors=office.doors)


def test_words_of_another_vault_open_nothing() -> None:
    with pytest.raises(WrongRecoveryKey):
        recovered(Office(), words=Office().sheet.words)


def test_recovery_needs_a_passphrase_that_is_strong_enough() -> None:
    office = Office()

    with pytest.raises(WeakPassphrase):
        recover(office.store, office.sheet.words, Secret("weak"), doors=office.doors)


def test_an_older_copy_is_not_recovered_where_a_newer_one_was_seen() -> None:
    office = Office()
    old = office.store.data
    add(office.session, "Mail")
    office.store.data = old

    with pytest.raises(ReadOnly):
        recover(office.store, office.sheet.words, Secret(NEW), doors=office.doors)


def test_a_retired_key_is_not_recovered() -> None:
    office = Office()
    old = office.store.data
    changed(office)
    office.store.data = old

    with pytest.raises(KeyRetired):
        recover(office.store, office.sheet.words, Secret(NEW), doors=office.doors)


class NoRoom(MemoryDeviceState):
    def set_sidecar(self, vault_id: VaultId, data: bytes | None) -> None:
        del vault_id, data
        raise DiskFull


def test_a_sidecar_that_cannot_be_written_does_not_stop_the_change() -> None:
    office = Office()
    doors = replace(office.doors, device=NoRoom())
    session = office.unlock(doors)

    rotate(session, Secret(NEW), doors=doors)

    assert office.unlock(doors, passphrase=NEW).notices == ()


class UnreadableStore(MemoryStore):
    """Cannot be read once something was written."""

    fails = False

    def replace(self, data: bytes, *, expected: FileVersion) -> FileVersion:
        version = super().replace(data, expected=expected)
        self.fails = True
        return version

    def read(self) -> tuple[bytes, FileVersion]:
        if self.fails:
            raise StorageFailed
        return super().read()


def test_a_new_file_that_cannot_be_read_back_is_in_force_and_the_backups_are_left() -> None:
    office = Office()
    store = UnreadableStore(office.store.data)
    session = office.unlock(store=store)

    result = change_passphrase(session, Secret(PASSPHRASE), Secret(NEW), doors=office.doors)

    store.fails = False
    assert (result.backups_resealed, result.backups_deleted, result.backups_left) == (0, 0, 1)
    assert session.take_doubt() == (Notice("unconfirmed"),)
    assert [opens(store.read_backup(backup), PASSPHRASE) for backup in store.backups()] == [True]
    assert office.unlock(store=store, passphrase=NEW).read_only is None


def test_backups_that_cannot_even_be_counted_are_left_too() -> None:
    office = Office()
    store = UnreadableStore(office.store.data)
    doors = replace(office.doors, device=UnlistableDevice())
    session = office.unlock(doors, store=store)

    assert change_passphrase(session, Secret(PASSPHRASE), Secret(NEW), doors=doors).backups_left == 1


def test_a_new_key_that_the_disk_did_not_confirm_is_told() -> None:
    office = Office()
    office.store.confirms = False

    changed(office)

    assert office.session.take_doubt() == (Notice("unconfirmed"),)
