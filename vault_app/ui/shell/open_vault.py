"""The open vault and everything that lives as long as the window does: bridge, clipboard, toasts, idle lock."""

import gc
from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from vault_app.ui.happenings import Note
from vault_app.ui.shell.desktop_locks import DesktopLocks
from vault_app.ui.shell.health_road import HealthRoad
from vault_app.ui.shell.idle_watch import IdleWatch
from vault_app.ui.shell.notices import Notices
from vault_app.ui.shell.recent_vaults import note_use
from vault_app.ui.shell.shortcuts import bind, bindings, window_bindings
from vault_app.ui.shell.toast_host import ToastHost
from vault_app.ui.shell.transfer_road import TransferRoad
from vault_app.ui.system.clipboard_watch import ClipboardWatch
from vault_app.ui.system.quick_enrolment import QuickEnrolment
from vault_app.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from vault_app.core.errors import VaultAppError
    from vault_app.core.settings import Settings
    from vault_app.services.session import Session
    from vault_app.ui.clash.controller import OutsideChanges
    from vault_app.ui.happenings import Failure
    from vault_app.ui.jobs import Lane
    from vault_app.ui.settings.controller import SettingsController
    from vault_app.ui.settings.quick_unlock_controller import QuickUnlockController
    from vault_app.ui.shell.compose import Composition
    from vault_app.ui.shell.failure_road import FailureRoad
    from vault_app.ui.shell.shell import Shell

# ruff: noqa: PLC0415  # pages that few people open are imported when they are


