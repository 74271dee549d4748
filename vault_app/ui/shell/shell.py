"""What the window does from its first page to its last: welcome, unlock, the open vault, and locked again."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from vault_app.ui.jobs import Lane
from vault_app.ui.preferences import Preferences
from vault_app.ui.shell.recent_vaults import latest_but, recent_of, remember
from vault_app.ui.shell.window import ShellWindow
from vault_app.ui.theme.fonts import BOOK
from vault_app.ui.theme.theme import theme
from vault_app.ui.translations import speak

if TYPE_CHECKING:
    from vault_app.core.settings import Settings
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
        look = theme()
        if settings.system_font:
            BOOK.set_use_system_font(True)
        look.apply(
            app,
            settings.theme,
            settings.text_scale / 100,
            remembered=settings.shown_theme,
            styled=bool(app.property(STYLED)),
        )
        look.set_high_contrast(settings.high_contrast)
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
        # Whether the person is in an open vault, not on the way into another; and where the vault shown is.
        self._inside, self._shown_at = False, Path()
        self.window.closing.connect(self.quit)
        self.window.painted.connect(theme().follow_desktop)
        self.window.painted.connect(self._bind_keys)
        self.window.painted.connect(self.presence)
        self.preferences.changed.connect(self._apply)
        look.changed.connect(self._remember_theme)

    # --- pages -------------------------------------------------------------------------------------------

    def begin(self, words: Sequence[str] = (), *, hidden: bool = False, quick: bool = False) -> None:
        """Show the first page: the vault named on the command line, the one used last, or the welcome.

        ``hidden`` leaves the window in the tray, or minimised where there is none; ``quick`` shows quick access alone.
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
        if quick:
            self.presence().show_quick()
        elif hidden:
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
            self._welcome.forget_asked.connect(self._forget_recent)
            self._welcome.back_asked.connect(self._back_from_welcome)
        opened = {session.store.place for session in self.sessions()}
        self._welcome.show_recent([vault for vault in self.preferences.now.recent if vault.path not in opened])
        self._welcome.show_back(wanted=self._unlock is not None or self.is_open())
        self._inside = False
        self.window.show_page(self._welcome)

    @Slot(str)
    def _forget_recent(self, path: str) -> None:
        """Take a vault off the recent ones; its file stays."""
        self.preferences.change(recent=tuple(each for each in self.preferences.now.recent if each.path != path))
        self.show_welcome()

    def show_unlock(self, path: Path, *, detail: str = "") -> None:
        """Ask for the passphrase of the vault at ``path``; one that is open already is shown."""
        session = self._session_at(path)
        if session is not None:
            self.open_vault().show_again(session)
            return
        unlock = self.unlock()
        unlock.show_vault(path, recent_of(self.preferences, path), detail=detail)
        self._show_way_back()
        self._inside = False
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
            unlock.view.back_asked.connect(self._back_to_vault)
            unlock.view.forgotten_asked.connect(self.show_forgotten)
            unlock.view.backups_asked.connect(self.show_backups)
            unlock.file_asked.connect(self.ask_for_vault)
            if self._presence is not None:
                self.offer_quick_unlock(unlock)
        return self._unlock

    def show_other_vault(self, path: Path) -> None:
        """Ask for another vault beside those that are open; what is being made or recovered is left alone."""
        main = self._open.page if self._open is not None else None
        if self.window.page in (self.unlock().view, self._welcome, main):
            self.show_unlock(path)

    @Slot()
    def show_another(self) -> None:
        """Ask for a vault beside the open ones: the one shown last that is not open, or any."""
        path = latest_but(self.preferences, (session.store.place for session in self.sessions()))
        if path is None:
            self.show_welcome()
        else:
            self.show_unlock(path)

    def show_create(self) -> None:
        """Lead through making a vault."""
        from vault_app.ui.shell.wizards import begin_create

        self._inside = False
        begin_create(self)

    def show_forgotten(self) -> None:
        """Show the roads into a vault whose passphrase is lost, or whose file is damaged."""
        from vault_app.ui.shell.forgotten_road import begin_forgotten

        self._inside = False
        begin_forgotten(self, self.unlock().path, self.unlock().name)

    def show_backups(self) -> None:
        """Show the backups of the vault that does not open."""
        from vault_app.ui.shell.backup_road import begin_closed_backups

        begin_closed_backups(self, self.unlock().path)

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
            self._open.bridge.all_locked.connect(self._on_locked)
            self._open.settled.connect(self._on_settled)
            self._open.shown.connect(self._on_shown)
            self.unlock().lane_of = self._open.bridge.lane_of
        return self._open

    @Slot(object)
    def show_vault(self, session: "Session") -> None:
        """Show an opened vault; of a vault that is open from another file already, that one."""
        twin = next((each for each in self.sessions() if each is not session and _is_same(each, session)), None)
        if twin is None:
            self.open_vault().show(session)
            return
        session.lock()
        self.open_vault().show_again(twin)
        self.open_vault().tell_twin(twin)

    @Slot(object)
    def _on_settled(self, session: "Session") -> None:
        self.remember(session)
        self.unlocked.emit()

    @Slot(object)
    def _on_shown(self, session: "Session") -> None:
        self._inside = True
        self._shown_at = Path(session.store.place)

    def sessions(self) -> "tuple[Session, ...]":
        """Give the open vaults."""
        return self._open.bridge.sessions() if self._open is not None else ()

    def _session_at(self, path: Path) -> "Session | None":
        wanted = path.resolve()
        return next((each for each in self.sessions() if Path(each.store.place).resolve() == wanted), None)

    def _show_way_back(self) -> None:
        vault = self._open.bridge.vault if self._open is not None else None
        self.unlock().view.show_back("" if vault is None else vault.name)

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
                self.offer_quick_unlock(self._unlock)
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

    def vault_to_open(self) -> Path | None:
        """Give the vault that is asked for now, None where there is none yet, or one is being made or recovered."""
        page, unlock = self.window.page, self.unlock()
        if page is unlock.view:
            return unlock.path
        recent = self.preferences.now.recent
        return Path(recent[0].path) if page is self._welcome and recent else None

    def show_generator(self) -> None:
        """Show the generator over the open vault."""
        if self._open is not None and self.is_open():
            self._open.show_page()
            self._open.page.open_generator()

    def offer_quick_unlock(self, unlock: "UnlockController") -> None:
        """Let the keyring open the vault that a page asks for."""
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
        self.window.hide()  # whatever there is to wait for, nothing more is to be seen
        if self._open is not None:
            self._open.bridge.all_locked.disconnect(self._on_locked)
            self._open.end()
            self._open.bridge.end(QUIT_SECONDS)
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
        if self._inside:
            self.show_unlock(self._shown_at, detail=self.tr("locked just now"))
        elif self.window.page is self._welcome:
            self.show_welcome()
        else:  # another vault is being opened, made or recovered
            self._show_way_back()

    @Slot()
    def _back_from_welcome(self) -> None:
        if self.is_open():
            self._back_to_vault()
        else:
            self.window.show_page(self.unlock().view)

    @Slot()
    def _back_to_vault(self) -> None:
        if self._open is not None and self.is_open():
            self.unlock().cancel()
            self._inside = True
            self._open.show_page()

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
        look.set_high_contrast(settings.high_contrast)
        if look.uses_system_font != settings.system_font:
            look.set_use_system_font(settings.system_font)

    @Slot()
    def _remember_theme(self) -> None:
        """Keep what is shown: the next start begins with it, so that nothing flashes."""
        if not self._gone:
            self.preferences.change(shown_theme=theme().resolved_scheme)

    def remember(self, session: "Session") -> None:
        """Put an open vault first among the recent ones."""
        layout = self.unlock().layout_of(Path(session.store.place))
        remember(self.preferences, session, self.surroundings.clock(), layout=layout)


def _is_same(session: "Session", other: "Session") -> bool:
    return session.vault.id == other.vault.id
