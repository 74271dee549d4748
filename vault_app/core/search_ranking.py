"""The order of matches, worked out only as far as they are asked for."""

import heapq
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from vault_app.core.search_segment import Place, Segment, Tier

# Added to the tier where the query's words stand in the title together, as they were typed.
AS_PHRASE: Final = -len(Tier)

_PHRASE_TIERS: Final = (Tier.TITLE_EXACT, Tier.TITLE_PREFIX, Tier.TITLE_WORD)
_SEGMENTS_SAMPLED: Final = 3


class Found(NamedTuple):
    """A match; the lowest comes first."""

    rank: int
    place: Place

    @property
    def tier(self) -> Tier:
        """How good the match is."""
        return Tier(self.rank if self.rank >= 0 else self.rank - AS_PHRASE)


def only_goes_on(words: Collection[str], before: Collection[str]) -> bool:
    """Tell whether whatever holds all of ``words`` holds all the words of ``before`` too."""
    return all(any(earlier in word for word in words) for earlier in before)


def found_everywhere(
    segments: Sequence[Segment], gone: Collection[int], phrase: str, words: Sequence[str]
) -> Iterator[Found]:
    """Look through all rows but those in ``gone``; without words, every row is found."""
    if not words:
        for place in heapq.merge(*(segment.all_places() for segment in segments)):
            if place.number not in gone:
                yield Found(Tier.TITLE_EXACT, place)
        return
    seen = set(gone)
    if len(words) > 1:
        for tier in _PHRASE_TIERS:
            for place in _in_order(segments, tier, phrase, (), seen):
                yield Found(tier + AS_PHRASE, place)
    leader, others = _rarest_first(segments, words)
    later: dict[Tier | None, list[Place]] = defaultdict(list)
    for tier in Tier:
        arriving = _as_good(_in_order(segments, tier, leader, others, seen), tier, others, later)
        for place in heapq.merge(sorted(later[tier]), arriving):
            yield Found(tier, place)


def found_among(places: Iterable[Place], phrase: str, words: Sequence[str]) -> Iterator[Found]:
    """Look through a few places only; the same order as `found_everywhere`."""
    ranks = ((_rank(place, phrase, words), place) for place in places)
    return iter(sorted(Found(rank, place) for rank, place in ranks if rank is not None))


def _rarest_first(segments: Sequence[Segment], words: Sequence[str]) -> tuple[str, list[str]]:
    """Part the word that leads, only whose rows are looked at one by one, from the others."""
    if len(words) == 1:
        return words[0], []
    sampled = segments[:_SEGMENTS_SAMPLED]
    leader, *others = sorted(words, key=lambda word: sum(segment.commonness(word) for segment in sampled))
    return leader, others


def _in_order(
    segments: Sequence[Segment], tier: Tier, needle: str, others: Sequence[str], seen: set[int]
) -> Iterator[Place]:
    # Most segments hold nothing in most tiers: to see that is one scan, to take part in a merge much more.
    holding = [segment for segment in segments if segment.may_hold(tier, needle)]
    return heapq.merge(*(segment.places(tier, needle, others, seen) for segment in holding))


def _as_good(
    places: Iterator[Place], tier: Tier, others: Sequence[str], later: dict[Tier | None, list[Place]]
) -> Iterator[Place]:
    """Pass the rows that hold the other words no worse than ``tier``; put the rest by until their tier comes."""
    for place in places:
        worst = _worst(place, others, tier)
        if worst is tier:
            yield place
        else:
            later[worst].append(place)


def _worst(place: Place, words: Sequence[str], best: Tier) -> Tier | None:
    """Give the worst tier among the words' (none better than ``best``), or None where one is missing."""
    worst = best
    for word in words:
        tier = place.segment.tier(place.offset, word)
        if tier is None:
            return None
        worst = max(worst, tier)
    return worst


def _rank(place: Place, phrase: str, words: Sequence[str]) -> int | None:
    if len(words) > 1:
        tier = place.segment.title_tier(place.offset, phrase)
        if tier in _PHRASE_TIERS:
            return tier + AS_PHRASE
    return _worst(place, words, Tier.TITLE_EXACT)
