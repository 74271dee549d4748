"""The window: a stack of pages, and nothing else."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

SMALLEST = QSize(440, 480)
_FRAME = QSize(16, 48)  # what a window manager may draw around; how much it will be is not known before


def fitted(size: QSize, room: QSize) -> QSize:
    """Give the size of a window that lies in ``room`` with its frame, no larger than ``size``."""
    return size.boundedTo(room - _FRAME).expandedTo(SMALLEST)


class ShellWindow(QMainWindow):
    """Holds the pages; a main window, since a screen reader takes a plain widget for no window at all.

    Signals:
        painted: the first page is on the screen.
        closing: the window is about to go.
        files_dropped: a list of `Path`, at least one.
    """

    painted = Signal()
    closing = Signal()
    files_dropped = Signal(object)

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self._was_painted = False
        self.stays: Callable[[], bool] | None = None
        self.takes_files: Callable[[], bool] = lambda: False
        self.setAcceptDrops(True)
        self.setWindowTitle(self.tr("Team Vault"))
        self.setMinimumSize(SMALLEST)
        self.resize(size)
        self._pages = QStackedWidget()
        self.setCentralWidget(self._pages)

    def add_page(self, page: QWidget) -> None:
        """Keep a page ready without showing it."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Show a page in place of the one before."""
        self.add_page(page)
        self._pages.setCurrentWidget(page)

    def drop_page(self, page: QWidget) -> None:
        """Take a page out and destroy it."""
        self._pages.removeWidget(page)
        page.deleteLater()

    @property
    def page(self) -> QWidget:
        """The page shown."""
        page = self._pages.currentWidget()
        assert page is not None  # noqa: S101 - a page is shown before anyone asks
        return page

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the platform's window until it is exposed."""
        super().showEvent(event)
        if not self._was_painted:
            self.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell, once, when the first page has reached the screen."""
        if event.type() == QEvent.Type.Expose and not self._was_painted:
            self._was_painted = True
            watched.removeEventFilter(self)
            # The exposed window is painted and flushed before the next turn of the event loop. Its own paint event
            # would not do: pages that cover it whole keep it from ever being painted.
            QTimer.singleShot(0, self, self._tell_painted)
        return super().eventFilter(watched, event)

    @Slot()
    def _tell_painted(self) -> None:
        self.painted.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802, FBT001 - Qt's name and form
        """Let Tab go through the page in the order in which it is read."""
        from vault_app.ui.widgets.focus_loop import step_inside  # noqa: PLC0415 - not before the first key

        return step_inside(self, forward=forward)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this computer."""
        if self.takes_files() and _files_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which; they stay where they are."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.files_dropped.emit(_files_of(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window goes, or hide it where it ``stays`` within reach."""
        if self.stays is not None and self.stays():
            event.ignore()
            self.hide()
            return
        self.closing.emit()
        super().closeEvent(event)


def _files_of(dropped: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
