"""Keeps what is chosen in the settings, renames the vault, and tells about the app."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from vault_app.ui.happenings import Note
from vault_app.ui.places import short_path
from vault_app.ui.resources import resource_text
from vault_app.ui.settings.about_card import LICENCES, diagnostics
from vault_app.ui.settings.look_rows import nearest
from vault_app.ui.settings.quick_unlock_rows import PRACTICE_DAYS
from vault_app.ui.settings.stretching_controller import StretchingController
from vault_app.ui.settings.view import CLEAR_SECONDS, IDLE_MINUTES, SettingsView
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.text_sheet import TextSheet

if TYPE_CHECKING:
    from vault_app.core.settings import Settings
    from vault_app.services.session import Session
    from vault_app.ui.preferences import Preferences
    from vault_app.ui.session_bridge import SessionBridge


class SettingsController(QObject):
    """Owns the settings page.

    Signals:
        change_passphrase_asked, recovery_sheet_asked, copy_asked, merge_asked, backups_asked: what their names say.
        left: the person goes back to the vault.
    """

    change_passphrase_asked = Signal()
    recovery_sheet_asked = Signal()
    copy_asked = Signal()
    merge_asked = Signal()
    backups_asked = Signal()
    left = Signal()

    def __init__(self, bridge: "SessionBridge", preferences: "Preferences", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._preferences = bridge, preferences
        self.view = view = SettingsView()
        self.stretching = StretchingController(bridge, view.vault, self)
        view.chosen.connect(self._choose)
        view.desktop.not_kept.connect(self._tell_not_started)
        view.left.connect(self.left)
        view.vault.renamed.connect(self.rename)
        view.vault.passphrase_asked.connect(self.change_passphrase_asked)
        view.vault.sheet_asked.connect(self.recovery_sheet_asked)
        view.vault.copy_asked.connect(self.copy_asked)
        view.vault.merge_asked.connect(self.merge_asked)
        view.vault.backups_asked.connect(self.backups_asked)
        view.about.licence_asked.connect(self._show_licence)
        view.about.copy_asked.connect(self._copy_diagnostics)
        preferences.changed.connect(self._show)
        bridge.locked.connect(self._forget)

    def refresh(self) -> None:
        """Show the settings and the vault as they are."""
        self.view.search.setText("")
        self.view.desktop.look()
        self._show(self._preferences.now)
        session = self._bridge.session
        if session is not None:
            place, stretching = short_path(session.store.place), self.stretching.words(session)
            writable = session.read_only is None
            self.view.vault.show(session.vault.name, place, stretching, writable=writable, opened=True)

    @Slot(str)
    def rename(self, name: str) -> None:
        """Give the vault another name."""
        if self._bridge.vault is None or name == self._bridge.vault.name:
            return

        def renamed(session: "Session") -> None:
            from vault_app.services.editing import rename_vault  # noqa: PLC0415 - brings in cryptography

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
        view.look.show(settings)
        view.idle.setCurrentIndex(nearest(IDLE_MINUTES, settings.idle_lock))
        view.clear.setCurrentIndex(nearest(CLEAR_SECONDS, settings.clear_after))
        view.desktop.show(settings)
        view.shortcut.show(settings)
        view.generator.show(settings)
        view.quick.days.setCurrentIndex(nearest(PRACTICE_DAYS, settings.practice_days))
        vault = self._bridge.vault
        view.show_reminder(wanted=vault is not None and vault.id.hex() in settings.recovery_reminder)

    @Slot()
    def _forget(self) -> None:
        self.view.vault.show("", "", "", writable=False, opened=False)
        self.view.show_reminder(wanted=False)

    # --- about ---

    @Slot(str)
    def _show_licence(self, file: str) -> None:
        TextSheet(self.view.window(), LICENCES[file], resource_text("licences", file), close=self.tr("Close")).open()

    @Slot()
    def _copy_diagnostics(self) -> None:
        settings = self._preferences.now
        words = diagnostics(
            theme=f"{settings.theme} ({theme().resolved_scheme})",
            text_scale=settings.text_scale,
            language=f"{settings.language or 'system'} ({QLocale().name()})",
        )
        QGuiApplication.clipboard().setText(words)
        self._bridge.notice.emit(Note(self.tr("The diagnostics are copied.")))
