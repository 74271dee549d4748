"""What is wrong in the vault that is shown, looked up beside the window and kept until something changes."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from vault_app.ui.jobs import Lane

if TYPE_CHECKING:
    from vault_app.core.account_review import AccountReport
    from vault_app.core.health import HealthReport, HealthRules
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
        self._turn = 0
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

        def facts(session: "Session") -> "tuple[Vault, HealthRules, LeakReport]":
            from vault_app.services.health import health_facts  # noqa: PLC0415 - brings in cryptography

            return health_facts(session, old_days=old_days)

        self._bridge.run(facts, asker=self, done=self._compute)

    def _compute(self, facts: "tuple[Vault, HealthRules, LeakReport]") -> None:
        """Look beside the vault's own lane: a large vault takes a while, and a lock must not wait for it."""
        self._turn += 1
        turn, lane = self._turn, Lane("health", self)

        def done(look: HealthLook) -> None:
            lane.close()
            lane.deleteLater()
            self._show(turn, look)

        lane.run(lambda: _looked(*facts), asker=self, done=done)

    @Slot(object)
    def _begin(self, _what: object = None) -> None:
        vault = self._bridge.vault
        self._rest.start(REST_OF_LARGE_MS if vault is not None and len(vault) > LARGE else REST_MS)

    @Slot()
    def _forget(self) -> None:
        self._rest.stop()
        self._turn += 1  # what is looked at now is of a vault that is gone
        self.look = None
        self.changed.emit()
        self.count_changed.emit(0)

    @Slot(object)
    def _on_preferences(self, _settings: object) -> None:
        if self._preferences.now.password_age != self._age:
            self._age = self._preferences.now.password_age
            self.refresh()

    def _show(self, turn: int, look: HealthLook) -> None:
        if turn != self._turn:
            return
        self.look = look
        self.changed.emit()
        self.count_changed.emit(len(look.report.worst))


def _looked(vault: "Vault", rules: "HealthRules", leaks: "LeakReport") -> HealthLook:
    from vault_app.core.account_review import accounts_of  # noqa: PLC0415 - nothing of this before it is wanted
    from vault_app.core.health import health_of  # noqa: PLC0415

    return HealthLook(vault, health_of(vault, rules, leaks), accounts_of(vault, today=rules.today), leaks, rules.now)
