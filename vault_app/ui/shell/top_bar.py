"""The bar over the list and the detail: search, the generator, and the button for a new item."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from vault_app.ui.plural import plural
from vault_app.ui.shell.new_item_button import NewItemButton
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.metrics import TOP_BAR, search_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.search_field import SearchField

_SEARCH_WIDTH = 430
# Keys that act on the selected row also while the search has the focus; a line edit would eat them.
_ROW_KEYS = (Qt.Key.Key_B, Qt.Key.Key_D, Qt.Key.Key_E, Qt.Key.Key_O, Qt.Key.Key_T, Qt.Key.Key_U)


class VaultSearch(SearchField):
    """The search field of an open vault: Enter copies what is selected, as in the list.

    Signals:
        enter_pressed: the modifiers held with Enter.
    """

    enter_pressed = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell Enter with its modifiers; the rest is the search field's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if not event.isAutoRepeat() and not modifiers & Qt.KeyboardModifier.ControlModifier:
                self.enter_pressed.emit(modifiers)
                return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave the keys that act on the selected row to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_row_key(event):
            event.ignore()
            return True
        return super().event(event)

    def _is_row_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            return False
        return event.key() in _ROW_KEYS or (event.key() == Qt.Key.Key_C and not self.hasSelectedText())


class TopBar(Pane):
    """Signals `generator_asked`; the search field is `search`, the button for a new item `new_button`."""

    generator_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("list", edge="bottom", parent=parent)
        self.search = VaultSearch(self.tr("Search"), self.tr("Search"))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.dice_button = IconButton("dice", self.tr("Generate a password (Ctrl+G)"))
        self.new_button = NewItemButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.search, 100)
        row.addStretch(1)
        row.addWidget(self.dice_button)
        row.addSpacing(2)
        row.addWidget(self.new_button)
        self.dice_button.clicked.connect(self.generator_asked)
        theme().changed.connect(self._fit)
        self._fit()

    def show_count(self, count: int) -> None:
        """Say in the search field how many items it searches."""
        self.search.setPlaceholderText(plural(self.tr("Search %n item(s)", "", count), count))

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(max(TOP_BAR, search_height() + 20))
        self.search.setMaximumWidth(scaled(_SEARCH_WIDTH))
