"""Small rounded things: a numbered word of a passphrase, a tag, a count."""

from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.core.secret import Secret
from vault_app.ui.theme.fonts import mono_font, scaled, text_font
from vault_app.ui.theme.metrics import RADIUS_INPUT, line_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.paint import draw_icon, rounded_box, smooth_painter

# tone: (ground, words); a chip always has words, so its colour never speaks alone.
_TONES: Final = {
    "neutral": ("hover", "text2"),
    "warn": ("warn_bg", "warn"),
    "danger": ("danger_bg", "danger"),
    "ok": ("ok_bg", "ok"),
    "accent": ("soft", "accent_t"),
}


class WordChip(QWidget):
    """One word of a passphrase with its number before it, in the font of secrets, left to right."""

    def __init__(self, number: int, *, word: Secret | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._word = word
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()
        theme().changed.connect(self.updateGeometry)
        theme().changed.connect(self.update)

    def show_word(self, word: Secret) -> None:
        """Show a word and take it over: it is wiped by `clear` and by the next word."""
        self.clear()
        self._word = word
        self._name()

    def clear(self) -> None:
        """Wipe the word and show only the number."""
        if self._word is not None:
            self._word.wipe()
        self._word = None
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        """Give room for ten letters: 40 high, as a field."""
        letters = QFontMetricsF(mono_font(15, 500)).horizontalAdvance("0" * 10)
        return QSize(ceil(letters) + scaled(42), ceil(line_height(15)) + 21)

    def minimumSizeHint(self) -> QSize:
        """A word is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, number and word."""
        painter, look = smooth_painter(self), theme()
        rounded_box(painter, QRectF(self.rect()), RADIUS_INPUT, fill=look.colour("side"))
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        middle = self.height() / 2
        painter.setFont(text_font(11, 500, tabular=True))
        painter.setPen(look.colour("text3"))
        _draw_at(painter, scaled(12), middle, str(self._number))
        if self._word is not None:
            painter.setFont(mono_font(15, 500))
            painter.setPen(look.colour("text"))
            _draw_at(painter, scaled(30), middle, self._word.reveal())
        painter.end()

    def _name(self) -> None:
        spoken = "" if self._word is None else self._word.reveal()
        self.setAccessibleName(f"{self._number} {spoken}".strip())
        self.update()


class TagChip(QWidget):
    """A word on a small rounded ground, with or without an icon."""

    def __init__(self, text: str, *, icon: str = "", tone: str = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._icon, self._tone = text, icon, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        theme().changed.connect(self.updateGeometry)
        theme().changed.connect(self.update)

    def set_text(self, text: str, *, icon: str = "", tone: str = "") -> None:
        """Change the words and, where given, icon and tone ("neutral", "warn", "danger", "ok", "accent")."""
        self._text = text
        self._icon = icon or self._icon
        self._tone = tone or self._tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Fit the words."""
        words = QFontMetricsF(text_font(12, 500)).horizontalAdvance(self._text)
        icon = scaled(14) + 5 if self._icon else 0
        return QSize(ceil(words) + icon + scaled(8 if self._icon else 10) + scaled(10), ceil(line_height(12, 500)) + 7)

    def minimumSizeHint(self) -> QSize:
        """A tag is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon and words."""
        painter, look = smooth_painter(self), theme()
        ground, words = _TONES[self._tone]
        rounded_box(painter, QRectF(self.rect()), self.height() / 2, fill=look.colour(ground))
        side, middle = scaled(14), self.height() / 2
        x: float = scaled(8 if self._icon else 10)
        painter.setFont(text_font(12, 500))
        width = QFontMetricsF(painter.font()).horizontalAdvance(self._text)
        if self.isRightToLeft():
            x_icon, x_text = self.width() - x - side, float(scaled(10))
        else:
            x_icon, x_text = x, self.width() - scaled(10) - width
        if self._icon:
            draw_icon(painter, self._icon, look.colour(words), QRectF(x_icon, middle - side / 2, side, side))
        painter.setPen(look.colour(words))
        _draw_at(painter, x_text, middle, self._text)
        painter.end()


def _draw_at(painter: QPainter, x: float, middle: float, text: str) -> None:
    words = QFontMetricsF(painter.font())
    painter.drawText(QPointF(x, round(middle - words.height() / 2 + words.ascent())), text)
