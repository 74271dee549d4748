"""Cobblestone-256 messages, and every context that tells one kind of message from another.

Cobblestone-256 is C2SP chunked-encryption with HKDF-Expand-SHA-512 and AES-256-GCM in 16 KiB chunks: it commits to
its key, and each message has a key of its own, derived from the key given, a random salt and the context.
"""

from io import BytesIO
from typing import Final

from cryptography.cobblestone import Cobblestone256Decryptor, Cobblestone256Encryptor
from cryptography.exceptions import InvalidTag

from vault_app.core.ids import FieldId, ItemId, ValueId, VaultId
from vault_app.crypto.wiping import wipe, wipe_bytes

Buffer = bytes | bytearray | memoryview

SALT_BYTES: Final = 24
COMMITMENT_BYTES: Final = 32
TAG_BYTES: Final = 16
HEAD_BYTES: Final = SALT_BYTES + COMMITMENT_BYTES
CHUNK_BYTES: Final = 16 * 1024

# The contexts of format version 1, in hex in FORMAT.md. Every one ends its name with a zero byte and continues with
# parts of fixed length (only a slot's last part varies), so no two can be equal.
_BODY: Final = b"vault-app/1/body\0"
_SLOT: Final = b"vault-app/1/slot\0"
_SECRET: Final = b"vault-app/1/secret\0"
_WRAP: Final = b"vault-app/1/wrap\0"
_HINT: Final = b"vault-app/1/hint\0"
_RECOVERY: Final = b"vault-app/1/recovery\0"
KEY_TAG_NAME: Final = b"vault-app/1/keytag\0"
HEALTH_NAME: Final = b"vault-app/1/health\0"
_PRIVATE: Final = {purpose: b"vault-app/1/" + purpose + b"\0" for purpose in (b"draft", b"file", b"sidecar")}


def body_context(check: bytes) -> bytes:
    """Give the context of the body whose header bytes hash to ``check`` (32 bytes)."""
    return _BODY + check


def slot_context(vault_id: VaultId, kind: int, slot_type: int, associated: bytes) -> bytes:
    """Give the context of a slot's wrap; ``associated`` is the slot's body before the wrap."""
    return b"".join((_SLOT, vault_id, bytes((kind, slot_type)), associated))


def secret_context(vault_id: VaultId, item_id: ItemId, field_id: FieldId, value_id: ValueId) -> bytes:
    """Give the context of one sealed value (four ids of 16 bytes)."""
    return b"".join((_SECRET, vault_id, item_id, field_id, value_id))


def private_context(purpose: bytes, vault_id: VaultId) -> bytes:
    """Give the context of what this device keeps beside the vault: ``draft``, ``file`` or ``sidecar``.

    Raises:
        KeyError: another purpose.
    """
    return _PRIVATE[purpose] + vault_id


def wrap_info(vault_id: VaultId, kind: int, number: int, hint: bytes) -> bytes:
    """Give the HPKE info of a public-key slot; ``number`` is 0 for a vault."""
    return b"".join((_WRAP, vault_id, bytes((kind,)), number.to_bytes(8, "big"), hint))


def hint_input(vault_id: VaultId, number: int, public_key: bytes) -> bytes:
    """Give what a public-key slot's hint is the hash of."""
    return b"".join((_HINT, vault_id, number.to_bytes(8, "big"), public_key))


def recovery_input(public_key: bytes) -> bytes:
    """Give what the fingerprint of a recovery key is the hash of."""
    return _RECOVERY + public_key


def encryptor(key: Buffer, context: bytes) -> Cobblestone256Encryptor:
    """Begin a message; the key has been used when this returns, and may be wiped."""
    return Cobblestone256Encryptor(key, context)


def finish(message: Cobblestone256Encryptor, plain: Buffer, *, head: bytes = b"") -> bytes:
    """Give the whole message, with ``head`` in front of it as it is."""
    if len(plain) < CHUNK_BYTES:
        return b"".join((head, message.update(plain), message.finalize()))
    # A long message is made in the place where it stays: memory costs more than the cipher.
    chunks = len(plain) // CHUNK_BYTES
    whole = HEAD_BYTES + chunks * (CHUNK_BYTES + TAG_BYTES)
    stream = BytesIO(head)
    stream.seek(len(head) + whole - 1)
    stream.write(b"\0")
    with stream.getbuffer() as view, view[len(head) :] as place:
        message.update_into(plain, place)
    stream.write(message.finalize())
    return stream.getvalue()


def message_size(plain: int) -> int:
    """Give how long the message around that many bytes is."""
    return HEAD_BYTES + plain + (plain // CHUNK_BYTES + 1) * TAG_BYTES


class NotOpened(Exception):
    """The message was not sealed with this key and context, or is not whole."""


def decryptor(key: Buffer, context: bytes) -> Cobblestone256Decryptor:
    """Begin to open a message; the key has been copied when this returns."""
    return Cobblestone256Decryptor(key, context)


def open_into(opening: Cobblestone256Decryptor, message: Buffer) -> bytearray:
    """Give a message's plaintext, for the caller to wipe; nothing of it unless the whole is sound.

    Raises:
        NotOpened: wrong key or context, changed, cut or continued.
    """
    chunks, last = divmod(max(0, len(message) - HEAD_BYTES), CHUNK_BYTES + TAG_BYTES)
    whole = chunks * CHUNK_BYTES
    plain = bytearray(whole + max(0, last - TAG_BYTES))
    try:
        opening.update_into(message, plain)
        rest = opening.finalize()
    except InvalidTag:
        wipe(plain)
        raise NotOpened from None
    plain[whole:] = rest
    wipe_bytes(rest)
    return plain
