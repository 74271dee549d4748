from collections import Counter
from collections.abc import Iterator
from itertools import groupby, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.random_source import SteadyRandom
from vault_app.core.counted_strings import CountedStrings

CASES: list[tuple[str, tuple[str, ...], int, int | None]] = [
    ("xyz", (), 3, None),
    ("ab1", ("ab", "1"), 3, None),
    ("ab1!", ("ab", "1", "!"), 3, None),
    ("ab1!", ("ab", "1", "!"), 4, 1),
    ("abc1", ("ab1", "bc"), 4, 2),
    ("abc", (), 5, 1),
    ("ab", (), 5, 2),
    ("a", (), 3, 2),
    ("a1", ("a", "1"), 1, None),
    ("abc", ("x",), 2, None),
    ("", (), 2, None),
    ("ab", (), 2, 2),
]


def obeying(alphabet: str, required: tuple[str, ...], length: int, longest_run: int | None) -> list[str]:
    """List them the slow way."""
    return [
        text
        for text in map("".join, product(alphabet, repeat=length))
        if all(set(signs) & set(text) for signs in required)
        and (longest_run is None or all(len(list(run)) <= longest_run for _sign, run in groupby(text)))
    ]


class EveryTicket:
    """Draws every ticket there is, one string after the other."""

    def __init__(self) -> None:
        self._path: list[tuple[int, int]] = []
        self._place = 0

    def below(self, n: int) -> int:
        if self._place == len(self._path):
            self._path.append((0, n))
        ticket, most = self._path[self._place]
        assert most == n
        self._place += 1
        return ticket

    def weights(self) -> Iterator[float]:
        """Give the chance of each draw in turn; whoever iterates makes one string for each."""
        while True:
            self._place = 0
            chance = 1.0
            yield chance
            while self._path and self._path[-1][0] + 1 == self._path[-1][1]:
                self._path.pop()
            if not self._path:
                return
            ticket, most = self._path.pop()
            self._path.append((ticket + 1, most))

    def chance(self) -> float:
        """Give how likely the string was that was just made."""
        chance = 1.0
        for _ticket, most in self._path:
            chance /= most
        return chance


@pytest.mark.parametrize(("alphabet", "required", "length", "longest_run"), CASES)
def test_they_are_counted_exactly(
    alphabet: str, required: tuple[str, ...], length: int, longest_run: int | None
) -> None:
    strings = CountedStrings(length=length, alphabet=alphabet, required=required, longest_run=longest_run)

    assert strings.count() == len(obeying(alphabet, required, length, longest_run))


@pytest.mark.parametrize(
    ("alphabet", "required", "length", "longest_run"),
    [("xyz", (), 3, None), ("ab1", ("ab", "1"), 3, None), ("abc", ("ab",), 3, 1), ("ab1", ("b1",), 3, 2)],
)
def test_each_of_them_is_drawn_and_none_is_likelier(
    alphabet: str, required: tuple[str, ...], length: int, longest_run: int | None
) -> None:
    strings = CountedStrings(length=length, alphabet=alphabet, required=required, longest_run=longest_run)
    source, chances = EveryTicket(), Counter[str]()

    for _draw in source.weights():
        made = strings.drawn(source).decode()
        chances[made] += source.chance()  # type: ignore[assignment]  # a chance, not a count

    wanted = obeying(alphabet, required, length, longest_run)
    assert sorted(chances) == sorted(wanted)
    assert all(abs(chance - 1 / len(wanted)) < 1e-9 for chance in chances.values())


@given(
    required=st.lists(st.sets(st.sampled_from("abcdef12!?"), min_size=1), max_size=4),
    length=st.integers(4, 40),
    longest_run=st.none() | st.integers(1, 4),
    seed=st.integers(0, 2**32),
)
def test_whatever_is_drawn_obeys(required: list[set[str]], length: int, longest_run: int | None, seed: int) -> None:
    strings = CountedStrings(length=length, alphabet="abcdef12!?", required=required, longest_run=longest_run)

    made = strings.drawn(SteadyRandom(seed)).decode()

    assert len(made) == length
    assert all(signs & set(made) for signs in required)
    assert longest_run is None or max(len(list(run)) for _sign, run in groupby(made)) <= longest_run
