"""Reading bytes one after the other, never past their end."""

from vault_app.core.errors import Damaged


class Reader:
    """Hands out consecutive pieces of ``data``; ``where`` names them when they are missing."""

    def __init__(self, data: bytes, *, where: str) -> None:
        self._data = data
        self._at = 0
        self._where = where

    def take(self, size: int) -> bytes:
        """Give the next ``size`` bytes.

        Raises:
            Damaged: (``where``) there are not so many.
        """
        end = self._at + size
        if end > len(self._data):
            raise Damaged(where=self._where)
        piece = self._data[self._at : end]
        self._at = end
        return piece

    def number(self, size: int) -> int:
        """Give the next ``size`` bytes as a big-endian number."""
        return int.from_bytes(self.take(size), "big")

    def rest(self) -> int:
        """Tell how many bytes are left."""
        return len(self._data) - self._at


def u8(value: int) -> bytes:
    """Give one byte."""
    return value.to_bytes(1, "big")


def u16(value: int) -> bytes:
    """Give two bytes, big-endian."""
    return value.to_bytes(2, "big")


def u32(value: int) -> bytes:
    """Give four bytes, big-endian."""
    return value.to_bytes(4, "big")


def u64(value: int) -> bytes:
    """Give eight bytes, big-endian."""
    return value.to_bytes(8, "big")
