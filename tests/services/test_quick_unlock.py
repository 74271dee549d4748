from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.fakes.memory_device_state import MemoryDeviceState, UnwritableDeviceState
from tests.fakes.memory_keychain import MemoryKeychain
from tests.fakes.office import Office, add, password
from tests.fakes.sample_session import PASSPHRASE
from vault_app.core.errors import (
    ChangedElsewhere,
    DiskFull,
    KeychainError,
    KeychainGarbage,
    KeychainLocked,
    KeychainMissing,
    KeychainNoEntry,
    KeychainTimeout,
    Locked,
    NoMatchingSlot,
    NotAllowed,
    PassphraseDue,
    ReadOnly,
    WrongPassphrase,
)
from vault_app.core.secret import Secret
from vault_app.ports.device_state import Enrolment
from vault_app.services import quick_unlock
from vault_app.services.change_passphrase import change_passphrase, recover
from vault_app.services.doors import Doors
from vault_app.services.quick_unlock import (
    disable,
    enrol,
    forget_if_ended,
    is_enrolled,
    remove_other_devices,
    unlock_with_keychain,
    ways_that_end,
)
from vault_app.services.session import Session
from vault_app.vaultfile.inspecting import inspect_vault

DAY = 86_400
NEW = "violin marmalade cactus orbit"


class Desk:
    """A computer with a keyring, in an office."""

    def __init__(self, office: Office, doors: Doors | None = None) -> None:
        self.office = office
        self.doors = doors or office.doors
        self.keychain = MemoryKeychain()

    def enrol(self, session: Session | None = None) -> None:
        enrol(session or self.office.session, self.keychain, doors=self.doors)

    def unlock(self, *, days: int = 14) -> Session:
        return unlock_with_keychain(self.office.store, self.keychain, doors=self.doors, days=days)

    @property
    def enrolment(self) -> Enrolment | None:
        return self.doors.device.enrolment(self.office.session.vault.id)

    @property
    def is_enrolled(self) -> bool:
        return is_enrolled(self.office.store, doors=self.doors)


def slots(office: Office) -> list[str]:
    """The kinds of the slots in the file."""
    return [slot.kind for slot in inspect_vault(office.store.read()[0], limits=office.doors.limits).slots]


@pytest.fixture
def desk() -> Desk:
    return Desk(Office())


@pytest.fixture
def enrolled(desk: Desk) -> Desk:
    desk.enrol()
    return desk


# --- turning it on ---------------------------------------------------------------------------------------


def test_quick_unlock_is_off_until_it_is_turned_on(desk: Desk) -> None:
    assert not desk.is_enrolled
    assert slots(desk.office) == ["passphrase", "recovery"]
    with pytest.raises(NoMatchingSlot):
        desk.unlock()
    assert desk.keychain.calls == []


def test_once_on_the_keyring_opens_the_vault_with_everything_in_it(desk: Desk) -> None:
    item = add(desk.office.session, "UPS", password="parcel")
    desk.enrol()

    session = desk.unlock()

    assert password(session, item.id) == "parcel"
    assert desk.is_enrolled
    assert slots(desk.office) == ["passphrase", "recovery", "device"]


def test_the_passphrase_opens_the_vault_as_before(enrolled: Desk) -> None:
    assert not enrolled.office.unlock().locked


def test_the_session_that_turned_it_on_saves_on(enrolled: Desk) -> None:
    item = add(enrolled.office.session, "Post")

    assert enrolled.unlock().vault.item(item.id).title == "Post"


def test_the_keyring_holds_32_bytes_under_a_random_locator_and_no_passphrase(enrolled: Desk) -> None:
    [(locator, secret)] = enrolled.keychain.entries.items()

    assert (len(locator), len(secret)) == (16, 32)
    assert enrolled.enrolment == Enrolment(locator, enrolled.office.clock.now_ms())
    assert PASSPHRASE.encode() not in secret
    assert locator != enrolled.office.session.vault.id


def test_turning_it_on_again_makes_another_secret_and_clears_the_former_entry(enrolled: Desk) -> None:
    before = dict(enrolled.keychain.entries)

    enrolled.enrol()

    assert len(enrolled.keychain.entries) == 1
    assert enrolled.keychain.entries.keys().isdisjoint(before)
    assert not enrolled.unlock().locked


