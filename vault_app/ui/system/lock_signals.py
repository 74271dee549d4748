"""What the desktop says that a vault should lock for: sleep, a locked screen, another person at the computer.

Nothing is listened to before a vault is open, and nothing that is needed for it is imported before then.
"""

import sys
from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from vault_app.ui.system.bus_signals import BusSignals
    from vault_app.ui.system.mac_signals import MacSignals
    from vault_app.ui.system.windows_signals import WindowsSignals

# ruff: noqa: PLC0415  # the second paragraph of the docstring


class LockReason(Enum):
    """Why the vault should lock.

    LOST is the way to hear of the others: without it nobody would tell that the screen was locked.
    """

    SLEEP = auto()
    SCREEN = auto()
    USER = auto()
    LOST = auto()


class LockSignals(QObject):
    """Passes on what the desktop says while a vault is open; a desktop that says nothing is no error.

    Signals:
        heard: a `LockReason`.
    """

    heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: BusSignals | WindowsSignals | MacSignals | None = None
        self._armed = False

    def arm(self) -> None:
        """A vault is open: listen, and ask the system to wait with sleep until the vault is locked."""
        self._armed = True
        if self._source is None:
            self._source = _source()
            self._source.heard.connect(self._tell)
        self._source.hold_sleep()

    def disarm(self) -> None:
        """No vault is open: let the computer sleep."""
        self._armed = False
        if self._source is not None:
            self._source.let_sleep()

    @Slot(object)
    def _tell(self, reason: LockReason) -> None:
        if self._armed:
            self.heard.emit(reason)


@cache
def _source() -> "BusSignals | WindowsSignals | MacSignals":
    # One for the whole life of the process: what another thread may be about to call must not go away.
    if sys.platform == "win32":
        from vault_app.ui.system.windows_signals import WindowsSignals

        return WindowsSignals()
    if sys.platform == "darwin":
        from vault_app.ui.system.mac_signals import MacSignals

        return MacSignals()
    from vault_app.ui.system.bus_signals import BusSignals, session_bus, system_bus

    return BusSignals(session_bus(), system_bus())
