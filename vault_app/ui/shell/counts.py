"""What the sidebar counts, read off the columns without building an item."""

from collections import Counter
from dataclasses import dataclass
from itertools import compress
from operator import not_
from struct import unpack
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from vault_app.core.vault import Vault


@dataclass(frozen=True, slots=True)
class Counts:
    """Items outside the bin, favourites among them, those with each tag (in order of name), and those in the bin."""

    every: int
    favourites: int
    tags: tuple[tuple[str, int], ...]
    bin: int


NOTHING: Final = Counts(every=0, favourites=0, tags=(), bin=0)


def counts_of(vault: "Vault") -> Counts:
    """Count a snapshot; a millisecond or two for ten thousand items."""
    columns = vault.columns
    kept = list(map(not_, unpack(f">{len(columns)}Q", columns.deleted)))
    every = sum(kept)
    tags: Counter[str] = Counter()
    for joined, count in Counter(filter(None, compress(columns.tags, kept))).items():
        for tag in joined.split("\n"):
            tags[tag] += count
    return Counts(
        every=every,
        favourites=sum(compress(columns.favourite, kept)),
        tags=tuple(sorted(tags.items(), key=lambda entry: entry[0].casefold())),
        bin=len(columns) - every,
    )
