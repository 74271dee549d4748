"""What the detail does with attachments: add dropped ones, look into one, save one outside the vault."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from vault_app.core.attachments import file_name
from vault_app.core.item import Field, Item
from vault_app.core.secret import Secret
from vault_app.ui.happenings import Note
from vault_app.ui.plural import plural
from vault_app.ui.taking_back import take_back

if TYPE_CHECKING:
    from vault_app.services.save_item import SaveResult
    from vault_app.services.session import Session
    from vault_app.ui.browse.detail_view import DetailView
    from vault_app.ui.browse.file_sheet import FileSheet
    from vault_app.ui.session_bridge import SessionBridge

# The lane imports a service when it first runs it: that brings in cryptography, which the window must not wait for.


class Files(QObject):
    """Reads, seals and opens files in the vault's lane; nothing of them is ever in a file of ours."""

    def __init__(
        self, bridge: "SessionBridge", page: QWidget, detail: "DetailView", may_change: Callable[[], bool]
    ) -> None:
        """``may_change`` says, to the person too, whether something may be changed now."""
        super().__init__(page)
        self._bridge, self._page, self._detail, self._may_change = bridge, page, detail, may_change
        self._sheet: FileSheet | None = None
        bridge.locking.connect(self.close)
        detail.files_dropped.connect(self._add_dropped)
        detail.fields.view_asked.connect(self._on_item(self.view))
        detail.fields.save_asked.connect(self._on_item(self.save))

    def add(self, item: Item, paths: Sequence[Path]) -> None:
        """Attach files to an item; the notice offers to undo it."""
        if item.deleted or not paths:
            return

        def work(session: "Session") -> "SaveResult":
            from vault_app.services.attachments import attach  # noqa: PLC0415 - see above

            session.check_writable()
            return attach(session, item.id, [session.doors.files.read(path) for path in paths], doors=session.doors)

        words = plural(self.tr("Adding %n file(s) to “%1”…", "", len(paths)), len(paths)).replace("%1", item.title)
        self._bridge.notice.emit(Note(words, icon="paperclip", seconds=0))
        self._bridge.run(work, asker=self, done=partial(self._tell_added, item, len(paths)))

    def view(self, item: Item, field: Field) -> None:
        """Look into a file."""

        def work(session: "Session") -> Secret:
            from vault_app.services.copy_secret import unseal  # noqa: PLC0415 - see above

            return unseal(session, item.id, field.id)

        self._bridge.run(work, asker=self, done=partial(self._show, field))

    def save(self, item: Item, field: Field) -> QFileDialog:
        """Ask where to save a file, and do so."""
        dialog = QFileDialog(self._page.window(), self.tr("Save %1").replace("%1", file_name(field.label)))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(file_name(field.label))
        dialog.fileSelected.connect(lambda name: self._save_to(item, field, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        self._bridge.locking.connect(dialog.reject)
        dialog.open()
        return dialog

    def close(self) -> None:
        """Show nothing of a file any more."""
        if self._sheet is not None:
            self._sheet.dismiss()

    def sheet(self) -> "FileSheet | None":
        """Give the sheet that shows a file, or None."""
        return self._sheet

    def _on_item(self, act: Callable[[Item, Field], object]) -> Callable[[Field], None]:
        """Let something be done with a file of the item that the detail shows."""

        def with_item(field: Field) -> None:
            item = self._detail.item()
            if item is not None:
                act(item, field)

        return with_item

    def _add_dropped(self, paths: Sequence[Path]) -> None:
        item = self._detail.item()
        if item is not None and self._may_change():
            self.add(item, paths)

    def _show(self, field: Field, content: Secret) -> None:
        from vault_app.ui.browse.file_sheet import FileSheet  # noqa: PLC0415 - seldom wanted, never at the start

        self.close()
        self._sheet = FileSheet(self._page.window(), file_name(field.label), content)
        self._sheet.dismissed.connect(self._on_dismissed)
        self._sheet.open()

    def _on_dismissed(self) -> None:
        self._sheet = None

    def _save_to(self, item: Item, field: Field, path: Path) -> None:
        def work(session: "Session") -> None:
            from vault_app.services.attachments import extract  # noqa: PLC0415 - see above

            extract(session, item.id, field.id, path)

        saved = self.tr("“%1” is saved").replace("%1", path.name)
        why = self.tr("Outside the vault it is not encrypted. Delete it when you no longer need it.")
        self._bridge.run(work, asker=self, done=lambda _none: self._bridge.notice.emit(Note(saved, why, seconds=10)))

    def _tell_added(self, item: Item, count: int, result: "SaveResult") -> None:
        self._bridge.tell_changed(item.id)
        words = plural(self.tr("%n file(s) added to “%1”", "", count), count).replace("%1", item.title)
        undo = partial(take_back, self._bridge, result.undo, item.id, asker=self)
        self._bridge.notice.emit(Note(words, icon="paperclip", action=self.tr("Undo"), act=undo, seconds=10))
