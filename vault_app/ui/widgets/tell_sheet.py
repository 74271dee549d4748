"""An explanation over the window: a title, some paragraphs, and one button that closes it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.reading_sheet import ReadingSheet


class TellSheet(ReadingSheet):
    """Says something at length."""

    def __init__(self, window: QWidget, *, title: str, paragraphs: Sequence[str], close: str) -> None:
        super().__init__(window, title)
        for words in paragraphs:
            self.column.addSpacing(8)
            self.column.addWidget(PlainLabel(words, px=13, colour="text2", wrap=True))
        self.add_close(close, gap=20)
