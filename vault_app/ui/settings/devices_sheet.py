"""Asks for the passphrase before quick unlock ends on other devices, and says on how many."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.ui.plural import plural
from vault_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.passphrase_field import PassphraseField
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.sheet import Sheet
from vault_app.ui.widgets.text_field import LabelledField


class DevicesSheet(Sheet):
    """Ends quick unlock everywhere, or with ``keep_here`` everywhere else. Signal `asked`: the passphrase to wipe."""

    asked = Signal(object)

    def __init__(self, window: QWidget, *, devices: int, unknown: int, keep_here: bool) -> None:
        super().__init__(window, width=460)
        title = self.tr("End quick unlock on other devices?") if keep_here else self.tr("Turn quick unlock off?")
        self.setAccessibleName(title)
        self.field = PassphraseField(self.tr("Passphrase"))
        self._asking = LabelledField(self.tr("Passphrase"), self.field)
        self._problem = MessageLine("danger")
        self.cancel_button = SecondaryButton(self.tr("Cancel"))
        self.end_button = PrimaryButton(self.tr("End it") if keep_here else self.tr("Turn off"))
        ends = QHBoxLayout()
        ends.setSpacing(8)
        ends.addStretch()
        ends.addWidget(self.cancel_button)
        ends.addWidget(self.end_button)
        self.column.addWidget(PlainLabel(title, px=17, weight=700))
        self.column.addSpacing(8)
        for words in self._facts(devices, unknown, keep_here=keep_here):
            self.column.addWidget(PlainLabel(words, px=13, colour="text2", wrap=True))
            self.column.addSpacing(6)
        self.column.addSpacing(8)
        self.column.addWidget(self._asking)
        self.column.addWidget(self._problem)
        self.column.addSpacing(18)
        self.column.addLayout(ends)
        self.cancel_button.clicked.connect(self.dismiss)
        self.end_button.clicked.connect(self._ask)
        self.field.submitted.connect(self._ask)

    def _facts(self, devices: int, unknown: int, *, keep_here: bool) -> list[str]:
        on = plural(self.tr("The vault gets a new key. Quick unlock is on for %n device(s)", "", devices), devices)
        kept = self.tr("this one keeps it, each other one has to turn it on again.")
        gone = self.tr("each has to turn it on again.")
        facts = [f"{on}: {kept if keep_here else gone}"]
        if unknown:
            words = self.tr("%n way(s) to open it that this version does not know will end too.", "", unknown)
            facts.append(plural(words, unknown))
        facts.append(
            self.tr(
                "Your passphrase and the recovery sheet open it as before. Copies and backups elsewhere still open"
                " with the old keys."
            )
        )
        return facts

    def show_busy(self, busy: bool) -> None:  # noqa: FBT001 - a setter of one flag
        """Show that the new key is being made."""
        self.end_button.set_busy(busy)
        self.field.setReadOnly(busy)

    def show_problem(self, words: str) -> None:
        """Say what went wrong, and let the person try again."""
        self.show_busy(busy=False)
        self._problem.set_message("danger", words)
        self.field.selectAll()
        self.field.setFocus()

    def _ask(self) -> None:
        if not self.end_button.is_busy() and not self.field.is_blank():
            self.asked.emit(self.field.peek_secret())
