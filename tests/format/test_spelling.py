import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vault_app.format.spelling import is_spelling


class Inner(msgspec.Struct):
    column: list[bytes]


class Outer(msgspec.Struct):
    number: int
    name: str
    rows: list[str]
    inner: Inner


SIZES = st.sampled_from([0, 1, 15, 16, 2047, 2048, 2049, 2063, 2064, 4096, 65_535, 65_536])


@settings(deadline=None, max_examples=40)
@given(number=st.integers(0, 2**64 - 1), rows=SIZES, column=SIZES, before=st.binary(max_size=4))
def test_the_encoders_own_spelling_is_recognised_to_its_end(number: int, rows: int, column: int, before: bytes) -> None:
    stored = Outer(number, "name", ["é"] * rows, Inner([b"x"] * column))
    data = before + msgspec.msgpack.encode(stored)

    assert is_spelling(stored, bytearray(data + b"rest"), start=len(before)) == len(data)


@pytest.mark.parametrize("rows", [3, 5000])
def test_any_other_byte_is_another_spelling(rows: int) -> None:
    stored = Outer(7, "name", ["row"] * rows, Inner([b"x"] * 3))
    data = msgspec.msgpack.encode(stored)

    for position in {*range(60), *range(0, len(data), 97), len(data) - 1} & set(range(len(data))):
        other = bytearray(data)
        other[position] ^= 1
        assert is_spelling(stored, other, start=0) is None
