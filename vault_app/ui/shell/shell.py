"""What the window does from its first page to its last: welcome, unlock, the open vault, and locked again."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from vault_app.ui.jobs import Lane
from vault_app.ui.preferences import Preferences
from vault_app.ui.shell.window import ShellWindow
from vault_app.ui.theme.theme import theme
from vault_app.ui.translations import speak

if TYPE_CHECKING:
    from vault_app.core.settings import RecentVault, Settings
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge
    from vault_app.ui.shell.open_vault import OpenVault
    from vault_app.ui.shell.presence import Presence
    from vault_app.ui.surroundings import Surroundings
    from vault_app.ui.system.keyring import Keyring
    from vault_app.ui.system.single_instance import Instance
    from vault_app.ui.unlock.controller import UnlockController
    from vault_app.ui.welcome.view import WelcomeView

# ruff: noqa: PLC0415  # each page is imported when it is first shown: start-up is measured in milliseconds

SMALLEST_TEXT, LARGEST_TEXT, NORMAL_TEXT = 80, 200, 100
MOST_RECENT = 12
QUIT_SECONDS = 1.0

STYLED = "styled"  # the property of an application that was made with `STYLE_ARGUMENTS`


class Shell(QObject):
    """Owns the window, the lane and whatever page is shown.

    Signals:
        unlocked: the page of the open vault is shown.
    """

    unlocked = Signal()

    def __init__(self, app: QApplication, surroundings: "Surroundings") -> None:
        super().__init__()
        self._app, self.surroundings = app, surroundings
        self.lane = Lane(parent=self)
        self.preferences = Preferences(surroundings.settings_store(), self.lane, self)
        settings = self.preferences.now
        speak(app, settings.language)
        theme().apply(app, settings.theme, settings.text_scale / 100, styled=bool(app.property(STYLED)))
        theme().set_density("compact" if settings.compact else "comfortable")
        if settings.reduced_motion:
            theme().set_reduced_motion(True)
        self.window = ShellWindow(QSize(*settings.window))
        self._welcome: WelcomeView | None = None
        self._unlock: UnlockController | None = None
        self._open: OpenVault | None = None
        self._keyring: Keyring | None = None
        self._presence: Presence | None = None
        self.instance: Instance | None = None
        self._gone = False
        self.window.closing.connect(self.quit)
        self.window.painted.connect(theme().follow_desktop)
        self.window.painted.connect(self._bind_keys)
        self.window.painted.connect(self.presence)
        self.preferences.changed.connect(self._apply)

    # --- pages -------------------------------------------------------------------------------------------

    def begin(self, words: Sequence[str] = (), *, hidden: bool = False) -> None:
        """Show the first page: the vault named on the command line, the one used last, or the welcome.

        ``hidden`` leaves the window in the tray, or minimised where there is none.
        """
        recent = self.preferences.now.recent
        if words:
            self.show_unlock(Path(words[0]).absolute())
        elif recent:
            self.show_unlock(Path(recent[0].path))
        elif (path := self.surroundings.default_vault_path()).exists():
            self.show_unlock(path)
        else:
            self.show_welcome()
        if hidden:
            self.presence().begin_hidden()
        else:
            self.window.show()

    @property
    def bridge(self) -> "SessionBridge":
        """Where the screens meet."""
        return self.open_vault().bridge

    def show_welcome(self) -> None:
        """Show the welcome page."""
        if self._welcome is None:
            from vault_app.ui.welcome.view import WelcomeView

            self._welcome = WelcomeView()
            self._welcome.create_asked.connect(self.show_create)
            self._welcome.open_asked.connect(self.ask_for_vault)
            self._welcome.recent_chosen.connect(lambda path: self.show_unlock(Path(path)))
            self._welcome.back_asked.connect(self._back_to_unlock)
        self._welcome.show_recent(self.preferences.now.recent)
        self._welcome.show_back(wanted=self._unlock is not None)
        self.window.show_page(self._welcome)

    def show_unlock(self, path: Path, *, detail: str = "") -> None:
        """Ask for the passphrase of the vault at ``path``."""
        unlock = self.unlock()
        unlock.show_vault(path, self._recent(path), detail=detail)
        self.window.show_page(unlock.view)
        unlock.view.field.setFocus()

    def unlock(self) -> "UnlockController":
        """Give the unlock page's controller."""
        if self._unlock is None:
            from vault_app.ui.unlock.controller import UnlockController

            self._unlock = unlock = UnlockController(self.lane, self.surroundings, self)
            unlock.opened.connect(self.show_vault)
            # In slices, so that no key press waits for long.
            unlock.preparing.connect(lambda: QTimer.singleShot(0, self, self.open_vault))
            unlock.view.another_vault_asked.connect(self.show_welcome)
            unlock.view.forgotten_asked.connect(self.show_forgotten)
            unlock.view.backups_asked.connect(self.show_forgotten)
            if self._presence is not None:
                self._offer_quick_unlock(unlock)
        return self._unlock

    def show_other_vault(self, path: Path) -> None:
        """Ask for another vault than the one shown, which locks; what is being made or recovered is left alone."""
        unlock, page = self.unlock(), self.window.page
        session = self._open.bridge.session if self._open is not None else None
        if session is not None:
            if session.store.place == str(path):
                return
            self.lock()
        elif page is not unlock.view and page is not self._welcome:
            return
        self.show_unlock(path)

    def show_create(self) -> None:
        """Lead through making a vault."""
        from vault_app.ui.shell.wizards import begin_create

        begin_create(self)

    def show_forgotten(self) -> None:
        """Show the roads into a vault whose passphrase is lost, or whose file is damaged."""
        from vault_app.ui.shell.forgotten_road import begin_forgotten

        begin_forgotten(self, self.unlock().path, self.unlock().name)

    def ask_for_vault(self) -> None:
        """Ask for the file of a vault and show its unlock page."""
        from PySide6.QtWidgets import QFileDialog

        from vault_app.ui.places import folder_to_begin_in

        begin_in = folder_to_begin_in(self.surroundings.default_vault_path())
        dialog = QFileDialog(self.window, self.tr("Open a vault"), begin_in)
        dialog.setNameFilters([self.tr("Vaults (*.vault)"), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.show_unlock(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_vault(self) -> "OpenVault":
        """Give the page of the open vault, built hidden while the person types."""
        if self._open is None:
            from vault_app.ui.shell.open_vault import OpenVault

            self._open = OpenVault(self)
            self._open.bridge.locked.connect(self._on_locked)
            self._open.settled.connect(self._on_settled)
        return self._open

    @Slot(object)
    def show_vault(self, session: "Session") -> None:
        """Show an opened vault."""
        self.open_vault().show(session)

    @Slot(object)
    def _on_settled(self, session: "Session") -> None:
        self.remember(session)
        self.unlocked.emit()

    def show_settings(self) -> None:
        """Show the settings of the app and of the open vault."""
        self.open_vault().show_settings()

    def show_keys(self) -> None:
        """Show the table of keys."""
        self.open_vault().show_keys()

    # --- the desktop -------------------------------------------------------------------------------------

    @Slot()
    def presence(self) -> "Presence":
        """Give what the app is beside its window, begun with the first call: after the first page is painted."""
        if self._presence is None:
            from vault_app.ui.shell.presence import Presence

            self._presence = Presence(self, self.instance)
            self.window.stays = self._presence.keeps_running
            if self._unlock is not None:
                self._offer_quick_unlock(self._unlock)
        return self._presence

    @property
    def keyring(self) -> "Keyring":
        """The keyring of this computer; nothing is asked of it yet."""
        if self._keyring is None:
            from vault_app.ui.system.keyring import Keyring

            self._keyring = Keyring(self.surroundings, self)
        return self._keyring

    def is_open(self) -> bool:
        """Tell whether a vault is open."""
        return self._open is not None and self._open.bridge.session is not None

    def show_generator(self) -> None:
        """Show the generator over the open vault."""
        if self._open is not None and self.is_open():
            self._open.show_page()
            self._open.page.open_generator()

    def _offer_quick_unlock(self, unlock: "UnlockController") -> None:
        from vault_app.ui.unlock.quick_unlock import QuickUnlock

        unlock.offer_quick_unlock(
            QuickUnlock(
                self.lane, self.surroundings, self.keyring, days=lambda: self.preferences.now.practice_days, parent=self
            )
        )

    # --- what holds on every page ------------------------------------------------------------------------

    @Slot()
    def lock(self) -> None:
        """Lock now, whatever is going on."""
        if self._open is not None:
            self._open.bridge.lock()

    @Slot()
    def quit(self) -> None:
        """Lock, take back what is on the clipboard, keep the settings, and end."""
        if self._gone:
            return
        self._gone = True
        self.window.stays = None
        if self._presence is not None:
            self._presence.end()
        if self._keyring is not None:
            self._keyring.end()
        if self._open is not None:
            self._open.bridge.locked.disconnect(self._on_locked)
            self._open.end()
        self.preferences.change(window=(self.window.width(), self.window.height()))
        self.lane.wait_idle(QUIT_SECONDS)
        self.lane.close()
        self.window.close()
        self._app.quit()

    def change_text_size(self, step: int) -> None:
        """Make all text larger or smaller by ``step`` percent; 0 sets it to 100 %."""
        wanted = self.preferences.now.text_scale + step if step else NORMAL_TEXT
        self.preferences.change(text_scale=min(max(wanted, SMALLEST_TEXT), LARGEST_TEXT))

    @Slot()
    def _bind_keys(self) -> None:
        from vault_app.ui.shell.shortcuts import bind, window_bindings

        bind(window_bindings(self), self.window, below_sheets=True)

    @Slot()
    def _on_locked(self) -> None:
        self.show_unlock(self.unlock().path, detail=self.tr("locked just now"))

    @Slot()
    def _back_to_unlock(self) -> None:
        self.window.show_page(self.unlock().view)

    @Slot(object)
    def _apply(self, settings: "Settings") -> None:
        look = theme()
        if look.scheme != settings.theme:
            look.set_scheme(settings.theme)
        if round(look.text_scale * 100) != settings.text_scale:
            look.set_text_scale(settings.text_scale / 100)
        density = "compact" if settings.compact else "comfortable"
        if look.density != density:
            look.set_density(density)
        look.set_reduced_motion(True if settings.reduced_motion else None)

    # --- recent vaults -----------------------------------------------------------------------------------

    def _recent(self, path: Path) -> "RecentVault | None":
        return next((vault for vault in self.preferences.now.recent if vault.path == str(path)), None)

    def remember(self, session: "Session") -> None:
        """Put an open vault first among the recent ones."""
        from vault_app.core.settings import RecentVault

        place = session.store.place
        entry = RecentVault(path=place, name=session.vault.name, opened=self.surroundings.clock().now_ms())
        others = tuple(vault for vault in self.preferences.now.recent if vault.path != place)
        self.preferences.change(recent=(entry, *others)[:MOST_RECENT])

    def remember_use(self) -> None:
        """Note that the vault shown was in use until now."""
        recent = self.preferences.now.recent
        if recent:
            self.preferences.change(recent=(replace(recent[0], opened=self.surroundings.clock().now_ms()), *recent[1:]))
