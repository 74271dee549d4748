"""What would come in: counts, what becomes of accounts that are here already, and every entry."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.ui.plural import plural
from vault_app.ui.transfer.import_list import ImportList
from vault_app.ui.transfer.import_model import ImportModel
from vault_app.ui.transfer.import_words import source_words
from vault_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.combo import Combo
from vault_app.ui.widgets.flow import Flow
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.text_field import LabelledField

if TYPE_CHECKING:
    from vault_app.services.import_items import ImportPlan

SKIP, UPDATE, KEEP_BOTH = "SKIP", "UPDATE", "KEEP_BOTH"


class PreviewStep(QWidget):
    """Signals `import_asked`, `left`, and `choice_changed`."""

    import_asked = Signal()
    left = Signal()
    choice_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ImportModel(self)
        self.list = ImportList(self.model)
        self.counts = PlainLabel(px=15, weight=600, wrap=True)
        self._about = PlainLabel(px=13, colour="text2", wrap=True)
        self.same = self._combo(self.tr("Already here"))
        self.differs = self._combo(self.tr("Here with another password"))
        self._same = LabelledField(self.tr("Already here"), self.same)
        self._differs = LabelledField(self.tr("Here with another password"), self.differs)
        self.import_button = PrimaryButton("")
        leave = SecondaryButton(self.tr("Another file"))
        choices = Flow(gap=16)
        choices.add(self._same)
        choices.add(self._differs)
        ends = Flow()
        ends.add(self.import_button)
        ends.add(leave)
        card = Card()
        card.column.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.counts)
        column.addWidget(self._about)
        column.addWidget(choices)
        column.addWidget(card, 1)
        column.addWidget(ends)
        self.setFocusProxy(self.import_button)
        self.import_button.clicked.connect(self.import_asked)
        leave.clicked.connect(self.left)

    def _combo(self, name: str) -> Combo:
        combo = Combo(name)
        combo.addItem(self.tr("Skip"), SKIP)
        combo.addItem(self.tr("Update; old values go into the history"), UPDATE)
        combo.addItem(self.tr("Keep both"), KEEP_BOTH)
        combo.activated.connect(self.choice_changed)
        return combo

    def show_plan(self, plan: "ImportPlan", vault: str) -> None:
        """Show what an import into the vault of that name would do."""
        counted = {state.name: plan.counted(state) for state in {row.state for row in plan.rows}}
        here, differs = counted.get("HERE", 0) + counted.get("TWICE", 0), counted.get("DIFFERS", 0)
        failed = len(plan.imported.failures)
        parts = [
            plural(self.tr("%n new", "", counted.get("NEW", 0)), counted.get("NEW", 0)),
            plural(self.tr("%n already here", "", here), here) if here else "",
            plural(self.tr("%n with another password", "", differs), differs) if differs else "",
            plural(self.tr("%n can not be read", "", failed), failed) if failed else "",
        ]
        self.counts.setText(" · ".join(filter(None, parts)))
        from_where = self.tr("From %1, into “%2”.").replace("%1", source_words(plan.imported.source))
        self._about.setText(from_where.replace("%2", vault))
        self._same.setVisible(bool(here))
        self._differs.setVisible(bool(differs))
        self.same.setCurrentIndex(self.same.findData(SKIP))
        self.differs.setCurrentIndex(self.differs.findData(KEEP_BOTH))
        self.model.show_plan(plan)

    def show_count(self, count: int) -> None:
        """Say on the button how many entries are imported now."""
        self.import_button.setText(plural(self.tr("Import %n item(s)", "", count), count))
        self.import_button.setEnabled(count > 0)
