"""An attachment in the editor: its size, and whether it is new; its name stands where a field's name stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.attachments import about_bytes
from vault_app.core.draft import DraftField
from vault_app.core.item import FieldType, Sealed
from vault_app.core.secret import Secret
from vault_app.ui.sizes import file_size
from vault_app.ui.widgets.icon_spot import IconSpot
from vault_app.ui.widgets.plain_label import PlainLabel


class FileEdit(QWidget):
    """A line that says how large the file is; what is in it is not shown here."""

    edited = Signal()

    def __init__(self, field: DraftField) -> None:
        super().__init__()
        self._field = field
        self._size = PlainLabel(self._words(), px=13, colour="text2", wrap=True)
        self._wrong = PlainLabel("", px=12, colour="danger", wrap=True)
        self._wrong.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconSpot("paperclip", "text2", px=17), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._size, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 4)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._wrong)

    def size_in_bytes(self) -> int:
        """Give how large the file is, at most 64 bytes too much."""
        value = self._field.value
        if isinstance(value, Secret):
            with value.borrow() as view:
                return len(view)
        return about_bytes(value) if isinstance(value, Sealed) else 0

    def draft_type(self) -> FieldType:
        """Give the type of the field."""
        return self._field.type

    def draft_field(self) -> DraftField:
        """Give the field; a copy of what is in a new file belongs to the caller."""
        value = self._field.value
        copied = value.duplicate() if isinstance(value, Secret) else value
        return DraftField(self._field.id, self._field.type, copied, self._field.label)

    def is_changed(self) -> bool:
        """Say whether it differs from what it began with: a file is another field, never changed."""
        return False

    def set_error(self, words: str) -> None:
        """Say what is wrong with it; "" for nothing."""
        self._wrong.setText(words)
        self._wrong.setHidden(not words)

    def hide_label(self) -> None:
        """Show no name: it has none of its own."""

    def wipe(self) -> None:
        """Wipe what is in a new file."""
        if isinstance(self._field.value, Secret):
            self._field.value.wipe()

    def _words(self) -> str:
        size = file_size(self.size_in_bytes())
        if isinstance(self._field.value, Sealed):
            return size
        if self._field.value:
            return self.tr("%1, encrypted when you save").replace("%1", size)
        return self.tr("This file was too large to be kept with the draft. Add it once more.")
