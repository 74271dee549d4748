"""Tries the recovery words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from vault_app.ui.messages import VaultFile, words_for
from vault_app.ui.unlock.forgotten_view import ForgottenView

if TYPE_CHECKING:
    from pathlib import Path

    from vault_app.core.errors import VaultAppError
    from vault_app.core.secret import Secret
    from vault_app.ui.jobs import Lane
    from vault_app.ui.surroundings import Surroundings

# ruff: noqa: PLC0415  # what reads words and vaults brings in cryptography, and is called in the lane


class ForgottenController(QObject):
    """Owns the page.

    Signals:
        recovered: the words, as a `Secret`: they open the vault; the receiver wipes them.
        backups_asked: the backups are wanted.
        left: the person went back.
    """

    recovered = Signal(object)
    backups_asked = Signal()
    left = Signal()

    def __init__(
        self, path: "Path", name: str, lane: "Lane", surroundings: "Surroundings", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._path, self._lane, self._surroundings = path, lane, surroundings
        self.view = ForgottenView(name)
        self.view.words_given.connect(self._try)
        self.view.backups_asked.connect(self.backups_asked)
        self.view.back.connect(self.left)

    def end(self) -> None:
        """Wipe what was typed."""
        self.view.field.clear_secret()

    def _try(self, words: "Secret") -> None:
        surroundings, path = self._surroundings, self._path

        def tried() -> "Secret":
            from vault_app.services.unlock_vault import unlock_vault
            from vault_app.vaultfile.credential import RecoveryCredential
            from vault_app.vaultfile.recovery_words import seed_of

            doors = surroundings.doors()
            seed = seed_of(words, doors.words)
            try:
                unlock_vault(surroundings.store_at(path), RecoveryCredential(seed), doors=doors).lock()
            finally:
                seed.wipe()
            return words

        def failed(error: "VaultAppError") -> None:
            words.wipe()
            self._failed(error)

        self.view.show_busy(busy=True)
        self._lane.run(tried, asker=self.view, done=self._opened, failed=failed, dropped=lambda typed: typed.wipe())

    def _opened(self, words: "Secret") -> None:
        self.view.show_busy(busy=False)
        self.recovered.emit(words)

    def _failed(self, error: "VaultAppError") -> None:
        self.view.show_busy(busy=False)
        word, message = getattr(error, "word", 0), words_for(error, VaultFile(self._path.name))
        if word:
            self.view.show_problem(
                self.tr("Word %1 is not one that a sheet can hold. Check its spelling.").replace("%1", str(word))
            )
        else:
            self.view.show_problem(f"{message.title} {message.body}")
