"""The titles in a backup, and nothing else of it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.ui.plural import plural
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.widgets.buttons import PrimaryButton
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.scroll_column import ScrollColumn
from vault_app.ui.widgets.sheet import Sheet

MOST_SHOWN = 500
_AROUND = 260


class PreviewSheet(Sheet):
    """Lists titles in the order of the alphabet, as far as a person would read on."""

    def __init__(self, window: QWidget, when: str, titles: tuple[str, ...]) -> None:
        super().__init__(window, width=420)
        title = self.tr("The backup of %1").replace("%1", when)
        self.setAccessibleName(title)
        count = len(titles)
        self.column.addWidget(PlainLabel(title, px=17, weight=700, wrap=True))
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
        content = area.widget()
        wanted = content.sizeHint().height() if content is not None else 0
        area.setMinimumHeight(min(wanted, max(scaled(120), window.height() - scaled(_AROUND))))
        self.column.addWidget(area, 1)
        self.column.addSpacing(14)
        ends = QHBoxLayout()
        ends.addStretch(1)
        self.close_button = PrimaryButton(self.tr("Close"))
        ends.addWidget(self.close_button)
        self.column.addLayout(ends)
        self.close_button.clicked.connect(self.dismiss)
        self.dismissed.connect(self.deleteLater)
