"""A field for several lines."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from vault_app.ui.theme.fonts import text_font
from vault_app.ui.theme.metrics import line_height
from vault_app.ui.theme.theme import theme


class NotesEdit(QPlainTextEdit):
    """Plain text of several lines; Tab leaves it."""

    def __init__(self, name: str, *, placeholder: str = "", lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self._dress()
        theme().changed.connect(self._dress)

    def _type(self) -> QFont:
        """Give the font; a subclass changes it here, for a connected slot that is overridden outlives its widget."""
        return text_font(14)

    @Slot()
    def _dress(self) -> None:
        self.setFont(self._type())
        self.document().setDefaultFont(self._type())
        self.setMinimumHeight(round(line_height(14) * self._lines) + 24)
