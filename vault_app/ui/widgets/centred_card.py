"""A raised card in the middle of a page, which narrows with the window and scrolls where it is too low."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.elevation import MARGIN
from vault_app.ui.widgets.raised_card import RaisedCard
from vault_app.ui.widgets.scroll_column import ScrollColumn

_SCROLL_BAR = 14
_SMALLEST = QSize(360, 240)


class CentredCard(QWidget):
    """Fill `column`. The card is ``width`` design pixels wide where there is room, half as much wider with the text."""

    def __init__(self, *, width: int = 680, padding: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = width
        self.card = RaisedCard(width=0, padding=padding)
        self.column = self.card.column
        # A row of its own: with an alignment instead, the height would be worked out for the width of the page.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card)
        row.addStretch(1)
        scroll = ScrollColumn()
        scroll.column.addStretch(1)
        scroll.column.addLayout(row)
        scroll.column.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scroll)
        theme().changed.connect(self._fit)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Let the window become narrower than the card: the card follows."""
        return QSize(scaled(_SMALLEST.width()), scaled(_SMALLEST.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card inside the window."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        growth = 1 + (scaled(100) / 100 - 1) / 2
        wanted = round(self._wanted * growth) + 2 * MARGIN
        self.card.setFixedWidth(min(wanted, max(self.width() - _SCROLL_BAR, self.card.minimumSizeHint().width())))
