"""What a new vault shows in place of an item: the one thing to begin with."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.theme.fonts import scaled
from vault_app.ui.widgets.buttons import PrimaryButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.icon_spot import IconSpot
from vault_app.ui.widgets.key_cap import KeyCap
from vault_app.ui.widgets.plain_label import PlainLabel


class Starter(QWidget):
    """A tile in the middle of the page.

    Signals:
        login_asked: the first login shall be added.
    """

    login_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        add = PrimaryButton(self.tr("Add a login"), icon="plus")
        add.clicked.connect(self.login_asked)
        tile = Card()
        tile.setFixedWidth(scaled(380))
        inside = QVBoxLayout()
        inside.setContentsMargins(24, 22, 24, 22)
        inside.setSpacing(6)
        inside.addWidget(IconSpot("key", "accent_t", px=28), 0, Qt.AlignmentFlag.AlignLeading)
        inside.addSpacing(6)
        inside.addWidget(PlainLabel(self.tr("Keep your first login"), px=17, weight=700, wrap=True))
        body = self.tr("Type the website and your user name. A strong password is made already.")
        inside.addWidget(PlainLabel(body, px=13, colour="text2", wrap=True))
        inside.addSpacing(10)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(add)
        row.addWidget(KeyCap("Ctrl N"))
        row.addStretch(1)
        inside.addLayout(row)
        tile.column.addLayout(inside)
        column = QVBoxLayout(self)
        column.addStretch(2)
        # Held by stretches: an aligned widget is never asked how high it is at its width, and its text is cut.
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(tile)
        across.addStretch(1)
        column.addLayout(across)
        column.addStretch(3)
