"""What a new vault shows in place of an item: what to begin with."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.theme.fonts import scaled
from vault_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.icon_spot import IconSpot
from vault_app.ui.widgets.key_cap import KeyCap
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.scroll_column import ScrollColumn

_WIDEST = 420


class Starter(ScrollColumn):
    """Tiles in the middle of the page.

    Signals:
        login_asked: the first login shall be added.
        other_asked: something else than a login; the button, to open a menu at.
        import_asked: what another program or browser holds shall be brought in.
    """

    login_asked = Signal()
    other_asked = Signal(object)
    import_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        add = PrimaryButton(self.tr("Add a login"), icon="plus")
        add.clicked.connect(self.login_asked)
        other = SecondaryButton(self.tr("Add something else"), icon="layers")
        other.clicked.connect(lambda: self.other_asked.emit(other))
        bring = SecondaryButton(self.tr("Import…"), icon="download")
        bring.clicked.connect(self.import_asked)
        self._import = self._tile(
            "download",
            self.tr("Bring in what you have"),
            self.tr("From a browser, another password program or a file."),
            bring,
            "Ctrl I",
        )
        self._import.hide()
        tiles = QVBoxLayout()
        tiles.setSpacing(14)
        tiles.addWidget(
            self._tile(
                "key",
                self.tr("Keep your first login"),
                self.tr("Type the website and your user name. A strong password is made already."),
                add,
                "Ctrl N",
            )
        )
        tiles.addWidget(self._import)
        tiles.addWidget(
            self._tile(
                "note",
                self.tr("Not only logins"),
                self.tr("Cards, notes, Wi-Fi, servers, licences and whatever else must not get lost."),
                other,
            )
        )
        held = QWidget()
        held.setLayout(tiles)
        tiles.setContentsMargins(20, 20, 20, 20)
        held.setMaximumWidth(scaled(_WIDEST))
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(held, 12)
        across.addStretch(1)
        self.column.addStretch(2)
        self.column.addLayout(across)
        self.column.addStretch(3)

    def offer_import(self) -> None:
        """Offer to bring in what another program holds; `import_asked` follows the click."""
        self._import.show()

    def _tile(self, icon: str, title: str, body: str, button: QWidget, key: str = "") -> Card:
        tile = Card()
        inside = QVBoxLayout()
        inside.setContentsMargins(24, 18, 24, 18)
        inside.setSpacing(6)
        inside.addWidget(IconSpot(icon, "accent_t", px=24), 0, Qt.AlignmentFlag.AlignLeading)
        inside.addSpacing(4)
        inside.addWidget(PlainLabel(title, px=17, weight=700, wrap=True))
        inside.addWidget(PlainLabel(body, px=13, colour="text2", wrap=True))
        inside.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(button)
        if key:
            row.addWidget(KeyCap(key))
        row.addStretch(1)
        inside.addLayout(row)
        tile.column.addLayout(inside)
        return tile
