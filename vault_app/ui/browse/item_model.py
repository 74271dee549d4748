"""The rows of the list: positions in the vault's columns. It serves words for a row, and never a secret."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from vault_app.core.ids import ItemId
from vault_app.core.search import MatchedField
from vault_app.core.vault import Vault
from vault_app.ui.finding.found_row import FoundRow, Spans
from vault_app.ui.finding.row_words import RowWords, days_left, days_left_words, row_words

TITLE: Final = int(Qt.ItemDataRole.DisplayRole)
SENTENCE: Final = int(Qt.ItemDataRole.AccessibleTextRole)
BELOW: Final = int(Qt.ItemDataRole.UserRole) + 1
FAVOURITE: Final = BELOW + 1

_NOWHERE: Final = QModelIndex()
_WORDS_KEPT: Final = 5_000


@dataclass(frozen=True, slots=True)
class RowFacts:
    """What one row shows; ``matched`` is None while nothing is searched for, ``days_left`` outside the bin."""

    title: str
    words: RowWords
    favourite: bool
    matched: MatchedField | None = None
    spans: Spans = ()
    days_left: int | None = None


class ItemModel(QAbstractTableModel):
    """One column; each row is the position of an item in the vault that was given last.

    Signals:
        more_wanted: the view came to the end of what a search has given so far.
    """

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault: Vault | None = None
        self._positions: Sequence[int] = ()
        self._found: list[FoundRow] | None = None
        self._found_positions: list[int] = []
        self._words: dict[int, RowWords] = {}
        self._now_ms = 0
        self.has_more = False

    def show_items(self, vault: Vault | None, positions: Sequence[int], *, now_ms: int = 0) -> None:
        """Show these positions of the vault, in this order; with the time, rows say how long the bin keeps them."""
        self._now_ms = now_ms
        self.beginResetModel()
        self._forget_words(vault)
        self._vault, self._positions, self._found, self.has_more = vault, positions, None, False
        self.endResetModel()

    def show_found(self, vault: Vault, found: Sequence[FoundRow], *, now_ms: int = 0) -> None:
        """Show what a search found."""
        self._now_ms = now_ms
        self.beginResetModel()
        self._forget_words(vault)
        self.has_more = False
        self._vault, self._found = vault, list(found)
        self._positions = self._found_positions = [row.position for row in found]
        self.endResetModel()

    def add_found(self, found: Sequence[FoundRow]) -> None:
        """Add what the same search found later, at the end."""
        if not found or self._found is None:
            return
        first = len(self._found)
        self.beginInsertRows(QModelIndex(), first, first + len(found) - 1)
        self._found.extend(found)
        self._found_positions.extend(row.position for row in found)
        self.endInsertRows()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Give the number of rows."""
        return 0 if parent.isValid() else len(self._positions)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Give one."""
        return 0 if parent.isValid() else 1

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:  # noqa: N802 - Qt's name
        """Say whether a search found more than its rows so far."""
        return self.has_more and not parent.isValid()

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:  # noqa: N802 - Qt's name
        """Ask for more rows, which come through `add_found`."""
        if self.canFetchMore(parent):
            self.more_wanted.emit()

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = TITLE) -> object:
        """Give the title, the line below, or the sentence that a screen reader says; nothing else is served."""
        if not index.isValid() or index.row() >= len(self._positions):
            return None
        match role:
            case _ if role == TITLE:
                return self.facts(index.row()).title
            case _ if role == SENTENCE:
                return self._sentence(self.facts(index.row()))
            case _ if role == BELOW:
                return self.facts(index.row()).words.below
            case _ if role == FAVOURITE:
                return self.facts(index.row()).favourite
            case _:
                return None

    def facts(self, row: int) -> RowFacts:
        """Give what a row shows, read from the columns; no item is built."""
        assert self._vault is not None  # noqa: S101  # a model without a vault has no rows
        position = self._positions[row]
        columns = self._vault.columns
        words = self._words.get(position)
        if words is None:
            words = self._words[position] = row_words(self._vault, position)
        title = columns.title[position]
        favourite = bool(columns.favourite[position])
        if self._found is None:
            return RowFacts(title, words, favourite, days_left=self._days_left(position))
        found = self._found[row]
        return RowFacts(title, words, favourite, found.field, found.spans, self._days_left(position))

    def item_id(self, row: int) -> ItemId | None:
        """Give the id of the item in a row, or None where there is no such row."""
        if self._vault is None or not 0 <= row < len(self._positions):
            return None
        return self._vault.id_at(self._positions[row])

    def row_of(self, item_id: ItemId) -> int | None:
        """Give the row that shows an item, or None."""
        position = self._vault.position(item_id) if self._vault is not None else None
        if position is None or position not in self._positions:
            return None
        return self._positions.index(position)

    def positions(self, rows: Sequence[int]) -> list[int]:
        """Give the positions in the vault of the items in some rows."""
        return [self._positions[row] for row in rows]

    def rows_of(self, positions: AbstractSet[int]) -> list[int]:
        """Give the rows that show some positions of the vault."""
        return [row for row, position in enumerate(self._positions) if position in positions]

    def _days_left(self, position: int) -> int | None:
        return None if self._vault is None or not self._now_ms else days_left(self._vault, position, self._now_ms)

    def _forget_words(self, vault: Vault | None) -> None:
        """Keep the words of rows for as long as the snapshot, and no longer: they are of its items."""
        if vault is not self._vault or len(self._words) > _WORDS_KEPT:
            self._words = {}

    def _sentence(self, facts: RowFacts) -> str:
        words = facts.words
        below = words.below if words.below != words.kind else ""
        parts = [facts.title, below, words.kind, self.tr("favourite") if facts.favourite else ""]
        if facts.days_left is not None:
            parts.append(days_left_words(facts.days_left))
        if facts.matched == "note":
            parts.append(self.tr("matches note"))
        return ", ".join(part for part in parts if part)
