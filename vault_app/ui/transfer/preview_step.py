"""What would come in: counts, what becomes of accounts that are here already, and every entry."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.imported import RowFailure
from vault_app.ui.plural import plural
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.transfer.import_list import ImportList
from vault_app.ui.transfer.import_model import ImportModel
from vault_app.ui.transfer.import_words import source_words
from vault_app.ui.transfer.row_details import RowDetails
from vault_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.combo import Combo
from vault_app.ui.widgets.flow import Flow
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.scroll_column import ScrollColumn
from vault_app.ui.widgets.text_field import LabelledField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vault_app.core.ids import ItemId
    from vault_app.services.import_items import ImportPlan

SKIP, UPDATE, KEEP_BOTH = "SKIP", "UPDATE", "KEEP_BOTH"
SIDE_BY_SIDE = 720  # as wide as list and details need to stand beside each other


class PreviewStep(QWidget):
    """Signals `import_asked`, `left`, `choice_changed`, and `target_changed` with the number of a vault."""

    import_asked = Signal()
    left = Signal()
    choice_changed = Signal()
    target_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ImportModel(self)
        self.list = ImportList(self.model)
        self.counts = PlainLabel(px=15, weight=600, wrap=True)
        self._about = PlainLabel(px=13, colour="text2", wrap=True)
        self.same = self._combo(self.tr("Already here"))
        self.differs = self._combo(self.tr("Here, and different"))
        self._same = LabelledField(self.tr("Already here"), self.same)
        self._differs = LabelledField(self.tr("Here, and different"), self.differs)
        self.target = Combo(self.tr("Into the vault"))
        self._target = LabelledField(self.tr("Into the vault"), self.target)
        self.read_only = MessageLine("warn")
        self.details = RowDetails()
        self._title_of: Callable[[ItemId], str] = lambda _item_id: ""
        self._writable = True
        self.import_button = PrimaryButton("")
        leave = SecondaryButton(self.tr("Another file"))
        choices = Flow(gap=16)
        choices.add(self._target)
        choices.add(self._same)
        choices.add(self._differs)
        ends = Flow()
        ends.add(self.import_button)
        ends.add(leave)
        card = Card()
        card.column.addWidget(self.list)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(12)
        self._beside.addWidget(card, 3)
        # It scrolls by itself, so that what an entry holds moves no button out of sight.
        self._aside = ScrollColumn(self)
        self._aside.column.addStretch(1)
        self._aside.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.counts)
        column.addWidget(self._about)
        column.addWidget(self.read_only)
        column.addWidget(choices)
        column.addLayout(self._beside, 1)
        column.addWidget(ends)
        column.addWidget(self.details)
        self._column = column
        self.setFocusProxy(self.import_button)
        self.import_button.clicked.connect(self.import_asked)
        leave.clicked.connect(self.left)
        self.target.activated.connect(self.target_changed)
        self.list.selectionModel().currentRowChanged.connect(self._show_details)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the details beside the list where there is room, else below the buttons."""
        super().resizeEvent(event)
        wide = event.size().width() >= scaled(SIDE_BY_SIDE)
        beside = self._beside.indexOf(self._aside) >= 0
        if wide and not beside:
            self._aside.column.insertWidget(0, self.details)
            self._beside.addWidget(self._aside, 2)
        elif beside and not wide:
            self._beside.removeWidget(self._aside)
            self._column.addWidget(self.details)
        self._fit_details()

    @Slot()
    def _show_details(self) -> None:
        index = self.list.currentIndex()
        if not index.isValid():
            self.details.clear()
            self._fit_details()
            return
        entry = self.model.entry(index.row())
        if isinstance(entry, RowFailure):
            self.details.show_failure(entry)
        else:
            self.details.show_row(entry, self._title_of, self.model.linked(entry))
        self._fit_details()

    def _fit_details(self) -> None:
        """Take no room for details that there are none of."""
        self._aside.setVisible(self._beside.indexOf(self._aside) >= 0 and not self.details.isHidden())

    def _combo(self, name: str) -> Combo:
        combo = Combo(name)
        combo.addItem(self.tr("Skip"), SKIP)
        combo.addItem(self.tr("Update; old values go into the history"), UPDATE)
        combo.addItem(self.tr("Keep both"), KEEP_BOTH)
        combo.activated.connect(self.choice_changed)
        return combo

    def show_targets(self, names: "Sequence[str]", at: int) -> None:
        """Offer several vaults to import into; one alone is no choice."""
        self.target.clear()
        self.target.addItems(list(names))
        self.target.setCurrentIndex(at)
        self._target.setVisible(len(names) > 1)

    def show_read_only(self, vault: str, *, read_only: bool) -> None:
        """Say that nothing can be imported into a vault that is read-only."""
        self._writable = not read_only
        words = self.tr("“%1” can only be read here: nothing can be imported into it.").replace("%1", vault)
        self.read_only.set_message("warn", words if read_only else "")
        self.read_only.setVisible(read_only)

    def clear(self) -> None:
        """Show nothing of a file any more."""
        self.details.clear()
        self._fit_details()
        self.model.show_plan(None)

    def begin(self) -> None:
        """Choose what is usual for accounts that are here."""
        self.same.setCurrentIndex(self.same.findData(SKIP))
        self.differs.setCurrentIndex(self.differs.findData(KEEP_BOTH))

    def show_plan(self, plan: "ImportPlan", vault: str, *, title_of: "Callable[[ItemId], str]") -> None:
        """Show what an import into the vault of that name would do; ``title_of`` names what is in it."""
        self._title_of = title_of
        self.details.clear()
        self._fit_details()
        counted = {state.name: plan.counted(state) for state in {row.state for row in plan.rows}}
        here, differs = counted.get("HERE", 0) + counted.get("TWICE", 0), counted.get("DIFFERS", 0)
        failed = len(plan.imported.failures)
        parts = [
            plural(self.tr("%n new", "", counted.get("NEW", 0)), counted.get("NEW", 0)),
            plural(self.tr("%n already here", "", here), here) if here else "",
            plural(self.tr("%n different", "", differs), differs) if differs else "",
            plural(self.tr("%n can not be read", "", failed), failed) if failed else "",
        ]
        self.counts.setText(" · ".join(filter(None, parts)))
        from_where = self.tr("From %1, into “%2”.").replace("%1", source_words(plan.imported.source))
        self._about.setText(from_where.replace("%2", vault))
        self._same.setVisible(bool(here))
        self._differs.setVisible(bool(differs))
        self.model.show_plan(plan)

    def show_count(self, count: int) -> None:
        """Say on the button how many entries are imported now."""
        self.import_button.setText(plural(self.tr("Import %n item(s)", "", count), count))
        self.import_button.setEnabled(count > 0 and self._writable)
