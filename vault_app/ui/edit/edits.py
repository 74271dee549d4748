"""Which edit a field of the form gets, by its type."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from vault_app.core import kinds
from vault_app.core.draft import DraftField
from vault_app.core.ids import WEBSITE
from vault_app.core.item import FieldType
from vault_app.ui.edit.code_field import CodeEdit
from vault_app.ui.edit.date_edit import DateEdit
from vault_app.ui.edit.field_edits import NotesEditField, SecretEdit, TextEdit
from vault_app.ui.edit.file_edit import FileEdit
from vault_app.ui.edit.names_in_vault import NamesInVault
from vault_app.ui.edit.reference_edit import ReferenceEdit
from vault_app.ui.edit.secret_note_edit import SecretNoteEdit

if TYPE_CHECKING:
    from collections.abc import Callable

AnyEdit = TextEdit | NotesEditField | SecretEdit | SecretNoteEdit | DateEdit | ReferenceEdit | FileEdit
# What holds a secret, and so has to be asked for and wiped.
SECRET_EDITS: Final = (SecretEdit, SecretNoteEdit)
WIPED_EDITS: Final = (*SECRET_EDITS, FileEdit)

_MONO: Final = frozenset({kinds.PRIVATE_KEY})


def edit_for(field: DraftField, names: NamesInVault, *, label: str, named: bool = True) -> AnyEdit:
    """Give a new edit of a field; ``named``: with its label above it."""
    edit = _made(field, names, label)
    if not named:
        (edit.labelled if isinstance(edit, SECRET_EDITS) else edit).hide_label()
    return edit


def _made(field: DraftField, names: NamesInVault, label: str) -> AnyEdit:
    edits: dict[FieldType, Callable[[], AnyEdit]] = {
        FieldType.NOTE: lambda: NotesEditField(field, label=label),
        FieldType.SECURE_NOTE: lambda: SecretNoteEdit(field, label=label, mono=field.id in _MONO),
        FieldType.DATE: lambda: DateEdit(field, label=label),
        FieldType.REFERENCE: lambda: ReferenceEdit(field, names, label=label),
        FieldType.CODE: lambda: CodeEdit(field, label=label),
        FieldType.FILE: lambda: FileEdit(field),
    }
    if field.type in edits:
        return edits[field.type]()
    if field.type.sealed:
        return SecretEdit(field, label=label)
    placeholder = QCoreApplication.translate("EditView", "linear.app") if field.id == WEBSITE else ""
    return TextEdit(field, label=label, placeholder=placeholder)
