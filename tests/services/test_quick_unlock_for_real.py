"""Quick unlock over a real gnome-keyring; ``secret-tool`` sees what another program of the same person sees."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.fakes.desktop_keyring import DesktopKeyring, desktop_keyring, needs_keyring
from tests.fakes.office import Office, add, password
from tests.fakes.sample_session import PASSPHRASE
from vault_app.adapters.keychain.os_keychain import OsKeychain
from vault_app.core.errors import (
    KeychainError,
    KeychainGarbage,
    KeychainLocked,
    KeychainMissing,
    KeychainNoEntry,
    KeychainTimeout,
    NoMatchingSlot,
)
from vault_app.core.secret import Secret
from vault_app.services.change_passphrase import change_passphrase, new_recovery_key
from vault_app.services.quick_unlock import (
    disable,
    enrol,
    forget_if_ended,
    is_enrolled,
    remove_other_devices,
    unlock_with_keychain,
)
from vault_app.services.session import Session
from vault_app.vaultfile.credential import DeviceSecretCredential
from vault_app.vaultfile.device_slot import device_locators
from vault_app.vaultfile.opening import open_vault

pytestmark = needs_keyring

ATTRIBUTES = ("application", "vault-app", "service", "vault-app", "username")


class Desk:
    """An office whose first computer has a real keyring with quick unlock on."""

    def __init__(self, desktop: DesktopKeyring) -> None:
        self.desktop = desktop
        self.office = Office()
        self.keychain = OsKeychain(prompt_seconds=1)
        self.item = add(self.office.session, "UPS", "parcel")
        enrol(self.office.session, self.keychain, doors=self.office.doors)

    @property
    def locator(self) -> str:
        enrolment = self.office.doors.device.enrolment(self.office.session.vault.id)
        assert enrolment is not None
        return enrolment.locator.hex()

    def unlock(self) -> Session:
        return unlock_with_keychain(self.office.store, self.keychain, doors=self.office.doors)

    def overwrite(self, value: bytes) -> None:
        """Another program changes the entry."""
        done = self.desktop.secret_tool("store", "--label=x", *ATTRIBUTES, self.locator, typed=value)
        assert done.returncode == 0


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    with desktop_keyring(tmp_path) as desktop:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.address)
        yield Desk(desktop)


def test_the_keyring_opens_the_vault(desk: Desk) -> None:
    assert password(desk.unlock(), desk.item.id) == "parcel"


def test_another_program_sees_one_entry_that_tells_nothing_of_the_vault(desk: Desk) -> None:
    [entry] = desk.desktop.entries()
    vault = desk.office.session.vault

    assert f"attribute.username = {desk.locator}" in entry
    for told in (vault.name, desk.office.store.place, vault.id.hex(), PASSPHRASE, "UPS", "parcel"):
        assert told not in entry


def test_nothing_in_the_keyrings_own_files_tells_of_the_vault(desk: Desk) -> None:
    kept = b"".join(path.read_bytes() for path in desk.desktop.home.rglob("*.keyring"))

    assert kept
    for told in (b"Office", b"memory.vault", PASSPHRASE.encode()):
        assert told not in kept


def delete(desk: Desk) -> None:
    assert desk.desktop.secret_tool("clear", *ATTRIBUTES, desk.locator).returncode == 0


def lock_without_anyone_to_ask(desk: Desk) -> None:
    desk.desktop.lock_keyring()


def lock_and_leave_the_prompt_unanswered(desk: Desk) -> None:
    desk.desktop.lock_keyring()
    desk.desktop.answer_no_prompts()


@pytest.mark.parametrize(
    ("mischief", "told_as"),
    [
        (delete, KeychainNoEntry),
        (lambda desk: desk.overwrite(b"rubbish"), KeychainGarbage),
        (lambda desk: desk.overwrite(b"A" * 43 + b"="), KeychainGarbage),
        (lambda desk: desk.desktop.stop_keyring(), KeychainMissing),
        (lambda desk: desk.desktop.stop_bus(), KeychainMissing),
        (lock_without_anyone_to_ask, KeychainLocked),
        (lock_and_leave_the_prompt_unanswered, KeychainTimeout),
    ],
    ids=["deleted", "rubbish", "wrong secret", "keyring gone", "bus gone", "locked", "prompt unanswered"],
)
def test_whatever_happens_to_the_keyring_is_told_and_the_passphrase_opens(
    desk: Desk, mischief: Callable[[Desk], None], told_as: type[KeychainError]
) -> None:

    mischief(desk)

    with pytest.raises(told_as):
        desk.unlock()

    assert password(desk.office.unlock(), desk.item.id) == "parcel"


def test_turning_it_off_leaves_nothing_in_the_keyring(desk: Desk) -> None:
    off = disable(desk.office.session, Secret(PASSPHRASE), desk.keychain, doors=desk.office.doors)

    assert off.entry_deleted
    assert desk.desktop.entries() == []


def test_turning_it_off_without_a_keyring_ends_it_in_the_vault_all_the_same(desk: Desk) -> None:
    desk.desktop.stop_bus()

    off = disable(desk.office.session, Secret(PASSPHRASE), desk.keychain, doors=desk.office.doors)

    assert not off.entry_deleted
    assert [slot.kind for slot in off.rotated.dropped] == ["device"]


def test_a_changed_passphrase_leaves_nothing_in_the_keyring(desk: Desk) -> None:
    session, doors = desk.office.session, desk.office.doors
    change_passphrase(session, Secret(PASSPHRASE), Secret("violin marmalade"), doors=doors, generated_bits=90.0)

    assert forget_if_ended(session, desk.keychain, doors=doors)
    assert desk.desktop.entries() == []


def turn_off(desk: Desk) -> None:
    disable(desk.office.session, Secret(PASSPHRASE), desk.keychain, doors=desk.office.doors)


def remove_the_others(desk: Desk) -> None:
    remove_other_devices(desk.office.session, Secret(PASSPHRASE), desk.keychain, doors=desk.office.doors)


def change_the_passphrase(desk: Desk) -> None:
    session, doors = desk.office.session, desk.office.doors
    change_passphrase(session, Secret(PASSPHRASE), Secret("violin marmalade"), doors=doors, generated_bits=90.0)
    forget_if_ended(session, desk.keychain, doors=doors)


def make_another_recovery_sheet(desk: Desk) -> None:
    new_recovery_key(desk.office.session, Secret(PASSPHRASE), doors=desk.office.doors)
    forget_if_ended(desk.office.session, desk.keychain, doors=desk.office.doors)


@pytest.mark.parametrize(
    "end",
    [turn_off, remove_the_others, change_the_passphrase, make_another_recovery_sheet],
    ids=lambda end: end.__name__,
)
def test_every_way_to_end_it_removes_slot_and_entry_and_makes_a_new_key(
    desk: Desk, end: Callable[[Desk], None]
) -> None:
    session, former = desk.office.session, desk.locator
    secret, tag = desk.keychain.load(bytes.fromhex(former)), session.opened.key.key_tag()

    end(desk)

    data, _version = desk.office.store.read()
    _vault_id, slots = device_locators(data, limits=desk.office.doors.limits)
    assert bytes.fromhex(former) not in slots
    assert desk.desktop.secret_tool("lookup", *ATTRIBUTES, former).stdout == b""
    assert session.opened.key.key_tag() != tag
    with pytest.raises(NoMatchingSlot):
        open_vault(data, DeviceSecretCredential(secret), limits=desk.office.doors.limits)


class LastWords(OsKeychain):
    """The bus dies as soon as the secret is stored."""

    def __init__(self, desktop: DesktopKeyring) -> None:
        super().__init__()
        self._desktop = desktop

    def store(self, entry: bytes, secret: bytearray) -> None:
        super().store(entry, secret)
        self._desktop.stop_bus()


def test_a_bus_that_dies_before_the_secret_was_read_back_leaves_it_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desktop_keyring(tmp_path) as desktop:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.address)
        office = Office()
        before = office.store.data

        with pytest.raises(KeychainMissing):
            enrol(office.session, LastWords(desktop), doors=office.doors)

    assert office.store.data == before
    assert not is_enrolled(office.store, doors=office.doors)


def test_a_bus_that_dies_after_that_costs_a_typed_passphrase_until_it_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desktop_keyring(tmp_path) as desktop:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.address)
        office, keychain = Office(), OsKeychain()
        office.store.before_replace = desktop.stop_bus
        enrol(office.session, keychain, doors=office.doors)

        with pytest.raises(KeychainMissing):
            unlock_with_keychain(office.store, keychain, doors=office.doors)
        desktop.stop()
        desktop.start_bus()
        desktop.start_keyring()

        assert not unlock_with_keychain(office.store, keychain, doors=office.doors).locked
