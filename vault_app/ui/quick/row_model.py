"""The rows of quick access as Qt's views want them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vault_app.ui.quick.row import QuickRow

TITLE: Final = int(Qt.ItemDataRole.DisplayRole)
SENTENCE: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_NOWHERE: Final = QModelIndex()


class RowModel(QAbstractListModel):
    """A handful of `QuickRow`; it serves the title and the sentence, and nothing else."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[QuickRow, ...] = ()

    def show(self, rows: Sequence[QuickRow]) -> None:
        """Show these rows in place of those before."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, place: int) -> QuickRow:
        """Give a row."""
        return self._rows[place]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Give the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = TITLE) -> object:
        """Give the title, or the sentence that a screen reader says."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        return row.title if role == TITLE else row.sentence() if role == SENTENCE else None
