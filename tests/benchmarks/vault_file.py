"""A real vault file of N logins, to be opened by the window and the command line."""

from dataclasses import replace
from pathlib import Path

from tests.benchmarks.sample_vault import sample_vault
from vault_app.core.ids import PASSWORD, ItemId
from vault_app.core.item import Sealed
from vault_app.core.kdf_cost import KdfCost
from vault_app.core.secret import Secret
from vault_app.vaultfile.create import create_vault_file
from vault_app.vaultfile.sealing import seal_vault

PASSPHRASE = "bench bench bench"
PEER_COST = KdfCost(memory_kib=64 * 1024, passes=3, lanes=4)


def make_vault(path: Path, count: int, *, cost: KdfCost = PEER_COST) -> None:
    """Write a vault of ``count`` logins whose passwords are really sealed."""
    created = create_vault_file(name="Bench", passphrase=Secret(PASSPHRASE), cost=cost, app="bench")
    vault_id, key = created.opened.vault.id, created.opened.key

    def sealed(item_id: ItemId, secret: Secret) -> Sealed:
        return key.seal_value(vault_id=vault_id, item_id=item_id, field_id=PASSWORD, secret=secret, bits=900)

    vault = replace(created.opened.vault, columns=sample_vault(count, seal=sealed).columns)
    path.write_bytes(seal_vault(created.opened, vault, number=2, ancestors=(), app="bench"))
    path.chmod(0o600)
