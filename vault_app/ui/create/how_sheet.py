"""How bits and years were worked out."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.ui.widgets.buttons import PrimaryButton
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.sheet import Sheet


class HowSheet(Sheet):
    """A few paragraphs over the window."""

    def __init__(self, window: QWidget, paragraphs: Sequence[str]) -> None:
        super().__init__(window, width=500)
        title = self.tr("How is this worked out?")
        self.setAccessibleName(title)
        self.column.addWidget(PlainLabel(title, px=17, weight=700, wrap=True))
        for text in paragraphs:
            self.column.addSpacing(10)
            self.column.addWidget(PlainLabel(text, px=13, colour="text2", wrap=True))
        self.column.addSpacing(18)
        ends = QHBoxLayout()
        ends.addStretch()
        close = PrimaryButton(self.tr("Close"))
        close.clicked.connect(self.dismiss)
        ends.addWidget(close)
        self.column.addLayout(ends)
        self.dismissed.connect(self.deleteLater)
