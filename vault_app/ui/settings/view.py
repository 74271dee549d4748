"""The settings as one page: a search, and a card for each group."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.ui.plural import plural
from vault_app.ui.settings.about_card import AboutCard
from vault_app.ui.settings.desktop_rows import DesktopRows
from vault_app.ui.settings.generator_rows import GeneratorRows
from vault_app.ui.settings.group import Group
from vault_app.ui.settings.look_rows import LookRows
from vault_app.ui.settings.quick_unlock_rows import QuickUnlockRows
from vault_app.ui.settings.setting_row import SettingRow
from vault_app.ui.settings.shortcut_rows import ShortcutRows
from vault_app.ui.settings.vault_rows import VaultRows
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.banner import Banner
from vault_app.ui.widgets.combo import Combo
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.scroll_column import ScrollColumn
from vault_app.ui.widgets.search_field import SearchField

COLUMN_WIDTH = 680
IDLE_MINUTES = (1, 2, 5, 10, 15, 30, 60, 120, 240, 0)
CLEAR_SECONDS = (10, 15, 20, 30, 45, 60, 90, 120)


class SettingsSearch(SearchField):
    """Keeps Escape for itself while there is something to clear; the window's own Escape leaves the page."""

    def event(self, event: QEvent) -> bool:
        """Take Escape before a shortcut of the window does."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.key() == Qt.Key.Key_Escape and self.text():
            event.accept()
            return True
        return super().event(event)


class SettingsView(Pane):
    """Shows the settings and tells what is changed; it keeps nothing.

    Signals:
        chosen: the name of a setting and its new value.
        left: Escape in an empty search.
    """

    chosen = Signal(str, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("detail", parent=parent)
        self.search = SettingsSearch(self.tr("Search the settings"), self.tr("Search the settings"), key="")
        self.look = LookRows(self)
        self.idle = Combo(self.tr("Lock when not used for"))
        self.clear = Combo(self.tr("Clear the clipboard after"))
        self.desktop = DesktopRows(self)
        self.shortcut = ShortcutRows(self)
        self.quick = QuickUnlockRows(self)
        self.generator = GeneratorRows(self)
        self.vault = VaultRows(self)
        self.about = AboutCard()
        self.reminder = Banner(
            "warn",
            self.tr("The recovery sheet is not printed yet"),
            self.tr("Without it nobody can open this vault if the passphrase is lost."),
            action=self.tr("Print…"),
        )
        self._nothing = PlainLabel(px=13, colour="text2", wrap=True)
        self._groups: list[Group] = []
        self._reminds = False
        self._fill_choices()
        self._build()
        self._connect()

    def _fill_choices(self) -> None:
        for minutes in IDLE_MINUTES:
            words = plural(self.tr("%n minute(s)", "", minutes), minutes) if minutes else self.tr("Never")
            self.idle.addItem(words, minutes)
        for seconds in CLEAR_SECONDS:
            self.clear.addItem(plural(self.tr("%n second(s)", "", seconds), seconds), seconds)

    def _build(self) -> None:
        scroll = ScrollColumn()
        column = scroll.column
        column.setContentsMargins(28, 24, 28, 28)
        column.setSpacing(0)
        column.addWidget(PlainLabel(self.tr("Settings"), px=22, weight=700))
        column.addSpacing(12)
        column.addWidget(self.search)
        column.addSpacing(8)
        column.addWidget(self.reminder)
        for title, rows in self._titled_rows():
            group = Group(title, rows)
            self._groups.append(group)
            column.addWidget(group)
        column.addSpacing(12)
        column.addWidget(self._nothing)
        column.addWidget(self.about)
        column.addStretch()
        self._content = scroll.widget()
        self._fit()
        theme().changed.connect(self._fit)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scroll)
        self.setFocusProxy(self.search)
        self._nothing.hide()
        self.show_reminder(wanted=False)

    def _titled_rows(self) -> list[tuple[str, list[QWidget]]]:
        idle = SettingRow(self.tr("Lock when not used for"), self.idle, also=self.tr("idle minutes"))
        clear = SettingRow(
            self.tr("Clear the clipboard after"), self.clear, hint=self.tr("Also when the vault locks and on quitting.")
        )
        return [
            (self.tr("General"), [*self.look.rows(), *self.desktop.running()]),
            (self.tr("Quick access"), self.shortcut.rows()),
            (
                self.tr("Unlock and lock"),
                [idle, *self.desktop.locking(), *self.quick.rows(), *self.vault.opening()],
            ),
            (self.tr("Clipboard"), [clear]),
            (self.tr("Generator"), self.generator.rows()),
            (self.tr("This vault"), self.vault.vault()),
            (self.tr("Advanced"), self.vault.advanced()),
        ]

    def _connect(self) -> None:
        for rows in (self.look, self.desktop, self.shortcut, self.quick, self.generator):
            rows.chosen.connect(self.chosen)
        self.idle.activated.connect(lambda: self.chosen.emit("idle_lock", self.idle.currentData()))
        self.clear.activated.connect(lambda: self.chosen.emit("clear_after", self.clear.currentData()))
        self.reminder.action_clicked.connect(self.vault.sheet_asked)
        self.search.textChanged.connect(self.filter)
        self.search.escape_pressed.connect(self.left)

    @Slot(str)
    def filter(self, query: str) -> None:
        """Show only what matches; everything without a query."""
        query = query.strip()
        shown = sum(group.filter(query) for group in self._groups)
        self.about.setVisible(not query)
        self.reminder.setVisible(self._reminds and not query)
        self._nothing.setText(self.tr("No setting matches “%1”.").replace("%1", query))
        self._nothing.setVisible(not shown)

    def show_reminder(self, *, wanted: bool) -> None:
        """Remind of the sheet that was not printed, or do not."""
        self._reminds = wanted
        self.reminder.setVisible(wanted and not self.search.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search with Ctrl+F, and with any letter that nothing else takes."""
        typed = event.text()
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if typed and typed.isprintable() and not typed.isspace() and not held:
            self.search.setFocus()
            self.search.setText(self.search.text() + typed)
            return
        super().keyPressEvent(event)

    @Slot()
    def _fit(self) -> None:
        if self._content is not None:
            self._content.setMaximumWidth(scaled(COLUMN_WIDTH))
