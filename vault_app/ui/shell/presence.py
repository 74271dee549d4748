"""The app on the desktop beside its window: one instance, an icon in the tray, a window that is always in reach."""

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from vault_app.ui.happenings import Note
from vault_app.ui.system.global_shortcut import GlobalShortcut, ShortcutState
from vault_app.ui.system.tray import Tray, app_icon

if TYPE_CHECKING:
    from vault_app.core.settings import Settings
    from vault_app.ui.shell.quick_road import QuickRoad
    from vault_app.ui.shell.shell import Shell
    from vault_app.ui.system.single_instance import Instance, Wish

# A panel may come some seconds after the apps that start with the computer.
_WAIT_FOR_TRAY_MS = 15_000


class Presence(QObject):
    """Made once the first page is painted, or at once where the app starts without a window."""

    def __init__(self, shell: "Shell", instance: "Instance | None" = None) -> None:
        super().__init__(shell)
        self._shell, self._instance = shell, instance
        self.tray: Tray | None = None
        self._quick: QuickRoad | None = None
        self.shortcut = GlobalShortcut(self)
        self.shortcut.pressed.connect(self._on_chord)
        self.shortcut.changed.connect(self._tell_taken)
        self._told_taken = ""
        self._window = shell.window
        self._window.setWindowIcon(app_icon())
        shell.preferences.changed.connect(self._apply)
        shell.unlocked.connect(self._on_unlocked)
        self._apply(shell.preferences.now)
        if instance is not None:
            instance.wished.connect(self.fulfil)
            # The network classes take 5 ms to load, in which no key is taken.
            QTimer.singleShot(0, instance, instance.listen)

    def keeps_running(self) -> bool:
        """Tell whether the window can be closed without quitting: where there is an icon to bring it back."""
        return self.tray is not None and self.tray.is_shown()

    @Slot()
    def show_quick(self) -> None:
        """Show quick access over whatever is on the screen, or the window where there is nothing to be quick about."""
        if self._quick is None:
            from vault_app.ui.shell.quick_road import QuickRoad  # noqa: PLC0415 - few starts need it at once

            self._quick = quick = QuickRoad(self._shell)
            quick.window_asked.connect(self.show_window)
            quick.hidden.connect(self._on_quick_hidden)
        if not self._quick.show():
            self.show_window()

    def begin_hidden(self) -> None:
        """Start without a window: in the tray, or minimised where there is none."""
        if self.tray is None:
            self._window.showMinimized()
        elif not self.keeps_running():
            QTimer.singleShot(_WAIT_FOR_TRAY_MS, self, self._show_unless_reachable)

    @Slot()
    def show_window(self) -> None:
        """Bring the window to the front, from wherever it is."""
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    @Slot(object)
    def fulfil(self, wish: "Wish") -> None:
        """Do what a second start was asked for."""
        if wish.token:
            # Qt gives it to the compositor with the next request to be raised, and takes it out again.
            os.environ["XDG_ACTIVATION_TOKEN"] = wish.token
        if wish.path is not None:
            self._shell.show_other_vault(wish.path)
        if wish.quick:
            self.show_quick()
        else:
            self.show_window()

    def end(self) -> None:
        """The app quits."""
        if self._quick is not None:
            self._quick.hidden.disconnect(self._on_quick_hidden)
            self._quick.end()
        if self.tray is not None:
            self.tray.hide()
        self.shortcut.end()
        if self._instance is not None:
            self._instance.end()

    @Slot(object)
    def _apply(self, settings: "Settings") -> None:
        # Some desktops ask their owner about it: not before there is a vault to be quick about.
        self.shortcut.set_chord(settings.quick_access if settings.recent else "")
        if settings.keep_in_tray and self.tray is None:
            self.tray = tray = Tray(self)
            tray.quick_asked.connect(self.show_quick)
            tray.open_asked.connect(self.show_window)
            tray.lock_asked.connect(self._shell.lock)
            tray.generator_asked.connect(self._show_generator)
            tray.quit_asked.connect(self._shell.quit)
            tray.lost.connect(self._show_unless_reachable)
            tray.set_open(is_open=self._shell.is_open())
            tray.show()
        elif not settings.keep_in_tray and self.tray is not None:
            self.tray.hide()
            self.tray.deleteLater()
            self.tray = None
            self._show_unless_reachable()

    @Slot()
    def _show_unless_reachable(self) -> None:
        if not self._window.isVisible() and not self.keeps_running():
            self.show_window()

    @Slot(int, str)
    def _on_chord(self, time: int, token: str) -> None:
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        self.show_quick()
        window = self._quick.quick.window if self._quick is not None and self._quick.quick.is_shown() else self._window
        self.shortcut.give_keyboard(int(window.winId()), time)

    @Slot()
    def _on_quick_hidden(self) -> None:
        """Nothing vanishes: what was opened is in the tray or at the foot of the screen, and the rest ends."""
        if self._window.isVisible() or self.keeps_running():
            return
        if self._shell.is_open():
            self._window.showMinimized()
        elif self.tray is None:
            self._shell.quit()
        else:
            QTimer.singleShot(_WAIT_FOR_TRAY_MS, self, self._show_unless_reachable)

    @Slot()
    def _on_unlocked(self) -> None:
        if self.tray is not None:
            self.tray.set_open(is_open=True)
        self._tell_taken()
        self._shell.bridge.all_locked.connect(self._on_locked, Qt.ConnectionType.UniqueConnection)

    @Slot()
    def _tell_taken(self) -> None:
        """Say once that another program has the chord, when somebody is there to choose another."""
        chord = self._shell.preferences.now.quick_access
        if self.shortcut.state is not ShortcutState.TAKEN or not self._shell.is_open() or self._told_taken == chord:
            return
        self._told_taken = chord
        self._shell.bridge.notice.emit(
            Note(
                self.tr("Quick access has no keys here."),
                self.tr("Another program uses %1.").replace("%1", chord),
                icon="keyboard",
                action=self.tr("Settings"),
                act=self._shell.show_settings,
                seconds=12,
            )
        )

    @Slot()
    def _on_locked(self) -> None:
        if self.tray is not None:
            self.tray.set_open(is_open=False)

    @Slot()
    def _show_generator(self) -> None:
        self.show_window()
        self._shell.show_generator()
