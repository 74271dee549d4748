"""A button that shows a chord, and takes the next one that is pressed on it."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from vault_app.core.chord import Chord
from vault_app.ui.widgets.announcement import announce
from vault_app.ui.widgets.buttons import SecondaryButton

_HELD: Final = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Meta": Qt.KeyboardModifier.MetaModifier,
}
_ONLY_HELD: Final = frozenset(
    (Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_Super_L)
)
# Qt writes some keys otherwise than they are kept.
_NAMES: Final = {"Ins": "Insert"}


def chord_in(event: QKeyEvent) -> Chord | None:
    """Give the chord that was pressed, None where it would not do."""
    held = [name for name, flag in _HELD.items() if event.modifiers() & flag]
    key = QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText)
    return Chord.parse("+".join((*held, _NAMES.get(key, key))))


class ChordButton(SecondaryButton):
    """Press it, then press the keys. Escape leaves things as they were.

    Signals:
        chosen: the chord as it is written.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._name = name
        self._chord = ""
        self._listens = False
        self.clicked.connect(self._begin)
        self._show()

    def show_chord(self, text: str) -> None:
        """Show a chord."""
        self._chord = text
        self._end()

    def listens(self) -> bool:
        """Say whether the next chord is taken."""
        return self._listens

    def event(self, event: QEvent) -> bool:
        """Take every key before a shortcut of the window does."""
        if self._listening() and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave things as they were."""
        super().focusOutEvent(event)
        self._end()

    def _listening(self) -> bool:
        # Events come before this class has begun.
        return bool(getattr(self, "_listens", False))

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ONLY_HELD:
            return
        if key in {Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self._end()
            return
        chord = chord_in(event)
        if chord is None:
            self.setText(self.tr("Hold Ctrl or Alt too"))
            announce(self, self.text())
            return
        self._end()
        self.chosen.emit(chord.text)

    @Slot()
    def _begin(self) -> None:
        self._listens = True
        self._show()
        announce(self, self.text())

    def _end(self) -> None:
        self._listens = False
        self._show()

    def _show(self) -> None:
        self.setText(self.tr("Press the keys…") if self._listens else self._chord or self.tr("Choose…"))
        self.setAccessibleName(f"{self._name}, {self.text()}")
