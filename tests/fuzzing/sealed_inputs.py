"""Inputs under a check, a MAC or a passphrase that fits, so that what lies behind it is fuzzed too."""

import hashlib
import io
import struct
import zlib
from functools import cache

from pykeepass import create_database

from tests.fakes.kdf import CHEAP_LIMITS
from tests.fakes.small_vault import small_vault
from vault_app.adapters.transfer.kdbx_header import KdbxHeader, read_header
from vault_app.core.secret import Secret
from vault_app.crypto.kdbx import KdbxKeys, block_mac, composite_key, derive, encrypt_aes, header_mac
from vault_app.format.header import PREFIX_BYTES, parse_header

PASSPHRASE = "pw"
_SLOTS_LEN = slice(12, 16)


def under_check(data: bytes) -> bytes:
    """Give a vault's header with its unkeyed check mended, as anyone can."""
    end = PREFIX_BYTES + int.from_bytes(data[_SLOTS_LEN], "big")
    return data[:end] + hashlib.sha256(data[:end]).digest() + data[end:]


def unchecked_header() -> bytes:
    """Give a header without its check."""
    data = small_vault().data
    return data[: parse_header(data, CHEAP_LIMITS).size - hashlib.sha256().digest_size]


@cache
def _kdbx() -> tuple[bytes, KdbxHeader, KdbxKeys]:
    stream = io.BytesIO()
    database = create_database(io.BytesIO(), password=PASSPHRASE)
    values = database.kdbx.header.value.dynamic_header.kdf_parameters.data.dict
    values["M"].value, values["I"].value, values["P"].value = 64 * 1024, 1, 1  # cheap
    database.save(stream)
    data = stream.getvalue()
    header = read_header(data)
    return data[: header.size], header, derive(composite_key(Secret(PASSPHRASE), b""), header.kdf, header.seed)


def kdbx_with(content: bytes) -> bytes:
    """Give a KeePass file of version 4 that opens with `PASSPHRASE` and holds these bytes."""
    plain, header, keys = _kdbx()
    assert (header.cipher, header.compressed) == ("aes256", True)
    packing = zlib.compressobj(1, wbits=16 + zlib.MAX_WBITS)
    sealed = encrypt_aes(keys, header.iv, packing.compress(content) + packing.flush())
    parts = [plain, hashlib.sha256(plain).digest(), header_mac(keys, plain)]
    for index, block in enumerate((sealed, b"")):
        parts += [block_mac(keys, index, block), struct.pack("<I", len(block)), block]
    return b"".join(parts)


def inner_header(*, attachment: bytes = b"hello") -> bytes:
    """Give what stands before the XML in such a file: the stream of hidden values, and an attachment."""
    parts = ((1, struct.pack("<I", 3)), (2, bytes(64)), (3, b"\0" + attachment), (0, b""))
    return b"".join(bytes([kind]) + struct.pack("<I", len(value)) + value for kind, value in parts)
