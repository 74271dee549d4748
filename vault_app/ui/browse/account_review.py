"""Noting that an account was looked at today."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vault_app.core.ids import REVIEW
from vault_app.ui.days import day_words
from vault_app.ui.happenings import Note

if TYPE_CHECKING:
    from vault_app.core.item import Item
    from vault_app.services.editing import SaveResult
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge

# ruff: noqa: PLC0415  # services bring in cryptography: only in the lane


class AccountReview(QObject):
    """Sets the day of the next review, and offers to take that back."""

    def __init__(self, bridge: "SessionBridge", parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge

    def mark(self, item: "Item", months: object) -> None:
        """Note that an item was looked at today, and is to be again in so many months."""

        def marked(session: "Session") -> "SaveResult":
            from vault_app.services.account_review import mark_reviewed

            return mark_reviewed(session, item.id, months=int(str(months)), doors=session.doors)

        self._bridge.run(marked, asker=self, done=self._tell)

    def _tell(self, result: "SaveResult") -> None:
        self._bridge.tell_changed(result.item.id)
        words = self.tr("“%1” is looked at again on %2").replace("%2", day_words(result.item.text(REVIEW)))
        note = Note(
            words.replace("%1", result.item.title), action=self.tr("Undo"), act=partial(self._take_back, result)
        )
        self._bridge.notice.emit(note)

    def _take_back(self, result: "SaveResult") -> None:
        def undone(session: "Session") -> None:
            from vault_app.services.editing import undo

            undo(session, result.undo, doors=session.doors)

        self._bridge.run(undone, asker=self, done=lambda _done: self._bridge.tell_changed(result.item.id))
