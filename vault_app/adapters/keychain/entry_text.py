"""32 bytes as the text of a keyring entry: base64 (RFC 4648, section 4)."""

from base64 import b64decode, b64encode
from typing import Final

from vault_app.core.errors import KeychainGarbage
from vault_app.crypto.wiping import wipe_bytes

SECRET_BYTES: Final = 32


def text_of(secret: bytearray) -> str:
    """Give the text; it cannot be wiped, so it goes to the keyring and nowhere else."""
    encoded = b64encode(secret)
    try:
        return encoded.decode("ascii")
    finally:
        wipe_bytes(encoded)


def secret_of(text: str) -> bytearray:
    """Give the bytes back; the caller wipes them.

    Raises:
        KeychainGarbage: it is not the text of 32 bytes.
    """
    try:
        decoded = b64decode(text, validate=True)
    except ValueError:
        raise KeychainGarbage from None
    secret = bytearray(decoded)
    wipe_bytes(decoded)
    if len(secret) != SECRET_BYTES:
        raise KeychainGarbage
    return secret
