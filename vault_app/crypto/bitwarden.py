"""Bitwarden's password-protected exports: PBKDF2 or Argon2id, HKDF-Expand, AES-256-CBC with HMAC-SHA-256.

Another program's scheme, only to read and write its files; nothing of our own is sealed this way.
"""

import base64
import hmac
from dataclasses import dataclass
from hashlib import pbkdf2_hmac, sha256
from typing import Final, Literal

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives import hashes, padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from vault_app.core.secret import Secret
from vault_app.crypto.random import random_bytes

_KEY_BYTES: Final = 32
_IV_BYTES: Final = 16
_BLOCK_BITS: Final = 128
_TYPE: Final = "2"  # AES-256-CBC with HMAC-SHA-256, the only one of exports


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportKdf:
    """How the export's key comes from its password.

    Attributes:
        kind: 0 PBKDF2-SHA-256, 1 Argon2id.
        salt: as it stands in the file: text.
        rounds: iterations of PBKDF2, passes of Argon2id.
        memory_kib, lanes: of Argon2id.
    """

    kind: Literal[0, 1]
    salt: str
    rounds: int
    memory_kib: int = 0
    lanes: int = 0


class NotThisPassword(Exception):
    """The message was not made with this password, or was changed."""


class ExportKey:
    """The two keys of an export."""

    def __init__(self, password: Secret, kdf: ExportKdf) -> None:
        with password.borrow() as typed:
            master = _master(bytes(typed), kdf)
        self._encryption = HKDFExpand(hashes.SHA256(), _KEY_BYTES, b"enc").derive(master)
        self._mac = HKDFExpand(hashes.SHA256(), _KEY_BYTES, b"mac").derive(master)

    def open(self, written: str) -> bytes:
        """Open ``2.iv|ciphertext|mac`` (each in base64).

        Raises:
            NotThisPassword: the MAC is another.
            ValueError: it is not written like that.
        """
        kind, _, rest = written.partition(".")
        parts = rest.split("|")
        if kind != _TYPE or len(parts) != 3:  # noqa: PLR2004  # as the docstring writes it
            raise ValueError("not an encrypted string")
        iv, sealed, mac = (base64.b64decode(part, validate=True) for part in parts)
        if len(iv) != _IV_BYTES:
            raise ValueError("another length of IV")
        if not hmac.compare_digest(hmac.digest(self._mac, iv + sealed, "sha256"), mac):
            raise NotThisPassword
        opening = Cipher(algorithms.AES256(self._encryption), modes.CBC(iv)).decryptor()
        plain = opening.update(sealed) + opening.finalize()
        unpadding = padding.PKCS7(_BLOCK_BITS).unpadder()
        return unpadding.update(plain) + unpadding.finalize()

    def seal(self, plain: bytes) -> str:
        """Write bytes as `open` reads them."""
        iv = bytes(random_bytes(_IV_BYTES))
        adding = padding.PKCS7(_BLOCK_BITS).padder()
        padded = adding.update(plain) + adding.finalize()
        sealing = Cipher(algorithms.AES256(self._encryption), modes.CBC(iv)).encryptor()
        sealed = sealing.update(padded) + sealing.finalize()
        mac = hmac.digest(self._mac, iv + sealed, "sha256")
        return f"{_TYPE}." + "|".join(base64.b64encode(part).decode("ascii") for part in (iv, sealed, mac))


def _master(password: bytes, kdf: ExportKdf) -> bytes:
    if kdf.kind == 0:
        return pbkdf2_hmac("sha256", password, kdf.salt.encode(), kdf.rounds, _KEY_BYTES)
    salt = sha256(kdf.salt.encode()).digest()
    return hash_secret_raw(password, salt, kdf.rounds, kdf.memory_kib, kdf.lanes, _KEY_BYTES, Type.ID)
