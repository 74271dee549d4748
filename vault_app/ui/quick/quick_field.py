"""The field of quick access: it has the keyboard from first to last, and tells the keys that are not text."""

from math import ceil
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from vault_app.ui.theme.fonts import text_font
from vault_app.ui.theme.metrics import line_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.search_field import FAR, PAGE

PX: Final = 20
_AIR: Final = 36
_STEPS: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -PAGE,
    Qt.Key.Key_PageDown: PAGE,
}
_FAR_STEPS: Final = {Qt.Key.Key_Home: -FAR, Qt.Key.Key_End: FAR}
_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_PLAIN: Final = Qt.KeyboardModifier.NoModifier
_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier
CHORDS: Final = (
    Qt.Key.Key_C,
    Qt.Key.Key_B,
    Qt.Key.Key_T,
    Qt.Key.Key_U,
    Qt.Key.Key_O,
    Qt.Key.Key_L,
)


class QuickField(QLineEdit):
    """A line of 20 pixels without a frame.

    Signals:
        move_asked: by how many rows.
        enter_pressed: the modifiers that were held.
        chord_pressed: the key that was pressed with Ctrl.
        more_asked, back_asked: the arrow that leads on, at the end of the text, and the one that leads back.
        escape_pressed: what its name says.
    """

    move_asked = Signal(int)
    enter_pressed = Signal(object)
    chord_pressed = Signal(object)
    more_asked = Signal()
    back_asked = Signal()
    escape_pressed = Signal()

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.in_fields = False
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # A menu would take the keyboard from the window, which closes then.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._dress()
        theme().changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        """Give a line and air: 60 at 100 %."""
        return QSize(super().sizeHint().width(), ceil(line_height(PX)) + _AIR)

    def minimumSizeHint(self) -> QSize:
        """A line is never cut from above or below."""
        return QSize(80, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell what is no text, and type the rest."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~_KEYPAD
        if key == Qt.Key.Key_Escape:
            self.escape_pressed.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.enter_pressed.emit(held)
        elif held == _CTRL and key in CHORDS:
            self._chord(event, key)
        elif (step := (_FAR_STEPS if held & _CTRL else _STEPS).get(key)) is not None:
            self.move_asked.emit(step)
        elif not self._is_arrow(key, held):
            super().keyPressEvent(event)

    def _chord(self, event: QKeyEvent, key: Qt.Key) -> None:
        if key == Qt.Key.Key_C and self.hasSelectedText():
            super().keyPressEvent(event)
        else:
            self.chord_pressed.emit(key)

    def _is_arrow(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """Follow the arrow that leads on at the end of the text, and the one that leads back from the fields."""
        if held != _PLAIN:
            return False
        mirrored = self.isRightToLeft()
        on, back = (Qt.Key.Key_Left, Qt.Key.Key_Right) if mirrored else (Qt.Key.Key_Right, Qt.Key.Key_Left)
        if self.in_fields and key in {on, back}:
            if key == back:
                self.back_asked.emit()
            return True
        if key == on and not self.hasSelectedText() and self.cursorPosition() == len(self.text()):
            self.more_asked.emit()
            return True
        return False

    @Slot()
    def _dress(self) -> None:
        self.setFont(text_font(PX))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, theme().colour("text"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme().colour("text3"))
        palette.setColor(QPalette.ColorRole.Highlight, theme().colour("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme().colour("on_accent"))
        self.setPalette(palette)
        self.updateGeometry()
