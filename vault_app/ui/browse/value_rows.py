"""The rows of an item's fields: plain ones, and sealed ones that stay masked until someone asks."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from vault_app.core.ids import PASSWORD, WEBSITE
from vault_app.core.item import Field, Sealed
from vault_app.core.secret import Secret
from vault_app.core.strength import strength_of
from vault_app.ui.browse.field_words import copy_words, label_of
from vault_app.ui.widgets.field_row import FieldRow
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.reveal import Reveal
from vault_app.ui.widgets.secret_text import SecretText
from vault_app.ui.widgets.strength_bar import StrengthBar

TENTHS: Final = 10


class PlainRow(FieldRow):
    """A readable field; a click on its value copies it, or opens it where it is a website."""

    copy_asked = Signal(object)  # Field
    open_asked = Signal(str)

    def __init__(self, field: Field, *, parent: QWidget | None = None) -> None:
        self._is_link = field.id == WEBSITE
        super().__init__(label_of(field), colour="accent_t" if self._is_link else "text", parent=parent)
        self._field = field
        if self._is_link:
            button = IconButton("external-link", self.tr("Open website"))
            button.clicked.connect(self._open)
            self.add_action(button)
        copy = IconButton("copy", copy_words(field))
        copy.clicked.connect(self._copy)
        self.add_action(copy)
        self.value_clicked.connect(self._open if self._is_link else self._copy)
        self.show_field(field)

    def show_field(self, field: Field) -> None:
        """Show another item's field of the same kind."""
        self._field = field
        self.set_label(label_of(field))
        self.set_value(field.value if isinstance(field.value, str) else "")

    def field(self) -> Field:
        """Give the field shown."""
        return self._field

    def _copy(self) -> None:
        self.copy_asked.emit(self._field)

    def _open(self) -> None:
        self.open_asked.emit(self._field.value if isinstance(self._field.value, str) else "")


class SecretRow(FieldRow):
    """A sealed field: twelve dots, until it is revealed for half a minute."""

    copy_asked = Signal(object)  # Field
    reveal_asked = Signal(object)  # Field
    large_asked = Signal(object)  # Field

    def __init__(self, field: Field, *, parent: QWidget | None = None) -> None:
        super().__init__(label_of(field), parent=parent)
        self._field = field
        self._text = SecretText(what=label_of(field))
        self._text.setCursor(Qt.CursorShape.PointingHandCursor)
        self._text.clicked.connect(self._copy)
        self.set_body(self._text)
        self._reveal = Reveal(self._text)
        self._reveal.asked.connect(self._ask)
        self._large = IconButton("expand", self.tr("Large type"))
        self._large.clicked.connect(self._show_large)
        self._copy_button = IconButton("copy", "", colour="accent_t" if field.id == PASSWORD else "text2")
        self._copy_button.clicked.connect(self._copy)
        for button in (self._reveal.eye, self._large, self._copy_button):
            self.add_action(button)
        self._strength = StrengthBar()
        if field.id == PASSWORD:
            self.add_below(self._strength)
        self.show_field(field)

    def show_field(self, field: Field) -> None:
        """Show another item's field of the same kind, masked."""
        self.mask_secrets()
        self._field = field
        label = label_of(field)
        self.set_label(label)
        self._text.set_what(label)
        self._copy_button.set_icon("copy", copy_words(field))
        bits = field.value.bits / TENTHS if isinstance(field.value, Sealed) else 0
        self._strength.setVisible(field.id == PASSWORD and bits > 0)
        if bits:
            self._strength.set_strength(strength_of(bits).level)

    def field(self) -> Field:
        """Give the field shown."""
        return self._field

    def is_masked(self) -> bool:
        """Say whether only dots are shown."""
        return self._reveal.is_masked()

    def show_secret(self, secret: Secret) -> None:
        """Reveal the value for 30 seconds; the row takes the secret over."""
        self._reveal.show_secret(secret)

    def mask_secrets(self) -> None:
        """Show dots again."""
        self._reveal.mask()

    def toggle(self) -> None:
        """Ask for the value, or mask it."""
        self._reveal.toggle()

    def _ask(self) -> None:
        self.reveal_asked.emit(self._field)

    def _copy(self) -> None:
        self.copy_asked.emit(self._field)

    def _show_large(self) -> None:
        self.large_asked.emit(self._field)
