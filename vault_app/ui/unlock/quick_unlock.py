"""Unlocking with the keyring, offered only where it is turned on and the keyring has just worked."""

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from vault_app.core import errors

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.core.errors import VaultAppError
    from vault_app.services.session import Session
    from vault_app.ui.jobs import Job, Lane
    from vault_app.ui.surroundings import Surroundings
    from vault_app.ui.system.keyring import Keyring

# ruff: noqa: PLC0415  # the services bring in cryptography, and are called in the lane

# After these the keyring cannot open this vault before its passphrase has.
_FINAL = (errors.KeychainGarbage, errors.KeychainNoEntry, errors.NoMatchingSlot, errors.PassphraseDue)


class QuickUnlock(QObject):
    """Asks the keyring on behalf of the unlock page. ``days`` gives how often the passphrase itself is wanted.

    Signals:
        offered: whether the button is to be seen.
        opened: the `Session`.
        failed: the `VaultAppError`; the passphrase is asked for as ever.
        unavailable: it is turned on, and the keyring does not answer: the `VaultAppError`.
    """

    offered = Signal(bool)
    opened = Signal(object)
    failed = Signal(object)
    unavailable = Signal(object)

    def __init__(
        self,
        lane: "Lane",
        surroundings: "Surroundings",
        keyring: "Keyring",
        *,
        days: "Callable[[], int]",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane, self._surroundings, self._keyring, self._days = lane, surroundings, keyring, days
        self._path = Path()
        self._looking: Job[bool] | Job[None] | None = None
        self._opening: Job[Session] | None = None

    def look(self, path: Path) -> None:
        """See whether it can be offered for the vault at ``path``; until then it is not."""
        self.stop()
        self._path = path
        self.offered.emit(False)
        surroundings = self._surroundings

        def enrolled() -> bool:
            from vault_app.services.quick_unlock import is_enrolled

            return is_enrolled(surroundings.store_at(path), doors=surroundings.doors())

        # Whatever is wrong with the file, trying the passphrase will say it.
        self._looking = self._lane.run(enrolled, asker=self, done=self._probe, failed=lambda _error: None)

    def begin(self) -> None:
        """Ask the keyring, which may ask its owner: nothing is waited for on this thread."""
        surroundings, path, days = self._surroundings, self._path, self._days()
        keychain = self._keyring.for_vault_lane()

        def opened() -> "Session":
            from vault_app.services.quick_unlock import unlock_with_keychain

            session = unlock_with_keychain(surroundings.store_at(path), keychain, doors=surroundings.doors(), days=days)
            gc.freeze()  # as after a passphrase: what came in are many objects, and none of them is garbage
            return session

        self._opening = self._lane.run(
            opened, asker=self, done=self._on_opened, failed=self._on_failed, dropped=lambda session: session.lock()
        )

    def is_busy(self) -> bool:
        """Tell whether the keyring is being asked to open the vault."""
        return self._opening is not None

    def stop(self) -> None:
        """Let go of what is under way: the lane is free at once, and a prompt of the keyring goes away."""
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        if self._opening is not None:
            self._opening.cancel()
            self._opening = None
            self._keyring.cancel()

    def _probe(self, enrolled: bool) -> None:  # noqa: FBT001 - an answer of one flag
        if enrolled:
            self._looking = self._keyring.run(
                lambda keychain: keychain.probe(), asker=self, done=self._on_probed, failed=self._on_unavailable
            )

    def _on_unavailable(self, error: "VaultAppError") -> None:
        self._looking = None
        if not isinstance(error, errors.KeychainCancelled):
            self.unavailable.emit(error)

    def _on_probed(self, _nothing: None) -> None:
        self._looking = None
        self.offered.emit(True)

    def _on_opened(self, session: "Session") -> None:
        self._opening = None
        self.opened.emit(session)

    def _on_failed(self, error: "VaultAppError") -> None:
        self._opening = None
        if isinstance(error, _FINAL):
            self.offered.emit(False)
        self.failed.emit(error)
