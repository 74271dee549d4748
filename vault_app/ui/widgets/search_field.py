"""The field one types into to find something."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from vault_app.ui.theme.metrics import search_height
from vault_app.ui.widgets.key_cap import KeyCap
from vault_app.ui.widgets.text_field import TextField

PAGE: Final = 10
FAR: Final = 1_000_000
_STEPS: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -PAGE,
    Qt.Key.Key_PageDown: PAGE,
}
_FAR_STEPS: Final = {Qt.Key.Key_Home: -FAR, Qt.Key.Key_End: FAR}


class SearchField(TextField):
    """An inset field with a glass before and the key that leads here after the text.

    Up, Down and the Page keys ask to move in the list (`move_asked`, in rows; Ctrl+Home and Ctrl+End ask for a
    million), so that the list needs no focus. Escape empties the field; when it is empty already, it says so.
    """

    move_asked = Signal(int)
    escape_pressed = Signal()

    def __init__(self, name: str, placeholder: str, *, key: str = "Ctrl F", parent: QWidget | None = None) -> None:
        super().__init__(name, placeholder=placeholder, icon="search", inset=True, parent=parent)
        self._cap = KeyCap(key)
        if not key:  # setVisible(True) would open a window: there is no parent yet
            self._cap.hide()
        else:
            self.add_trailing(self._cap)
            self._trailing.setContentsMargins(11, 0, 11, 0)
        self.textChanged.connect(self._show_cap)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, empty the field, or type."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            if self.text():
                self.setText("")
            else:
                self.escape_pressed.emit()
            return
        far = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        step = (_FAR_STEPS if far else _STEPS).get(key)
        if step is not None:
            self.move_asked.emit(step)
            return
        super().keyPressEvent(event)

    @Slot()
    def _show_cap(self) -> None:
        if self._buttons:
            self._cap.setVisible(not self.text())
            self._set_margins()

    def _height(self) -> int:
        return search_height()
