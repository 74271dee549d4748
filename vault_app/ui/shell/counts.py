"""What the sidebar counts, read off the columns without building an item."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vault_app.ui.finding.order import live_positions, with_codes

if TYPE_CHECKING:
    from vault_app.core.vault import Vault


@dataclass(frozen=True, slots=True)
class Counts:
    """How many items there are outside the bin, and in it.

    Attributes:
        every, favourites, codes: all outside the bin, the marked ones, those with a one-time code.
        kinds: each kind's key, and how many there are of it.
        tags: each tag, in order of name, and how many have it.
    """

    every: int
    favourites: int
    tags: tuple[tuple[str, int], ...]
    bin: int
    codes: int = 0
    kinds: tuple[tuple[str, int], ...] = ()


NOTHING: Final = Counts(every=0, favourites=0, tags=(), bin=0)


def counts_of(vault: "Vault") -> Counts:
    """Count a snapshot; a millisecond or two for ten thousand items. Records are no items to a person."""
    columns = vault.columns
    live = live_positions(vault)
    whole = len(live) == len(columns)
    tags: Counter[str] = Counter()
    joined_tags = columns.tags if whole else [columns.tags[position] for position in live]
    for joined, count in Counter(filter(None, joined_tags)).items():
        for tag in joined.split("\n"):
            tags[tag] += count
    marks = columns.favourite
    codes = with_codes(columns)
    return Counts(
        every=len(live),
        favourites=sum(marks) if whole else sum(marks[position] for position in live),
        tags=tuple(sorted(tags.items(), key=lambda entry: entry[0].casefold())),
        bin=len(vault.shown_positions()) - len(live),
        codes=len(codes if whole else codes & set(live)),
        kinds=tuple(Counter(columns.kind if whole else [columns.kind[position] for position in live]).items()),
    )