def test_two_computers_have_a_secret_each(enrolled: Desk) -> None:
    other = Desk(enrolled.office, enrolled.office.other_computer())
    other.enrol(enrolled.office.unlock(other.doors))

    assert not enrolled.unlock().locked
    assert not other.unlock().locked
    assert enrolled.keychain.entries.keys().isdisjoint(other.keychain.entries)


# --- what may go wrong while it is turned on --------------------------------------------------------------


def stays_off(desk: Desk, failure: type[Exception]) -> None:
    """Turning it on fails, and leaves file, record and session as they were."""
    before = desk.office.store.data
    with pytest.raises(failure):
        desk.enrol()
    assert desk.office.store.data == before
    assert desk.enrolment is None
    add(desk.office.session, "Later")
    assert slots(desk.office) == ["passphrase", "recovery"]


@pytest.mark.parametrize("failure", [KeychainMissing(), KeychainLocked(), KeychainTimeout(seconds=1)])
def test_a_keyring_that_does_not_take_it_is_not_asked_again(desk: Desk, failure: KeychainError) -> None:
    desk.keychain.fails["store"] = failure

    stays_off(desk, type(failure))

    assert desk.keychain.calls == ["store"]


def test_a_keyring_that_does_not_give_it_back_leaves_it_off(desk: Desk) -> None:
    desk.keychain.fails["load"] = KeychainMissing()

    stays_off(desk, KeychainMissing)


class Forgetful(MemoryKeychain):
    """Gives back other bytes than it was given."""

    def load(self, entry: bytes) -> bytearray:
        super().load(entry)
        return bytearray(32)


def test_a_keyring_that_gives_back_other_bytes_leaves_it_off_and_keeps_nothing(desk: Desk) -> None:
    desk.keychain = Forgetful()

    stays_off(desk, KeychainGarbage)

    assert desk.keychain.entries == {}


