"""Which saves a file descends from, and since which revision two copies of a vault went separate ways.

A file lists the SHA-256 of its last 256 ancestors, latest first. The list is kept so that the n-th entry cannot be
older than n revisions below the file: every revision between has at least one entry before it. So a place in the list
gives a lower bound for a revision, which is what `parted_after` needs.
"""

from dataclasses import dataclass
from typing import Final

KEPT: Final = 256


@dataclass(frozen=True, slots=True)
class Lineage:
    """One file: its revision, its SHA-256, and those of its ancestors, latest first."""

    number: int
    sha256: bytes
    ancestors: tuple[bytes, ...] = ()

    def descends_from(self, sha256: bytes) -> bool:
        """Whether the file is that one, or was made from it within the last 256 saves."""
        return sha256 == self.sha256 or sha256 in self.ancestors

    def revisions(self) -> dict[bytes, int]:
        """Give a lower bound for the revision of the file and of each ancestor."""
        chain = (self.sha256, *self.ancestors)
        return {sha256: max(self.number - place, 0) for place, sha256 in enumerate(chain)}

    def of_child(self) -> tuple[bytes, ...]:
        """Give the ancestors of the next save."""
        return tuple(dict.fromkeys((self.sha256, *self.ancestors)))[:KEPT]


def of_merge(ours: Lineage, theirs: Lineage) -> tuple[bytes, ...]:
    """Give the ancestors of a file merged from two; both are among them, however far apart they are."""
    revisions = ours.revisions()
    for sha256, revision in theirs.revisions().items():
        revisions[sha256] = max(revision, revisions.get(sha256, 0))
    ordered = sorted(revisions, key=lambda sha256: (-revisions[sha256], sha256))[:KEPT]
    missing = [parent.sha256 for parent in (ours, theirs) if parent.sha256 not in ordered]
    return (*ordered[: KEPT - len(missing)], *missing)


def parted_after(ours: Lineage, theirs: Lineage) -> int:
    """Give the revision up to which each copy knows every change of the other; 0 where nothing is shared."""
    mine, other = ours.revisions(), theirs.revisions()
    if not mine.keys() & other.keys():
        return 0
    unseen = [
        revision
        for known, unknown in ((mine, other), (other, mine))
        for sha256, revision in known.items()
        if sha256 not in unknown and revision >= _reach(unknown)
    ]
    return min(unseen) - 1 if unseen else min(ours.number, theirs.number)


def _reach(revisions: dict[bytes, int]) -> int:
    """Give the revision below which a list says nothing, having been cut off there."""
    return min(revisions.values()) if len(revisions) > KEPT else 0
