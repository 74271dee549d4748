"""How pins and ancestors name a file."""

import hashlib


def file_hash(data: bytes) -> bytes:
    """Give the SHA-256 of a whole file (32 bytes)."""
    return hashlib.sha256(data).digest()
