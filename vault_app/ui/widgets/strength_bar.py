"""How strong a password is: four segments, a word, and the bits."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme.fonts import scaled, text_font
from vault_app.ui.theme.metrics import line_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.paint import rounded_box, smooth_painter

_SEGMENTS: Final = 4
_SEGMENT_LARGEST: Final = 62
_GAP: Final = 4
_THICK: Final = 4
_TOKENS: Final = ("danger", "danger", "warn", "ok", "ok")


def word_for(level: int) -> str:
    """Give the word for a level from 0 to 4."""
    words = (
        QCoreApplication.translate("StrengthBar", "Very weak"),
        QCoreApplication.translate("StrengthBar", "Weak"),
        QCoreApplication.translate("StrengthBar", "Fair"),
        QCoreApplication.translate("StrengthBar", "Strong"),
        QCoreApplication.translate("StrengthBar", "Very strong"),
    )
    return words[level]


class StrengthBar(QWidget):
    """Four segments and words beside them; the words say what the colour says."""

    def __init__(self, *, segment: int = _SEGMENT_LARGEST, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segment = segment
        self._level: int | None = None
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        theme().changed.connect(self.update)

    def set_strength(self, level: int | None, bits: float | None = None, *, word: str = "") -> None:
        """Show a level from 0 (very weak) to 4 (very strong), or nothing at all for None.

        Args:
            level: how many segments are filled, at least one.
            bits: entropy in bits, shown as a whole number rounded down; None leaves it out.
            word: words in place of the level's own.
        """
        self._level = level
        shown = "" if level is None else (word or word_for(level))
        if bits is not None and level is not None:
            form = QCoreApplication.translate("StrengthBar", "%1 bits · %2")
            shown = form.replace("%1", str(int(bits))).replace("%2", shown)
        self._words = shown
        self.setAccessibleName(shown)
        self.update()

    def words(self) -> str:
        """Give the words shown."""
        return self._words

    def sizeHint(self) -> QSize:
        """Give room for the bar and the longest words."""
        return QSize(_SEGMENTS * self._segment + scaled(150), round(line_height(12, 600)) + 2)

    def minimumSizeHint(self) -> QSize:
        """The bar may shrink, the words may not."""
        return QSize(_SEGMENTS * 20 + scaled(130), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint segments and words."""
        painter, look = smooth_painter(self), theme()
        font = text_font(12, 600, tabular=True)
        words = QFontMetricsF(font)
        text_width = words.horizontalAdvance(self._words)
        room = self.width() - text_width - 12 - (_SEGMENTS - 1) * _GAP
        segment = min(float(self._segment), max(12.0, room / _SEGMENTS))
        filled = 0 if self._level is None else max(1, self._level)
        ink = look.colour(_TOKENS[self._level or 0])
        middle = self.height() / 2
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for i in range(_SEGMENTS):
            x = i * (segment + _GAP)
            left = self.width() - x - segment if right_to_left else x
            spot = QRectF(left, middle - _THICK / 2, segment, _THICK)
            rounded_box(painter, spot, _THICK / 2, fill=ink if i < filled else look.colour("track"))
        end = _SEGMENTS * (segment + _GAP) + 6
        painter.setFont(font)
        painter.setPen(ink)
        x = self.width() - end - text_width if right_to_left else end
        painter.drawText(QPointF(x, round(middle - words.height() / 2 + words.ascent())), self._words)
        painter.end()
