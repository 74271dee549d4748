"""The window of quick access: a card without a frame, above all others, that goes when the keyboard goes elsewhere."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QCursor, QGuiApplication, QKeyEvent, QPainterPath, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from vault_app.ui.quick.key_hints import KeyHints
from vault_app.ui.theme.metrics import RADIUS_POPOVER
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.elevation import DROP, MARGIN
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.raised_card import RaisedCard

WIDTH: Final = 660
# Where its upper edge lies, as a part of the screen's height.
_FROM_TOP: Final = 0.16


class QDialog(RaisedCard):
    """A card with the role of a dialog, which Qt gives by this name (`widgets.dialog_role`)."""


class QuickWindow(QDialog):
    """Holds a page, and the keys below it.

    Signals:
        left: the keyboard went to another window.
        dismissed: Escape, or the desktop's own way to close a window.
    """

    left = Signal()
    dismissed = Signal()

    def __init__(self, *, casts_shadow: Callable[[], bool] = lambda: True) -> None:
        super().__init__(width=WIDTH, padding=0)
        self._casts_shadow = casts_shadow
        self._page: QWidget | None = None
        flags = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        self.setWindowFlags(flags | Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setWindowTitle(self.tr("Quick access"))
        self.setAccessibleName(self.tr("Quick access"))
        self.hints = KeyHints()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(Hairline(colour="pop_bd"))
        self.column.addWidget(self.hints)
        theme().changed.connect(self.fit)

    def show_page(self, page: QWidget) -> None:
        """Show a page; the window becomes as high as it wants."""
        # One at a time: a stack of them would be as high as the highest.
        if self._page is not None and self._page is not page:
            self._page.hide()
            self.column.removeWidget(self._page)
        if self._page is not page:
            self._page = page
            self.column.insertWidget(0, page)
            page.show()
        self.fit()

    def page(self) -> QWidget | None:
        """Give the page shown."""
        return self._page

    def come(self) -> None:
        """Come to the front of the screen where the pointer is, with the keyboard."""
        if not self.isVisible():
            self.fit()
            self._place()
            self.show()
        self.raise_()
        self.activateWindow()

    @Slot()
    def fit(self) -> None:
        """Become as high as the page wants, the upper edge where it is."""
        page = self._page
        if page is None:
            return
        layout = page.layout()
        if layout is not None:
            layout.invalidate()
            layout.activate()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.invalidate()
        outer = self.layout()
        if outer is not None:
            outer.activate()
            wanted = outer.heightForWidth(self.width()) if outer.hasHeightForWidth() else self.sizeHint().height()
            self.resize(QSize(self.width(), wanted))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape, wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go, as with Escape; a window that refused would keep the app from quitting."""
        super().closeEvent(event)
        self.dismissed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Tell that the keyboard went elsewhere."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isVisible() and not self.isActiveWindow():
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the shadow off where no compositor draws what lies below it."""
        super().resizeEvent(event)
        if self._casts_shadow():
            self.clearMask()
            return
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.panel()), RADIUS_POPOVER, RADIUS_POPOVER)
        self.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def _place(self) -> None:
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        left = room.left() + (room.width() - self.width()) // 2
        top = room.top() + round(room.height() * _FROM_TOP) - MARGIN
        lowest = room.bottom() - self.height() + DROP + MARGIN
        self.move(left, max(room.top() - MARGIN, min(top, lowest)))
