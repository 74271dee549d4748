"""Where the screens meet: the open session, its lane, and what happens to it."""

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from vault_app.core.errors import Locked, VaultAppError
from vault_app.ui.happenings import Copied, Note, Section, VaultChanged
from vault_app.ui.jobs import Job, Lane

if TYPE_CHECKING:
    from vault_app.core.draft import Draft
    from vault_app.core.ids import FieldId, ItemId
    from vault_app.core.secret import Secret
    from vault_app.core.vault import Vault
    from vault_app.ports.clipboard import Clipboard
    from vault_app.services.doors import Doors
    from vault_app.services.session import Session

__all__ = ["Copied", "Note", "Section", "SessionBridge", "VaultChanged"]

T = TypeVar("T")

# Lock always locks: a draft that takes longer than this to seal is left to the copy kept two seconds earlier.
DRAFT_SECONDS = 0.12


class SessionBridge(QObject):
    """Holds the open session for every screen, and passes on what happens to it.

    Signals:
        opened: a `Session` was opened.
        locking: the session is about to lock and still open; hand over drafts, hide what is revealed.
        locked: the session is locked.
        changed: a `VaultChanged`.
        notice: a `Note`, to be told in passing.
        copied: a `Copied`.
    """

    opened = Signal(object)
    locking = Signal()
    locked = Signal()
    changed = Signal(object)
    notice = Signal(object)
    copied = Signal(object)

    def __init__(
        self, lane: Lane, *, doors: "Callable[[], Doors]", clipboard: "Clipboard", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.lane = lane
        self._doors = doors
        self._clipboard = clipboard
        self._session: Session | None = None
        self._drafts: list[Draft] = []

    @property
    def session(self) -> "Session | None":
        """The open session, or None while locked."""
        return self._session

    @property
    def vault(self) -> "Vault | None":
        """The present snapshot, or None while locked."""
        return self._session.vault if self._session is not None else None

    def doors(self) -> "Doors":
        """Give what services need from outside; only in the lane, for the first call imports a good deal."""
        return self._doors()

    def open(self, session: "Session") -> None:
        """Take over an opened session; one that was open before is locked first."""
        if self._session is not None and self._session is not session:
            self.lock()
        self._session = session
        self.opened.emit(session)

    def run(
        self,
        work: "Callable[[Session], T]",
        *,
        asker: QObject,
        done: Callable[[T], object] | None = None,
        failed: Callable[[VaultAppError], object] | None = None,
    ) -> Job[T]:
        """Do work on the open session in its lane; the answer is dropped if the vault was locked meanwhile."""
        session = self._session

        def on_session() -> T:
            if session is None:
                raise Locked
            return work(session)

        def still_open(then: Callable[[T], object] | None, answer: T) -> None:
            if then is not None and self._session is session:
                then(answer)

        def on_failure(error: VaultAppError) -> None:
            if self._session is session:
                (failed or self.tell_failure)(error)

        return self.lane.run(on_session, asker=asker, done=partial(still_open, done), failed=on_failure)

    def tell_failure(self, error: VaultAppError) -> None:
        """Say in passing what went wrong."""
        from vault_app.ui.messages import words_for  # noqa: PLC0415 - words are needed only once something fails

        message = words_for(error)
        self.notice.emit(Note(message.title, message.body, icon="alert-circle", seconds=10))

    def tell_changed(self, *item_ids: "ItemId") -> None:
        """Tell every screen that a service changed the vault; without ids, anything may differ."""
        if self._session is not None:
            self.changed.emit(VaultChanged(self._session.vault, item_ids))

    def copy_field(self, item_id: "ItemId", field_id: "FieldId", *, what: str, title: str, asker: QObject) -> None:
        """Unseal one field in the lane and put it on the clipboard; `copied` follows, or a notice of what failed."""

        def unsealed(session: "Session") -> "Secret":
            from vault_app.services.copy_secret import unseal  # noqa: PLC0415 - brings in cryptography

            return unseal(session, item_id, field_id)

        self.run(unsealed, asker=asker, done=partial(self.copy_text, what=what, title=title))

    def copy_text(self, secret: "Secret", *, what: str, title: str) -> None:
        """Put a text on the clipboard and wipe ``secret``; `copied` follows, or a notice of what failed."""
        try:
            lease = self._clipboard.put(secret)
        except VaultAppError as error:
            self.tell_failure(error)
            return
        finally:
            secret.wipe()
        self.copied.emit(Copied(what, title, lease))

    def keep_on_lock(self, draft: "Draft") -> None:
        """Hand over an edit in progress while `locking` is sent: it is sealed before the vault locks."""
        self._drafts.append(draft)

    def lock(self) -> None:
        """Lock within 200 ms, whatever is going on; what was being edited becomes an encrypted draft."""
        session = self._session
        if session is None:
            return
        self.locking.emit()
        drafts, self._drafts = self._drafts, []
        self.lane.go_on()  # it may be held for a page that is just being painted
        if drafts:
            self._keep(session, drafts)
        self._session = None
        session.lock()
        for draft in drafts:
            draft.wipe()
        self.locked.emit()

    def _keep(self, session: "Session", drafts: "list[Draft]") -> None:
        kept = threading.Event()

        def keep() -> None:
            from vault_app.services.drafts import keep_draft  # noqa: PLC0415 - brings in cryptography

            try:
                for draft in drafts:
                    keep_draft(session, draft)
            finally:
                kept.set()

        self.lane.run_first(keep, asker=self)
        kept.wait(DRAFT_SECONDS)
