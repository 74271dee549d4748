"""Some rows prepared for searching: each column one long folded text, so that looking through it is one C call.

A scan of such a text runs at about 2 GB/s, and the first hits of a tier are had without looking at the rest. Rows lie
in the order in which equal matches are shown.
"""

import re
import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import IntEnum
from itertools import accumulate
from typing import Final, NamedTuple

from vault_app.core.folding import fold

_NOT_OF_A_WORD: Final = re.compile(r"[\W_]")
_SAMPLE: Final = 10_000  # characters of each column
_FIRSTS_KEPT: Final = 8


class Tier(IntEnum):
    """How good a match is, the best first."""

    TITLE_EXACT = 0
    TITLE_PREFIX = 1
    TITLE_WORD = 2
    DOMAIN = 3
    USERNAME = 4
    TAG = 5
    TITLE_PART = 6
    NOTE = 7


class Column:
    """One folded text per row, kept as one string in which each stands between line feeds."""

    __slots__ = ("_firsts", "starts", "whole")

    def __init__(self, texts: Sequence[str]) -> None:
        self.whole = "\n".join(("", *texts, ""))
        self.starts = array("I", accumulate((len(text) + 1 for text in texts), initial=1))
        self._firsts: dict[str, int] = {}

    def text(self, place: int) -> str:
        """Give the text of one row."""
        return self.whole[self.starts[place] : self.starts[place + 1] - 1]

    def first(self, needle: str) -> int:
        """Give where ``needle`` stands first, or -1.

        What a word begins with was asked for a keystroke ago: where that is not, or not before, the word is not.
        """
        found = self._firsts.get(needle)
        if found is None:
            begin = 0
            for known, at in self._firsts.items():
                if known in needle:
                    if at < 0:
                        return -1
                    begin = max(begin, at - needle.find(known))
            if len(self._firsts) >= _FIRSTS_KEPT:
                self._firsts.clear()
            found = self._firsts[needle] = self.whole.find(needle, begin)
        return found

    def holds(self, place: int, needle: str) -> bool:
        """Tell whether one row holds ``needle``."""
        return self.whole.find(needle, self.starts[place], self.starts[place + 1] - 1) >= 0

    def places_in(self, whole: str, needle: str, lead: int, begin: int, stop: int = sys.maxsize) -> Iterator[int]:
        """Look through ``whole``, a text of the same shape, from ``begin`` to before ``stop``.

        ``lead`` is how many characters of the needle stand before what is looked for.
        """
        found = whole.find(needle, begin, stop)
        while found >= 0:
            place = bisect_right(self.starts, found + lead) - 1
            yield place
            found = whole.find(needle, self.starts[place + 1] - 1, stop)

    def places_at_words(self, needle: str, begin: int) -> Iterator[int]:
        """Give each row, perhaps more than once, in which a word begins with ``needle``, whatever that is made of."""
        found = self.whole.find(needle, begin)
        while found >= 0:
            if not self.whole[found - 1].isalnum():
                yield bisect_right(self.starts, found) - 1
            found = self.whole.find(needle, found + 1)


class Row(NamedTuple):
    """What is known of one row before it is folded."""

    number: int
    title: str
    username: str
    domains: str
    tags: str
    notes: str
    last_used: int


class Place(NamedTuple):
    """A row where it lies; compares in the order in which equal matches are shown."""

    unused_since: int  # last used, negated: the latest first
    title: str
    number: int
    segment: "Segment"
    offset: int


