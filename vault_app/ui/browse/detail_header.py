"""The head of an item: its letter, title, tags, and what can be done with it."""

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.item import Item
from vault_app.core.kinds import LOGIN, LOGIN_KIND, Kind
from vault_app.ui.browse.tag_line import Tag, TagLine
from vault_app.ui.item_words import kind_icon, kind_name
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.metrics import AVATAR_DETAIL
from vault_app.ui.widgets.avatar import Avatar
from vault_app.ui.widgets.buttons import DangerButton, SecondaryButton
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.plain_label import PlainLabel

_NARROW: Final = 430
_TITLE: Final = 240  # what the letter and a title need
_NARROWEST: Final = 280


class DetailHeader(QWidget):
    """Title and tags at the start; Edit and More at the end, or Restore and Delete for good in the bin."""

    edit_clicked = Signal()
    more_clicked = Signal(object)  # the button, to open the menu at
    restore_clicked = Signal()
    purge_clicked = Signal()
    favourite_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._avatar = Avatar(size=AVATAR_DETAIL)
        self._title = PlainLabel(px=22, weight=700, elide=True)
        self._tags = TagLine()

        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(4)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._tags)
        words.addStretch(1)

        self._edit = SecondaryButton(self.tr("Edit"), icon="pencil")
        self._more = IconButton("more", self.tr("More"))
        self._restore = SecondaryButton(self.tr("Restore"), icon="restore")
        self._purge = DangerButton(self.tr("Delete for good"), icon="trash")
        self._edit.clicked.connect(self.edit_clicked)
        self._more.clicked.connect(lambda: self.more_clicked.emit(self._more))
        self._restore.clicked.connect(self.restore_clicked)
        self._purge.clicked.connect(self.purge_clicked)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._avatar)
        row.addSpacing(6)
        row.addLayout(words, 1)
        for button in (self._edit, self._restore, self._purge, self._more):
            row.addWidget(button)

    def show_item(self, item: Item, *, read_only: bool, kind: Kind = LOGIN_KIND) -> None:
        """Show another item; what is no login says what it is."""
        binned = bool(item.deleted)
        self._avatar.set_title(item.title)
        self._title.setText(item.title or self.tr("Untitled"))
        star = [Tag(self.tr("Favourite"), "star-filled")] if item.favourite else []
        what = [Tag(kind_name(kind), kind_icon(kind))] if item.kind != LOGIN else []
        self._tags.show_tags([*what, *star, *map(Tag, item.tags)])
        self._edit.setVisible(not binned and not read_only)
        self._more.setVisible(not binned)
        self._restore.setVisible(binned and not read_only)
        self._purge.setVisible(binned and not read_only)
        self._fold()

    def clear(self) -> None:
        """Keep nothing of the item shown."""
        self._avatar.set_title("")
        self._title.setText("")
        self._tags.show_tags([])

    def title(self) -> str:
        """Give the title shown."""
        return self._title.text()

    def edit_button(self) -> SecondaryButton:
        """Give the button that starts editing."""
        return self._edit

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than the folded buttons need, or they would never be folded."""
        return QSize(scaled(_NARROWEST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the buttons to their icons where there is little room."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        buttons = (self._edit, self._restore, self._purge)
        asked = sum(button.whole_width() + self._row.spacing() for button in buttons if not button.isHidden())
        narrow = self.width() < max(scaled(_NARROW), scaled(_TITLE) + asked)
        for button in buttons:
            button.set_compact(narrow)
