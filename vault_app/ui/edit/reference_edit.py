"""A link to another item in the editor: its name, completed from the vault's."""

from PySide6.QtCore import Signal

from vault_app.core.draft import DraftField
from vault_app.core.ids import ItemId
from vault_app.core.item import FieldType
from vault_app.ui.edit.completion import Completion
from vault_app.ui.edit.names_in_vault import NamesInVault
from vault_app.ui.widgets.text_field import LabelledField, TextField


class ReferenceEdit(LabelledField):
    """A line that takes an item's name; what is no item's name stays as it was typed, to be mended."""

    edited = Signal()

    def __init__(self, field: DraftField, names: NamesInVault, *, label: str) -> None:
        self.line = TextField(label, placeholder=self.tr("Type a part of its name"), icon="link")
        super().__init__(label, self.line)
        self._field, self._names = field, names
        self._begun = field.value if isinstance(field.value, str) else ""
        name = names.name_of(ItemId(bytes.fromhex(self._begun))) if _is_id(self._begun) else self._begun
        self._name = name or (self.tr("An item that is gone") if self._begun else "")
        self.line.setText(self._name)
        Completion(self.line, names.items, what=self.tr("Items of the vault"))
        self.line.textChanged.connect(self._on_edited)

    def reference(self) -> str:
        """Give the item's id in hex, "" for none, or what was typed where it is no item's name."""
        typed = self.line.text().strip()
        if typed == self._name:
            return self._begun
        found = self._names.id_of(typed) if typed else None
        return found.hex() if found is not None else typed

    def draft_type(self) -> FieldType:
        """Give the type of the field."""
        return self._field.type

    def draft_field(self) -> DraftField:
        """Give the field as it is typed now."""
        return DraftField(self._field.id, self._field.type, self.reference(), self._field.label)

    def is_changed(self) -> bool:
        """Say whether it differs from what it began with."""
        return self.reference() != self._begun

    def _on_edited(self) -> None:
        self.set_error("")
        self.edited.emit()


def _is_id(text: str) -> bool:
    try:
        return len(bytes.fromhex(text)) == 16  # noqa: PLR2004 - the bytes of an id
    except ValueError:
        return False
