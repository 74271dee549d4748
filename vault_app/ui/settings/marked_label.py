"""A name in which what was searched for is marked."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent

from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.paint import rounded_box, smooth_painter
from vault_app.ui.widgets.plain_label import PlainLabel


class MarkedLabel(PlainLabel):
    """A label; `mark` lays a ground under the part that matches."""

    _marked = ""

    def mark(self, query: str) -> None:
        """Mark the first place where ``query`` stands, whatever its capitals; "" marks nothing."""
        self._marked = query
        self.update()

    def is_marked(self) -> bool:
        """Say whether something is marked."""
        return bool(self._marked) and self._marked.casefold() in self.text().casefold()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground below the words."""
        if self.is_marked():
            self._paint_ground()
        super().paintEvent(event)

    def _paint_ground(self) -> None:
        at = self.text().casefold().find(self._marked.casefold())
        letters, room = QFontMetricsF(self.font()), QRectF(self.contentsRect())
        if letters.horizontalAdvance(self.text()) > room.width():
            return  # the words are on several lines
        before = letters.horizontalAdvance(self.text()[:at])
        width = letters.horizontalAdvance(self.text()[at : at + len(self._marked)])
        whole = letters.horizontalAdvance(self.text())
        left = room.right() - whole + before if self.alignment() & Qt.AlignmentFlag.AlignRight else room.left() + before
        painter = smooth_painter(self)
        spot = QRectF(left - 2, room.center().y() - letters.height() / 2, width + 4, letters.height())
        rounded_box(painter, spot, 4, fill=theme().colour("warn_bg"))
        painter.end()
