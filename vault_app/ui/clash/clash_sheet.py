"""Two people changed the same values: which shall they be."""

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.ui.clash.clash_row import ClashRow
from vault_app.ui.plural import plural
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.scroll_column import ScrollColumn
from vault_app.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from vault_app.services.clashes import ClashedValue

_BESIDE = 300  # title, explanation, buttons and the shadow's room


class ClashSheet(Sheet):
    """Shows each clash with both values.

    Signals:
        chosen: the `ClashedValue`s of which the other value is wanted, at least one.
        reveal_asked: the id of an item and the `ValueSide` whose secret is wanted.
    """

    chosen = Signal(object)
    reveal_asked = Signal(object, object)

    def __init__(self, window: QWidget, values: "tuple[ClashedValue, ...]") -> None:
        super().__init__(window, width=min(600, max(360, window.width() - scaled(60))))
        titles = tuple(dict.fromkeys(value.title for value in values))
        title = clash_title(titles)
        self.setAccessibleName(title)
        self.rows: list[ClashRow] = []
        self.column.addWidget(PlainLabel(title, px=17, weight=700, wrap=True))
        self.column.addSpacing(6)
        self.column.addWidget(
            PlainLabel(
                self.tr("Choose which value stands. The other one stays in the history of the item."),
                px=13,
                colour="text2",
                wrap=True,
            )
        )
        self.column.addSpacing(12)
        area = ScrollColumn()
        area.column.setSpacing(10)
        for _item_id, group in groupby(values, key=lambda value: value.item_id):
            area.column.addWidget(self._card(tuple(group), named=len(titles) > 1))
        area.ask_room(window, least=160, beside=_BESIDE)
        self.column.addWidget(area, 1)
        self.column.addSpacing(16)
        ends = QHBoxLayout()
        ends.setSpacing(8)
        ends.addStretch(1)
        self.keep_button = SecondaryButton(self.tr("Leave it as it is"))
        self.use_button = PrimaryButton(self.tr("Use what I chose"))
        ends.addWidget(self.keep_button)
        ends.addWidget(self.use_button)
        self.column.addLayout(ends)
        self.keep_button.clicked.connect(self.dismiss)
        self.use_button.clicked.connect(self._use)
        self.dismissed.connect(self.deleteLater)

    def _card(self, values: "tuple[ClashedValue, ...]", *, named: bool) -> Card:
        card = Card(title=values[0].title if named else "")
        for value in values:
            row = ClashRow(value)
            row.reveal_asked.connect(lambda side, item_id=value.item_id: self.reveal_asked.emit(item_id, side))
            self.rows.append(row)
            card.add_row(row)
        return card

    def _use(self) -> None:
        wanted = tuple(row.value for row in self.rows if row.wants_other())
        self.dismiss()
        if wanted:
            self.chosen.emit(wanted)


def clash_title(titles: tuple[str, ...]) -> str:
    """Say what two people changed: an item by its title, or how many items."""
    if len(titles) == 1:
        return QCoreApplication.translate("clash", "Two people changed “%1”").replace("%1", titles[0])
    count = len(titles)
    return plural(QCoreApplication.translate("clash", "Two people changed %n item(s)", "", count), count)
