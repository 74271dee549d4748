"""What is wrong in the vault that is shown, looked up in its lane and kept until something changes."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.core.account_review import AccountReport
    from vault_app.core.health import HealthReport
    from vault_app.core.leaks import LeakReport
    from vault_app.core.vault import Vault
    from vault_app.services.session import Session
    from vault_app.ui.preferences import Preferences
    from vault_app.ui.session_bridge import SessionBridge

# After the vault was opened or changed: people look at the list first.
REST_MS: Final = 700
LARGE: Final = 10_000
REST_OF_LARGE_MS: Final = 5_000  # a thread that computes for a tenth of a second is felt while somebody types


@dataclass(frozen=True, slots=True)
class HealthLook:
    """One look: the snapshot, and what was found in it; ``time`` is when (ms since 1970)."""

    vault: "Vault"
    report: "HealthReport"
    accounts: "AccountReport"
    leaks: "LeakReport"
    time: int


class HealthWatch(QObject):
    """Keeps the last look at the vault shown.

    Signals:
        changed: there is another look, or none any more.
        count_changed: how many items have something to fix.
    """

    changed = Signal()
    count_changed = Signal(int)

    def __init__(self, bridge: "SessionBridge", preferences: "Preferences", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._preferences = bridge, preferences
        self.look: HealthLook | None = None
        self._age = preferences.now.password_age
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.refresh)
        bridge.opened.connect(self._begin)
        bridge.changed.connect(self._begin)
        bridge.locked.connect(self._forget)
        preferences.changed.connect(self._on_preferences)

    @Slot()
    def refresh(self) -> None:
        """Look again now."""
        self._rest.stop()
        if self._bridge.session is None:
            return
        old_days = self._preferences.now.password_age or None
        self._bridge.run(_looking(old_days), asker=self, done=self._show)

    @Slot(object)
    def _begin(self, _what: object = None) -> None:
        vault = self._bridge.vault
        self._rest.start(REST_OF_LARGE_MS if vault is not None and len(vault) > LARGE else REST_MS)

    @Slot()
    def _forget(self) -> None:
        self._rest.stop()
        self.look = None
        self.changed.emit()
        self.count_changed.emit(0)

    @Slot(object)
    def _on_preferences(self, _settings: object) -> None:
        if self._preferences.now.password_age != self._age:
            self._age = self._preferences.now.password_age
            self.refresh()

    def _show(self, look: HealthLook) -> None:
        self.look = look
        self.changed.emit()
        self.count_changed.emit(len(look.report.worst))


def _looking(old_days: int | None) -> "Callable[[Session], HealthLook]":
    def look(session: "Session") -> HealthLook:
        from vault_app.core.account_review import accounts_of  # noqa: PLC0415 - nothing of this before it is wanted
        from vault_app.core.days import day_of  # noqa: PLC0415
        from vault_app.services.health import look_at_health  # noqa: PLC0415

        vault, report, leaks = look_at_health(session, old_days=old_days)
        now = session.doors.clock.now_ms()
        return HealthLook(vault, report, accounts_of(vault, today=day_of(now)), leaks, now)

    return look
