"""Two computers saving in turn and apart, and a disk that refuses: nothing that was saved is lost."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.fakes.memory_device_state import MemoryDeviceState
from tests.fakes.memory_store import MemoryStore
from tests.fakes.newer_file import newer_file
from tests.fakes.office import Office, add, draft_of, login, password, save
from vault_app.core.changes import PurgeItem, PutItem, RenameVault
from vault_app.core.errors import (
    ChangedElsewhere,
    Damaged,
    DiskFull,
    InUse,
    KeyChanged,
    Locked,
    NotAllowed,
    NotAVault,
    NotFound,
    ReadOnly,
    StorageError,
    StorageFailed,
)
from vault_app.core.ids import PASSWORD, VaultId
from vault_app.core.item import Stamp
from vault_app.core.secret import Secret
from vault_app.ports.vault_store import FileVersion
from vault_app.services.commit import commit
from vault_app.services.delete_item import purge_items
from vault_app.services.editing import rename_vault
from vault_app.services.rotation import rotate
from vault_app.services.session import Notice, Session

NEW_PASSPHRASE = "another passphrase"


class FullDevice(MemoryDeviceState):
    def set_last_good(self, vault_id: VaultId, data: bytes) -> None:
        del vault_id, data
        raise DiskFull


def titles(session: Session) -> set[str]:
    return set(session.vault.columns.title)


def test_each_save_raises_the_revision_and_lists_the_file_before() -> None:
    office = Office()
    before = office.session.version.sha256

    add(office.session, "Mail")

    assert office.session.number == 2
    assert office.session.opened.ancestors == (before,)
    assert office.unlock().opened.ancestors == (before,)


def test_two_who_save_in_turn_lose_nothing() -> None:
    office = Office()
    other = office.unlock(office.other_computer())

    for turn in range(3):
        add(office.session, f"mine {turn}")
        add(other, f"theirs {turn}")

    add(office.session, "last")
    assert titles(office.session) == titles(office.unlock()) == {
        "last", *(f"{who} {turn}" for who in ("mine", "theirs") for turn in range(3)),
    }  # fmt: skip
    assert len(office.session.lineage.ancestors) == office.session.number - 1


def test_a_save_tells_how_much_it_merged() -> None:
    office = Office()
    other = office.unlock(office.other_computer())
    add(other, "one")
    add(other, "two")

    result = save(office.session, login("three"))

    assert result.merged == 2
    assert result.clashes == ()


def test_two_new_passwords_for_one_item_clash_and_both_are_kept() -> None:
    office = Office()
    item = add(office.session, "UPS")
    other = office.unlock(office.other_computer())
    save(other, draft_of(other.vault.item(item.id), password="theirs"))

    result = save(office.session, draft_of(item, password="mine"))

    assert password(office.session, item.id) == "mine"
    assert [(clash.item_id, clash.field_id) for clash in result.clashes] == [(item.id, PASSWORD)]
    assert len(result.item.earlier(PASSWORD)) == 2


def test_a_change_that_had_to_wait_counts_as_the_later_save() -> None:
    office = Office()
    other = office.unlock(office.other_computer())
    rename_vault(other, "Theirs", doors=other.doors)
    add(other, "one")

    rename_vault(office.session, "Ours", doors=office.doors)

    assert office.session.vault.name == "Ours"
    assert office.session.vault.name_stamp.revision == office.session.number == 4


def test_a_purge_that_had_to_wait_stays_a_purge() -> None:
    office = Office()
    item = add(office.session, "Old")
    other = office.unlock(office.other_computer())
    add(other, "New")

    purge_items(office.session, [item.id], doors=office.doors)

    assert titles(office.session) == {"New"}
    assert office.session.vault.tombstones[item.id].revision == 4


def test_a_file_that_changes_at_every_try_is_given_up() -> None:
    office = Office()
    other = office.unlock(office.other_computer())

    def again() -> None:
        add(other, "busy")
        office.store.before_replace = again

    office.store.before_replace = again
    with pytest.raises(ChangedElsewhere):
        save(office.session, login("mine"))

    office.store.before_replace = None
    save(office.session, login("mine"))
    assert "mine" in titles(office.unlock())


def test_an_older_copy_put_there_meanwhile_is_overtaken() -> None:
    office = Office()
    old = office.store.data
    add(office.session, "one")
    office.store.data = old

    result = save(office.session, login("two"))

    assert titles(office.unlock()) == {"one", "two"}
    assert result.merged == 0


@pytest.mark.parametrize(
    "failure",
    [DiskFull(needed_bytes=9), NotAllowed(), InUse(), StorageFailed(errno=5), NotFound()],
    ids=lambda failure: type(failure).__name__,
)
def test_a_disk_that_refuses_leaves_everything_to_be_tried_again(failure: StorageError) -> None:
    office = Office()
    add(office.session, "one")
    before, pin = office.store.data, office.doors.device.pin(office.session.vault.id)
    draft = login("two", password="typed with care")
    office.store.fail_next = failure

    with pytest.raises(type(failure)):
        save(office.session, draft)

    assert office.store.data == before
    assert office.doors.device.pin(office.session.vault.id) == pin
    assert titles(office.session) == {"one"}
    assert password(office.session, save(office.session, draft).item.id) == "typed with care"


def test_a_pin_that_cannot_be_written_does_not_undo_the_save() -> None:
    office = Office()

    device = FullDevice()
    pin = office.doors.device.pin(office.session.vault.id)
    assert pin is not None
    device.set_pin(office.session.vault.id, pin)
    commit(office.session, (), replace(office.doors, device=device))

    assert office.session.number == 2
    assert device.pin(office.session.vault.id) == pin
    assert office.unlock(replace(office.doors, device=device)).notices == ()


def test_a_file_under_another_key_is_neither_merged_nor_overwritten() -> None:
    office = Office()
    other = office.unlock(office.other_computer())
    rotate(other, Secret("a new one"), doors=other.doors)
    theirs = office.store.data

    with pytest.raises(KeyChanged):
        add(office.session, "mine")

    assert office.store.data == theirs


def test_a_file_that_is_no_vault_is_not_overwritten() -> None:
    office = Office()
    office.store.data = b"a letter"

    with pytest.raises(NotAVault):
        add(office.session, "mine")

    assert office.store.data == b"a letter"


def test_a_damaged_file_is_not_overwritten() -> None:
    office = Office()
    assert office.store.data is not None
    office.store.data = office.store.data[:60] + b"?" + office.store.data[61:]

    with pytest.raises(Damaged):
        add(office.session, "mine")


def test_a_locked_session_saves_nothing() -> None:
    office = Office()
    office.session.lock()

    with pytest.raises(Locked):
        commit(office.session, (), office.doors)

    assert office.unlock().number == 1


def test_a_lock_during_a_save_leaves_the_old_file_or_the_new_one() -> None:
    office = Office()
    draft = login("one")
    office.store.before_replace = office.session.lock

    with pytest.raises(Locked):  # the item can no longer be looked up; it is saved all the same
        save(office.session, draft)

    assert office.session.locked
    assert titles(office.unlock()) == {"one"}


def test_a_read_only_session_saves_nothing() -> None:
    office = Office()
    office.session.read_only = "rolled-back"

    with pytest.raises(ReadOnly) as caught:
        add(office.session, "one")

    assert caught.value.reason == "rolled-back"


def test_a_file_of_a_newer_minor_version_is_not_merged() -> None:
    office = Office()
    add(office.session, "mine")
    office.store.data = newer_file(office.session)

    with pytest.raises(ReadOnly) as caught:
        add(office.session, "more")

    assert caught.value.reason == "newer"


def test_changes_of_every_kind_survive_a_merge() -> None:
    office = Office()
    gone, kept = add(office.session, "gone"), add(office.session, "kept")
    other = office.unlock(office.other_computer())
    add(other, "theirs")
    stamp = office.session.stamp()

    commit(
        office.session,
        [PurgeItem(gone.id, stamp), PutItem(replace(kept, title="Kept", stamp=stamp)), RenameVault("Three", stamp)],
        office.doors,
    )

    assert titles(office.unlock()) == {"Kept", "theirs"}
    assert office.unlock().vault.name == "Three"
    assert Stamp(5, stamp.time) == office.session.vault.item(kept.id).stamp


class Overtaken(MemoryStore):
    """A file that another program of this computer replaces again as soon as it was replaced."""

    after_replace: Callable[[], object] | None = None

    def replace(self, data: bytes, *, expected: FileVersion) -> FileVersion:
        version = super().replace(data, expected=expected)
        after, self.after_replace = self.after_replace, None
        if after is not None:
            after()
        return version


def test_a_save_that_is_overtaken_here_does_not_take_back_what_is_remembered_of_the_later_one() -> None:
    office = Office()
    store = Overtaken(office.store.read()[0])
    mine = office.unlock(store=store)
    store.after_replace = lambda: rotate(office.unlock(store=store), Secret(NEW_PASSPHRASE), doors=office.doors)

    add(mine, "Mail")

    pin = office.doors.device.pin(mine.vault.id)
    assert pin is not None
    assert (pin.number, pin.retired) == (3, (mine.key.key_tag(),))
    assert office.unlock(store=store, passphrase=NEW_PASSPHRASE).notices == ()


# --- a disk that fails once the new file is there ------------------------------------------------------------


def test_a_save_that_the_disk_did_not_confirm_is_a_save_and_is_told_once() -> None:
    office = Office()
    office.store.confirms = False

    add(office.session, "Mail")

    assert office.session.take_doubt() == (Notice("unconfirmed"),)
    assert office.session.take_doubt() == ()
    assert office.unlock().number == 2
    office.store.confirms = True
    add(office.session, "Bank")
    assert office.session.take_doubt() == ()
