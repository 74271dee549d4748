"""An attachment in the detail: its name and size; it can be looked at, and saved outside the vault."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vault_app.core.attachments import about_bytes
from vault_app.core.item import Field, FieldType, Sealed
from vault_app.core.kinds import LOGIN
from vault_app.ui.item_words import type_words
from vault_app.ui.sizes import file_size
from vault_app.ui.widgets.field_row import FieldRow
from vault_app.ui.widgets.icon_button import IconButton


class FileRow(FieldRow):
    """The size above the name, whatever the name says; a click on it looks into the file."""

    view_asked = Signal(object)  # Field
    save_asked = Signal(object)  # Field

    def __init__(self, field: Field, _kind: str = LOGIN, *, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._field = field
        self._view = IconButton("eye", self.tr("Look into the file"))
        self._save = IconButton("download", self.tr("Save as…"))
        self._view.clicked.connect(self._ask_view)
        self._save.clicked.connect(self._ask_save)
        self.value_clicked.connect(self._ask_view)
        for button in (self._view, self._save):
            self.add_action(button)
        self.show_field(field)

    def show_field(self, field: Field, _kind: str = LOGIN) -> None:
        """Show another file."""
        self._field = field
        size = file_size(about_bytes(field.value)) if isinstance(field.value, Sealed) else ""
        self.set_label(f"{type_words(FieldType.FILE)} · {size}")
        self.set_value(field.label)
        self._view.set_icon("eye", self.tr("Look into %1").replace("%1", field.label))
        self._save.set_icon("download", self.tr("Save %1 as…").replace("%1", field.label))

    def field(self) -> Field:
        """Give the field shown."""
        return self._field

    def shows(self, field: Field) -> bool:
        """Say whether the row can show a field without being built anew."""
        return field.type is FieldType.FILE

    def _ask_view(self) -> None:
        self.view_asked.emit(self._field)

    def _ask_save(self) -> None:
        self.save_asked.emit(self._field)
