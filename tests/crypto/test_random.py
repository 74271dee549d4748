import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.crypto.random import SystemRandomSource, new_id, random_bytes


def test_random_bytes_have_the_length_asked_for_and_differ() -> None:
    assert len(random_bytes(32)) == 32
    assert random_bytes(32) != random_bytes(32)


def test_new_ids_are_16_bytes_and_differ() -> None:
    assert len(new_id()) == 16
    assert new_id() != new_id()


@given(st.integers(1, 2**70))
def test_a_number_is_never_outside_its_range(n: int) -> None:
    assert 0 <= SystemRandomSource().below(n) < n


def test_every_number_of_a_small_range_comes_up() -> None:
    source = SystemRandomSource()

    assert {source.below(5) for _ in range(1000)} == {0, 1, 2, 3, 4}


def test_numbers_outside_the_range_are_drawn_again_and_not_folded(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter([b"\xe0", b"\xc0", b"\x40"])  # 7, 6, 2 in the upper three bits
    monkeypatch.setattr("os.urandom", lambda _size: next(drawn))

    assert SystemRandomSource().below(6) == 2
