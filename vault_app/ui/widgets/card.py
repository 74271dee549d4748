"""A rounded card, its rows parted by hairlines."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.ui.theme.metrics import RADIUS_CARD
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.paint import rounded_box, smooth_painter
from vault_app.ui.widgets.plain_label import PlainLabel


class Card(QWidget):
    """A framed surface. Fill `column` freely, or add rows that hairlines part."""

    def __init__(self, *, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        if title:
            heading = PlainLabel(title, px=12, weight=500, colour="text3")
            heading.setContentsMargins(16, 12, 16, 0)
            self.column.addWidget(heading)
        self._rows: list[QWidget] = []
        theme().changed.connect(self.update)

    def add_row(self, row: QWidget) -> None:
        """Add a row below the last, with a line between the two."""
        if self._rows:
            line = Hairline()
            self._rows.append(line)
            self.column.addWidget(line)
        self._rows.append(row)
        self.column.addWidget(row)

    def clear_rows(self) -> None:
        """Take all rows out and destroy them."""
        for row in self._rows:
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows.clear()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint surface and frame."""
        painter, look = smooth_painter(self), theme()
        rounded_box(painter, QRectF(self.rect()), RADIUS_CARD, fill=look.colour("card"), line=look.colour("border"))
        painter.end()
