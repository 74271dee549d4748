"""What the window does from its first page to its last: welcome, unlock, the open vault, and locked again."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QApplication

from vault_app.ui.shell.afterwards import Afterwards, bring_in
from vault_app.ui.shell.appearance import Appearance
from vault_app.ui.shell.recent_vaults import remember
from vault_app.ui.shell.ways_in import WaysIn
from vault_app.ui.shell.window import ShellWindow, fitted
from vault_app.ui.theme.theme import theme

if TYPE_CHECKING:
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge
    from vault_app.ui.shell.compose import Composition
    from vault_app.ui.shell.open_vault import OpenVault
    from vault_app.ui.shell.presence import Presence
    from vault_app.ui.surroundings import Surroundings
    from vault_app.ui.system.keyring import Keyring
    from vault_app.ui.system.single_instance import Instance
    from vault_app.ui.unlock.controller import UnlockController

# ruff: noqa: PLC0415  # each page is imported when it is first shown: start-up is measured in milliseconds

QUIT_SECONDS = 1.0

# What the page of the open vault is made of, in pieces that take a few milliseconds to bring in.
_OF_THE_OPEN_VAULT = (
    "vault_app.core.search",
    "vault_app.ui.session_bridge",
    "vault_app.ui.widgets.linked_text",
    "vault_app.ui.browse.row_painter",
    "vault_app.ui.browse.detail_view",
    "vault_app.ui.browse.item_list",
    "vault_app.ui.browse.page",
    "vault_app.core.generator",
    "vault_app.ui.generate.controller",
    "vault_app.ui.edit.form",
    "vault_app.ui.edit.controller",
    "vault_app.ui.shell.main_page",
    "vault_app.ui.shell.open_vault",
)


class Shell(WaysIn):
    """Owns the window, the lane and whatever page is shown.

    Signals:
        unlocked: the page of the open vault is shown.
    """

    unlocked = Signal()

    def __init__(self, app: QApplication, surroundings: "Surroundings") -> None:
        super().__init__(surroundings)
        self._app = app
        self.appearance = Appearance(app, self.preferences, self)
        size = QSize(*self.preferences.now.window)
        seen = app.platformName() != "offscreen"  # whose screen is nobody's
        self.window = ShellWindow(fitted(size, app.primaryScreen().availableSize()) if seen else size)
        self._keyring: Keyring | None = None
        self._presence: Presence | None = None
        self._preparing: Afterwards | None = None
        self.instance: Instance | None = None
        self._gone = False
        self.window.closing.connect(self.quit)
        self.afterwards = Afterwards(
            (
                bring_in("inspect"),
                bring_in("vault_app.ui.shell.shortcuts"),
                self._bind_keys,
                theme().follow_desktop,
                bring_in("vault_app.ui.happenings"),
                self._take_drops,
                bring_in("vault_app.ui.shell.presence"),
                bring_in("vault_app.ui.unlock.quick_unlock"),
                self.presence,
            ),
            self,
        )
        self.window.painted.connect(self.afterwards.begin)

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

    @cached_property
    def screens(self) -> "Composition":
        """The screens of the open vault, none of which is built yet."""
        from vault_app.ui.shell.compose import Composition

        return Composition(self.window, self.surroundings, self.lane, self.preferences, self)

    @Slot()
    def _prepare(self) -> None:
        """Build the page of the open vault while the person types, piece by piece, so that no key waits for long."""
        if self._preparing is None:
            self._preparing = Afterwards(
                (
                    *(bring_in(module) for module in _OF_THE_OPEN_VAULT),
                    lambda: self.screens.editor,
                    lambda: self.screens.browse,
                    lambda: self.screens.page,
                    self.open_vault,
                    lambda: self.open_vault().warm_up(),
                ),
                self,
            )
            self._preparing.begin()

    def open_vault(self) -> "OpenVault":
        """Give the page of the open vault, built hidden while the person types."""
        if self._open is None:
            from vault_app.ui.shell.open_vault import OpenVault

            self._open = OpenVault(self, self.screens)
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

    def show_generator(self) -> None:
        """Show the generator over the open vault."""
        if self._open is not None and self.is_open():
            self._open.show_page()
            self._open.page.open_generator()

    def _on_unlock_page(self, unlock: "UnlockController") -> None:
        if self._presence is not None:
            self.offer_quick_unlock(unlock)

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
        self.afterwards.end()
        if self._preparing is not None:
            self._preparing.end()
        self.appearance.end()
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
        self.appearance.change_text_size(step)

    @Slot()
    def _bind_keys(self) -> None:
        from vault_app.ui.shell.shortcuts import bind, window_bindings

        bind(window_bindings(self), self.window, below_sheets=True)

    @Slot()
    def _take_drops(self) -> None:
        from vault_app.ui.shell.drop_road import DropRoad

        DropRoad(self)

    def remember(self, session: "Session") -> None:
        """Put an open vault first among the recent ones."""
        layout = self.unlock().layout_of(Path(session.store.place))
        remember(self.preferences, session, self.surroundings.clock(), layout=layout)


def _is_same(session: "Session", other: "Session") -> bool:
    return session.vault.id == other.vault.id
