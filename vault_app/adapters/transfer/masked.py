"""A line of a table as it may be shown: which columns have something in them, and nothing of what."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

_DOTS: Final = "••••"
_EMPTY: Final = "-"
_MOST: Final = 20  # columns


def masked_line(names: Sequence[str], cells: Sequence[str]) -> str:
    """Give the names of the columns, each with dots for a value or a hyphen for none."""
    pairs = list(zip_longest(names, cells[:_MOST], fillvalue=""))[:_MOST]
    return ", ".join(f"{name or '?'}: {_DOTS if cell else _EMPTY}" for name, cell in pairs)
