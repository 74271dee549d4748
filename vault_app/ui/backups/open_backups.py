"""The backups of the open vault: looked into, brought back, and copies merged."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from vault_app.core.errors import KeyChanged
from vault_app.ui.backups.preview_sheet import PreviewSheet
from vault_app.ui.backups.view import BackupsView
from vault_app.ui.happenings import Note
from vault_app.ui.messages import moment, words_for
from vault_app.ui.plural import plural
from vault_app.ui.widgets.sheet import ConfirmSheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_app.core.changes import Change
    from vault_app.core.errors import VaultAppError
    from vault_app.ports.vault_store import Backup, VaultStore
    from vault_app.services.backups import KnownBackup
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge

# ruff: noqa: PLC0415  # the services bring in cryptography, and are called in the lane

translate = QCoreApplication.translate


class OpenBackups(QObject):
    """Owns the page. Signal `left`: the person went back."""

    left = Signal()

    def __init__(self, bridge: "SessionBridge", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.view = BackupsView(
            self.tr("Each save keeps the copy before it, and one for each of the last seven days of saving.")
        )
        self.view.back_asked.connect(self.left)
        self.view.use_asked.connect(self._ask)
        self.view.preview_asked.connect(self._preview)
        self.view.aside_asked.connect(self._merge_aside)
        self.refresh()

    def refresh(self) -> None:
        """Look into every backup, and for copies that were set aside."""

        def found(session: "Session") -> "tuple[Sequence[KnownBackup], Sequence[bytes]]":
            from vault_app.services.backups import known_backups
            from vault_app.services.merge_copy import asides

            doors = self._bridge.doors()
            return known_backups(session, doors=doors), asides(session, doors=doors)

        self._bridge.run(found, asker=self.view, done=self._show, failed=self._failed)

    def _show(self, found: "tuple[Sequence[KnownBackup], Sequence[bytes]]") -> None:
        session = self._bridge.session
        self.view.show_known(found[0], writable=session is not None and session.read_only is None)
        self.view.show_asides(found[1])

    def _failed(self, error: "VaultAppError") -> None:
        message = words_for(error)
        self.view.show_problem(f"{message.title} {message.body}".strip())

    def _preview(self, backup: "Backup") -> None:
        def titles(session: "Session") -> tuple[str, ...]:
            from vault_app.services.backups import titles_in, vault_in

            return titles_in(vault_in(session, backup, doors=self._bridge.doors()))

        def show(found: tuple[str, ...]) -> None:
            PreviewSheet(self.view.window(), moment(backup.time), found).open()

        self._bridge.run(titles, asker=self.view, done=show, failed=self._failed)

    def _ask(self, backup: "Backup") -> None:
        when = moment(backup.time)
        question = ConfirmSheet(
            self.view.window(),
            title=self.tr("Restore the backup of %1?").replace("%1", when),
            body=self.tr(
                "Every item gets what it held then. Items made later go into the bin. What stands now stays in the"
                " history of each item, and the present file becomes a backup."
            ),
            confirm=self.tr("Restore"),
            cancel=self.tr("Cancel"),
        )
        question.confirmed.connect(partial(self._restore, backup))
        question.open()

    def _restore(self, backup: "Backup") -> None:
        def restored(session: "Session") -> "tuple[Change, ...]":
            from vault_app.services.backups import restore_backup

            return restore_backup(session, backup, doors=self._bridge.doors()).undo

        self._bridge.run(restored, asker=self.view, done=partial(self._on_restored, backup), failed=self._failed)

    def _on_restored(self, backup: "Backup", changes: "tuple[Change, ...]") -> None:
        self._bridge.tell_changed()
        title = self.tr("The backup of %1 is back.").replace("%1", moment(backup.time))
        undo = partial(self._undo, changes)
        self._bridge.notice.emit(Note(title, action=self.tr("Undo"), act=undo, seconds=15))
        self.refresh()

    def _undo(self, changes: "tuple[Change, ...]") -> None:
        def undone(session: "Session") -> object:
            from vault_app.services.editing import undo

            return undo(session, changes, doors=self._bridge.doors())

        def done(_result: object) -> None:
            self._bridge.tell_changed()
            self.refresh()

        self._bridge.run(undone, asker=self.view, done=done)

    def _merge_aside(self, copy: bytes) -> None:
        def merged(session: "Session") -> int:
            from vault_app.services.merge_copy import merge_aside

            return merge_aside(session, copy, doors=self._bridge.doors()).merged

        def done(count: int) -> None:
            self._bridge.tell_changed()
            self._bridge.notice.emit(merged_note(count))
            self.refresh()

        self._bridge.run(
            merged, asker=self.view, done=done, failed=lambda error: self.view.show_problem(refusal(error))
        )


def merge_file(bridge: "SessionBridge", store: "VaultStore", asker: QObject) -> None:
    """Merge the copy that ``store`` holds into the open vault, and say what it brought."""

    def merged(session: "Session") -> int:
        from vault_app.services.merge_copy import merge_copy

        return merge_copy(session, store.read()[0], doors=bridge.doors()).merged

    def done(count: int) -> None:
        bridge.tell_changed()
        bridge.notice.emit(merged_note(count))

    def failed(error: "VaultAppError") -> None:
        if isinstance(error, KeyChanged):
            bridge.notice.emit(Note(refusal(error), icon="alert-circle", seconds=12))
        else:
            bridge.tell_failure(error)

    bridge.run(merged, asker=asker, done=done, failed=failed)


def merged_note(count: int) -> Note:
    """Give the words for a copy that was merged."""
    if not count:
        return Note(translate("backups", "Nothing new: this copy holds nothing that the vault does not."), icon="info")
    return Note(plural(translate("backups", "The copy is merged: %n change(s)", "", count), count), seconds=10)


def refusal(error: "VaultAppError") -> str:
    """Say why a copy was not merged."""
    if isinstance(error, KeyChanged):
        return translate(
            "backups", "Not merged: this is another vault, or a copy from before the passphrase was changed."
        )
    message = words_for(error)
    return f"{message.title} {message.body}".strip()
