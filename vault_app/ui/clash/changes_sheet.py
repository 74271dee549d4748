"""What came into the open vault from outside: which items are new, changed or gone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from vault_app.core.errors import ItemNotFound
from vault_app.core.kinds import RECORD_KINDS
from vault_app.ui.plural import plural
from vault_app.ui.widgets.buttons import LinkButton
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.reading_sheet import ReadingSheet
from vault_app.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from vault_app.core.differences import Differences
    from vault_app.core.ids import ItemId
    from vault_app.core.vault import Vault

MOST_SHOWN = 50
_BESIDE = 240


class ChangesSheet(ReadingSheet):
    """Lists items by what happened to them. Signal `item_chosen`: the id of one that is to be shown."""

    item_chosen = Signal(object)

    def __init__(self, window: QWidget, title: str, found: "Differences", vault: "Vault") -> None:
        super().__init__(window, title)
        self.column.addSpacing(10)
        area = ScrollColumn()
        area.column.setSpacing(2)
        groups = ((self.tr("New"), found.added), (self.tr("Changed"), found.changed))
        for words, ids in groups:
            self._add_group(area, words, ids, vault)
        if found.removed:
            count = len(found.removed)
            area.column.addWidget(
                PlainLabel(plural(self.tr("%n item(s) deleted for good", "", count), count), px=13, wrap=True)
            )
        area.column.addStretch(1)
        area.ask_room(window, least=120, beside=_BESIDE)
        self.column.addWidget(area, 1)
        self.add_close(self.tr("Close"))

    def _add_group(self, area: ScrollColumn, words: str, ids: "tuple[ItemId, ...]", vault: "Vault") -> None:
        shown = [(item_id, title) for item_id in ids[:MOST_SHOWN] if (title := _title(vault, item_id)) is not None]
        if not shown:
            return
        area.column.addWidget(PlainLabel(words, px=12, weight=600, colour="text3"))
        for item_id, title in shown:
            link = LinkButton(title.replace("&", "&&") or self.tr("(no title)"))
            link.clicked.connect(lambda _checked=False, item_id=item_id: self._show(item_id))
            area.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        if len(ids) > MOST_SHOWN:
            rest = len(ids) - MOST_SHOWN
            area.column.addWidget(PlainLabel(plural(self.tr("and %n more", "", rest), rest), px=12, colour="text2"))
        area.column.addSpacing(8)

    def _show(self, item_id: "ItemId") -> None:
        self.dismiss()
        self.item_chosen.emit(item_id)


def _title(vault: "Vault", item_id: "ItemId") -> str | None:
    """Give the title of an item that lists show; None of others."""
    try:
        item = vault.item(item_id)
    except ItemNotFound:
        return None
    return None if item.kind in RECORD_KINDS else item.title
