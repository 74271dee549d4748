"""Opens the vault with what was typed, in the lane, and says what came of it."""

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from vault_app.ui.places import ago, short_path
from vault_app.ui.unlock.view import UnlockView

if TYPE_CHECKING:
    from vault_app.core.errors import VaultAppError
    from vault_app.core.secret import Secret
    from vault_app.core.settings import RecentVault
    from vault_app.crypto.arena import Arena
    from vault_app.services.session import Session
    from vault_app.ui.jobs import Job, Lane
    from vault_app.ui.surroundings import Surroundings

# From the third miss on the person is reminded when it last worked.
MISSES_UNTIL_HINT = 3


class UnlockController(QObject):
    """Owns the unlock page; ``name`` is that of the vault as last seen, ``misses`` counts wrong tries.

    Signals:
        opened: the `Session`.
        preparing: the person began to type; what comes after the unlock can be built now.
    """

    opened = Signal(object)
    preparing = Signal()

    def __init__(self, lane: "Lane", surroundings: "Surroundings", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._surroundings = lane, surroundings
        self._path = Path()
        self.name = ""
        self._opened_ms = 0
        self.misses = 0
        self._job: Job[Session] | None = None
        self._arena: Arena | None = None
        self.view = UnlockView()
        self.view.submitted.connect(self.unlock)
        self.view.typing_began.connect(self._prepare)
        self.view.cancelled.connect(self.cancel)

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
        self.name = recent.name if recent is not None and recent.name else path.stem
        if not detail and self._opened_ms:
            elapsed = self._surroundings.clock().now_ms() - self._opened_ms
            detail = self.view.tr("locked %1").replace("%1", ago(elapsed))
        self.view.show_vault(self.name, short_path(path), detail)

    def unlock(self, passphrase: "Secret") -> None:
        """Try a passphrase; it is wiped when the attempt is over."""
        surroundings, path = self._surroundings, self._path
        arena, self._arena = self._arena, None

        def opened() -> "Session":
            from vault_app.services.unlock_vault import unlock_vault  # noqa: PLC0415 - brings in cryptography
            from vault_app.vaultfile.credential import PassphraseCredential  # noqa: PLC0415 - as above

            # Ten thousand logins are many objects at once, and none of them is garbage: the collector would look
            # through them all, twice, before the list is on the screen.
            gc.disable()
            try:
                return unlock_vault(
                    surroundings.store_at(path),
                    PassphraseCredential(passphrase),
                    doors=surroundings.doors(),
                    arena=arena,
                )
            finally:
                passphrase.wipe()
                gc.freeze()
                gc.enable()

        self.view.show_busy(busy=True)
        self._job = self._lane.run(
            opened, asker=self.view, done=self._done, failed=self._failed, dropped=lambda session: session.lock()
        )

    def cancel(self) -> None:
        """Let go of an attempt that is under way."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.view.show_busy(busy=False)
            self.view.field.setFocus()

    def _prepare(self) -> None:
        """While the person types: bring in what unlocking needs, and touch the memory the key will be stretched in."""
        self.preparing.emit()
        surroundings, path = self._surroundings, self._path

        def prepared() -> "Arena | None":
            from vault_app.services.unlock_vault import arena_for  # noqa: PLC0415 - brings in cryptography

            return arena_for(surroundings.store_at(path), limits=surroundings.doors().limits)

        self._lane.run(prepared, asker=self.view, done=self._keep_arena, failed=lambda _error: None, dropped=_release)

    def _keep_arena(self, arena: "Arena | None") -> None:
        self._give_back()
        self._arena = arena

    def _give_back(self) -> None:
        arena, self._arena = self._arena, None
        _release(arena)

    def _done(self, session: "Session") -> None:
        self._job = None
        self.view.show_busy(busy=False)
        self.view.field.clear_secret()
        self.view.clear_message()
        self.opened.emit(session)

    def _failed(self, error: "VaultAppError") -> None:
        from vault_app.core import errors  # noqa: PLC0415 - as messages
        from vault_app.ui.messages import Action, VaultFile, words_for  # noqa: PLC0415 - only when something fails

        self._job = None
        self.view.show_busy(busy=False)
        size = self._path.stat().st_size if isinstance(error, errors.NotAVault) and self._path.exists() else None
        message = words_for(error, VaultFile(self._path.name, size))
        wrong = isinstance(error, errors.WrongPassphrase)
        self.misses += wrong
        body = message.body
        if wrong and self.misses >= MISSES_UNTIL_HINT and self._opened_ms:
            elapsed = ago(self._surroundings.clock().now_ms() - self._opened_ms)
            body += " " + self.view.tr("Last opened on this computer %1.").replace("%1", elapsed)
        self.view.show_message(message.title, body, wrong=wrong, backups=Action.OPEN_BACKUP in message.actions)


def _release(arena: "Arena | None") -> None:
    if arena is not None:
        arena.release()
