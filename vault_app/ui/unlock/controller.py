"""Opens the vault with what was typed, in the lane, and says what came of it."""

import gc
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from vault_app.ui.places import ago, short_path
from vault_app.ui.unlock.keyboard_layout import KeyboardLayout, differ
from vault_app.ui.unlock.view import UnlockView

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.core.errors import VaultAppError
    from vault_app.core.secret import Secret
    from vault_app.core.settings import RecentVault
    from vault_app.crypto.arena import Arena
    from vault_app.ports.vault_store import VaultStore
    from vault_app.services.session import Session
    from vault_app.ui.jobs import Job, Lane
    from vault_app.ui.surroundings import Surroundings
    from vault_app.ui.unlock.quick_unlock import QuickUnlock
    from vault_app.ui.unlock.remedies import Remedies

# From the third miss on the person is reminded when it last worked.
MISSES_UNTIL_HINT = 3


class UnlockController(QObject):
    """Owns the unlock page; ``name`` is that of the vault as last seen, ``misses`` counts wrong tries.

    Signals:
        opened: the `Session`.
        missed: it did not open, and why is on the page.
        preparing: the person began to type; what comes after the unlock can be built now.
        file_asked: another file shall be chosen.
    """

    opened = Signal(object)
    missed = Signal()
    preparing = Signal()
    file_asked = Signal()

    def __init__(
        self,
        lane: "Lane",
        surroundings: "Surroundings",
        parent: QObject | None = None,
        *,
        view: UnlockView | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane, self._surroundings = lane, surroundings
        self._path = Path()
        self.name = ""
        self._opened_ms = 0
        self._known_layout = ""
        self.misses = 0
        self.layout = KeyboardLayout()
        self._remedies: Remedies | None = None
        # Where work on an opened vault is done; the same lane until someone knows better.
        self.lane_of: Callable[[Session], Lane] = lambda _session: self._lane
        self._job: Job[_Opened] | None = None
        self._wipe: Callable[[], object] = lambda: None  # what is being tried
        self._preparation: Job[_Ready] | None = None
        self._ready: _Ready | None = None
        self.view = UnlockView() if view is None else view
        self.view.submitted.connect(self.unlock)
        self.view.typing_began.connect(self._prepare)
        self.view.cancelled.connect(self.cancel)
        self.view.key_typed.connect(self.layout.notice)
        self._quick: QuickUnlock | None = None

    @property
    def path(self) -> Path:
        """The vault that is asked for."""
        return self._path

    def show_vault(self, path: Path, recent: "RecentVault | None" = None, *, detail: str = "") -> None:
        """Ask for the passphrase of the vault at ``path``."""
        self.cancel()
        self._give_back()
        self._path, self.misses = path, 0
        self._opened_ms = recent.opened if recent is not None else 0
        self._known_layout = recent.layout if recent is not None else ""
        self.layout.forget()
        self.view.show_other_layout(False)
        self.name = recent.name if recent is not None and recent.name else path.stem
        if not detail and self._opened_ms:
            elapsed = self._surroundings.clock().now_ms() - self._opened_ms
            detail = self.tr("locked %1").replace("%1", ago(elapsed))
        self.view.show_vault(self.name, short_path(path), detail)
        if self._quick is not None:
            self._quick.look(path)

    def is_busy(self) -> bool:
        """Tell whether a passphrase is being tried, or the keyring asked."""
        return self._job is not None or (self._quick is not None and self._quick.is_busy())

    def layout_of(self, path: Path) -> str:
        """Give how the keyboard was laid out when the vault at ``path`` was opened; "" if it was not typed here."""
        return self.layout.families if path == self._path else ""

    def offer_quick_unlock(self, quick: "QuickUnlock") -> None:
        """Let the keyring open the vault too, wherever that turns out to be possible; once the page is painted."""
        self._quick = quick
        quick.offered.connect(self.view.show_quick)
        quick.opened.connect(self._quick_done)
        quick.failed.connect(self._quick_failed)
        quick.unavailable.connect(lambda error: self.remedies().show_keyring(error))
        self.view.quick_asked.connect(self._begin_quick)
        if self._path != Path():
            quick.look(self._path)

    def remedies(self) -> "Remedies":
        """Give what helps when the vault does not open; made when it is first needed."""
        if self._remedies is None:
            from vault_app.ui.unlock.remedies import Remedies  # noqa: PLC0415 - most unlocks do without

            self._remedies = Remedies(self.view, self._lane, self._surroundings, self)
            self._remedies.opened.connect(self._show_opened)
            self._remedies.file_asked.connect(self.file_asked)
        return self._remedies

    def unlock(self, passphrase: "Secret") -> None:
        """Try a passphrase; it is wiped when the attempt is over."""
        surroundings, path = self._surroundings, self._path
        ready, self._ready = self._ready, None
        self._give_back()
        self._stop_quick()

        def opened() -> _Opened:
            from vault_app.services.strengthen import is_weak, least_here  # noqa: PLC0415 - brings in cryptography
            from vault_app.services.unlock_vault import unlock_vault  # noqa: PLC0415 - as above
            from vault_app.vaultfile.credential import PassphraseCredential  # noqa: PLC0415 - as above

            weak, doors = False, surroundings.doors()
            store, arena = ready if ready is not None else (surroundings.store_at(path), None)
            try:
                credential = PassphraseCredential(passphrase)
                session = unlock_vault(store, credential, doors=doors, arena=arena)
                gc.freeze()  # what came in are many objects, and none of them is garbage
                weak = is_weak(session, least=least_here(doors))
            finally:
                if not weak:
                    passphrase.wipe()
            return _Opened(session, passphrase if weak else None)

        self.view.show_busy(busy=True)
        self._wipe = passphrase.wipe
        self._job = self._lane.run(
            opened, asker=self.view, done=self._done, failed=self._failed, dropped=lambda opened: opened.drop()
        )

    def cancel(self) -> None:
        """Let go of an attempt that is under way."""
        self._stop_quick()
        if self._remedies is not None:
            self._remedies.cancel()
            self.view.show_busy(busy=False)
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._lane.run(self._wipe, asker=self.view)  # an attempt that had not begun wipes nothing itself
            self.view.show_busy(busy=False)
            self.view.field.setFocus()

    def _prepare(self) -> None:
        """While the person types: bring in what unlocking needs, the file, and memory to stretch the key in."""
        self.preparing.emit()
        surroundings, path = self._surroundings, self._path

        def prepared() -> _Ready:
            from vault_app.services.unlock_vault import arena_for  # noqa: PLC0415 - brings in cryptography

            store = surroundings.store_at(path)
            return _Ready(store, arena_for(store, limits=surroundings.doors().limits))

        self._give_back()
        self._preparation = self._lane.run(
            prepared, asker=self.view, done=self._keep, failed=lambda _error: None, dropped=_Ready.release
        )

    def _keep(self, ready: "_Ready") -> None:
        self._ready = ready

    def _give_back(self) -> None:
        """Let go of what was made ready, or still is being: it is another vault's, or the vault is open."""
        if self._preparation is not None:
            self._preparation.cancel()
        ready, self._ready = self._ready, None
        if ready is not None:
            ready.release()

    def _done(self, opened: "_Opened") -> None:
        self._job = None
        self.view.show_busy(busy=False)
        self._show_opened(opened.session)
        if opened.weak is not None:
            self._strengthen(opened.session, opened.weak)

    def _show_opened(self, session: "Session") -> None:
        self._give_back()
        self.view.field.clear_secret()
        self.view.clear_message()
        self.opened.emit(session)

    def _strengthen(self, session: "Session", passphrase: "Secret") -> None:
        """Make a slot from weaker days as costly as a new one; it takes effect with the next save."""
        surroundings = self._surroundings

        def strengthened() -> None:
            from vault_app.services.strengthen import (  # noqa: PLC0415 - brings in cryptography
                least_here,
                strengthen_slot,
            )

            try:
                doors = surroundings.doors()
                strengthen_slot(session, passphrase, doors=doors, least=least_here(doors))
            finally:
                passphrase.wipe()

        # Nothing is said where it cannot be done now: the vault is open, and the next unlock tries again.
        self.lane_of(session).run(strengthened, asker=self, failed=lambda _error: None)

    def _begin_quick(self) -> None:
        if self._quick is not None and self._job is None and not self._quick.is_busy():
            self.view.show_quick_busy(busy=True)
            self._quick.begin()

    def _stop_quick(self) -> None:
        if self._quick is not None and self._quick.is_busy():
            self._quick.stop()
            self.view.show_quick_busy(busy=False)

    def _quick_done(self, session: "Session") -> None:
        self.view.show_quick_busy(busy=False)
        self._show_opened(session)

    def _quick_failed(self, error: "VaultAppError") -> None:
        self.view.show_quick_busy(busy=False)
        self._failed(error)

    def _failed(self, error: "VaultAppError") -> None:
        from vault_app.core import errors  # noqa: PLC0415 - only when something fails

        self._job = None
        self.view.show_busy(busy=False)
        wrong = isinstance(error, errors.WrongPassphrase)
        self.misses += wrong
        more = ""
        if wrong and self.misses >= MISSES_UNTIL_HINT and self._opened_ms:
            elapsed = ago(self._surroundings.clock().now_ms() - self._opened_ms)
            more = self.tr("Last opened on this computer %1.").replace("%1", elapsed)
        self.remedies().show(error, self._path, more=more)
        if wrong:
            self.view.show_other_layout(differ(self._known_layout, self.layout.families))
            self.layout.forget()
        self.missed.emit()


class _Opened(NamedTuple):
    """An open vault, and its passphrase where it has to be wrapped anew."""

    session: "Session"
    weak: "Secret | None"

    def drop(self) -> None:
        """Nobody wants it any more."""
        self.session.lock()
        if self.weak is not None:
            self.weak.wipe()


class _Ready(NamedTuple):
    """A store whose file was read ahead, and memory for its key derivation where there is any."""

    store: "VaultStore"
    arena: "Arena | None"

    def release(self) -> None:
        """Nobody wants it any more."""
        if self.arena is not None:
            self.arena.release()
