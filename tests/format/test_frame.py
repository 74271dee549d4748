import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.errors import Damaged
from vault_app.format.frame import close_frame, content_of, framed_size, padme


@given(st.integers(2, 2**40))
def test_padme_is_what_its_paper_says(length: int) -> None:
    exponent = length.bit_length() - 1
    leading = math.floor(math.log2(exponent)) + 1 if exponent else 1
    unit = 2 ** max(exponent - leading, 0)

    assert padme(length) == -(-length // unit) * unit


@given(st.integers(300, 2**40))
def test_padding_costs_at_most_an_eighth(length: int) -> None:
    assert length <= padme(length) <= length * 1.12


@pytest.mark.parametrize(("length", "padded"), [(1, 1), (2, 2), (9, 10), (256, 256), (743, 768), (1025, 1088)])
def test_padme_examples(length: int, padded: int) -> None:
    assert padme(length) == padded


@given(st.binary(max_size=2000))
def test_a_frame_gives_its_content_back(content: bytes) -> None:
    plain = close_frame(bytearray(b"????" + content))

    assert plain[content_of(plain)] == content
    assert len(plain) == framed_size(len(content)) >= 256


@pytest.mark.parametrize(
    "plain", [b"", b"\0\0\0", bytes(255), bytes(257), b"\0\0\1\0" + bytes(252), b"\xff\xff\xff\xff" + bytes(252)]
)
def test_a_length_that_does_not_fit_is_damage(plain: bytes) -> None:
    with pytest.raises(Damaged):
        content_of(bytearray(plain))
