"""What a vault file tells without its passphrase."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from vault_app.core.ids import VaultId
from vault_app.core.kdf_cost import KdfCost
from vault_app.format.header import parse_header
from vault_app.format.limits import READ_LIMITS, ReadLimits
from vault_app.format.slot_record import DeviceSlot, PassphraseSlot, PublicKeySlot, SlotRecord
from vault_app.format.versions import VERSION

SlotKind = Literal["passphrase", "device", "recovery", "unknown"]


@dataclass(frozen=True, slots=True)
class SlotInfo:
    """One way to open the vault; ``cost`` is that of its key derivation, if it has one."""

    kind: SlotKind
    cost: KdfCost | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultInfo:
    """What anyone who has the file can see. ``size`` is the file's, in bytes."""

    version: int
    kind: int
    vault_id: VaultId
    number: int
    size: int
    slots: tuple[SlotInfo, ...]


def slot_info(slot: SlotRecord) -> SlotInfo:
    """Tell what a slot is."""
    match slot:
        case PassphraseSlot():
            return SlotInfo("passphrase", slot.cost)
        case DeviceSlot():
            return SlotInfo("device")
        case PublicKeySlot():
            return SlotInfo("recovery")
        case _:
            return SlotInfo("unknown")


def inspect_vault(data: bytes, *, limits: ReadLimits = READ_LIMITS) -> VaultInfo:
    """Read what a vault tells without being opened; the body is not looked at.

    Raises:
        NotAVault, NewerVersion, Damaged, CostTooHigh: as opening would.
    """
    header = parse_header(data, limits)
    return VaultInfo(
        version=VERSION,
        kind=header.kind,
        vault_id=header.vault_id,
        number=header.number,
        size=len(data),
        slots=tuple(map(slot_info, header.slots)),
    )


def slots_ended_by_a_new_key(slots: Iterable[SlotInfo]) -> tuple[SlotInfo, ...]:
    """List the ways to open a vault that a new key ends: all but one passphrase and one recovery key."""
    kept: set[SlotKind] = set()
    ended = []
    for slot in slots:
        if slot.kind in ("passphrase", "recovery") and slot.kind not in kept:
            kept.add(slot.kind)
        else:
            ended.append(slot)
    return tuple(ended)
