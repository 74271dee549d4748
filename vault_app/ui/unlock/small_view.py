"""The question for the passphrase in a small window, as quick access is: in one line, with what it always offers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.unlock.view import Choice, UnlockView

_SIDE = 22


class SmallUnlockView(UnlockView):
    """Asks as the unlock page does. It has no ground of its own."""

    small = True

    def show_message(
        self,
        title: str,
        body: str,
        *,
        wrong: bool = False,
        quiet: bool = False,
        primary: Choice | None = None,
        links: Sequence[Choice] = (),
    ) -> None:
        """Say what went wrong; what can be done about it needs the room of the window."""
        del primary, links
        super().show_message(title, body, wrong=wrong, quiet=quiet)

    def _build(self) -> None:
        self.setAutoFillBackground(False)
        self.setFocusProxy(self.field)
        self._column = QWidget(self)
        self._column.hide()
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._place)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(names, 1)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.field, 1)
        for button in (self.unlock_button, self.action_button):
            line.addWidget(button)
        self.action_button.hide()
        self.back_button.setParent(self)
        self._below = QVBoxLayout()
        self._below.setContentsMargins(0, 0, 0, 0)
        page = QVBoxLayout(self)
        page.setContentsMargins(_SIDE, 18, _SIDE, 12)
        page.setSpacing(0)
        page.addLayout(head)
        page.addSpacing(14)
        page.addLayout(line)
        page.addSpacing(8)
        page.addWidget(self._slot)
        page.addSpacing(4)
        page.addLayout(self._below)
        page.addWidget(self._links)
