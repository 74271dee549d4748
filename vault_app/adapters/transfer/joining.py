"""Several files of one export as one."""

from collections import Counter
from collections.abc import Sequence

from vault_app.core.imported import DropReason, Imported


def joined(source: str, parts: Sequence[Imported]) -> Imported:
    """Give what was read of several files as one account."""
    kept: Counter[str] = Counter()
    dropped: Counter[tuple[str, DropReason]] = Counter()
    mapped: dict[str, str] = {}
    for part in parts:
        kept.update(part.kept)
        dropped.update(part.dropped)
        mapped |= part.mapped
    return Imported(
        source=source,
        count=sum(part.count for part in parts),
        items=tuple(item for part in parts for item in part.items),
        failures=tuple(failure for part in parts for failure in part.failures),
        mapped=mapped,
        kept=dict(kept),
        dropped=dict(dropped),
    )
