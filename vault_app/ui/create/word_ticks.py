"""One small mark for each word that is typed back: waiting, right, or different."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.create.typed_back import WordState
from vault_app.ui.theme.fonts import scaled, text_font
from vault_app.ui.theme.metrics import line_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.paint import draw_icon, rounded_box, smooth_painter

# The ground, the ink and the icon of each.
_LOOKS = {
    WordState.WAITING: ("side", "text3", ""),
    WordState.RIGHT: ("ok_bg", "ok", "check"),
    WordState.DIFFERS: ("warn_bg", "warn", "x"),
}
_GAP = 8


class WordTicks(QWidget):
    """A row of numbered marks; the number is joined by a tick or a cross, never by colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.states: tuple[WordState, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_states(self, states: Sequence[WordState]) -> None:
        """Show the state of each word."""
        self.states = tuple(states)
        right = sum(state is WordState.RIGHT for state in self.states)
        self.setAccessibleName(
            self.tr("%1 of %2 words right").replace("%1", str(right)).replace("%2", str(len(self.states)))
        )
        self.update()

    def sizeHint(self) -> QSize:
        """One line with some air."""
        return QSize(scaled(300), round(line_height(12, 600)) + 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the marks side by side."""
        if not self.states:
            return
        painter, look = smooth_painter(self), theme()
        width = min(scaled(80), (self.width() - _GAP * (len(self.states) - 1)) / len(self.states))
        side = scaled(14)
        painter.setFont(text_font(12, 600, tabular=True))
        for place, state in enumerate(self.states):
            ground, ink, icon = _LOOKS[state]
            box = QRectF(place * (width + _GAP), 0, width, self.height())
            if self.isRightToLeft():
                box.moveRight(self.width() - box.left())
            rounded_box(painter, box, box.height() / 2, fill=look.colour(ground))
            painter.setPen(look.colour(ink))
            number = box if not icon else box.adjusted(0, 0, -side - 2, 0)
            painter.drawText(number, 0x84, str(place + 1))  # Qt.AlignCenter
            if icon:
                spot = QRectF(number.center().x() + scaled(8), box.center().y() - side / 2, side, side)
                draw_icon(painter, icon, look.colour(ink), spot)
        painter.end()
