"""The rows in which rules are set: a slider with its number, a switch with its words."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFontMetricsF, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from vault_app.ui.theme.fonts import mono_font, scaled
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.slider import Slider
from vault_app.ui.widgets.switch import Switch

ROW: int = 30


class RuleRow(QWidget):
    """A row as high as the others, or as its control asks for: words at the start, the control at the end."""

    def __init__(self, words: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel(words, px=13, weight=500)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(10)
        self.row.addWidget(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._dress()
        theme().changed.connect(self._dress)

    @Slot()
    def _dress(self) -> None:
        self.setMinimumHeight(scaled(ROW))


class NumberRow(RuleRow):
    """A slider and the number it stands at."""

    changed = Signal()

    def __init__(self, words: str, *, smallest: int, largest: int, value: int, parent: QWidget | None = None) -> None:
        super().__init__(words, parent=parent)
        self.slider = Slider(words, smallest=smallest, largest=largest, value=value)
        self._number = PlainLabel(str(value), px=13, mono=True, align="end")
        self.row.setSpacing(14)
        self.row.addWidget(self.slider, 1)
        self.row.addWidget(self._number)
        self.slider.valueChanged.connect(self._show)
        self._fit_number()
        theme().changed.connect(self._fit_number)

    def value(self) -> int:
        """Give the number."""
        return self.slider.value()

    @Slot(int)
    def _show(self, value: int) -> None:
        self._number.setText(str(value))
        self.changed.emit()

    @Slot()
    def _fit_number(self) -> None:
        self._number.setMinimumWidth(round(QFontMetricsF(mono_font(13)).horizontalAdvance("00")) + 2)


class SwitchRow(RuleRow):
    """Words, an example in the font of secrets, and a switch; a click on the words switches too."""

    changed = Signal()

    def __init__(self, words: str, example: str = "", *, checked: bool, parent: QWidget | None = None) -> None:
        super().__init__(words, parent=parent)
        self.switch = Switch(words, checked=checked)
        self._example = PlainLabel(example, px=12, mono=True, colour="text3")
        self.row.addWidget(self._example)
        self.row.addStretch(1)
        self.row.addWidget(self.switch)
        self.switch.toggled.connect(self._tell)

    def is_on(self) -> bool:
        """Say whether it is on."""
        return self.switch.isChecked()

    def put_in(self, field: QWidget) -> None:
        """Put a field in the place of the example."""
        self._example.hide()
        place = self.row.indexOf(self._example)
        self.row.insertWidget(place, field)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Switch."""
        self.switch.toggle()

    @Slot(bool)
    def _tell(self, _on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.changed.emit()
