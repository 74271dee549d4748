"""A new key is announced in the pin before its file is written, so that a crash in between leaves no question.

Each claim of FORMAT.md's first rule about it, and each way in which someone might misuse it.
"""

from dataclasses import replace

import pytest

from tests.fakes.kdf import CHEAP_LIMITS
from tests.fakes.memory_device_state import MemoryDeviceState
from tests.fakes.office import Office, add
from tests.fakes.sample_session import PASSPHRASE
from tests.lives.fainting import FaintingDevice, FaintingStore, PowerCut
from vault_app.core.errors import DiskFull, KeyRetired, WrongPassphrase
from vault_app.core.ids import VaultId
from vault_app.core.secret import Secret
from vault_app.ports.device_state import Pin
from vault_app.services.change_passphrase import change_passphrase, new_recovery_key
from vault_app.services.rotation import rotate
from vault_app.services.session import Notice, Session
from vault_app.services.unlock_vault import KEY_CHANGED, confirm_copy
from vault_app.vaultfile.rekeying import rekey

NEW = "seven quite other words stand in this place"
LATER = "and seven more of them came to stand here"


class Interrupted:
    """A computer whose change of the passphrase was cut off, and its file before and after it."""

    def __init__(self, moment: str) -> None:
        self.office = Office()
        self.device = FaintingDevice()
        self.doors = replace(self.office.doors, device=self.device)
        self.store = FaintingStore(self.office.store.data)
        self.office.unlock(self.doors, store=self.store).lock()
        session = self.unlock()
        add(session, "Mail")
        self.old = self.store.read()[0]
        self.store.faints = moment if moment in {"before", "after"} else ""
        self.device.faints = moment if moment in {"announcing", "pin"} else ""
        with pytest.raises(PowerCut):
            change_passphrase(session, Secret(PASSPHRASE), Secret(NEW), doors=self.doors)
        self.new = self.store.coming

    def unlock(self, passphrase: str = PASSPHRASE) -> Session:
        return self.office.unlock(self.doors, passphrase=passphrase, store=self.store)

    def pin(self, session: Session) -> Pin:
        pin = self.device.pin(session.vault.id)
        assert pin is not None
        return pin


def nothing_is_asked(session: Session) -> bool:
    return (session.read_only, session.notices) == (None, ())


@pytest.mark.parametrize("moment", ["after", "pin"])
def test_a_change_that_was_cut_off_after_the_new_file_is_done_at_the_next_start(moment: str) -> None:
    computer = Interrupted(moment)

    session = computer.unlock(NEW)

    assert nothing_is_asked(session)
    assert computer.pin(session).announced is None
    add(session, "after")
    assert nothing_is_asked(computer.unlock(NEW))


@pytest.mark.parametrize("moment", ["announcing", "before"])
def test_a_change_that_was_cut_off_before_the_new_file_has_not_been(moment: str) -> None:
    computer = Interrupted(moment)

    session = computer.unlock()

    assert nothing_is_asked(session)
    add(session, "after")
    assert computer.pin(session).announced is None
    assert nothing_is_asked(computer.unlock())


@pytest.mark.parametrize("moment", ["after", "pin"])
def test_the_old_file_is_refused_once_the_announced_one_was_opened(moment: str) -> None:
    computer = Interrupted(moment)
    computer.unlock(NEW).lock()
    computer.store.data = computer.old

    with pytest.raises(KeyRetired):
        computer.unlock()


def test_the_old_file_is_refused_once_the_change_is_done() -> None:
    office = Office()
    old = office.store.data
    change_passphrase(office.session, Secret(PASSPHRASE), Secret(NEW), doors=office.doors)
    pin = office.doors.device.pin(office.session.vault.id)
    office.store.data = old

    assert pin is not None
    assert pin.announced is None
    with pytest.raises(KeyRetired):
        office.unlock()


