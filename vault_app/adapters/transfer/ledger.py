"""The account that a reader keeps of every name of the source."""

from collections import Counter
from typing import NoReturn

from vault_app.adapters.transfer.limits import MOST_ATTACHED_BYTES, MOST_ENTRIES, MOST_VALUES
from vault_app.core.errors import FileTooLarge
from vault_app.core.imported import DropReason, ForeignItem, Imported, RowFailure, RowReason


class Ledger:
    """Collects what was read of one file.

    Raises:
        FileTooLarge: beyond the limits of one file; what was collected is wiped.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._items: list[ForeignItem] = []
        self._failures: list[RowFailure] = []
        self._mapped: dict[str, str] = {}
        self._kept: Counter[str] = Counter()
        self._dropped: Counter[tuple[str, DropReason]] = Counter()
        self._values = self._attached = 0

    def add(self, entry: ForeignItem) -> None:
        """Count an entry that can be imported."""
        self._items.append(entry)
        self._values += len(entry.draft.fields) + len(entry.earlier)
        self._count()

    def fail(self, position: int, reason: RowReason, seen: str = "") -> None:
        """Count an entry that cannot; ``seen`` holds no value of it (see `masked_line`)."""
        self._failures.append(RowFailure(position, reason, seen))
        self._count()

    def weigh(self, attached: int) -> None:
        """Count the bytes of an attachment before it is copied: many entries may name the same one."""
        self._attached += attached
        if self._attached > MOST_ATTACHED_BYTES:
            self._refuse(FileTooLarge(most=MOST_ATTACHED_BYTES))

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

    def _count(self) -> None:
        if len(self._items) + len(self._failures) > MOST_ENTRIES or self._values > MOST_VALUES:
            self._refuse(FileTooLarge(entries=MOST_ENTRIES))

    def _refuse(self, error: FileTooLarge) -> NoReturn:
        for item in self._items:
            item.wipe()
        raise error
