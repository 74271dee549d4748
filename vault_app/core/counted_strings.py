"""Every string that obeys some rules, counted exactly and drawn uniformly.

Signs that are in the same required sets are alike for counting, so a string is counted by groups of signs: how many
strings complete a beginning depends only on how many places are left, which sets are still missing, and, where runs of
one sign are limited, on the group of the last sign and how often it stands at the end. That is few enough states to
count them all, and a sign is drawn with the weight of what can follow it: no string that obeys the rules is likelier
than another, and none is thrown away however hard the rules are.
"""

from collections.abc import Collection, Iterator, Sequence

from vault_app.core.randomness import RandomSource

_State = tuple[int, int, int, int]  # places left, sets missing, group of the last sign, its run; 0, 0 without limit


class CountedStrings:
    """The strings of one length over an alphabet, with a sign of every required set and no run that is too long.

    Args:
        length: in signs.
        alphabet: ASCII signs, each once.
        required: sets of signs, each with a sign in every string; they may overlap.
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
        self._start: _State = (length, (1 << len(required)) - 1, 0, 0)
        self._counted: dict[_State, int] = {}

    def count(self) -> int:
        """Give how many there are."""
        return self._completions(self._start)

    def drawn(self, source: RandomSource) -> bytearray:
        """Draw one, each equally likely; there must be one."""
        buffer, state, last = bytearray(self._length), self._start, -1
        for place in range(self._length):
            ticket = source.below(self._completions(state))
            choices = self._choices(state, last)
            signs, following = next(choices)
            while ticket >= (weight := len(signs) * self._completions(following)):
                ticket -= weight
                signs, following = next(choices)
            last, state = signs[ticket // self._completions(following)], following
            buffer[place] = last
        return buffer

    def _completions(self, state: _State) -> int:
        left, missing, _group, _run = state
        if not left:
            return 0 if missing else 1
        known = self._counted.get(state)
        if known is None:
            # Which sign of its group the last one was does not matter: any of them leaves as many others.
            choices = self._choices(state, -1)
            known = sum(len(signs) * self._completions(following) for signs, following in choices)
            self._counted[state] = known
        return known

    def _choices(self, state: _State, last: int) -> Iterator[tuple[bytes, _State]]:
        """Give the signs that can come next, those alike together, and the state after one of them.

        ``last`` is the sign that came last, or -1 for any one of its group.
        """
        left, missing, group, run = state
        for sets, signs in self._groups.items():
            others = signs
            after = (left - 1, missing & ~sets, 0, 0)
            if self._longest_run is not None:
                after = (left - 1, missing & ~sets, sets, 1)
                if run and sets == group:
                    same = signs.find(last) if last >= 0 else 0
                    others = signs[:same] + signs[same + 1 :]
                    if run < self._longest_run:
                        yield signs[same : same + 1], (left - 1, missing & ~sets, sets, run + 1)
            if others:
                yield others, after
