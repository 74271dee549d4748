"""From a passphrase to the key that opens its slot: Argon2id version 0x13 (RFC 9106).

Over argon2-cffi's lowest level, because only there passphrase and key stay in buffers that can be wiped. Every view
of a buffer is held until the call returns: a bytearray that is resized meanwhile would leave a dangling pointer.
"""

import os
from collections.abc import Callable
from typing import Any, Final

from _argon2_cffi_bindings import lib
from argon2.low_level import ARGON2_VERSION, Type, core, ffi

from vault_app.core.errors import NotEnoughMemory
from vault_app.core.kdf_cost import KdfCost
from vault_app.crypto.arena import Arena, argon2_bytes
from vault_app.crypto.available_memory import available_kib
from vault_app.crypto.wiping import wipe
from vault_app.crypto.wrapping_key import KEY_BYTES, WrappingKey

SALT_BYTES: Final = 16
_OUT_OF_RESOURCES: Final = (lib.ARGON2_MEMORY_ALLOCATION_ERROR, lib.ARGON2_THREAD_FAIL)
_FAILED: Final = 1


def derive(
    passphrase: bytearray,
    salt: bytes,
    cost: KdfCost,
    *,
    arena: Arena | None = None,
    available: Callable[[], int | None] = available_kib,
) -> WrappingKey:
    """Derive the 32-byte key of one slot; the passphrase stays the caller's to wipe.

    ``arena`` serves if it was prepared for this very cost. Takes seconds and many threads' memory by design; the
    interpreter is free for others meanwhile.

    Raises:
        NotEnoughMemory: the computer has less memory (or fewer threads) to give than the cost asks for.
    """
    address = arena.settle(argon2_bytes(cost)) if arena is not None else None
    free = available() if address is None else None
    if free is not None and free < cost.memory_kib:
        raise NotEnoughMemory(needed_kib=cost.memory_kib)
    key = bytearray(KEY_BYTES)
    result = _argon2id(passphrase, salt, cost, key, address)
    if result == lib.ARGON2_OK:
        return WrappingKey(key)
    wipe(key)
    if result in _OUT_OF_RESOURCES:
        raise NotEnoughMemory(needed_kib=cost.memory_kib)
    raise ValueError(f"Argon2 refused its parameters (error {result})")


def _argon2id(passphrase: bytearray, salt: bytes, cost: KdfCost, key: bytearray, address: int | None) -> int:
    allocate, free = _callbacks(address, argon2_bytes(cost))
    with (
        ffi.from_buffer("uint8_t[]", key, require_writable=True) as out,
        ffi.from_buffer("uint8_t[]", passphrase) as pwd,
        ffi.from_buffer("uint8_t[]", salt) as salt_view,
    ):
        context = ffi.new(
            "argon2_context *",
            {
                "out": out,
                "outlen": len(key),
                "pwd": pwd,
                "pwdlen": len(passphrase),
                "salt": salt_view,
                "saltlen": len(salt),
                "secret": ffi.NULL,
                "ad": ffi.NULL,
                "t_cost": cost.passes,
                "m_cost": cost.memory_kib,
                "lanes": cost.lanes,
                "threads": min(cost.lanes, processors()),
                "version": ARGON2_VERSION,
                "allocate_cbk": allocate,
                "free_cbk": free,
                "flags": lib.ARGON2_DEFAULT_FLAGS,
            },
        )
        return core(context, Type.ID.value)


def processors() -> int:
    """Give how many threads can run at once here.

    More threads than that take turns on one processor and push each other's lanes out of its cache: a tenth of the
    time. The number of threads does not change the key; the number of lanes does.
    """
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1


def _callbacks(address: int | None, size: int) -> tuple[Any, Any]:
    """Give Argon2 a way to take memory that is ready; without any it finds its own."""
    if address is None:
        return ffi.NULL, ffi.NULL

    def allocate(place: Any, wanted: int) -> int:
        if wanted != size:
            return _FAILED
        place[0] = ffi.cast("uint8_t *", address)
        return 0

    try:
        return (
            ffi.callback("int(uint8_t **, size_t)", allocate, error=_FAILED),
            # Argon2 has wiped the memory when it calls this; the arena gives it back.
            ffi.callback("void(uint8_t *, size_t)", lambda _memory, _size: None),
        )
    except MemoryError:  # a hardened system refuses to make callbacks
        return ffi.NULL, ffi.NULL
