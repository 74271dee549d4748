"""The keyring of this computer, so used that one which hangs holds up nothing but itself."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from vault_app.ui.jobs import Job, Lane

if TYPE_CHECKING:
    from vault_app.core.errors import VaultAppError
    from vault_app.ports.keychain import Keychain
    from vault_app.ui.surroundings import Surroundings

T = TypeVar("T")


class Keyring(QObject):
    """A lane for what may wait on the keyring alone, and a keychain for each lane that asks it.

    Nothing is made before somebody asks: most vaults are opened by typing.
    """

    def __init__(self, surroundings: "Surroundings", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self._lane: Lane | None = None
        self._beside: Keychain | None = None
        self._for_vault: Keychain | None = None

    def for_vault_lane(self) -> "Keychain":
        """Give the keychain that work in the vault's lane uses."""
        if self._for_vault is None:
            self._for_vault = self._surroundings.keychain()
        return self._for_vault

    def run(
        self,
        work: "Callable[[Keychain], T]",
        *,
        asker: QObject,
        done: Callable[[T], object] | None = None,
        failed: "Callable[[VaultAppError], object] | None" = None,
    ) -> Job[T]:
        """Do work with a keychain beside the vault's lane; nothing waits for it."""
        if self._lane is None:
            self._lane = Lane("keyring", self)
        if self._beside is None:
            self._beside = self._surroundings.keychain()
        keychain = self._beside
        return self._lane.run(lambda: work(keychain), asker=asker, done=done, failed=failed)

    def cancel(self) -> None:
        """Give up whatever waits on the keyring in the vault's lane; at once, from the window's thread."""
        if self._for_vault is not None:
            self._for_vault.cancel()

    def end(self) -> None:
        """Give up everything: the app quits, or the vault changes."""
        self.cancel()
        if self._beside is not None:
            self._beside.cancel()
        if self._lane is not None:
            self._lane.close()
            self._lane = None
