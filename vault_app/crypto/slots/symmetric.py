"""The wrap of a vault key under 32 bytes: one Cobblestone-256 message of 104 bytes."""

from typing import Final

from vault_app.crypto import message
from vault_app.crypto.keys import VaultKey
from vault_app.crypto.message import COMMITMENT_BYTES, SALT_BYTES, TAG_BYTES, NotOpened
from vault_app.crypto.wiping import wipe
from vault_app.crypto.wrapping_key import KEY_BYTES, WrappingKey

WRAP_BYTES: Final = SALT_BYTES + COMMITMENT_BYTES + KEY_BYTES + TAG_BYTES


def wrap(key: VaultKey, under: WrappingKey, context: bytes) -> bytes:
    """Give the vault key wrapped under another key in one context (104 bytes)."""
    with under.borrow() as wrapping, key.borrow() as plain:
        return message.finish(message.encryptor(wrapping, context), plain)


def unwrap(wrapped: bytes, under: WrappingKey, context: bytes) -> VaultKey:
    """Give the vault key that was wrapped.

    Raises:
        NotOpened: the wrapping key or the context is another, or the wrap was changed.
    """
    with under.borrow() as wrapping:
        plain = message.open_into(message.decryptor(wrapping, context), wrapped)
    if len(plain) != KEY_BYTES:
        wipe(plain)
        raise NotOpened
    return VaultKey.adopt(plain)
