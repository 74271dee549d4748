"""The settings as the window sees them: one frozen value, changed here and kept in the background."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from vault_app.core.errors import VaultAppError
    from vault_app.core.settings import Settings
    from vault_app.ports.settings_store import SettingsStore
    from vault_app.ui.jobs import Lane


class Preferences(QObject):
    """Holds the settings and tells every change.

    Signals:
        changed: the new `Settings`.
        not_kept: the `VaultAppError` that kept them from being written; they hold until the app quits.
    """

    changed = Signal(object)
    not_kept = Signal(object)

    def __init__(self, store: "SettingsStore", lane: "Lane", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._lane = store, lane
        self._now = store.load()

    @property
    def now(self) -> "Settings":
        """The settings as they are."""
        return self._now

    def change(self, **fields: object) -> None:
        """Change some settings by name, at once on the screen and soon on the disk."""
        wanted = self._now._replace(**fields)  # type: ignore[arg-type]  # it checks the names itself
        if wanted == self._now:
            return
        self._now = wanted
        self._lane.run(lambda: self._store.save(wanted), asker=self, failed=self._tell)
        self.changed.emit(wanted)

    def _tell(self, error: "VaultAppError") -> None:
        self.not_kept.emit(error)
