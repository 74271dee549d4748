"""Memory for one key derivation, touched beforehand while the person still types.

A quarter of a key derivation's time is the system handing out pages. An arena asks for them early, in large pages
where it can; Argon2 then finds them ready.
"""

import ctypes
import mmap
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final, Self

from vault_app.core.kdf_cost import KdfCost
from vault_app.crypto.available_memory import available_kib

KIB: Final = 1024
_STEP: Final = 8 * 1024 * KIB  # what is touched between two looks at whether to stop
_SYNC_POINTS: Final = 4


def argon2_bytes(cost: KdfCost) -> int:
    """Give how many bytes Argon2 asks for: m rounded down to 4 blocks per lane, at least 8 per lane (RFC 9106, 3.2)."""
    segment = max(cost.memory_kib // (cost.lanes * _SYNC_POINTS), 2)
    return segment * cost.lanes * _SYNC_POINTS * KIB


class Arena:
    """Memory of exactly the size that one cost asks for; used once, then released."""

    def __init__(self, cost: KdfCost) -> None:
        """Ask for the memory and begin to touch it in a thread of its own.

        Raises:
            OSError: there is not so much (`prepare` gives None instead).
        """
        self.size: Final = argon2_bytes(cost)
        self._memory = _large_pages(self.size)
        self._hold: ctypes.Array[ctypes.c_char] | None = (ctypes.c_char * self.size).from_buffer(self._memory)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._touch, name="kdf-arena", daemon=True)
        self._thread.start()

    @classmethod
    def prepare(cls, cost: KdfCost, *, available: Callable[[], int | None] = available_kib) -> Self | None:
        """Give an arena for that cost, or None where the memory is not to be had: it only saves time.

        A file may ask for more than there is: nothing is touched then, and the key derivation refuses it.
        """
        free = available()
        if free is not None and free < cost.memory_kib:
            return None
        try:
            return cls(cost)
        except (OSError, ValueError, OverflowError):
            return None

    def _touch(self) -> None:
        base = self.address()
        for start in range(0, self.size, _STEP):
            if self._stop.is_set():
                return
            # Another language's loop: the interpreter is free for others meanwhile.
            ctypes.memset(base + start, 0, min(_STEP, self.size - start))

    def address(self) -> int:
        """Give where the memory begins."""
        assert self._hold is not None  # noqa: S101  # nobody asks after release
        return ctypes.addressof(self._hold)

    def settle(self, size: int) -> int | None:
        """Stop touching and give the address, if ``size`` is exactly this arena's and it was not released."""
        self._stop.set()
        self._thread.join()
        return self.address() if self._hold is not None and size == self.size else None

    def wait(self) -> None:
        """Wait until all of it is touched."""
        self._thread.join()

    def release(self) -> None:
        """Give the memory back; Argon2 has wiped what it wrote there. Doing it again changes nothing."""
        self._stop.set()
        self._thread.join()
        self._hold = None
        self._memory.close()


def _large_pages(size: int) -> mmap.mmap:
    flags = getattr(mmap, "MAP_PRIVATE", 0) | getattr(mmap, "MAP_ANONYMOUS", 0)
    memory = mmap.mmap(-1, size, flags=flags) if flags else mmap.mmap(-1, size)
    for advice in ("MADV_HUGEPAGE", "MADV_DONTDUMP"):
        if hasattr(mmap, advice):
            with suppress(OSError):  # a kernel without large pages: the memory serves all the same
                memory.madvise(getattr(mmap, advice))
    return memory
