"""The table of keys, over the window."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from vault_app.ui.shell.shortcuts import KeyBinding
from vault_app.ui.theme.fonts import scaled, text_font
from vault_app.ui.widgets.buttons import PrimaryButton
from vault_app.ui.widgets.key_cap import KeyCap
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.scroll_column import ScrollColumn
from vault_app.ui.widgets.sheet import Sheet

_ONE, _TWO = 560, 720
_BESIDE = 180  # what two columns need beside their words
_AROUND = 280  # title, last line and the shadow's room


class KeysSheet(Sheet):
    """Two columns of keys and what they do."""

    def __init__(self, window: QWidget, table: Iterable[KeyBinding]) -> None:
        shown = [binding for binding in table if binding.words]
        narrow = 2 * _widest(shown) + _BESIDE > min(window.width(), round(_TWO * (1 + scaled(100) / 100) / 2))
        super().__init__(window, width=_ONE if narrow else _TWO)
        title = self.tr("Keys")
        self.setAccessibleName(title)
        self.column.addWidget(PlainLabel(title, px=17, weight=700))
        self.column.addSpacing(14)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        rows = len(shown) if narrow else -(-len(shown) // 2)
        for place, binding in enumerate(shown):
            column, row = divmod(place, rows)
            grid.addWidget(
                KeyCap(_native(binding)),
                row,
                2 * column,
                Qt.AlignmentFlag.AlignTrailing,
            )
            grid.addWidget(PlainLabel(binding.words, px=13), row, 2 * column + 1)
        table_area = ScrollColumn()
        table_area.column.addLayout(grid)
        table_area.setMinimumHeight(min(grid.sizeHint().height(), window.height() - scaled(_AROUND)))
        self.column.addWidget(table_area)
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


def _native(binding: KeyBinding) -> str:
    """Give the keys as they stand on the keyboard."""
    native = QKeySequence(binding.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("+", " ", native.count("+") - native.endswith("+"))


def _widest(shown: Iterable[KeyBinding]) -> int:
    """Give the width of the longest keys beside the longest words."""
    words, keys = QFontMetrics(text_font(13)), QFontMetrics(text_font(12))
    longest = max(words.horizontalAdvance(binding.words) for binding in shown)
    return longest + max(keys.horizontalAdvance(_native(binding)) for binding in shown)
