"""A table that nobody knows: a person says what its columns hold."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.column_role import Role
from vault_app.ui.transfer.import_words import OFFERED, role_words
from vault_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.combo import Combo
from vault_app.ui.widgets.flow import Flow
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.scroll_column import ScrollColumn


class ColumnsStep(QWidget):
    """Signals `chosen` (the roles of the columns are said), and `left`."""

    chosen = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.combos: list[Combo] = []
        self._card = Card()
        scroll = ScrollColumn()
        scroll.column.addWidget(self._card)
        scroll.column.addStretch(1)
        self.go_button = PrimaryButton(self.tr("Show what would be imported"))
        leave = SecondaryButton(self.tr("Another file"))
        ends = Flow()
        ends.add(self.go_button)
        ends.add(leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(
            PlainLabel(self.tr("What do the columns of this table hold?"), px=14, wrap=True),
        )
        column.addWidget(scroll, 1)
        column.addWidget(ends)
        self.go_button.clicked.connect(self.chosen)
        leave.clicked.connect(self.left)

    def ask(self, names: Sequence[str], roles: Sequence[Role]) -> None:
        """Ask for the roles of columns, beginning with a guess."""
        self._card.clear_rows()
        self.combos = []
        for number, (name, role) in enumerate(zip(names, roles, strict=True), start=1):
            shown = name or self.tr("Column %1").replace("%1", str(number))
            combo = Combo(shown)
            for offered in OFFERED:
                combo.addItem(role_words(offered), offered)
            combo.setCurrentIndex(OFFERED.index(role) if role in OFFERED else 0)
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(16, 8, 12, 8)
            line.addWidget(PlainLabel(shown, px=14, weight=500, wrap=True), 1)
            line.addWidget(combo)
            self._card.add_row(row)
            self.combos.append(combo)
        self.setFocusProxy(self.combos[0] if self.combos else self.go_button)

    def roles(self) -> list[Role]:
        """Give what was said."""
        return [Role(combo.currentData()) for combo in self.combos]
