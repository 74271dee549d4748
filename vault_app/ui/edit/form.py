"""The fields of one draft, in the order in which they are shown and kept."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import NOTES, USERNAME, WEBSITE, FieldId
from vault_app.core.item import FieldType
from vault_app.core.kinds import Kind, in_order
from vault_app.core.secret import Secret
from vault_app.core.web_address import host_of
from vault_app.ui.edit.drafting import stays_hidden
from vault_app.ui.edit.edits import SECRET_EDITS, WIPED_EDITS, AnyEdit, edit_for
from vault_app.ui.edit.field_edits import SecretEdit, TextEdit
from vault_app.ui.edit.file_edit import FileEdit
from vault_app.ui.edit.names_in_vault import NamesInVault
from vault_app.ui.edit.own_field import OwnField
from vault_app.ui.edit.secret_note_edit import SecretNoteEdit
from vault_app.ui.edit.suggested_username import SuggestedUsername
from vault_app.ui.item_words import field_label, is_known
from vault_app.ui.widgets.layouts import take_out

MOST_SHOWN: Final = 200  # fields: each is half a dozen widgets


class Form(QWidget):
    """Fields of the kind first, those of the item's own after them; the notes stand last, apart (`notes_place`).

    Signals:
        edited: something was typed, named, moved, added or removed.
        rearranged: other fields are there, or in another order.
        website_edited: the first website is another one.
        secret_edited: the `SecretEdit` in which something else is typed.
        unseal_asked: the id of a sealed field whose value is needed.
        generator_asked: the `SecretEdit` that wants a value by chance.
        copy_asked: the `SecretEdit` of which a copy is wanted.
        piece_asked: a `Secret` that was selected in a hidden text and shall be copied.
        paste_asked: the variables on the clipboard were pasted where a name goes.
    """

    edited = Signal()
    rearranged = Signal()
    website_edited = Signal()
    secret_edited = Signal(object)
    unseal_asked = Signal(object)
    generator_asked = Signal(object)
    copy_asked = Signal(object)
    piece_asked = Signal(object)
    paste_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: Kind | None = None
        self._names = NamesInVault(None)
        self._edits: dict[FieldId, AnyEdit] = {}
        self._own: dict[FieldId, OwnField] = {}
        self._order: list[FieldId] = []  # as shown; the notes are not among them
        self._begun: list[FieldId] = []
        self._hidden: list[DraftField] = []  # what is edited elsewhere goes back as it came
        self._suggestion = ""
        self._replaced = False
        self.notes_place = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)

    # --- the fields ---

    def show_fields(self, draft: Draft, kind: Kind, names: NamesInVault, *, suggestion: str = "") -> None:
        """Show the fields of a draft, whose secrets are taken over."""
        self.clear()
        self._kind, self._names, self._suggestion = kind, names, suggestion
        for field in in_order(kind, draft.fields):
            self._add(field)
        self._begun = list(self._order)

    def fields(self) -> tuple[DraftField, ...]:
        """Give every field as it is typed now; secrets in them belong to the caller."""
        shown = [
            self._own[field_id].draft_field() if field_id in self._own else self._edits[field_id].draft_field()
            for field_id in self._order
        ]
        notes = [self._edits[NOTES].draft_field()] if NOTES in self._edits else []
        return (*shown, *map(_copied, self._hidden), *notes)

    def is_changed(self) -> bool:
        """Say whether anything differs from what was shown at first."""
        return (
            self._replaced
            or self._order != self._begun
            or any(own.is_changed() for own in self._own.values())
            or any(edit.is_changed() for edit in self._edits.values())
        )

    def add(self, field: DraftField) -> None:
        """Add a field below the others; a secret in it is taken over."""
        self._add(field)
        self._replaced = self._replaced or field.id not in self._edits
        self._tell_rearranged()

    def hidden_count(self) -> int:
        """Give how many fields there are that are not shown, as there are too many; they stay as they are."""
        return sum(not stays_hidden(field) for field in self._hidden)

    def put_all(self, fields: Sequence[DraftField]) -> None:
        """Put fields in the places of those with their ids, or below the others; secrets in them are taken over."""
        ids = {field.id for field in fields}
        self._hidden = [field for field in self._hidden if field.id not in ids]
        for field in fields:
            if field.id in self._edits:
                self._replace(field)
            else:
                self._add(field)
        self._replaced = True
        self._tell_rearranged()

    def remove(self, field_id: FieldId) -> None:
        """Take a field out; the keyboard goes to its neighbour."""
        place = self._order.index(field_id)
        self._order.remove(field_id)
        self._drop(field_id)
        neighbour = self._order[min(place, len(self._order) - 1)] if self._order else None
        if neighbour is not None:
            self.widget_of(neighbour).setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_rearranged()

    def shift(self, field_id: FieldId, step: int) -> None:
        """Put a field of the item's own one place up (-1) or down (1) among those of its own."""
        own = [each for each in self._order if each in self._own]
        place = own.index(field_id) + step
        if not 0 <= place < len(own):
            return
        other = own[place]
        here, there = self._order.index(field_id), self._order.index(other)
        self._order[here], self._order[there] = other, field_id
        row = self._own[field_id]
        at = self._column.indexOf(self._own[other])
        self._column.removeWidget(row)
        self._column.insertWidget(at, row)
        self._tell_rearranged()

    def clear(self) -> None:
        """Wipe and forget what was shown."""
        for field_id in list(self._edits):
            self._drop(field_id)
        for field in self._hidden:
            if isinstance(field.value, Secret):
                field.value.wipe()
        self._order, self._begun, self._hidden, self._replaced = [], [], [], False
        self._names, self._suggestion = NamesInVault(None), ""

    def fill(self, field_id: FieldId, secret: Secret) -> None:
        """Put an unsealed value into its field, or wipe it where that is gone."""
        edit = self._edits.get(field_id)
        if isinstance(edit, SECRET_EDITS):
            edit.fill(secret)
        else:
            secret.wipe()

    # --- its parts ---

    def edit_of(self, field_id: FieldId) -> AnyEdit | None:
        """Give the edit of the field with that id."""
        return self._edits.get(field_id)

    def edits(self) -> dict[FieldId, AnyEdit]:
        """Give every edit."""
        return self._edits

    def own_ids(self) -> list[FieldId]:
        """Give the ids of the fields of the item's own, from the top."""
        return [field_id for field_id in self._order if field_id in self._own]

    def files(self) -> list[FileEdit]:
        """Give the attachments."""
        return [edit for edit in self._edits.values() if isinstance(edit, FileEdit)]

    def named_ids(self) -> dict[str, FieldId]:
        """Give the id of every field of the item's own by the name that is typed for it."""
        hidden = {field.label: field.id for field in self._hidden if field.label}
        return hidden | {own.label(): field_id for field_id, own in self._own.items() if own.label()}

    def widget_of(self, field_id: FieldId) -> QWidget:
        """Give what takes the keyboard for a field."""
        return self._own.get(field_id) or self._edits[field_id]

    def first(self) -> QWidget | None:
        """Give the field in which typing begins: the website, or else the first."""
        if WEBSITE in self._order and WEBSITE not in self._own:
            return self._edits[WEBSITE]
        return self.widget_of(self._order[0]) if self._order else None

    def secret(self) -> SecretEdit | None:
        """Give the field for which a value by chance is made: that with the keyboard, or the first password."""
        lines = [edit for edit in self._edits.values() if isinstance(edit, SecretEdit)]
        focused = next((edit for edit in lines if edit.line.hasFocus()), None)
        passwords = (edit for edit in lines if edit.draft_type() is FieldType.PASSWORD)
        return focused or next(passwords, None)

    def site(self) -> str:
        """Give the host of the website as it is typed."""
        edit = self._edits.get(WEBSITE)
        return host_of(edit.text()) if isinstance(edit, TextEdit) else ""

    def stops(self) -> tuple[list[QWidget], list[QWidget]]:
        """Give what the Tab key comes to, in order: before and after what stands between the fields and the notes."""
        fields: list[QWidget] = []
        # A field that has the keyboard hands it on while it goes.
        for field_id in filter(self._edits.__contains__, self._order):
            fields += self._own[field_id].stops() if field_id in self._own else [self._edits[field_id]]
        return fields, [self._edits[NOTES]] if NOTES in self._edits else []

    # --- how it is put together ---

    def _add(self, field: DraftField) -> None:
        kind = self._kind
        assert kind is not None  # noqa: S101  # asked only while a draft is shown
        if stays_hidden(field) or (len(self._order) >= MOST_SHOWN and field.id != NOTES):
            self._hidden.append(field)
            return
        foreseen = any(each.id == field.id for each in kind.fields)
        label = field_label(kind.key, field.id, field.label, field.type)
        edit = edit_for(field, self._names, label=label, named=foreseen)
        self._edits[field.id] = edit
        self._connect(field, edit)
        if field.id == NOTES:
            self.notes_place.addWidget(edit)
            return
        self._order.append(field.id)
        if foreseen:
            self._column.addWidget(edit)
            return
        own = OwnField(field, edit, known_as=label if is_known(field.id) else "")
        self._own[field.id] = own
        own.edited.connect(self.edited)
        own.variables_pasted.connect(self.paste_asked)
        own.move_asked.connect(lambda step: self._move_with_focus(field.id, step))
        own.remove_asked.connect(lambda: self.remove(field.id))
        self._column.addWidget(own)

    def _connect(self, field: DraftField, edit: AnyEdit) -> None:
        edit.edited.connect(self.edited)
        for line in (*edit.findChildren(QLineEdit), *edit.findChildren(QPlainTextEdit)):
            line.setAcceptDrops(False)  # a dropped file is attached; its path is no value
        if isinstance(edit, SECRET_EDITS):
            edit.unseal_asked.connect(lambda: self.unseal_asked.emit(field.id))
        if isinstance(edit, SecretNoteEdit):
            edit.copy_asked.connect(self.piece_asked)
        if isinstance(edit, SecretEdit):
            edit.edited.connect(lambda: self.secret_edited.emit(edit))
            edit.generator_asked.connect(lambda: self.generator_asked.emit(edit))
            edit.copy_asked.connect(lambda: self.copy_asked.emit(edit))
        if isinstance(edit, TextEdit):
            if field.id == WEBSITE:
                edit.edited.connect(self.website_edited)
            if field.id == USERNAME and self._suggestion:
                SuggestedUsername(edit, self._suggestion)

    def _replace(self, field: DraftField) -> None:
        place = self._order.index(field.id)
        self._order.remove(field.id)
        self._drop(field.id)
        self._add(field)
        self._order.insert(place, self._order.pop())
        row = self.widget_of(field.id)
        self._column.removeWidget(row)
        self._column.insertWidget(place, row)

    def _tell_rearranged(self) -> None:
        self.rearranged.emit()
        self.edited.emit()

    def _move_with_focus(self, field_id: FieldId, step: int) -> None:
        focused = QApplication.focusWidget()
        self.shift(field_id, step)
        if focused is not None and self._own[field_id].isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, field_id: FieldId) -> None:
        edit = self._edits.pop(field_id)
        if isinstance(edit, WIPED_EDITS):
            edit.wipe()
        row = self._own.pop(field_id) if field_id in self._own else edit
        take_out(self.notes_place if field_id == NOTES else self._column, row)


def _copied(field: DraftField) -> DraftField:
    return replace(field, value=field.value.duplicate()) if isinstance(field.value, Secret) else field
