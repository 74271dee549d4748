"""How long the vault stays open, and the button that locks it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.widgets.buttons import LinkButton
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.icon_spot import IconSpot
from vault_app.ui.widgets.plain_label import PlainLabel

_MINUTE = 60


class LockFoot(QWidget):
    """Says "Locks in 9:41" beside a button, or shows a padlock alone where there is no room for words."""

    lock_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = PlainLabel("", px=12, colour="text2", elide=True)
        self.lock_button = LinkButton(self.tr("Lock"))
        self.lock_button.setToolTip(self.tr("Lock now (Ctrl+L)"))
        self.lock_icon = IconButton("lock", self.tr("Lock now (Ctrl+L)"))
        self._spot = IconSpot("unlock", "text2", px=16)
        row = QHBoxLayout()
        row.setContentsMargins(10, 8, 2, 0)
        row.setSpacing(8)
        row.addWidget(self._spot)
        row.addWidget(self._state, 1)
        row.addWidget(self.lock_button)
        row.addWidget(self.lock_icon)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline())
        column.addLayout(row)
        self._row = row
        self.lock_button.clicked.connect(self.lock_asked)
        self.lock_icon.clicked.connect(self.lock_asked)
        self.set_collapsed(collapsed=False)

    def show_left(self, seconds: int | None) -> None:
        """Show the seconds until the vault locks by itself; None where it never does."""
        if seconds is None:
            self._state.setText(self.tr("Unlocked"))
        else:
            minutes, rest = divmod(max(0, seconds), _MINUTE)
            self._state.setText(self.tr("Locks in %1").replace("%1", f"{minutes}:{rest:02}"))

    def text(self) -> str:
        """Give the words shown."""
        return self._state.text()

    def set_collapsed(self, *, collapsed: bool) -> None:
        """Show a padlock alone, or the words."""
        for part in (self._spot, self._state, self.lock_button):
            part.setHidden(collapsed)
        self.lock_icon.setVisible(collapsed)
        self._row.setContentsMargins(0 if collapsed else 10, 8, 2, 0)
