"""The page of quick access while a vault is open: field, rows, and what is said below them."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.quick.quick_field import QuickField
from vault_app.ui.quick.row_list import RowList
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.icon_spot import IconSpot
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.plain_label import PlainLabel

_GLASS: Final = 20
_SIDE: Final = 22
_AIR: Final = 8


class SearchPage(QWidget):
    """Nothing here knows a vault: it is told what to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QuickField(self.tr("Search"), self.tr("Search"))
        self.list = RowList(self.tr("Results"))
        self._path = PlainLabel("", px=12, weight=600, colour="text2", elide=True)
        self._remark = PlainLabel("", px=13, colour="text2", wrap=True)
        self._message = MessageLine("info")
        self._build()
        self.setFocusProxy(self.field)

    def _build(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(_SIDE, 0, _SIDE, 0)
        line.setSpacing(16)
        line.addWidget(IconSpot("search", "text2", px=_GLASS), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.field, 1)
        self._path.setContentsMargins(_SIDE, 4, _SIDE, 4)
        self._remark.setContentsMargins(_SIDE, 8, _SIDE, 8)
        self._message.setContentsMargins(_SIDE, 8, _SIDE, 2)
        # One layout and no boxes inside it: the window asks for its height while it is being filled.
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(Hairline(colour="pop_bd"))
        column.addSpacing(_AIR)
        for part in (self._path, self.list, self._remark, self._message):
            column.addWidget(part)
        column.addSpacing(_AIR)
        for part in (self._path, self._remark, self._message):
            part.hide()

    def show_path(self, words: str) -> None:
        """Say whose fields the rows are; "" while they are results."""
        self._path.setText(words)
        self._path.setVisible(bool(words))

    def show_remark(self, words: str) -> None:
        """Say why there are no rows; "" where there are."""
        self._remark.setText(words)
        self._remark.setVisible(bool(words))

    def show_message(self, kind: str, words: str) -> None:
        """Say what came of a key, and have it spoken; "" takes it away."""
        self._message.set_message(kind, words)
        self._message.setVisible(bool(words))

    def message(self) -> str:
        """Give what is said of the last key."""
        return self._message.text()

    def remark(self) -> str:
        """Give what is said in the place of rows."""
        return self._remark.text()

    def path(self) -> str:
        """Give whose fields are shown."""
        return self._path.text()

    def clear(self) -> None:
        """Keep nothing on a page that is not seen."""
        self.field.setText("")
        self.list.show_rows(())
        self.show_path("")
        self.show_remark("")
        self.show_message("info", "")
