"""The account that a reader keeps of every name of the source."""

from collections import Counter

from vault_app.core.imported import DropReason, ForeignItem, Imported, RowFailure, RowReason


class Ledger:
    """Collects what was read of one file."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._items: list[ForeignItem] = []
        self._failures: list[RowFailure] = []
        self._mapped: dict[str, str] = {}
        self._kept: Counter[str] = Counter()
        self._dropped: Counter[tuple[str, DropReason]] = Counter()

    def add(self, entry: ForeignItem) -> None:
        """Count an entry that can be imported."""
        self._items.append(entry)

    def fail(self, position: int, reason: RowReason) -> None:
        """Count an entry that cannot."""
        self._failures.append(RowFailure(position, reason))

    def map(self, name: str, place: str) -> None:
        """Note that the source's ``name`` has a place of its own here."""
        self._mapped.setdefault(name, place)

    def keep(self, name: str) -> None:
        """Note that a value became a field of its own."""
        self._kept[name] += 1

    def drop(self, name: str, reason: DropReason) -> None:
        """Note that a value of an imported entry was left out."""
        self._dropped[name, reason] += 1

    def imported(self) -> Imported:
        """Give the whole file."""
        return Imported(
            source=self._source,
            count=len(self._items) + len(self._failures),
            items=tuple(self._items),
            failures=tuple(self._failures),
            mapped=self._mapped,
            kept=dict(self._kept),
            dropped=dict(self._dropped),
        )
