"""The table of keys, over the window."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from vault_app.ui.shell.shortcuts import KeyBinding
from vault_app.ui.widgets.buttons import PrimaryButton
from vault_app.ui.widgets.key_cap import KeyCap
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.sheet import Sheet


class KeysSheet(Sheet):
    """Two columns of keys and what they do."""

    def __init__(self, window: QWidget, table: Iterable[KeyBinding]) -> None:
        super().__init__(window, width=720)
        title = self.tr("Keys")
        self.setAccessibleName(title)
        self.column.addWidget(PlainLabel(title, px=17, weight=700))
        self.column.addSpacing(14)
        shown = [binding for binding in table if binding.words]
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        rows = -(-len(shown) // 2)
        for place, binding in enumerate(shown):
            column, row = divmod(place, rows)
            native = QKeySequence(binding.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(
                KeyCap(native.replace("+", " ", native.count("+") - native.endswith("+"))),
                row,
                2 * column,
                Qt.AlignmentFlag.AlignTrailing,
            )
            grid.addWidget(PlainLabel(binding.words, px=13), row, 2 * column + 1)
        self.column.addLayout(grid)
        self.column.addSpacing(18)
        ends = QHBoxLayout()
        ends.addWidget(
            PlainLabel(
                self.tr("In the list, any letter starts a search and Enter copies the password."),
                px=12,
                colour="text2",
                wrap=True,
            ),
            1,
        )
        close = PrimaryButton(self.tr("Close"))
        close.clicked.connect(self.dismiss)
        ends.addWidget(close)
        self.column.addLayout(ends)
        self.dismissed.connect(self.deleteLater)