def test_an_announced_file_that_comes_after_a_later_save_is_asked_about() -> None:
    computer = Interrupted("before")
    session = computer.unlock()
    add(session, "what that file does not hold")
    session.lock()
    computer.store.data = computer.new

    assert computer.unlock(NEW).read_only == KEY_CHANGED


def test_an_announced_file_that_comes_after_a_save_from_elsewhere_is_asked_about() -> None:
    computer = Interrupted("before")
    elsewhere = computer.office.unlock(computer.office.other_computer(), store=computer.store)
    add(elsewhere, "what that file does not hold")
    computer.unlock().lock()
    computer.store.data = computer.new

    assert computer.unlock(NEW).read_only == KEY_CHANGED


class OneMoreSave(FaintingDevice):
    """Has seen a later save than the one from which the announced file was made."""

    def pin(self, vault_id: VaultId) -> Pin | None:
        pin = super().pin(vault_id)
        return pin and replace(pin, number=pin.number + 1, sha256=b"a" * 32)


def test_an_announced_file_that_does_not_descend_from_what_is_pinned_is_asked_about() -> None:
    computer = Interrupted("after")
    later = OneMoreSave()
    later.__dict__.update(computer.device.__dict__)
    computer.doors = replace(computer.doors, device=later)

    assert computer.unlock(NEW).read_only == KEY_CHANGED


def test_another_key_than_the_announced_one_is_asked_about() -> None:
    computer = Interrupted("before")
    thief = computer.office.unlock(computer.office.other_computer(), store=computer.store)
    forged = rekey(
        thief.opened, thief.vault, passphrase=Secret(PASSPHRASE), cost=computer.doors.cost,  # type: ignore[arg-type]
        number=99, ancestors=thief.lineage.of_child(), app="0", limits=CHEAP_LIMITS,
    )  # fmt: skip
    computer.store.data = forged.data

    assert computer.unlock().read_only == KEY_CHANGED


def test_the_key_of_an_announcement_that_another_one_replaced_is_asked_about() -> None:
    computer = Interrupted("before")
    first = computer.new
    session = computer.unlock()
    computer.store.faints = "before"
    with pytest.raises(PowerCut):
        change_passphrase(session, Secret(PASSPHRASE), Secret(LATER), doors=computer.doors)
    computer.store.data = first

    assert computer.unlock(NEW).read_only == KEY_CHANGED
    computer.store.data = computer.store.coming
    assert nothing_is_asked(computer.unlock(LATER))


def test_a_retired_key_stays_retired_while_another_is_announced() -> None:
    computer = Interrupted("after")
    session = computer.unlock(NEW)
    computer.store.faints = "before"
    with pytest.raises(PowerCut):
        change_passphrase(session, Secret(NEW), Secret(LATER), doors=computer.doors)
    computer.store.data = computer.old

    with pytest.raises(KeyRetired):
        computer.unlock()
    computer.store.data = computer.store.coming
    assert nothing_is_asked(computer.unlock(LATER))
    computer.store.data = computer.old
    with pytest.raises(KeyRetired):
        computer.unlock()


def test_what_was_saved_on_the_announced_file_elsewhere_is_taken_as_it_is() -> None:
    computer = Interrupted("after")
    elsewhere = computer.office.unlock(computer.office.other_computer(), passphrase=NEW, store=computer.store)
    add(elsewhere, "theirs")

    session = computer.unlock(NEW)

    assert nothing_is_asked(session)
    assert "theirs" in session.vault.columns.title


def test_a_copy_that_went_another_way_under_the_announced_key_is_asked_about() -> None:
    computer = Interrupted("before")
    forged = replace(computer.pin(computer.unlock()), announced=None)
    computer.store.data = computer.new
    elsewhere = computer.office.unlock(computer.office.other_computer(), passphrase=NEW, store=computer.store)
    coming = replace(forged, sha256=b"?" * 32, key_tag=elsewhere.key.key_tag())
    computer.device.set_pin(elsewhere.vault.id, replace(forged, announced=coming))

    assert computer.unlock(NEW).read_only == KEY_CHANGED


