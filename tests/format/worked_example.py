"""The worked example of FORMAT.md: a tiny vault made by hand from fixed bytes, without the product.

``python -m tests.format.worked_example`` prints the text that stands in FORMAT.md.
"""

import hashlib
import hmac
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import msgspec
from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tests.reference_reader import keys_of

PASSPHRASE = "correct horse battery staple"
PASSWORD = "hunter2"
VAULT_KEY = bytes(range(0x20))
VAULT_ID = bytes(range(0xA0, 0xB0))
ITEM_ID = bytes(range(0xB0, 0xC0))
VALUE_ID = bytes(range(0xC0, 0xD0))
KDF_SALT = bytes(range(0xD0, 0xE0))
SLOT_SALT, BODY_SALT, VALUE_SALT = b"\x11" * 24, b"\x22" * 24, b"\x33" * 24
MEMORY_KIB, PASSES, LANES = 19_456, 2, 1
TIME_MS = 1_700_000_000_000
WIDTH = 32


def seal_message(key: bytes, context: bytes, plain: bytes, salt: bytes) -> bytes:
    """Give a Cobblestone-256 message with a salt that was not drawn."""
    aead_key, nonce, commitment = keys_of(key, context, salt)
    chunks = [plain[at : at + 16384] for at in range(0, len(plain) + 1, 16384)]
    cipher = AESGCM(aead_key)
    sealed = [cipher.encrypt((nonce ^ at).to_bytes(12, "big"), chunk, None) for at, chunk in enumerate(chunks)]
    return b"".join((salt, commitment, *sealed))


def u(value: int, size: int) -> bytes:
    return value.to_bytes(size, "big")


def field_id(name: str) -> bytes:
    return name.encode().ljust(16, b"\0")


@dataclass(frozen=True)
class Example:
    """Every step from the inputs to the file."""

    prefix: bytes
    associated: bytes
    wrapping_key: bytes
    slot_context: bytes
    slot: bytes
    check: bytes
    value_context: bytes
    value_plain: bytes
    value_message: bytes
    fingerprint: bytes
    content: bytes
    plain: bytes
    body_context: bytes
    body: bytes

    @property
    def file(self) -> bytes:
        return self.prefix + self.slot + self.check + self.body


@cache
def example() -> Example:
    """Make the vault, step by step."""
    associated = u(1, 1) + u(LANES, 1) + u(PASSES, 2) + u(MEMORY_KIB, 4) + KDF_SALT
    wrapping_key = hash_secret_raw(PASSPHRASE.encode(), KDF_SALT, PASSES, MEMORY_KIB, LANES, 32, Type.ID)
    slot_context = b"vault-app/1/slot\0" + VAULT_ID + u(1, 1) + u(1, 1) + associated
    wrap = seal_message(wrapping_key, slot_context, VAULT_KEY, SLOT_SALT)
    slot = u(1, 1) + u(0, 1) + u(128, 2) + associated + wrap
    prefix = b"\x89VLT\r\n\x1a\n" + u(1, 1) + u(1, 1) + u(1, 2) + u(len(slot), 4) + VAULT_ID + u(2, 8)
    check = hashlib.sha256(prefix + slot).digest()
    value_context = b"vault-app/1/secret\0" + VAULT_ID + ITEM_ID + field_id("password") + VALUE_ID
    value_plain = (u(len(PASSWORD), 4) + PASSWORD.encode()).ljust(64, b"\0")
    value_message = seal_message(VAULT_KEY, value_context, value_plain, VALUE_SALT)
    health = hmac.digest(VAULT_KEY, b"vault-app/1/health\0" + VAULT_ID + b"\x01", "sha512")[:32]
    fingerprint = hmac.digest(health, PASSWORD.encode(), "sha256")[:16]
    content = msgspec.msgpack.encode(_body(VALUE_ID + u(0, 2) + fingerprint + value_message))
    plain = (u(len(content), 4) + content).ljust(768, b"\0")  # Padmé of 743 is 768
    body_context = b"vault-app/1/body\0" + check
    return Example(
        prefix=prefix,
        associated=associated,
        wrapping_key=wrapping_key,
        slot_context=slot_context,
        slot=slot,
        check=check,
        value_context=value_context,
        value_plain=value_plain,
        value_message=value_message,
        fingerprint=fingerprint,
        content=content,
        plain=plain,
        body_context=body_context,
        body=seal_message(VAULT_KEY, body_context, plain, BODY_SALT),
    )


def _body(stored_secret: bytes) -> dict[str, object]:
    return {
        "minor": 0,
        "app": "0.1.0",
        "name": "Example",
        "name_revision": 1,
        "name_time": TIME_MS,
        "recovery": b"",
        "ancestors": b"",
        "tombstone_id": b"",
        "tombstone_revision": b"",
        "tombstone_time": b"",
        "items": {
            "id": ITEM_ID,
            "kind": ["login"],
            "title": ["Mail"],
            "tags": ["Office\nPost"],
            "favourite": b"\1",
            "created": u(TIME_MS, 8),
            "deleted": u(0, 8),
            "revision": u(2, 8),
            "time": u(TIME_MS, 8),
            "fields": {
                "count": u(2, 2),
                "standard": b"\1\3",
                "own_id": b"",
                "type": b"\2\x10",
                "revision": u(2, 8) * 2,
                "time": u(TIME_MS, 8) * 2,
                "label": ["", ""],
                "text": ["https://mail.example", ""],
                "sealed": [b"", stored_secret],
            },
            "history": {
                "count": u(0, 2),
                "standard": b"",
                "own_id": b"",
                "type": b"",
                "revision": b"",
                "time": b"",
                "label": [],
                "text": [],
                "sealed": [],
            },
            "replaced_revision": b"",
            "replaced_time": b"",
            "why": b"",
        },
    }


def annotated() -> str:
    """Give the example as it stands in FORMAT.md."""
    made = example()
    steps = (
        ("vault key (VK)", VAULT_KEY),
        ("passphrase, normalised", PASSPHRASE.encode()),
        ("Argon2id salt", KDF_SALT),
        (f"K_slot = Argon2id(m={MEMORY_KIB}, t={PASSES}, p={LANES})", made.wrapping_key),
        ("the wrap's context", made.slot_context),
        ("the wrap's salt", SLOT_SALT),
        ("the value's context", made.value_context),
        ("the value's salt", VALUE_SALT),
        ("the value, padded", made.value_plain),
        ("the value's message", made.value_message),
        ("the value's fingerprint", made.fingerprint),
        ("MessagePack", made.content),
        ("the body's context", made.body_context),
        ("the body's salt", BODY_SALT),
    )
    lines = [line for name, data in steps for line in _dump(name, data)]
    parts = (("PREFIX", made.prefix), ("SLOT", made.slot), ("CHECK", made.check), ("BODY", made.body))
    whole = [line for name, data in parts for line in _dump(name, data)]
    digest = hashlib.sha256(made.file).hexdigest()
    size = len(made.file)
    return "\n".join([*lines, "", f"the file, {size} bytes, SHA-256 {digest}", *whole])


def _dump(name: str, data: bytes) -> Iterator[str]:
    yield f"{name}, {len(data)} bytes"
    for at in range(0, len(data), WIDTH):
        yield f"  {data[at : at + WIDTH].hex()}"


if __name__ == "__main__":
    sys.stdout.write(annotated() + "\n")
