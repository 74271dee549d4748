"""The rows of the list: items, and why each of them is there. It serves words for a row, and never a secret."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from vault_app.ui.health.reasons import Reason, deed_words
from vault_app.ui.plural import plural

if TYPE_CHECKING:
    from vault_app.core.account_review import Review
    from vault_app.core.health import Finding
    from vault_app.core.ids import ItemId
    from vault_app.core.vault import Vault

TITLE: Final = int(Qt.ItemDataRole.DisplayRole)
SENTENCE: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_NOWHERE: Final = QModelIndex()

K = TypeVar("K", "Finding", "Review")


@dataclass(frozen=True, slots=True)
class Rows(Generic[K]):
    """What is listed: positions in a vault with the reason of each, and how a reason is said."""

    vault: "Vault"
    places: Sequence[tuple[int, K]]
    say: Callable[[int, K], Reason]
    further: Callable[[int], int] = lambda _position: 0


@dataclass(frozen=True, slots=True)
class RowFacts:
    """What one row shows; ``further`` is how many more findings the item has."""

    title: str
    username: str
    reason: Reason
    further: str


class FindingModel(QAbstractTableModel):
    """One column; nothing is worked out for a row before it is painted or read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Rows[Finding] | Rows[Review] | None = None

    def show_rows(self, rows: "Rows[Finding] | Rows[Review] | None") -> None:
        """Show these rows in place of those before."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Give the number of rows."""
        return 0 if parent.isValid() or self._rows is None else len(self._rows.places)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Give one."""
        return 0 if parent.isValid() else 1

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = TITLE) -> object:
        """Give the title, or the sentence that a screen reader says; nothing else is served."""
        if not index.isValid() or not 0 <= index.row() < self.rowCount():
            return None
        if role == TITLE:
            return self.facts(index.row()).title
        return self._sentence(self.facts(index.row())) if role == SENTENCE else None

    def facts(self, row: int) -> RowFacts:
        """Give what a row shows, read from the columns."""
        rows = self._rows
        assert rows is not None  # noqa: S101  # without rows there is none to ask for
        position, _what = rows.places[row]
        more = rows.further(position)
        return RowFacts(
            rows.vault.columns.title[position] or QCoreApplication.translate("Health", "Untitled"),
            rows.vault.username_at(position),
            rows.say(*rows.places[row]),
            plural(QCoreApplication.translate("Health", "%n more finding(s)", "", more), more) if more else "",
        )

    def item_id(self, row: int) -> "ItemId | None":
        """Give the id of the item in a row, or None where there is no such row."""
        return self._rows.vault.id_at(self._rows.places[row][0]) if self._rows and 0 <= row < self.rowCount() else None

    def what(self, row: int) -> "Finding | Review | None":
        """Give why the item of a row is there, or None where there is no such row."""
        return self._rows.places[row][1] if self._rows is not None and 0 <= row < self.rowCount() else None

    def _sentence(self, facts: RowFacts) -> str:
        parts = (facts.title, facts.username, facts.reason.words, facts.further, deed_words(facts.reason.deed))
        return ", ".join(part for part in parts if part)
