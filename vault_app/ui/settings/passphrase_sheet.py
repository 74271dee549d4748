"""Asks for the passphrase before something is done that cannot be done without it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.passphrase_field import PassphraseField
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.sheet import Sheet
from vault_app.ui.widgets.text_field import LabelledField


class PassphraseSheet(Sheet):
    """Signal `asked`: the passphrase, for the receiver to wipe. It is gone for good once dismissed."""

    asked = Signal(object)

    def __init__(self, window: QWidget, *, title: str, facts: Sequence[str], go: str) -> None:
        super().__init__(window, width=460)
        self.setAccessibleName(title)
        self.field = PassphraseField(self.tr("Passphrase"))
        self._problem = MessageLine("danger")
        self.cancel_button = SecondaryButton(self.tr("Cancel"))
        self.go_button = PrimaryButton(go)
        ends = QHBoxLayout()
        ends.setSpacing(8)
        ends.addStretch(1)
        ends.addWidget(self.cancel_button)
        ends.addWidget(self.go_button)
        self.column.addWidget(PlainLabel(title, px=17, weight=700, wrap=True))
        self.column.addSpacing(8)
        for words in facts:
            self.column.addWidget(PlainLabel(words, px=13, colour="text2", wrap=True))
            self.column.addSpacing(6)
        self.column.addSpacing(8)
        self.column.addWidget(LabelledField(self.tr("Passphrase"), self.field))
        self.column.addWidget(self._problem)
        self.column.addSpacing(18)
        self.column.addLayout(ends)
        self.cancel_button.clicked.connect(self.dismiss)
        self.go_button.clicked.connect(self._ask)
        self.field.submitted.connect(self._ask)
        self.dismissed.connect(self._put_away)

    def show_busy(self, busy: bool) -> None:  # noqa: FBT001 - a setter of one flag
        """Show that it is being done."""
        self.go_button.set_busy(busy)
        self.field.setReadOnly(busy)

    def show_problem(self, words: str) -> None:
        """Say what went wrong, and let the person try again."""
        self.show_busy(busy=False)
        self._problem.set_message("danger", words)
        self.field.selectAll()
        self.field.setFocus()

    def _ask(self) -> None:
        if not self.go_button.is_busy() and not self.field.is_blank():
            self.asked.emit(self.field.peek_secret())

    def _put_away(self) -> None:
        self.field.clear_secret()
        self.deleteLater()
