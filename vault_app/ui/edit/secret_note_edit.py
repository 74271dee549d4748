"""A hidden text of several lines in the editor: a secure note, a private key."""

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vault_app.core.draft import DraftField
from vault_app.core.ids import FieldId
from vault_app.core.item import FieldType, Sealed
from vault_app.core.secret import Secret
from vault_app.ui.theme.fonts import mono_font, text_font
from vault_app.ui.widgets.buttons import SecondaryButton
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.notes_edit import NotesEdit
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.text_field import LabelledField

_DOTS: Final = "•" * 12
_LINES: Final = 7
_BREAK: Final = "\u2029"  # between the lines of what is selected
_QUIET: Final = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


class SecretBox(NotesEdit):
    """Several lines that no clipboard gets on its own: a copy is asked for, a drag and the X11 selection get none."""

    copy_asked = Signal(object)  # Secret

    def __init__(self, name: str, *, mono: bool) -> None:
        super().__init__(name, lines=_LINES)
        self._mono = mono
        self._dress()
        self.setInputMethodHints(_QUIET)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Give so many lines."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def set_mono(self, mono: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Show letters of one width, or as usual."""
        self._mono = mono
        self._dress()

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Give nothing to whoever would take it without being asked."""
        return QMimeData()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have a copy made that is cleared again."""
        cut = event.matches(QKeySequence.StandardKey.Cut)
        if cut or event.matches(QKeySequence.StandardKey.Copy):
            cursor = self.textCursor()
            if cursor.hasSelection():
                self.copy_asked.emit(Secret(cursor.selectedText().replace(_BREAK, "\n")))
                if cut:
                    cursor.removeSelectedText()
            return
        super().keyPressEvent(event)

    def _type(self) -> QFont:
        # NotesEdit dresses before this class has begun.
        return mono_font(13) if getattr(self, "_mono", False) else text_font(14)


class SecretNoteEdit(QWidget):
    """A hidden text. One that is sealed is asked for when it shall be shown; it hides with the window's focus.

    Signals:
        edited: something else is typed.
        unseal_asked: the sealed value is needed now.
        copy_asked: a `Secret` shall be copied, which the receiver wipes.
    """

    edited = Signal()
    unseal_asked = Signal()
    copy_asked = Signal(object)

    def __init__(self, field: DraftField, *, label: str, mono: bool = False) -> None:
        super().__init__()
        self._field, self._begun = field, field.value
        self._filled: Secret | None = None
        self._touched = self._filling = False
        self.box = SecretBox(label, mono=mono)
        self._cover = _Cover(label)
        self._place = QWidget()
        within = QVBoxLayout(self._place)
        within.setContentsMargins(0, 0, 0, 0)
        within.addWidget(self._cover)
        within.addWidget(self.box)
        self._labelled = LabelledField(label, self._place)
        self._mono = IconButton("terminal", self.tr("Letters of one width"), checkable=True)
        self._mono.setChecked(mono)
        self._mono.toggled.connect(self.box.set_mono)
        self._eye = IconButton("eye-off", self.tr("Hide"))
        self._eye.clicked.connect(self._toggle)
        tools = QHBoxLayout()
        tools.setSpacing(2)
        tools.addStretch(1)
        tools.addWidget(self._mono)
        tools.addWidget(self._eye)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._labelled)
        column.addLayout(tools)
        self._begin()
        self._cover.button.clicked.connect(self._toggle)
        self.box.textChanged.connect(self._on_edited)
        self.box.copy_asked.connect(self.copy_asked)

    @property
    def labelled(self) -> LabelledField:
        """The text with its name and what is wrong with it."""
        return self._labelled

    def field_id(self) -> FieldId:
        """Give the id of the field."""
        return self._field.id

    def draft_type(self) -> FieldType:
        """Give the type of the field."""
        return self._field.type

    def is_sealed(self) -> bool:
        """Say whether the value is still sealed."""
        return isinstance(self._begun, Sealed) and self._filled is None and not self._touched

    def is_shown(self) -> bool:
        """Say whether the text can be read."""
        return not self.box.isHidden()

    def fill(self, secret: Secret) -> None:
        """Put in the unsealed value and show it; the secret is taken over."""
        if not self.is_sealed():
            secret.wipe()
            return
        self._filled = secret
        self._put(secret)
        self.set_shown(True)
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_shown(self, shown: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Show the text, or cover it."""
        self.box.setHidden(not shown)
        self._cover.setHidden(shown)
        for tool in (self._mono, self._eye):
            tool.setHidden(not shown)
        for widget in (self._place, self):
            widget.setFocusProxy(self.box if shown else self._cover.button)

    def draft_field(self) -> DraftField:
        """Give the field as it is typed now: still sealed where it was not changed."""
        if self.is_sealed() or (isinstance(self._begun, Sealed) and not self.is_changed()):
            value: Secret | Sealed | str = self._begun
        else:
            value = Secret(self.box.toPlainText())
        return DraftField(self._field.id, self._field.type, value, self._field.label)

    def is_changed(self) -> bool:
        """Say whether it differs from what it began with."""
        if not self._touched or self._filled is None:
            return self._touched
        typed = Secret(self.box.toPlainText())
        same = typed == self._filled
        typed.wipe()
        return not same

    def set_error(self, words: str) -> None:
        """Say what is wrong with it; "" for nothing."""
        self._labelled.set_error(words)

    def wipe(self) -> None:
        """Forget what is typed, and how it was typed."""
        self._filling = True
        self.box.setPlainText("")
        self._filling = False
        if self._filled is not None:
            self._filled.wipe()
        if isinstance(self._begun, Secret):
            self._begun.wipe()

    def event(self, event: QEvent) -> bool:
        """Cover the text when the window loses the keyboard."""
        if event.type() == QEvent.Type.WindowDeactivate and self.is_shown() and self.box.toPlainText():
            # A popover of ours (a menu, the input method) takes the keyboard for a moment only.
            QTimer.singleShot(0, self, self._cover_if_away)
        return super().event(event)

    @Slot()
    def _cover_if_away(self) -> None:
        if not self.isActiveWindow():
            self.set_shown(False)

    def _begin(self) -> None:
        if isinstance(self._begun, Secret):
            self._put(self._begun)
        self.set_shown(not isinstance(self._begun, Sealed) and not self.box.toPlainText())

    def _put(self, secret: Secret) -> None:
        self._filling = True
        self.box.setPlainText(secret.reveal())
        self._filling = False

    @Slot()
    def _toggle(self) -> None:
        if self.is_sealed():
            self.unseal_asked.emit()
        else:
            self.set_shown(not self.is_shown())
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_edited(self) -> None:
        if not self._filling:
            self._touched = True
            self.set_error("")
            self.edited.emit()


class _Cover(QWidget):
    """What is seen of a hidden text: dots, and a button that shows it."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.button = SecondaryButton(self.tr("Show to edit"), icon="eye")
        self.button.setAccessibleName(self.tr("%1, hidden: show to edit").replace("%1", label))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.addWidget(PlainLabel(_DOTS, px=14), 1)
        row.addWidget(self.button)
