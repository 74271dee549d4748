"""The button all text buttons are made of: a rounded face with an icon, a gap and words, painted by itself."""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from vault_app.ui.theme import metrics
from vault_app.ui.theme.fonts import scaled, text_font
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.lively import Pressable
from vault_app.ui.widgets.paint import draw_icon, focus_ring, rounded_box, smooth_painter
from vault_app.ui.widgets.tool_tip import plain_tip


# No dataclass: to bring those in costs the start of the app 6 ms.
class Face(NamedTuple):
    """The tokens a button is painted with; an empty token paints nothing."""

    fill: str
    hover: str
    line: str
    text: str
    ring: str
    padding: int = 14
    inner_ring: bool = False


class FaceButton(Pressable, QPushButton):
    """A push button with its own face; Space, Enter and Return press it."""

    def __init__(
        self,
        text: str,
        face: Face,
        *,
        icon: str = "",
        wizard: bool = False,
        px: int = 13,
        weight: int = 600,
        parent: QWidget | None = None,
    ) -> None:
        # Qt's constructor with a text would load the icon classes to tell its overloads apart.
        super().__init__(parent)
        self.setText(text)
        self._face, self._icon_name, self._wizard = face, icon, wizard
        self._px, self._weight = px, weight
        self._compact = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._dress()
        theme().changed.connect(self._dress)

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Fold the button to its icon, its words becoming the tooltip."""
        if compact != self._compact:
            self._compact = compact and bool(self._icon_name)
            self.setAccessibleName(self.text())
            self.setToolTip(plain_tip(self.text()) if self._compact else "")
            self.updateGeometry()
            self.update()

    def whole_width(self) -> int:
        """Give how wide the button is with its words, folded or not."""
        words = QFontMetricsF(self.font()).horizontalAdvance(self.shown_text())
        icon = self._icon_side() + self._gap() if self._icon_name else 0
        return ceil(icon + words) + 2 * scaled(self._face.padding)

    def sizeHint(self) -> QSize:
        """Give room for icon, gap and words at the present text size."""
        padding = scaled(self._face.padding)
        return QSize(ceil(self._content_width()) + 2 * padding, self._height())

    def minimumSizeHint(self) -> QSize:
        """A button is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, ring, icon and words."""
        painter = smooth_painter(self)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        self._paint_ground(painter)
        self.paint_content(painter)
        painter.end()

    def paint_content(self, painter: QPainter) -> None:
        """Paint icon and words, centred as one."""
        colour = theme().colour(self._face.text)
        width, x = self._content_width(), (self.width() - self._content_width()) / 2
        side, gap = self._icon_side(), self._gap()
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._icon_name:
            left = x + width - side if right_to_left else x
            draw_icon(painter, self._icon_name, colour, QRectF(left, (self.height() - side) / 2, side, side))
        if not self._compact:
            start = x if right_to_left else x + (side + gap if self._icon_name else 0)
            self._paint_words(painter, start)

    def _paint_words(self, painter: QPainter, x: float) -> None:
        words = QFontMetricsF(self.font())
        painter.setFont(self.font())
        painter.setPen(theme().colour(self._face.text))
        base = (self.height() - words.height()) / 2 + words.ascent()
        painter.drawText(QPointF(x, round(base)), self.shown_text())

    def shown_text(self) -> str:
        """Give the words without the mark of a mnemonic."""
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _paint_ground(self, painter: QPainter) -> None:
        face, look = self._face, theme()
        rect = QRectF(self.rect())
        lively = self.isEnabled() and (self.underMouse() or self.isDown())
        fill = face.hover if lively and face.hover else face.fill
        rounded_box(
            painter,
            rect,
            metrics.RADIUS_BUTTON,
            fill=look.colour(fill) if fill else None,
            line=look.colour(face.line) if face.line else None,
        )
        if self.shows_ring():
            inset = 2 if face.inner_ring else 0
            ring = rect.adjusted(inset, inset, -inset, -inset)
            focus_ring(painter, ring, metrics.RADIUS_BUTTON - inset, colour=face.ring)

    def _height(self) -> int:
        return metrics.button_height(wizard=self._wizard)

    def _icon_side(self) -> int:
        return metrics.icon_size(17)

    def _gap(self) -> int:
        return scaled(8)

    def _content_width(self) -> float:
        words = 0.0 if self._compact else QFontMetricsF(self.font()).horizontalAdvance(self.shown_text())
        if not self._icon_name:
            return words
        return self._icon_side() + (self._gap() + words if words else 0)

    @Slot()
    def _dress(self) -> None:
        self.setFont(text_font(self._px, self._weight))
        self.updateGeometry()
        self.update()
