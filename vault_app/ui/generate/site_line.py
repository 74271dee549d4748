"""The line that names the website a password is for, and switches its rules."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.icon_spot import IconSpot
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.switch import Switch


class SiteLine(QWidget):
    """Globe and words; a switch where rules are known; a pencil where rules can be remembered.

    Signals:
        switched: the rules shall be obeyed, or not.
        edit_asked: the rules shall be seen or changed.
    """

    switched = Signal(bool)
    edit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._globe = IconSpot("globe", "text3", px=15)
        self._words = PlainLabel(px=12, colour="text2", elide=True)
        self.switch = Switch(self.tr("Obey the rules of the website"), checked=True)
        self.pencil = IconButton("pencil", self.tr("Rules of the website"))
        self.switch.toggled.connect(self._tell)
        self.pencil.clicked.connect(self.edit_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._globe)
        row.addWidget(self._words, 1)
        row.addWidget(self.switch)
        row.addWidget(self.pencil)

    def show_site(self, site: str, words: str, *, rules: bool, editable: bool) -> None:
        """Show a website ("" for none) and words about it; ``rules``: whether there are some to be switched."""
        self._globe.setVisible(bool(site))
        self._words.setText(words)
        self._words.setToolTip(words)
        self.switch.setVisible(rules)
        self.pencil.setVisible(editable)

    def set_on(self, on: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Switch without a word to anyone."""
        self.switch.blockSignals(True)
        self.switch.setChecked(on)
        self.switch.blockSignals(False)
        self.switch.update()

    def is_on(self) -> bool:
        """Say whether the rules are obeyed."""
        return self.switch.isChecked()

    def words(self) -> str:
        """Give the words shown."""
        return self._words.text()

    @Slot(bool)
    def _tell(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.switched.emit(on)
