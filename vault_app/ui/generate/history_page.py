"""The last values made, so that none is lost where a sign-up page fails."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QDateTime, QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from vault_app.core.secret import Secret
from vault_app.ui.days import day_of
from vault_app.ui.widgets.buttons import LinkButton
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.reveal import Reveal
from vault_app.ui.widgets.scroll_column import ScrollColumn
from vault_app.ui.widgets.secret_text import SecretText


class Made(NamedTuple):
    """When a value was made (ms since 1970), and for which website ("" for none)."""

    time: int
    site: str


class HistoryPage(QWidget):
    """A row for each value, newest first, masked.

    Signals:
        back_asked: the generator is wanted again.
        reveal_asked, copy_asked: the number of the row, from 0.
        clear_asked: all of them shall be forgotten.
    """

    back_asked = Signal()
    reveal_asked = Signal(int)
    copy_asked = Signal(int)
    clear_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[MadeRow] = []
        self._back = IconButton("arrow-left", self.tr("Back to the generator"))
        self._clear = LinkButton(self.tr("Clear"), px=12)
        self._back.clicked.connect(self.back_asked)
        self._clear.clicked.connect(self.clear_asked)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._back)
        head.addWidget(PlainLabel(self.tr("Last values made"), px=14, weight=600), 1)
        head.addWidget(self._clear)
        self._scroll = ScrollColumn()
        self._empty = EmptyState(
            "history", self.tr("Nothing yet"), self.tr("Values that you use or copy are kept here.")
        )
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        # A stack that lies in no widget yet would show its first page as a window of its own.
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._scroll)
        self._scroll.column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_made(self, made: Sequence[Made]) -> None:
        """Show these, newest first."""
        for row in self._rows:
            self._scroll.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [MadeRow(number, entry) for number, entry in enumerate(made)]
        for row in self._rows:
            row.reveal_asked.connect(self.reveal_asked)
            row.copy_asked.connect(self.copy_asked)
            self._scroll.column.addWidget(row)
        self._stack.setCurrentWidget(self._scroll if self._rows else self._empty)
        self._clear.setVisible(bool(self._rows))

    def event(self, event: QEvent) -> bool:
        """Mask everything when the window loses the keyboard."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self.mask_secrets()
        return super().event(event)

    def rows(self) -> "list[MadeRow]":
        """Give the rows, newest first."""
        return self._rows

    def show_secret(self, number: int, secret: Secret) -> None:
        """Reveal one row for 30 seconds; the secret is taken over."""
        if number < len(self._rows) and self.isVisible():
            self._rows[number].show_secret(secret)
        else:
            secret.wipe()

    def mask_secrets(self) -> None:
        """Mask every row."""
        for row in self._rows:
            row.mask_secrets()

    def focus_first(self) -> None:
        """Give the keyboard to the way back."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)


class MadeRow(QWidget):
    """One value: when and for what, twelve dots, and two buttons."""

    reveal_asked = Signal(int)
    copy_asked = Signal(int)

    def __init__(self, number: int, made: Made) -> None:
        super().__init__()
        self._number = number
        when = _words_for(made.time)
        self._text = SecretText(px=13, what=self.tr("Value of %1").replace("%1", when))
        self._reveal = Reveal(self._text)
        self._reveal.asked.connect(self._ask)
        copy = IconButton("copy", self.tr("Copy"))
        copy.clicked.connect(self._copy)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(f"{when} · {made.site}" if made.site else when, px=12, colour="text2", elide=True))
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 5, 0, 5)
        row.setSpacing(2)
        row.addLayout(words, 1)
        row.addWidget(self._reveal.eye)
        row.addWidget(copy)

    def show_secret(self, secret: Secret) -> None:
        """Reveal the value; the secret is taken over."""
        self._reveal.show_secret(secret)

    def mask_secrets(self) -> None:
        """Show dots again."""
        self._reveal.mask()

    def is_masked(self) -> bool:
        """Say whether only dots are shown."""
        return self._reveal.is_masked()

    def _ask(self) -> None:
        self.reveal_asked.emit(self._number)

    def _copy(self) -> None:
        self.copy_asked.emit(self._number)


def _words_for(time_ms: int) -> str:
    moment = QDateTime.fromMSecsSinceEpoch(time_ms)
    clock = QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
    return f"{day_of(time_ms)}, {clock}"
