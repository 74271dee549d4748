"""An explanation over the window: a title, some paragraphs, and one button that closes it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.ui.widgets.buttons import PrimaryButton
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.sheet import Sheet


class TellSheet(Sheet):
    """Says something at length. It is gone for good once closed."""

    def __init__(self, window: QWidget, *, title: str, paragraphs: Sequence[str], close: str) -> None:
        super().__init__(window)
        self.setAccessibleName(title)
        self.column.addWidget(PlainLabel(title, px=17, weight=700, wrap=True))
        for words in paragraphs:
            self.column.addSpacing(8)
            self.column.addWidget(PlainLabel(words, px=13, colour="text2", wrap=True))
        self.column.addSpacing(20)
        ends = QHBoxLayout()
        ends.addStretch(1)
        self.close_button = PrimaryButton(close)
        ends.addWidget(self.close_button)
        self.column.addLayout(ends)
        self.close_button.clicked.connect(self.dismiss)
        self.dismissed.connect(self.deleteLater)
