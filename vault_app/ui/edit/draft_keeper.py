"""Keeps what is being written, encrypted, every two seconds; finds it again after unlock."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from vault_app.core.draft import Draft
from vault_app.core.errors import StorageError, VaultAppError
from vault_app.core.ids import ItemId
from vault_app.core.validation import title_of
from vault_app.core.vault_kinds import kind_in
from vault_app.ui.happenings import Note
from vault_app.ui.item_words import new_item_words

if TYPE_CHECKING:
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge

KEEP_MS: Final = 2_000

# The lane imports a service when it first runs it: that brings in cryptography, which the window must not wait for.


class DraftKeeper(QObject):
    """Asks for the draft two seconds after something was typed, and has it sealed in the lane.

    Signals:
        wanted: a draft found after unlock shall be gone on with; the receiver takes it over.
    """

    wanted = Signal(object)

    def __init__(
        self, bridge: "SessionBridge", changed_draft: Callable[[], Draft | None], parent: QObject | None = None
    ) -> None:
        """``changed_draft`` gives the draft, whose secrets are taken over, or None while nothing is changed."""
        super().__init__(parent)
        self._bridge, self._changed_draft = bridge, changed_draft
        self._kept = self._has_told = False
        self._found: tuple[Draft, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self._keep)
        bridge.opened.connect(self._look)

    def touch(self) -> None:
        """Keep the draft soon, as something was typed."""
        if not self._timer.isActive():
            self._timer.start()

    def rest(self) -> None:
        """Keep nothing more of this edit."""
        self._timer.stop()

    def begin_with_kept(self) -> None:
        """Know that the edit goes on with a draft that is kept already."""
        self._kept = True

    def saved(self) -> None:
        """Know that the service which saved the item has dropped its draft too."""
        self._kept = False

    def discard(self, item_id: ItemId | None) -> None:
        """Forget what was kept of the edit of an item (None: of a new one)."""
        if not self._kept:
            return
        self._kept = False

        def work(session: "Session") -> None:
            from vault_app.services.drafts import discard_draft  # noqa: PLC0415 - see above

            discard_draft(session, item_id)

        self._bridge.run(work, asker=self, failed=_let_be)

    def hand_over(self) -> None:
        """Give the draft to the bridge, which seals it before the vault locks."""
        draft = self._changed_draft()
        if draft is not None:
            self._bridge.keep_on_lock(draft)
        for found in self._found:
            found.wipe()
        self._found, self._kept = (), False

    def _keep(self) -> None:
        draft = self._changed_draft() if self._bridge.session is not None else None
        if draft is None:
            return
        self._kept = True

        def work(session: "Session") -> None:
            from vault_app.services.drafts import keep_draft  # noqa: PLC0415 - see above

            try:
                keep_draft(session, draft)
            finally:
                draft.wipe()

        self._bridge.run(work, asker=self, failed=self._tell_not_kept)

    def _tell_not_kept(self, error: VaultAppError) -> None:
        """Say so once for each time the vault is open; it is tried again with the next key."""
        if isinstance(error, StorageError) and not self._has_told:
            self._has_told = True
            title = self.tr("This edit is not kept while you type.")
            detail = self.tr("Save it before the vault locks.")
            self._bridge.notice.emit(Note(title, detail, icon="alert-circle", seconds=10))

    def _look(self) -> None:
        self._has_told = False
        session = self._bridge.session
        if session is None or session.read_only is not None:  # an edit could not be saved
            return

        def work(session: "Session") -> tuple[Draft, ...]:
            from vault_app.services.drafts import load_drafts  # noqa: PLC0415 - see above

            return load_drafts(session)

        self._bridge.run(work, asker=self, done=self._offer, failed=_let_be)

    def _offer(self, drafts: tuple[Draft, ...]) -> None:
        self._found = drafts
        if not drafts:
            return
        latest = drafts[-1]
        words = self.tr("You were editing %1").replace("%1", title_of(latest) or self._new_words(latest))
        action = self.tr("Continue editing")
        self._bridge.notice.emit(Note(words, icon="pencil", action=action, act=partial(self._go_on, latest), seconds=0))

    def _new_words(self, draft: Draft) -> str:
        vault = self._bridge.vault
        return new_item_words(draft.kind if vault is None else kind_in(vault, draft.kind))

    def _go_on(self, draft: Draft) -> None:
        if any(draft is found for found in self._found):
            self._found = tuple(found for found in self._found if found is not draft)
            self.wanted.emit(draft)


def _let_be(_error: VaultAppError) -> None:
    pass
