import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.crypto.padding import NotPadded, padded, unpad


@given(st.binary(max_size=300), st.sampled_from([64, 1024]))
def test_padding_comes_off_again(data: bytes, block: int) -> None:
    whole = padded(data, block=block)

    assert len(whole) % block == 0
    assert unpad(whole, block=block) == data


def test_lengths_within_a_block_look_alike() -> None:
    assert len(padded(b"", block=64)) == len(padded(bytes(60), block=64)) == 64
    assert len(padded(bytes(61), block=64)) == 128


@pytest.mark.parametrize(
    "whole",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\0\0\0\1x" + bytes(58), id="one byte short"),
        pytest.param(b"\0\0\0\1x" + bytes(123), id="a block too many"),
        pytest.param(b"\0\0\0\x3dx" + bytes(59), id="length beyond the end"),
        pytest.param(b"\xff\xff\xff\xff" + bytes(60), id="length far beyond the end"),
        pytest.param(b"\0\0\0\1xy" + bytes(58), id="filled with more than zeros"),
    ],
)
def test_other_paddings_are_refused_and_wiped(whole: bytes) -> None:
    buffer = bytearray(whole)

    with pytest.raises(NotPadded):
        unpad(buffer, block=64)

    assert not any(buffer)