def test_a_look_at_the_old_file_leaves_the_announcement_to_its_writer() -> None:
    computer = Interrupted("before")

    looking = computer.unlock()

    assert computer.pin(looking).announced is not None
    computer.store.data = computer.new  # the other process goes on
    assert nothing_is_asked(computer.unlock(NEW))


def test_an_announced_recovery_key_is_not_told_as_another_one() -> None:
    computer = Interrupted("before")
    session = computer.unlock()
    computer.store.faints = "after"
    with pytest.raises(PowerCut):
        new_recovery_key(session, Secret(PASSPHRASE), doors=computer.doors)

    assert nothing_is_asked(computer.unlock())


def test_another_recovery_key_than_the_announced_one_is_told() -> None:
    computer = Interrupted("after")
    pin = computer.pin(computer.office.session)
    assert pin.announced is not None
    other = replace(pin, announced=replace(pin.announced, recovery=b"?" * 32))
    computer.device.set_pin(computer.office.session.vault.id, other)

    assert computer.unlock(NEW).notices == (Notice("recovery-changed"),)


def test_confirming_another_key_withdraws_the_announcement() -> None:
    computer = Interrupted("before")
    elsewhere = computer.office.unlock(computer.office.other_computer(), store=computer.store)
    rotate(elsewhere, Secret(LATER), doors=elsewhere.doors)
    session = computer.unlock(LATER)
    confirm_copy(session)
    computer.store.data = computer.new

    assert computer.pin(session).announced is None
    assert computer.unlock(NEW).read_only == KEY_CHANGED


class Forgetful(MemoryDeviceState):
    """Takes no pin while ``refuses`` says so: "announcing", "pin" or "both"."""

    refuses = ""

    def set_pin(self, vault_id: VaultId, pin: Pin) -> None:
        if self.refuses in {"both", "pin" if pin.announced is None else "announcing"}:
            raise DiskFull
        super().set_pin(vault_id, pin)


@pytest.mark.parametrize("refuses", ["announcing", "pin"])
def test_a_pin_that_could_not_be_written_once_leaves_no_question(refuses: str) -> None:
    office, device = Office(), Forgetful()
    doors = replace(office.doors, device=device)
    session = office.unlock(doors)
    session.notices = ()
    device.refuses = refuses

    change_passphrase(session, Secret(PASSPHRASE), Secret(NEW), doors=doors)

    device.refuses = ""
    assert nothing_is_asked(office.unlock(doors, passphrase=NEW))
    old = [office.store.read_backup(backup) for backup in office.store.backups()]
    assert old
    with pytest.raises(WrongPassphrase):
        office.unlock(doors)


def test_a_state_folder_that_takes_nothing_does_not_stop_the_change_and_asks_about_it() -> None:
    office, device = Office(), Forgetful()
    doors = replace(office.doors, device=device)
    session = office.unlock(doors)
    device.refuses = "both"

    change_passphrase(session, Secret(PASSPHRASE), Secret(NEW), doors=doors)

    assert office.unlock(doors, passphrase=NEW).read_only == KEY_CHANGED


def test_a_device_that_lost_its_pin_has_nothing_to_announce() -> None:
    office = Office()
    doors = office.other_computer()

    rotate(office.session, Secret(NEW), doors=doors)

    pin = doors.device.pin(office.session.vault.id)
    assert pin is not None
    assert pin.announced is None


def test_a_save_under_the_announced_key_retires_the_old_one_though_the_pin_could_not_be_written_before() -> None:
    computer = Interrupted("after")
    forgetful = Forgetful()
    forgetful.__dict__.update(computer.device.__dict__)
    forgetful.refuses = "pin"
    computer.doors = replace(computer.doors, device=forgetful)
    session = computer.unlock(NEW)
    assert nothing_is_asked(session)
    forgetful.refuses = ""
    add(session, "after")
    computer.store.data = computer.old

    with pytest.raises(KeyRetired):
        computer.unlock()
