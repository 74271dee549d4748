"""A link to another item of the vault."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vault_app.core.ids import ItemId
from vault_app.core.item import Field, FieldType
from vault_app.core.kinds import LOGIN
from vault_app.ui.browse.field_words import label_of
from vault_app.ui.widgets.field_row import FieldRow
from vault_app.ui.widgets.icon_button import IconButton


class ReferenceRow(FieldRow):
    """Shows the other item's title; a click, or the button, goes to it."""

    item_asked = Signal(object)  # ItemId

    def __init__(self, field: Field, kind: str = LOGIN, *, parent: QWidget | None = None) -> None:
        super().__init__(label_of(field, kind), colour="accent_t", parent=parent)
        self._field, self._there = field, False
        self._button = IconButton("arrow-right", self.tr("Go to this item"))
        self._button.clicked.connect(self._go)
        self.add_action(self._button)
        self.value_clicked.connect(self._go)
        self.show_field(field, kind)

    def show_field(self, field: Field, kind: str = LOGIN) -> None:
        """Show another link; whose title it is, `show_title` tells."""
        self._field = field
        self.set_label(label_of(field, kind))
        self.show_title(None)

    def show_title(self, title: str | None) -> None:
        """Show the title of the other item, or that it is gone."""
        self._there = title is not None
        self.set_value(self.tr("This item is gone.") if title is None else title or self.tr("Untitled"))
        self.value_label.set_colour("accent_t" if self._there else "text2")
        self._button.setEnabled(self._there)

    def item_id(self) -> ItemId | None:
        """Give the other item's id, or None for what is no id."""
        try:
            return ItemId(bytes.fromhex(self._field.value if isinstance(self._field.value, str) else ""))
        except ValueError:
            return None

    def field(self) -> Field:
        """Give the field shown."""
        return self._field

    def shows(self, field: Field) -> bool:
        """Say whether the row can show a field without being built anew."""
        return field.type is FieldType.REFERENCE

    def _go(self) -> None:
        if self._there:
            self.item_asked.emit(self.item_id())
