"""The field a passphrase is typed into: it gives it out as a Secret and keeps no trace of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from vault_app.core.secret import Secret
from vault_app.ui.theme.fonts import mono_font, text_font
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.text_field import TextField
from vault_app.ui.widgets.unheard import CHANGING, Unheard

REVEAL_MS: Final = 30_000
_REFUSED: Final = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)
_QUIET: Final = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class PassphraseField(TextField):
    """A hidden line with an eye. Nothing in it can be copied, cut, dragged or brought back by undo.

    A reveal ends after 30 seconds and when the window loses the keyboard. The input method is told to learn
    nothing.
    """

    edited = Signal()
    submitted = Signal()
    caps_lock_changed = Signal(bool)
    paste_refused = Signal()

    def __init__(self, name: str, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, placeholder=placeholder, parent=parent)
        self._paste_allowed = True
        self._caps_lock: bool | None = None
        self._revealed = False
        self._eye = IconButton("eye", self._eye_words())
        self.add_trailing(self._eye)
        self.setDragEnabled(False)
        self._unheard = Unheard(self)
        self._reveal_end = QTimer(self)
        self._reveal_end.setSingleShot(True)
        self._reveal_end.setInterval(REVEAL_MS)
        self._reveal_end.timeout.connect(self._hide_again)
        self._eye.clicked.connect(self._toggle)
        self.textChanged.connect(self._tell_edited)
        self.returnPressed.connect(self.submitted)
        self.set_revealed(False)

    def take_secret(self) -> Secret:
        """Give what was typed, and empty the field, its undo history too."""
        secret = Secret(self.text())
        self.clear_secret()
        return secret

    def peek_secret(self) -> Secret:
        """Give a copy of what is typed so far; the caller wipes it."""
        return Secret(self.text())

    def set_secret(self, secret: Secret) -> None:
        """Fill the field; ``secret`` stays the caller's."""
        self.setText(secret.reveal())

    def clear_secret(self) -> None:
        """Empty the field, its undo history too."""
        # setText starts a new undo history; clear() would leave the old text one Ctrl+Z away.
        self.setText("")

    def setText(self, text: str | None) -> None:  # noqa: N802 - Qt's name
        """Put ``text`` in the place of what is there; nobody is told either."""
        if text or not self.is_blank():
            self._unheard.before_a_change()
        super().setText(text)

    def is_blank(self) -> bool:
        """Say whether nothing is typed."""
        return not self.text()

    def set_paste_allowed(self, allowed: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Take a paste or refuse it, as where a passphrase shall be typed back."""
        self._paste_allowed = allowed
        self.setAcceptDrops(allowed)

    def is_revealed(self) -> bool:
        """Say whether the text is readable."""
        return self._revealed

    def set_revealed(self, revealed: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Make the text readable for a while, or hide it."""
        self._revealed = revealed
        self.setEchoMode(QLineEdit.EchoMode.Normal if revealed else QLineEdit.EchoMode.Password)
        self.setInputMethodHints(_QUIET)
        self._eye.set_icon("eye-off" if revealed else "eye", self._eye_words())
        if revealed:
            self._reveal_end.start()
        else:
            self._reveal_end.stop()
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Refuse what would take the text out; notice Caps Lock."""
        if any(event.matches(key) for key in _REFUSED):
            return
        if not self._paste_allowed and event.matches(QKeySequence.StandardKey.Paste):
            self.paste_refused.emit()
            return
        self._notice_caps_lock(event)
        with self._uncopied():
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set the cursor; refuse the middle button's paste where a paste is refused."""
        if event.button() == Qt.MouseButton.MiddleButton and not self._paste_allowed:
            self.paste_refused.emit()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the text out of the X11 selection, which any program can read."""
        if event.button() == Qt.MouseButton.MiddleButton and not self._paste_allowed:
            return
        if self._revealed and self.hasSelectedText():
            self.deselect()
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer only a paste."""
        if not self._paste_allowed:
            return
        from PySide6.QtWidgets import QMenu  # noqa: PLC0415 - seldom wanted, and never before the first paint

        menu = QMenu(self)
        menu.addAction(QCoreApplication.translate("PassphraseField", "Paste"), self._paste)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    @Slot()
    def _paste(self) -> None:
        self._unheard.before_a_change()
        self.paste()

    def event(self, event: QEvent) -> bool:
        """Hide the text when the window loses the keyboard (only the window itself hears of ActivationChange)."""
        if event.type() in CHANGING:
            self._unheard.before_a_change()
        if event.type() == QEvent.Type.WindowDeactivate:
            self._hide_again()
        return super().event(event)

    @contextmanager
    def _uncopied(self) -> Iterator[None]:
        """Let Qt handle an event of a readable text as if it were hidden.

        It puts whatever is selected by a key into the X11 selection, which any program can read, and what Ctrl+U and
        Ctrl+K delete onto the clipboard; but nothing that is hidden.
        """
        if self._revealed:
            self.setEchoMode(QLineEdit.EchoMode.Password)
        try:
            yield
        finally:
            if self._revealed:
                self.setEchoMode(QLineEdit.EchoMode.Normal)
                self.setInputMethodHints(_QUIET)

    def _notice_caps_lock(self, event: QKeyEvent) -> None:
        typed = event.text()
        if event.key() == Qt.Key.Key_CapsLock and self._caps_lock is not None:
            self._tell_caps_lock(not self._caps_lock)
        elif len(typed) == 1 and typed.isalpha() and typed.upper() != typed.lower():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._tell_caps_lock(typed.isupper() != shift)

    def _tell_caps_lock(self, on: bool) -> None:  # noqa: FBT001 - the state itself
        if on != bool(self._caps_lock):
            self.caps_lock_changed.emit(on)
        self._caps_lock = on

    @Slot()
    def _tell_edited(self) -> None:
        self.edited.emit()

    @Slot()
    def _toggle(self) -> None:
        self.set_revealed(not self._revealed)

    @Slot()
    def _hide_again(self) -> None:
        # Events come before this class has begun, and until it is gone.
        if getattr(self, "_revealed", False):
            self.set_revealed(False)

    def _eye_words(self) -> str:
        if self._revealed:
            return QCoreApplication.translate("PassphraseField", "Hide")
        return QCoreApplication.translate("PassphraseField", "Show")

    def _type(self) -> QFont:
        # TextField dresses before this class has begun.
        return mono_font(14) if getattr(self, "_revealed", False) else text_font(14)
