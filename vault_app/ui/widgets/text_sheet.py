"""A long text over the window, to be read."""

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from vault_app.ui.theme.fonts import mono_font, scaled
from vault_app.ui.widgets.buttons import PrimaryButton
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.sheet import Sheet

_AROUND = 220


class TextSheet(Sheet):
    """Shows a text letter for letter, to be scrolled and selected. It is gone for good once closed."""

    def __init__(self, window: QWidget, title: str, text: str, *, close: str) -> None:
        super().__init__(window, width=620)
        self.setAccessibleName(title)
        self.text = QPlainTextEdit()
        self.text.setPlainText(text)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(title)
        self.text.setFont(mono_font(12, 400))
        self.text.setMinimumHeight(max(scaled(140), min(scaled(420), window.height() - scaled(_AROUND))))
        self.column.addWidget(PlainLabel(title, px=17, weight=700, wrap=True))
        self.column.addSpacing(10)
        self.column.addWidget(self.text)
        self.column.addSpacing(14)
        ends = QHBoxLayout()
        ends.addStretch(1)
        self.close_button = PrimaryButton(close)
        ends.addWidget(self.close_button)
        self.column.addLayout(ends)
        self.close_button.clicked.connect(self.dismiss)
        self.dismissed.connect(self.deleteLater)
