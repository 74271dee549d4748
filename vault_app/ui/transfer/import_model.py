"""The rows of the preview: titles, user names, and what each is to the vault. No role gives a secret."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from vault_app.core.ids import USERNAME
from vault_app.core.imported import RowFailure
from vault_app.core.item import FieldType
from vault_app.ui.transfer.import_words import reason_words, state_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_app.services.import_items import ImportPlan, PlannedRow

_NOWHERE: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class RowFacts:
    """What one row shows."""

    title: str
    username: str
    state: str
    icon: str
    tone: str


class ImportModel(QAbstractTableModel):
    """One column: first what cannot be read, then the entries in the file's order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan: ImportPlan | None = None
        self._failures: Sequence[RowFailure] = ()

    def show_plan(self, plan: "ImportPlan | None") -> None:
        """Show what an import would do."""
        self.beginResetModel()
        self._plan = plan
        self._failures = () if plan is None else plan.imported.failures
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Give the number of rows."""
        return 0 if parent.isValid() or self._plan is None else len(self._failures) + len(self._plan.rows)

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Give one."""
        return 1

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the title, or the whole row as a sentence for who listens."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        facts = self.facts(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return facts.title
        return ", ".join(part for part in (facts.title, facts.username, facts.state) if part)

    def entry(self, row: int) -> "RowFailure | PlannedRow":
        """Give what a row stands for."""
        assert self._plan is not None  # noqa: S101  # there are no rows without
        return self._failures[row] if row < len(self._failures) else self._plan.rows[row - len(self._failures)]

    def linked(self, row: "PlannedRow") -> dict[str, str]:
        """Give the titles of the entries that one refers to, by the ids in hex that the file's entries have."""
        wanted = {field.value for field in row.incoming.draft.fields if field.type is FieldType.REFERENCE}
        if not wanted or self._plan is None:
            return {}
        drafts = (planned.incoming.draft for planned in self._plan.rows)
        return {
            draft.item_id.hex(): draft.title
            for draft in drafts
            if draft.item_id is not None and draft.item_id.hex() in wanted
        }

    def facts(self, row: int) -> RowFacts:
        """Give what a row shows."""
        planned = self.entry(row)
        if isinstance(planned, RowFailure):
            failure = planned
            line = QCoreApplication.translate("transfer", "Line %1 was left out").replace("%1", str(failure.position))
            return RowFacts(line, failure.seen, reason_words(failure.reason), "alert-circle", "danger")
        draft = planned.incoming.draft
        username = draft.field(USERNAME)
        words, icon, tone = state_words(planned)
        name = username.value if username is not None and isinstance(username.value, str) else ""
        return RowFacts(draft.title, name, words, icon, tone)
