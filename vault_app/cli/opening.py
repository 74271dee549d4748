"""Opening a vault in the least time: its file is read, and memory made ready, while modules load and a person types."""

from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vault_app.cli.desk import Surroundings
    from vault_app.core.secret import Secret
    from vault_app.services.session import Session
    from vault_app.vaultfile.beginning import Beginning

# ruff: noqa: PLC0415  # what is imported inside loads while the file is read, or the key derived


class Opening:
    """One vault on its way to being open; to be ended whatever happens."""

    def __init__(self, surroundings: "Surroundings", path: Path) -> None:
        surroundings.harden()
        self._surroundings = surroundings
        self._store = surroundings.store_at(path)
        self._beginning: Beginning | None = None
        self._wrong: Exception | None = None
        self._ahead = Thread(target=self._prepare, name="opening", daemon=True)
        self._ahead.start()

    def _prepare(self) -> None:
        """Read the file, and touch the memory for its key derivation as soon as the cost is known."""
        try:
            self._beginning = self._made_ready()
        except Exception as error:  # noqa: BLE001  # told by `check`: a thread would print it
            self._wrong = error

    def _made_ready(self) -> "Beginning":
        from vault_app.vaultfile.beginning import Beginning

        return Beginning(self._store.read_ahead(), limits=self._surroundings.read_limits())

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
        self.check()
        assert self._beginning is not None  # noqa: S101  # else `check` had raised
        ready = self._beginning.begin(passphrase)
        from vault_app.services.unlock_vault import unlock_vault
        from vault_app.vaultfile.credential import PassphraseCredential

        credential, doors = PassphraseCredential(passphrase), self._surroundings.doors()
        return unlock_vault(self._store, credential, doors=doors, arena=ready)

    def end(self) -> None:
        """Give back what was made ready and not used."""
        self._ahead.join()
        if self._beginning is not None:
            self._beginning.end()