class OpenVault(QObject):
    """Builds the page of the open vault, and ties the session's life to the window's.

    Signals:
        shown: the page shows this `Session`.
        settled: the `Session` that was opened is on the screen.
    """

    shown = Signal(object)
    settled = Signal(object)

    def __init__(self, shell: "Shell", screens: "Composition") -> None:
        super().__init__(shell)
        self._shell = shell
        clock = shell.surroundings.clock()
        self.bridge, clipboard = screens.bridge, screens.clipboard
        self.watch = ClipboardWatch(clipboard, clock, self, at_hand=clipboard.is_at_hand)
        self.page = screens.page
        self.toasts = ToastHost(shell.window, self.bridge, self.watch, shell.preferences)
        self.toasts.toast.set_area(self.page.browse)
        self.toasts.stand_back_from(self.page)
        self.page.browse.editing_changed.connect(self.toasts.follow_editing)
        self.idle = IdleWatch(shell.window, clock)
        self.desktop_locks = DesktopLocks(self.bridge, shell.preferences, self)
        self.enrolment = QuickEnrolment(self.bridge, shell.keyring, self)
        self.health = HealthRoad(shell, self.bridge, self.page, self)
        self.transfer = TransferRoad(shell, self.bridge, self.page, self)
        self._failures: FailureRoad | None = None
        self.bridge.failure_road = self._on_failure
        self.notices = Notices(self, self.bridge)
        self.outside: OutsideChanges | None = None
        self._minutes = shell.preferences.now.idle_lock
        self._settled: WeakSet[Session] = WeakSet()
        self._collecting = QTimer(self)
        self._collecting.setSingleShot(True)
        self._collecting.setInterval(0)
        self._collecting.timeout.connect(self._collect)
        self._settings: SettingsController | None = None
        self._quick: QuickUnlockController | None = None
        shell.window.add_page(self.page)
        bind(bindings(shell, self.page), self.page)
        self._connect()

    def warm_up(self) -> None:
        """Lay the page out and paint it once unseen, so that fonts and icons are ready when it is wanted."""
        if self._shell.window.page is not self.page:
            self.page.resize(self._shell.window.size())
            self.page.grab()

    def _connect(self) -> None:
        self.page.lock_asked.connect(self._shell.lock)
        self.page.settings_asked.connect(self.show_settings)
        self.page.another_vault_asked.connect(self._shell.show_another)
        self.idle.due.connect(self.bridge.lock)
        self.idle.left.connect(self.page.sidebar.foot.show_left)
        self.bridge.locking.connect(self._on_locking)
        self.bridge.opened.connect(self._on_opened)
        self.bridge.closed.connect(self._on_closed)
        self.bridge.changed.connect(lambda _changed: self.tell_doubt())
        self.bridge.all_locked.connect(self.idle.stop)
        self._shell.preferences.changed.connect(self._on_preferences)
        self._shell.preferences.not_kept.connect(self._tell_not_kept)

    def show(self, session: "Session") -> None:
        """Show an opened session; `settled` follows when it is on the screen."""
        lane = self.bridge.take_in(session)
        lane.hold()
        QTimer.singleShot(0, self, lambda: self._settle(session, lane))
        self.bridge.open(session)
        self._shell.window.show_page(self.page)
        self.page.bar.search.setFocus()
        # Painted now, and not after the preparations that begin in idle time.
        self.page.repaint()

    def show_again(self, session: "Session") -> None:
        """Show a vault that is open already."""
        self.bridge.open(session)
        self._shell.window.show_page(self.page)
        self.page.bar.search.setFocus()

    def tell_twin(self, session: "Session") -> None:
        """Say why a second copy of an open vault was not opened."""
        title = self.tr("“%1” is open already.").replace("%1", session.vault.name)
        detail = self.tr("This file is another copy of it. Close the one that is open to open the copy.")
        self.bridge.notice.emit(Note(title, detail, icon="info", seconds=12))

    def _settle(self, session: "Session", lane: "Lane") -> None:
        """Begin what can wait until the list is on the screen."""
        lane.go_on()
        if self.bridge.session is session:
            self._settled.add(session)
            self.idle.start(self._minutes)
            self.notices.tell(session.notices)
            session.take_doubt()
            self.settled.emit(session)
            self._watch_files()
            if session.read_only is None:
                self._empty_old_bin()

    def _empty_old_bin(self) -> None:
        def emptied(session: "Session") -> bool:
            from vault_app.services.delete_item import empty_old_bin

            return bool(empty_old_bin(session, doors=session.doors).undo)

        def told(changed: bool) -> None:  # noqa: FBT001  # the answer of the work
            if changed:
                self.bridge.tell_changed()

        # Nobody asked for it: what fails is done after the next unlock.
        self.bridge.run(emptied, asker=self, done=told, failed=lambda _error: None)

    def show_page(self) -> None:
        """Come back to the vault from a page that was shown over it."""
        if self.bridge.session is not None:
            self._shell.window.show_page(self.page)

    @Slot()
    def show_settings(self) -> None:
        """Show the settings, unless the person wants to stay in the editor."""
        self.page.browse.leave_editor(self._show_settings)

    def show_keys(self) -> None:
        """Show the table of keys."""
        from vault_app.ui.shell.keys_sheet import KeysSheet

        table = (*bindings(self._shell, self.page), *window_bindings(self._shell))
        KeysSheet(self._shell.window, table, quick=self._shell.preferences.now.quick_access).open()

    def end(self) -> None:
        """Lock and clear the clipboard: the app quits."""
        self.bridge.lock()
        self.watch.clear_now()
        self.idle.stop()

    def _show_settings(self) -> None:
        if self._settings is None:
            from vault_app.ui.settings.controller import SettingsController
            from vault_app.ui.settings.quick_unlock_controller import QuickUnlockController
            from vault_app.ui.shell.backup_road import ask_for_copy_to_merge

            self._settings = settings = SettingsController(self.bridge, self._shell.preferences, self)
            settings.change_passphrase_asked.connect(self._change_passphrase)
            settings.recovery_sheet_asked.connect(self._new_sheet)
            settings.copy_asked.connect(self._save_copy)
            settings.merge_asked.connect(lambda: ask_for_copy_to_merge(self._shell))
            settings.backups_asked.connect(self.show_backups)
            settings.view.vault.import_asked.connect(self.transfer.show_import)
            settings.view.vault.export_asked.connect(self.transfer.export)
            settings.left.connect(self.page.focus_search)
            settings.view.shortcut.follow(self._shell.presence().shortcut)
            rows, keyring = settings.view.quick, self._shell.keyring
            self._quick = QuickUnlockController(self.bridge, keyring, self.enrolment, rows, settings)
        self._settings.refresh()
        if self._quick is not None:
            self._quick.refresh()
        self.show_page()
        self.page.show_settings(self._settings.view)

    @Slot()
    def show_backups(self) -> None:
        """Show the backups of the vault shown."""
        from vault_app.ui.shell.backup_road import begin_open_backups

        if self.bridge.session is not None:
            begin_open_backups(self._shell)

    @Slot()
    def _save_copy(self) -> None:
        if self.bridge.session is not None:
            self.failures().ask_for_copy(self.bridge.session)

    @Slot()
    def _change_passphrase(self) -> None:
        from vault_app.ui.shell.wizards import begin_change

        if self.bridge.session is not None:
            begin_change(self._shell, self.bridge.session)

    @Slot()
    def _new_sheet(self) -> None:
        from vault_app.ui.shell.new_sheet import begin_new_sheet

        if self.bridge.session is not None:
            begin_new_sheet(self._shell, self.bridge.session)

    def tell_doubt(self) -> None:
        """Say that the disk did not confirm a save, once, if it is so."""
        if self.bridge.session is not None:
            self.notices.tell(self.bridge.session.take_doubt())

    @Slot()
    def _on_locking(self) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:  # a menu of what is locked must not stay over the next page
            popup.close()
        for sheet in self._shell.window.findChildren(Sheet):
            sheet.dismiss()

    @Slot(object)
    def _on_opened(self, session: "Session") -> None:
        self.shown.emit(session)
        if session in self._settled:  # it was open behind another
            self._shell.remember(session)
            if session.read_only is not None:
                self.notices.tell(session.notices)

    @Slot(object)
    def _on_closed(self, session: "Session") -> None:
        self._collecting.start()
        self.watch.clear_soon()
        note_use(self._shell.preferences, session.store.place, self._shell.surroundings.clock())

    @Slot()
    def _collect(self) -> None:
        """Give back what a vault left in cycles; the unlock froze some of it."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    @Slot(object)
    def _on_preferences(self, settings: "Settings") -> None:
        if settings.idle_lock != self._minutes:
            self._minutes = settings.idle_lock
            if self.bridge.session is not None:
                self.idle.start(self._minutes)

    @Slot(object)
    def _tell_not_kept(self, error: "VaultAppError") -> None:
        self.bridge.tell_failure(error)

    def _watch_files(self) -> None:
        """Begin to take in what others save; also what was found to be changed by two people while unlocking."""
        if self.outside is None:
            from vault_app.ui.clash.controller import OutsideChanges

            clock, show = self._shell.surroundings.clock(), self.page.browse.select
            self.outside = OutsideChanges(
                self._shell.window, self.bridge, clock, show_item=show, is_editing=lambda: self.page.browse.editor_open
            )
            self.page.browse.editing_changed.connect(self.outside.look)
        self.outside.begin()

    def _on_failure(self, failure: "Failure") -> bool:
        return self.failures()(failure)

    def failures(self) -> "FailureRoad":
        """Give what shows failures; made when something first fails."""
        if self._failures is None:
            from vault_app.ui.shell.failure_road import FailureRoad

            self._failures = FailureRoad(self._shell)
        return self._failures
