"""The table of keys, over the window."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from vault_app.ui.shell.key_rows import KeyRow, key_rows
from vault_app.ui.shell.shortcuts import KeyBinding
from vault_app.ui.theme.fonts import scaled, text_font
from vault_app.ui.widgets.buttons import PrimaryButton
from vault_app.ui.widgets.key_cap import KeyCap
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.scroll_column import ScrollColumn
from vault_app.ui.widgets.sheet import Sheet

_ONE, _TWO = 560, 940
_BESIDE = 180  # what two columns need beside their words
_AROUND = 280  # title, last line and the shadow's room


class KeysSheet(Sheet):
    """Two columns of keys and what they do."""

    def __init__(self, window: QWidget, table: Iterable[KeyBinding], *, quick: str = "") -> None:
        shown = key_rows(table, quick=quick)
        room = min(window.width() - scaled(40), round(_TWO * (1 + scaled(100) / 100) / 2))
        narrow = 2 * _widest(shown) + _BESIDE > room
        super().__init__(window, width=_ONE if narrow else _TWO)
        title = self.tr("Keys")
        self.setAccessibleName(title)
        self.column.addWidget(PlainLabel(title, px=17, weight=700))
        self.column.addSpacing(14)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        if not narrow:
            grid.setColumnStretch(3, 1)
        rows = len(shown) if narrow else -(-len(shown) // 2)
        for place, each in enumerate(shown):
            column, row = divmod(place, rows)
            grid.addWidget(_caps(each), row, 2 * column, Qt.AlignmentFlag.AlignTrailing)
            grid.addWidget(PlainLabel(each.words, px=13, wrap=True), row, 2 * column + 1)
        table_area = ScrollColumn()
        table_area.column.addLayout(grid)
        table_area.setMinimumHeight(min(grid.sizeHint().height(), window.height() - scaled(_AROUND)))
        self.column.addWidget(table_area)
        self.column.addSpacing(18)
        ends = QHBoxLayout()
        ends.addStretch(1)
        close = PrimaryButton(self.tr("Close"))
        close.clicked.connect(self.dismiss)
        ends.addWidget(close)
        self.column.addLayout(ends)
        self.dismissed.connect(self.deleteLater)


def _caps(row: KeyRow) -> QWidget:
    caps = QWidget()
    line = QHBoxLayout(caps)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    for key in row.keys:
        line.addWidget(KeyCap(key))
    return caps


def _widest(shown: Iterable[KeyRow]) -> int:
    """Give the width of the longest keys beside the longest words."""
    words, keys = QFontMetrics(text_font(13)), QFontMetrics(text_font(12))
    longest = max(words.horizontalAdvance(row.words) for row in shown)
    return longest + max(sum(keys.horizontalAdvance(key) + scaled(16) for key in row.keys) for row in shown)
