"""A new vault key: every value sealed again, every slot made anew, so that the old key opens nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vault_app.core.columns import Columns, FieldColumns
from vault_app.core.errors import Damaged, ReadOnly
from vault_app.core.ids import ID_BYTES, ItemId, VaultId
from vault_app.core.item import Sealed
from vault_app.core.kdf_cost import KdfCost
from vault_app.core.passphrase_text import check_new_passphrase
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault
from vault_app.crypto.keys import VaultKey
from vault_app.crypto.recovery import BadPublicKey, RecoveryKey, new_seed
from vault_app.format.limits import READ_LIMITS, ReadLimits
from vault_app.format.slot_record import PassphraseSlot, PublicKeySlot, SlotRecord
from vault_app.vaultfile.inspecting import SlotInfo, slot_info, slots_ended_by_a_new_key
from vault_app.vaultfile.keyed_slots import make_device_slot, make_passphrase_slot, make_recovery_slot
from vault_app.vaultfile.opened import OpenedVault
from vault_app.vaultfile.sealing import seal_vault


@dataclass(frozen=True)
class Rekeyed:
    """A vault under its new key.

    Attributes:
        data: the new file; the caller reads it back and opens it before the old one goes.
        opened: the vault under the new key; the old key stays valid until the caller wipes it.
        recovery_seed: for the new recovery sheet, where one was asked for.
        dropped: the ways to open the vault that no longer exist.
    """

    data: bytes
    opened: OpenedVault
    recovery_seed: Secret | None
    dropped: tuple[SlotInfo, ...]

    def __repr__(self) -> str:
        return "<Rekeyed>"


def slots_dropped_by_rekey(opened: OpenedVault) -> tuple[SlotInfo, ...]:
    """List the ways to open the vault that a new key ends: all but one passphrase and the recovery sheet."""
    return slots_ended_by_a_new_key(map(slot_info, opened.slots))


def rekey(  # noqa: PLR0913  # what the new file is made of, and the test door
    opened: OpenedVault,
    vault: Vault,
    *,
    passphrase: Secret,
    cost: KdfCost,
    number: int,
    ancestors: Sequence[bytes],
    app: str,
    new_recovery: bool = False,
    limits: ReadLimits = READ_LIMITS,
) -> Rekeyed:
    """Give the vault under a new key, which this passphrase and the recovery key open and nothing else does.

    Every value, those in the history included, is opened and sealed again under a new value id (about 25 µs each).
    The recovery key stays, unless ``new_recovery`` asks for another; a vault that had none gets none otherwise.

    Raises:
        InvalidPassphrase, OutOfRange, NotEnoughMemory: as for a new vault.
        ReadOnly: ("newer") a newer version wrote fields that would be lost.
        Damaged: ("value") a sealed value does not open, or ("recovery") the recovery key is none; nothing was changed.
        Locked: the old key has been wiped.
    """
    if opened.newer_minor:
        raise ReadOnly(reason="newer")
    check_new_passphrase(passphrase)
    key = VaultKey.generate()
    try:
        seed = new_seed() if new_recovery else None
        recovery_public = RecoveryKey(seed).public if seed is not None else opened.recovery_public
        slots: tuple[SlotRecord, ...] = (
            make_passphrase_slot(key, passphrase, vault_id=vault.id, cost=cost, limits=limits),
        )
        if recovery_public:
            slots += (_recovery_slot(key, recovery_public, vault.id),)
        resealed = replace(vault, columns=_resealed(vault.columns, vault.id, opened.key, key))
        fresh = OpenedVault(
            vault=resealed,
            key=key,
            number=number,
            slots=slots,
            ancestors=tuple(ancestors),
            recovery_public=recovery_public,
            app=app,
        )
        data = seal_vault(fresh, resealed, number=number, ancestors=ancestors, app=app)
    except BaseException:
        key.wipe()
        raise
    return Rekeyed(data, fresh, seed, slots_dropped_by_rekey(opened))


def _recovery_slot(key: VaultKey, recovery_public: bytes, vault_id: VaultId) -> PublicKeySlot:
    try:
        return make_recovery_slot(key, recovery_public, vault_id=vault_id)
    except BadPublicKey:  # opening does not look at it: that takes longer than all the rest
        raise Damaged(where="recovery", key_was_right=True) from None


def reseal_copy(copy: OpenedVault, current: OpenedVault, *, app: str) -> bytes:
    """Give the bytes of an older copy (a backup) under the key and slots of ``current``, its revision unchanged.

    Raises:
        ReadOnly: ("newer") a newer version wrote fields that would be lost.
        Damaged: ("value") a sealed value of the copy does not open.
        Locked: one of the keys has been wiped.
    """
    vault = replace(copy.vault, columns=_resealed(copy.vault.columns, copy.vault.id, copy.key, current.key))
    target = replace(current, newer_minor=copy.newer_minor)
    return seal_vault(target, vault, number=copy.number, ancestors=copy.ancestors, app=app)


def upgrade_slot(
    opened: OpenedVault, passphrase: Secret, cost: KdfCost, *, limits: ReadLimits = READ_LIMITS
) -> OpenedVault:
    """Give the vault with its passphrase slot made anew at ``cost``; it takes effect with the next save.

    The passphrase must be the one that opened it. The vault key stays: this is no rotation. A vault with several
    passphrase slots is given back as it is: which of them the passphrase opens is not known any more.
    """
    positions = [at for at, slot in enumerate(opened.slots) if isinstance(slot, PassphraseSlot)]
    if len(positions) != 1:
        return opened
    position = positions[0]
    slot = make_passphrase_slot(opened.key, passphrase, vault_id=opened.vault.id, cost=cost, limits=limits)
    return replace(opened, slots=(*opened.slots[:position], slot, *opened.slots[position + 1 :]))


def add_device_slot(opened: OpenedVault, secret: bytearray) -> tuple[OpenedVault, bytes]:
    """Give the vault with a slot for this device's 32-byte secret, and the slot's locator (16 bytes).

    It takes effect with the next save; the secret stays the caller's to wipe.
    """
    slot = make_device_slot(opened.key, secret, vault_id=opened.vault.id)
    return replace(opened, slots=(*opened.slots, slot)), slot.locator


def _resealed(columns: Columns, vault_id: VaultId, old: VaultKey, new: VaultKey) -> Columns:
    return replace(
        columns,
        fields=_resealed_fields(columns.fields, columns.starts(), columns.id, vault_id, old, new),
        history=_resealed_fields(columns.history, columns.history_starts(), columns.id, vault_id, old, new),
    )


def _resealed_fields(
    group: FieldColumns, starts: list[int], ids: bytes, vault_id: VaultId, old: VaultKey, new: VaultKey
) -> FieldColumns:
    sealed = list(group.sealed)
    for item_id, position in _sealed_places(group, starts, ids):
        field = group.at(position)
        assert isinstance(field.value, Sealed)  # noqa: S101  # its column said so
        secret = old.open_value(vault_id=vault_id, item_id=item_id, field_id=field.id, sealed=field.value)
        try:
            again = new.seal_value(
                vault_id=vault_id, item_id=item_id, field_id=field.id, secret=secret, bits=field.value.bits
            )
        finally:
            secret.wipe()
        sealed[position] = FieldColumns.of([[replace(field, value=again)]]).sealed[0]
    return replace(group, sealed=sealed)


def _sealed_places(group: FieldColumns, starts: list[int], ids: bytes) -> Iterator[tuple[ItemId, int]]:
    """Give the item and position of every sealed value."""
    for item in range(len(starts) - 1):
        for position in range(starts[item], starts[item + 1]):
            if group.sealed[position]:
                yield ItemId(ids[item * ID_BYTES : (item + 1) * ID_BYTES]), position
