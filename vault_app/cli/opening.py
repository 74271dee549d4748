"""Opening a vault in the least time: its file is read, and memory made ready, while modules load and a person types."""

from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vault_app.cli.desk import Surroundings
    from vault_app.core.secret import Secret
    from vault_app.crypto.arena import Arena
    from vault_app.services.session import Session

# ruff: noqa: PLC0415  # what is imported inside loads while the file is read


class Opening:
    """One vault on its way to being open; to be ended whatever happens."""

    def __init__(self, surroundings: "Surroundings", path: Path) -> None:
        surroundings.harden()
        self._surroundings = surroundings
        self._store = surroundings.store_at(path)
        self._arena: Arena | None = None
        self._wrong: Exception | None = None
        self._ahead = Thread(target=self._prepare, name="opening", daemon=True)
        self._ahead.start()

    def _prepare(self) -> None:
        """Read the file, and touch the memory for its key derivation as soon as the cost is known."""
        try:
            self._arena = self._made_ready()
        except Exception as error:  # noqa: BLE001  # told by `check`: a thread would print it
            self._wrong = error

    def _made_ready(self) -> "Arena | None":
        from vault_app.crypto.arena import Arena
        from vault_app.vaultfile.inspecting import inspect_vault

        info = inspect_vault(self._store.read_ahead(), limits=self._surroundings.doors().limits)
        cost = next((slot.cost for slot in info.slots if slot.cost is not None), None)
        return None if cost is None else Arena.prepare(cost)

    def check(self) -> None:
        """Pass what can be opened, so that nobody types a passphrase in vain.

        Raises:
            StorageError, FormatError, IntegrityError: as opening would.
        """
        self._ahead.join()
        if self._wrong is not None:
            raise self._wrong

    def unlocked(self, passphrase: "Secret") -> "Session":
        """Open the vault; the passphrase stays the caller's to wipe. Raises what `unlock_vault` raises."""
        from vault_app.services.unlock_vault import unlock_vault
        from vault_app.vaultfile.credential import PassphraseCredential

        credential, doors = PassphraseCredential(passphrase), self._surroundings.doors()
        self.check()
        arena, self._arena = self._arena, None
        return unlock_vault(self._store, credential, doors=doors, arena=arena)

    def end(self) -> None:
        """Give back what was made ready and not used."""
        self._ahead.join()
        if self._arena is not None:
            self._arena.release()
