"""The ways into a vault: the welcome, the unlock page, a new vault, a lost passphrase, and back to what is open."""

from abc import abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from vault_app.ui.jobs import Lane
from vault_app.ui.preferences import Preferences
from vault_app.ui.shell.recent_vaults import latest_but, recent_of
from vault_app.ui.shell.window import ShellWindow

if TYPE_CHECKING:
    from vault_app.services.session import Session
    from vault_app.ui.shell.open_vault import OpenVault
    from vault_app.ui.surroundings import Surroundings
    from vault_app.ui.unlock.controller import UnlockController
    from vault_app.ui.welcome.view import WelcomeView

# ruff: noqa: PLC0415  # each page is imported when it is first shown: start-up is measured in milliseconds


class WaysIn(QObject):
    """Shows the pages that lead into a vault, and knows whether the person is on one of them or in a vault."""

    window: ShellWindow

    def __init__(self, surroundings: "Surroundings") -> None:
        super().__init__()
        self.surroundings = surroundings
        self.lane = Lane(parent=self)
        self.preferences = Preferences(surroundings.settings_store(), self.lane, self)
        self._welcome: WelcomeView | None = None
        self._unlock: UnlockController | None = None
        self._open: OpenVault | None = None
        # Whether the person is in an open vault, not on the way into another; and where the vault shown is.
        self._inside, self._shown_at = False, Path()

    @abstractmethod
    def open_vault(self) -> "OpenVault":
        """Give the page of the open vault, built hidden while the person types."""
        ...

    @abstractmethod
    def show_vault(self, session: "Session") -> None:
        """Show an opened vault."""
        ...

    @abstractmethod
    def show_create(self) -> None:
        """Lead through making a vault."""
        ...

    @abstractmethod
    def show_forgotten(self) -> None:
        """Show the roads into a vault whose passphrase is lost, or whose file is damaged."""
        ...

    @abstractmethod
    def show_backups(self) -> None:
        """Show the backups of the vault that does not open."""
        ...

    @abstractmethod
    def _prepare(self) -> None: ...

    @abstractmethod
    def _on_unlock_page(self, unlock: "UnlockController") -> None: ...

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
            unlock.preparing.connect(self._prepare)
            unlock.view.another_vault_asked.connect(self.show_welcome)
            unlock.view.back_asked.connect(self._back_to_vault)
            unlock.view.forgotten_asked.connect(self.show_forgotten)
            unlock.view.backups_asked.connect(self.show_backups)
            unlock.file_asked.connect(self.ask_for_vault)
            self._on_unlock_page(unlock)
            # A page that has no place yet gets the colours it was made in again when it is given one.
            self.window.add_page(unlock.view)
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

    def sessions(self) -> "tuple[Session, ...]":
        """Give the open vaults."""
        return self._open.bridge.sessions() if self._open is not None else ()

    def _session_at(self, path: Path) -> "Session | None":
        wanted = path.resolve()
        return next((each for each in self.sessions() if Path(each.store.place).resolve() == wanted), None)

    def _show_way_back(self) -> None:
        vault = self._open.bridge.vault if self._open is not None else None
        self.unlock().view.show_back("" if vault is None else vault.name)

    def is_open(self) -> bool:
        """Tell whether a vault is open."""
        return self._open is not None and self._open.bridge.session is not None

    def is_on_the_way_in(self) -> bool:
        """Tell whether a vault is asked for, on the unlock page or the welcome."""
        return self.window.page in (self.unlock().view, self._welcome)

    def vault_to_open(self) -> Path | None:
        """Give the vault that is asked for now, None where there is none yet, or one is being made or recovered."""
        page, unlock = self.window.page, self.unlock()
        if page is unlock.view:
            return unlock.path
        recent = self.preferences.now.recent
        return Path(recent[0].path) if page is self._welcome and recent else None

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
