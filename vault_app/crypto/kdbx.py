"""The keys and ciphers of KeePass files (KDBX 3.1 to 4.1), composed from pyca/cryptography and argon2-cffi.

Another program's scheme, only to read and write its files; nothing of our own is sealed this way. Salsa20 and Twofish,
which pyca/cryptography leaves out, come from pykeepass and are only ever read.
"""

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256, sha512
from typing import Final, Literal, cast

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from vault_app.core.secret import Secret

CipherName = Literal["aes256", "chacha20", "twofish"]
StreamName = Literal["none", "salsa20", "chacha20"]

_AES_BLOCK: Final = 16
_BLOCK_BITS: Final = 128
_KEY_BYTES: Final = 32
_CHACHA_NONCE: Final = 12
_ROUNDS_AT_ONCE: Final = 1 << 16
_HEADER_BLOCK: Final = 2**64 - 1  # the "number" of the header among the blocks


@dataclass(frozen=True, slots=True, kw_only=True)
class KdbxKdf:
    """A key derivation: "aes" with ``rounds``, or "argon2d" / "argon2id" with memory in KiB, passes and lanes."""

    kind: Literal["aes", "argon2d", "argon2id"]
    salt: bytes
    rounds: int
    memory_kib: int = 0
    lanes: int = 1
    version: int = 0x13


@dataclass(frozen=True, slots=True)
class KdbxKeys:
    """What a file is encrypted (``master``) and authenticated (``mac``) with."""

    master: bytes
    mac: bytes


def composite_key(passphrase: Secret | None, key_file: bytes) -> bytes:
    """Join the passphrase (None where the file has none) and the 32 bytes that a key file stands for (or b"")."""
    first = b""
    if passphrase is not None:
        with passphrase.borrow() as typed:
            first = sha256(typed).digest()
    return sha256(first + key_file).digest()


def derive(composite: bytes, kdf: KdbxKdf, seed: bytes) -> KdbxKeys:
    """Run the key derivation; ``seed`` is the file's own."""
    if kdf.kind == "aes":
        transformed = sha256(_aes_rounds(composite, kdf)).digest()
    else:
        kind = Type.ID if kdf.kind == "argon2id" else Type.D
        transformed = hash_secret_raw(
            composite, kdf.salt, kdf.rounds, kdf.memory_kib, kdf.lanes, _KEY_BYTES, kind, kdf.version
        )
    return KdbxKeys(sha256(seed + transformed).digest(), sha512(seed + transformed + b"\x01").digest())


def _aes_rounds(composite: bytes, kdf: KdbxKdf) -> bytes:
    """Encrypt both halves again and again: CBC over zeros is just that, and needs no loop here."""
    halves = [composite[:_AES_BLOCK], composite[_AES_BLOCK:]]
    zeros = bytes(_AES_BLOCK * min(_ROUNDS_AT_ONCE, max(1, kdf.rounds)))
    for index, half in enumerate(halves):
        chain = Cipher(algorithms.AES256(kdf.salt), modes.CBC(half)).encryptor()
        left, last = kdf.rounds, half
        while left:
            now = min(left, _ROUNDS_AT_ONCE)
            last = chain.update(zeros[: now * _AES_BLOCK])[-_AES_BLOCK:]
            left -= now
        halves[index] = last
    return halves[0] + halves[1]


def block_mac(keys: KdbxKeys, index: int, data: bytes) -> bytes:
    """Give the MAC of a block of KDBX 4."""
    number = index.to_bytes(8, "little")
    key = sha512(number + keys.mac).digest()
    return hmac.digest(key, number + len(data).to_bytes(4, "little") + data, "sha256")


def header_mac(keys: KdbxKeys, header: bytes) -> bytes:
    """Give the MAC of the header of KDBX 4."""
    key = sha512(_HEADER_BLOCK.to_bytes(8, "little") + keys.mac).digest()
    return hmac.digest(key, header, "sha256")


def same(one: bytes, other: bytes) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(one, other)


def decrypt(name: CipherName, keys: KdbxKeys, iv: bytes, data: bytes) -> bytes:
    """Decrypt a body.

    Raises:
        ValueError: its length, the IV or the padding is impossible.
    """
    if name == "chacha20":
        return _chacha20(keys.master, iv)(data)
    if name == "twofish":
        from pykeepass.kdbx_parsing.twofish import Twofish  # noqa: PLC0415  # only for old files

        opening = Twofish.new(keys.master, mode=Twofish.MODE_CBC, IV=iv)
        padded = cast("bytes", opening.decrypt(data))
    else:
        aes = Cipher(algorithms.AES256(keys.master), modes.CBC(iv)).decryptor()
        padded = aes.update(data) + aes.finalize()
    unpadding = padding.PKCS7(_BLOCK_BITS).unpadder()
    return unpadding.update(padded) + unpadding.finalize()


def encrypt_aes(keys: KdbxKeys, iv: bytes, data: bytes) -> bytes:
    """Encrypt a body with AES-256-CBC."""
    adding = padding.PKCS7(_BLOCK_BITS).padder()
    padded = adding.update(data) + adding.finalize()
    sealing = Cipher(algorithms.AES256(keys.master), modes.CBC(iv)).encryptor()
    return sealing.update(padded) + sealing.finalize()


def value_stream(name: StreamName, key: bytes) -> Callable[[bytes], bytes]:
    """Give the key stream over the hidden values of the tree, one after the other; the same both ways."""
    if name == "chacha20":
        digest = sha512(key).digest()
        return _chacha20(digest[:_KEY_BYTES], digest[_KEY_BYTES : _KEY_BYTES + _CHACHA_NONCE])
    if name == "salsa20":
        from pykeepass.kdbx_parsing.common import Salsa20Stream  # noqa: PLC0415  # only for old files

        stream = Salsa20Stream.get_cipher(None, key)  # it uses nothing of its object
        return cast("Callable[[bytes], bytes]", stream.decrypt)
    return bytes


def _chacha20(key: bytes, nonce: bytes) -> Callable[[bytes], bytes]:
    # RFC 8439's nonce of 12 bytes after a block counter that begins at zero.
    stream = Cipher(algorithms.ChaCha20(key, bytes(4) + nonce), mode=None).encryptor()
    return stream.update
