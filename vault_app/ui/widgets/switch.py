"""A switch: on or off at once."""

from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.lively import Pressable
from vault_app.ui.widgets.paint import focus_ring, rounded_box, smooth_painter

_WIDTH: Final = 34
_HEIGHT: Final = 20
_ROOM: Final = 3


class Switch(Pressable, QCheckBox):
    """A check box that looks like a switch; ``name`` is spoken, the words beside it are a label's."""

    def __init__(self, name: str, *, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setChecked(checked)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Grow with the text, with room for the focus ring."""
        return QSize(scaled(_WIDTH) + 2 * _ROOM, scaled(_HEIGHT) + 2 * _ROOM)

    def minimumSizeHint(self) -> QSize:
        """A switch is never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Take a click anywhere on it."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track and knob."""
        painter, look = smooth_painter(self), theme()
        if not self.isEnabled():
            painter.setOpacity(0.5)
        track = QRectF(self.rect()).adjusted(_ROOM, _ROOM, -_ROOM, -_ROOM)
        on = self.isChecked()
        rounded_box(painter, track, track.height() / 2, fill=look.colour("accent" if on else "border_s"))
        knob = track.height() - 4
        at_end = on != self.isRightToLeft()
        x = track.right() - 2 - knob if at_end else track.left() + 2
        spot = QRectF(x, track.top() + 2, knob, knob)
        rounded_box(painter, spot, knob / 2, fill=look.colour("on_accent" if on else "input"))
        if self.shows_ring():
            focus_ring(painter, QRectF(self.rect()), self.height() / 2)
        painter.end()
