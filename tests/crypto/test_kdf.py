import os

import pytest
from argon2.low_level import Type, ffi, hash_secret_raw
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes.kdf import CHEAP_COST
from vault_app.core.errors import NotEnoughMemory
from vault_app.core.kdf_cost import KdfCost
from vault_app.crypto import kdf
from vault_app.crypto.arena import Arena
from vault_app.crypto.kdf import derive
from vault_app.crypto.wrapping_key import WrappingKey

SALT = b"sixteen byte salt"[:16]
COSTS = st.builds(KdfCost, memory_kib=st.integers(128, 400), passes=st.integers(1, 3), lanes=st.integers(1, 16))


def bytes_of(key: WrappingKey) -> bytes:
    with key.borrow() as view:
        return bytes(view)


@settings(deadline=None, max_examples=40)
@given(passphrase=st.binary(max_size=60), cost=COSTS)
def test_two_other_implementations_derive_the_same_key(passphrase: bytes, cost: KdfCost) -> None:
    ours = bytes_of(derive(bytearray(passphrase), SALT, cost))

    stock = hash_secret_raw(passphrase, SALT, cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID)
    other = Argon2id(salt=SALT, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib)
    assert ours == stock == other.derive(passphrase)


@settings(deadline=None, max_examples=20)
@given(cost=COSTS)
def test_memory_touched_beforehand_gives_the_same_key(cost: KdfCost) -> None:
    arena = Arena(cost)

    assert bytes_of(derive(bytearray(b"pw"), SALT, cost, arena=arena)) == bytes_of(derive(bytearray(b"pw"), SALT, cost))
    arena.release()


def test_an_arena_is_wiped_by_the_derivation_and_serves_again() -> None:
    arena = Arena(CHEAP_COST)
    first = bytes_of(derive(bytearray(b"pw"), SALT, CHEAP_COST, arena=arena, available=_asked_in_vain))

    assert arena._hold is not None
    assert not any(bytes(arena._hold))
    assert bytes_of(derive(bytearray(b"pw"), SALT, CHEAP_COST, arena=arena, available=_asked_in_vain)) == first
    arena.release()


def _asked_in_vain() -> int:
    raise AssertionError("memory that is already held need not be there once more")


def test_an_arena_of_another_size_or_released_is_passed_over() -> None:
    other = Arena(KdfCost(memory_kib=64, passes=1, lanes=1))
    released = Arena(CHEAP_COST)
    released.release()
    expected = bytes_of(derive(bytearray(b"pw"), SALT, CHEAP_COST))

    for arena in (other, released):
        assert bytes_of(derive(bytearray(b"pw"), SALT, CHEAP_COST, arena=arena)) == expected
    other.release()


def test_argon2_is_told_no_where_it_asks_for_another_size() -> None:
    allocate, _ = kdf._callbacks(address=4096, size=8192)

    assert allocate(ffi.new("uint8_t **"), 4096) == 1


def test_a_system_that_refuses_callbacks_derives_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_more: object) -> None:
        raise MemoryError

    arena = Arena(CHEAP_COST)
    expected = bytes_of(derive(bytearray(b"pw"), SALT, CHEAP_COST))

    class NoCallbacks:
        NULL = ffi.NULL
        callback = staticmethod(refuse)
        from_buffer = staticmethod(ffi.from_buffer)
        new = staticmethod(ffi.new)

    monkeypatch.setattr(kdf, "ffi", NoCallbacks)

    assert bytes_of(derive(bytearray(b"pw"), SALT, CHEAP_COST, arena=arena)) == expected
    arena.release()


@pytest.mark.parametrize("threads", [1, 2, 16])
def test_the_number_of_threads_does_not_change_the_key(threads: int, monkeypatch: pytest.MonkeyPatch) -> None:
    cost = KdfCost(memory_kib=256, passes=2, lanes=4)
    expected = hash_secret_raw(b"pw", SALT, 2, 256, 4, 32, Type.ID)
    monkeypatch.setattr(kdf, "processors", lambda: threads)

    assert bytes_of(derive(bytearray(b"pw"), SALT, cost)) == expected


def test_processors_are_counted_where_affinity_is_unknown_too(monkeypatch: pytest.MonkeyPatch) -> None:
    assert kdf.processors() >= 1

    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: None)

    assert kdf.processors() == 1


def test_the_passphrase_stays_the_callers() -> None:
    passphrase = bytearray(b"pw")

    derive(passphrase, SALT, CHEAP_COST)
    passphrase.extend(b"no view of it is left")

    assert passphrase.startswith(b"pw")


def test_too_little_memory_is_told_before_any_is_asked_for() -> None:
    huge = KdfCost(memory_kib=2_097_152, passes=64, lanes=1)

    with pytest.raises(NotEnoughMemory) as caught:
        derive(bytearray(b"pw"), SALT, huge, available=lambda: 2_097_151)

    assert caught.value.needed_kib == 2_097_152


def test_unknown_memory_is_no_hindrance() -> None:
    unknown = derive(bytearray(b"pw"), SALT, CHEAP_COST, available=lambda: None)

    assert bytes_of(unknown) == bytes_of(derive(bytearray(b"pw"), SALT, CHEAP_COST))


@pytest.mark.parametrize("error", kdf._OUT_OF_RESOURCES)
def test_memory_or_threads_that_are_not_given_are_no_wrong_passphrase(
    error: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kdf, "core", lambda _context, _type: error)

    with pytest.raises(NotEnoughMemory):
        derive(bytearray(b"pw"), SALT, CHEAP_COST)


def test_parameters_that_argon2_refuses_are_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="Argon2 refused"):
        derive(bytearray(b"pw"), SALT, KdfCost(memory_kib=8, passes=1, lanes=16))
