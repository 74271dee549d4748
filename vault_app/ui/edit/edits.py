"""Which edit a field of the form gets, by its type."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from vault_app.core import kinds
from vault_app.core.draft import DraftField
from vault_app.core.ids import WEBSITE
from vault_app.core.item import FieldType
from vault_app.ui.edit.code_field import CodeEdit
from vault_app.ui.edit.date_edit import DateEdit
from vault_app.ui.edit.field_edits import NotesEditField, SecretEdit, TextEdit
from vault_app.ui.edit.names_in_vault import NamesInVault
from vault_app.ui.edit.reference_edit import ReferenceEdit
from vault_app.ui.edit.secret_note_edit import SecretNoteEdit

AnyEdit = TextEdit | NotesEditField | SecretEdit | SecretNoteEdit | DateEdit | ReferenceEdit
# What holds a secret, and so has to be asked for and wiped.
SECRET_EDITS: Final = (SecretEdit, SecretNoteEdit)

_MONO: Final = frozenset({kinds.PRIVATE_KEY})


def edit_for(field: DraftField, names: NamesInVault, *, label: str, named: bool = True) -> AnyEdit:
    """Give a new edit of a field; ``named``: with its label above it."""
    edit = _made(field, names, label)
    if not named:
        (edit.labelled if isinstance(edit, SECRET_EDITS) else edit).hide_label()
    return edit


def _made(field: DraftField, names: NamesInVault, label: str) -> AnyEdit:
    match field.type:
        case FieldType.NOTE:
            return NotesEditField(field, label=label)
        case FieldType.SECURE_NOTE:
            return SecretNoteEdit(field, label=label, mono=field.id in _MONO)
        case FieldType.DATE:
            return DateEdit(field, label=label)
        case FieldType.REFERENCE:
            return ReferenceEdit(field, names, label=label)
        case kind if kind.sealed:
            return (CodeEdit if kind is FieldType.CODE else SecretEdit)(field, label=label)
        case _:
            placeholder = QCoreApplication.translate("EditView", "linear.app") if field.id == WEBSITE else ""
            return TextEdit(field, label=label, placeholder=placeholder)
