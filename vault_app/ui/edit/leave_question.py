"""The question before an edit ends and something typed would be lost."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vault_app.ui.widgets.sheet import ConfirmSheet


class LeaveQuestion(QObject):
    """One question at a time: while it is open, further ones are dropped."""

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._sheet: ConfirmSheet | None = None

    def ask(self, *, is_change: bool, leave: Callable[[], object], stay: Callable[[], object]) -> None:
        """Ask, and call one of the two; ``is_change`` where a new password would be dropped, which sites may have."""
        if self._sheet is not None:
            return
        if is_change:
            title = self.tr("Keep the old password?")
            body = self.tr("The new one is in the generator's history, in case the website has it already.")
            confirm = self.tr("Keep the old one")
        else:
            title = self.tr("Discard your changes?")
            body = self.tr("What you typed since you began is not saved.")
            confirm = self.tr("Discard")
        sheet = ConfirmSheet(
            self._window, title=title, body=body, confirm=confirm, cancel=self.tr("Keep editing"), danger=True
        )
        self._sheet = sheet
        sheet.confirmed.connect(leave)
        sheet.dismissed.connect(self.withdraw)
        sheet.dismissed.connect(stay)
        sheet.open()

    def withdraw(self) -> None:
        """Take the question away."""
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None
