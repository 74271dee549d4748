"""A heading and a card of settings below it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.ui.settings.setting_row import SettingRow
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.plain_label import PlainLabel


class Group(QWidget):
    """Some rows under one heading, filtered together."""

    def __init__(self, title: str, rows: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._rows = list(rows)
        self._lines: list[QWidget] = []
        heading = PlainLabel(title, px=13, weight=600, colour="text2")
        heading.setContentsMargins(2, 0, 0, 0)
        card = Card()
        for row in self._rows:
            line = Hairline()
            if not self._lines:  # setVisible(True) would open a window: there is no parent yet
                line.hide()
            self._lines.append(line)
            card.column.addWidget(line)
            card.column.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading)
        column.addWidget(card)

    def filter(self, query: str) -> int:
        """Show only rows that match, all of them where the heading does; give how many are shown."""
        whole = bool(query) and query.casefold() in self.title.casefold()
        shown = 0
        for row, line in zip(self._rows, self._lines, strict=True):
            parts = [row] if isinstance(row, SettingRow) else row.findChildren(SettingRow)
            found = not query or whole or any(part.matches(query) for part in parts)
            for part in parts:
                part.mark(query)
            row.setVisible(found)
            line.setVisible(found and shown > 0)
            shown += found
        self.setVisible(shown > 0)
        return shown
