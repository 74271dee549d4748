"""Whether people can sign in through another account, in the editor."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.account_card import GOOGLE, MICROSOFT, NO_SIGN_ON, has_sign_on
from vault_app.core.draft import DraftField
from vault_app.ui.account_words import sign_on_name
from vault_app.ui.widgets.buttons import LinkButton
from vault_app.ui.widgets.combo import Combo
from vault_app.ui.widgets.text_field import LabelledField, TextField

_OTHER: Final = "other"
_KNOWN: Final = ("", NO_SIGN_ON, MICROSOFT, GOOGLE)


class SignOnEdit(QWidget):
    """A choice, with a line for a provider that is not among it.

    Signals:
        edited: another answer.
        no_password_asked: the password is to be left out, for nobody needs it.
    """

    edited = Signal()
    no_password_asked = Signal()

    def __init__(self, field: DraftField, *, label: str) -> None:
        super().__init__()
        self._field = field
        self._begun = field.value if isinstance(field.value, str) else ""
        self.choice = Combo(label)
        for answer in (*_KNOWN, _OTHER):
            self.choice.addItem(self._words(answer), answer)
        self.labelled = LabelledField(label, self.choice)
        self.name = TextField(self.tr("Name of the provider"), placeholder=self.tr("For example Okta"))
        self.leave_out = LinkButton(self.tr("Leave the password out"), icon="key")
        self.leave_out.clicked.connect(self.no_password_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.labelled)
        column.addWidget(self.name)
        column.addWidget(self.leave_out)
        known = self._begun in _KNOWN
        self.choice.setCurrentIndex(self.choice.findData(self._begun if known else _OTHER))
        self.name.setText("" if known else self._begun)
        self.choice.currentIndexChanged.connect(self._on_edited)
        self.name.textChanged.connect(self._on_edited)
        self._show_parts()

    def answer(self) -> str:
        """Give the answer as it is kept."""
        chosen = str(self.choice.currentData())
        return self.name.text().strip() if chosen == _OTHER else chosen

    def draft_field(self) -> DraftField:
        """Give the field as it is answered now."""
        return DraftField(self._field.id, self._field.type, self.answer(), self._field.label)

    def is_changed(self) -> bool:
        """Say whether it differs from what it began with."""
        return self.answer() != self._begun

    def set_error(self, words: str) -> None:
        """Say what is wrong."""
        self.labelled.set_error(words)

    def _words(self, answer: str) -> str:
        named = {
            "": self.tr("Not asked yet"),
            NO_SIGN_ON: self.tr("No, it needs a password"),
            _OTHER: self.tr("Yes, with another…"),
        }
        return named.get(answer) or self.tr("Yes, with %1").replace("%1", sign_on_name(answer))

    @Slot()
    def _on_edited(self) -> None:
        self._show_parts()
        self.edited.emit()

    def _show_parts(self) -> None:
        signs_on = has_sign_on(self.answer())
        self.name.setHidden(self.choice.currentData() != _OTHER)
        self.leave_out.setHidden(not signs_on)
        self.labelled.set_hint(
            self.tr("Then this item needs no password: what is not there cannot leak.") if signs_on else ""
        )
