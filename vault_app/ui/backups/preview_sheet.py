"""The titles in a backup, and nothing else of it."""

from PySide6.QtWidgets import QWidget

from vault_app.ui.plural import plural
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.reading_sheet import ReadingSheet
from vault_app.ui.widgets.scroll_column import ScrollColumn

MOST_SHOWN = 500
_BESIDE = 260


class PreviewSheet(ReadingSheet):
    """Lists titles in the order of the alphabet, as far as a person would read on."""

    def __init__(self, window: QWidget, when: str, titles: tuple[str, ...]) -> None:
        super().__init__(window, self.tr("The backup of %1").replace("%1", when), width=420)
        count = len(titles)
        self.column.addSpacing(4)
        self.column.addWidget(
            PlainLabel(plural(self.tr("%n item(s), titles only", "", count), count), px=13, colour="text2", wrap=True)
        )
        self.column.addSpacing(10)
        area = ScrollColumn()
        area.column.setSpacing(4)
        for words in titles[:MOST_SHOWN]:
            area.column.addWidget(PlainLabel(words or self.tr("(no title)"), px=13, wrap=True))
        if count > MOST_SHOWN:
            rest = count - MOST_SHOWN
            area.column.addWidget(PlainLabel(plural(self.tr("and %n more", "", rest), rest), px=12, colour="text2"))
        area.column.addStretch(1)
        area.ask_room(window, least=120, beside=_BESIDE)
        self.column.addWidget(area, 1)
        self.add_close(self.tr("Close"))
