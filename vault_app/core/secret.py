"""Sensitive text in a buffer that can be wiped."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn, Self


class Secret:
    """Sensitive text that never prints, hashes, pickles or copies, and can be wiped.

    The text is held as UTF-8 in a ``bytearray``. `reveal` and `borrow` are the only two ways out; a test holds
    every call of them against a reviewed list.
    """

    __slots__ = ("_buffer",)
    __hash__ = None  # type: ignore[assignment]  # a secret as a dictionary key would outlive its wipe

    def __init__(self, text: str | bytes | bytearray = "") -> None:
        """Keep a copy of ``text`` (bytes are UTF-8); the caller's own copy stays the caller's to wipe."""
        self._buffer = bytearray(text.encode("utf-8") if isinstance(text, str) else text)

    @classmethod
    def adopt(cls, buffer: bytearray) -> Self:
        """Take over ``buffer`` (UTF-8) without copying it; the caller must let go of it."""
        secret = cls.__new__(cls)
        secret._buffer = buffer  # noqa: SLF001  # its own class
        return secret

    def reveal(self) -> str:
        """Give the text as an ordinary string, which cannot be wiped.

        Raises:
            UnicodeDecodeError: the buffer is not UTF-8.
        """
        return self._buffer.decode("utf-8")

    @contextmanager
    def borrow(self) -> Iterator[memoryview]:
        """Lend the UTF-8 bytes without copying them; the buffer cannot be wiped or resized meanwhile."""
        with memoryview(self._buffer).toreadonly() as view:
            yield view

    def wipe(self) -> None:
        """Overwrite the text with zeros and forget it; the secret is empty afterwards."""
        self._buffer[:] = bytes(len(self._buffer))
        self._buffer.clear()

    def duplicate(self) -> "Secret":
        """Give an independent secret of the same text, to be wiped on its own."""
        return Secret(self._buffer)

    def __bool__(self) -> bool:
        return bool(self._buffer)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        import hmac  # noqa: PLC0415  # 3 ms that the first window does not have

        return hmac.compare_digest(self._buffer, other._buffer)

    def __repr__(self) -> str:
        return "<Secret>"

    def __str__(self) -> NoReturn:
        raise TypeError("a Secret has no text form; reveal() it where it is used")

    def __format__(self, _spec: str) -> NoReturn:
        raise TypeError("a Secret has no text form; reveal() it where it is used")

    def __reduce_ex__(self, _protocol: object) -> NoReturn:
        raise TypeError("a Secret is neither copied nor pickled")
