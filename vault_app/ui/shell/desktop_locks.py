"""Locks the open vault when the desktop says that its owner has gone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from vault_app.ui.system.lock_signals import LockReason, LockSignals

if TYPE_CHECKING:
    from vault_app.ui.preferences import Preferences
    from vault_app.ui.session_bridge import SessionBridge


class DesktopLocks(QObject):
    """Ties the desktop's signals to the session, as far as the settings want it."""

    def __init__(
        self,
        bridge: "SessionBridge",
        preferences: "Preferences",
        parent: QObject | None = None,
        *,
        signals: LockSignals | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._preferences = bridge, preferences
        self.signals = signals if signals is not None else LockSignals(self)
        self.signals.heard.connect(self.on_heard)
        bridge.opened.connect(self._on_opened)
        bridge.all_locked.connect(self.signals.disarm)
        preferences.changed.connect(self._arm)

    @Slot(object)
    def on_heard(self, reason: LockReason) -> None:
        """Lock for this reason, unless the person does not want it."""
        if self._wants(reason):
            self._bridge.lock()

    def _wants(self, reason: LockReason) -> bool:
        settings = self._preferences.now
        if reason is LockReason.SLEEP:
            return settings.lock_on_sleep
        if reason is LockReason.LOST:
            return settings.lock_on_screen_lock or settings.lock_on_sleep
        return settings.lock_on_screen_lock

    @Slot()
    def _on_opened(self) -> None:
        # The vault is painted first.
        QTimer.singleShot(0, self, self._arm)

    @Slot()
    def _arm(self) -> None:
        settings = self._preferences.now
        if self._bridge.session is not None and (settings.lock_on_sleep or settings.lock_on_screen_lock):
            self.signals.arm()
        else:
            self.signals.disarm()
