"""A new recovery sheet for the open vault: asks for the passphrase, makes the key, prints."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.core.errors import VaultAppError, WrongPassphrase
from vault_app.ui.happenings import Note
from vault_app.ui.messages import words_for
from vault_app.ui.shell.wizards import remind
from vault_app.ui.system.quick_enrolment import ended_words
from vault_app.ui.system.sheet_printing import SheetPrinter
from vault_app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.passphrase_field import PassphraseField
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.sheet import Sheet
from vault_app.ui.widgets.text_field import LabelledField

if TYPE_CHECKING:
    from vault_app.core.secret import Secret
    from vault_app.services.change_passphrase import NewRecovery
    from vault_app.services.session import Session
    from vault_app.ui.shell.shell import Shell


def begin_new_sheet(shell: "Shell", session: "Session") -> "NewSheetController":
    """Ask for the passphrase over the window, and go on from there."""
    return NewSheetController(shell, session)


class NewSheetView(Sheet):
    """Signals `asked` (the passphrase, for the receiver to wipe), `print_asked` and `pdf_asked`."""

    asked = Signal(object)
    print_asked = Signal()
    pdf_asked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width=460)
        title = self.tr("New recovery sheet")
        self.setAccessibleName(title)
        self.field = PassphraseField(self.tr("Passphrase"))
        self._body = PlainLabel(
            self.tr("The sheet opens this vault if the passphrase is lost. The one before opens it no more."),
            px=13,
            colour="text2",
            wrap=True,
        )
        self._asking = LabelledField(self.tr("Passphrase"), self.field)
        self._problem = MessageLine("danger")
        self.cancel_button = SecondaryButton(self.tr("Cancel"))
        self.make_button = PrimaryButton(self.tr("Make the sheet"))
        self.pdf_button = LinkButton(self.tr("Save as PDF…"))
        self.print_button = PrimaryButton(self.tr("Print recovery sheet"), icon="print")
        ends = QHBoxLayout()
        ends.setSpacing(8)
        ends.addWidget(self.pdf_button)
        ends.addStretch()
        for button in (self.cancel_button, self.make_button, self.print_button):
            ends.addWidget(button)
        self.column.addWidget(PlainLabel(title, px=17, weight=700))
        self.column.addSpacing(8)
        self.column.addWidget(self._body)
        self.column.addSpacing(14)
        self.column.addWidget(self._asking)
        self.column.addWidget(self._problem)
        self.column.addSpacing(18)
        self.column.addLayout(ends)
        self.pdf_button.hide()
        self.print_button.hide()
        self.cancel_button.clicked.connect(self.dismiss)
        self.make_button.clicked.connect(self._ask)
        self.field.submitted.connect(self._ask)
        self.print_button.clicked.connect(self.print_asked)
        self.pdf_button.clicked.connect(self.pdf_asked)

    def show_busy(self, busy: bool) -> None:  # noqa: FBT001 - a setter of one flag
        """Show that the key is being made."""
        self.make_button.set_busy(busy)
        self.field.setReadOnly(busy)

    def show_problem(self, words: str) -> None:
        """Say what went wrong."""
        self._problem.set_message("danger", words)

    def show_made(self) -> None:
        """Offer to print: the sheet is made, and exists nowhere but here until it is."""
        self.show_busy(busy=False)
        self.field.clear_secret()
        self._asking.hide()
        self.make_button.hide()
        self._body.setText(self.tr("The sheet is made. Print it now: its words are kept nowhere else."))
        self.print_button.show()
        self.pdf_button.show()
        self.cancel_button.setText(self.tr("Close"))
        self.print_button.setFocus()

    def _ask(self) -> None:
        if not self.make_button.is_busy() and not self.field.is_blank():
            self.asked.emit(self.field.peek_secret())


class NewSheetController(QObject):
    """Makes the new recovery key, in the lane."""

    def __init__(self, shell: "Shell", session: "Session") -> None:
        super().__init__(shell)
        self._shell, self._session = shell, session
        self._made: NewRecovery | None = None
        self.view = NewSheetView(shell.window)
        self._printer = SheetPrinter(shell.window)
        self.view.asked.connect(self._make)
        self.view.print_asked.connect(self._print)
        self.view.pdf_asked.connect(self._save_pdf)
        self.view.dismissed.connect(self._end)
        self._printer.printed.connect(self._on_printed)
        self._printer.failed.connect(self.view.show_problem)
        shell.bridge.locking.connect(self.view.dismiss)
        self.view.open()

    def _make(self, passphrase: "Secret") -> None:
        surroundings = self._shell.surroundings

        def made(session: "Session") -> "NewRecovery":
            from vault_app.services.change_passphrase import new_recovery_key  # noqa: PLC0415 - in the lane

            try:
                return new_recovery_key(session, passphrase, doors=surroundings.doors())
            finally:
                passphrase.wipe()

        self.view.show_busy(busy=True)
        self._shell.bridge.run(made, asker=self, done=self._show_made, failed=self._failed)

    def _show_made(self, made: "NewRecovery") -> None:
        self._made = made
        remind(self._shell, self._session, wanted=True)
        self._shell.bridge.tell_changed()
        told = Note(self.tr("The vault has a new recovery sheet."), ended_words(made.changed.dropped))
        if told.detail:
            self._shell.bridge.notice.emit(told)
        self._shell.open_vault().enrolment.look_if_ended(told)
        self.view.show_made()

    def _failed(self, error: VaultAppError) -> None:
        self.view.show_busy(busy=False)
        message = words_for(error)
        wrong = isinstance(error, WrongPassphrase)
        self.view.show_problem(message.title if wrong else f"{message.title} {message.body}")

    def _print(self) -> None:
        if self._made is not None:
            self._printer.print_sheet(self._made.sheet)

    def _save_pdf(self) -> None:
        if self._made is not None:
            self._printer.save_pdf(self._made.sheet)

    def _on_printed(self) -> None:
        if not self._session.locked:
            remind(self._shell, self._session, wanted=False)
        self.view.dismiss()

    def _end(self) -> None:
        if self._made is not None:
            self._made.sheet.words.wipe()
            self._made = None
        self.view.field.clear_secret()
        self.view.deleteLater()
        self.deleteLater()
