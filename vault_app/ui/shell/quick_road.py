"""Quick access as the shell ties it to the rest: which vault it asks for, what opens it, what is told afterwards."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from vault_app.ui.browse.item_actions import ItemActions
from vault_app.ui.item_words import field_label
from vault_app.ui.large_type.overlay import LargeType
from vault_app.ui.quick.controller import QuickAccess
from vault_app.ui.quick.copied_notice import CopiedNotice
from vault_app.ui.quick.window import QuickWindow
from vault_app.ui.shell.recent_vaults import recent_of
from vault_app.ui.system.compositing import casts_shadow
from vault_app.ui.unlock.controller import UnlockController
from vault_app.ui.unlock.small_view import SmallUnlockView

if TYPE_CHECKING:
    from vault_app.core.ids import ItemId
    from vault_app.core.item import Field
    from vault_app.core.secret import Secret
    from vault_app.services.session import Session
    from vault_app.ui.happenings import Copied
    from vault_app.ui.shell.shell import Shell

_LINGER_MS = 700


class QuickRoad(QObject):
    """Made when quick access is first wanted.

    Signals:
        window_asked: the person wants the window instead.
        hidden: quick access went.
    """

    window_asked = Signal()
    hidden = Signal()

    def __init__(self, shell: "Shell") -> None:
        super().__init__(shell)
        self._shell = shell
        # Wayland places no window but where the keyboard is: there quick access says itself what it copied.
        self._places_notices = QGuiApplication.platformName() != "wayland"
        open_vault = shell.open_vault()
        bridge = open_vault.bridge
        self.unlock = unlock = UnlockController(shell.lane, shell.surroundings, self, view=SmallUnlockView())
        unlock.lane_of = bridge.lane_of
        unlock.opened.connect(shell.show_vault)
        unlock.view.another_vault_asked.connect(self._show_welcome)
        unlock.view.forgotten_asked.connect(self._show_forgotten)
        shell.offer_quick_unlock(unlock)
        self.quick = QuickAccess(
            bridge,
            actions=self._actions,
            asking=unlock.view,
            is_busy=unlock.is_busy,
            prepared=open_vault.page.browse.finder_of_all,
            lingers_ms=0 if self._places_notices else _LINGER_MS,
            window=QuickWindow(casts_shadow=casts_shadow),
            parent=self,
        )
        self._large = LargeType(shell.window)
        bridge.locking.connect(self._large.close_overlay)
        unlock.missed.connect(self.quick.come_back)
        self._notice = CopiedNotice(casts_shadow=casts_shadow)
        self._watched = False
        self.quick.copied.connect(self._on_copied)
        self.quick.lock_asked.connect(shell.lock)
        self.quick.item_asked.connect(self._show_item)
        self.quick.hidden.connect(self._on_hidden)
        bridge.all_locked.connect(self._notice.end)
        bridge.opened.connect(self._on_opened)

    def show(self) -> bool:
        """Show quick access; False where the window has to be used: no vault is known, or one is just being made."""
        idle = self._shell.open_vault().idle
        # A vault whose time was up while the computer slept must not be talked out of it by the key that woke it.
        idle.look()
        idle.touch()
        if not self._shell.sessions():
            path = self._shell.vault_to_open()
            if path is None:
                return False
            if not self.quick.is_shown():
                self.unlock.show_vault(path, recent_of(self._shell.preferences, path))
        self._notice.end()
        self.quick.show()
        self._watch()
        return True

    def end(self) -> None:
        """The app quits."""
        self.quick.hide()
        self._notice.end()
        self.quick.window.deleteLater()
        self._notice.deleteLater()

    def _watch(self) -> None:
        """Whoever uses quick access uses the vault: it does not lock for want of use meanwhile."""
        handle = self.quick.window.windowHandle()
        if not self._watched and handle is not None:
            self._watched = True
            handle.installEventFilter(self._shell.open_vault().idle)

    def _actions(self, session: "Session") -> ItemActions:
        actions = ItemActions(self._shell.bridge, self, session=session)
        actions.enlarged.connect(self._enlarge)
        actions.code_enlarged.connect(self._enlarge)
        return actions

    @Slot(object)
    def _on_opened(self, session: "Session") -> None:
        """Try no vault here that was opened in the window meanwhile, nor the other way round."""
        self.unlock.cancel()
        other = self._shell.unlock()
        if other.is_busy() and other.path == Path(session.store.place):
            other.cancel()

    @Slot(object, object)
    def _enlarge(self, field: "Field", secret: "Secret") -> None:
        """Show in the window what could not be copied, as its notice offers."""
        self.quick.hide()
        self.window_asked.emit()
        self._large.show_secret(secret, field_label("", field.id, field.label))

    @Slot(object)
    def _on_copied(self, copied: "Copied") -> None:
        if self._places_notices:
            self._notice.tell(copied, self._shell.preferences.now.clear_after)

    @Slot()
    def _on_hidden(self) -> None:
        self.unlock.cancel()
        self.unlock.view.field.clear_secret()
        self.unlock.view.clear_message()
        self.hidden.emit()

    @Slot(object, object)
    def _show_item(self, session: "Session", item_id: "ItemId") -> None:
        self.quick.hide()
        open_vault = self._shell.open_vault()
        if session is not open_vault.bridge.session:
            open_vault.show_again(session)
        open_vault.show_page()
        open_vault.page.show_item(item_id)
        self.window_asked.emit()

    @Slot()
    def _show_welcome(self) -> None:
        self.quick.hide()
        self._shell.show_welcome()
        self.window_asked.emit()

    @Slot()
    def _show_forgotten(self) -> None:
        self.quick.hide()
        self._shell.show_unlock(self.unlock.path)
        self._shell.show_forgotten()
        self.window_asked.emit()
