"""The text buttons: one primary for each page, secondary, danger, and links."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from vault_app.ui.theme import metrics
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.button_face import Face, FaceButton
from vault_app.ui.widgets.paint import rounded_box, smooth_painter
from vault_app.ui.widgets.turning import Turning, paint_arc

_PRIMARY: Final = Face(
    fill="accent", hover="accent_h", line="", text="on_accent", ring="on_accent", inner_ring=True, padding=16
)
_SECONDARY: Final = Face(fill="card", hover="hover", line="border", text="text", ring="accent", padding=15)
_DANGER: Final = Face(fill="danger", hover="danger", line="", text="card", ring="card", inner_ring=True, padding=16)
_LINK: Final = Face(fill="", hover="", line="", text="accent_t", ring="accent", padding=6)


class PrimaryButton(FaceButton):
    """The one action a page is for."""

    def __init__(self, text: str, *, icon: str = "", wizard: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, _PRIMARY, icon=icon, wizard=wizard, parent=parent)
        self._turning = Turning(self)
        self._idle_text = text
        self._busy = False
        self._idle_width = 0

    def set_busy(self, busy: bool, text: str = "") -> None:  # noqa: FBT001 - a setter of one flag
        """Show a turning wheel (and ``text``) and take no clicks, or come back to rest.

        The button keeps its width, so that nothing beside it jumps.
        """
        if busy == self._busy:
            return
        self._busy = busy
        if busy:
            self._idle_width = self.minimumWidth()
            self.setMinimumWidth(self.width() if self.isVisible() else self.sizeHint().width())
            self._idle_text = self.text()
            self._turning.start()
        else:
            self.setMinimumWidth(self._idle_width)
            self._turning.stop()
        self.setEnabled(not busy)
        self.setText((text or self._idle_text) if busy else self._idle_text)
        self.updateGeometry()

    def is_busy(self) -> bool:
        """Say whether the wheel turns."""
        return self._busy

    def sizeHint(self) -> QSize:
        """Leave room for the wheel while it turns."""
        hint = super().sizeHint()
        if self._busy and not self._icon_name:
            hint.setWidth(hint.width() + self._icon_side() + self._gap())
        return hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the busy face at full strength: it is at work, not out of use."""
        if not self._busy:
            super().paintEvent(event)
            return
        painter = smooth_painter(self)
        look = theme()
        rounded_box(painter, QRectF(self.rect()), metrics.RADIUS_BUTTON, fill=look.colour("accent_h"))
        self._paint_busy(painter)
        painter.end()

    def _paint_busy(self, painter: QPainter) -> None:
        side, gap = self._icon_side(), self._gap()
        words = self.fontMetrics().horizontalAdvance(self.shown_text())
        x = (self.width() - side - gap - words) / 2
        wheel = QRectF(x, (self.height() - side) / 2, side, side)
        paint_arc(painter, wheel, self._turning.angle, theme().colour("on_accent"))
        self._paint_words(painter, x + side + gap)


class SecondaryButton(FaceButton):
    """Any other action with a frame."""

    def __init__(self, text: str, *, icon: str = "", wizard: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, _SECONDARY, icon=icon, wizard=wizard, parent=parent)


class DangerButton(FaceButton):
    """An action that takes something away."""

    def __init__(self, text: str, *, icon: str = "", wizard: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, _DANGER, icon=icon, wizard=wizard, parent=parent)


class LinkButton(FaceButton):
    """A small action that reads as part of the text."""

    def __init__(
        self, text: str, *, icon: str = "", px: int = 13, weight: int = 600, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, _LINK, icon=icon, px=px, weight=weight, parent=parent)

    def _height(self) -> int:
        return round(metrics.line_height(self._px, self._weight)) + 10

    def _paint_words(self, painter: QPainter, x: float) -> None:
        font = self.font()
        font.setUnderline(self.underMouse() and self.isEnabled())
        self.setProperty("lively", self.underMouse())
        super()._paint_words(painter, x)