class Segment:
    """Prepared rows; ``numbers`` are theirs, in order."""

    __slots__ = ("_by_tier", "_columns", "_never_used", "_title", "_title_words", "_used", "numbers")

    def __init__(self, rows: Sequence[Row]) -> None:
        titles = [fold(row.title) for row in rows]
        order = sorted(range(len(rows)), key=lambda index: (-rows[index].last_used, titles[index], rows[index].number))
        self.numbers = array("I", (rows[index].number for index in order))
        self._used = array("Q", (rows[index].last_used for index in order))
        self._never_used = len(rows) - self._used.count(0)  # from here on rows lie in the order of their titles
        self._title = Column([titles[index] for index in order])
        # As long as the titles, so that places are the same.
        self._title_words = _NOT_OF_A_WORD.sub(" ", self._title.whole)
        self._columns = (
            (Tier.DOMAIN, Column([fold(rows[index].domains) for index in order])),
            (Tier.USERNAME, Column([fold(rows[index].username) for index in order])),
            (Tier.TAG, Column([fold(rows[index].tags) for index in order])),
            (Tier.TITLE_PART, self._title),
            (Tier.NOTE, Column([fold(rows[index].notes) for index in order])),
        )
        self._by_tier = dict(self._columns)

    def __len__(self) -> int:
        return len(self.numbers)

    def place(self, offset: int) -> Place:
        """Give one of its rows."""
        return Place(-self._used[offset], self._title.text(offset), self.numbers[offset], self, offset)

    def all_places(self) -> Iterator[Place]:
        """Give every row in order."""
        return map(self.place, range(len(self)))

    def may_hold(self, tier: Tier, needle: str) -> bool:
        """Tell whether any row could hold ``needle`` in that tier's way; False is certain."""
        return (self._by_tier[tier] if tier > Tier.TITLE_WORD else self._title).first(needle) >= 0

    def places(self, tier: Tier, needle: str, others: Sequence[str], seen: set[int]) -> Iterator[Place]:
        """Give the rows that hold ``needle`` in that tier's way (as they may), and all of ``others``, in order.

        Rows whose numbers are in ``seen`` are left out, and every row looked at is put there.
        """
        where = [[column for _, column in self._columns if column.first(other) >= 0] for other in others]
        if not all(where):
            return
        for offset in self._offsets(tier, needle):
            number = self.numbers[offset]
            if number not in seen:
                seen.add(number)
                for other, columns in zip(others, where, strict=True):
                    if not _holds(columns, offset, other):
                        break
                else:
                    yield self.place(offset)

    def _offsets(self, tier: Tier, needle: str) -> Iterator[int]:
        if tier > Tier.TITLE_WORD:
            column = self._by_tier[tier]
            return column.places_in(column.whole, needle, 0, column.first(needle))
        begin = self._title.first(needle) - 1
        if tier is Tier.TITLE_EXACT:
            return self._titles_that_begin(needle, begin, exact=True)
        if tier is Tier.TITLE_PREFIX:
            return self._titles_that_begin(needle, begin, exact=False)
        if needle.isalnum():
            return self._title.places_in(self._title_words, f" {needle}", 1, begin)
        return self._title.places_at_words(needle, begin)

    def _titles_that_begin(self, needle: str, begin: int, *, exact: bool) -> Iterator[int]:
        """Give the rows whose titles begin with ``needle``, or are just that; those never used need no scan."""
        wanted = f"\n{needle}\n" if exact else f"\n{needle}"
        yield from self._title.places_in(self._title.whole, wanted, 1, begin, self._title.starts[self._never_used])
        unused = range(self._never_used, len(self))
        offset = self._never_used + bisect_left(unused, needle, key=self._title.text)
        while self._title.whole.startswith(wanted, self._title.starts[offset] - 1):
            yield offset
            offset += 1

    def title_tier(self, offset: int, needle: str) -> Tier | None:
        """Give how one row's title holds ``needle``, or None."""
        title = self._title.text(offset)
        found = title.find(needle)
        if found < 0:
            return None
        if found == 0:
            return Tier.TITLE_EXACT if title == needle else Tier.TITLE_PREFIX
        while found > 0:
            if not title[found - 1].isalnum():
                return Tier.TITLE_WORD
            found = title.find(needle, found + 1)
        return Tier.TITLE_PART

    def tier(self, offset: int, needle: str) -> Tier | None:
        """Give the best way in which one row holds ``needle``, or None."""
        in_title = self.title_tier(offset, needle)
        if in_title is not None and in_title < Tier.TITLE_PART:
            return in_title
        return next((tier for tier, column in self._columns if column.holds(offset, needle)), None)

    def commonness(self, needle: str) -> int:
        """Count the needle in a sample: a guess at which of two words fewer rows hold."""
        return sum(column.whole.count(needle, 0, _SAMPLE) for _, column in self._columns)


def _holds(columns: Sequence[Column], offset: int, needle: str) -> bool:
    # A loop, not any(): with two common words this is what a keystroke waits for.
    for column in columns:  # noqa: SIM110
        if column.holds(offset, needle):
            return True
    return False
