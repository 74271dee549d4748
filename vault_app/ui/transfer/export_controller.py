"""Leads through an export: the kind of file, a passphrase, a place, and what the file could not hold."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from vault_app.core.errors import InvalidPassphrase, WrongPassphrase
from vault_app.ui.happenings import Note
from vault_app.ui.messages import words_for
from vault_app.ui.places import short_path
from vault_app.ui.plural import plural
from vault_app.ui.transfer.export_sheet import OWN, ExportSheet, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from vault_app.core.errors import VaultAppError
    from vault_app.core.ids import ItemId
    from vault_app.core.secret import Secret
    from vault_app.ports.export_writer import Written
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge
    from vault_app.ui.surroundings import Surroundings

# ruff: noqa: PLC0415  # the services bring in cryptography, and are called in the lane


class ExportController(QObject):
    """Exports some items, or all that are not in the bin."""

    def __init__(
        self,
        window: "QWidget",
        bridge: "SessionBridge",
        surroundings: "Surroundings",
        item_ids: "Sequence[ItemId] | None" = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._bridge, self._surroundings = window, bridge, surroundings
        self._item_ids = item_ids
        self.sheet = ExportSheet(window, self._count())
        self.sheet.export_asked.connect(self._ask_place)
        self._passphrase: Secret | None = None
        self.dialog: QFileDialog | None = None

    def begin(self) -> None:
        """Ask for the kind of file."""
        self.sheet.open()

    def _count(self) -> int:
        if self._item_ids is not None:
            return len(self._item_ids)
        vault = self._bridge.vault
        if vault is None:
            return 0
        empty = bytes(8)
        deleted = vault.columns.deleted
        return sum(deleted[at * 8 : at * 8 + 8] == empty for at in vault.shown_positions())

    def _ask_place(self) -> None:
        """Ask where the file goes; the passphrase waits in the sheet meanwhile."""
        kind = self.sheet.kind()
        dialog = QFileDialog(self._window, self.tr("Export to"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind.extension)
        dialog.selectFile(f"export.{kind.extension}")
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is overwritten
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        self._bridge.locking.connect(dialog.reject)
        self.dialog = dialog
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write the file."""
        kind, passphrase = self.sheet.kind(), self.sheet.take_passphrase()
        self.sheet.export_button.set_busy(True)

        def work(session: "Session") -> "Written":
            try:
                written = self._written(session, kind, passphrase)
            finally:
                passphrase.wipe()
            from vault_app.crypto.wiping import wipe

            try:
                self._surroundings.foreign_files().write_new(path, written.data)
            finally:
                wipe(written.data)
            return written

        self._bridge.run(work, asker=self.sheet, done=lambda written: self._tell(path, written), failed=self._failed)

    def _written(self, session: "Session", kind: Kind, passphrase: "Secret") -> "Written":
        from vault_app.services.export_items import chosen_items, export_encrypted, export_items, prove_passphrase

        items = chosen_items(session, self._item_ids)
        if self._item_ids is None:
            items = tuple(item for item in items if not item.deleted)
        if kind.key == OWN:
            return export_encrypted(session, items, passphrase, doors=session.doors)
        writer = next(one for one in self._surroundings.foreign_files().writers() if one.key == kind.key)
        if not writer.encrypted:
            prove_passphrase(session, passphrase)
            return export_items(session, items, writer)
        return export_items(session, items, writer, passphrase)

    def _tell(self, path: Path, written: "Written") -> None:
        self.sheet.dismiss()
        title = plural(self.tr("%n item(s) exported", "", written.count), written.count)
        lost = sum(written.dropped.values()) + written.left_out
        detail = short_path(path)
        if lost:
            more = plural(self.tr("%n thing(s) have no place in that kind of file.", "", lost), lost)
            detail = f"{detail} · {more}"
        self._bridge.notice.emit(Note(title, detail, seconds=10))

    def _failed(self, error: "VaultAppError") -> None:
        message = words_for(error)
        words = f"{message.title} {message.body}".strip()
        if isinstance(error, WrongPassphrase):
            words = self.tr("That is not the passphrase of this vault.")
        self.sheet.show_problem(words)
        if not isinstance(error, (WrongPassphrase, InvalidPassphrase)):
            self.sheet.forget()
