"""List and detail side by side, or one at a time with a way back where the window is narrow."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from vault_app.ui.browse.list_pane import ListPane
from vault_app.ui.theme.metrics import LIST
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.buttons import LinkButton
from vault_app.ui.widgets.pane import Pane


class Panes(QWidget):
    """The list at the start; at the end the detail, or the editor in its place.

    Signals:
        back_asked: the list is wanted in place of the detail.
    """

    back_asked = Signal()

    def __init__(
        self,
        list_pane: ListPane,
        detail: QWidget,
        editor: QWidget,
        several: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._list, self._detail, self._editor, self._several = list_pane, detail, editor, several
        self._single = False
        self._back = LinkButton(self.tr("Back to the list"), icon="arrow-left")
        self._back.clicked.connect(self.back_asked)
        self._back.hide()
        self._stack = QStackedLayout()
        self.right = Pane("detail")
        column = QVBoxLayout(self.right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._back)
        column.addLayout(self._stack, 1)
        # A stack that lies in no widget yet would show its first page as a window of its own.
        self._stack.addWidget(detail)
        self._stack.addWidget(editor)
        self._stack.addWidget(several)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(0)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(list_pane)
        splitter.addWidget(self.right)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([round(LIST * (1 + (theme().text_scale - 1) / 2)), 714])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(splitter)

    def set_single(self, single: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Show one of the two, or both."""
        if single == self._single:
            return
        self._single = single
        self._list.set_alone(single)
        editing = self._stack.currentWidget() is self._editor
        self._list.setVisible(not (single and editing))
        self.right.setVisible(not single or editing)
        self._back.hide()

    def show_editor(self) -> None:
        """Put the editor in the detail's place."""
        self._stack.setCurrentWidget(self._editor)
        self.go_to_detail()

    def show_several(self) -> None:
        """Put in the detail's place what can be done with several items."""
        self._stack.setCurrentWidget(self._several)

    def show_one(self) -> None:
        """Put the detail there again where several were selected."""
        if self._stack.currentWidget() is self._several:
            self._stack.setCurrentWidget(self._detail)

    def show_detail(self) -> None:
        """Put the detail in its place again."""
        self._stack.setCurrentWidget(self._detail)
        self._back.setVisible(self._single)

    def go_to_detail(self) -> None:
        """Show the detail (or the editor) where only one of the two is shown."""
        if self._single:
            focused: QWidget | None = self.window().focusWidget()  # PySide says that there always is one
            took_keyboard = focused is not None and self._list.isAncestorOf(focused)
            self.right.show()
            # The editor has its own ways out, which ask whether to keep what was typed.
            self._back.setVisible(self._stack.currentWidget() is not self._editor)
            if took_keyboard and not self._back.isHidden():
                self._back.setFocus(Qt.FocusReason.OtherFocusReason)
            self._list.hide()

    def go_to_list(self) -> bool:
        """Show the list where only the detail is shown; tell whether that changed anything."""
        if not self._single or not self._list.isHidden():
            return False
        focused: QWidget | None = self.window().focusWidget()  # PySide says that there always is one
        self._list.show()
        if focused is not None and self.right.isAncestorOf(focused):
            self._list.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.right.hide()
        return True
