"""The rows of an item's fields: plain ones, and sealed ones that stay masked until someone asks."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from vault_app.core.ids import EXPIRES
from vault_app.core.item import Field, FieldType, Sealed
from vault_app.core.kinds import LOGIN
from vault_app.core.secret import Secret
from vault_app.core.strength import strength_of
from vault_app.ui.browse.expiry import days_left, expiry_words
from vault_app.ui.browse.field_words import copy_words, label_of
from vault_app.ui.days import day_words, today
from vault_app.ui.widgets.field_row import FieldRow
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.linked_text import LinkedText
from vault_app.ui.widgets.reveal import Reveal
from vault_app.ui.widgets.secret_lines import SecretLines
from vault_app.ui.widgets.secret_text import SecretText
from vault_app.ui.widgets.strength_bar import StrengthBar

TENTHS: Final = 10
MOST_SIGNS: Final = 10_000  # of a value: what is longer is there to be copied
_YEAR_DAYS: Final = 366  # what is further away is told by its day alone


class PlainRow(FieldRow):
    """A readable field; a click on its value copies it, or opens it where it is a website."""

    copy_asked = Signal(object)  # Field
    open_asked = Signal(str)

    def __init__(self, field: Field, kind: str = LOGIN, *, parent: QWidget | None = None) -> None:
        self._is_link = field.type is FieldType.ADDRESS
        self._text = LinkedText(label_of(field, kind)) if field.type is FieldType.NOTE else None
        colour = "accent_t" if self._is_link else "text"
        super().__init__(label_of(field, kind), colour=colour, parent=parent)
        self._field = field
        if self._text is not None:  # it breaks where there is no space too, as in a key
            self._text.link_asked.connect(self.open_asked)
            self.set_body(self._text)
        if self._is_link:
            button = IconButton("external-link", self.tr("Open website"))
            button.clicked.connect(self._open)
            self.add_action(button)
        self._copy_button = IconButton("copy", copy_words(field, kind))
        self._copy_button.clicked.connect(self._copy)
        self.add_action(self._copy_button)
        self.value_clicked.connect(self._open if self._is_link else self._copy)
        self.show_field(field, kind)

    def show_field(self, field: Field, kind: str = LOGIN) -> None:
        """Show another item's field of the same type."""
        self._field = field
        self.set_label(label_of(field, kind))
        if self._text is not None:
            self._text.setAccessibleName(label_of(field, kind))
            self._text.set_text(_words(field))
        else:
            self.set_value(_words(field))
        self._copy_button.set_icon("copy", copy_words(field, kind))

    def field(self) -> Field:
        """Give the field shown."""
        return self._field

    def shows(self, field: Field) -> bool:
        """Say whether the row can show a field without being built anew."""
        alike = (FieldType.ADDRESS, FieldType.NOTE)
        return all((field.type is each) == (self._field.type is each) for each in alike) and not (
            field.type.sealed or field.type is FieldType.REFERENCE
        )

    def _copy(self) -> None:
        self.copy_asked.emit(self._field)

    def _open(self) -> None:
        self.open_asked.emit(self._field.value if isinstance(self._field.value, str) else "")


class SecretRow(FieldRow):
    """A sealed field: twelve dots, until it is revealed for half a minute."""

    copy_asked = Signal(object)  # Field
    reveal_asked = Signal(object)  # Field
    large_asked = Signal(object)  # Field

    def __init__(self, field: Field, kind: str = LOGIN, *, parent: QWidget | None = None) -> None:
        super().__init__(label_of(field, kind), parent=parent)
        self._field = field
        self._several = field.type is FieldType.SECURE_NOTE
        what = label_of(field, kind)
        self._text = SecretLines(what=what) if self._several else SecretText(what=what)
        self._text.setCursor(Qt.CursorShape.PointingHandCursor)
        self._text.clicked.connect(self._copy)
        self.set_body(self._text)
        self._reveal = Reveal(self._text)
        self._reveal.asked.connect(self._ask)
        self._large = IconButton("expand", self.tr("Large type"))
        self._large.clicked.connect(self._show_large)
        self._copy_button = IconButton("copy", "")
        self._copy_button.clicked.connect(self._copy)
        for button in (self._reveal.eye, self._large, self._copy_button):
            self.add_action(button)
        if self._several:  # large type shows one line, sign by sign
            self._large.hide()
        self._strength = StrengthBar()
        self.add_below(self._strength)
        self.show_field(field, kind)

    def show_field(self, field: Field, kind: str = LOGIN) -> None:
        """Show another item's field of the same type, masked."""
        self.mask_secrets()
        self._field = field
        is_password = field.type is FieldType.PASSWORD
        label = label_of(field, kind)
        self.set_label(label)
        self._text.set_what(label)
        self._copy_button.set_icon("copy", copy_words(field, kind))
        self._copy_button.set_colour("accent_t" if is_password else "text2")
        bits = field.value.bits / TENTHS if isinstance(field.value, Sealed) else 0
        self._strength.setHidden(not is_password or bits <= 0)
        if bits:
            self._strength.set_strength(strength_of(bits).level)

    def field(self) -> Field:
        """Give the field shown."""
        return self._field

    def shows(self, field: Field) -> bool:
        """Say whether the row can show a field without being built anew."""
        own = (FieldType.CODE, FieldType.FILE)
        several = field.type is FieldType.SECURE_NOTE
        return field.type.sealed and field.type not in own and several == self._several

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


def _words(field: Field) -> str:
    if not isinstance(field.value, str):
        return ""
    if field.type is not FieldType.DATE:
        return field.value if len(field.value) <= MOST_SIGNS else f"{field.value[:MOST_SIGNS]}…"
    left = days_left(field.value, today()) if field.id == EXPIRES else None
    if left is None or left > _YEAR_DAYS:
        return day_words(field.value)
    return f"{day_words(field.value)} · {expiry_words(left)}"
