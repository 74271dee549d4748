"""What painted rows share: words that are cut with an ellipsis, lines one below the other, and how a row begins."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from vault_app.ui.theme.fonts import scaled, text_font
from vault_app.ui.theme.metrics import AVATAR_LIST
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.avatar import avatar_pixmap
from vault_app.ui.widgets.paint import mirrored

ROW_EDGE = 16
ROW_GAP = 12


class RowType:
    """A font with its measures, to be kept until the look changes: both are dear to make for each row."""

    def __init__(self, px: int, weight: int) -> None:
        self.font = text_font(px, weight)
        self.metrics = QFontMetricsF(self.font)

    def height(self) -> float:
        """Give the height of a line."""
        return self.metrics.height()

    def width(self, words: str) -> float:
        """Give the width of words that are not cut."""
        return self.metrics.horizontalAdvance(words)

    def draw(self, painter: QPainter, words: str, place: QRectF, colour: str, direction: Qt.LayoutDirection) -> None:
        """Draw words in the colour of a token, cut where they are longer than ``place``."""
        painter.setFont(self.font)
        painter.setPen(theme().colour(colour))
        shown = self.metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, line_alignment(direction), shown)


def line_alignment(direction: Qt.LayoutDirection) -> int:
    """Give what puts a single line at the side where a row begins."""
    right_to_left = direction == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    # A mirrored painter would mirror the side once more.
    fixed = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    return int(fixed) | int(Qt.TextFlag.TextSingleLine)


def two_lines(room: QRectF, first: float, second: float) -> tuple[QRectF, QRectF]:
    """Give the places of two lines of these heights, one below the other, in the middle of ``room``."""
    above = QRectF(room.left(), room.center().y() - (first + second) / 2, room.width(), first)
    return above, QRectF(room.left(), above.bottom(), room.width(), second)


def begin_row(painter: QPainter, row: QRectF, direction: Qt.LayoutDirection, title: str, *, first: bool) -> float:
    """Paint the line above a row, unless it is the first, and the avatar of a title; give where the words begin."""
    if not first:
        painter.fillRect(QRectF(row.left(), row.top(), row.width(), 1), theme().colour("border"))
    side = scaled(AVATAR_LIST)
    spot = QRectF(row.left() + ROW_EDGE, row.center().y() - side / 2, side, side)
    picture = avatar_pixmap(title, side, painter.device().devicePixelRatioF())
    painter.drawPixmap(mirrored(spot, row, direction).topLeft().toPoint(), picture)
    return spot.right() + ROW_GAP
