"""The settings as one page of cards."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.plural import plural
from vault_app.ui.settings.desktop_rows import DesktopRows
from vault_app.ui.settings.quick_unlock_rows import QuickUnlockRows
from vault_app.ui.settings.setting_row import SettingRow
from vault_app.ui.settings.shortcut_rows import ShortcutRows
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.widgets.banner import Banner
from vault_app.ui.widgets.buttons import SecondaryButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.combo import Combo
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.scroll_column import ScrollColumn
from vault_app.ui.widgets.segmented import Segmented
from vault_app.ui.widgets.switch import Switch
from vault_app.ui.widgets.text_field import TextField

COLUMN_WIDTH = 680
THEMES = ("system", "light", "dark")
TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
IDLE_MINUTES = (1, 2, 5, 10, 15, 30, 60, 120, 240, 0)
CLEAR_SECONDS = (10, 15, 20, 30, 45, 60, 90, 120)


class SettingsView(Pane):
    """Shows the settings and tells what is changed; it keeps nothing.

    Signals:
        chosen: the name of a setting and its new value.
        renamed: the vault's new name.
        change_passphrase_asked, recovery_sheet_asked: what their names say.
    """

    chosen = Signal(str, object)
    renamed = Signal(str)
    change_passphrase_asked = Signal()
    recovery_sheet_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("detail", parent=parent)
        self.theme = Segmented([self.tr("System"), self.tr("Light"), self.tr("Dark")], name=self.tr("Theme"))
        self.text_size = Combo(self.tr("Text size"))
        self.density = Segmented([self.tr("Comfortable"), self.tr("Compact")], name=self.tr("List rows"))
        self.motion = Switch(self.tr("Reduce motion"))
        self.idle = Combo(self.tr("Lock when not used for"))
        self.clear = Combo(self.tr("Clear the clipboard after"))
        self.desktop = DesktopRows(self)
        self.shortcut = ShortcutRows(self)
        self.quick = QuickUnlockRows(self)
        self.name = TextField(self.tr("Name of the vault"))
        self.name.setMaxLength(64)
        self.rename_button = SecondaryButton(self.tr("Rename"))
        self.passphrase_button = SecondaryButton(self.tr("Change passphrase…"))
        self.sheet_button = SecondaryButton(self.tr("New recovery sheet…"))
        self.reminder = Banner(
            "warn",
            self.tr("The recovery sheet is not printed yet"),
            self.tr("Without it nobody can open this vault if the passphrase is lost."),
            action=self.tr("Print…"),
        )
        self._place = PlainLabel(px=13, colour="text2", elide=True, align="end")
        self._stretching = PlainLabel(px=13, colour="text2", align="end")
        self._about = PlainLabel(px=12, colour="text3", wrap=True)
        self._fill_choices()
        self._build()
        self._connect()

    def _fill_choices(self) -> None:
        for size in TEXT_SIZES:
            self.text_size.addItem(f"{size} %", size)
        for minutes in IDLE_MINUTES:
            words = plural(self.tr("%n minute(s)", "", minutes), minutes) if minutes else self.tr("Never")
            self.idle.addItem(words, minutes)
        for seconds in CLEAR_SECONDS:
            self.clear.addItem(plural(self.tr("%n second(s)", "", seconds), seconds), seconds)

    def _build(self) -> None:
        scroll = ScrollColumn()
        scroll.column.setContentsMargins(28, 24, 28, 28)
        scroll.column.setSpacing(0)
        scroll.column.addWidget(PlainLabel(self.tr("Settings"), px=22, weight=700))
        scroll.column.addSpacing(14)
        scroll.column.addWidget(self.reminder)
        for title, rows in self._groups():
            scroll.column.addSpacing(16)
            heading = PlainLabel(title, px=13, weight=600, colour="text2")
            heading.setContentsMargins(2, 0, 0, 0)
            scroll.column.addWidget(heading)
            scroll.column.addSpacing(6)
            card = Card()
            for row in rows:
                card.add_row(row)
            scroll.column.addWidget(card)
        scroll.column.addSpacing(14)
        scroll.column.addWidget(self._about)
        scroll.column.addStretch()
        content = scroll.widget()
        if content is not None:
            content.setMaximumWidth(scaled(COLUMN_WIDTH))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scroll)
        self.setFocusProxy(self.theme)

    def _groups(self) -> list[tuple[str, list[QWidget]]]:
        naming = QWidget()
        line = QHBoxLayout(naming)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.name, 1)
        line.addWidget(self.rename_button)
        return [
            (
                self.tr("General"),
                [
                    SettingRow(self.tr("Theme"), self.theme),
                    SettingRow(self.tr("Text size"), self.text_size),
                    SettingRow(self.tr("List rows"), self.density),
                    SettingRow(self.tr("Reduce motion"), self.motion),
                ],
            ),
            (
                self.tr("Lock and clipboard"),
                [
                    SettingRow(self.tr("Lock when not used for"), self.idle),
                    *self.desktop.locking(),
                    SettingRow(self.tr("Clear the clipboard after"), self.clear),
                ],
            ),
            (self.tr("Quick access"), self.shortcut.rows()),
            (self.tr("Without a window"), self.desktop.running()),
            (self.tr("Opening this vault"), self.quick.rows()),
            (
                self.tr("This vault"),
                [
                    SettingRow(self.tr("Name"), naming, wide=True),
                    SettingRow(self.tr("Kept in"), self._place, wide=True),
                    SettingRow(self.tr("Passphrase"), self.passphrase_button),
                    SettingRow(
                        self.tr("Recovery sheet"),
                        self.sheet_button,
                        hint=self.tr("A new sheet makes the old one useless."),
                    ),
                    SettingRow(self.tr("Key stretching"), self._stretching, wide=True),
                ],
            ),
        ]

    def _connect(self) -> None:
        self.theme.changed.connect(lambda place: self.chosen.emit("theme", THEMES[place]))
        self.density.changed.connect(lambda place: self.chosen.emit("compact", place == 1))
        self.motion.toggled.connect(lambda on: self.chosen.emit("reduced_motion", on))
        self.text_size.activated.connect(lambda: self.chosen.emit("text_scale", self.text_size.currentData()))
        self.idle.activated.connect(lambda: self.chosen.emit("idle_lock", self.idle.currentData()))
        self.clear.activated.connect(lambda: self.chosen.emit("clear_after", self.clear.currentData()))
        self.rename_button.clicked.connect(self._rename)
        self.name.returnPressed.connect(self._rename)
        self.passphrase_button.clicked.connect(self.change_passphrase_asked)
        self.sheet_button.clicked.connect(self.recovery_sheet_asked)
        self.reminder.action_clicked.connect(self.recovery_sheet_asked)

    def show_vault(self, name: str, place: str, stretching: str, *, writable: bool) -> None:
        """Show what is known of the open vault."""
        self.name.setText(name)
        self._place.setText(place)
        self._stretching.setText(stretching)
        for part in (self.name, self.rename_button, self.passphrase_button, self.sheet_button):
            part.setEnabled(writable)

    def show_about(self, words: str) -> None:
        """Show version and licences."""
        self._about.setText(words)

    def _rename(self) -> None:
        if self.name.text().strip():
            self.renamed.emit(self.name.text().strip())
