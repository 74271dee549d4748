"""Leads through an import: a file is chosen, read in the lane, and opened where it is locked."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from vault_app.core.errors import FileLocked, Locked, ReadingStopped, UnknownSource, WrongFilePassphrase
from vault_app.core.progress import part
from vault_app.ui.messages import VaultFile, words_for
from vault_app.ui.transfer.deciding import Deciding
from vault_app.ui.transfer.import_view import ImportView
from vault_app.ui.transfer.reading import WHOLE, Reading, with_entries

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.core.column_role import Role
    from vault_app.core.errors import VaultAppError
    from vault_app.core.imported import Imported
    from vault_app.core.progress import Tell
    from vault_app.ports.import_reader import ImportReader
    from vault_app.services.import_items import ImportPlan
    from vault_app.services.session import Session
    from vault_app.ui.jobs import Job
    from vault_app.ui.session_bridge import SessionBridge
    from vault_app.ui.surroundings import Surroundings

# ruff: noqa: PLC0415  # the services bring in cryptography, and are called in the lane

_READ = 0.8  # of the time, until the entries are held against the vault


class ImportController(QObject):
    """Owns the page. Signal `left`: the person is done."""

    left = Signal()

    def __init__(self, bridge: "SessionBridge", surroundings: "Surroundings", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._surroundings = bridge, surroundings
        self.view = ImportView()
        self._path = Path()
        self._key_file = b""
        self._encrypted = False
        self.deciding = Deciding(self.view, bridge, surroundings, self)
        self.reading = Reading(self)
        self._job: Job[object] | None = None
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.choose.choose_asked.connect(self.ask)
        view.busy.left.connect(self.start_again)
        self.reading.progressed.connect(self._on_progress)
        view.key.opened.connect(self._open)
        view.key.key_file_asked.connect(self._ask_key_file)
        view.key.left.connect(self.start_again)
        view.columns.chosen.connect(self._read_columns)
        view.columns.left.connect(self.start_again)
        view.preview.left.connect(self.start_again)
        self.deciding.finished.connect(self._finish)
        self._bridge.locking.connect(self.forget)
        self._bridge.opened.connect(lambda _session: self.start_again())

    # --- a file ---

    @Slot()
    def ask(self) -> QFileDialog:
        """Ask for a file."""
        return self._ask_for(self.tr("Import a file"), self.begin)

    def _ask_for(self, title: str, chosen: "Callable[[Path], object]") -> QFileDialog:
        dialog = QFileDialog(self.view.window(), title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: chosen(Path(name)))
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
        self.view.show_busy(self._reading_words())

        def read(tell: "Tell") -> "Imported":
            files = self._surroundings.foreign_files()
            data = files.content(path)
            return with_entries(files.reader_for(data).read(data, tell=tell))

        self._read(read, self._on_refused)

    def _reading_words(self) -> str:
        return self.tr("Reading “%1”…").replace("%1", self._path.name)

    def _read(self, read: "Callable[[Tell], Imported]", failed: "Callable[[VaultAppError], object]") -> None:
        tell = self.reading.begin()
        self._run(lambda session: self._planned(session, read, tell), self._show_plan, failed)

    def _planned(self, session: "Session", read: "Callable[[Tell], Imported]", tell: "Tell") -> "ImportPlan":
        from vault_app.services.import_items import plan_import

        imported = read(part(tell, 0, _READ))
        try:
            return plan_import(session, imported, tell=part(tell, _READ, 1))
        except (Locked, ReadingStopped):
            imported.wipe()
            raise

    @Slot(int)
    def _on_progress(self, share: int) -> None:
        self.view.busy.say(self._reading_words())
        self.view.busy.show_progress(share, WHOLE)

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
        return self._ask_for(self.tr("Choose the key file"), self._take_key_file)

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
        self.view.show_busy(
            self.tr("Opening “%1”…").replace("%1", path.name),
            self.tr(
                "Its passphrase is being turned into a key. How long that takes, the program that wrote the file has"
                " chosen; it cannot be stopped half-way, but you need not wait for it."
            ),
        )

        def opened(tell: "Tell") -> "Imported":
            try:
                files = self._surroundings.foreign_files()
                data = files.content(path)
                return with_entries(files.reader_for(data).read(data, key, tell=tell))
            finally:
                key.passphrase.wipe()

        self._encrypted = True
        self._read(opened, self._on_wrong)

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

        self.view.show_busy(self._reading_words())

        def read(tell: "Tell") -> "Imported":
            files = self._surroundings.foreign_files()
            reader: ImportReader = files.table_reader(roles)
            return with_entries(reader.read(files.content(path), tell=tell))

        self._read(read, self._show_problem)

    # --- the end ---

    def _show_plan(self, plan: "ImportPlan") -> None:
        session = self._bridge.session
        assert session is not None  # noqa: S101  # the answer of a locked vault is dropped
        self.deciding.begin(plan, session, self._path, plain=not self._encrypted)

    @Slot()
    def _finish(self) -> None:
        self.start_again()
        self.left.emit()

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
        self.reading.stop()
        self.deciding.forget()
        self._key_file, self._encrypted = b"", False
        self.view.key.field.clear_secret()

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
