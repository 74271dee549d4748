"""Pages that stand in place of list and detail: the settings, and others that the sidebar leads to."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget


class AsidePages(QStackedWidget):
    """The browse page, and pages that are built when they are first shown."""

    def __init__(self, browse: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._browse = browse
        self._build: dict[str, Callable[[], QWidget]] = {}
        self._built: dict[str, QWidget] = {}
        self.addWidget(browse)

    def add(self, name: str, build: Callable[[], QWidget]) -> None:
        """Know how a page is built."""
        self._build[name] = build

    def show_aside(self, name: str) -> None:
        """Show a page, and give it the keyboard."""
        page = self._built.get(name)
        if page is None:
            page = self._built[name] = self._build[name]()
            self.addWidget(page)
        self.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_browse(self) -> None:
        """Show list and detail; the keyboard of the page before goes to the list."""
        aside, focused = self.aside(), QApplication.focusWidget()
        leaves = aside is not None and focused is not None and aside.isAncestorOf(focused)
        self.setCurrentWidget(self._browse)
        if leaves:
            self._browse.setFocus(Qt.FocusReason.OtherFocusReason)

    def aside(self) -> QWidget | None:
        """Give the page that is shown in place of list and detail, or None."""
        shown = self.currentWidget()
        return None if shown is self._browse else shown

    def shows(self, name: str) -> bool:
        """Say whether that page is shown."""
        return self._built.get(name) is not None and self.currentWidget() is self._built[name]
