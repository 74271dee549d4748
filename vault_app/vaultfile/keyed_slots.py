"""Slots made from a vault key, and the vault key got back from them."""

from collections.abc import Iterable
from typing import TypeVar

from vault_app.core.errors import Damaged, NoMatchingSlot, OutOfRange, WrongPassphrase, WrongRecoveryKey
from vault_app.core.ids import VaultId
from vault_app.core.kdf_cost import KdfCost
from vault_app.core.passphrase_text import normalise_into
from vault_app.core.secret import Secret
from vault_app.crypto.arena import Arena
from vault_app.crypto.begun import Begun
from vault_app.crypto.kdf import SALT_BYTES, derive
from vault_app.crypto.keys import VaultKey
from vault_app.crypto.message import NotOpened
from vault_app.crypto.random import random_bytes
from vault_app.crypto.recovery import RecoveryKey
from vault_app.crypto.slots import device_secret, passphrase, public_key
from vault_app.crypto.wiping import wipe
from vault_app.crypto.wrapping_key import KEY_BYTES, WrappingKey
from vault_app.format.header import Header
from vault_app.format.limits import ReadLimits
from vault_app.format.slot_record import LOCATOR_BYTES, DeviceSlot, PassphraseSlot, PublicKeySlot, SlotRecord
from vault_app.format.versions import Kind, Source

_Slot = TypeVar("_Slot", PassphraseSlot, DeviceSlot, PublicKeySlot)


def make_passphrase_slot(
    key: VaultKey,
    secret: Secret,
    *,
    vault_id: VaultId,
    cost: KdfCost,
    limits: ReadLimits,
    kind: Kind = Kind.VAULT,
) -> PassphraseSlot:
    """Wrap the vault key under a passphrase with a fresh salt; takes as long as ``cost``.

    Raises:
        OutOfRange: ("kdf-cost") less or more than a new slot may cost.
        NotEnoughMemory: for this cost.
    """
    if not limits.writable(cost):
        raise OutOfRange(what="kdf-cost", low=limits.least_memory_kib, high=limits.memory_kib[1])
    blank = PassphraseSlot(cost=cost, salt=random_bytes(SALT_BYTES))
    text = normalise_into(secret)
    try:
        with derive(text, blank.salt, cost) as wrapping:
            wrapped = passphrase.wrap(key, wrapping, vault_id=vault_id, kind=kind, associated=blank.associated)
    finally:
        wipe(text)
    return PassphraseSlot(cost=cost, salt=blank.salt, wrap=wrapped)


def make_device_slot(key: VaultKey, secret: bytearray, *, vault_id: VaultId) -> DeviceSlot:
    """Wrap the vault key under 32 random bytes, which stay the caller's; the locator is fresh."""
    blank = DeviceSlot(source=Source.KEYRING, locator=random_bytes(LOCATOR_BYTES))
    with WrappingKey(bytearray(secret)) as wrapping:
        wrapped = device_secret.wrap(key, wrapping, vault_id=vault_id, kind=Kind.VAULT, associated=blank.associated)
    return DeviceSlot(source=blank.source, locator=blank.locator, wrap=wrapped)


def make_recovery_slot(key: VaultKey, recovery_public: bytes, *, vault_id: VaultId) -> PublicKeySlot:
    """Wrap the vault key for the holder of the recovery sheet."""
    return PublicKeySlot(
        hint=public_key.hint(recovery_public, vault_id=vault_id),
        sealed=public_key.wrap(key, recovery_public, vault_id=vault_id, kind=Kind.VAULT),
    )


def key_by_passphrase(header: Header, secret: Secret, *, arena: Arena | Begun | None) -> VaultKey:
    """Give the vault key from the first passphrase slot that opens.

    Raises:
        NoMatchingSlot, WrongPassphrase, NotEnoughMemory.
    """
    slots = _of_type(header.slots, PassphraseSlot)
    try:
        text = normalise_into(secret)
    except UnicodeDecodeError:  # no passphrase that was ever set
        raise WrongPassphrase from None
    try:
        for slot in slots:
            with _wrapping_key(text, slot, arena) as wrapping:
                try:
                    return passphrase.unwrap(
                        slot.wrap,
                        wrapping,
                        vault_id=header.vault_id,
                        kind=header.kind,
                        associated=slot.associated,
                    )
                except NotOpened:
                    continue
    finally:
        wipe(text)
    raise WrongPassphrase


def _wrapping_key(text: bytearray, slot: PassphraseSlot, ready: Arena | Begun | None) -> WrappingKey:
    begun, arena = (ready, None) if isinstance(ready, Begun) else (None, ready)
    key = begun.key(slot.salt, slot.cost) if begun is not None else None
    return key if key is not None else derive(text, slot.salt, slot.cost, arena=arena)


def key_by_device_secret(header: Header, secret: bytearray) -> VaultKey:
    """Give the vault key from the slot that this device's secret opens.

    Raises:
        NoMatchingSlot: no slot of this device (any more); a device secret is not typed, so it cannot be mistyped.
    """
    if len(secret) != KEY_BYTES:
        raise NoMatchingSlot
    with WrappingKey(bytearray(secret)) as wrapping:
        for slot in _of_type(header.slots, DeviceSlot):
            try:
                return device_secret.unwrap(
                    slot.wrap, wrapping, vault_id=header.vault_id, kind=header.kind, associated=slot.associated
                )
            except NotOpened:
                continue
    raise NoMatchingSlot


def key_by_recovery(header: Header, seed: Secret) -> tuple[VaultKey, bytes]:
    """Give the vault key from the recovery slot, and the public half that the seed belongs to.

    Raises:
        NoMatchingSlot: the vault has no recovery slot.
        WrongRecoveryKey: none for this seed.
        Damaged: ("slots") the slot is this seed's, but it was changed.
    """
    slots = _of_type(header.slots, PublicKeySlot)
    try:
        own = RecoveryKey(seed)
    except ValueError:
        raise WrongRecoveryKey from None
    hint = public_key.hint(own.public, vault_id=header.vault_id)
    mine = [slot for slot in slots if slot.hint == hint]
    if not mine:
        raise WrongRecoveryKey
    for slot in mine:
        try:
            return public_key.unwrap(slot.sealed, own, vault_id=header.vault_id, kind=header.kind), own.public
        except NotOpened:
            continue
    raise Damaged(where="slots", key_was_right=True)


def _of_type(slots: Iterable[SlotRecord], kind: type[_Slot]) -> list[_Slot]:
    found = [slot for slot in slots if isinstance(slot, kind)]
    if not found:
        raise NoMatchingSlot
    return found
