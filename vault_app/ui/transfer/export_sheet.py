"""What is exported, as which kind of file, and what that means."""

from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from vault_app.core.secret import Secret
from vault_app.ui.plural import plural
from vault_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vault_app.ui.widgets.combo import Combo
from vault_app.ui.widgets.flow import Flow
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.passphrase_field import PassphraseField
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.sheet import Sheet
from vault_app.ui.widgets.text_field import LabelledField

translate = QCoreApplication.translate

OWN: Final = "vault-export"


class Kind(NamedTuple):
    """One kind of file: the writer's key, whether it is encrypted, its words, and its usual extension."""

    key: str
    encrypted: bool
    words: str
    extension: str


def kinds_of_file() -> tuple[Kind, ...]:
    """Give what is offered, the safest first."""
    return (
        Kind(OWN, True, translate("transfer", "Encrypted, keeps everything"), "vault-export"),
        Kind("kdbx", True, translate("transfer", "KeePass (KDBX 4), encrypted"), "kdbx"),
        Kind("bitwarden-encrypted", True, translate("transfer", "Bitwarden, encrypted"), "json"),
        Kind("bitwarden-json", False, translate("transfer", "Bitwarden, plain text"), "json"),
        Kind("csv", False, translate("transfer", "Table (CSV), plain text"), "csv"),
        Kind("csv-spreadsheet", False, translate("transfer", "Table for spreadsheets, plain text"), "csv"),
        Kind("cxf-json", False, translate("transfer", "FIDO CXF, plain text"), "json"),
        Kind("env", False, translate("transfer", "Variables (.env), plain text"), "env"),
    )


class ExportSheet(Sheet):
    """Asks for the kind of file and a passphrase: that of the new file, or that of the vault for a plain one.

    Signals:
        export_asked: everything is said.
    """

    export_asked = Signal()

    def __init__(self, window: QWidget, count: int) -> None:
        super().__init__(window, width=520)
        title = plural(self.tr("Export %n item(s)", "", count), count)
        self.setAccessibleName(title)
        self.kinds = kinds_of_file()
        self.kind_combo = Combo(self.tr("Kind of file"))
        for kind in self.kinds:
            self.kind_combo.addItem(kind.words, kind.key)
        self.danger = MessageLine("danger")
        self.field = PassphraseField(self.tr("Passphrase of the file"))
        self.again = PassphraseField(self.tr("The same once more"))
        self._labelled = LabelledField(self.tr("Passphrase of the file"), self.field)
        self._again = LabelledField(self.tr("The same once more"), self.again)
        self.vault_field = PassphraseField(self.tr("Passphrase of the vault"))
        self._of_vault = LabelledField(self.tr("Passphrase of the vault"), self.vault_field)
        self.export_button = PrimaryButton(self.tr("Export…"))
        self.cancel_button = SecondaryButton(self.tr("Cancel"))
        self._build(title)
        self.kind_combo.currentIndexChanged.connect(self._follow_kind)
        self.export_button.clicked.connect(self._ask)
        self.cancel_button.clicked.connect(self.dismiss)
        self.again.submitted.connect(self._ask)
        self.vault_field.submitted.connect(self._ask)
        self.dismissed.connect(self.forget)
        self._follow_kind()

    def _build(self, title: str) -> None:
        column = self.column
        column.addWidget(PlainLabel(title, px=17, weight=700, wrap=True))
        column.addSpacing(12)
        column.addWidget(LabelledField(self.tr("Kind of file"), self.kind_combo))
        column.addSpacing(10)
        column.addWidget(self.danger)
        for field in (self._labelled, self._again, self._of_vault):
            column.addSpacing(8)
            column.addWidget(field)
        column.addSpacing(16)
        ends = Flow()
        ends.add_gap()
        ends.add(self.cancel_button)
        ends.add(self.export_button)
        column.addWidget(ends)
        self.setFocusProxy(self.kind_combo)

    def kind(self) -> Kind:
        """Give the kind of file that is chosen."""
        return self.kinds[self.kind_combo.currentIndex()]

    def take_passphrase(self) -> Secret:
        """Give what was typed: of the file, or of the vault where the file is plain."""
        return (self.field if self.kind().encrypted else self.vault_field).take_secret()

    def show_problem(self, words: str) -> None:
        """Say what is wrong with what was typed."""
        (self._labelled if self.kind().encrypted else self._of_vault).set_error(words)
        self.export_button.set_busy(False)

    def forget(self) -> None:
        """Wipe what was typed."""
        for field in (self.field, self.again, self.vault_field):
            field.clear_secret()

    def _follow_kind(self) -> None:
        encrypted = self.kind().encrypted
        self.danger.set_message(
            "danger",
            self.tr("The file holds every password in plain text. Whoever gets it, has them all."),
        )
        self.danger.setVisible(not encrypted)
        self._labelled.setVisible(encrypted)
        self._again.setVisible(encrypted)
        self._of_vault.setVisible(not encrypted)
        self.show_problem("")

    def _ask(self) -> None:
        if self.kind().encrypted:
            first, second = self.field.peek_secret(), self.again.peek_secret()
            same, empty = first == second, not first
            first.wipe()
            second.wipe()
            if empty:
                self.show_problem(self.tr("Type a passphrase for the file."))
                return
            if not same:
                self.show_problem(self.tr("The two are not the same."))
                return
            self.again.clear_secret()
        elif self.vault_field.is_blank():
            self.show_problem(self.tr("Type the passphrase of the vault."))
            return
        self.show_problem("")
        self.export_asked.emit()
