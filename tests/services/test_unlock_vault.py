"""What a computer notices about a vault that it has seen before (FORMAT.md, "Pins")."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.fakes.kdf import CHEAP_LIMITS
from tests.fakes.memory_device_state import MemoryDeviceState
from tests.fakes.memory_store import MemoryStore
from tests.fakes.newer_file import newer_file
from tests.fakes.office import Office, add, draft_of, password, save
from tests.fakes.sample_session import PASSPHRASE
from vault_app.core import columns
from vault_app.core.errors import (
    ChangedElsewhere,
    CostTooHigh,
    Damaged,
    DiskFull,
    KeyRetired,
    NotAVault,
    NotFound,
    ReadOnly,
    WrongPassphrase,
)
from vault_app.core.ids import VaultId
from vault_app.core.secret import Secret
from vault_app.crypto.arena import Arena
from vault_app.format import body
from vault_app.ports.vault_store import FileVersion
from vault_app.services.delete_item import purge_items
from vault_app.services.rotation import rotate
from vault_app.services.session import Notice, Session
from vault_app.services.unlock_vault import arena_for, confirm_copy, unlock_vault
from vault_app.vaultfile.credential import PassphraseCredential
from vault_app.vaultfile.opening import open_vault
from vault_app.vaultfile.rekeying import rekey

OTHER_PASSPHRASE = "a new passphrase"


def titles(session: Session) -> set[str]:
    return set(session.vault.columns.title)


# --- the usual day -------------------------------------------------------------------------------------------


def test_a_vault_opens_with_its_passphrase_and_nothing_is_to_be_told() -> None:
    office = Office()
    add(office.session, "Mail")

    session = office.unlock()

    assert titles(session) == {"Mail"}
    assert session.notices == ()
    assert session.read_only is None


def test_a_wrong_passphrase_does_not() -> None:
    with pytest.raises(WrongPassphrase):
        Office().unlock(passphrase="correct horse battery stapler")


def test_a_missing_file_is_not_found() -> None:
    office = Office()

    with pytest.raises(NotFound):
        office.unlock(store=MemoryStore())


def test_a_new_computer_says_that_it_cannot_compare_and_remembers_from_now_on() -> None:
    office = Office()
    computer = office.other_computer()

    first, second = office.unlock(computer), office.unlock(computer)

    assert first.notices == (Notice("first-sight"),)
    assert second.notices == ()


def test_what_another_computer_saved_is_taken_as_it_is() -> None:
    office = Office()
    other = office.unlock(office.other_computer())
    add(other, "theirs")

    session = office.unlock()

    assert titles(session) == {"theirs"}
    assert session.notices == ()
    pin = office.doors.device.pin(session.vault.id)
    assert pin is not None
    assert pin.number == 2


def test_memory_made_ready_beforehand_is_used_up() -> None:
    office = Office()
    arena = arena_for(office.store, limits=CHEAP_LIMITS)
    assert isinstance(arena, Arena)

    credential = PassphraseCredential(Secret(PASSPHRASE))
    session = unlock_vault(office.store, credential, doors=office.doors, arena=arena)

    assert session.number == 1
    with pytest.raises(AssertionError):
        arena.address()


def test_no_memory_is_made_ready_for_a_file_that_asks_for_too_much_or_too_little() -> None:
    with pytest.raises(CostTooHigh):
        arena_for(Office().store)


def test_a_read_only_place_opens_for_reading() -> None:
    office = Office()
    office.store.is_writable = False

    session = office.unlock()

    assert session.read_only == "no-permission"
    assert session.notices == (Notice("no-permission"),)
    with pytest.raises(ReadOnly):
        confirm_copy(session)


def test_a_file_of_a_newer_minor_version_opens_for_reading() -> None:
    office = Office()
    add(office.session, "Mail")
    office.store.data = newer_file(office.session)

    session = office.unlock()

    assert session.read_only == "newer"
    assert titles(session) == {"Mail"}


# --- an older copy -------------------------------------------------------------------------------------------


def rolled_back() -> Office:
    office = Office()
    add(office.session, "one")
    old = office.store.data
    add(office.session, "two")
    add(office.session, "three")
    office.store.data = old
    return office


def test_an_older_copy_opens_for_reading_and_says_how_many_saves_are_missing() -> None:
    session = rolled_back().unlock()

    assert session.read_only == "rolled-back"
    assert session.notices == (Notice("older-copy", 2),)


def test_an_older_copy_stays_an_alarm_until_it_is_confirmed() -> None:
    office = rolled_back()

    office.unlock()

    assert office.unlock().read_only == "rolled-back"


def test_a_confirmed_older_copy_is_saved_above_everything_seen() -> None:
    office = rolled_back()
    session = office.unlock()

    confirm_copy(session)
    add(session, "four")

    assert session.read_only is None
    assert session.number == 5
    assert titles(office.unlock()) == {"one", "four"}
    assert office.unlock().notices == ()


def test_a_restored_copy_is_merged_on_the_computers_that_saw_more() -> None:
    office = rolled_back()
    other = office.other_computer()
    copy = MemoryStore(office.doors.device.last_good(office.session.vault.id))
    office.unlock(other, store=copy)
    restored = office.unlock()
    confirm_copy(restored)
    add(restored, "four")

    session = office.unlock(other)

    assert titles(session) == {"one", "two", "three", "four"}


def test_without_its_own_copy_a_computer_still_sees_that_a_file_is_older() -> None:
    office = rolled_back()
    device = office.doors.device
    pin = device.pin(office.session.vault.id)
    assert pin is not None
    fresh = office.other_computer()
    fresh.device.set_pin(office.session.vault.id, pin)

    assert office.unlock(fresh).read_only == "rolled-back"


def test_a_session_without_an_alarm_has_nothing_to_confirm() -> None:
    office = Office()
    session = office.unlock()
    before = office.doors.device.pin(session.vault.id)

    confirm_copy(session)

    assert office.doors.device.pin(session.vault.id) == before


def test_a_file_that_changed_since_it_was_opened_is_not_confirmed() -> None:
    office = rolled_back()
    session = office.unlock()
    office.store.data = b"something else"

    with pytest.raises(ChangedElsewhere):
        confirm_copy(session)


def test_a_confirmed_copy_in_a_read_only_place_stays_read_only() -> None:
    office = rolled_back()
    office.store.is_writable = False
    session = office.unlock()

    confirm_copy(session)

    assert session.read_only == "no-permission"


# --- another key ---------------------------------------------------------------------------------------------


def test_a_changed_key_opens_for_reading_until_it_is_confirmed() -> None:
    office = Office()
    other = office.unlock(office.other_computer())
    rotate(other, Secret(OTHER_PASSPHRASE), doors=other.doors)

    session = office.unlock(passphrase=OTHER_PASSPHRASE)

    assert session.read_only == "key-changed"
    assert session.notices == (Notice("key-changed"),)
    confirm_copy(session)
    add(session, "after")
    assert office.unlock(passphrase=OTHER_PASSPHRASE).notices == ()


def test_a_key_is_refused_for_good_once_it_was_retired() -> None:
    office = Office()
    before = office.store.data
    rotate(office.session, Secret(OTHER_PASSPHRASE), doors=office.doors)
    office.store.data = before

    with pytest.raises(KeyRetired):
        office.unlock()


def test_a_confirmed_key_retires_the_one_before() -> None:
    office = Office()
    before = office.store.data
    other = office.unlock(office.other_computer())
    rotate(other, Secret(OTHER_PASSPHRASE), doors=other.doors)
    confirm_copy(office.unlock(passphrase=OTHER_PASSPHRASE))
    office.store.data = before

    with pytest.raises(KeyRetired):
        office.unlock()


def test_a_newer_file_under_an_old_key_is_seen_though_the_same_passphrase_opens_it() -> None:
    office = Office()
    thief = office.unlock(office.other_computer())
    forged = rekey(
        thief.opened, thief.vault, passphrase=Secret(PASSPHRASE), cost=office.doors.cost,  # type: ignore[arg-type]
        number=99, ancestors=thief.lineage.of_child(), app="0", limits=CHEAP_LIMITS,
    )  # fmt: skip
    office.store.data = forged.data

    assert office.unlock().read_only == "key-changed"


def test_another_recovery_key_under_the_same_vault_key_is_told() -> None:
    office = Office()
    pin = office.doors.device.pin(office.session.vault.id)
    assert pin is not None
    office.doors.device.set_pin(office.session.vault.id, replace(pin, recovery=b"?" * 32))

    assert office.unlock().notices == (Notice("recovery-changed"),)
    assert office.unlock().notices == ()


# --- a copy that went another way ----------------------------------------------------------------------------


def apart(*, ours: int = 1, theirs: int = 1) -> tuple[Office, MemoryStore]:
    """Two computers save offline; then the file of the other one takes the place of ours."""
    office = Office()
    add(office.session, "base")
    far = office.copy_of_file()
    other = office.unlock(office.other_computer(), store=far)
    for turn in range(ours):
        add(office.session, f"ours {turn}")
    for turn in range(theirs):
        add(other, f"theirs {turn}")
    office.session.lock()
    return office, far


@pytest.mark.parametrize(("ours", "theirs"), [(1, 1), (1, 3), (3, 1)])
def test_copies_that_went_apart_offline_are_merged_when_they_meet(ours: int, theirs: int) -> None:
    office, far = apart(ours=ours, theirs=theirs)

    session = office.unlock(store=far)

    everything = {"base"} | {f"ours {turn}" for turn in range(ours)} | {f"theirs {turn}" for turn in range(theirs)}
    assert titles(session) == everything
    assert session.notices == (Notice("merged", theirs),)
    assert session.number == max(ours, theirs) + 3
    assert session.read_only is None
    assert titles(office.unlock(store=far)) == everything
    assert office.unlock(store=far).notices == ()


def test_after_the_merge_the_other_computer_takes_it_as_it_is() -> None:
    office = Office()
    far = office.copy_of_file()
    computer = office.other_computer()
    other = office.unlock(computer, store=far)
    add(office.session, "ours")
    add(other, "theirs")
    office.unlock(store=far)

    session = office.unlock(computer, store=far)

    assert titles(session) == {"ours", "theirs"}
    assert session.notices == ()


def test_a_merge_that_cannot_be_written_waits_for_the_next_save() -> None:
    office, far = apart()
    far.fail_next = DiskFull()

    session = office.unlock(store=far)

    assert titles(session) == {"base", "ours 0", "theirs 0"}
    assert session.number == 3
    add(session, "more")
    assert titles(office.unlock(store=far)) == {"base", "ours 0", "theirs 0", "more"}
    assert office.unlock(store=far).notices == ()


def test_a_merge_in_a_read_only_place_is_shown_and_not_forgotten() -> None:
    office, far = apart()
    far.is_writable = False

    session = office.unlock(store=far)

    assert titles(session) == {"base", "ours 0", "theirs 0"}
    assert session.read_only == "no-permission"
    far.is_writable = True
    assert titles(office.unlock(store=far)) == {"base", "ours 0", "theirs 0"}


def test_an_item_purged_there_and_changed_here_offline_survives() -> None:
    office = Office()
    item = add(office.session, "UPS")
    far = office.copy_of_file()
    other = office.unlock(office.other_computer(), store=far)
    save(office.session, draft_of(item, password="changed here"))
    for turn in range(3):
        add(other, f"theirs {turn}")
    purge_items(other, [item.id], doors=other.doors)

    session = office.unlock(store=far)

    assert password(session, item.id) == "changed here"


@pytest.mark.parametrize("copy", [None, b"damaged"])
def test_a_copy_from_elsewhere_is_told_where_there_is_nothing_to_merge_it_with(copy: bytes | None) -> None:
    office, far = apart()
    pin = office.doors.device.pin(_vault_id(office))
    assert pin is not None
    bare = office.other_computer()
    bare.device.set_pin(_vault_id(office), pin)
    if copy is not None:
        bare.device.set_last_good(_vault_id(office), copy)

    session = office.unlock(bare, store=far)

    assert session.notices == (Notice("other-copy"), *([] if copy is None else [Notice("set-aside")]))
    assert titles(session) == {"base", "theirs 0"}
    assert office.unlock(bare, store=far).notices == ()


def test_a_newer_copy_from_elsewhere_is_not_merged_and_does_not_take_the_place_of_ours() -> None:
    office, far = apart()
    other = office.unlock(office.other_computer(), store=far)
    far.data = newer_file(other)
    ours = office.doors.device.last_good(_vault_id(office))

    session = office.unlock(store=far)

    assert session.notices == (Notice("newer"), Notice("other-copy"))
    assert office.doors.device.last_good(_vault_id(office)) == ours


def test_a_newer_copy_of_our_own_is_no_base_for_a_merge() -> None:
    office, far = apart()
    newer = office.unlock()
    office.doors.device.set_last_good(_vault_id(office), newer_file(newer))

    assert office.unlock(store=far).notices == (Notice("other-copy"), Notice("set-aside"))


def test_copies_that_cannot_become_one_file_stay_both(monkeypatch: pytest.MonkeyPatch) -> None:
    office, far = apart()
    ours = device_of(office).last_good(_vault_id(office))
    monkeypatch.setattr(columns, "MOST_COUNTED", 0)  # as where an item has 65,535 earlier values on both sides

    session = office.unlock(store=far)

    assert session.notices == (Notice("other-copy"), Notice("set-aside"))
    assert titles(session) == {"base", "theirs 0"}
    assert device_of(office).aside == [ours]


def test_a_merge_beyond_a_limit_still_opens_and_shows_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    office, far = apart()
    monkeypatch.setattr(body, "MOST_ITEMS", 2)

    assert titles(office.unlock(store=far)) == {"base", "ours 0", "theirs 0"}


# --- copies set aside ----------------------------------------------------------------------------------------


def device_of(office: Office) -> MemoryDeviceState:
    device = office.doors.device
    assert isinstance(device, MemoryDeviceState)
    return device


def test_what_was_saved_here_alone_is_set_aside_when_another_key_is_accepted() -> None:
    office, far = apart()
    ours = device_of(office).last_good(_vault_id(office))
    other = office.unlock(office.other_computer(), store=far)
    rotate(other, Secret(OTHER_PASSPHRASE), doors=other.doors)

    session = office.unlock(store=far, passphrase=OTHER_PASSPHRASE)
    confirm_copy(session)

    assert Notice("set-aside") in session.notices
    assert device_of(office).aside == [ours]


def test_nothing_is_set_aside_where_the_accepted_copy_descends_from_ours() -> None:
    office = Office()
    other = office.unlock(office.other_computer())
    rotate(other, Secret(OTHER_PASSPHRASE), doors=other.doors)

    session = office.unlock(passphrase=OTHER_PASSPHRASE)
    confirm_copy(session)

    assert Notice("set-aside") not in session.notices
    assert device_of(office).aside == []


def test_the_newer_copy_is_set_aside_when_an_older_one_is_accepted() -> None:
    office = rolled_back()
    newer = device_of(office).last_good(_vault_id(office))

    confirm_copy(office.unlock())

    assert device_of(office).aside == [newer]


def with_aside(office: Office) -> Session:
    """Give a session that accepted an older copy, its newer one set aside."""
    session = office.unlock()
    confirm_copy(session)
    return session


def test_a_new_key_seals_again_what_was_set_aside() -> None:
    office = rolled_back()
    session = with_aside(office)
    former = office.session.vault.columns.title

    rotate(session, Secret(OTHER_PASSPHRASE), doors=office.doors)

    (aside,) = device_of(office).aside
    copy = open_vault(aside, PassphraseCredential(Secret(OTHER_PASSPHRASE)), limits=CHEAP_LIMITS)
    assert copy.vault.columns.title == former


def test_what_was_set_aside_and_does_not_open_is_left_alone() -> None:
    office = rolled_back()
    session = with_aside(office)
    device_of(office).aside = [b"another"]

    rotated = rotate(session, Secret(OTHER_PASSPHRASE), doors=office.doors)

    assert device_of(office).aside == [b"another"]
    assert rotated.backups_left == 0


class StubbornDevice(MemoryDeviceState):
    """A device whose disk refuses, at first nothing."""

    refuses: tuple[str, ...] = ()

    def set_aside(self, vault_id: VaultId, data: bytes) -> None:
        if "write" in self.refuses:
            raise DiskFull
        super().set_aside(vault_id, data)

    def drop_aside(self, vault_id: VaultId, data: bytes) -> None:
        if "delete" in self.refuses:
            raise DiskFull
        super().drop_aside(vault_id, data)


@pytest.mark.parametrize(("refuses", "deleted", "left"), [(("write",), 1, 0), (("write", "delete"), 0, 1)])
def test_what_was_set_aside_and_cannot_be_sealed_again_is_deleted_or_said_to_be_left(
    refuses: tuple[str, ...], deleted: int, left: int
) -> None:
    office = rolled_back()
    device = StubbornDevice()
    device.__dict__.update(device_of(office).__dict__)
    doors = replace(office.doors, device=device)
    old = PassphraseCredential(Secret(PASSPHRASE))
    session = office.unlock(doors)
    confirm_copy(session)
    aside = list(device.aside)
    rotate(session, Secret(PASSPHRASE), doors=doors)
    device.aside = aside  # under a key from before, which the passphrase opens
    device.refuses = refuses

    rotated = rotate(session, Secret(OTHER_PASSPHRASE), doors=doors, old=old)

    assert (rotated.backups_deleted, rotated.backups_left) == (deleted, left)


def test_a_computer_that_lost_its_pin_keeps_its_own_copy() -> None:
    office = rolled_back()
    newer = device_of(office).last_good(_vault_id(office))
    assert newer is not None
    forgetful = office.other_computer()
    forgetful.device.set_last_good(_vault_id(office), newer)

    assert office.unlock(forgetful).notices == (Notice("first-sight"), Notice("set-aside"))


class FullDevice(MemoryDeviceState):
    """A device whose disk takes no further copy."""

    def set_aside(self, vault_id: VaultId, data: bytes) -> None:
        del vault_id, data
        raise DiskFull


def test_no_copy_is_accepted_whose_predecessor_cannot_be_set_aside() -> None:
    office = rolled_back()
    full = FullDevice()
    full.__dict__.update(device_of(office).__dict__)
    doors = replace(office.doors, device=full)
    ours, session = full.last_good(_vault_id(office)), office.unlock(doors)

    with pytest.raises(DiskFull):
        confirm_copy(session)

    assert session.read_only == "rolled-back"
    assert full.last_good(_vault_id(office)) == ours


def test_a_vault_opens_though_its_former_copy_cannot_be_set_aside() -> None:
    office, far = apart()
    full = FullDevice()
    full.__dict__.update(device_of(office).__dict__)
    full.set_last_good(_vault_id(office), b"damaged")

    session = office.unlock(replace(office.doors, device=full), store=far)

    assert titles(session) == {"base", "theirs 0"}
    assert full.last_good(session.vault.id) == b"damaged"


# --- a save while the key is derived -------------------------------------------------------------------------


class Overtaken(MemoryStore):
    """A file that another program replaces as soon as it has been read."""

    def __init__(self, store: MemoryStore, *meanwhile: Callable[[], object]) -> None:
        super().__init__()
        self._store, self._meanwhile = store, list(meanwhile)

    def read(self) -> tuple[bytes, FileVersion]:
        found = self._store.read()
        if self._meanwhile:
            self._meanwhile.pop(0)()
        return found

    def replace(self, data: bytes, *, expected: FileVersion) -> FileVersion:
        return self._store.replace(data, expected=expected)


def test_a_save_here_while_the_key_is_derived_is_no_older_copy() -> None:
    office = Office()
    store = Overtaken(office.store, lambda: add(office.session, "one"), lambda: add(office.session, "two"))

    session = office.unlock(store=store)

    assert session.notices == ()
    assert titles(session) == {"one", "two"}
    add(session, "three")
    assert titles(office.unlock()) == {"one", "two", "three"}


def test_another_passphrase_set_while_the_key_is_derived_is_a_wrong_one_and_no_alarm() -> None:
    office = Office()
    store = Overtaken(office.store, lambda: rotate(office.session, Secret(OTHER_PASSPHRASE), doors=office.doors))

    with pytest.raises(WrongPassphrase):
        office.unlock(store=store)


def test_a_new_key_under_the_same_passphrase_made_meanwhile_is_the_key() -> None:
    office = Office()
    store = Overtaken(office.store, lambda: rotate(office.session, Secret(PASSPHRASE), doors=office.doors))

    session = office.unlock(store=store)

    assert session.notices == ()
    assert session.key.key_tag() == office.session.key.key_tag()


def test_a_file_damaged_while_the_key_is_derived_is_said_to_be() -> None:
    office = Office()

    def damage() -> None:
        add(office.session, "one")
        office.store.data = (office.store.data or b"")[:-1] + b"?"
        torn = office.store.data
        office.store.data = torn[:30] + b"\xff" + torn[31:]

    with pytest.raises(Damaged):
        office.unlock(store=Overtaken(office.store, damage))


def test_a_file_that_changes_all_the_time_is_judged_as_it_was_last_read() -> None:
    office = Office()
    store = Overtaken(office.store, *[lambda: add(office.session, "more")] * 9)

    assert office.unlock(store=store).read_only == "rolled-back"


def _vault_id(office: Office) -> VaultId:
    return office.unlock(office.other_computer()).vault.id


# --- what does not open --------------------------------------------------------------------------------------


def test_what_is_no_vault_says_so() -> None:
    with pytest.raises(NotAVault):
        Office().unlock(store=MemoryStore(b"a letter"))


def test_a_damaged_body_says_that_the_passphrase_was_right() -> None:
    office = Office()
    assert office.store.data is not None
    office.store.data = office.store.data[:-1] + bytes([office.store.data[-1] ^ 1])

    with pytest.raises(Damaged) as caught:
        office.unlock()

    assert caught.value.key_was_right
