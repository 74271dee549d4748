import pytest

from tests.fakes.kdf import CHEAP_COST
from vault_app.core.errors import NotEnoughMemory
from vault_app.core.kdf_cost import KdfCost
from vault_app.crypto.arena import Arena
from vault_app.crypto.begun import Begun
from vault_app.crypto.kdf import derive
from vault_app.crypto.wrapping_key import WrappingKey

SALT = bytes(range(16))


def bytes_of(key: WrappingKey | None) -> bytes:
    assert key is not None
    with key.borrow() as view:
        return bytes(view)


@pytest.mark.parametrize("arena", [None, Arena(CHEAP_COST)])
def test_what_was_begun_ends_in_the_same_key_and_its_passphrase_is_wiped(arena: Arena | None) -> None:
    text = bytearray(b"pw")

    begun = Begun(text, SALT, CHEAP_COST, arena=arena)

    assert bytes_of(begun.key(SALT, CHEAP_COST)) == bytes_of(derive(bytearray(b"pw"), SALT, CHEAP_COST))
    assert text == bytes(2)
    begun.release()


def test_another_slot_gets_nothing_of_it() -> None:
    begun = Begun(bytearray(b"pw"), SALT, CHEAP_COST, arena=None)

    assert begun.key(bytes(16), CHEAP_COST) is None
    assert begun.key(SALT, KdfCost(memory_kib=16, passes=1, lanes=1)) is None
    begun.release()


def test_the_key_is_given_once() -> None:
    begun = Begun(bytearray(b"pw"), SALT, CHEAP_COST, arena=None)

    assert begun.key(SALT, CHEAP_COST) is not None
    assert begun.key(SALT, CHEAP_COST) is None


def test_a_key_that_nobody_took_is_wiped_and_the_memory_given_back() -> None:
    arena = Arena(CHEAP_COST)
    begun = Begun(bytearray(b"pw"), SALT, CHEAP_COST, arena=arena)

    begun.release()
    begun.release()

    assert bytes_of(begun.key(SALT, CHEAP_COST)) == bytes(32)
    assert arena.settle(arena.size) is None


def test_what_goes_wrong_is_told_when_the_key_is_wanted() -> None:
    begun = Begun(bytearray(b"pw"), SALT, KdfCost(memory_kib=2**31, passes=1, lanes=1), arena=None)

    with pytest.raises(NotEnoughMemory):
        begun.key(SALT, KdfCost(memory_kib=2**31, passes=1, lanes=1))
