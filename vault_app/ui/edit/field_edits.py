"""The fields of the editor: each shows a `DraftField` and gives it back as it was typed."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from vault_app.core.draft import DraftField
from vault_app.core.ids import FieldId
from vault_app.core.item import FieldType, Sealed
from vault_app.core.kinds import LOGIN
from vault_app.core.secret import Secret
from vault_app.core.strength import strength_of
from vault_app.ui.item_words import field_label, inside_sentence
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.notes_edit import NotesEdit
from vault_app.ui.widgets.passphrase_field import PassphraseField
from vault_app.ui.widgets.strength_bar import StrengthBar
from vault_app.ui.widgets.text_field import LabelledField, TextField

TENTHS: Final = 10
_DOTS: Final = "•" * 12


class TextEdit(LabelledField):
    """A plain line."""

    edited = Signal()

    def __init__(self, field: DraftField, *, label: str, placeholder: str = "", hint: str = "") -> None:
        self.line = TextField(label, placeholder=placeholder)
        super().__init__(label, self.line, hint=hint)
        self._field = field
        self._begun = field.value if isinstance(field.value, str) else ""
        self.line.setText(self._begun)
        self.line.setCursorPosition(0)
        self.line.textChanged.connect(self._on_edited)

    def text(self) -> str:
        """Give what is typed."""
        return self.line.text()

    def draft_type(self) -> FieldType:
        """Give the type of the field."""
        return self._field.type

    def draft_field(self) -> DraftField:
        """Give the field as it is typed now."""
        return DraftField(self._field.id, self._field.type, self.line.text(), self._field.label)

    def is_changed(self) -> bool:
        """Say whether it differs from what it began with."""
        return self.line.text() != self._begun

    def _on_edited(self) -> None:
        self.set_error("")
        self.edited.emit()


class _NotesBox(NotesEdit):
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())


class NotesEditField(LabelledField):
    """A plain text of several lines."""

    edited = Signal()

    def __init__(self, field: DraftField, *, label: str) -> None:
        self.box = _NotesBox(label)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        super().__init__(label, self.box)
        self._field = field
        self._begun = field.value if isinstance(field.value, str) else ""
        self.box.setPlainText(self._begun)
        self.box.textChanged.connect(self._on_edited)

    def draft_type(self) -> FieldType:
        """Give the type of the field."""
        return self._field.type

    def draft_field(self) -> DraftField:
        """Give the field as it is typed now."""
        return DraftField(self._field.id, self._field.type, self.box.toPlainText(), self._field.label)

    def is_changed(self) -> bool:
        """Say whether it differs from what it began with."""
        return self.box.toPlainText() != self._begun

    def _on_edited(self) -> None:
        self.set_error("")
        self.edited.emit()


class SecretEdit(QWidget):
    """A secret line. One that is sealed shows dots until it is entered or its eye is pressed; then it is asked for.

    Signals:
        edited: something else is typed.
        unseal_asked: the sealed value is needed now.
        generator_asked: a value by chance is wanted.
        copy_asked: what is typed shall be copied.
    """

    edited = Signal()
    unseal_asked = Signal()
    generator_asked = Signal()
    copy_asked = Signal()

    def __init__(self, field: DraftField, *, label: str = "") -> None:
        super().__init__()
        self._field, self._begun = field, field.value
        name = label or field_label(LOGIN, field.id, field.label)
        self.line = PassphraseField(name)
        self._labelled = LabelledField(name, self.line)
        self._filling = self._touched = False
        self._bits = field.bits
        self._filled: Secret | None = None
        self._strength = StrengthBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._labelled)
        column.addWidget(self._strength)
        self._strength.setVisible(field.type is FieldType.PASSWORD)
        if field.type is not FieldType.CODE:
            self._add_buttons(name)
        self.setFocusProxy(self.line)
        self._begin(field)
        self.line.installEventFilter(self)
        for eye in self.line.findChildren(IconButton)[:1]:
            eye.clicked.connect(self._ask_if_sealed)
        self.line.edited.connect(self._on_edited)

    @property
    def labelled(self) -> LabelledField:
        """The line with its name and what is wrong with it."""
        return self._labelled

    def field_id(self) -> FieldId:
        """Give the id of the field."""
        return self._field.id

    def name(self) -> str:
        """Give what the field is called now."""
        return self.line.accessibleName()

    def draft_type(self) -> FieldType:
        """Give the type of the field."""
        return self._field.type

    def is_sealed(self) -> bool:
        """Say whether the value is still sealed."""
        return isinstance(self._begun, Sealed) and self._filled is None and not self._touched

    def fill(self, secret: Secret) -> None:
        """Put in the unsealed value, which is taken over; nothing where something was typed meanwhile."""
        if not self.is_sealed():
            secret.wipe()
            return
        self._filled = secret
        self._put(secret)
        self.line.setPlaceholderText("")

    def put_new(self, secret: Secret, bits: float) -> None:
        """Put in a generated value of that strength and show it; the secret is taken over."""
        self._touched, self._bits = True, bits
        self._put(secret)
        secret.wipe()
        self.line.set_revealed(True)
        self.line.setPlaceholderText("")
        self._strength.show()
        self.set_error("")
        self.edited.emit()

    def peek(self) -> Secret:
        """Give a copy of what is typed; the caller wipes it."""
        return self.line.peek_secret()

    def is_blank(self) -> bool:
        """Say whether nothing is typed."""
        return self.line.is_blank()

    def draft_field(self) -> DraftField:
        """Give the field as it is typed now: still sealed where it was not changed."""
        if self.is_sealed() or (isinstance(self._begun, Sealed) and not self.is_changed()):
            value: Secret | Sealed | str = self._begun
        else:
            value = self.line.peek_secret()
        bits = self._bits if isinstance(value, Secret) else 0.0
        return DraftField(self._field.id, self._field.type, value, self._field.label, bits)

    def is_changed(self) -> bool:
        """Say whether it differs from what it began with; a value that was generated for a new item does not."""
        if not self._touched:
            return False
        if self._filled is None:
            return True
        typed = self.line.peek_secret()
        same = typed == self._filled
        typed.wipe()
        return not same

    def set_error(self, words: str) -> None:
        """Say what is wrong with it; "" for nothing."""
        self._labelled.set_error(words)

    def show_strength(self, estimate: Callable[[Secret], float]) -> None:
        """Show how strong a generated value is, or else how strong what is typed seems."""
        if self.line.is_blank():
            self._strength.set_strength(None)
            return
        typed = self.line.peek_secret()
        self._strength.set_strength(strength_of(self._bits or estimate(typed)).level)
        typed.wipe()

    def show_typed(self) -> None:
        """Show what is typed for half a minute."""
        self.line.set_revealed(True)

    def wipe(self) -> None:
        """Forget what is typed."""
        self._filling = True
        self.line.clear_secret()
        self._filling = False
        if self._filled is not None:
            self._filled.wipe()
        if isinstance(self._begun, Secret):
            self._begun.wipe()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for a sealed value when the keyboard comes to it."""
        if watched is self.line and event.type() == QEvent.Type.FocusIn:
            self._ask_if_sealed()
        return super().eventFilter(watched, event)

    def _begin(self, field: DraftField) -> None:
        if isinstance(field.value, Secret):
            self._put(field.value)
        elif isinstance(field.value, Sealed):
            self.line.setPlaceholderText(_DOTS)
            bits = field.value.bits / TENTHS
            self._strength.set_strength(strength_of(bits).level if bits else None)
        else:
            self._strength.set_strength(None)

    def _put(self, secret: Secret) -> None:
        self._filling = True
        self.line.set_secret(secret)
        self.line.setCursorPosition(0)
        self._filling = False

    def _add_buttons(self, name: str) -> None:
        is_password = self._field.type is FieldType.PASSWORD
        dice = IconButton("dice", self.tr("Generate a password (Ctrl+G)") if is_password else self.tr("Generate"))
        copy = IconButton("copy", self.tr("Copy %1").replace("%1", inside_sentence(name)))
        dice.clicked.connect(self.generator_asked)
        copy.clicked.connect(self.copy_asked)
        self.line.add_trailing(dice)
        self.line.add_trailing(copy)

    def _ask_if_sealed(self) -> None:
        if self.is_sealed():
            self.unseal_asked.emit()

    def _on_edited(self) -> None:
        if self._filling:
            return
        self._touched, self._bits = True, 0.0
        self.set_error("")
        self.edited.emit()
