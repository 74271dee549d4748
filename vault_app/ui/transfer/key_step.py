"""An encrypted file asks for its own passphrase, and a KeePass file perhaps for its key file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from vault_app.ui.widgets.flow import Flow
from vault_app.ui.widgets.passphrase_field import PassphraseField
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.text_field import LabelledField


class KeyStep(QWidget):
    """Signals `opened`, `left`, and `key_file_asked`."""

    opened = Signal()
    left = Signal()
    key_file_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = PlainLabel(px=14, wrap=True)
        self.field = PassphraseField(self.tr("Passphrase of the file"))
        self._labelled = LabelledField(self.tr("Passphrase of the file"), self.field)
        self.key_file = LinkButton(self.tr("Choose a key file…"))
        self._key_file_name = PlainLabel(px=12, colour="text2", wrap=True)
        self.open_button = PrimaryButton(self.tr("Open the file"))
        leave = SecondaryButton(self.tr("Another file"))
        ends = Flow()
        ends.add(self.open_button)
        ends.add(leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self._about, self._labelled, self.key_file, self._key_file_name):
            column.addWidget(widget)
        column.addWidget(ends)
        column.addStretch(1)
        self.setFocusProxy(self.field)
        self.field.submitted.connect(self.opened)
        self.open_button.clicked.connect(self.opened)
        self.key_file.clicked.connect(self.key_file_asked)
        leave.clicked.connect(self.left)

    def ask(self, name: str, *, key_file: bool) -> None:
        """Ask for the passphrase of the file of that name."""
        self._about.setText(
            self.tr("“%1” has a passphrase of its own, which is not that of the vault.").replace("%1", name)
        )
        self.key_file.setVisible(key_file)
        self.show_key_file("")
        self._labelled.set_error("")
        self.field.clear_secret()

    def show_key_file(self, name: str) -> None:
        """Name the key file that is used; "" for none."""
        self._key_file_name.setText(self.tr("Key file: %1").replace("%1", name) if name else "")
        self._key_file_name.setVisible(bool(name))

    def show_wrong(self, words: str) -> None:
        """Say that the file did not open."""
        self._labelled.set_error(words)
        self.field.setFocus()
