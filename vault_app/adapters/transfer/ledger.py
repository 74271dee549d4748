"""The account that a reader keeps of every name of the source."""

from collections import Counter
from dataclasses import replace
from typing import Final, NoReturn

from vault_app.adapters.transfer.limits import MIB, MOST_ATTACHED_BYTES, MOST_ENTRIES, MOST_VALUES
from vault_app.core.errors import FileTooLarge, TransferError
from vault_app.core.imported import DropReason, ForeignItem, Imported, RowFailure, RowReason
from vault_app.core.progress import Tell, untold

_TOLD_EVERY: Final = 100  # entries: some 2 ms
_TOLD_AFTER: Final = 8 * MIB  # of attachments


class Ledger:
    """Collects what was read of one file, and tells how much of the ``expected`` entries that is.

    Raises:
        FileTooLarge: beyond the limits of one file; what was collected is wiped.
        ReadingStopped: ``tell`` raised it; as above.
    """

    def __init__(self, source: str, expected: int = 1, tell: Tell = untold) -> None:
        self._source = source
        self._expected, self._tell = max(1, expected), tell
        self._items: list[ForeignItem] = []
        self._failures: list[RowFailure] = []
        self._mapped: dict[str, str] = {}
        self._kept: Counter[str] = Counter()
        self._dropped: Counter[tuple[str, DropReason]] = Counter()
        self._dropped_now: dict[tuple[str, DropReason], None] = {}  # of the entry in the making
        self._values = self._attached = self._attached_told = 0

    def add(self, entry: ForeignItem) -> None:
        """Count an entry that can be imported."""
        self._items.append(replace(entry, dropped=tuple(self._dropped_now)) if self._dropped_now else entry)
        self._dropped_now.clear()
        self._values += len(entry.draft.fields) + len(entry.earlier)
        self._count()

    def fail(self, position: int, reason: RowReason, seen: str = "") -> None:
        """Count an entry that cannot; ``seen`` holds no value of it (see `masked_line`)."""
        self._failures.append(RowFailure(position, reason, seen))
        self._dropped_now.clear()
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
        """Note that a value of the entry in the making was left out."""
        self._dropped[name, reason] += 1
        self._dropped_now[name, reason] = None

    def drop_beside(self, name: str, reason: DropReason) -> None:
        """Note that a value was left out that belongs to no entry."""
        self._dropped[name, reason] += 1

    def imported(self) -> Imported:
        """Give the whole file."""
        self._tell_share(1.0)
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
        done = len(self._items) + len(self._failures)
        if done > MOST_ENTRIES or self._values > MOST_VALUES:
            self._refuse(FileTooLarge(entries=MOST_ENTRIES))
        if done % _TOLD_EVERY == 0 or self._attached - self._attached_told > _TOLD_AFTER:
            self._attached_told = self._attached
            self._tell_share(done / self._expected)

    def _tell_share(self, share: float) -> None:
        try:
            self._tell(min(1.0, share))
        except TransferError as stopped:
            self._refuse(stopped)

    def _refuse(self, error: TransferError) -> NoReturn:
        for item in self._items:
            item.wipe()
        raise error
