"""The settings of quick access: whether a chord calls it from any program, which, and the way round where none does."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.settings import Settings
from vault_app.ui.settings.chord_button import ChordButton
from vault_app.ui.settings.setting_row import SettingRow
from vault_app.ui.system.global_shortcut import ShortcutState, quick_command
from vault_app.ui.widgets.announcement import announce
from vault_app.ui.widgets.buttons import SecondaryButton
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.switch import Switch

if TYPE_CHECKING:
    from vault_app.ui.system.global_shortcut import GlobalShortcut

_DEFAULT: Final = Settings().quick_access


class ShortcutRows(QObject):
    """A switch, a chord with what has become of it, and a command to copy.

    Signals:
        chosen: the name of a setting and its new value.
    """

    chosen = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        name = self.tr("Quick access from any program")
        self.switch = Switch(name)
        self.chord = ChordButton(self.tr("Keys for quick access"))
        self.state = MessageLine("info", px=12)
        self.copy_button = SecondaryButton(self.tr("Copy the command"))
        self._last = _DEFAULT
        self._shortcut: GlobalShortcut | None = None
        self.switch.clicked.connect(self._turn)
        self.chord.chosen.connect(lambda text: self.chosen.emit("quick_access", text))
        self.copy_button.clicked.connect(self._copy)

    def rows(self) -> list[QWidget]:
        """Give the rows."""
        return [
            SettingRow(
                self.tr("Quick access from any program"),
                self.switch,
                hint=self.tr("A small window that finds, copies and is gone."),
            ),
            SettingRow(self.tr("Keys"), self._chord_control()),
            SettingRow(
                self.tr("Command for a key of the desktop"),
                self.copy_button,
                hint=self.tr("If the keys do not work here, give “%1” a key in the desktop's own settings.").replace(
                    "%1", quick_command()
                ),
            ),
        ]

    def show(self, settings: Settings) -> None:
        """Show the setting as it is."""
        self._last = settings.quick_access or self._last
        self.switch.setChecked(bool(settings.quick_access))
        self.chord.show_chord(self._last)
        self.chord.setEnabled(bool(settings.quick_access))
        self._show_state()

    def follow(self, shortcut: "GlobalShortcut") -> None:
        """Say from now on what has become of the chord."""
        if self._shortcut is None:
            shortcut.changed.connect(self._show_state)
        self._shortcut = shortcut
        self._show_state()

    def _chord_control(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.chord, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.state)
        self.state.hide()
        return box

    @Slot(bool)
    def _turn(self, on: bool) -> None:  # noqa: FBT001 - a slot for one flag
        self.chosen.emit("quick_access", self._last if on else "")

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(quick_command())
        self.copy_button.setText(self.tr("Copied"))
        announce(self.copy_button, self.tr("Copied"))

    @Slot()
    def _show_state(self) -> None:
        if self._shortcut is None:
            return
        kind, words = self._words(self._shortcut.state, self._shortcut.description)
        if words != self.state.text():
            self.state.set_message(kind, words)
        self.state.setVisible(bool(words))

    def _words(self, state: ShortcutState, description: str) -> tuple[str, str]:
        if state is ShortcutState.READY and description and description != self._last:
            return "ok", self.tr("Works. The desktop calls it %1.").replace("%1", description)
        return {
            ShortcutState.READY: ("ok", self.tr("Works in every program.")),
            ShortcutState.TAKEN: ("warn", self.tr("Another program uses these keys. Choose others.")),
            ShortcutState.UNSET: (
                "warn",
                self.tr("The desktop has no keys for it yet. Set them in its settings, under Apps."),
            ),
            ShortcutState.REFUSED: (
                "warn",
                self.tr("The desktop did not allow it. Give the command below a key instead."),
            ),
            ShortcutState.NO_WAY: (
                "info",
                self.tr("This desktop does not offer it. Give the command below a key instead."),
            ),
        }.get(state, ("info", ""))
