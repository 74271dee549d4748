"""The right half of the page: everything about the selected item, its secrets masked."""

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from vault_app.core.ids import PASSWORD, FieldId
from vault_app.core.item import Item
from vault_app.core.secret import Secret
from vault_app.ui.browse.detail_header import DetailHeader
from vault_app.ui.browse.field_words import day_words
from vault_app.ui.browse.fields_card import FieldsCard
from vault_app.ui.browse.starter import Starter
from vault_app.ui.browse.value_rows import SecretRow
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.widgets.banner import Banner
from vault_app.ui.widgets.buttons import LinkButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.scroll_column import ScrollColumn

BIN_DAYS: Final = 30
_DAY_MS: Final = 86_400_000
_WIDEST: Final = 860


class DetailView(Pane):
    """Header, fields, notes and a foot line. What it shows of a secret ends when the item changes."""

    history_asked = Signal(object)  # the link, to open the panel at

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("detail", parent=parent)
        self._item: Item | None = None
        self.header = DetailHeader()
        self.fields = FieldsCard()
        self._bin_note = Banner("warn", "", icon="trash")
        self._notes = PlainLabel(px=14, wrap=True, selectable=True)
        self._notes.setContentsMargins(16, 4, 16, 14)
        self._notes_card = Card(title=self.tr("Notes"))
        self._notes_card.column.addWidget(self._notes)
        self._changed = PlainLabel(px=12, colour="text2")
        self._earlier = LinkButton("", px=12)
        self._earlier.clicked.connect(lambda: self.history_asked.emit(self._earlier))
        foot = QHBoxLayout()
        foot.setContentsMargins(2, 0, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(self._changed)
        foot.addWidget(self._earlier)
        foot.addStretch(1)

        scroll = ScrollColumn()
        body = QWidget()
        body.setMaximumWidth(scaled(_WIDEST))
        column = QVBoxLayout(body)
        column.setContentsMargins(28, 24, 28, 28)
        column.setSpacing(14)
        column.addWidget(self.header)
        column.addSpacing(6)
        for part in (self._bin_note, self.fields, self._notes_card):
            column.addWidget(part)
        column.addLayout(foot)
        column.addStretch(1)
        scroll.column.addWidget(body)
        self._scroll = scroll
        self._nothing = QWidget()
        self.starter = Starter()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.starter)
        self._stack.addWidget(scroll)

    def show_item(self, item: Item, *, read_only: bool = False) -> None:
        """Show another item, or the same one after a change; everything sealed is masked."""
        if self._item is None or item.id != self._item.id:
            self._scroll.verticalScrollBar().setValue(0)
        self._item = item
        self.header.show_item(item, read_only=read_only)
        self._bin_note.setVisible(bool(item.deleted))
        if item.deleted:
            self._bin_note.set_text(
                self.tr("In the bin since %1").replace("%1", day_words(item.deleted)),
                self.tr("It is deleted for good on %1.").replace("%1", day_words(item.deleted + BIN_DAYS * _DAY_MS)),
            )
        self.fields.show_item(item)
        self.fields.setVisible(bool(self.fields.rows()))
        self._notes.setText(item.notes)
        self._notes_card.setVisible(bool(item.notes))
        self._show_foot(item)
        self._stack.setCurrentWidget(self._scroll)

    def show_nothing(self, *, starter: bool = False) -> None:
        """Show no item, and keep nothing of the last one; ``starter``: how to begin with a new vault."""
        self._item = None
        self.header.clear()
        self.fields.clear()
        self._bin_note.set_text("")
        for words in (self._notes, self._changed, self._earlier):
            words.setText("")
        self._stack.setCurrentWidget(self.starter if starter else self._nothing)

    def item(self) -> Item | None:
        """Give the item shown."""
        return self._item

    def mask_secrets(self) -> None:
        """Mask every secret."""
        self.fields.mask_secrets()

    def show_secret(self, field_id: FieldId, secret: Secret) -> None:
        """Reveal one field; the secret is taken over, and wiped at once if its row is gone."""
        row = self.fields.row_of(field_id)
        if isinstance(row, SecretRow):
            row.show_secret(secret)
        else:
            secret.wipe()

    def event(self, event: QEvent) -> bool:
        """Mask everything when the window loses the keyboard."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self.mask_secrets()
        return super().event(event)

    def history_link(self) -> QWidget:
        """Give the link to the earlier passwords."""
        return self._earlier

    def foot_words(self) -> str:
        """Give what the foot line says."""
        return self._changed.text() + (self._earlier.text() if not self._earlier.isHidden() else "")

    def _show_foot(self, item: Item) -> None:
        earlier = len(item.earlier(PASSWORD))
        changed = self.tr("Changed %1").replace("%1", day_words(item.changed))
        self._changed.setText(f"{changed} ·" if earlier else changed)
        words = self.tr("%n earlier password(s)", "", earlier).replace("(s)", "" if earlier == 1 else "s")
        self._earlier.setText(words)
        self._earlier.setVisible(earlier > 0)
