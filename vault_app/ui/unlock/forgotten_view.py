"""The page for a lost passphrase or a damaged file: the words of the recovery sheet, and the backups."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vault_app.ui.widgets.centred_card import CentredCard
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.passphrase_field import PassphraseField
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.text_field import LabelledField

WORDS_ON_A_SHEET = 21


class ForgottenView(Pane):
    """Signals `words_given` (a `Secret`, for the receiver to wipe), `backups_asked` and `back`."""

    words_given = Signal(object)
    backups_asked = Signal()
    back = Signal()

    def __init__(self, vault_name: str, parent: QWidget | None = None) -> None:
        super().__init__("side", parent=parent)
        self.field = PassphraseField(self.tr("Recovery words"))
        self._labelled = LabelledField(
            self.tr("Recovery words"), self.field, hint=self.tr("All 21 words of the sheet, in order.")
        )
        self.open_button = PrimaryButton(self.tr("Open with these words"))
        self.back_button = SecondaryButton(self.tr("Back"))
        self._problem = MessageLine("danger")
        self.backups_button = SecondaryButton(self.tr("Show backups"))
        self._build(vault_name)
        self.open_button.setEnabled(False)
        self.field.edited.connect(self._on_edited)
        self.field.submitted.connect(self._give)
        self.open_button.clicked.connect(self._give)
        self.back_button.clicked.connect(self.back)
        self.backups_button.clicked.connect(self.backups_asked)

    def _build(self, vault_name: str) -> None:
        card = CentredCard(width=600, padding=36)
        column = card.column
        column.addWidget(PlainLabel(self.tr("Forgotten passphrase?"), px=24, weight=700))
        column.addSpacing(6)
        column.addWidget(
            PlainLabel(
                self.tr("Nobody can reset the passphrase of %1. The printed recovery sheet can open it.").replace(
                    "%1", vault_name
                ),
                px=14,
                colour="text2",
                wrap=True,
            )
        )
        column.addSpacing(18)
        column.addWidget(self._labelled)
        column.addSpacing(8)
        column.addWidget(self._problem)
        column.addSpacing(8)
        column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignTrailing)
        column.addSpacing(20)
        column.addWidget(PlainLabel(self.tr("Backups on this computer"), px=15, weight=600))
        column.addSpacing(4)
        column.addWidget(
            PlainLabel(
                self.tr("They open with the passphrase they were saved with. You may remember an earlier one."),
                px=13,
                colour="text2",
                wrap=True,
            )
        )
        column.addSpacing(10)
        column.addWidget(self.backups_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(18)
        column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeading)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(card)

    def show_problem(self, words: str) -> None:
        """Say what went wrong; "" takes it away."""
        self._problem.set_message("danger", words)

    def show_busy(self, busy: bool) -> None:  # noqa: FBT001 - a setter of one flag
        """Show that the words are being tried."""
        self.open_button.set_busy(busy)
        self.field.setReadOnly(busy)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard where the words go."""
        super().showEvent(event)
        self.field.setFocus()

    def _on_edited(self) -> None:
        words = self.field.peek_secret()
        with words.borrow() as view:
            count = len(bytes(view).split())
        words.wipe()
        self.open_button.setEnabled(count == WORDS_ON_A_SHEET)
        form = self.tr("%1 of 21 words").replace("%1", str(count))
        self._labelled.set_hint(form if count else self.tr("All 21 words of the sheet, in order."))
        self.show_problem("")

    def _give(self) -> None:
        if self.open_button.isEnabled():
            self.words_given.emit(self.field.peek_secret())
