"""Whether something on the bus shows tray icons: Qt asks that once and never again, so it is watched here.

Source: the StatusNotifierItem specification. Desktops without it may still have a tray of the older kind.
"""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusServiceWatcher

_HOST: Final = "org.kde.StatusNotifierWatcher"
_DAEMON: Final = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
_PATIENCE_MS: Final = 500


class TrayHost(QObject):
    """Signals `came` and `gone`: the program that shows the icons, as a panel crashes or starts again."""

    came = Signal()
    gone = Signal()

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._watcher = QDBusServiceWatcher(_HOST, bus, QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange, self)
        self._watcher.serviceRegistered.connect(self.came)
        self._watcher.serviceUnregistered.connect(self.gone)

    def is_there(self) -> bool:
        """Ask the bus itself, which answers at once."""
        question = QDBusMessage.createMethodCall(*_DAEMON, "NameHasOwner")
        question.setArguments([_HOST])
        return self._bus.call(question, QDBus.CallMode.Block, _PATIENCE_MS).arguments() == [True]


def tray_host(parent: QObject) -> TrayHost | None:
    """Watch this session's bus; None where there is none."""
    bus = QDBusConnection.sessionBus()
    return TrayHost(bus, parent) if bus.isConnected() else None
