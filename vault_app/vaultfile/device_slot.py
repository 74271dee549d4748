"""Which devices a file knows, read without opening it."""

from vault_app.core.ids import VaultId
from vault_app.format.header import parse_header
from vault_app.format.limits import READ_LIMITS, ReadLimits
from vault_app.format.slot_record import DeviceSlot
from vault_app.vaultfile.opened import OpenedVault


def device_locators(data: bytes, *, limits: ReadLimits = READ_LIMITS) -> tuple[VaultId, frozenset[bytes]]:
    """Give the id of the vault in a file, and the locator of each device's slot (16 random bytes).

    Raises:
        NotAVault, NewerVersion, Damaged, CostTooHigh: as opening would.
    """
    header = parse_header(data, limits)
    return header.vault_id, frozenset(slot.locator for slot in header.slots if isinstance(slot, DeviceSlot))


def has_device_slot(opened: OpenedVault, locator: bytes) -> bool:
    """Whether the vault has a slot of that locator."""
    return any(isinstance(slot, DeviceSlot) and slot.locator == locator for slot in opened.slots)
