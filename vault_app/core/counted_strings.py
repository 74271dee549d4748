"""Every string that obeys some rules, counted exactly and drawn uniformly.

The strings that miss none of the required sets are counted by inclusion and exclusion of the sets missed; how many
strings of a length have no run of one sign that is too long depends on nothing but how many signs there are. Signs
that lie in the same required sets are alike, so a string is drawn sign by sign, each with the weight of what can
follow it: no string that obeys the rules is likelier than another, and none is thrown away however hard they are.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from vault_app.core.randomness import RandomSource


@dataclass(frozen=True, slots=True)
class _State:
    """A beginning, as far as it matters for what can follow: places left, sets missing, and the run at its end.

    ``last`` are the sets of the last sign (their bits), and ``run`` is how often it stands there; 0 and 0 at the start,
    and wherever runs are not limited.
    """

    left: int
    missing: int
    last: int = 0
    run: int = 0


class CountedStrings:
    """The strings of one length over an alphabet, with a sign of every required set and no run that is too long.

    Args:
        length: in signs.
        alphabet: ASCII signs, each once.
        required: sets of signs, each with a sign in every string; they may overlap. Counting takes twice as long with
            each set more.
        longest_run: how often one sign may stand in a row; None for as often as it likes.
    """

    def __init__(
        self, *, length: int, alphabet: str, required: Sequence[Collection[str]] = (), longest_run: int | None = None
    ) -> None:
        self._length = length
        self._longest_run = None if longest_run is None or longest_run >= length else longest_run
        self._groups: dict[int, bytes] = {}
        for sign in alphabet:
            sets = sum(1 << place for place, signs in enumerate(required) if sign in signs)
            self._groups[sets] = self._groups.get(sets, b"") + sign.encode("ascii")
        self._start = _State(length, (1 << len(required)) - 1)
        self._completed: dict[_State, int] = {}
        self._outside: dict[int, int] = {}
        self._without_run: dict[tuple[int, int, int], int] = {}

    def count(self) -> int:
        """Give how many there are."""
        return self._completions(self._start)

    def drawn(self, source: RandomSource) -> bytearray:
        """Draw one, each equally likely; there must be one."""
        buffer, state, last = bytearray(self._length), self._start, -1
        for place in range(self._length):
            ticket = source.below(self._completions(state))
            choices = iter(self._choices(state, last))
            signs, following = next(choices)
            while ticket >= (weight := len(signs) * self._completions(following)):
                ticket -= weight
                signs, following = next(choices)
            last, state = signs[ticket // self._completions(following)], following
            buffer[place] = last
        return buffer

    def _choices(self, state: _State, last: int) -> list[tuple[bytes, _State]]:
        """Give the signs that can come next after the sign ``last``, those alike together, and the state after one."""
        left = state.left - 1
        choices = []
        for sets, signs in self._groups.items():
            missing = state.missing & ~sets
            if self._longest_run is None:
                choices.append((signs, _State(left, missing)))
                continue
            others = signs
            if state.run and sets == state.last:
                same = signs.index(last)
                others = signs[:same] + signs[same + 1 :]
                if state.run < self._longest_run:
                    choices.append((signs[same : same + 1], _State(left, missing, sets, state.run + 1)))
            if others:
                choices.append((others, _State(left, missing, sets, 1)))
        return choices

    def _completions(self, state: _State) -> int:
        """Count the strings that go on from a beginning and obey: those that miss no set of the missing ones."""
        known = self._completed.get(state)
        if known is None:
            known = 0
            for missed in _subsets(state.missing):
                run = state.run if state.run and not state.last & missed else 0
                ways = self._ways(self._signs_outside(missed), state.left, run)
                known += -ways if missed.bit_count() % 2 else ways
            self._completed[state] = known
        return known

    def _signs_outside(self, missed: int) -> int:
        """Count the signs in none of those sets."""
        known = self._outside.get(missed)
        if known is None:
            known = sum(len(signs) for sets, signs in self._groups.items() if not sets & missed)
            self._outside[missed] = known
        return known

    def _ways(self, signs: int, left: int, run: int) -> int:
        """Count the strings of ``left`` places over so many signs that go on from a run of ``run`` of one of them.

        With ``run`` 0 what stands before is none of the signs.
        """
        if self._longest_run is None or not left:
            return int(signs**left)
        key = (signs, left, run)
        known = self._without_run.get(key)
        if known is None:
            same = self._ways(signs, left - 1, run + 1) if 0 < run < self._longest_run else 0
            others = signs - 1 if run else signs
            known = same + (others * self._ways(signs, left - 1, 1) if others > 0 else 0)
            self._without_run[key] = known
        return known


def _subsets(sets: int) -> Iterator[int]:
    """Give every subset of some sets, each as its bits; the empty one last."""
    subset = sets
    while True:
        yield subset
        if not subset:
            return
        subset = (subset - 1) & sets
