"""The editor in the place of the detail: title and kind above, then the fields in their order."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import PASSWORD, TAGS, TITLE, WEBSITE, FieldId
from vault_app.core.item import FieldType
from vault_app.core.kinds import Kind, TemplateField
from vault_app.core.secret import Secret
from vault_app.core.validation import Problem
from vault_app.core.web_address import title_from_address
from vault_app.ui.edit.account_section import AccountSection, is_answer
from vault_app.ui.edit.add_field import AddField
from vault_app.ui.edit.drafting import new_field, template_of, with_kind
from vault_app.ui.edit.edit_pane import EditPane
from vault_app.ui.edit.edits import AnyEdit
from vault_app.ui.edit.field_edits import SecretEdit, TextEdit
from vault_app.ui.edit.file_intake import local_files
from vault_app.ui.edit.files_line import FilesLine
from vault_app.ui.edit.form import Form
from vault_app.ui.edit.kind_button import KindButton
from vault_app.ui.edit.names_in_vault import NamesInVault
from vault_app.ui.edit.pasted_variables import pasted_variables
from vault_app.ui.edit.problem_words import words_for_problem
from vault_app.ui.edit.tab_order import chain, step
from vault_app.ui.edit.tags_edit import TagsEdit
from vault_app.ui.edit.title_field import TitleEdit
from vault_app.ui.widgets.card import Card


class EditView(EditPane):
    """Shows one draft.

    Signals:
        secret_edited: the `SecretEdit` in which something else is typed.
        unseal_asked: the id of a sealed field whose value is needed.
        copy_asked: the `SecretEdit` whose value shall be copied.
        piece_asked: a `Secret` that was selected in a hidden text and shall be copied.
        told: words about what was done, to be told in passing.
        file_asked: files shall be chosen.
        picture_asked: the picture on the clipboard shall be added.
        files_dropped: the paths of files that were dropped.
    """

    secret_edited = Signal(object)
    unseal_asked = Signal(object)
    copy_asked = Signal(object)
    piece_asked = Signal(object)
    told = Signal(str)
    file_asked = Signal()
    picture_asked = Signal()
    files_dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=20, parent=parent)
        self._draft: Draft | None = None
        self._own_kinds: Sequence[Kind] = ()
        self._kind: Kind | None = None
        self._names = NamesInVault(None)
        self._suggestion = ""
        self._other_kind = False
        self._titled = TitleEdit()
        self.title = self._titled.line
        self.kind = KindButton()
        self.form = Form()
        self.account = AccountSection()
        self.add_field = AddField(self._shown)
        self._files = FilesLine()
        self.setAcceptDrops(True)
        self._tags = TagsEdit(self._known_tags)
        self._build()
        self._connect()

    # --- the draft ---

    def show_draft(
        self, draft: Draft, kind: Kind, *, own_kinds: Sequence[Kind], names: NamesInVault, suggestion: str = ""
    ) -> None:
        """Show a draft, which is taken over; ``suggestion`` is offered as the user name while there is none."""
        self.clear()
        self._draft, self._suggestion, self._names, self._own_kinds = draft, suggestion, names, own_kinds
        self._titled.show_title(draft.title)
        self._tags.show_tags(draft.tags)
        self._kind = kind
        self.kind.show_kind(kind, own_kinds)
        own = {field.id for field in kind.fields}
        answers = tuple(field for field in draft.fields if is_answer(field) and field.id not in own)
        others = tuple(field for field in draft.fields if not is_answer(field) or field.id in own)
        self.form.show_fields(replace(draft, fields=others), kind, names, suggestion=suggestion)
        offered = any(field.type is FieldType.PASSWORD for field in kind.fields)
        self.account.show_fields(answers, offered=offered, people=names.people)
        self._on_rearranged()

    def draft(self) -> Draft:
        """Give what is typed now; secrets in it belong to the caller."""
        assert self._draft is not None  # noqa: S101  # asked only while a draft is shown
        fields = (*self.form.fields(), *self.account.fields())
        return replace(self._draft, title=self.title.text(), fields=fields, tags=self._tags.tags())

    def is_changed(self) -> bool:
        """Say whether anything differs from what was shown at first; a derived title does not count."""
        if self._draft is None:
            return False
        parts = (self._titled, self._tags, self.form, self.account)
        return self._other_kind or any(part.is_changed() for part in parts)

    def clear(self) -> None:
        """Wipe and forget what was shown."""
        self.form.clear()
        self.account.clear()
        self._draft, self._other_kind = None, False
        self._names, self._own_kinds, self._suggestion = NamesInVault(None), (), ""
        self._titled.show_title("")
        self._tags.clear()
        self.show_problems(())

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Say beside each field what is wrong with it, and go to the first; () for nothing."""
        words: dict[bytes, str] = {}
        for problem in problems:
            words.setdefault(problem.field, words_for_problem(problem))
        self._titled.set_error(words.get(TITLE, ""))
        self._tags.set_error(words.get(TAGS, ""))
        for field_id, edit in (*self.form.edits().items(), *self.account.edits().items()):
            edit.set_error(words.get(field_id, ""))
        if not self.account.edits().keys().isdisjoint(words):
            self.account.set_open(True)
        first = next(iter(words), None)
        if first is not None:
            self._widget_of(FieldId(first)).setFocus(Qt.FocusReason.OtherFocusReason)

    def change_kind(self, kind: Kind) -> None:
        """Show what is typed as an item of another kind; nothing that is typed is lost."""
        if self._draft is None or kind.key == self._draft.kind:
            return
        self._show_as(kind)

    def _show_as(self, kind: Kind) -> None:
        title_is_typed = self._titled.is_typed
        draft = with_kind(self.draft(), self._kind or kind, kind)
        self.show_draft(draft, kind, own_kinds=self._own_kinds, names=self._names, suggestion=self._suggestion)
        self._titled.is_typed, self._other_kind = title_is_typed, True
        self.edited.emit()
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_file(self, name: str, content: Secret) -> None:
        """Add a file, which is taken over; what is in it stays in this process until it is saved, encrypted."""
        if self._draft is None:
            content.wipe()
            return
        empty = new_field(FieldType.FILE, label=name)
        self._add(replace(empty, value=content))

    def paste_variables(self) -> None:
        """Take the variables on the clipboard in, each as a hidden field of its name; one that is there is replaced."""
        fields, words = pasted_variables(self.form.named_ids())
        if fields:
            self.form.put_all(fields)
        self.told.emit(words)

    def template(self) -> tuple[TemplateField, ...]:
        """Give the fields that are edited as those of a kind, by their names; files are none."""
        kind = self._draft.kind if self._draft is not None else ""
        return template_of(kind, self.form.fields())

    def show_own_kinds(self, own_kinds: Sequence[Kind]) -> None:
        """Know of other kinds that people made; one that the item is of is shown as it is now."""
        self._own_kinds = own_kinds
        draft = self._draft
        present = next((kind for kind in own_kinds if draft is not None and kind.key == draft.kind), None)
        if present is not None and present != self._kind:
            self._show_as(present)
        elif self._kind is not None:
            self.kind.show_kind(self._kind, own_kinds)

    # --- its parts ---

    def edit_of(self, field_id: FieldId) -> AnyEdit | None:
        """Give the field of the form with that id."""
        return self.form.edit_of(field_id)

    def password(self) -> SecretEdit | None:
        """Give the password's field."""
        edit = self.form.edit_of(PASSWORD)
        return edit if isinstance(edit, SecretEdit) else None

    def site(self) -> str:
        """Give the host of the website as it is typed."""
        return self.form.site()

    def fill(self, field_id: FieldId, secret: Secret) -> None:
        """Put an unsealed value into its field, or wipe it where that is gone."""
        self.form.fill(field_id, secret)

    def begin(self) -> None:
        """Give the keyboard to the website; where no website gives a title, to the title while there is none."""
        first = self.form.first()
        has_website = self.form.edit_of(WEBSITE) is not None
        begins_with_title = first is None or (not has_website and not self.title.text())
        self._scroll.verticalScrollBar().setValue(0)  # where the form before was left
        (self.title if begins_with_title or first is None else first).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- keys ---

    def secret(self) -> SecretEdit | None:
        """Give the field for which a value by chance is made: that with the keyboard, or the first password."""
        return self.form.secret()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802, FBT001 - Qt's name and form
        """Follow the form's own order, and leave it at its end."""
        if not step(self.tab_order(), forward=forward):
            return super().focusNextPrevChild(forward)
        focused = self.focusWidget()
        if focused is not None:
            self._scroll.ensureWidgetVisible(focused)
        return True

    # --- drops ---

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this computer."""
        if self._draft is not None and local_files(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach them; they stay where they are."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.files_dropped.emit(local_files(event.mimeData().urls()))

    # --- how it is put together ---

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        head.addSpacing(6)
        head.addLayout(self._titles(), 1)
        head.addSpacing(4)
        head.addLayout(_lowered(11, self._cancel))
        head.addLayout(_lowered(11, self._save))
        card = Card()
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 14, 16, 18)
        inside.setSpacing(14)
        inside.addWidget(self.form)
        adding = QHBoxLayout()
        adding.setSpacing(12)
        adding.addWidget(self.add_field)
        adding.addWidget(self._files, 1)
        inside.addLayout(adding)
        inside.addWidget(self._tags)
        inside.addLayout(self.form.notes_place)
        card.column.addLayout(inside)
        self.column.addLayout(head)
        self.column.addWidget(card)
        self.column.addWidget(self.account)
        self.column.addStretch(1)

    def _titles(self) -> QVBoxLayout:
        column = _lowered(7, self._titled)
        column.insertWidget(1, self.kind, 0, Qt.AlignmentFlag.AlignLeading)
        return column

    def _connect(self) -> None:
        self.title.textChanged.connect(self._avatar.set_title)
        self._titled.edited.connect(self.edited)
        self._tags.line.textChanged.connect(self.edited)
        self.kind.kind_chosen.connect(self.change_kind)
        self.add_field.chosen.connect(self._add)
        self.add_field.paste_asked.connect(self.paste_variables)
        self.add_field.file_asked.connect(self.file_asked)
        self.add_field.picture_asked.connect(self.picture_asked)
        form = self.form
        self.account.edited.connect(self.edited)
        self.account.no_password_asked.connect(self._leave_password_out)
        form.edited.connect(self.edited)
        form.rearranged.connect(self._on_rearranged)
        form.paste_asked.connect(self.paste_variables)
        form.website_edited.connect(self._derive_title)
        form.secret_edited.connect(self.secret_edited)
        form.unseal_asked.connect(self.unseal_asked)
        form.generator_asked.connect(self.generator_asked)
        form.copy_asked.connect(self.copy_asked)
        form.piece_asked.connect(self.piece_asked)

    def _shown(self) -> Draft | None:
        """Give what is edited, without a look at what is typed: only which fields there are."""
        if self._draft is None:
            return None
        fields = tuple(DraftField(field_id, edit.draft_type(), "") for field_id, edit in self.form.edits().items())
        return Draft(self._draft.item_id, self._draft.kind, "", fields)

    def _add(self, field: DraftField) -> None:
        self.form.add(field)
        if self.form.edit_of(field.id) is not None:  # else there are too many to be shown
            self.form.widget_of(field.id).setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_password_out(self) -> None:
        """Empty the password: people sign in without it. What was saved before stays in the history."""
        edit = self.form.edit_of(PASSWORD)
        if edit is not None:
            self.form.put_all([DraftField(PASSWORD, FieldType.PASSWORD, "")])
            self.told.emit(self.tr("The password is left out. An earlier one stays in the history."))

    def _known_tags(self) -> list[str]:
        return self._names.tags()

    def _widget_of(self, field_id: FieldId) -> QWidget:
        if field_id == TAGS:
            return self._tags.line
        return self.form.edit_of(field_id) or self.account.edits().get(field_id) or self.title

    def _on_rearranged(self) -> None:
        chain(self.tab_order())
        self._files.show_files(self.form.files(), hidden=self.form.hidden_count())

    def tab_order(self) -> list[QWidget]:
        """Give what the Tab key comes to, in order."""
        fields, notes = self.form.stops()
        ends = [self.kind, self._cancel, self._save]
        return [self.title, *fields, self.add_field, self._tags, *notes, self.account, *ends]

    def _derive_title(self) -> None:
        edit = self.form.edit_of(WEBSITE)
        if isinstance(edit, TextEdit):
            self._titled.derive(title_from_address(edit.text()))


def _lowered(pixels: int, widget: QWidget) -> QVBoxLayout:
    """Hold a widget at the top, a little lower: what appears below one neighbour moves none of the others."""
    column = QVBoxLayout()
    column.setContentsMargins(0, pixels, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return column
