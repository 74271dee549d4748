"""The vault key under 32 random bytes that this device's keyring keeps (slot type 2)."""

from vault_app.core.ids import VaultId
from vault_app.crypto.keys import VaultKey
from vault_app.crypto.message import slot_context
from vault_app.crypto.slots import symmetric
from vault_app.crypto.wrapping_key import WrappingKey

TYPE = 2


def wrap(key: VaultKey, under: WrappingKey, *, vault_id: VaultId, kind: int, associated: bytes) -> bytes:
    """Wrap the vault key; ``associated`` is the slot's body before the wrap (source and locator)."""
    return symmetric.wrap(key, under, slot_context(vault_id, kind, TYPE, associated))


def unwrap(wrapped: bytes, under: WrappingKey, *, vault_id: VaultId, kind: int, associated: bytes) -> VaultKey:
    """Unwrap the vault key.

    Raises:
        NotOpened: another device's secret, another vault or slot, or a changed locator.
    """
    return symmetric.unwrap(wrapped, under, slot_context(vault_id, kind, TYPE, associated))
