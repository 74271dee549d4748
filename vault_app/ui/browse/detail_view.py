"""The right half of the page: everything about the selected item, its secrets masked."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from vault_app.core.attachments import about_bytes, files_of
from vault_app.core.ids import EXPIRES, PASSWORD, FieldId, ItemId
from vault_app.core.item import Item, Sealed
from vault_app.core.kinds import known_kind, plain_kind
from vault_app.core.references import referring_to, title_of
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault
from vault_app.core.vault_kinds import kind_in
from vault_app.ui.browse.account_card import AccountCard
from vault_app.ui.browse.detail_header import DetailHeader
from vault_app.ui.browse.expiry import SOON_DAYS, days_left, expiry_words
from vault_app.ui.browse.field_words import day_words
from vault_app.ui.browse.fields_card import FieldsCard
from vault_app.ui.browse.starter import Starter
from vault_app.ui.browse.used_by import UsedBy
from vault_app.ui.browse.value_rows import SecretRow
from vault_app.ui.days import day_words as iso_day_words
from vault_app.ui.days import today
from vault_app.ui.plural import plural
from vault_app.ui.sizes import file_size
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.widgets.banner import Banner
from vault_app.ui.widgets.buttons import LinkButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.linked_text import LinkedText
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.scroll_column import ScrollColumn

BIN_DAYS: Final = 30
MOST_SIGNS: Final = 20_000  # of notes, unless more is asked for: a megabyte takes seconds to be laid out
_DAY_MS: Final = 86_400_000
_WIDEST: Final = 860


class DetailView(Pane):
    """Header, fields, notes and a foot line. What it shows of a secret ends when the item changes."""

    history_asked = Signal(object)  # the link, to open the panel at
    changes_asked = Signal()  # the whole history
    files_dropped = Signal(object)  # their paths

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("detail", parent=parent)
        self._item: Item | None = None
        self.setAcceptDrops(True)
        self.header = DetailHeader()
        self.fields = FieldsCard()
        self._bin_note = Banner("warn", "", icon="trash")
        self._expires_note = Banner("warn", "", icon="clock")
        self._expired_note = Banner("danger", "", icon="alert-triangle")
        self._notes = LinkedText(self.tr("Notes"))
        self._notes.link_asked.connect(self.fields.open_asked)
        within = QVBoxLayout()
        within.setContentsMargins(14, 2, 14, 10)
        within.addWidget(self._notes)
        self._whole_notes = LinkButton(self.tr("Show the whole text"), px=12)
        self._whole_notes.clicked.connect(self._show_whole_notes)
        within.addWidget(self._whole_notes, 0, Qt.AlignmentFlag.AlignLeading)
        self._notes_card = Card(title=self.tr("Notes"))
        self._notes_card.column.addLayout(within)
        self.used_by = UsedBy()
        self.account = AccountCard()
        self._changed = PlainLabel(px=12, colour="text2")
        self._earlier = LinkButton("", px=12)
        self._earlier.clicked.connect(lambda: self.history_asked.emit(self._earlier))
        self._changes = LinkButton(self.tr("History"), px=12)
        self._changes.clicked.connect(self.changes_asked)
        scroll = ScrollColumn()
        body = QWidget()
        body.setMaximumWidth(scaled(_WIDEST))
        column = QVBoxLayout(body)
        column.setContentsMargins(28, 24, 28, 28)
        column.setSpacing(14)
        column.addWidget(self.header)
        column.addSpacing(6)
        notes = (self._bin_note, self._expired_note, self._expires_note)
        for part in (*notes, self.fields, self._notes_card, self.account, self.used_by):
            column.addWidget(part)
        column.addLayout(self._foot())
        column.addStretch(1)
        scroll.column.addWidget(body)
        self._scroll = scroll
        self._nothing = QWidget()
        self.starter = Starter()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.starter)
        self._stack.addWidget(scroll)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(2, 0, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(self._changed)
        foot.addWidget(self._earlier)
        foot.addWidget(self._changes)
        foot.addStretch(1)
        return foot

    def show_item(self, item: Item, *, read_only: bool = False, vault: Vault | None = None) -> None:
        """Show another item, or the same one after a change; everything sealed is masked.

        ``vault`` is where it stands: for a kind of one's own, and for the items that it names or that name it.
        """
        if self._item is None or item.id != self._item.id:
            self._scroll.verticalScrollBar().setValue(0)
        self._item = item
        kind = plain_kind(item.kind) if vault is None else kind_in(vault, item.kind)
        kind = known_kind(item.kind) or kind
        self.header.show_item(item, read_only=read_only, kind=kind)
        self._bin_note.setVisible(bool(item.deleted))
        if item.deleted:
            self._bin_note.set_text(
                self.tr("In the bin since %1").replace("%1", day_words(item.deleted)),
                self.tr("It is deleted for good on %1.").replace("%1", day_words(item.deleted + BIN_DAYS * _DAY_MS)),
            )
        self._show_expiry(item)
        self.fields.show_item(item, kind, lambda other: None if vault is None else title_of(vault, other))
        self.fields.setVisible(bool(self.fields.rows()))
        self.account.show_item(item, read_only=read_only)
        long = len(item.notes) > MOST_SIGNS
        self._notes.set_text(f"{item.notes[:MOST_SIGNS]}…" if long else item.notes)
        self._whole_notes.setVisible(long)
        self._notes_card.setVisible(bool(item.notes))
        self.used_by.show_items([] if vault is None else _users(vault, item.id))
        self._show_foot(item)
        self._stack.setCurrentWidget(self._scroll)

    def show_nothing(self, *, starter: bool = False) -> None:
        """Show no item, and keep nothing of the last one; ``starter``: how to begin with a new vault."""
        self._item = None
        self.header.clear()
        self.fields.clear()
        self.account.clear()
        self._bin_note.set_text("")
        for banner in (self._expires_note, self._expired_note):
            banner.set_text("")
        self._notes.set_text("")
        self.used_by.show_items([])
        for words in (self._changed, self._earlier):
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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this computer while an item is shown."""
        if self._item is not None and not self._item.deleted and _local_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Have them attached; they stay where they are."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.files_dropped.emit(_local_files(event))

    def history_link(self) -> QWidget:
        """Give the link to the earlier passwords."""
        return self._earlier

    def foot_words(self) -> str:
        """Give what the foot line says."""
        return self._changed.text() + (self._earlier.text() if not self._earlier.isHidden() else "")

    def _show_whole_notes(self) -> None:
        if self._item is not None:
            self._notes.set_text(self._item.notes)
            self._whole_notes.hide()

    def _show_expiry(self, item: Item) -> None:
        left = None if item.deleted else days_left(item.text(EXPIRES), today())
        day = iso_day_words(item.text(EXPIRES))
        self._expired_note.setVisible(left is not None and left < 0)
        self._expires_note.setVisible(left is not None and 0 <= left <= SOON_DAYS)
        self._expired_note.set_text(expiry_words(left or 0), self.tr("It was good until %1.").replace("%1", day))
        self._expires_note.set_text(expiry_words(left or 0), self.tr("It is good until %1.").replace("%1", day))

    def _show_foot(self, item: Item) -> None:
        earlier = len(item.earlier(PASSWORD))
        changed = self.tr("Changed %1").replace("%1", day_words(item.changed))
        files = [field.value for field in files_of(item) if isinstance(field.value, Sealed)]
        if len(files) > 1:
            words = plural(self.tr("%n file(s), %1", "", len(files)), len(files))
            changed = f"{changed} · {words.replace('%1', file_size(sum(map(about_bytes, files))))}"
        self._changed.setText(f"{changed} ·" if item.history else changed)
        words = self.tr("%n earlier password(s)", "", earlier).replace("(s)", "" if earlier == 1 else "s")
        self._earlier.setText(words)
        self._earlier.setVisible(earlier > 0)
        self._changes.setVisible(bool(item.history))


def _users(vault: Vault, item_id: ItemId) -> list[tuple[ItemId, str]]:
    return [(user, title_of(vault, user) or "") for user in referring_to(vault, item_id)]


def _local_files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
