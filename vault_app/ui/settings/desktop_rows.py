"""The settings about the desktop: when it locks the vault, and what goes on without a window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from vault_app.ui.settings.setting_row import SettingRow
from vault_app.ui.system import autostart
from vault_app.ui.widgets.switch import Switch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vault_app.core.settings import Settings


class DesktopRows(QObject):
    """Four switches.

    Signals:
        chosen: the name of a setting and its new value.
        not_kept: the entry for starting with the computer could not be changed.
    """

    chosen = Signal(str, object)
    not_kept = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sleep = Switch(self.tr("Lock when the computer sleeps"))
        self.screen = Switch(self.tr("Lock with the screen"))
        self.start = Switch(self.tr("Start with the computer"))
        self.tray = Switch(self.tr("Keep running in the tray"))
        self.sleep.clicked.connect(lambda on: self.chosen.emit("lock_on_sleep", on))
        self.screen.clicked.connect(lambda on: self.chosen.emit("lock_on_screen_lock", on))
        self.tray.clicked.connect(lambda on: self.chosen.emit("keep_in_tray", on))
        self.start.clicked.connect(self._set_start)

    def locking(self) -> "list[QWidget]":
        """Give the rows about locking."""
        return [
            SettingRow(self.tr("Lock when the computer sleeps"), self.sleep),
            SettingRow(
                self.tr("Lock with the screen"),
                self.screen,
                hint=self.tr("Also when another person takes over the screen."),
            ),
        ]

    def running(self) -> "list[QWidget]":
        """Give the rows about what goes on without a window."""
        return [
            SettingRow(
                self.tr("Start with the computer"),
                self.start,
                hint=self.tr("The vault stays locked until you open it."),
            ),
            SettingRow(
                self.tr("Keep running in the tray"),
                self.tray,
                hint=self.tr("Closing the window hides it. Where there is no tray, it quits."),
            ),
        ]

    def show(self, settings: "Settings") -> None:
        """Show the settings as they are."""
        self.sleep.setChecked(settings.lock_on_sleep)
        self.screen.setChecked(settings.lock_on_screen_lock)
        self.tray.setChecked(settings.keep_in_tray)

    def look(self) -> None:
        """Look whether the entry for starting with the computer is there: the desktop may have changed it."""
        self.start.setChecked(autostart.is_on())

    @Slot(bool)
    def _set_start(self, wanted: bool) -> None:  # noqa: FBT001 - a slot for one flag
        if not autostart.set_on(wanted):
            self.not_kept.emit()
        self.look()
