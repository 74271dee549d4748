"""Where the screens meet: the open sessions, the one that is shown, and what happens to it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from vault_app.core.errors import Locked, VaultAppError
from vault_app.ui.handed_drafts import HandedDrafts
from vault_app.ui.happenings import Copied, Failure, Note, Rescue, Section, VaultChanged
from vault_app.ui.jobs import Job, Lane
from vault_app.ui.open_sessions import OpenSessions

if TYPE_CHECKING:
    from vault_app.core.draft import Draft
    from vault_app.core.ids import FieldId, ItemId
    from vault_app.core.item import Field
    from vault_app.core.secret import Secret
    from vault_app.core.vault import Vault
    from vault_app.ports.clipboard import Clipboard
    from vault_app.services.doors import Doors
    from vault_app.services.one_time_code import CodeNow
    from vault_app.services.session import Session

__all__ = ["Copied", "Note", "Section", "SessionBridge", "VaultChanged"]

T = TypeVar("T")


class SessionBridge(QObject):
    """Holds the open sessions for every screen, and passes on what happens to the one that is shown.

    Several vaults can be open; one of them is shown. The screens need not know of the others: when another vault is
    shown, they hear `locking` and `locked` of the one that is left, and `opened` of the one that comes.

    Signals:
        opened: a `Session` is shown.
        locking: the session shown is about to lock, or to be left, and still open; hand over drafts, hide what is
            revealed.
        locked: the session is locked or left; nothing of it stays on a page.
        changed: a `VaultChanged` of the vault shown.
        notice: a `Note`, to be told in passing.
        copied: a `Copied`.
        vaults_changed: other vaults are open, or another is shown.
        closed: a `Session` that was open is locked now.
        all_locked: no vault is open any more.
    """

    opened = Signal(object)
    locking = Signal()
    locked = Signal()
    changed = Signal(object)
    notice = Signal(object)
    copied = Signal(object)
    vaults_changed = Signal()
    closed = Signal(object)
    all_locked = Signal()

    def __init__(
        self, lane: Lane, *, doors: "Callable[[], Doors]", clipboard: "Clipboard", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._doors = doors
        self._clipboard = clipboard
        self._open = OpenSessions(lane, self)
        self._session: Session | None = None
        self._drafts = HandedDrafts(self)
        # Shows a failure with what can be done about it; where it does not, a notice says what went wrong.
        self.failure_road: Callable[[Failure], bool] = lambda _failure: False

    @property
    def session(self) -> "Session | None":
        """The session shown, or None while locked."""
        return self._session

    @property
    def vault(self) -> "Vault | None":
        """The present snapshot of the vault shown, or None while locked."""
        return self._session.vault if self._session is not None else None

    @property
    def lane(self) -> Lane:
        """The lane of the vault shown; while locked, the one in which vaults are opened."""
        return self._open.lane_of(self._session)

    def sessions(self) -> "tuple[Session, ...]":
        """Give every open session, in the order in which they were opened."""
        return self._open.every()

    def lane_of(self, session: "Session") -> Lane:
        """Give the lane in which all work on an open session is done."""
        return self._open.lane_of(session)

    def doors(self) -> "Doors":
        """Give what services need from outside; only in the lane, for the first call imports a good deal."""
        return self._doors()

    # --- which vault is shown ---

    def take_in(self, session: "Session") -> Lane:
        """Count a session among the open ones, though it is not shown yet; give its lane."""
        return self._open.take_in(session)

    def open(self, session: "Session") -> None:
        """Show a session, new or open already; the one shown before stays open, its edit kept as a draft."""
        if self._session is not None and self._session is not session:
            self._leave(self._session)
        self._open.take_in(session)
        self._session = session
        self.opened.emit(session)
        self.vaults_changed.emit()

    def close_vault(self, session: "Session") -> None:
        """Lock one vault and leave the others open; the last one closed locks all."""
        others = [each for each in self._open.every() if each is not session]
        if session not in self._open:
            return
        if not others:
            self.lock()
            return
        if session is self._session:
            self._leave(session)
        self._drafts.wait()
        self._open.drop(session)
        session.lock()
        self.closed.emit(session)
        if self._session is None:
            self.open(others[-1])
        else:
            self.vaults_changed.emit()

    def _leave(self, session: "Session") -> None:
        """Let every screen put away the vault shown, which stays open."""
        self.locking.emit()
        lane = self._open.lane_of(session)
        lane.go_on()  # it may be held for a page that is just being painted
        self._drafts.seal(session, lane)
        self._session = None
        self.locked.emit()

    # --- work ---

    def run(
        self,
        work: "Callable[[Session], T]",
        *,
        asker: QObject,
        done: Callable[[T], object] | None = None,
        failed: Callable[[VaultAppError], object] | None = None,
        session: "Session | None" = None,
        dropped: Callable[[T], object] | None = None,
    ) -> Job[T]:
        """Do work on the session shown, in its lane; the answer is dropped if it was locked or left meanwhile.

        With ``session``, on that open one, shown or not: the answer comes for as long as it is open. ``dropped`` is
        called with an answer that nobody wants any more, so that it can be wiped.
        """
        target = self._session if session is None else session

        def on_session() -> T:
            if target is None:
                raise Locked
            return work(target)

        def wanted() -> bool:
            return self._session is target if session is None else target in self._open

        def still_open(then: Callable[[T], object] | None, answer: T) -> None:
            heard = then if wanted() else dropped
            if heard is not None:
                heard(answer)

        def on_failure(error: VaultAppError) -> None:
            if not wanted():
                return
            if failed is not None:
                failed(error)
            else:
                again = partial(self.run, work, asker=asker, done=done, session=session)
                self.tell_failure(error, Rescue(again), session=target)

        lane = self._open.lane_of(target)
        heard = partial(still_open, done)
        return lane.run(on_session, asker=asker, done=heard, failed=on_failure, dropped=dropped)

    def tell_failure(
        self, error: VaultAppError, rescue: Rescue | None = None, *, session: "Session | None" = None
    ) -> None:
        """Say what went wrong, and offer what helps."""
        if self.failure_road(Failure(error, session or self._session, rescue or Rescue())):
            return
        from vault_app.ui.messages import words_for  # noqa: PLC0415 - words are needed only once something fails

        message = words_for(error)
        self.notice.emit(Note(message.title, message.body, icon="alert-circle", seconds=10))

    def tell_changed(self, *item_ids: "ItemId", session: "Session | None" = None) -> None:
        """Tell every screen that a service changed the vault; without ids, anything may differ.

        Of a ``session`` that is not shown nothing is told: its vault is read anew when it is.
        """
        if self._session is not None and session in (None, self._session):
            self.changed.emit(VaultChanged(self._session.vault, item_ids))

    def copy_field(
        self,
        item_id: "ItemId",
        field_id: "FieldId",
        *,
        what: str,
        title: str,
        asker: QObject,
        session: "Session | None" = None,
        rescue: Rescue | None = None,
    ) -> None:
        """Unseal one field in the lane and put it on the clipboard; `copied` follows, or a notice of what failed."""

        def unsealed(session: "Session") -> "Secret":
            from vault_app.services.copy_secret import unseal  # noqa: PLC0415 - brings in cryptography

            return unseal(session, item_id, field_id)

        code = self._code_after(item_id, field_id, title=title, asker=asker, session=session)
        done = partial(self.copy_text, what=what, title=title, copy_code=code, rescue=rescue)
        self.run(unsealed, asker=asker, done=done, session=session)

    def copy_code(
        self,
        item_id: "ItemId",
        field: "Field",
        *,
        title: str,
        asker: QObject,
        session: "Session | None" = None,
    ) -> None:
        """Put the one-time code that holds now on the clipboard; `copied` follows, or a notice of what failed."""

        def made(session: "Session") -> "CodeNow":
            from vault_app.services.one_time_code import code_now  # noqa: PLC0415 - brings in cryptography

            return code_now(session, item_id, field.id)

        def done(found: "CodeNow") -> None:
            what = field.label or self.tr("One-time code")
            again = Rescue(partial(self.copy_code, item_id, field, title=title, asker=asker, session=session))
            self.copy_text(found.code, what=what, title=title, holds=found.seconds_left, rescue=again)

        self.run(made, asker=asker, done=done, session=session)

    def _code_after(
        self, item_id: "ItemId", field_id: "FieldId", *, title: str, asker: QObject, session: "Session | None"
    ) -> Callable[[], object] | None:
        """Give what copies the one-time code of the same item, where a password is copied; sites ask for it next."""
        target = self._session if session is None else session
        if target is None:
            return None
        try:
            item = target.vault.item(item_id)
        except VaultAppError:
            return None
        from vault_app.core.item import FieldType  # noqa: PLC0415 - the first window needs no items

        field, code = item.field(field_id), item.code
        if code is None or field is None or field.type is not FieldType.PASSWORD:
            return None
        return partial(self.copy_code, item_id, code, title=title, asker=asker, session=session)

    def copy_text(
        self,
        secret: "Secret",
        *,
        what: str,
        title: str,
        holds: int = 0,
        copy_code: Callable[[], object] | None = None,
        rescue: Rescue | None = None,
    ) -> None:
        """Put a text on the clipboard and wipe ``secret``; `copied` follows, or a notice of what failed."""
        try:
            lease = self._clipboard.put(secret)
        except VaultAppError as error:
            self.tell_failure(error, rescue)
            return
        finally:
            secret.wipe()
        self.copied.emit(Copied(what, title, lease, holds, copy_code))

    def keep_on_lock(self, draft: "Draft") -> None:
        """Hand over an edit in progress while `locking` is sent: it is sealed before the vault locks or is left."""
        self._drafts.add(draft)

    def lock(self) -> None:
        """Lock every vault within 200 ms, whatever is going on; what was being edited becomes an encrypted draft."""
        session = self._session
        if session is None:
            return
        self.locking.emit()
        for each in self._open.every():
            self._open.lane_of(each).go_on()
        self._drafts.seal(session, self._open.lane_of(session))
        self._drafts.wait()
        self._session = None
        closed = self._open.every()
        for each in closed:
            self._open.drop(each)
            each.lock()
        for each in closed:
            self.closed.emit(each)
        self.locked.emit()
        self.vaults_changed.emit()
        self.all_locked.emit()

    def end(self, seconds: float) -> None:
        """Wait for what is being saved, at most so long in each lane: the app quits."""
        self._open.end(seconds)
