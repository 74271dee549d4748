"""Quick unlock: a random secret in this device's keyring opens a slot of the vault; the passphrase is never stored.

The keyring is asked first and the file is written last when it is turned on, and the other way round when it is turned
off: an entry without a slot opens nothing, and a slot without an entry costs one typed passphrase.
"""

from contextlib import suppress
from dataclasses import dataclass
from hmac import compare_digest

from vault_app.core.errors import (
    ChangedElsewhere,
    KeychainError,
    KeychainGarbage,
    NoMatchingSlot,
    PassphraseDue,
    StorageError,
)
from vault_app.core.ids import VaultId
from vault_app.core.secret import Secret
from vault_app.crypto.random import random_bytes
from vault_app.crypto.wiping import wipe
from vault_app.ports.device_state import Enrolment
from vault_app.ports.keychain import Keychain
from vault_app.ports.vault_store import VaultStore
from vault_app.services.change_passphrase import prove
from vault_app.services.commit import commit
from vault_app.services.doors import Doors
from vault_app.services.practice_day import DAYS, practice_due
from vault_app.services.rotation import Rotated, rotate
from vault_app.services.session import Session
from vault_app.services.unlock_vault import unlock_vault
from vault_app.vaultfile.credential import DeviceSecretCredential, PassphraseCredential
from vault_app.vaultfile.device_slot import device_locators, has_device_slot
from vault_app.vaultfile.inspecting import SlotInfo
from vault_app.vaultfile.opened import OpenedVault
from vault_app.vaultfile.opening import open_vault
from vault_app.vaultfile.rekeying import add_device_slot, slots_dropped_by_rekey

SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class DevicesRemoved:
    """What removing devices came to.

    Attributes:
        rotated: what the new key brought with it; ``rotated.dropped`` lists the ways to open that have ended.
        entry_deleted: whether nothing is left in this device's keyring; what is left there opens nothing.
        enrolled: whether quick unlock is on here, under a fresh secret.
        failure: why it is not, where it was to be kept.
    """

    rotated: Rotated
    entry_deleted: bool
    enrolled: bool = False
    failure: KeychainError | StorageError | None = None


def is_enrolled(store: VaultStore, *, doors: Doors) -> bool:
    """Whether quick unlock is on for this vault on this device; neither the keyring nor a key is touched.

    Raises:
        StorageError, FormatError, IntegrityError: the file cannot be read; unlocking will say so.
    """
    data, _ = store.read()
    return _enrolment_in(data, doors) is not None


def unlock_with_keychain(store: VaultStore, keychain: Keychain, *, doors: Doors, days: int = DAYS) -> Session:
    """Open a vault with what this device's keyring holds for it; after any failure the passphrase opens it as ever.

    Raises:
        NoMatchingSlot: quick unlock is not on here, or was ended elsewhere (`forget_if_ended`).
        PassphraseDue: the passphrase was last typed ``days`` days ago, or the clock has jumped.
        KeychainError: the keyring gave nothing; KeychainGarbage also where what it gave opens no slot.
        Others: see `unlock_vault`.
    """
    data, _ = store.read()
    enrolment = _enrolment_in(data, doors)
    if enrolment is None:
        raise NoMatchingSlot
    if practice_due(enrolment, now_ms=doors.clock.now_ms(), days=days):
        raise PassphraseDue(days=days)
    secret = keychain.load(enrolment.locator)
    try:
        return unlock_vault(store, DeviceSecretCredential(secret), doors=doors)
    except NoMatchingSlot:
        raise KeychainGarbage from None
    finally:
        wipe(secret)


def enrol(session: Session, keychain: Keychain, *, doors: Doors) -> None:
    """Turn quick unlock on here: a fresh secret in the keyring, and a slot that it opens.

    The keyring has given the secret back, and the file was opened with it, before this returns. Turning it on again
    makes another secret and slot; the former slot goes with the next new key.

    Raises:
        Locked, ReadOnly, KeyChanged, LimitReached, StorageError: it is as it was.
        KeychainError: it is as it was; at most an entry that opens nothing is left in the keyring.
    """
    session.check_writable()
    vault_id, before = session.vault.id, doors.device.enrolment(session.vault.id)
    secret = bytearray(random_bytes(SECRET_BYTES))
    try:
        opened, locator = add_device_slot(session.opened, secret)
        try:
            keychain.store(locator, secret)
            _check_kept(keychain, locator, secret)  # the last that can fail in the keyring
            doors.device.set_enrolment(vault_id, Enrolment(locator, doors.clock.now_ms()))
            _save_slots(session, opened, doors)
            _check_opens(session.store, secret, doors)
        except BaseException as failure:
            with suppress(StorageError):
                doors.device.set_enrolment(vault_id, before)
            if not _keyring_failed(failure):
                _delete_entry(keychain, locator)
            raise
    finally:
        wipe(secret)
    if before is not None:
        _delete_entry(keychain, before.locator)


