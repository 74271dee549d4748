from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.errors import Damaged
from vault_app.format.nesting import check_nesting

VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers(-(2**63), 2**64 - 1) | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=20) | st.dictionaries(st.text(), inner, max_size=20),
    max_leaves=40,
)


def depth_of(value: object) -> int:
    if isinstance(value, list):
        return 1 + max(map(depth_of, value), default=-1) if value else 0
    if isinstance(value, dict):
        return 1 + max(map(depth_of, value.values())) if value else 0
    return 0


@given(VALUES)
def test_it_passes_what_an_encoder_writes_down_to_its_depth(value: object) -> None:
    data = msgspec.msgpack.encode(value)
    depth = depth_of(value)

    check_nesting(data, most=depth)
    if depth:
        with pytest.raises(Damaged):
            check_nesting(data, most=depth - 1)


@pytest.mark.parametrize("size", [16, 300, 70_000])
def test_long_arrays_maps_texts_and_bytes_are_passed_over(size: int) -> None:
    for value in ([1] * size, {str(at): at for at in range(size)}, "x" * size, bytes(size)):
        check_nesting(msgspec.msgpack.encode(value), most=1)


@pytest.mark.parametrize("size", [1, 2, 4, 8, 16, 3, 300, 70_000])
def test_extensions_are_passed_over(size: int) -> None:
    check_nesting(msgspec.msgpack.encode([msgspec.msgpack.Ext(5, bytes(size))]), most=1)


@pytest.mark.parametrize("opening", [b"\x91", b"\x81\xa1k", b"\xdc\0\1", b"\xdd\0\0\0\1", b"\xde\0\1\xa1k"])
def test_a_million_levels_are_refused_without_recursion(opening: bytes) -> None:
    with pytest.raises(Damaged):
        check_nesting(opening * 1_000_000 + b"\xc0", most=16)


@pytest.mark.parametrize(
    "data", [b"", b"\xc1", b"\x91", b"\xc4\5ab", b"\xa5ab", b"\xdd\xff\xff\xff\xff\1", b"\1\1", b"\xcf\0", b"\xc4"]
)
def test_what_is_cut_continued_or_no_messagepack_is_damage(data: bytes) -> None:
    with pytest.raises(Damaged):
        check_nesting(data, most=16)
