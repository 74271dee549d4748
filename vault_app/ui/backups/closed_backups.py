"""The backups of a vault that is not open: one of them takes the place of the file."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from vault_app.ui.backups.view import BackupsView
from vault_app.ui.messages import VaultFile, moment, words_for
from vault_app.ui.widgets.sheet import ConfirmSheet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vault_app.core.errors import VaultAppError
    from vault_app.ports.vault_store import Backup
    from vault_app.ui.jobs import Lane
    from vault_app.ui.surroundings import Surroundings

# ruff: noqa: PLC0415  # the services bring in cryptography, and are called in the lane


class ClosedBackups(QObject):
    """Owns the page.

    Signals:
        restored: a backup is in the place of the vault.
        left: the person went back.
    """

    restored = Signal()
    left = Signal()

    def __init__(self, path: "Path", lane: "Lane", surroundings: "Surroundings", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path, self._lane, self._surroundings = path, lane, surroundings
        self.view = BackupsView(
            self.tr(
                "They open with the passphrase they were saved with. The present file is kept as a backup when one of"
                " them takes its place."
            )
        )
        self.view.back_asked.connect(self.left)
        self.view.use_asked.connect(self._ask)
        self._lane.run(self._backups, asker=self.view, done=self.view.show_backups, failed=self._failed)

    def _backups(self) -> "Sequence[Backup]":
        return self._surroundings.store_at(self._path).backups()

    def _failed(self, error: "VaultAppError") -> None:
        message = words_for(error, VaultFile(self._path.name))
        self.view.show_problem(f"{message.title} {message.body}".strip())

    def _ask(self, backup: "Backup") -> None:
        question = ConfirmSheet(
            self.view.window(),
            title=self.tr("Use the backup of %1?").replace("%1", moment(backup.time)),
            body=self.tr(
                "It takes the place of the present file, which is kept among the backups. What was saved later is"
                " not in it."
            ),
            confirm=self.tr("Use this backup"),
            cancel=self.tr("Cancel"),
        )
        question.confirmed.connect(partial(self._restore, backup))
        question.open()

    def _restore(self, backup: "Backup") -> None:
        surroundings, path = self._surroundings, self._path

        def restored() -> None:
            from vault_app.services.open_backup import put_in_place

            store = surroundings.store_at(path)
            put_in_place(store, store.read_backup(backup))

        self._lane.run(restored, asker=self.view, done=lambda _done: self.restored.emit(), failed=self._failed)
