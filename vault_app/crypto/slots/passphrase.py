"""The vault key under a key derived from a passphrase (slot type 1)."""

from vault_app.core.ids import VaultId
from vault_app.crypto.keys import VaultKey
from vault_app.crypto.message import slot_context
from vault_app.crypto.slots import symmetric
from vault_app.crypto.wrapping_key import WrappingKey

TYPE = 1


def wrap(key: VaultKey, under: WrappingKey, *, vault_id: VaultId, kind: int, associated: bytes) -> bytes:
    """Wrap the vault key; ``associated`` is the slot's body before the wrap (KDF parameters and salt)."""
    return symmetric.wrap(key, under, slot_context(vault_id, kind, TYPE, associated))


def unwrap(wrapped: bytes, under: WrappingKey, *, vault_id: VaultId, kind: int, associated: bytes) -> VaultKey:
    """Unwrap the vault key.

    Raises:
        NotOpened: another passphrase, vault or slot, or changed parameters.
    """
    return symmetric.unwrap(wrapped, under, slot_context(vault_id, kind, TYPE, associated))
