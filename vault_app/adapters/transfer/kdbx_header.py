"""The outer header of KeePass files (KDBX 3.1, 4.0, 4.1): strict, and before any key derivation."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vault_app.adapters.transfer.limits import (
    MOST_AES_ROUNDS,
    MOST_KDF_KIB,
    MOST_KDF_LANES,
    MOST_KDF_WORK_KIB,
)
from vault_app.core.errors import FileCostTooHigh, FileDamaged, FileNotForUs

if TYPE_CHECKING:
    from vault_app.crypto.kdbx import CipherName, KdbxKdf, StreamName

SIGNATURE: Final = bytes.fromhex("03d9a29a67fb4bb5")
_HEAD: Final = 12  # signature and version
_END, _CIPHER, _COMPRESSION, _SEED, _KDF_SALT, _ROUNDS, _IV, _STREAM_KEY, _START, _STREAM, _KDF = 0, *range(2, 12)
CIPHER_AES256: Final = bytes.fromhex("31c1f2e6bf714350be5805216afc5aff")
_CIPHERS: Final[dict[bytes, "CipherName"]] = {
    CIPHER_AES256: "aes256",
    bytes.fromhex("d6038a2b8b6f4cb5a524339a31dbb59a"): "chacha20",
    bytes.fromhex("ad68f29f576f4bb9a36ad47af965346c"): "twofish",
}
STREAMS: Final[dict[int, "StreamName"]] = {0: "none", 2: "salsa20", 3: "chacha20"}
_AES_KDFS: Final = frozenset(
    {bytes.fromhex("c9d9f39a628a4460bf740d08c18a4fea"), bytes.fromhex("7c02bb8279a74ac0927d114a00648238")}
)
_ARGON2D: Final = bytes.fromhex("ef636ddf8c29444b91f7a9a403e30a0c")
ARGON2ID: Final = bytes.fromhex("9e298b1956db4773b23dfc3ec6f0a1e6")
_UINT32, _UINT64, _BOOL, _INT32, _INT64, _TEXT, _BYTES = 0x04, 0x05, 0x08, 0x0C, 0x0D, 0x18, 0x42
_NUMBERS: Final = {_UINT32: 4, _UINT64: 8, _BOOL: 1, _INT32: 4, _INT64: 8}
_ARGON2_VERSIONS: Final = (0x10, 0x13)
_LEAST_KIB_PER_LANE: Final = 8
_SALT: Final = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class KdbxHeader:
    """What stands before the encrypted part; ``size`` is its length in bytes."""

    major: int
    size: int
    cipher: "CipherName"
    compressed: bool
    seed: bytes
    iv: bytes
    kdf: "KdbxKdf"
    stream: "StreamName" = "none"
    stream_key: bytes = b""
    start: bytes = b""


class Cursor:
    """Reads bytes in order. Raises FileDamaged where there are not as many as asked for."""

    def __init__(self, data: bytes, at: int = 0) -> None:
        self._data, self.at = data, at

    def take(self, count: int) -> bytes:
        """Give the next ``count`` bytes."""
        found = self._data[self.at : self.at + count]
        if len(found) != count:
            raise FileDamaged(where="kdbx")
        self.at += count
        return found

    def number(self, count: int) -> int:
        """Give the next ``count`` bytes as a number."""
        return int.from_bytes(self.take(count), "little")


def read_header(data: bytes) -> KdbxHeader:
    """Read the header.

    Raises:
        FileNotForUs: ("newer") another version, cipher or key derivation than those known.
        FileCostTooHigh: it asks for more memory or time than a stranger is given.
        FileDamaged: it is cut off or impossible.
    """
    cursor = Cursor(data, len(SIGNATURE))
    _minor, major = cursor.number(2), cursor.number(2)
    if major not in (3, 4):
        raise FileNotForUs(reason="newer")
    parts = _parts(cursor, size_bytes=2 if major == 3 else 4)  # noqa: PLR2004  # as the layout has it
    cipher = _CIPHERS.get(parts.get(_CIPHER, b""))
    if cipher is None:
        raise FileNotForUs(reason="newer")
    kdf = _aes_of_3(parts) if major == 3 else _kdf_of(parts.get(_KDF, b""))  # noqa: PLR2004
    stream = STREAMS.get(int.from_bytes(parts.get(_STREAM, bytes(4)), "little"))
    if stream is None or not parts.get(_SEED) or not parts.get(_IV):
        raise FileDamaged(where="kdbx header")
    return KdbxHeader(
        major=major,
        size=cursor.at,
        cipher=cipher,
        compressed=int.from_bytes(parts.get(_COMPRESSION, bytes(4)), "little") == 1,
        seed=parts[_SEED],
        iv=parts[_IV],
        kdf=kdf,
        stream=stream,
        stream_key=parts.get(_STREAM_KEY, b""),
        start=parts.get(_START, b""),
    )


def _parts(cursor: Cursor, size_bytes: int) -> dict[int, bytes]:
    found: dict[int, bytes] = {}
    while True:
        kind = cursor.number(1)
        found[kind] = cursor.take(cursor.number(size_bytes))
        if kind == _END:
            return found


def _aes_of_3(parts: Mapping[int, bytes]) -> "KdbxKdf":
    return _aes(parts.get(_KDF_SALT, b""), int.from_bytes(parts.get(_ROUNDS, b""), "little"))


def _aes(salt: bytes, rounds: int) -> "KdbxKdf":
    from vault_app.crypto.kdbx import KdbxKdf  # noqa: PLC0415  # cryptography, only once such a file is here

    if len(salt) != _SALT or rounds < 1:
        raise FileDamaged(where="kdbx key derivation")
    if rounds > MOST_AES_ROUNDS:
        raise FileCostTooHigh(passes=rounds)
    return KdbxKdf(kind="aes", salt=salt, rounds=rounds)


def _kdf_of(written: bytes) -> "KdbxKdf":
    from vault_app.crypto.kdbx import KdbxKdf  # noqa: PLC0415  # as above

    values = _variants(written)
    kind, salt = _bytes_in(values, "$UUID"), _bytes_in(values, "S")
    if kind in _AES_KDFS:
        return _aes(salt, _number_in(values, "R"))
    if kind not in (_ARGON2D, ARGON2ID):
        raise FileNotForUs(reason="newer")
    memory_kib, passes, lanes = _number_in(values, "M") // 1024, _number_in(values, "I"), _number_in(values, "P")
    if memory_kib > MOST_KDF_KIB or memory_kib * passes > MOST_KDF_WORK_KIB or lanes > MOST_KDF_LANES:
        raise FileCostTooHigh(memory_kib=memory_kib, passes=passes)
    version = _number_in(values, "V")
    sound = min(passes, lanes) >= 1 and memory_kib >= _LEAST_KIB_PER_LANE * lanes and len(salt) >= 8  # noqa: PLR2004
    if not sound or version not in _ARGON2_VERSIONS:
        raise FileDamaged(where="kdbx key derivation")
    return KdbxKdf(
        kind="argon2id" if kind == ARGON2ID else "argon2d",
        salt=salt,
        rounds=passes,
        memory_kib=memory_kib,
        lanes=lanes,
        version=version,
    )


def _variants(written: bytes) -> dict[str, bytes | int]:
    """Read a VariantMap: version, then type, name and value, until a zero."""
    cursor = Cursor(written)
    if cursor.number(2) >> 8 != 1:
        raise FileNotForUs(reason="newer")
    found: dict[str, bytes | int] = {}
    while (kind := cursor.number(1)) != 0:
        name = cursor.take(cursor.number(4)).decode("utf-8", "replace")
        value = cursor.take(cursor.number(4))
        found[name] = int.from_bytes(value, "little") if kind in _NUMBERS else value
    return found


def _bytes_in(values: Mapping[str, bytes | int], name: str) -> bytes:
    value = values.get(name, b"")
    return value if isinstance(value, bytes) else b""


def _number_in(values: Mapping[str, bytes | int], name: str) -> int:
    value = values.get(name, 0)
    return value if isinstance(value, int) else 0
