import mmap

import pytest

from vault_app.core.kdf_cost import KdfCost
from vault_app.crypto.arena import Arena, argon2_bytes

COST = KdfCost(memory_kib=64, passes=1, lanes=1)


@pytest.mark.parametrize(
    ("memory_kib", "lanes", "blocks"), [(64, 1, 64), (262_144, 4, 262_144), (67, 1, 64), (8, 4, 32), (131, 16, 128)]
)
def test_the_size_is_what_argon2_asks_for(memory_kib: int, lanes: int, blocks: int) -> None:
    assert argon2_bytes(KdfCost(memory_kib=memory_kib, passes=1, lanes=lanes)) == blocks * 1024


def test_an_arena_gives_its_address_for_its_own_size_only() -> None:
    arena = Arena(COST)

    assert arena.settle(64 * 1024) == arena.address()
    assert arena.settle(64 * 1024 + 1) is None
    arena.release()


def test_a_released_arena_gives_no_address_and_can_be_released_again() -> None:
    arena = Arena(COST)

    arena.release()
    arena.release()

    assert arena.settle(64 * 1024) is None


def test_touching_stops_when_the_memory_is_wanted() -> None:
    arena = Arena(KdfCost(memory_kib=64 * 1024, passes=1, lanes=1))
    arena._stop.set()
    arena.wait()

    arena._touch()  # looks before each step, so it touches nothing more

    assert arena.settle(arena.size) == arena.address()
    arena.release()


def test_memory_that_is_not_to_be_had_gives_no_arena() -> None:
    huge = KdfCost(memory_kib=2**50, passes=1, lanes=1)

    assert Arena.prepare(huge) is None
    assert Arena.prepare(huge, available=lambda: None) is None


def test_a_prepared_arena_is_an_arena() -> None:
    arena = Arena.prepare(COST)

    assert arena is not None
    arena.release()


def test_a_system_without_large_pages_or_private_mappings_gives_an_arena(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MADV_HUGEPAGE", "MADV_DONTDUMP", "MAP_PRIVATE", "MAP_ANONYMOUS"):
        monkeypatch.delattr(mmap, name, raising=False)
    arena = Arena(COST)

    assert arena.settle(64 * 1024) is not None
    arena.release()


def test_more_memory_than_there_is_is_never_touched() -> None:
    assert Arena.prepare(COST, available=lambda: 63) is None


@pytest.mark.parametrize("free", [64, None])
def test_an_arena_is_made_where_there_is_room_or_the_system_does_not_say(free: int | None) -> None:
    arena = Arena.prepare(COST, available=lambda: free)

    assert arena is not None
    arena.release()
