"""The earlier passwords of an item: the panel, and what its buttons do."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import PASSWORD
from vault_app.core.item import Earlier, FieldType, Item
from vault_app.core.secret import Secret
from vault_app.ui.browse.history_panel import HistoryPanel
from vault_app.ui.happenings import Note
from vault_app.ui.taking_back import take_back

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.core.changes import Change
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge


FRESH_MS: Final = 7 * 86_400_000


class EarlierPasswords(QObject):
    """Opens the panel, unseals one entry at a time, and makes an earlier password the present one again.

    Signals:
        restored: the item has another password now.
    """

    restored = Signal()

    def __init__(self, bridge: "SessionBridge", page: QWidget) -> None:
        super().__init__(page)
        self._bridge, self._page = bridge, page
        self._panel: HistoryPanel | None = None
        self._item: Item | None = None

    def open(self, item: Item, anchor: QWidget, *, read_only: bool) -> None:
        """Show the earlier passwords of an item."""
        self._item = item
        panel = self.panel()
        panel.show_item(item, read_only=read_only, fresh=self._is_fresh(item))
        panel.open_at(anchor, align="start")

    def panel(self) -> HistoryPanel:
        """Give the panel; it is made when it is first needed."""
        if self._panel is None:
            self._panel = HistoryPanel(self._page.window())
            self._panel.copy_asked.connect(self._copy)
            self._panel.reveal_asked.connect(self._reveal)
            self._panel.restore_asked.connect(self._restore)
        return self._panel

    def is_open(self) -> bool:
        """Say whether the panel is shown."""
        return self._panel is not None and self._panel.is_open()

    def close(self) -> None:
        """Close the panel; nothing it showed stays."""
        if self._panel is not None:
            self._panel.close_popover()
        self._item = None

    def _is_fresh(self, item: Item) -> bool:
        """Say whether the password was changed so lately that the website may not have taken it."""
        session, past = self._bridge.session, item.earlier(PASSWORD)
        if session is None or not past:
            return False
        return session.doors.clock.now_ms() - past[0].replaced.time < FRESH_MS

    def _copy(self, entry: Earlier) -> None:
        if self._item is not None:
            what = self.tr("Earlier password")
            self._unseal(entry, partial(self._bridge.copy_text, what=what, title=self._item.title))

    def _reveal(self, entry: Earlier) -> None:
        self._unseal(entry, lambda secret: self.panel().show_secret(entry, secret))

    def _unseal(self, entry: Earlier, then: "Callable[[Secret], object]") -> None:
        item = self._item
        if item is None:
            return

        def work(session: "Session") -> Secret:
            from vault_app.services.copy_secret import unseal_earlier  # noqa: PLC0415 - brings in cryptography

            return unseal_earlier(session, item.id, entry)

        self._bridge.run(work, asker=self, done=then)

    def _restore(self, entry: Earlier) -> None:
        item = self._item
        if item is None:
            return

        def work(session: "Session") -> "tuple[Change, ...]":
            from vault_app.services.copy_secret import unseal_earlier  # noqa: PLC0415 - brings in cryptography
            from vault_app.services.save_item import save_item  # noqa: PLC0415 - the same

            draft = with_password(session.vault.item(item.id), unseal_earlier(session, item.id, entry))
            try:
                return save_item(session, draft, doors=self._bridge.doors()).undo
            finally:
                draft.wipe()

        self._bridge.run(work, asker=self, done=lambda undo: self._tell(item, undo))

    def _tell(self, item: Item, changes: "tuple[Change, ...]") -> None:
        undo = partial(take_back, self._bridge, changes, item.id, asker=self)
        self.close()
        self._bridge.tell_changed(item.id)
        title = self.tr("“%1” has its earlier password again").replace("%1", item.title)
        self._bridge.notice.emit(Note(title, action=self.tr("Undo"), act=undo, seconds=10))
        self.restored.emit()


def with_password(item: Item, password: Secret) -> Draft:
    """Give a draft of an item that differs in its password alone; the secret belongs to the draft."""
    fields = [
        DraftField(field.id, field.type, password if field.id == PASSWORD else field.value, field.label)
        for field in item.fields
    ]
    if all(field.id != PASSWORD for field in item.fields):
        fields.append(DraftField(PASSWORD, FieldType.PASSWORD, password))
    return Draft(item.id, item.kind, item.title, tuple(fields), item.tags, item.favourite)
