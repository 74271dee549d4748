"""A new vault: fresh key, wrap, header, body."""

from dataclasses import dataclass

from vault_app.core.ids import VaultId
from vault_app.core.item import Stamp
from vault_app.core.kdf_cost import KdfCost
from vault_app.core.passphrase_text import check_new_passphrase
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault
from vault_app.crypto.keys import VaultKey
from vault_app.crypto.random import new_id
from vault_app.crypto.recovery import RecoveryKey, new_seed
from vault_app.format.limits import READ_LIMITS, ReadLimits
from vault_app.vaultfile.keyed_slots import make_passphrase_slot, make_recovery_slot
from vault_app.vaultfile.opened import OpenedVault
from vault_app.vaultfile.sealing import seal_vault

FIRST_NUMBER = 1


@dataclass(frozen=True)
class Created:
    """A new vault: its file, the vault open, and the seed for the recovery sheet, which exists nowhere else."""

    data: bytes
    opened: OpenedVault
    recovery_seed: Secret

    def __repr__(self) -> str:
        return "<Created>"


def create_vault_file(
    *,
    name: str,
    passphrase: Secret,
    cost: KdfCost,
    app: str,
    now_ms: int = 0,
    limits: ReadLimits = READ_LIMITS,
) -> Created:
    """Make an empty vault with a passphrase slot and a recovery slot; takes as long as ``cost``.

    Raises:
        InvalidPassphrase: the passphrase may not be set.
        OutOfRange: ("kdf-cost") below or above what is written.
        NotEnoughMemory: for that cost.
    """
    check_new_passphrase(passphrase)
    vault = Vault(id=VaultId(new_id()), name=name, name_stamp=Stamp(FIRST_NUMBER, now_ms))
    key = VaultKey.generate()
    try:
        seed = new_seed()
        recovery_public = RecoveryKey(seed).public
        slots = (
            make_passphrase_slot(key, passphrase, vault_id=vault.id, cost=cost, limits=limits),
            make_recovery_slot(key, recovery_public, vault_id=vault.id),
        )
        opened = OpenedVault(
            vault=vault, key=key, number=FIRST_NUMBER, slots=slots, recovery_public=recovery_public, app=app
        )
        data = seal_vault(opened, vault, number=FIRST_NUMBER, ancestors=(), app=app)
    except BaseException:
        key.wipe()
        raise
    return Created(data, opened, seed)
