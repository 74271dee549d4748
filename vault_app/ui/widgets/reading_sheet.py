"""Something to be read over the window, and one button that closes it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.ui.widgets.buttons import PrimaryButton
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.sheet import Sheet


class ReadingSheet(Sheet):
    """Begins with a title; fill `column`, then add what closes it. It is gone for good once closed."""

    def __init__(self, window: QWidget, title: str, *, width: int = 440) -> None:
        super().__init__(window, width=width)
        self.setAccessibleName(title)
        self.column.addWidget(PlainLabel(title, px=17, weight=700, wrap=True))
        self.dismissed.connect(self.deleteLater)

    def add_close(self, words: str, *, gap: int = 14) -> None:
        """Add the button at the end, ``gap`` pixels below what stands there."""
        self.column.addSpacing(gap)
        ends = QHBoxLayout()
        ends.addStretch(1)
        self.close_button = PrimaryButton(words)
        ends.addWidget(self.close_button)
        self.column.addLayout(ends)
        self.close_button.clicked.connect(self.dismiss)
