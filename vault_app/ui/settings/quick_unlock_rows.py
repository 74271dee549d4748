"""The settings about quick unlock."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.plural import plural
from vault_app.ui.settings.setting_row import SettingRow
from vault_app.ui.widgets.buttons import LinkButton
from vault_app.ui.widgets.combo import Combo
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.switch import Switch

PRACTICE_DAYS = (1, 3, 7, 14, 30, 60, 90)


class QuickUnlockRows(QObject):
    """A switch, what it waits for or what went wrong, and how often the passphrase is asked for.

    The switch shows how things are, and is moved by `show_state` alone; a click only asks.

    Signals:
        turn_on_asked, turn_off_asked, others_asked, cancelled: what their names say.
        chosen: the name of a setting and its new value.
    """

    turn_on_asked = Signal()
    turn_off_asked = Signal()
    others_asked = Signal()
    cancelled = Signal()
    chosen = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.switch = Switch(self.tr("Quick unlock"))
        self.cancel_button = LinkButton(self.tr("Cancel"))
        self.others_button = LinkButton(self.tr("End it on other devices…"))
        self.message = MessageLine("info")
        self.days = Combo(self.tr("Ask for the passphrase every"))
        for days in PRACTICE_DAYS:
            self.days.addItem(plural(self.tr("%n day(s)", "", days), days), days)
        self._on = False
        self.switch.clicked.connect(self._ask)
        self.cancel_button.clicked.connect(self.cancelled)
        self.others_button.clicked.connect(self.others_asked)
        self.days.activated.connect(lambda: self.chosen.emit("practice_days", self.days.currentData()))

    def rows(self) -> list[QWidget]:
        """Give the rows."""
        control = QWidget()
        line = QHBoxLayout(control)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for part in (self.others_button, self.cancel_button, self.switch):
            line.addWidget(part)
        row = SettingRow(
            self.tr("Quick unlock"),
            control,
            hint=self.tr("The keyring of this computer keeps a random key. Your passphrase is never kept."),
        )
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(row)
        self.message.setContentsMargins(16, 0, 16, 10)
        column.addWidget(self.message)
        self.show_state(on=False, others=False, writable=False)
        self.say("info", "")
        return [whole, SettingRow(self.tr("Ask for the passphrase every"), self.days, hint=self._why())]

    def show_state(self, *, on: bool, others: bool, writable: bool) -> None:
        """Show whether it is on here, and whether it may be on elsewhere; nothing is waited for any more."""
        self._on = on
        self.switch.setChecked(on)
        self.switch.setEnabled(writable)
        self.cancel_button.hide()
        self.others_button.setVisible(others and writable)

    def show_waiting(self) -> None:
        """Show that the keyring is being asked."""
        self.switch.setEnabled(False)
        self.others_button.hide()
        self.cancel_button.show()
        self.say("info", self.tr("Waiting for the keyring…"))

    def say(self, kind: str, words: str) -> None:
        """Say something below the switch; "" takes it away."""
        self.message.set_message(kind, words)
        self.message.setVisible(bool(words))

    @Slot()
    def _ask(self) -> None:
        self.switch.setChecked(self._on)
        (self.turn_off_asked if self._on else self.turn_on_asked).emit()

    def _why(self) -> str:
        return self.tr("So that you do not forget it.")
