"""The name of a key, drawn as a key."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme.fonts import text_font
from vault_app.ui.theme.metrics import line_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.paint import rounded_box, smooth_painter


class KeyCap(QWidget):
    """A key or chord ("Ctrl F"), 11 pixels, on a small framed ground."""

    def __init__(self, key: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key = native_keys(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(key)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme().changed.connect(self.updateGeometry)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Fit the words."""
        words = QFontMetricsF(text_font(11, 600)).horizontalAdvance(self._key)
        return QSize(ceil(words) + 18, ceil(line_height(11, 600)) + 4)

    def minimumSizeHint(self) -> QSize:
        """A key is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the key."""
        painter, look = smooth_painter(self), theme()
        rounded_box(painter, QRectF(self.rect()), 5, fill=look.colour("card"), line=look.colour("pop_bd"))
        painter.setFont(text_font(11, 600))
        painter.setPen(look.colour("text2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._key)
        painter.end()


def native_keys(key: str) -> str:
    """Give a chord as the keyboard of this desktop and language has it ("Strg F"); what is no chord, as it is."""
    from PySide6.QtGui import QKeySequence  # noqa: PLC0415 - not before the first window that shows a chord

    if not key.startswith(("Ctrl ", "Shift ", "Alt ")):
        return key
    chord = QKeySequence(key.replace(" ", "+"), QKeySequence.SequenceFormat.PortableText)
    native = chord.toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("+", " ", native.count("+") - native.endswith("+")) or key
