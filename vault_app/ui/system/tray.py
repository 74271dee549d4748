"""The app's icon in the tray, for people who keep it running."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from vault_app.ui.theme import icons
from vault_app.ui.theme.theme import theme

if TYPE_CHECKING:
    from vault_app.ui.system.tray_host import TrayHost

_SIZES = (16, 22, 24, 32, 48)
_LOOK_MS = 1000
_WAIT_MS = 5000


def is_there() -> bool:
    """Tell whether the desktop has a tray now."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """Shows the icon and its menu; every entry does something now, and what needs an open vault comes with it.

    Signals:
        quick_asked, open_asked, lock_asked, generator_asked, quit_asked: what their names say.
        lost: the tray went away, and with it the way to a hidden window.
    """

    quick_asked = Signal()
    open_asked = Signal()
    lock_asked = Signal()
    generator_asked = Signal()
    quit_asked = Signal()
    lost = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.menu = QMenu()
        self.quick = self._entry(self.tr("Quick access"), self.quick_asked)
        self.opening = self._entry(self.tr("Open"), self.open_asked)
        self.locking = self._entry(self.tr("Lock"), self.lock_asked)
        self.generator = self._entry(self.tr("Generator"), self.generator_asked)
        self.menu.addSeparator()
        self.quitting = self._entry(self.tr("Quit"), self.quit_asked)
        self.icon = QSystemTrayIcon(app_icon(), self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._on_activated)
        theme().changed.connect(self._dress)
        self._was_there = False
        self._host: TrayHost | None = None
        self._host_gone = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self.set_open(is_open=False)
        # A menu of its own belongs to no window: it goes with this object.
        self.destroyed.connect(self.menu.deleteLater)

    def show(self) -> None:
        """Show the icon; a tray that is about to come gets it then."""
        self._host = _host_here(self)
        if self._host is None:
            self._show_icon()
            return
        self._host.came.connect(self._on_host_came)
        self._host.gone.connect(self._on_host_gone)
        if self._host.is_there():
            self._show_icon()
        else:
            # Qt asks once whether there is such a tray, when the icon is first shown.
            QTimer.singleShot(_WAIT_MS, self, self._show_icon)

    def hide(self) -> None:
        """Take the icon away."""
        if self._host is not None:
            self._host.deleteLater()
            self._host = None
        self._timer.stop()
        self.icon.hide()
        self._was_there = False

    def is_shown(self) -> bool:
        """Tell whether a person can reach the icon now."""
        return not self._host_gone and self.icon.isVisible() and is_there()

    def set_open(self, *, is_open: bool) -> None:
        """Offer what an open vault allows, or not."""
        self.locking.setVisible(is_open)
        self.generator.setVisible(is_open)
        # Which vault it is is nobody's business who looks over a shoulder.
        self.icon.setToolTip(self.tr("Team Vault: unlocked") if is_open else self.tr("Team Vault: locked"))

    @Slot()
    def look(self) -> None:
        """See whether the tray is still there; no desktop tells when it goes."""
        there = self.is_shown()
        if self._was_there and not there:
            self.lost.emit()
        self._was_there = there

    @Slot()
    def _dress(self) -> None:
        self.icon.setIcon(app_icon())

    @Slot()
    def _show_icon(self) -> None:
        if not self.icon.isVisible():
            self.icon.show()
            self._timer.start()
            self.look()

    @Slot()
    def _on_host_came(self) -> None:
        self._host_gone = False
        self._show_icon()
        self.look()

    @Slot()
    def _on_host_gone(self) -> None:
        self._host_gone = True
        self.look()

    def _entry(self, words: str, asked: SignalInstance) -> QAction:
        entry = self.menu.addAction(words)
        entry.triggered.connect(asked)
        return entry

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}:
            self.open_asked.emit()


def _host_here(parent: QObject) -> "TrayHost | None":
    if sys.platform != "linux":
        return None
    from vault_app.ui.system.tray_host import tray_host  # noqa: PLC0415 - QtDBus, for those who want a tray

    return tray_host(parent)


def app_icon() -> QIcon:
    """Give the app's icon: the installed one, else the logo."""
    painted = QIcon()
    for size in _SIZES:
        painted.addPixmap(icons.pixmap("logo", theme().colour("accent"), size))
    return QIcon.fromTheme("vault-app", painted)