def ways_that_end(session: Session) -> tuple[SlotInfo, ...]:
    """List what opens the vault now and will not after `disable` or `remove_other_devices`. Raises Locked."""
    return slots_dropped_by_rekey(session.opened)


def disable(session: Session, passphrase: Secret, keychain: Keychain, *, doors: Doors) -> DevicesRemoved:
    """Turn quick unlock off, here and on every device, by a new vault key.

    The passphrase, which stays the caller's to wipe, and the recovery sheet open the vault as before.

    Raises:
        WrongPassphrase: it does not open the vault; nothing was changed.
        Others: see `rotation.rotate`.
    """
    session.check_writable()
    vault_id, credential = session.vault.id, PassphraseCredential(passphrase)
    prove(session, credential, doors=doors)
    rotated = rotate(session, passphrase, doors=doors, old=credential)
    return DevicesRemoved(rotated, _forget(vault_id, keychain, doors))


def remove_other_devices(session: Session, passphrase: Secret, keychain: Keychain, *, doors: Doors) -> DevicesRemoved:
    """End quick unlock on every device but this one, which gets a fresh secret. Raises what `disable` raises.

    Once the vault has its new key nothing is raised any more: where this device could not be enrolled again,
    ``failure`` says why.
    """
    off = disable(session, passphrase, keychain, doors=doors)
    try:
        enrol(session, keychain, doors=doors)
    except (KeychainError, StorageError) as failure:
        return DevicesRemoved(off.rotated, off.entry_deleted, failure=failure)
    return DevicesRemoved(off.rotated, off.entry_deleted, enrolled=True)


def forget_if_ended(session: Session, keychain: Keychain, *, doors: Doors) -> bool:
    """Tell whether quick unlock was on here and has ended by a new vault key, and then clear away what is left of it.

    To be called after a passphrase change, and after unlocking with the passphrase. Raises Locked.
    """
    vault_id = session.vault.id
    enrolment = doors.device.enrolment(vault_id)
    if enrolment is None or has_device_slot(session.opened, enrolment.locator):
        return False
    _forget(vault_id, keychain, doors)
    return True


def _enrolment_in(data: bytes, doors: Doors) -> Enrolment | None:
    vault_id, locators = device_locators(data, limits=doors.limits)
    enrolment = doors.device.enrolment(vault_id)
    return enrolment if enrolment is not None and enrolment.locator in locators else None


def _check_kept(keychain: Keychain, locator: bytes, secret: bytearray) -> None:
    given_back = keychain.load(locator)
    try:
        if not compare_digest(given_back, secret):
            raise KeychainGarbage
    finally:
        wipe(given_back)


def _save_slots(session: Session, opened: OpenedVault, doors: Doors) -> None:
    before = session.opened
    session.advance(opened, session.version)
    try:
        commit(session, (), doors)
    except BaseException:
        session.advance(before, session.version)
        raise


def _check_opens(store: VaultStore, secret: bytearray, doors: Doors) -> None:
    data, _ = store.read()
    try:
        open_vault(data, DeviceSecretCredential(secret), limits=doors.limits).key.wipe()
    except NoMatchingSlot:  # another computer has saved over it meanwhile
        raise ChangedElsewhere from None


def _keyring_failed(failure: BaseException) -> bool:
    """Whether to ask the keyring once more would only be another wait or another prompt."""
    return isinstance(failure, KeychainError) and not isinstance(failure, KeychainGarbage)


def _forget(vault_id: VaultId, keychain: Keychain, doors: Doors) -> bool:
    enrolment = doors.device.enrolment(vault_id)
    if enrolment is None:
        return True
    with suppress(StorageError):
        doors.device.set_enrolment(vault_id, None)
    return _delete_entry(keychain, enrolment.locator)


def _delete_entry(keychain: Keychain, locator: bytes) -> bool:
    try:
        keychain.delete(locator)
    except KeychainError:
        return False
    return True
