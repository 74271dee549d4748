import pytest
from cryptography.cobblestone import Cobblestone256Encryptor
from hypothesis import given
from hypothesis import strategies as st

from tests.reference_reader import open_message
from vault_app.core.ids import VaultId
from vault_app.crypto import message
from vault_app.crypto.message import CHUNK_BYTES, NotOpened

KEY = bytes(range(32))
VAULT = VaultId(b"v" * 16)

SIZES = [0, 1, 64, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES - 1, 3 * CHUNK_BYTES]


def sealed(plain: bytes, context: bytes = b"context", head: bytes = b"") -> bytes:
    return message.finish(message.encryptor(KEY, context), plain, head=head)


def opened(data: bytes, context: bytes = b"context", key: bytes = KEY) -> bytearray:
    return message.open_into(message.decryptor(key, context), data)


@pytest.mark.parametrize("size", SIZES)
def test_a_message_opens_again(size: int) -> None:
    plain = bytes(at % 251 for at in range(size))

    assert opened(sealed(plain)) == plain


@pytest.mark.parametrize("size", SIZES)
def test_a_second_implementation_opens_it(size: int) -> None:
    plain = bytes(at % 251 for at in range(size))

    assert open_message(KEY, b"context", sealed(plain)) == plain


@pytest.mark.parametrize("size", SIZES)
def test_a_head_stands_in_front_as_it_is(size: int) -> None:
    whole = sealed(bytes(size), head=b"header")

    assert whole.startswith(b"header")
    assert opened(whole[6:]) == bytes(size)


def test_two_messages_of_the_same_differ() -> None:
    assert sealed(b"same") != sealed(b"same")


@pytest.mark.parametrize("size", [0, 5, CHUNK_BYTES, 2 * CHUNK_BYTES + 5])
@given(data=st.data())
def test_a_cut_message_does_not_open(size: int, data: st.DataObject) -> None:
    whole = sealed(bytes(size))
    length = data.draw(st.integers(0, len(whole) - 1))

    with pytest.raises(NotOpened):
        opened(whole[:length])


def test_a_continued_message_does_not_open() -> None:
    for more in (1, 15, 16, 17, CHUNK_BYTES + 16):
        with pytest.raises(NotOpened):
            opened(sealed(b"text") + bytes(more))


@given(st.integers(0, (72 + 20) * 8 - 1))
def test_a_message_with_a_flipped_bit_does_not_open(bit: int) -> None:
    whole = bytearray(sealed(bytes(20)))
    whole[bit // 8] ^= 1 << bit % 8

    with pytest.raises(NotOpened):
        opened(bytes(whole))


def test_another_key_or_context_does_not_open_it() -> None:
    with pytest.raises(NotOpened):
        opened(sealed(b"text"), context=b"other")
    with pytest.raises(NotOpened):
        opened(sealed(b"text"), key=bytes(32))


def test_nothing_of_a_long_message_is_given_before_all_of_it_is_sound() -> None:
    whole = bytearray(sealed(bytes(3 * CHUNK_BYTES)))
    whole[-1] ^= 1

    with pytest.raises(NotOpened):
        opened(bytes(whole))


def test_a_message_made_elsewhere_opens() -> None:
    other = Cobblestone256Encryptor(KEY, b"context")

    assert opened(other.update(b"te") + other.update(b"xt") + other.finalize()) == b"text"


def test_no_context_is_another_or_the_beginning_of_another() -> None:
    ids = [bytes([number]) * 16 for number in range(4)]
    contexts = [
        message.body_context(bytes(32)),
        message.slot_context(VAULT, 1, 1, bytes(24)),
        message.slot_context(VAULT, 1, 2, bytes(24)),
        message.secret_context(VAULT, *ids[:3]),  # type: ignore[arg-type]  # any 16 bytes
        message.private_context(b"draft", VAULT),
        message.private_context(b"file", VAULT),
        message.private_context(b"sidecar", VAULT),
        message.wrap_info(VAULT, 1, 0, bytes(16)),
        message.hint_input(VAULT, 0, bytes(1216)),
        message.recovery_input(bytes(1216)),
        message.KEY_TAG_NAME,
        message.HEALTH_NAME,
    ]

    for one in contexts:
        assert not [other for other in contexts if other is not one and other.startswith(one)]


def test_an_unknown_purpose_has_no_context() -> None:
    with pytest.raises(KeyError):
        message.private_context(b"body", VAULT)


@pytest.mark.parametrize("size", [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 5 * CHUNK_BYTES])
def test_the_size_of_a_message_is_known_beforehand(size: int) -> None:
    sealing = message.encryptor(bytes(32), b"context")

    assert len(message.finish(sealing, bytes(size))) == message.message_size(size)
