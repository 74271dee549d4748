"""Finding items while someone types: the best sixty at once, the rest when there is time.

Every word of the query has to be somewhere in the item. Better places come first (`Tier`); a whole query of several
words that stands in the title as it was typed comes before all else. Equal matches go by last use, then title.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final, Literal, NamedTuple

from vault_app.core.folding import fold, spans_of
from vault_app.core.ids import ItemId
from vault_app.core.search_ranking import Found, found_among, found_everywhere, only_goes_on
from vault_app.core.search_segment import Place, Row, Segment, Tier

FIRST: Final = 60
# To judge one row costs as much as to scan fifty; below a hundred rows it does not matter.
_ROWS_SCANNED_PER_ROW_JUDGED: Final = 50
_FEW_ROWS: Final = 100
_MOST_ROWS_TO_REBUILD: Final = 256

MatchedField = Literal["title", "domain", "username", "tag", "note"]

_FIELD_OF: Final[dict[Tier, MatchedField]] = {
    Tier.TITLE_EXACT: "title",
    Tier.TITLE_PREFIX: "title",
    Tier.TITLE_WORD: "title",
    Tier.DOMAIN: "domain",
    Tier.USERNAME: "username",
    Tier.TAG: "tag",
    Tier.TITLE_PART: "title",
    Tier.NOTE: "note",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """What search knows of one item; ``last_used`` is ms since 1970, 0 for never."""

    id: ItemId
    title: str
    username: str = ""
    domains: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    notes_and_other: str = ""
    last_used: int = 0

    def row(self, number: int) -> Row:
        """Give it as the row with that number."""
        domains, tags = "\n".join(self.domains), "\n".join(self.tags)
        return Row(number, self.title, self.username, domains, tags, self.notes_and_other, self.last_used)


class Match(NamedTuple):
    """One item that was found.

    Attributes:
        field: where the query was found (of several words, the one in the worst place).
        spans: the parts of the title to show in bold, as pairs of start and end.
        rank: how well it matches, the lowest best: comparable between the matches of one query in several vaults.
    """

    id: ItemId
    field: MatchedField
    spans: tuple[tuple[int, int], ...]
    rank: int = 0


@dataclass(eq=False)
class Matches:
    """The items found for one query, best first, each looked for only when it is asked for.

    Attributes:
        words: the query's words, folded.
        complete: whether all of them were looked for, so that `found` is how many there are.
    """

    words: tuple[str, ...]
    complete: bool = field(default=False, init=False)
    _phrase: str
    _index: "SearchIndex"
    _coming: Iterator[Found]
    _generation: int
    _found: list[Found] = field(default_factory=list, init=False)

    @property
    def found(self) -> int:
        """How many were found so far."""
        return len(self._found)

    def first(self, count: int = FIRST) -> tuple[Match, ...]:
        """Give the best ``count`` matches, or as many as there are."""
        return self.page(0, count)

    def page(self, start: int, count: int) -> tuple[Match, ...]:
        """Give ``count`` matches from ``start`` on, or as many as there are."""
        missing = start + count - len(self._found)
        if missing > 0:
            self.look_on(missing)
        return tuple(map(self._match, self._found[start : start + count]))

    def look_on(self, count: int) -> bool:
        """Look for up to ``count`` more, without giving them; tell whether that was all."""
        before = len(self._found)
        self._found.extend(islice(self._coming, count))
        self.complete = self.complete or len(self._found) < before + count
        return self.complete

    def rest(self, start: int = FIRST) -> tuple[Match, ...]:
        """Give every match from ``start`` on; where there may be many thousands, `look_on` and ask for pages."""
        self.look_on(sys.maxsize - self.found)
        return self.page(start, len(self._found))

    def answer(self, phrase: str, generation: int) -> bool:
        """Tell whether they are just what that phrase finds too (a space at its end changes nothing)."""
        return (self._phrase, self._generation) == (phrase, generation)

    def limit(self, words: Sequence[str], generation: int) -> list[Place] | None:
        """Give the only places where those words could be found, or None if that is not known."""
        few = self.found <= max(_FEW_ROWS, len(self._index) // _ROWS_SCANNED_PER_ROW_JUDGED)
        known = self.complete and self._generation == generation
        return [place for _, place in self._found] if few and known and only_goes_on(words, self.words) else None

    def _match(self, found: Found) -> Match:
        item_id, title = self._index.shown(found.place.number)
        return Match(item_id, _FIELD_OF[found.tier], spans_of(self.words, title), found.rank)


class SearchIndex:
    """The items of one vault, to be searched; belongs to one thread.

    It is filled in slices (`prepare_slice`), so that none keeps the window waiting. The columns are read when their
    slice is prepared (by slicing, and later the id and title of matches), and may work their values out only then.
    """

    def __init__(self) -> None:
        self._ids: Sequence[ItemId] = ()
        self._columns: tuple[Sequence[str], ...] = ()
        self._last_used: Sequence[int] = ()
        self._prepared = 0
        self._added: list[SearchRecord] = []
        self._segments: list[Segment] = []
        self._latest = Segment([])  # of single changes, made anew with each until it is large
        self._gone: set[int] = set()
        self._generation = 0

    @classmethod
    def from_columns(
        cls,
        ids: Sequence[ItemId],
        titles: Sequence[str],
        usernames: Sequence[str],
        domains: Sequence[str],
        tags: Sequence[str],
        notes_and_other: Sequence[str],
        last_used: Sequence[int] | None = None,
    ) -> "SearchIndex":
        """Take columns with one entry per item; the domains or tags of one item are joined by line feeds."""
        index = cls()
        index._ids = ids
        index._columns = (titles, usernames, domains, tags, notes_and_other)
        index._last_used = bytes(len(ids)) if last_used is None else last_used
        return index

    def __len__(self) -> int:
        return len(self._ids) + len(self._added) - len(self._gone)

    @property
    def prepared(self) -> int:
        """How many of the columns' rows are prepared."""
        return self._prepared

    def prepare_slice(self, start: int, stop: int) -> None:
        """Prepare the rows from ``start`` to before ``stop``, and any before them that are not prepared yet."""
        start, stop = min(start, self._prepared), min(stop, len(self._ids))
        part = slice(max(start, self._prepared), stop)
        if part.start >= stop:
            return
        columns = (*self._columns, self._last_used)
        self._segments.append(
            Segment([Row(*row) for row in zip(range(part.start, stop), *(c[part] for c in columns), strict=True)])
        )
        self._prepared = stop
        self._generation += 1

    def put(self, *records: SearchRecord) -> None:
        """Add items, or put them in the place of those with their ids."""
        newest = {record.id: record for record in records}
        self.remove(*newest)
        first = len(self._ids) + len(self._added)
        rows = [record.row(first + index) for index, record in enumerate(newest.values())]
        self._added.extend(newest.values())
        if len(self._latest) + len(rows) <= _MOST_ROWS_TO_REBUILD:
            kept = (number for number in self._latest.numbers if number not in self._gone)
            rows += [self._added[number - len(self._ids)].row(number) for number in kept]
            self._segments = [segment for segment in self._segments if segment is not self._latest]
        self._latest = Segment(rows)
        self._segments.append(self._latest)

    def remove(self, *item_ids: ItemId) -> None:
        """Find those items no more, if they are there."""
        self._generation += 1
        added = {record.id: len(self._ids) + index for index, record in enumerate(self._added)}
        for item_id in item_ids:
            if item_id in added:
                self._gone.add(added[item_id])
            elif item_id in self._ids:
                self._gone.add(self._ids.index(item_id))

    def search(self, query: str, *, previous: Matches | None = None) -> Matches:
        """Find the items that hold every word of ``query``; without words, all of them, last used first.

        ``previous`` are the matches of the query before, if there was one: where the query only went on from there
        and all its matches are known, nothing else is looked through. Rows not prepared yet are prepared now.
        """
        self.prepare_slice(self._prepared, len(self._ids))
        typed = fold(query).split()
        words, phrase = tuple(dict.fromkeys(typed)), " ".join(typed)
        if previous is not None and previous.answer(phrase, self._generation):
            return previous
        places = previous.limit(words, self._generation) if previous is not None else None
        if places is None:
            coming = found_everywhere(tuple(self._segments), frozenset(self._gone), phrase, words)
        else:
            coming = found_among(places, phrase, words)
        return Matches(words, phrase, self, coming, self._generation)

    def shown(self, number: int) -> tuple[ItemId, str]:
        """Give the id and the title, as it is written, of the row with that number."""
        base = len(self._ids)
        if number < base:
            return self._ids[number], self._columns[0][number]
        record = self._added[number - base]
        return record.id, record.title
