"""Keeps what is chosen in the settings, and renames the vault."""

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot, qVersion

from vault_app.ui.happenings import Note
from vault_app.ui.places import short_path
from vault_app.ui.settings.quick_unlock_rows import PRACTICE_DAYS
from vault_app.ui.settings.view import CLEAR_SECONDS, IDLE_MINUTES, TEXT_SIZES, THEMES, SettingsView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_app.core.settings import Settings
    from vault_app.services.session import Session
    from vault_app.ui.preferences import Preferences
    from vault_app.ui.session_bridge import SessionBridge

_MIB = 1024


class SettingsController(QObject):
    """Owns the settings page.

    Signals:
        change_passphrase_asked, recovery_sheet_asked: what their names say.
    """

    change_passphrase_asked = Signal()
    recovery_sheet_asked = Signal()

    def __init__(self, bridge: "SessionBridge", preferences: "Preferences", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._preferences = bridge, preferences
        self.view = SettingsView()
        self.view.chosen.connect(self._choose)
        self.view.desktop.chosen.connect(self._choose)
        self.view.shortcut.chosen.connect(self._choose)
        self.view.desktop.not_kept.connect(self._tell_not_started)
        self.view.quick.chosen.connect(self._choose)
        self.view.renamed.connect(self.rename)
        self.view.change_passphrase_asked.connect(self.change_passphrase_asked)
        self.view.recovery_sheet_asked.connect(self.recovery_sheet_asked)
        self.view.show_about(self._about())
        preferences.changed.connect(self._show)
        bridge.locked.connect(self._forget)

    def refresh(self) -> None:
        """Show the settings and the vault as they are."""
        self.view.desktop.look()
        self._show(self._preferences.now)
        session = self._bridge.session
        if session is not None:
            place, stretching = short_path(session.store.place), self._stretching(session)
            self.view.show_vault(session.vault.name, place, stretching, writable=session.read_only is None)

    @Slot(str)
    def rename(self, name: str) -> None:
        """Give the vault another name."""
        if self._bridge.vault is None or name == self._bridge.vault.name:
            return

        def renamed(session: "Session") -> None:
            from vault_app.services.organise import rename_vault  # noqa: PLC0415 - brings in cryptography

            rename_vault(session, name, doors=self._bridge.doors())

        self._bridge.run(renamed, asker=self, done=lambda _done: self._told_renamed(name))

    def _told_renamed(self, name: str) -> None:
        self._bridge.tell_changed()
        self._bridge.notice.emit(Note(self.tr("The vault is called %1 now").replace("%1", name)))

    @Slot(str, object)
    def _choose(self, name: str, value: object) -> None:
        self._preferences.change(**{name: value})

    @Slot()
    def _tell_not_started(self) -> None:
        self._bridge.notice.emit(
            Note(
                self.tr("Starting with the computer could not be changed."),
                self.tr("The system does not allow it here."),
                icon="alert-circle",
                seconds=10,
            )
        )

    @Slot(object)
    def _show(self, settings: "Settings") -> None:
        view = self.view
        view.theme.set_current(THEMES.index(settings.theme))
        view.density.set_current(int(settings.compact))
        view.motion.setChecked(settings.reduced_motion)
        view.text_size.setCurrentIndex(_nearest(TEXT_SIZES, settings.text_scale))
        view.idle.setCurrentIndex(_nearest(IDLE_MINUTES, settings.idle_lock))
        view.clear.setCurrentIndex(_nearest(CLEAR_SECONDS, settings.clear_after))
        view.desktop.show(settings)
        view.shortcut.show(settings)
        view.quick.days.setCurrentIndex(_nearest(PRACTICE_DAYS, settings.practice_days))
        vault = self._bridge.vault
        view.reminder.setVisible(vault is not None and vault.id.hex() in settings.recovery_reminder)

    @Slot()
    def _forget(self) -> None:
        self.view.show_vault("", "", "", writable=False)
        self.view.reminder.hide()

    def _stretching(self, session: "Session") -> str:
        from vault_app.vaultfile.inspecting import slot_info  # noqa: PLC0415 - loaded since the vault was opened

        costs = [cost for slot in session.opened.slots if (cost := slot_info(slot).cost) is not None]
        if not costs:
            return ""
        return (
            self.tr("Argon2id, %1 MiB, %2 passes")
            .replace("%1", str(costs[0].memory_kib // _MIB))
            .replace("%2", str(costs[0].passes))
        )

    def _about(self) -> str:
        from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - for this page alone

        try:
            own = version("vault-app")
        except PackageNotFoundError:
            own = self.tr("(not installed)")
        return (
            self.tr(
                "Team Vault %1 · Qt %2 · Python %3. Free software under the GPL, version 3 or later."
                " Type faces Inter and JetBrains Mono (SIL OFL); word list by the EFF (CC BY 3.0 US)."
            )
            .replace("%1", own)
            .replace("%2", qVersion() or "")
            .replace("%3", platform.python_version())
        )


def _nearest(choices: "Sequence[int]", wanted: int) -> int:
    if wanted in choices:
        return choices.index(wanted)
    return min(range(len(choices)), key=lambda place: abs(choices[place] - wanted))
