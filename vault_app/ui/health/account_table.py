"""The accounts as a table for other programs, saved where the person says."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from vault_app.core.account_review import Review
from vault_app.ui.happenings import Note
from vault_app.ui.health.reasons import tile_words
from vault_app.ui.places import short_path

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vault_app.services.session import Session
    from vault_app.ui.health.watch import HealthLook
    from vault_app.ui.session_bridge import SessionBridge


class AccountTable(QObject):
    """Asks where to, and writes it."""

    def __init__(self, window: "QWidget", bridge: "SessionBridge", parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._bridge = window, bridge

    def ask(self, look: "HealthLook") -> QFileDialog:
        """Ask where the table shall go."""
        dialog = QFileDialog(self._window, self.tr("Save the accounts as a table"), str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Tables (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("accounts") + ".csv")
        dialog.fileSelected.connect(lambda name: self.save(look, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        self._bridge.locking.connect(dialog.reject)
        dialog.open()
        return dialog

    def save(self, look: "HealthLook", path: Path) -> None:
        """Write the accounts that somebody should look at to ``path``, without any secret."""
        self._bridge.run(partial(_written, look, path), asker=self, done=lambda _done: self._tell(path))

    def _tell(self, path: Path) -> None:
        self._bridge.notice.emit(
            Note(self.tr("The table is saved. It holds no passwords."), short_path(path), icon="check")
        )


def _written(look: "HealthLook", path: Path, session: "Session") -> None:
    from vault_app.core.secret import Secret  # noqa: PLC0415 - services bring in cryptography
    from vault_app.services.account_review import report_csv  # noqa: PLC0415

    names = {review: tile_words(review) for review in Review}
    to_do: dict[int, list[str]] = {}
    for review in Review:
        for position in look.accounts.by_review[review]:
            to_do.setdefault(position, []).append(names[review])
    rows = ((look.vault.at(position), to_do[position]) for position in sorted(to_do))
    session.doors.files.save(path, Secret(report_csv(rows)))
