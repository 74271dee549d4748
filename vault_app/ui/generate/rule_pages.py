"""The three pages of rules; each gives its rules as a value of ``core.generator``."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.generator import LOOKALIKES, SYMBOLS, PassphraseRules, PasswordRules, PinRules, usable_symbols
from vault_app.ui.generate.rule_rows import NumberRow, RuleRow, SwitchRow
from vault_app.ui.theme.metrics import button_height
from vault_app.ui.widgets.combo import Combo
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.text_field import TextField

Rules = PasswordRules | PassphraseRules | PinRules

SHORTEST: Final = 8
LONGEST: Final = 64
_SEPARATORS: Final = ("-", " ", ".", "_", ",")


class _Page(QWidget):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def add(self, row: NumberRow | SwitchRow) -> None:
        self.column.addWidget(row)
        row.changed.connect(self.changed)


class SymbolsField(TextField):
    """The symbols in use, to be edited; as low as a row."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("PasswordPage", "Symbols to use"), mono=True, inset=True)
        self.setText(SYMBOLS)
        self.setCursorPosition(0)
        self.setMaxLength(40)

    def symbols(self) -> str:
        """Give the signs that can be used, each once."""
        return usable_symbols(self.text())

    def _height(self) -> int:
        return button_height() - 6


class PasswordPage(_Page):
    """Length, kinds of characters, look-alikes."""

    def __init__(self) -> None:
        super().__init__()
        self.length = NumberRow(self.tr("Length"), smallest=SHORTEST, largest=LONGEST, value=20)
        self.capitals = SwitchRow(self.tr("Capital letters"), "A-Z", checked=True)
        self.digits = SwitchRow(self.tr("Digits"), "0-9", checked=True)
        self.symbols = SwitchRow(self.tr("Symbols"), checked=True)
        self.symbols_field = SymbolsField()
        self.symbols.put_in(self.symbols_field)
        self.symbols.row.setStretchFactor(self.symbols_field, 100)
        alike = "".join(sign for sign in "Il1O0o|" if sign in LOOKALIKES)
        self.avoid = SwitchRow(self.tr("Avoid look-alikes"), alike, checked=False)
        for row in (self.length, self.capitals, self.digits, self.symbols, self.avoid):
            self.add(row)
        self.column.addStretch(1)
        self.symbols_field.textChanged.connect(self._on_symbols)
        self.symbols.changed.connect(self._on_symbols)

    def rules(self) -> PasswordRules:
        """Give the rules as they are set."""
        return PasswordRules(
            length=self.length.value(),
            upper=self.capitals.is_on(),
            digits=self.digits.is_on(),
            symbols=self.symbols_field.symbols() if self.symbols.is_on() else "",
            avoid_lookalikes=self.avoid.is_on(),
        )

    def show_rules(self, rules: PasswordRules) -> None:
        """Set the page to some rules."""
        self.length.slider.setValue(rules.length)
        self.capitals.switch.setChecked(rules.upper)
        self.digits.switch.setChecked(rules.digits)
        self.symbols.switch.setChecked(bool(rules.symbols))
        self.avoid.switch.setChecked(rules.avoid_lookalikes)

    def _on_symbols(self) -> None:
        self.symbols_field.setEnabled(self.symbols.is_on())
        self.changed.emit()


class PassphrasePage(_Page):
    """Words, what joins them, capitals and a digit."""

    def __init__(self) -> None:
        super().__init__()
        self.words = NumberRow(self.tr("Words"), smallest=3, largest=10, value=6)
        self.separator = Combo(self.tr("Separator"))
        for sign, words in zip(
            _SEPARATORS,
            (self.tr("Hyphen"), self.tr("Space"), self.tr("Dot"), self.tr("Underscore"), self.tr("Comma")),
            strict=True,
        ):
            self.separator.addItem(f"{words}   {sign}".rstrip(), sign)
        self.capital = SwitchRow(self.tr("Capital letters"), "Word", checked=False)
        self.digit = SwitchRow(self.tr("A digit"), "word7", checked=False)
        between = RuleRow(self.tr("Separator"))
        between.row.addStretch(1)
        between.row.addWidget(self.separator)
        self.add(self.words)
        self.column.addWidget(between)
        self.add(self.capital)
        self.add(self.digit)
        self.column.addStretch(1)
        self.separator.currentIndexChanged.connect(self._tell)

    def rules(self) -> PassphraseRules:
        """Give the rules as they are set."""
        return PassphraseRules(
            words=self.words.value(),
            separator=str(self.separator.currentData()),
            capital=self.capital.is_on(),
            digit=self.digit.is_on(),
        )

    def _tell(self, _index: int) -> None:
        self.changed.emit()


class PinPage(_Page):
    """How many digits, and where a PIN is safe."""

    def __init__(self) -> None:
        super().__init__()
        self.length = NumberRow(self.tr("Digits"), smallest=4, largest=12, value=6)
        self.add(self.length)
        note = MessageLine(
            "caution", self.tr("A PIN is only safe where tries are limited, as at a cash machine."), px=12
        )
        row = QHBoxLayout()
        row.setContentsMargins(0, 10, 0, 0)
        row.addWidget(note)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def rules(self) -> PinRules:
        """Give the rules as they are set."""
        return PinRules(length=self.length.value())
