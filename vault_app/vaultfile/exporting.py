"""An encrypted export: a file like a vault's under a passphrase and a key of its own."""

from collections.abc import Sequence
from dataclasses import replace

from vault_app.core.columns import Columns
from vault_app.core.ids import VaultId
from vault_app.core.item import Field, Item, Sealed
from vault_app.core.kdf_cost import KdfCost
from vault_app.core.passphrase_text import check_new_passphrase
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault
from vault_app.crypto.keys import VaultKey
from vault_app.crypto.random import new_id
from vault_app.format.limits import READ_LIMITS, ReadLimits
from vault_app.format.versions import Kind
from vault_app.vaultfile.keyed_slots import make_passphrase_slot
from vault_app.vaultfile.opened import OpenedVault
from vault_app.vaultfile.sealing import seal_vault


def export_file(
    items: Sequence[Item],
    *,
    source: OpenedVault,
    passphrase: Secret,
    cost: KdfCost,
    app: str,
    limits: ReadLimits = READ_LIMITS,
) -> bytes:
    """Give the bytes of an export of items of an open vault, sealed anew (FORMAT.md, rule 5).

    Raises:
        InvalidPassphrase: the passphrase may not be set.
        OutOfRange: ("kdf-cost") below or above what is written.
        Damaged: ("value") a value does not open.
        NotEnoughMemory, LimitReached, Locked.
    """
    check_new_passphrase(passphrase)
    key = VaultKey.generate()
    try:
        vault_id = VaultId(new_id())
        vault = Vault(id=vault_id, name=source.vault.name, name_stamp=source.vault.name_stamp)
        vault = replace(vault, columns=Columns.of([_resealed(item, source, key, vault_id) for item in items]))
        slot = make_passphrase_slot(key, passphrase, vault_id=vault_id, cost=cost, limits=limits, kind=Kind.EXPORT)
        opened = OpenedVault(vault=vault, key=key, number=0, slots=(slot,), app=app)
        return seal_vault(opened, vault, number=0, ancestors=(), app=app, kind=Kind.EXPORT)
    finally:
        key.wipe()


def _resealed(item: Item, source: OpenedVault, key: VaultKey, vault_id: VaultId) -> Item:
    def sealed(field: Field) -> Field:
        if not isinstance(field.value, Sealed):
            return field
        old = field.value
        secret = source.key.open_value(vault_id=source.vault.id, item_id=item.id, field_id=field.id, sealed=old)
        try:
            value = key.seal_value(vault_id=vault_id, item_id=item.id, field_id=field.id, secret=secret, bits=old.bits)
        finally:
            secret.wipe()
        return replace(field, value=value)

    return replace(
        item,
        fields=tuple(map(sealed, item.fields)),
        history=tuple(replace(entry, field=sealed(entry.field)) for entry in item.history),
    )
