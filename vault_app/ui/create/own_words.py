"""A person's own passphrase, with an estimate and a floor."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.strength import PassphraseVerdict, passphrase_verdict, strength_of
from vault_app.ui.widgets.check_box import CheckBox
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.passphrase_field import PassphraseField
from vault_app.ui.widgets.strength_bar import StrengthBar
from vault_app.ui.widgets.text_field import LabelledField

if TYPE_CHECKING:
    from vault_app.core.secret import Secret


class OwnWords(QWidget):
    """Takes a passphrase and says what it is worth; below the floor there is no going on."""

    edited = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = PassphraseField(self.tr("Your own passphrase"))
        self._bar = StrengthBar()
        self._verdict = MessageLine("info")
        self.accept = CheckBox(self.tr("I accept the risk"))
        self._bits = 0.0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(LabelledField(self.tr("Your own passphrase"), self.field))
        column.addWidget(self._bar)
        column.addWidget(self._verdict)
        column.addWidget(self.accept)
        column.addStretch()
        self.accept.hide()
        self.field.edited.connect(self.edited)
        self.field.submitted.connect(self.submitted)
        self.accept.toggled.connect(self.edited)

    def show_estimate(self, bits: float) -> None:
        """Show what the passphrase is worth, and why it will not do if it will not."""
        self._bits = bits
        blank = self.field.is_blank()
        self._bar.set_strength(None if blank else strength_of(bits).level, None if blank else bits)
        verdict = passphrase_verdict(bits)
        self.accept.setVisible(not blank and verdict is PassphraseVerdict.NEEDS_ACCEPTANCE)
        if blank:
            self._verdict.set_message("info", self.tr("At least 50 bits are needed; five random words have 64."))
        elif verdict is PassphraseVerdict.REFUSED:
            self._verdict.set_message(
                "danger",
                self.tr("Too easy to guess: a vault needs at least 50 bits. Make it longer, or use the words."),
            )
        elif verdict is PassphraseVerdict.NEEDS_ACCEPTANCE:
            self._verdict.set_message("warn", self.tr("Weak: somebody with much money could guess it."))
        else:
            self._verdict.set_message("ok", self.tr("Good, as far as an estimate can tell."))

    def may_continue(self) -> bool:
        """Say whether the passphrase is good enough, or its risk accepted."""
        verdict = passphrase_verdict(self._bits)
        accepted = verdict is PassphraseVerdict.NEEDS_ACCEPTANCE and self.accept.isChecked()
        return not self.field.is_blank() and (accepted or verdict is PassphraseVerdict.GOOD)

    def take(self) -> "Secret":
        """Give a copy of what was typed; the caller wipes it."""
        return self.field.peek_secret()

    def clear(self) -> None:
        """Wipe the field."""
        self.field.clear_secret()
        self.accept.setChecked(False)
