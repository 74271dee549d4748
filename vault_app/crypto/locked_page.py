"""One page of memory for keys: kept out of swap and out of core dumps where the system lets us."""

import ctypes
import mmap
import os
from collections.abc import Callable
from typing import Any

PAGE: int = mmap.PAGESIZE


def _native_lock() -> Callable[[Any, Any], Any]:
    """Give the system's call that pins memory."""
    if os.name == "nt":  # pragma: no cover  # Windows has its own
        lock: Callable[[Any, Any], Any] = getattr(ctypes, "WinDLL")("kernel32").VirtualLock  # noqa: B009  # not elsewhere
        return lock
    return ctypes.CDLL(None).mlock


def new_page(lock: Callable[[], Callable[[Any, Any], Any]] = _native_lock) -> mmap.mmap:
    """Give a private page of zeros, locked and left out of dumps where that is possible."""
    page = _private_page()
    dont_dump = getattr(mmap, "MADV_DONTDUMP", None)
    if dont_dump is not None:
        page.madvise(dont_dump)
    # A system that cannot lock (a limit, a sandbox) still keeps the key, only less well.
    try:
        hold = ctypes.c_char.from_buffer(page)
        lock()(ctypes.c_void_p(ctypes.addressof(hold)), ctypes.c_size_t(PAGE))
    except (OSError, AttributeError, TypeError):
        return page
    return page


def _private_page() -> mmap.mmap:
    flags = getattr(mmap, "MAP_PRIVATE", 0) | getattr(mmap, "MAP_ANONYMOUS", 0)
    # Python's default is a mapping shared with every forked child.
    return mmap.mmap(-1, PAGE, flags=flags) if flags else mmap.mmap(-1, PAGE)
