"""The vault key under a public key (slot type 3): HPKE base mode, X-Wing, HKDF-SHA256, AES-256-GCM (RFC 9180).

Wrapping needs the public half alone, so a rotation can re-wrap a recovery key that exists only on paper.
"""

import hashlib
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from vault_app.core.ids import VaultId
from vault_app.crypto.keys import VaultKey
from vault_app.crypto.message import NotOpened, hint_input, wrap_info
from vault_app.crypto.recovery import BadPublicKey, RecoveryKey, load_public
from vault_app.crypto.wiping import wipe, wipe_bytes
from vault_app.crypto.wrapping_key import KEY_BYTES

HINT_BYTES: Final = 16
SEALED_BYTES: Final = 1168  # 1120 encapsulation, 32 key, 16 tag
# A vault's slots outlive its revisions; only kinds that are sealed anew each time count here.
_NUMBER: Final = 0


def _suite() -> Suite:
    return Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def hint(public_key: bytes, *, vault_id: VaultId) -> bytes:
    """Give the 16 bytes by which the holder of the key finds the slot, and which tell nothing to others."""
    return hashlib.sha256(hint_input(vault_id, _NUMBER, public_key)).digest()[:HINT_BYTES]


def wrap(key: VaultKey, public_key: bytes, *, vault_id: VaultId, kind: int) -> bytes:
    """Wrap the vault key for the holder of the private half (1168 bytes).

    Raises:
        BadPublicKey: it is not an X-Wing public key.
    """
    receiver = load_public(public_key)
    info = wrap_info(vault_id, kind, _NUMBER, hint(public_key, vault_id=vault_id))
    with key.borrow() as plain:
        try:
            return _suite().encrypt(plain, receiver, info=info)
        except ValueError:  # a point of small order, with which X25519 agrees on zeros
            raise BadPublicKey from None


def unwrap(wrapped: bytes, own: RecoveryKey, *, vault_id: VaultId, kind: int) -> VaultKey:
    """Unwrap the vault key.

    Raises:
        NotOpened: wrapped for another key or vault, or changed.
    """
    info = wrap_info(vault_id, kind, _NUMBER, hint(own.public, vault_id=vault_id))
    try:
        plain = _suite().decrypt(wrapped, own.private, info=info)
    except (InvalidTag, ValueError):  # ValueError: an encapsulation that no X25519 exchange accepts
        raise NotOpened from None
    buffer = bytearray(plain)
    wipe_bytes(plain)
    if len(buffer) != KEY_BYTES:
        wipe(buffer)
        raise NotOpened
    return VaultKey.adopt(buffer)
