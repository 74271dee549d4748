"""The earlier passwords of an item, each to be copied, revealed or brought back."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.history import was_taken_back
from vault_app.core.ids import PASSWORD
from vault_app.core.item import Earlier, Item, Why
from vault_app.core.secret import Secret
from vault_app.ui.browse.field_words import moment_words
from vault_app.ui.widgets.buttons import LinkButton
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.layouts import take_out
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.popover import Popover
from vault_app.ui.widgets.reveal import Reveal
from vault_app.ui.widgets.scroll_column import ScrollColumn
from vault_app.ui.widgets.secret_text import SecretText


class HistoryPanel(Popover):
    """A popover with a row for each earlier password, newest first."""

    copy_asked = Signal(object)  # Earlier
    reveal_asked = Signal(object)  # Earlier
    restore_asked = Signal(object)  # Earlier

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(self.tr("Earlier passwords"))
        self._rows: list[_EarlierRow] = []
        self.column.addWidget(PlainLabel(self.tr("Earlier passwords"), px=14, weight=600))
        self.column.addSpacing(6)
        self._scroll = ScrollColumn()
        self._scroll.column.setSpacing(2)
        self.column.addWidget(self._scroll)
        self.go_back = LinkButton(self.tr("I could not change it on the site"), px=13)
        self.go_back.clicked.connect(self._ask_go_back)
        self.column.addWidget(self.go_back, 0, Qt.AlignmentFlag.AlignLeading)
        self.closed.connect(self._mask)

    def show_item(self, item: Item, *, read_only: bool, fresh: bool = False) -> None:
        """Fill the panel with an item's earlier passwords; ``fresh``: the present one may not have reached the site."""
        take_out(self._scroll.column, *self._rows)
        self._rows = [
            _EarlierRow(entry, tried=was_taken_back(item, entry), read_only=read_only)
            for entry in item.earlier(PASSWORD)
        ]
        for row in self._rows:
            row.copy_asked.connect(self.copy_asked)
            row.reveal_asked.connect(self.reveal_asked)
            row.restore_asked.connect(self.restore_asked)
            self._scroll.column.addWidget(row)
        self.go_back.setVisible(fresh and not read_only and bool(self._rows) and not self._rows[0].tried)
        height = sum(row.sizeHint().height() + 2 for row in self._rows[:5])
        self._scroll.setFixedHeight(height + 4)

    def show_secret(self, entry: Earlier, secret: Secret) -> None:
        """Reveal one of them for 30 seconds; the secret is taken over."""
        for row in self._rows:
            if row.entry is entry and self.is_open():
                row.show_secret(secret)
                return
        secret.wipe()

    def rows(self) -> "list[_EarlierRow]":
        """Give the rows, newest first."""
        return self._rows

    def event(self, event: QEvent) -> bool:
        """Mask everything when the window loses the keyboard."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self._mask()
        return super().event(event)

    def _mask(self) -> None:
        for row in self._rows:
            row.mask_secrets()

    def _ask_go_back(self) -> None:
        self.restore_asked.emit(self._rows[0].entry)


class _EarlierRow(QWidget):
    copy_asked = Signal(object)
    reveal_asked = Signal(object)
    restore_asked = Signal(object)

    def __init__(self, entry: Earlier, *, tried: bool, read_only: bool) -> None:
        super().__init__()
        self.entry, self.tried = entry, tried
        when = moment_words(entry.replaced.time)
        what = self.tr("Password until %1") if entry.replaced.time else self.tr("Password from before it came here")
        self._text = SecretText(what=what.replace("%1", when))
        self._reveal = Reveal(self._text)
        self._reveal.asked.connect(self._ask)
        copy = IconButton("copy", self.tr("Copy"))
        restore = IconButton("undo", self.tr("Use this password again"))
        if read_only:
            restore.hide()
        copy.clicked.connect(lambda: self.copy_asked.emit(entry))
        restore.clicked.connect(lambda: self.restore_asked.emit(entry))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(self._reason(entry, when, tried=tried), px=12, colour="text2", elide=True))
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(2)
        row.addLayout(words, 1)
        for button in (self._reveal.eye, copy, restore):
            row.addWidget(button)

    def show_secret(self, secret: Secret) -> None:
        self._reveal.show_secret(secret)

    def mask_secrets(self) -> None:
        self._reveal.mask()

    def is_masked(self) -> bool:
        return self._reveal.is_masked()

    def _ask(self) -> None:
        self.reveal_asked.emit(self.entry)

    def _reason(self, entry: Earlier, when: str, *, tried: bool) -> str:
        if entry.why is Why.MERGED:
            return self.tr("Set aside on %1 by another device").replace("%1", when)
        if not entry.replaced.time:  # the file that it came from did not say
            return self.tr("From before it came here")
        form = self.tr("Tried until %1, then taken back") if tried else self.tr("Until %1")
        return form.replace("%1", when)
