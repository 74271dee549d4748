"""The items that name the one that is shown."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.ids import ItemId
from vault_app.ui.widgets.buttons import LinkButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.layouts import take_out


class UsedBy(Card):
    """A link to each of them; not there while there is none."""

    item_asked = Signal(object)  # ItemId

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(title=QCoreApplication.translate("UsedBy", "Used by"), parent=parent)
        self._links = QVBoxLayout()
        self._links.setContentsMargins(8, 2, 8, 10)
        self._links.setSpacing(0)
        self.column.addLayout(self._links)
        self._shown: list[LinkButton] = []
        self.hide()

    def show_items(self, items: Sequence[tuple[ItemId, str]]) -> None:
        """Show other items: their ids and titles."""
        take_out(self._links, *self._shown)
        self._shown = [self._link(item_id, title) for item_id, title in items]
        self.setVisible(bool(self._shown))

    def links(self) -> list[LinkButton]:
        """Give the links, from the top."""
        return self._shown

    def _link(self, item_id: ItemId, title: str) -> LinkButton:
        link = LinkButton((title or self.tr("Untitled")).replace("&", "&&"), icon="link")
        link.clicked.connect(lambda: self.item_asked.emit(item_id))
        self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        return link
