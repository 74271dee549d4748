"""Proof that everything in a vault still opens."""

from dataclasses import dataclass

from vault_app.core.ids import ItemId
from vault_app.core.item import Field, Sealed
from vault_app.ports.vault_store import VaultStore
from vault_app.services.doors import Doors
from vault_app.vaultfile.credential import Credential
from vault_app.vaultfile.opened import OpenedVault
from vault_app.vaultfile.opening import open_vault


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """What was opened.

    Attributes:
        number: the revision of the file.
        size: of the file in bytes.
        items: how many there are, those in the bin included.
        values: sealed values that were opened, of items as they are.
        earlier: sealed values that were opened, of their history.
    """

    number: int
    size: int
    items: int
    values: int
    earlier: int


def verify(store: VaultStore, credential: Credential, doors: Doors) -> VerifyReport:
    """Open the file and every sealed value in it, history included; nothing is written or kept.

    Raises:
        Damaged: ("value") one does not open.
        StorageError, FormatError, IntegrityError, UnlockError, NotEnoughMemory: the file does not open.
    """
    data, _ = store.read()
    opened = open_vault(data, credential, limits=doors.limits)
    try:
        values = earlier = 0
        for item in opened.vault.items():
            values += sum(_opens(opened, item.id, field) for field in item.fields)
            earlier += sum(_opens(opened, item.id, entry.field) for entry in item.history)
        return VerifyReport(
            number=opened.number, size=len(data), items=len(opened.vault), values=values, earlier=earlier
        )
    finally:
        opened.key.wipe()


def _opens(opened: OpenedVault, item_id: ItemId, field: Field) -> bool:
    """Open a sealed value and wipe it; tell whether it was one."""
    if not isinstance(field.value, Sealed):
        return False
    opened.key.open_value(vault_id=opened.vault.id, item_id=item_id, field_id=field.id, sealed=field.value).wipe()
    return True
