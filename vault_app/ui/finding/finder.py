"""Searches the snapshot of a vault while someone types: the first rows at once, the others in pieces afterwards."""

import gc
from collections.abc import Iterable, Mapping, Sequence
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from vault_app.core.ids import ID_BYTES, ItemId
from vault_app.core.search import Match, Matches, SearchIndex
from vault_app.core.vault import Vault
from vault_app.ui.finding.found_row import FoundRow
from vault_app.ui.finding.order import is_listed
from vault_app.ui.finding.search_texts import SearchTexts, record_of

AT_ONCE: Final = 24  # rows given before the window is painted: more than a list on a large screen shows
SLICE: Final = 1_000  # rows prepared in one go, so that none keeps the window waiting
PAGE: Final = 64  # rows given in one go after the first
UNASKED: Final = 2_000  # rows given without anyone scrolling there; beyond, matches are only counted
MOST_COUNTED: Final = 10_000  # matches; beyond, "at least so many" is enough
COUNTED: Final = 500  # matches counted in one go
SECONDS: Final = 0.003  # how long one go may last


class Finder(QObject):
    """The index over some positions of one vault, prepared in idle slices.

    Signals:
        more: further rows of the present search (a tuple of `FoundRow`).
        finished: how many matches there are, and whether that is all of them or only as far as they are counted.
    """

    more = Signal(object)
    finished = Signal(int, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault: Vault | None = None
        self._positions: Sequence[int] = ()
        self._places: dict[ItemId, int] = {}
        self._index = SearchIndex()
        self._last_used: Mapping[ItemId, int] = {}
        self._matches: Matches | None = None
        self._spent: Matches | None = None
        self._given = 0
        self._told = False
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._do_a_slice)

    def look_through(self, vault: Vault, positions: Sequence[int], last_used: Mapping[ItemId, int]) -> None:
        """Search these positions of this vault from now on; they are prepared in idle time."""
        self._vault, self._positions, self._last_used = vault, positions, last_used
        self._places, self._matches = {}, None
        self._index = SearchTexts(vault, positions).index(_Times(vault, positions, last_used) if last_used else None)
        self._idle.start()

    def share(self, other: "Finder", vault: Vault) -> bool:
        """Search this vault by what another has prepared or is preparing; False where it prepares something else."""
        # ruff: noqa: SLF001  # its own class
        if other._vault is not vault:
            return False
        self._vault, self._positions, self._last_used = vault, other._positions, other._last_used
        self._places, self._index, self._matches = other._places, other._index, None
        return True

    def follow(self, vault: Vault, changed: Iterable[ItemId]) -> bool:
        """Take up a new snapshot in which a few items differ; False where only `look_through` will do."""
        if self._vault is None or len(vault) < len(self._vault):
            return False
        self._prepare_all()
        self._vault, self._matches = vault, None
        for item_id in changed:
            position = vault.position(item_id)
            if position is None or not is_listed(vault, position):
                self._index.remove(item_id)
            else:
                self._places[item_id] = position
                self._index.put(record_of(vault.at(position), self._last_used.get(item_id, 0)))
        return True

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        self._idle.stop()
        gc.unfreeze()
        self._vault, self._positions, self._places = None, (), {}
        self._matches, self._index = None, SearchIndex()

    @property
    def prepared(self) -> bool:
        """Whether a search has nothing to prepare."""
        return self._index.prepared >= len(self._positions)

    def find(self, query: str) -> tuple[FoundRow, ...]:
        """Give the first rows that match; the others follow through `more`, after the window was painted."""
        self._prepare_all()
        # To drop ten thousand matches takes longer than to find the next: it is left to idle time.
        self._spent, before = self._matches, self._matches
        self._matches = self._index.search(query, previous=before)
        first = self._rows(self._matches.first(AT_ONCE))
        self._given, self._told = len(first), False
        self._idle.start()
        return first

    def stop(self) -> None:
        """Look for no more matches."""
        self._matches = None

    def give_more(self) -> None:
        """Give the next rows of the present search, as the list was scrolled to the end of those it has."""
        if self._matches is not None:
            self._give_page(self._matches)

    @property
    def has_more(self) -> bool:
        """Whether the present search found more than the rows given so far, or may yet."""
        return self._matches is not None and (not self._matches.complete or self._given < self._matches.found)

    def _do_a_slice(self) -> None:
        self._spent = None
        until = perf_counter() + SECONDS
        while perf_counter() < until:
            if not self.prepared:
                self._prepare(self._index.prepared + SLICE)
                if self.prepared:
                    # What is prepared stays until lock. Were the collector to go through it with every other search,
                    # a key would wait for 60 ms now and then.
                    gc.freeze()
            elif self._matches is None or self._look_on(self._matches):
                self._idle.stop()
                return

    def _look_on(self, matches: Matches) -> bool:
        """Give or count some more matches; tell whether there is nothing left to do unasked."""
        if self._given < UNASKED and self.has_more:
            self._give_page(matches)
        elif not matches.complete and matches.found < MOST_COUNTED:
            matches.look_on(COUNTED)
        counted = matches.complete or matches.found >= MOST_COUNTED
        if counted and not self._told:
            self._told = True
            self.finished.emit(matches.found, matches.complete)
        return counted and (self._given >= UNASKED or not self.has_more)

    def _give_page(self, matches: Matches) -> None:
        rows = self._rows(matches.page(self._given, PAGE))
        self._given += len(rows)
        if rows:
            self.more.emit(rows)

    def _prepare_all(self) -> None:
        self._prepare(len(self._positions))

    def _prepare(self, stop: int) -> None:
        start, stop = self._index.prepared, min(stop, len(self._positions))
        if start >= stop or self._vault is None:
            return
        self._index.prepare_slice(start, stop)
        blob = self._vault.columns.id
        self._places.update(
            (ItemId(blob[at * ID_BYTES : (at + 1) * ID_BYTES]), at) for at in self._positions[start:stop]
        )

    def _rows(self, matches: Sequence[Match]) -> tuple[FoundRow, ...]:
        return tuple(FoundRow(self._places[match.id], match.field, match.spans, match.rank) for match in matches)


class _Times(Sequence[int]):
    """When the item at each position was last used, looked up as it is asked for."""

    def __init__(self, vault: Vault, positions: Sequence[int], last_used: Mapping[ItemId, int]) -> None:
        self._blob, self._positions, self._last_used = vault.columns.id, positions, last_used

    def __len__(self) -> int:
        return len(self._positions)

    def __getitem__(self, part: int | slice) -> "int | list[int]":  # type: ignore[override]  # one shape for both
        if isinstance(part, int):
            return self._at(self._positions[part])
        return [self._at(position) for position in self._positions[part]]

    def _at(self, position: int) -> int:
        return self._last_used.get(ItemId(self._blob[position * ID_BYTES : (position + 1) * ID_BYTES]), 0)
