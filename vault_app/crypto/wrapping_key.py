"""The key that a passphrase or a device's secret gives; on its own, so that deriving it loads no cipher."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Final, NoReturn, Self

from vault_app.crypto.wiping import wipe

KEY_BYTES: Final = 32


class WrappingKey:
    """The 32 bytes that wrap a vault key in one slot; wiped at the end of its ``with`` block."""

    __slots__ = ("_buffer",)

    def __init__(self, buffer: bytearray) -> None:
        """Take over 32 bytes; the caller must let go of them."""
        if len(buffer) != KEY_BYTES:
            raise ValueError("a wrapping key has 32 bytes")
        self._buffer = buffer

    @contextmanager
    def borrow(self) -> Iterator[memoryview]:
        """Lend the key's bytes; they cannot be wiped meanwhile."""
        with memoryview(self._buffer).toreadonly() as view:
            yield view

    def wipe(self) -> None:
        """Overwrite the key with zeros."""
        wipe(self._buffer)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _: TracebackType | None
    ) -> None:
        self.wipe()

    def __repr__(self) -> str:
        return "<WrappingKey>"

    def __reduce_ex__(self, _protocol: object) -> NoReturn:
        raise TypeError("a key is neither copied nor pickled")
