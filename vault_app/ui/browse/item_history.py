"""What the sheet of an item's history has done: values are unsealed one at a time, earlier ones brought back."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vault_app.core.ids import ItemId
from vault_app.core.item import Earlier, Item, Stamp
from vault_app.core.references import title_of
from vault_app.core.secret import Secret
from vault_app.ui.browse.field_words import label_of
from vault_app.ui.happenings import Note
from vault_app.ui.taking_back import take_back

if TYPE_CHECKING:
    from vault_app.services.save_item import SaveResult
    from vault_app.services.session import Session
    from vault_app.ui.browse.detail_view import DetailView
    from vault_app.ui.browse.history_sheet import HistorySheet, ValueBox
    from vault_app.ui.session_bridge import SessionBridge

# The lane imports a service when it first runs it: that brings in cryptography, which the window must not wait for.


class ItemHistory(QObject):
    """One sheet at a time."""

    def __init__(
        self, bridge: "SessionBridge", page: QWidget, detail: "DetailView", is_read_only: Callable[[], bool]
    ) -> None:
        super().__init__(page)
        self._bridge, self._page, self._detail, self._is_read_only = bridge, page, detail, is_read_only
        detail.changes_asked.connect(self._open_shown)
        self._sheet: HistorySheet | None = None
        bridge.locking.connect(self.close)

    def open(self, item: Item, *, read_only: bool) -> None:
        """Show everything that an item was before."""
        from vault_app.ui.browse.history_sheet import HistorySheet  # noqa: PLC0415 - seldom wanted, never at the start

        self.close()
        sheet = self._sheet = HistorySheet(
            self._page.window(), item, read_only=read_only or bool(item.deleted), titles=self._title_of
        )
        sheet.reveal_asked.connect(lambda box: self._unseal(item, box, partial(self._show, sheet, box)))
        sheet.copy_asked.connect(partial(self._copy, item))
        sheet.restore_asked.connect(partial(self._restore, item))
        sheet.state_asked.connect(partial(self._restore_state, item))
        sheet.dismissed.connect(self._on_dismissed)
        sheet.open()

    def _open_shown(self) -> None:
        item = self._detail.item()
        if item is not None:
            self.open(item, read_only=self._is_read_only())

    def _title_of(self, item_id: str) -> str:
        vault = self._bridge.vault
        try:
            title = None if vault is None else title_of(vault, ItemId(bytes.fromhex(item_id)))
        except ValueError:
            title = None
        return self.tr("An item that is gone") if title is None else title

    def sheet(self) -> "HistorySheet | None":
        """Give the sheet, if it is open."""
        return self._sheet

    def close(self) -> None:
        """Close the sheet; nothing it showed stays."""
        if self._sheet is not None:
            self._sheet.dismiss()

    def _on_dismissed(self) -> None:
        self._sheet = None

    def _show(self, sheet: "HistorySheet", box: "ValueBox", secret: Secret) -> None:
        if self._sheet is sheet:
            box.show_secret(secret)
        else:
            secret.wipe()

    def _copy(self, item: Item, box: "ValueBox") -> None:
        self._unseal(item, box, partial(self._bridge.copy_text, what=box.what, title=item.title))

    def _unseal(self, item: Item, box: "ValueBox", then: Callable[[Secret], object]) -> None:
        field = box.field
        if field is None:
            return

        def work(session: "Session") -> Secret:
            from vault_app.services.copy_secret import unseal_field  # noqa: PLC0415 - see above

            return unseal_field(session, item.id, field)

        self._bridge.run(work, asker=self, done=then)

    def _restore(self, item: Item, entry: Earlier) -> None:
        def work(session: "Session") -> "SaveResult":
            from vault_app.services.restore_earlier import restore_value  # noqa: PLC0415 - see above

            return restore_value(session, item.id, entry, doors=self._bridge.doors())

        words = self.tr("“%1”: %2 is as it was before")
        words = words.replace("%2", label_of(entry.field, item.kind)).replace("%1", item.title)
        self._bridge.run(work, asker=self, done=partial(self._tell, item, words))

    def _restore_state(self, item: Item, stamp: Stamp) -> None:
        def work(session: "Session") -> "SaveResult":
            from vault_app.services.restore_earlier import restore_state  # noqa: PLC0415 - see above

            return restore_state(session, item.id, stamp, doors=self._bridge.doors())

        words = self.tr("“%1” is as it was before that change").replace("%1", item.title)
        self._bridge.run(work, asker=self, done=partial(self._tell, item, words))

    def _tell(self, item: Item, words: str, result: "SaveResult") -> None:
        undo = partial(take_back, self._bridge, result.undo, item.id, asker=self)
        self.close()
        self._bridge.tell_changed(item.id)
        self._bridge.notice.emit(Note(words, icon="history", action=self.tr("Undo"), act=undo, seconds=10))