def test_a_file_that_another_computer_saves_over_at_once_is_told_and_nothing_is_enrolled(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_before = desk.office.store.read()
    monkeypatch.setattr(desk.office.store, "read", lambda: as_before)

    with pytest.raises(ChangedElsewhere):
        desk.enrol()

    assert desk.enrolment is None
    assert desk.keychain.entries == {}


def test_a_full_disk_leaves_it_off_and_the_keyring_empty(desk: Desk) -> None:
    desk.office.store.fail_next = DiskFull()

    stays_off(desk, DiskFull)

    assert desk.keychain.entries == {}


def test_a_failed_second_time_leaves_the_first_in_force(enrolled: Desk) -> None:
    before = enrolled.enrolment
    enrolled.office.store.fail_next = DiskFull()

    with pytest.raises(DiskFull):
        enrolled.enrol()

    assert enrolled.enrolment == before
    assert not enrolled.unlock().locked


def test_a_state_folder_that_cannot_be_written_leaves_it_off(desk: Desk) -> None:
    desk.doors = replace(desk.doors, device=UnwritableDeviceState())

    stays_off(desk, NotAllowed)

    assert desk.keychain.entries == {}


def test_a_vault_that_is_read_only_or_locked_asks_the_keyring_nothing(desk: Desk) -> None:
    desk.office.store.is_writable = False
    reader = desk.office.unlock()

    with pytest.raises(ReadOnly):
        desk.enrol(reader)
    reader.lock()
    with pytest.raises(Locked):
        desk.enrol(reader)

    assert desk.keychain.calls == []


class LocksOnLoad(MemoryKeychain):
    """While it answers, the person locks the vault."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def load(self, entry: bytes) -> bytearray:
        self._session.lock()
        return super().load(entry)


def test_locking_meanwhile_leaves_it_off_and_the_vault_locked(desk: Desk) -> None:
    desk.keychain = LocksOnLoad(desk.office.session)
    vault_id = desk.office.session.vault.id

    with pytest.raises(Locked):
        desk.enrol()

    assert desk.doors.device.enrolment(vault_id) is None
    assert desk.keychain.entries == {}
    assert slots(desk.office) == ["passphrase", "recovery"]


def test_what_was_saved_elsewhere_meanwhile_is_merged(desk: Desk) -> None:
    other = desk.office.unlock(desk.office.other_computer())
    item = add(other, "From elsewhere")

    desk.enrol()

    assert desk.unlock().vault.item(item.id).title == "From elsewhere"


def test_a_file_that_changed_just_now_is_merged_and_tried_again(desk: Desk) -> None:
    desk.office.store.fail_next = ChangedElsewhere()

    desk.enrol()

    assert not desk.unlock().locked


# --- unlocking with it ------------------------------------------------------------------------------------


@pytest.mark.parametrize("failure", [KeychainMissing(), KeychainLocked(), KeychainTimeout(seconds=1)])
def test_a_keyring_that_fails_leaves_the_passphrase(enrolled: Desk, failure: KeychainError) -> None:
    enrolled.keychain.fails["load"] = failure

    with pytest.raises(type(failure)):
        enrolled.unlock()

    assert not enrolled.office.unlock().locked


def test_an_entry_deleted_behind_our_back_is_told(enrolled: Desk) -> None:
    enrolled.keychain.entries.clear()

    with pytest.raises(KeychainNoEntry):
        enrolled.unlock()


@pytest.mark.parametrize("secret", [bytes(32), b"short", b""])
def test_a_wrong_secret_in_the_keyring_opens_nothing(enrolled: Desk, secret: bytes) -> None:
    enrolled.keychain.entries = dict.fromkeys(enrolled.keychain.entries, secret)

    with pytest.raises(KeychainGarbage):
        enrolled.unlock()


class Watched(MemoryKeychain):
    """Keeps hold of what it gave."""

    def __init__(self) -> None:
        super().__init__()
        self.given: list[bytearray] = []

    def load(self, entry: bytes) -> bytearray:
        self.given.append(super().load(entry))
        return self.given[-1]


def test_the_secret_is_wiped_after_it_was_used(desk: Desk) -> None:
    desk.keychain = watched = Watched()
    desk.enrol()

    desk.unlock()

    assert watched.given == [bytearray(32)] * 2


def test_another_computer_with_the_same_file_has_no_quick_unlock(enrolled: Desk) -> None:
    other = Desk(enrolled.office, enrolled.office.other_computer())

    assert not other.is_enrolled
    with pytest.raises(NoMatchingSlot):
        other.unlock()


# --- practice day -----------------------------------------------------------------------------------------


def test_after_two_weeks_the_passphrase_is_asked_for_and_the_keyring_is_not(enrolled: Desk) -> None:
    enrolled.office.clock.pass_seconds(14 * DAY)
    enrolled.keychain.calls.clear()

    with pytest.raises(PassphraseDue) as caught:
        enrolled.unlock()

    assert caught.value.days == 14
    assert enrolled.keychain.calls == []


def test_typing_it_lets_quick_unlock_work_again(enrolled: Desk) -> None:
    enrolled.office.clock.pass_seconds(20 * DAY)
    enrolled.office.unlock()

    assert not enrolled.unlock().locked


def test_quick_unlock_itself_does_not_count_as_typing(enrolled: Desk) -> None:
    enrolled.office.clock.pass_seconds(10 * DAY)
    enrolled.unlock()
    enrolled.office.clock.pass_seconds(5 * DAY)

    with pytest.raises(PassphraseDue):
        enrolled.unlock()


def test_the_days_are_a_setting(enrolled: Desk) -> None:
    enrolled.office.clock.pass_seconds(20 * DAY)

    assert not enrolled.unlock(days=30).locked


@pytest.mark.parametrize("jump", [-400 * DAY, 400 * DAY])
def test_a_clock_that_jumps_costs_one_typed_passphrase_and_locks_nobody_out(enrolled: Desk, jump: int) -> None:
    enrolled.office.clock.set_back(-jump)

    with pytest.raises(PassphraseDue):
        enrolled.unlock()
    assert not enrolled.office.unlock().locked

    assert not enrolled.unlock().locked


# --- turning it off ---------------------------------------------------------------------------------------


def test_turning_it_off_ends_slot_entry_and_record_and_changes_the_key(enrolled: Desk) -> None:
    session = enrolled.office.session
    tag = session.key.key_tag()

    off = disable(session, Secret(PASSPHRASE), enrolled.keychain, doors=enrolled.doors)

    assert (off.entry_deleted, off.enrolled) == (True, False)
    assert [slot.kind for slot in off.rotated.dropped] == ["device"]
    assert enrolled.keychain.entries == {}
    assert enrolled.enrolment is None
    assert slots(enrolled.office) == ["passphrase", "recovery"]
    assert session.key.key_tag() != tag


def test_what_the_former_secret_opened_it_opens_no_more_not_even_in_backups(enrolled: Desk) -> None:
    entries, enrolment = dict(enrolled.keychain.entries), enrolled.enrolment
    disable(enrolled.office.session, Secret(PASSPHRASE), enrolled.keychain, doors=enrolled.doors)
    enrolled.keychain.entries = entries
    enrolled.doors.device.set_enrolment(enrolled.office.session.vault.id, enrolment)

    with pytest.raises(NoMatchingSlot):
        enrolled.unlock()
    for backup in enrolled.office.store.backups():
        data = enrolled.office.store.read_backup(backup)
        kinds = [slot.kind for slot in inspect_vault(data, limits=enrolled.doors.limits).slots]
        assert "device" not in kinds


def test_passphrase_and_recovery_sheet_open_the_vault_after_it_was_turned_off(enrolled: Desk) -> None:
    item = add(enrolled.office.session, "UPS", password="parcel")
    disable(enrolled.office.session, Secret(PASSPHRASE), enrolled.keychain, doors=enrolled.doors)

    assert password(enrolled.office.unlock(), item.id) == "parcel"
    words = enrolled.office.sheet.words.duplicate()
    back = recover(enrolled.office.store, words, Secret(NEW), doors=enrolled.doors, generated_bits=90.0)
    assert password(back.session, item.id) == "parcel"


def test_a_wrong_passphrase_turns_nothing_off(enrolled: Desk) -> None:
    with pytest.raises(WrongPassphrase):
        disable(enrolled.office.session, Secret("wrong"), enrolled.keychain, doors=enrolled.doors)

    assert not enrolled.unlock().locked


def test_an_entry_that_cannot_be_deleted_is_told_and_opens_nothing(enrolled: Desk) -> None:
    enrolled.keychain.fails["delete"] = KeychainMissing()

    off = disable(enrolled.office.session, Secret(PASSPHRASE), enrolled.keychain, doors=enrolled.doors)

    assert not off.entry_deleted
    assert not enrolled.is_enrolled
    with pytest.raises(NoMatchingSlot):
        enrolled.unlock()


def test_turning_it_off_where_it_is_not_on_is_done_at_once(desk: Desk) -> None:
    off = disable(desk.office.session, Secret(PASSPHRASE), desk.keychain, doors=desk.doors)

    assert off.entry_deleted
    assert desk.keychain.calls == []


def test_the_ways_that_end_are_listed_beforehand(enrolled: Desk) -> None:
    other = Desk(enrolled.office, enrolled.office.other_computer())
    other.enrol(enrolled.office.unlock(other.doors))
    session = enrolled.office.unlock()

    listed = ways_that_end(session)

    assert [slot.kind for slot in listed] == ["device", "device"]
    assert disable(session, Secret(PASSPHRASE), enrolled.keychain, doors=enrolled.doors).rotated.dropped == listed


def test_removing_other_devices_keeps_this_one_with_a_fresh_secret(enrolled: Desk) -> None:
    other = Desk(enrolled.office, enrolled.office.other_computer())
    other.enrol(enrolled.office.unlock(other.doors))
    before = dict(enrolled.keychain.entries)
    session = enrolled.office.unlock()

    done = remove_other_devices(session, Secret(PASSPHRASE), enrolled.keychain, doors=enrolled.doors)

    assert (done.enrolled, done.failure) == (True, None)
    assert enrolled.keychain.entries.keys().isdisjoint(before)
    assert not enrolled.unlock().locked
    with pytest.raises(NoMatchingSlot):
        other.unlock()


def test_where_this_device_cannot_be_kept_the_others_are_removed_all_the_same(enrolled: Desk) -> None:
    enrolled.keychain.fails["store"] = KeychainLocked()

    done = remove_other_devices(enrolled.office.session, Secret(PASSPHRASE), enrolled.keychain, doors=enrolled.doors)

    assert not done.enrolled
    assert isinstance(done.failure, KeychainLocked)
    assert slots(enrolled.office) == ["passphrase", "recovery"]


# --- a passphrase that changed ----------------------------------------------------------------------------


def change(session: Session, doors: Doors) -> None:
    change_passphrase(session, Secret(PASSPHRASE), Secret(NEW), doors=doors, generated_bits=90.0)


def test_a_changed_passphrase_ends_quick_unlock_and_says_so(enrolled: Desk) -> None:
    session = enrolled.office.session
    change(session, enrolled.doors)

    assert not enrolled.is_enrolled
    assert forget_if_ended(session, enrolled.keychain, doors=enrolled.doors)
    assert enrolled.keychain.entries == {}
    assert enrolled.enrolment is None
    assert not forget_if_ended(session, enrolled.keychain, doors=enrolled.doors)


def test_a_passphrase_changed_elsewhere_ends_it_here_at_the_next_opening(enrolled: Desk) -> None:
    computer = enrolled.office.other_computer()
    change(enrolled.office.unlock(computer), computer)

    with pytest.raises(NoMatchingSlot):
        enrolled.unlock()
    session = enrolled.office.unlock(passphrase=NEW)

    assert forget_if_ended(session, enrolled.keychain, doors=enrolled.doors)
    assert enrolled.keychain.entries == {}


def test_while_it_is_on_nothing_is_forgotten(enrolled: Desk) -> None:
    assert not forget_if_ended(enrolled.office.session, enrolled.keychain, doors=enrolled.doors)
    assert not enrolled.unlock().locked


def test_a_record_that_cannot_be_cleared_does_no_harm(enrolled: Desk) -> None:
    session = enrolled.office.session
    change(session, enrolled.doors)
    device = UnwritableDeviceState()
    enrolment = enrolled.enrolment
    MemoryDeviceState.set_enrolment(device, session.vault.id, enrolment)
    doors = replace(enrolled.doors, device=device)

    assert forget_if_ended(session, enrolled.keychain, doors=doors)
    assert not is_enrolled(enrolled.office.store, doors=doors)


def test_it_can_be_turned_on_again_after_the_passphrase_changed(enrolled: Desk) -> None:
    session = enrolled.office.session
    change(session, enrolled.doors)
    forget_if_ended(session, enrolled.keychain, doors=enrolled.doors)

    enrolled.enrol()

    assert not enrolled.unlock().locked


def test_a_secret_made_here_has_as_many_bytes_as_a_slot_takes(enrolled: Desk) -> None:
    [secret] = enrolled.keychain.entries.values()

    assert len(secret) == quick_unlock.SECRET_BYTES


def test_two_secrets_are_never_alike(desk: Desk) -> None:
    seen = set()
    for _ in range(3):
        desk.enrol()
        seen |= set(desk.keychain.entries.values())

    assert len(seen) == 3


Call = Callable[[Session, MemoryKeychain, Doors], object]


@pytest.mark.parametrize(
    "call",
    [
        lambda session, keychain, doors: disable(session, Secret(PASSPHRASE), keychain, doors=doors),
        lambda session, keychain, doors: remove_other_devices(session, Secret(PASSPHRASE), keychain, doors=doors),
        lambda session, keychain, doors: forget_if_ended(session, keychain, doors=doors),
        lambda session, _keychain, _doors: ways_that_end(session),
    ],
)
def test_a_locked_session_does_nothing(enrolled: Desk, call: Call) -> None:
    enrolled.office.session.lock()
    before = enrolled.office.store.data

    with pytest.raises(Locked):
        call(enrolled.office.session, enrolled.keychain, enrolled.doors)

    assert enrolled.office.store.data == before
    assert len(enrolled.keychain.entries) == 1
