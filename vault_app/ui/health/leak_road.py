"""The way to a look for leaks: which source, consent before anything is sent, progress, and what came of it."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from vault_app.core.errors import Locked
from vault_app.ui.happenings import Note
from vault_app.ui.health.ask_sheets import LeakWaysSheet
from vault_app.ui.health.leak_run import LeakRun
from vault_app.ui.health.progress_sheet import ProgressSheet
from vault_app.ui.plural import plural
from vault_app.ui.widgets.sheet import ConfirmSheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from vault_app.core.errors import VaultAppError
    from vault_app.core.leaks import LeakReport
    from vault_app.ports.leak_source import LeakSource
    from vault_app.ui.session_bridge import SessionBridge
    from vault_app.ui.surroundings import Surroundings


class LeakRoad(QObject):
    """Leads through it.

    Signals:
        ended: a look is over, and what it found is kept.
    """

    ended = Signal()

    def __init__(
        self, window: "QWidget", bridge: "SessionBridge", surroundings: "Surroundings", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._bridge, self._surroundings = window, bridge, surroundings
        self._progress: ProgressSheet | None = None
        self._run: LeakRun | None = None

    def ask(self, count: int) -> None:
        """Ask how leaks are to be looked for, of so many passwords."""
        sheet = LeakWaysSheet(self._window, count=count)
        sheet.list_asked.connect(self._ask_for_list)
        sheet.online_asked.connect(self._ask_consent)
        sheet.open()

    @Slot()
    def _ask_for_list(self) -> QFileDialog:
        dialog = QFileDialog(self._window, self.tr("List of leaked passwords"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Text (*.txt)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.use_list(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        self._bridge.locking.connect(dialog.reject)
        dialog.open()
        return dialog

    def use_list(self, path: Path) -> None:
        """Look leaks up in a list on this computer."""
        self._begin(partial(self._surroundings.leak_list, path))

    @Slot()
    def _ask_consent(self) -> None:
        sheet = ConfirmSheet(
            self._window,
            title=self.tr("Ask Have I Been Pwned?"),
            body="\n\n".join(
                (
                    self.tr(
                        "For each different password, the first 5 of the 40 hex digits of its SHA-1 hash are sent to"
                        " api.pwnedpasswords.com, over an encrypted connection."
                    ),
                    self.tr(
                        "The service answers with some 800 hashes that begin the same, and the rest is compared here."
                        " It learns no password, no user name and no website."
                    ),
                    self.tr(
                        "It does learn this computer's address on the internet, the time, and how many passwords are"
                        " asked for. Nothing is sent before you agree, and you are asked every time."
                    ),
                )
            ),
            confirm=self.tr("Send and check"),
            cancel=self.tr("Cancel"),
        )
        sheet.confirmed.connect(lambda: self._begin(self._surroundings.leak_service))
        sheet.open()
        sheet.cancel_button.setFocus()

    def _begin(self, source: "Callable[[], LeakSource]") -> None:
        if self._bridge.session is None or self._run is not None:
            return
        self._progress = progress = ProgressSheet(self._window, self.tr("Looking for leaked passwords…"))
        self._run = run = LeakRun(self._bridge, source, self)
        run.progressed.connect(progress.show_progress)
        run.ended.connect(self._on_ended)
        progress.stopped.connect(self._on_stopped)
        progress.show_progress(0, 0)
        progress.words.setText("")
        progress.open()
        run.begin()

    @Slot()
    def _on_stopped(self) -> None:
        self._progress = None  # it goes by itself
        if self._run is not None:
            self._run.stop()

    @Slot(object, object)
    def _on_ended(self, report: "LeakReport | None", error: "VaultAppError | None") -> None:
        progress, self._progress, self._run = self._progress, None, None
        if progress is not None:
            progress.end()
        if self._bridge.session is None or isinstance(error, Locked):
            return
        self.ended.emit()
        if error is not None:
            self._bridge.tell_failure(error)
        elif report is not None:
            self._bridge.notice.emit(self._note(report))

    def _note(self, report: "LeakReport") -> Note:
        count = len(report.found)
        if count:
            words = plural(self.tr("%n leaked password(s) found", "", count), count)
            return Note(words, self.tr("Change them before anything else."), icon="shield-alert", seconds=10)
        return Note(self.tr("No leaked password found"), icon="shield-check")
