"""Takes back what the app had on the clipboard when it crashed.

The clipboard of X11 and Wayland goes with its program, unless a clipboard manager took it over; that of Windows and of
macOS stays.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QClipboard, QGuiApplication, QWindow

if TYPE_CHECKING:
    from vault_app.ports.clipboard import CopyMark


class LeftCopy(QObject):
    """Looks until the clipboard is seen to hold something else, or nothing.

    Wayland tells a window nothing before it has the keyboard, and takes nothing from it before a key was pressed in it.
    """

    def __init__(
        self, mark: "CopyMark", parent: QObject | None = None, *, clear: Callable[[], object] | None = None
    ) -> None:
        """``clear`` clears the desktop's clipboard, where that can be; by Qt unless given."""
        super().__init__(parent)
        self._mark = mark
        self._clipboard = QGuiApplication.clipboard()
        self._clear_it = clear or self._clipboard.clear
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101  # a clipboard is a window's
        self._app = app
        self._is_over = self._was_seen = self._is_clearing = False

    def begin(self) -> None:
        """Look now, and whenever there may be more to see."""
        self._clipboard.dataChanged.connect(self.look)
        self._app.focusWindowChanged.connect(self._on_focus)
        self.look()

    @Slot()
    def look(self) -> None:
        """Clear the clipboard if it holds what was left; what somebody else copied stays."""
        if self._is_over or self._is_clearing:
            return
        if not self._mark.is_left():  # this process has copied something meanwhile
            self._end()
            return
        text = self._text()
        if text and self._mark.fits(text.encode("utf-8", "surrogatepass")):
            self._clear()
            text = self._text()
            if text:
                return
        if text or self._was_seen:
            self._mark.remove()
            self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Try again once a key or a button was pressed."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress):
            QTimer.singleShot(0, self, self.look)
        return super().eventFilter(watched, event)

    def _clear(self) -> None:
        self._is_clearing = True
        self._clear_it()
        self._is_clearing = False
        if not self._was_seen:
            self._app.installEventFilter(self)
        self._was_seen = True

    def _text(self) -> str:
        return self._clipboard.text(QClipboard.Mode.Clipboard)

    def _end(self) -> None:
        self._is_over = True
        self._app.removeEventFilter(self)

    @Slot(QWindow)
    def _on_focus(self, _window: QWindow | None) -> None:
        self.look()
