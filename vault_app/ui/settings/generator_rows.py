"""The settings of what the generator begins with."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from vault_app.ui.plural import plural
from vault_app.ui.settings.look_rows import nearest
from vault_app.ui.settings.setting_row import SettingRow
from vault_app.ui.widgets.combo import Combo
from vault_app.ui.widgets.switch import Switch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vault_app.core.settings import Settings

LENGTHS: Final = (8, 12, 16, 20, 24, 28, 32, 40, 48, 64)
WORDS: Final = (3, 4, 5, 6, 7, 8, 9, 10)


class GeneratorRows(QObject):
    """Length, kinds of characters, words. Signal `chosen`: a setting's name and new value."""

    chosen = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.length = Combo(self.tr("Length of passwords"))
        self.words = Combo(self.tr("Words of passphrases"))
        for length in LENGTHS:
            self.length.addItem(plural(self.tr("%n character(s)", "", length), length), length)
        for words in WORDS:
            self.words.addItem(plural(self.tr("%n word(s)", "", words), words), words)
        self.capitals = Switch(self.tr("Capital letters"))
        self.digits = Switch(self.tr("Digits"))
        self.symbols = Switch(self.tr("Symbols"))
        self.avoid = Switch(self.tr("Avoid look-alikes"))
        self.length.activated.connect(lambda: self.chosen.emit("generator_length", self.length.currentData()))
        self.words.activated.connect(lambda: self.chosen.emit("generator_words", self.words.currentData()))
        self.capitals.toggled.connect(lambda on: self.chosen.emit("generator_capitals", on))
        self.digits.toggled.connect(lambda on: self.chosen.emit("generator_digits", on))
        self.symbols.toggled.connect(lambda on: self.chosen.emit("generator_symbols", on))
        self.avoid.toggled.connect(lambda on: self.chosen.emit("generator_avoid", on))

    def rows(self) -> "list[QWidget]":
        """Give the rows."""
        password = self.tr("password generator")
        return [
            SettingRow(self.tr("Length of passwords"), self.length, also=password),
            SettingRow(self.tr("Capital letters"), self.capitals, also=password),
            SettingRow(self.tr("Digits"), self.digits, also=password),
            SettingRow(self.tr("Symbols"), self.symbols, also=password),
            SettingRow(self.tr("Avoid look-alikes"), self.avoid, hint=self.tr("Leaves out 0 and O, 1, l and I.")),
            SettingRow(self.tr("Words of passphrases"), self.words, also=password),
        ]

    def show(self, settings: "Settings") -> None:
        """Show the settings as they are."""
        self.length.setCurrentIndex(nearest(LENGTHS, settings.generator_length))
        self.words.setCurrentIndex(nearest(WORDS, settings.generator_words))
        self.capitals.setChecked(settings.generator_capitals)
        self.digits.setChecked(settings.generator_digits)
        self.symbols.setChecked(settings.generator_symbols)
        self.avoid.setChecked(settings.generator_avoid)
