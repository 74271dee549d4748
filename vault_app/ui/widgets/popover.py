"""A panel that floats over the window beside what opened it."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPropertyAnimation, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QGraphicsOpacityEffect, QWidget

from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.elevation import DROP, MARGIN
from vault_app.ui.widgets.floating import Floating
from vault_app.ui.widgets.focus_loop import step_inside
from vault_app.ui.widgets.raised_card import RaisedCard

FADE_MS: Final = 120
_GAP: Final = 6
_EDGE: Final = 8


class Popover(Floating, RaisedCard):
    """A floating panel inside ``window``; fill `column`.

    A child of the window, not a window of its own: so it works on Wayland and focus stays. Escape and a click
    elsewhere close it; Tab stays inside while it is open; the keyboard goes back to where it was.
    """

    closed = Signal()

    def __init__(self, window: QWidget, *, padding: int = 16) -> None:
        super().__init__(width=0, padding=padding, parent=window)
        self._window = window
        self._anchor: QWidget | None = None
        self._align = "end"
        self._wanted_width = 392
        self._fade: QPropertyAnimation | None = None
        self.column.setContentsMargins(padding, padding, padding, padding)
        self.hide()

    def open_at(self, anchor: QWidget, *, width: int = 392, align: str = "end") -> None:
        """Open below (or above) ``anchor``, ``width`` design pixels wide, its start or end edge on the anchor's."""
        self._anchor, self._wanted_width, self._align = anchor, width, align
        self.remember_keyboard()
        self._place()
        self.show()
        self.raise_()
        self._fade_in()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        step_inside(self, forward=True)

    def is_open(self) -> bool:
        """Say whether the panel is shown."""
        return self.isVisible()

    def close_popover(self) -> None:
        """Close the panel and give the keyboard back; nothing happens when it is closed."""
        if self.isHidden():
            return
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        focused = QApplication.focusWidget()
        had_focus = focused is None or self.isAncestorOf(focused)
        self.hide()
        if had_focus:
            self.give_keyboard_back()
        self.closed.emit()

    def on_escape(self) -> None:
        """Close on Escape."""
        self.close_popover()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on a click elsewhere in the window; follow the window's size."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent) and isinstance(watched, QWidget):
            spot = self.mapFromGlobal(event.globalPosition().toPoint())
            inside = self.panel().contains(spot) or self.isAncestorOf(watched)
            if watched.window() is self._window.window() and not inside:
                self.close_popover()
        elif kind == QEvent.Type.Resize and watched is self._window:
            QTimer.singleShot(0, self, self._place)
        return super().eventFilter(watched, event)

    @Slot()
    def _place(self) -> None:
        if self._anchor is None:
            return
        self.setFixedWidth(scaled(self._wanted_width) + 2 * MARGIN)
        self.adjustSize()
        width = self.width() - 2 * MARGIN
        height = self.height() - 2 * MARGIN - DROP
        corner = self._anchor.mapTo(self._window, QPoint(0, 0))
        at_end = (self._align == "end") != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        x = corner.x() + (self._anchor.width() - width if at_end else 0)
        below = corner.y() + self._anchor.height() + _GAP
        above = corner.y() - _GAP - height
        fits_below = below + height + _EDGE <= self._window.height()
        y = below if fits_below or above < _EDGE else above
        x = max(_EDGE, min(x, self._window.width() - width - _EDGE))
        y = max(_EDGE, min(y, self._window.height() - height - _EDGE))
        self.move(x - MARGIN, y - MARGIN)

    def _fade_in(self) -> None:
        if theme().reduced_motion:
            return
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        fade = QPropertyAnimation(effect, b"opacity", self)
        fade.setDuration(FADE_MS)
        fade.setStartValue(0.0)
        fade.setEndValue(1.0)
        # The effect would make every later repaint dear: it goes as soon as the panel is whole.
        fade.finished.connect(self._end_fade)
        self._fade = fade
        fade.start()

    @Slot()
    def _end_fade(self) -> None:
        self.setGraphicsEffect(None)  # type: ignore[arg-type]  # Qt takes null to remove an effect
        self._fade = None
