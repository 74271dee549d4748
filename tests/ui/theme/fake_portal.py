"""A desktop portal that prefers dark, and an app that asks it: a bus of their own, a process each.

Run by ``dbus-run-session``: starts itself again as the portal, waits for it, and prints the scheme shown before
and after the answer.
"""

import subprocess
import sys
from typing import Final

from PySide6.QtCore import ClassInfo, QCoreApplication, QEventLoop, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusConnection, QDBusVariant
from PySide6.QtWidgets import QApplication

from vault_app.ui.theme.theme import theme

PATIENCE_MS: Final = 10_000
DARK: Final = 1


@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.Settings"})  # type: ignore[call-arg]  # the stubs miss it
class Settings(QDBusAbstractAdaptor):  # type: ignore[operator]
    """The one question the app asks."""

    @Slot(str, str, result="QDBusVariant")
    def ReadOne(self, group: str, key: str) -> QDBusVariant:  # noqa: N802 - the portal's name
        """Prefer dark."""
        return QDBusVariant(DARK if (group, key) == ("org.freedesktop.appearance", "color-scheme") else 0)


def tell(words: str) -> None:
    """Say a line to whoever started us."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def be_portal() -> None:
    """Answer until the other half closes our input."""
    app = QCoreApplication([])
    desk = QObject()
    desk.settings = Settings(desk)  # type: ignore[attr-defined]  # an adaptor lives as long as its object
    bus = QDBusConnection.sessionBus()
    bus.registerObject("/org/freedesktop/portal/desktop", desk)
    bus.registerService("org.freedesktop.portal.Desktop")
    tell("ready")
    app.exec()


def be_app() -> None:
    """Start light, follow the desktop, and tell what is shown then."""
    portal = subprocess.Popen([sys.executable, __file__, "portal"], stdout=subprocess.PIPE)
    assert portal.stdout is not None
    portal.stdout.readline()
    app = QApplication(["app"])
    theme().apply(app, "system", remembered="light")
    tell(theme().resolved_scheme)
    waiting = QEventLoop()
    theme().changed.connect(waiting.quit)
    QTimer.singleShot(PATIENCE_MS, waiting.quit)
    theme().follow_desktop()
    waiting.exec()
    tell(theme().resolved_scheme)
    portal.kill()
    portal.wait()


if __name__ == "__main__":
    if sys.argv[1:] == ["portal"]:
        be_portal()
    else:
        be_app()
