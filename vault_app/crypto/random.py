"""Chance from the operating system."""

import os

from vault_app.core.ids import ID_BYTES


def random_bytes(count: int) -> bytes:
    """Give ``count`` unpredictable bytes."""
    return os.urandom(count)


def new_id() -> bytes:
    """Give 16 unpredictable bytes, for an item, a field of one's own or a vault."""
    return os.urandom(ID_BYTES)


class SystemRandomSource:
    """The operating system's randomness as whole numbers, without modulo bias."""

    def below(self, n: int) -> int:
        """Give a whole number from 0 to ``n - 1``, each equally likely; ``n`` is at least 1."""
        bits = (n - 1).bit_length()
        size = (bits + 7) // 8
        while True:
            drawn = int.from_bytes(os.urandom(size), "big") >> (size * 8 - bits)
            if drawn < n:
                return drawn
