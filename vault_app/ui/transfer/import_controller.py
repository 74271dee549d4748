"""Leads through an import: choose, open, look, save, and what is left of the file."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from vault_app.core.errors import FileEmpty, FileLocked, Locked, UnknownSource, WrongFilePassphrase
from vault_app.ui.happenings import Note
from vault_app.ui.messages import VaultFile, words_for
from vault_app.ui.transfer.import_view import ImportView
from vault_app.ui.transfer.preview_step import KEEP_BOTH, UPDATE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vault_app.core.column_role import Role
    from vault_app.core.errors import VaultAppError
    from vault_app.core.imported import Imported
    from vault_app.ports.import_reader import ImportReader
    from vault_app.services.editing import SaveResult
    from vault_app.services.import_items import Choice, ImportPlan, ImportResult, RowState
    from vault_app.services.session import Session
    from vault_app.ui.jobs import Job
    from vault_app.ui.session_bridge import SessionBridge
    from vault_app.ui.surroundings import Surroundings

# ruff: noqa: PLC0415  # the services bring in cryptography, and are called in the lane

SLICE: Final = 200  # passwords that are judged at a time: a twentieth of a second
_ENCRYPTED: Final = frozenset({"vault-export", "kdbx"})


class ImportController(QObject):
    """Owns the page. Signal `left`: the person is done."""

    left = Signal()
    _progressed = Signal(int, int)  # from the lane to the window's thread

    def __init__(self, bridge: "SessionBridge", surroundings: "Surroundings", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._surroundings = bridge, surroundings
        self.view = ImportView()
        self._path = Path()
        self._key_file = b""
        self._plan: ImportPlan | None = None
        self._judged = 0
        self._encrypted = False
        self._saved: SaveResult | None = None
        self._job: Job[object] | None = None
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.choose.choose_asked.connect(self.ask)
        view.choose.dropped.connect(self.begin)
        view.busy.left.connect(self.start_again)
        self._progressed.connect(view.busy.show_progress)
        view.key.opened.connect(self._open)
        view.key.key_file_asked.connect(self._ask_key_file)
        view.key.left.connect(self.start_again)
        view.columns.chosen.connect(self._read_columns)
        view.columns.left.connect(self.start_again)
        view.preview.import_asked.connect(self._import)
        view.preview.choice_changed.connect(self._count)
        view.preview.left.connect(self.start_again)
        view.result.delete_asked.connect(self._delete)
        view.result.undo_asked.connect(self._undo)
        view.result.finished.connect(self._finish)
        self._bridge.locking.connect(self.forget)
        self._bridge.opened.connect(lambda _session: self.start_again())

    # --- a file ---

    @Slot()
    def ask(self) -> QFileDialog:
        """Ask for a file."""
        dialog = QFileDialog(self.view.window(), self.tr("Import a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.begin(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        self._bridge.locking.connect(dialog.reject)
        dialog.open()
        return dialog

    @Slot(object)
    def begin(self, path: Path) -> None:
        """Look at a file."""
        self.forget()
        self._path = path
        self.view.choose.show_problem("")
        self.view.show_busy(self.tr("Reading “%1”…").replace("%1", path.name))

        def read() -> "Imported":
            files = self._surroundings.foreign_files()
            data = files.content(path)
            return _with_entries(files.reader_for(data).read(data))

        self._run(lambda session: self._planned(session, read), self._show_plan, self._on_refused)

    def _planned(self, session: "Session", read: "Callable[[], Imported]") -> "ImportPlan":
        from vault_app.services.import_items import plan_import

        imported = read()
        try:
            return plan_import(session, imported)
        except Locked:
            imported.wipe()
            raise

    def _on_refused(self, error: "VaultAppError") -> None:
        """Ask for what is missing: a passphrase, or what the columns hold."""
        if isinstance(error, FileLocked):
            self.view.key.ask(self._path.name, key_file=error.key_file)
            self.view.show_step(self.view.key)
        elif isinstance(error, UnknownSource):
            self._ask_columns(error)
        else:
            self._show_problem(error)

    def _show_problem(self, error: "VaultAppError") -> None:
        message = words_for(error, VaultFile(self._path.name))
        self.view.choose.show_problem(f"{message.title} {message.body}".strip())
        self.view.show_step(self.view.choose)

    # --- an encrypted file ---

    @Slot()
    def _ask_key_file(self) -> QFileDialog:
        dialog = QFileDialog(self.view.window(), self.tr("Choose the key file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._take_key_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        self._bridge.locking.connect(dialog.reject)
        dialog.open()
        return dialog

    def _take_key_file(self, path: Path) -> None:
        def content(_session: "Session") -> bytes:
            return self._surroundings.foreign_files().content(path)

        def taken(data: bytes) -> None:
            self._key_file = data
            self.view.key.show_key_file(path.name)

        self._bridge.run(content, asker=self.view, done=taken)

    @Slot()
    def _open(self) -> None:
        """Open the file with what was typed."""
        from vault_app.ports.import_reader import FileKey

        key = FileKey(self.view.key.field.take_secret(), self._key_file)
        path = self._path
        self.view.show_busy(self.tr("Opening “%1”…").replace("%1", path.name))

        def opened() -> "Imported":
            files = self._surroundings.foreign_files()
            data = files.content(path)
            try:
                return _with_entries(files.reader_for(data).read(data, key))
            finally:
                key.passphrase.wipe()

        self._encrypted = True
        self._run(lambda session: self._planned(session, opened), self._show_plan, self._on_wrong)

    def _on_wrong(self, error: "VaultAppError") -> None:
        if isinstance(error, WrongFilePassphrase):
            message = words_for(error)
            self.view.show_step(self.view.key)
            self.view.key.show_wrong(f"{message.title} {message.body}".strip())
        else:
            self._show_problem(error)

    # --- a table that nobody knows ---

    def _ask_columns(self, unknown: "VaultAppError") -> None:
        path = self._path

        def columns(_session: "Session") -> "tuple[tuple[str, ...], tuple[Role, ...]]":
            files = self._surroundings.foreign_files()
            return files.columns(files.content(path))

        def show(found: "tuple[tuple[str, ...], tuple[Role, ...]]") -> None:
            names, roles = found
            if len(names) < 2:  # noqa: PLR2004  # one column is no table of accounts
                self._show_problem(unknown)
                return
            self.view.columns.ask(names, roles)
            self.view.show_step(self.view.columns)

        self._run(columns, show, lambda _error: self._show_problem(unknown))

    @Slot()
    def _read_columns(self) -> None:
        roles, path = self.view.columns.roles(), self._path

        def read() -> "Imported":
            files = self._surroundings.foreign_files()
            reader: ImportReader = files.table_reader(roles)
            return _with_entries(reader.read(files.content(path)))

        self._run(lambda session: self._planned(session, read), self._show_plan, self._show_problem)

    # --- the preview ---

    def _show_plan(self, plan: "ImportPlan") -> None:
        session = self._bridge.session
        assert session is not None  # noqa: S101  # the answer of a locked vault is dropped
        self._plan, self._judged = plan, 0
        self.view.preview.show_plan(plan, session.vault.name)
        self._count()
        if session.read_only is not None:
            self.view.preview.import_button.setEnabled(False)
        self.view.show_step(self.view.preview)
        self._judge_next()

    def _judge_next(self) -> None:
        """Work out how strong the passwords are while the person looks: a slice at a time, so that nothing waits."""
        plan, start = self._plan, self._judged
        if plan is None or start >= len(plan.rows):
            return

        def judged(session: "Session") -> "ImportPlan":
            from vault_app.services.import_items import estimated

            return estimated(plan, start, start + SLICE, doors=session.doors)

        def done(found: "ImportPlan") -> None:
            if self._plan is plan:
                self._plan, self._judged = found, start + SLICE
                self._judge_next()

        self._bridge.run(judged, asker=self.view, done=done, failed=lambda _error: None)

    @Slot()
    def _count(self) -> None:
        if self._plan is None:
            return
        preview, plan = self.view.preview, self._plan
        states = {state.name: plan.counted(state) for state in {row.state for row in plan.rows}}
        count = states.get("NEW", 0)
        if preview.same.currentData() == KEEP_BOTH:
            count += states.get("HERE", 0) + states.get("TWICE", 0)
        elif preview.same.currentData() == UPDATE:
            count += states.get("HERE", 0)
        if preview.differs.currentData() in (UPDATE, KEEP_BOTH):
            count += states.get("DIFFERS", 0)
        preview.show_count(count)

    def _choices(self) -> "Mapping[RowState, Choice]":
        from vault_app.services.import_items import Choice, RowState

        same, differs = Choice[self.view.preview.same.currentData()], Choice[self.view.preview.differs.currentData()]
        return {RowState.HERE: same, RowState.TWICE: same, RowState.DIFFERS: differs}

    # --- the import ---

    @Slot()
    def _import(self) -> None:
        plan = self._plan
        if plan is None:
            return
        choices = self._choices()
        self._plan = None  # what is judged meanwhile comes too late
        self.view.show_busy(self.tr("Importing…"))
        self.view.busy.leave_button.hide()

        def work(session: "Session") -> "ImportResult":
            from vault_app.services.import_items import import_items

            try:
                return import_items(session, plan, choices, doors=session.doors, tell=self._progressed.emit)
            except Locked:  # nobody comes back to it
                plan.imported.wipe()
                raise

        def failed(error: "VaultAppError") -> None:
            self.view.busy.leave_button.show()
            self._plan, self._judged = plan, len(plan.rows)
            self.view.show_step(self.view.preview)
            self._bridge.tell_failure(error)

        self._bridge.run(work, asker=self.view, done=partial(self._on_imported, plan), failed=failed)

    def _on_imported(self, plan: "ImportPlan", result: "ImportResult") -> None:
        self.view.busy.leave_button.show()
        self._saved = result.saved
        self.view.preview.model.show_plan(None)
        self.view.result.show_result(result, plan.imported, name=self._path.name, plain=not self._encrypted)
        self.view.show_step(self.view.result)
        self._bridge.tell_changed()

    @Slot()
    def _undo(self) -> None:
        saved, self._saved = self._saved, None
        if saved is None:
            return

        def undone(session: "Session") -> object:
            from vault_app.services.editing import undo

            return undo(session, saved.undo, doors=session.doors)

        def done(_result: object) -> None:
            self._bridge.tell_changed()
            self._bridge.notice.emit(
                Note(self.tr("The import is taken back."), self.tr("What came in lies in the bin."))
            )
            self._finish()

        self._bridge.run(undone, asker=self.view, done=done)

    @Slot()
    def _delete(self) -> None:
        path = self._path

        def deleted(_session: "Session") -> None:
            self._surroundings.foreign_files().delete(path)

        def done(_nothing: None) -> None:
            self.view.result.show_deleted()
            self._bridge.notice.emit(Note(self.tr("“%1” is deleted.").replace("%1", path.name), icon="trash"))

        self._bridge.run(deleted, asker=self.view, done=done)

    @Slot()
    def _finish(self) -> None:
        self.start_again()
        self.left.emit()

    # --- the end ---

    @Slot()
    def start_again(self) -> None:
        """Forget the file and ask for one."""
        self.forget()
        self.view.choose.show_problem("")
        self.view.show_step(self.view.choose)

    @Slot()
    def forget(self) -> None:
        """Wipe what was read of a file."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._plan is not None:
            self._plan.imported.wipe()
        self._plan, self._saved = None, None
        self._key_file, self._encrypted = b"", False
        self.view.key.field.clear_secret()
        self.view.preview.model.show_plan(None)

    def _run(
        self,
        work: "Callable[[Session], object]",
        done: "Callable[..., object]",
        failed: "Callable[[VaultAppError], object]",
    ) -> None:
        self._job = self._bridge.run(work, asker=self.view, done=done, failed=failed, dropped=_wipe)


def _wipe(answer: object) -> None:
    """Wipe what was read of a file that nobody wants any more."""
    from vault_app.services.import_items import ImportPlan

    if isinstance(answer, ImportPlan):
        answer.imported.wipe()


def _with_entries(imported: "Imported") -> "Imported":
    if not imported.count:
        raise FileEmpty
    return imported
