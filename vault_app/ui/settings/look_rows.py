"""The settings of how the window looks and speaks."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from vault_app.ui.settings.setting_row import SettingRow
from vault_app.ui.translations import languages
from vault_app.ui.widgets.combo import Combo
from vault_app.ui.widgets.segmented import Segmented
from vault_app.ui.widgets.switch import Switch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vault_app.core.settings import Settings

THEMES: Final = ("system", "light", "dark")
TEXT_SIZES: Final = (80, 90, 100, 110, 125, 150, 175, 200)


class LookRows(QObject):
    """Language, theme, sizes and what makes them easier to see. Signal `chosen`: a setting's name and new value."""

    chosen = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = Combo(self.tr("Language"))
        self.theme = Segmented([self.tr("System"), self.tr("Light"), self.tr("Dark")], name=self.tr("Theme"))
        self.text_size = Combo(self.tr("Text size"))
        self.density = Segmented([self.tr("Comfortable"), self.tr("Compact")], name=self.tr("List rows"))
        self.font = Switch(self.tr("Use the system's typeface"))
        self.motion = Switch(self.tr("Reduce motion"))
        self.contrast = Switch(self.tr("High contrast"))
        self.language.addItem(self.tr("As the system"), "")
        for key, name in languages():
            self.language.addItem(name, key)
        for size in TEXT_SIZES:
            self.text_size.addItem(f"{size} %", size)
        self._connect()

    def _connect(self) -> None:
        self.language.activated.connect(self._choose_language)
        self.theme.changed.connect(lambda place: self.chosen.emit("theme", THEMES[place]))
        self.text_size.activated.connect(lambda: self.chosen.emit("text_scale", self.text_size.currentData()))
        self.density.changed.connect(lambda place: self.chosen.emit("compact", place == 1))
        self.font.toggled.connect(lambda on: self.chosen.emit("system_font", on))
        self.motion.toggled.connect(lambda on: self.chosen.emit("reduced_motion", on))
        self.contrast.toggled.connect(lambda on: self.chosen.emit("high_contrast", on))

    def rows(self) -> "list[QWidget]":
        """Give the rows."""
        self._language_row = SettingRow(self.tr("Language"), self.language, also="Sprache language")
        return [
            self._language_row,
            SettingRow(self.tr("Theme"), self.theme, also=self.tr("light dark colours")),
            SettingRow(self.tr("Text size"), self.text_size, hint=self.tr("Also with Ctrl and plus or minus.")),
            SettingRow(self.tr("List rows"), self.density, also=self.tr("density")),
            SettingRow(self.tr("Use the system's typeface"), self.font, also=self.tr("font")),
            SettingRow(self.tr("Reduce motion"), self.motion, also=self.tr("animation")),
            SettingRow(
                self.tr("High contrast"),
                self.contrast,
                hint=self.tr("Stronger lines and words. Always on where the desktop asks for it."),
            ),
        ]

    def show(self, settings: "Settings") -> None:
        """Show the settings as they are."""
        self.language.setCurrentIndex(max(0, self.language.findData(settings.language)))
        self.theme.set_current(THEMES.index(settings.theme))
        self.text_size.setCurrentIndex(nearest(TEXT_SIZES, settings.text_scale))
        self.density.set_current(int(settings.compact))
        self.font.setChecked(settings.system_font)
        self.motion.setChecked(settings.reduced_motion)
        self.contrast.setChecked(settings.high_contrast)

    @Slot()
    def _choose_language(self) -> None:
        self.chosen.emit("language", self.language.currentData())
        self._language_row.set_hint(self.tr("The window speaks it after the next start."))


def nearest(choices: tuple[int, ...], wanted: int) -> int:
    """Give the place of the choice that comes nearest."""
    if wanted in choices:
        return choices.index(wanted)
    return min(range(len(choices)), key=lambda place: abs(choices[place] - wanted))
