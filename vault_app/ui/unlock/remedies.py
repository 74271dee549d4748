"""A vault that does not open: the message, and what it offers to do about it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from vault_app.core import errors
from vault_app.ui.messages import Action, Message, VaultFile, label_of, open_backup_of, words_for
from vault_app.ui.messages.explanations import Explanation, how_to_update, lock_risk, why_no_keyring
from vault_app.ui.own_version import own_version
from vault_app.ui.unlock.view import Choice
from vault_app.ui.widgets.sheet import ConfirmSheet
from vault_app.ui.widgets.tell_sheet import TellSheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.core.errors import VaultAppError
    from vault_app.services.open_backup import BestCopy
    from vault_app.services.session import Session
    from vault_app.ui.jobs import Job, Lane
    from vault_app.ui.surroundings import Surroundings
    from vault_app.ui.unlock.view import UnlockView

# ruff: noqa: PLC0415  # the services bring in cryptography, and are called in the lane

# What takes the place of the button that unlocks: the first of these that a message offers.
_PRIMARY = (Action.OPEN_BACKUP, Action.TRY_AGAIN, Action.CHOOSE_ANOTHER)
# On this page another vault is opened by other ways, and nothing is open yet that could be saved.
_NOT_HERE = (Action.SAVE_ELSEWHERE, Action.SAVE_COPY, Action.OPEN_READ_ONLY, Action.OPEN_ANYWAY)


class Remedies(QObject):
    """Shows what went wrong on the unlock page, and does what is chosen.

    Signals:
        opened: a `Session` of a backup.
        file_asked: another file shall be chosen.
    """

    opened = Signal(object)
    file_asked = Signal()

    def __init__(
        self, view: "UnlockView", lane: "Lane", surroundings: "Surroundings", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._view, self._lane, self._surroundings = view, lane, surroundings
        self._path = Path()
        self._error: VaultAppError | None = None
        self._copy: BestCopy | None = None
        self._again: Callable[[], object] = view.submit
        self._job: Job[Session] | None = None
        view.chosen.connect(self._do)

    def show(self, error: "VaultAppError", path: Path, *, more: str = "") -> None:
        """Say what went wrong with the vault at ``path``; ``more`` is added to the body."""
        self._path, self._error, self._copy, self._again = path, error, None, self._view.submit
        size = path.stat().st_size if isinstance(error, errors.NotAVault) and path.exists() else None
        message = words_for(error, VaultFile(path.name, size))
        if Action.OPEN_BACKUP not in message.actions:
            self._show(message, more=more)
            return
        surroundings = self._surroundings

        def looked() -> "BestCopy":
            from vault_app.services.open_backup import best_copy

            return best_copy(surroundings.store_at(path), doors=surroundings.doors())

        def found(copy: "BestCopy | None") -> None:
            if self._error is error:  # another vault may be asked for by now
                self._copy = copy
                self._show(message, more=more)

        self._lane.run(looked, asker=self._view, done=found, failed=lambda _error: found(None))

    def show_keyring(self, error: "VaultAppError") -> None:
        """Say that quick unlock is turned on and the keyring does not answer; nothing has failed that was asked for."""
        self._error = error
        if not self._view.shows_message() and self._view.field.is_blank():
            self._show(words_for(error), quiet=True)

    def cancel(self) -> None:
        """Let go of a backup that is being opened."""
        self._error = None
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _show(self, message: Message, *, more: str = "", quiet: bool = False) -> None:
        offered = [action for action in message.actions if action not in _NOT_HERE]
        if not self._copy:
            offered = [action for action in offered if action is not Action.OPEN_BACKUP]
        primary = next((action for action in _PRIMARY if action in offered), None)
        links = [Choice(action, self._label(action)) for action in offered if action is not primary]
        self._view.show_message(
            message.title,
            f"{message.body} {more}".strip(),
            wrong=isinstance(self._error, errors.WrongPassphrase),
            quiet=quiet,
            primary=None if primary is None else Choice(primary, self._label(primary)),
            links=links,
        )

    def _label(self, action: Action) -> str:
        if action is Action.OPEN_BACKUP and self._copy is not None:
            if self._copy.backup is None:
                return self.tr("Open this computer's own copy")
            return open_backup_of(self._copy.backup.time)
        return label_of(action)

    def _do(self, action: object) -> None:
        acts: dict[object, Callable[[], object]] = {
            Action.SHOW_PASSPHRASE: self._show_passphrase,
            Action.FORGOTTEN: self._view.forgotten_asked.emit,
            Action.CHOOSE_ANOTHER: self.file_asked.emit,
            Action.SHOW_BACKUPS: self._view.backups_asked.emit,
            Action.TRY_AGAIN: self._again,
            Action.OPEN_BACKUP: self._open_copy,
            Action.SAVE_REPORT: self._ask_for_report,
            Action.TAKE_LOCK: self._ask_for_lock,
            Action.HOW_TO_UPDATE: lambda: self._tell(how_to_update(own_version())),
            Action.WHY: lambda: self._tell(why_no_keyring()),
        }
        acts[action]()

    def _show_passphrase(self) -> None:
        self._view.field.set_revealed(True)
        self._view.field.setFocus()

    def _tell(self, explanation: Explanation) -> None:
        TellSheet(
            self._view.window(),
            title=explanation.title,
            paragraphs=explanation.paragraphs,
            close=self.tr("Close"),
        ).open()

    # --- the backup ---

    def _open_copy(self) -> None:
        surroundings, path, copy = self._surroundings, self._path, self._copy
        if copy is None or self._view.field.is_blank():
            self._view.field.setFocus()
            return
        passphrase = self._view.field.peek_secret()

        def opened() -> "Session":
            from vault_app.services.open_backup import open_best_copy
            from vault_app.vaultfile.credential import PassphraseCredential

            try:
                credential = PassphraseCredential(passphrase)
                return open_best_copy(surroundings.store_at(path), copy, credential, doors=surroundings.doors())
            finally:
                passphrase.wipe()

        self._view.show_busy(busy=True)
        self._job = self._lane.run(
            opened,
            asker=self._view,
            done=self._copy_opened,
            failed=self._copy_failed,
            dropped=lambda session: session.lock(),
        )

    def _copy_opened(self, session: "Session") -> None:
        self._job = None
        self._view.show_busy(busy=False)
        self.opened.emit(session)

    def _copy_failed(self, error: "VaultAppError") -> None:
        self._job = None
        self._view.show_busy(busy=False)
        copy = self._copy
        self.show(error, self._path)
        if isinstance(error, errors.StorageError):  # the copy is sound: the same can be tried again
            self._copy, self._again = copy, self._open_copy

    # --- the lock ---

    def _ask_for_lock(self) -> None:
        if not isinstance(self._error, errors.InUse):
            return
        words = lock_risk(self._error)
        question = ConfirmSheet(
            self._view.window(),
            title=words.title,
            body="\n\n".join(words.paragraphs),
            confirm=self.tr("It is not open any more"),
            cancel=self.tr("Cancel"),
            danger=True,
        )
        question.confirmed.connect(self._take_lock)
        question.open()

    def _take_lock(self) -> None:
        store, again = self._surroundings.store_at(self._path), self._again
        self._lane.run(
            store.take_lock,
            asker=self._view,
            done=lambda _done: again(),
            failed=lambda error: self.show(error, self._path),
        )

    # --- the report ---

    def _ask_for_report(self) -> None:
        dialog = QFileDialog(self._view.window(), self.tr("Save a report"), str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Text (*.txt)"))
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(self.tr("vault report") + ".txt")
        dialog.fileSelected.connect(lambda path: self.save_report(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_report(self, target: Path) -> None:
        """Write the report on the file to ``target``, which the person has chosen."""
        surroundings, path, error = self._surroundings, self._path, str(self._error)

        def saved() -> None:
            from vault_app.services.damage_report import damage_report
            from vault_app.ui.messages.report_words import report_words
            from vault_app.ui.system.text_file import write_text

            doors = surroundings.doors()
            data, _version = surroundings.store_at(path).read()
            report = damage_report(data, limits=doors.limits)
            words = report_words(report, error=error, app=doors.app, now_ms=doors.clock.now_ms())
            write_text(target, words)

        self._lane.run(
            saved,
            asker=self._view,
            done=lambda _done: self._show(Message(self.tr("The report is saved."), target.name), quiet=True),
            failed=lambda failure: self.show(failure, target),
        )
