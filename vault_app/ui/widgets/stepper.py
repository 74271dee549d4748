"""Where one is in a row of steps."""

from collections.abc import Sequence
from math import ceil
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme.fonts import scaled, text_font
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.paint import draw_icon, mirrored, rounded_box, smooth_painter

_DISC: Final = 22
_WORD_GAP: Final = 8
_LINE: Final = 36
_LINE_GAP: Final = 9
_SHORTEST: Final = 6


class Stepper(QWidget):
    """Numbered steps joined by lines; done ones bear a tick. Where there is little room, only the present has words."""

    def __init__(self, steps: Sequence[str], *, current: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self._current = current
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._name()
        theme().changed.connect(self.updateGeometry)
        theme().changed.connect(self.update)

    def set_current(self, current: int) -> None:
        """Show the step of this number, from 0, as the present one."""
        self._current = current
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        """Fit all steps on one line."""
        return QSize(ceil(self._width(_LINE)), max(scaled(_DISC), ceil(QFontMetricsF(text_font(13, 600)).height())))

    def minimumSizeHint(self) -> QSize:
        """The lines between the steps may shrink, and the words of the other steps go."""
        widest = max(range(len(self._steps)), key=lambda step: len(self._steps[step]))
        return QSize(ceil(self._width(_SHORTEST, (widest,))), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint discs, words and lines."""
        painter = smooth_painter(self)
        spare = self.width() - self._width(0, self._worded())
        line = min(float(_LINE), max(float(_SHORTEST), spare / max(1, len(self._steps) - 1)))
        x = 0.0
        for i, step in enumerate(self._steps):
            x = self._paint_step(painter, x, i, step)
            if i + 1 < len(self._steps):
                x += _LINE_GAP
                painter.setPen(QPen(theme().colour("pop_bd"), 1))
                ends = mirrored(QRectF(x, self.height() / 2, line, 0), QRectF(self.rect()), self.layoutDirection())
                y = round(self.height() / 2) + 0.5
                painter.drawLine(QPointF(ends.left(), y), QPointF(ends.right(), y))
                x += line + _LINE_GAP - 1
        painter.end()

    def _paint_step(self, painter: QPainter, x: float, index: int, step: str) -> float:
        look, whole, direction = theme(), QRectF(self.rect()), self.layoutDirection()
        present, done = index == self._current, index < self._current
        side, middle = scaled(_DISC), self.height() / 2
        disc = mirrored(QRectF(x, middle - side / 2, side, side), whole, direction)
        rounded_box(painter, disc, side / 2, fill=look.colour("accent" if present else "soft" if done else "track"))
        if done:
            draw_icon(painter, "check", look.colour("accent_t"), disc.adjusted(4, 4, -4, -4))
        else:
            painter.setFont(text_font(12, 700))
            painter.setPen(look.colour("on_accent" if present else "text2"))
            painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), str(index + 1))
        if index not in self._worded():
            return x + side
        painter.setFont(text_font(13, 600 if present else 500))
        painter.setPen(look.colour("text" if present else "text2"))
        width = ceil(QFontMetricsF(painter.font()).horizontalAdvance(step)) + 1
        box = mirrored(QRectF(x + side + _WORD_GAP, 0, width, self.height()), whole, direction)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter
        painter.drawText(box, int(align), step)
        return x + side + _WORD_GAP + width

    def _worded(self) -> Sequence[int]:
        """Give the steps whose words are shown: all of them, or the present one."""
        return range(len(self._steps)) if self._width(_SHORTEST) <= self.width() else (self._current,)

    def _width(self, line: float, worded: Sequence[int] | None = None) -> float:
        words, shown = QFontMetricsF(text_font(13, 600)), range(len(self._steps)) if worded is None else worded
        steps = sum(_WORD_GAP + words.horizontalAdvance(self._steps[step]) + 2 for step in shown)
        return len(self._steps) * scaled(_DISC) + steps + (len(self._steps) - 1) * (line + 2 * _LINE_GAP)

    def _name(self) -> None:
        form = QCoreApplication.translate("Stepper", "Step %1 of %2: %3")
        name = form.replace("%1", str(self._current + 1)).replace("%2", str(len(self._steps)))
        self.setAccessibleName(name.replace("%3", self._steps[self._current]))
