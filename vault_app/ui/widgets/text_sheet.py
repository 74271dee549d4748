"""A long text over the window, to be read."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from vault_app.ui.theme.fonts import mono_font, scaled
from vault_app.ui.widgets.reading_sheet import ReadingSheet

_AROUND = 220


class TextSheet(ReadingSheet):
    """Shows a text letter for letter, to be scrolled and selected."""

    def __init__(self, window: QWidget, title: str, text: str, *, close: str) -> None:
        super().__init__(window, title, width=620)
        self.text = QPlainTextEdit()
        self.text.setPlainText(text)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(title)
        self.text.setFont(mono_font(12, 400))
        self.text.setMinimumHeight(max(scaled(140), min(scaled(420), window.height() - scaled(_AROUND))))
        self.column.addSpacing(10)
        self.column.addWidget(self.text)
        self.add_close(close)
