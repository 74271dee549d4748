"""What a search gives a screen to show."""

from typing import NamedTuple

from vault_app.core.search import MatchedField

Spans = tuple[tuple[int, int], ...]


class FoundRow(NamedTuple):
    """A row that a search found: where it is in the vault, how it matched, and how well (lower is better)."""

    position: int
    field: MatchedField
    spans: Spans
    rank: int = 0
