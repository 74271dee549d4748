"""The recovery key: an X-Wing key pair that grows from 32 random bytes (draft-connolly-cfrg-xwing-kem).

The seed exists only on the printed recovery sheet; the public half lives in the vault.
"""

import hashlib
from typing import Final

from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey, MLKEM768X25519PublicKey

from vault_app.core.secret import Secret
from vault_app.crypto.message import recovery_input
from vault_app.crypto.random import random_bytes
from vault_app.crypto.wiping import wipe_bytes

SEED_BYTES: Final = 32
_MLKEM_SEED: Final = 64
_EXPANDED: Final = 96
_MLKEM_PUBLIC: Final = 1184


class BadPublicKey(ValueError):
    """The bytes are not an X-Wing public key."""


class RecoveryKey:
    """Both halves, for the moment in which they are used; never prints."""

    __slots__ = ("private", "public")

    def __init__(self, seed: Secret) -> None:
        """Grow the pair from 32 bytes, which stay the caller's to wipe.

        Raises:
            ValueError: the seed has another length.
        """
        with seed.borrow() as view:
            if len(view) != SEED_BYTES:
                raise ValueError("a recovery seed has 32 bytes")
            expanded = hashlib.shake_256(view).digest(_EXPANDED)
        with memoryview(expanded) as parts:
            lattice = MLKEM768PrivateKey.from_seed_bytes(parts[:_MLKEM_SEED])
            curve = X25519PrivateKey.from_private_bytes(parts[_MLKEM_SEED:])
        wipe_bytes(expanded)
        self.private = MLKEM768X25519PrivateKey(lattice, curve)
        self.public = lattice.public_key().public_bytes_raw() + curve.public_key().public_bytes_raw()

    def __repr__(self) -> str:
        return "<RecoveryKey>"


def new_seed() -> Secret:
    """Make the 32 random bytes of a new recovery key, for the recovery sheet."""
    fresh = random_bytes(SEED_BYTES)
    seed = Secret(fresh)
    wipe_bytes(fresh)
    return seed


def load_public(public_key: bytes) -> MLKEM768X25519PublicKey:
    """Read the public half (1216 bytes: ML-KEM-768, then X25519).

    Raises:
        BadPublicKey: wrong length, or not a key of its kind.
    """
    try:
        return MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(public_key[:_MLKEM_PUBLIC]),
            X25519PublicKey.from_public_bytes(public_key[_MLKEM_PUBLIC:]),
        )
    except ValueError:
        raise BadPublicKey from None


def fingerprint(public_key: bytes) -> bytes:
    """Give the 32 bytes by which a person and a pin know the recovery key again; empty for no key."""
    return hashlib.sha256(recovery_input(public_key)).digest() if public_key else b""
