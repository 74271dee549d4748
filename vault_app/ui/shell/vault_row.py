"""One open vault in the sidebar: its letter, its name, and its file."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from vault_app.ui.theme.fonts import scaled, text_font
from vault_app.ui.theme.metrics import RADIUS_BUTTON, icon_size, line_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.avatar import avatar_pixmap
from vault_app.ui.widgets.lively import Pressable
from vault_app.ui.widgets.paint import draw_icon, focus_ring, mirrored, rounded_box, smooth_painter
from vault_app.ui.widgets.tool_tip import plain_tip

_AVATAR = 32
_SIDE = 8
_GAP = 10


class VaultRow(Pressable, QPushButton):
    """A button: the vault shown opens its menu, another one is shown instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._below = "", ""
        self._current = self._alone = self._collapsed = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        theme().changed.connect(self.update)

    def show_vault(self, name: str, below: str, place: str, *, current: bool, alone: bool) -> None:
        """Stand for a vault; ``below`` is the line under its name, ``alone`` that no other is open."""
        self._name, self._below, self._current, self._alone = name, below, current, alone
        self.setToolTip(plain_tip(f"{name}\n{place}".strip()))
        words = self.tr("%1, shown, menu") if current else self.tr("Show %1")
        self.setAccessibleName(words.replace("%1", name))
        self.setAccessibleDescription(below)
        self.updateGeometry()
        self.update()

    def name(self) -> str:
        """Give the name of the vault."""
        return self._name

    def below(self) -> str:
        """Give the line under the name."""
        return self._below

    def is_current(self) -> bool:
        """Say whether this is the vault shown."""
        return self._current

    def set_collapsed(self, collapsed: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Show the letter only."""
        self._collapsed = collapsed
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Fit the letter and two lines."""
        lines = line_height(14, 600) + line_height(12) + 1
        return QSize(scaled(_AVATAR), ceil(max(lines, scaled(_AVATAR))) + 8)

    def minimumSizeHint(self) -> QSize:
        """Words may be cut with an ellipsis."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, letter, name, file, and the sign of a menu on the one shown."""
        painter, box = smooth_painter(self), QRectF(self.rect())
        chosen = self._current and not self._alone
        if chosen or self.underMouse():
            rounded_box(painter, box, RADIUS_BUTTON, fill=theme().colour("soft" if chosen else "side_hover"))
        if self.shows_ring():
            focus_ring(painter, box, RADIUS_BUTTON)
        side = scaled(_AVATAR)
        start = (box.width() - side) / 2 if self._collapsed else _SIDE
        spot = mirrored(QRectF(start, box.center().y() - side / 2, side, side), box, self.layoutDirection())
        painter.drawPixmap(spot.topLeft().toPoint(), avatar_pixmap(self._name, side, self.devicePixelRatioF()))
        if not self._collapsed:
            self._paint_words(painter, box, start + side + _GAP)
        painter.end()

    def _paint_words(self, painter: QPainter, box: QRectF, start: float) -> None:
        sign, end = icon_size(16), box.right() - _SIDE
        if self._current:
            spot = QRectF(end - sign, box.center().y() - sign / 2, sign, sign)
            draw_icon(painter, "chevron-up-down", theme().colour("text2"), mirrored(spot, box, self.layoutDirection()))
            end -= sign + 4
        above, below = line_height(14, 600), line_height(12) + 1
        top = box.center().y() - (above + (below if self._below else 0)) / 2
        for text, font, colour, height in (
            (self._name, text_font(14, 600), "text", above),
            (self._below, text_font(12, 400), "text3", below),
        ):
            painter.setFont(font)
            painter.setPen(theme().colour(colour))
            line = mirrored(QRectF(start, top, max(0.0, end - start), height), box, self.layoutDirection())
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.setLayoutDirection(self.layoutDirection())
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(line, int(align) | int(Qt.TextFlag.TextSingleLine), shown)
            top += height
