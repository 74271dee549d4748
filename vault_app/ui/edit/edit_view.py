"""The editor in the place of the detail: title and kind above, then the fields in their order."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.columns import STANDARD_FIELDS
from vault_app.core.draft import Draft, DraftField
from vault_app.core.env_text import read_env
from vault_app.core.ids import PASSWORD, TAGS, TITLE, WEBSITE, FieldId
from vault_app.core.item import FieldType
from vault_app.core.kinds import Kind, TemplateField
from vault_app.core.secret import Secret
from vault_app.core.validation import Problem
from vault_app.core.web_address import title_from_address
from vault_app.ui.edit.account_section import AccountSection, is_answer
from vault_app.ui.edit.add_field import AddField
from vault_app.ui.edit.completion import TagCompletion
from vault_app.ui.edit.drafting import new_field, variable_fields, with_kind
from vault_app.ui.edit.edits import AnyEdit
from vault_app.ui.edit.field_edits import SecretEdit, TextEdit
from vault_app.ui.edit.file_intake import local_files
from vault_app.ui.edit.form import Form
from vault_app.ui.edit.keys import meaning
from vault_app.ui.edit.kind_button import KindButton
from vault_app.ui.edit.names_in_vault import NamesInVault
from vault_app.ui.edit.problem_words import words_for_problem
from vault_app.ui.edit.tab_order import chain, step
from vault_app.ui.edit.title_field import TitleField
from vault_app.ui.item_words import field_label
from vault_app.ui.plural import plural
from vault_app.ui.sizes import file_size
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.metrics import AVATAR_DETAIL
from vault_app.ui.widgets.avatar import Avatar
from vault_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.scroll_column import ScrollColumn
from vault_app.ui.widgets.text_field import LabelledField, TextField

_WIDEST: Final = 860


class EditView(Pane):
    """Shows one draft.

    Signals:
        save_asked, cancel_asked: by button or key.
        edited: something was typed.
        secret_edited: the `SecretEdit` in which something else is typed.
        unseal_asked: the id of a sealed field whose value is needed.
        generator_asked: the `SecretEdit` that wants a value by chance.
        copy_asked: the `SecretEdit` whose value shall be copied.
        piece_asked: a `Secret` that was selected in a hidden text and shall be copied.
        told: words about what was done, to be told in passing.
        file_asked: files shall be chosen.
        picture_asked: the picture on the clipboard shall be added.
        files_dropped: the paths of files that were dropped.
    """

    save_asked = Signal()
    cancel_asked = Signal()
    edited = Signal()
    secret_edited = Signal(object)
    unseal_asked = Signal(object)
    generator_asked = Signal(object)
    copy_asked = Signal(object)
    piece_asked = Signal(object)
    told = Signal(str)
    file_asked = Signal()
    picture_asked = Signal()
    files_dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("detail", parent=parent)
        self._draft: Draft | None = None
        self._own_kinds: Sequence[Kind] = ()
        self._kind: Kind | None = None
        self._names = NamesInVault(None)
        self._suggestion = ""
        self._other_kind = False
        self._avatar = Avatar(size=AVATAR_DETAIL)
        self.title = TitleField()
        self._titled = LabelledField("", self.title)
        self._titled.hide_label()
        self.kind = KindButton()
        self._save = PrimaryButton(self.tr("Save"))
        self._cancel = SecondaryButton(self.tr("Cancel"))
        self.form = Form()
        self.account = AccountSection()
        self.add_field = AddField(self._shown)
        self._files = PlainLabel(px=12, colour="text3", wrap=True)
        self.setAcceptDrops(True)
        self._tags = TextField(self.tr("Tags"))
        self._tags_labelled = LabelledField(self.tr("Tags"), self._tags, hint=self.tr("Separate tags with commas."))
        self._completion = TagCompletion(self._tags, self._known_tags, what=self.tr("Tags of the vault"))
        self._build()
        self._connect()

    # --- the draft ---

    def show_draft(
        self, draft: Draft, kind: Kind, *, own_kinds: Sequence[Kind], names: NamesInVault, suggestion: str = ""
    ) -> None:
        """Show a draft, which is taken over; ``suggestion`` is offered as the user name while there is none."""
        self.clear()
        self._draft, self._suggestion, self._names, self._own_kinds = draft, suggestion, names, own_kinds
        self.title.setText(draft.title)
        self._title_is_typed = bool(draft.title)
        self._avatar.set_title(draft.title)
        self._tags.setText(", ".join(draft.tags))
        self._begun = (draft.title, self._tags.text())
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
        tags = tuple(tag.strip() for tag in self._tags.text().split(",") if tag.strip())
        shown = self._draft
        return Draft(
            shown.item_id,
            shown.kind,
            self.title.text(),
            (*self.form.fields(), *self.account.fields()),
            tags,
            shown.favourite,
            shown.begun,
        )

    def is_changed(self) -> bool:
        """Say whether anything differs from what was shown at first; a derived title does not count."""
        if self._draft is None:
            return False
        typed_title = self._title_is_typed and self.title.text() != self._begun[0]
        return typed_title or self._other_kind or self._tags.text() != self._begun[1] or self._fields_changed()

    def _fields_changed(self) -> bool:
        return self.form.is_changed() or self.account.is_changed()

    def clear(self) -> None:
        """Wipe and forget what was shown."""
        self.form.clear()
        self.account.clear()
        self._draft, self._other_kind = None, False
        self._names, self._own_kinds, self._suggestion = NamesInVault(None), (), ""
        self.title.setText("")
        self._avatar.set_title("")
        self._tags.setText("")
        self._completion.fill()
        self.show_problems(())

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Say beside each field what is wrong with it, and go to the first; () for nothing."""
        words: dict[bytes, str] = {}
        for problem in problems:
            words.setdefault(problem.field, words_for_problem(problem))
        self._titled.set_error(words.get(TITLE, ""))
        self._tags_labelled.set_error(words.get(TAGS, ""))
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
        begun, typed_title = self._begun, self._title_is_typed
        draft = with_kind(self.draft(), self._kind or kind, kind)
        self.show_draft(draft, kind, own_kinds=self._own_kinds, names=self._names, suggestion=self._suggestion)
        self._begun, self._title_is_typed, self._other_kind = begun, typed_title, True
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
        found = read_env(QGuiApplication.clipboard().text())
        if not found.variables:
            self.told.emit(self.tr("There are no variables on the clipboard. Copy lines like NAME=value first."))
            return
        self.form.put_all(variable_fields(found, self.form.named_ids()))
        words = plural(self.tr("%n variable(s) added", "", len(found.variables)), len(found.variables))
        if found.unread:
            left = len(found.unread)
            words += " " + plural(self.tr("%n line(s) could not be read.", "", left), left)
        self.told.emit(words)

    def template(self) -> tuple[TemplateField, ...]:
        """Give the fields that are edited as those of a kind, by their names; files are none."""
        fields = self.form.fields()
        for field in fields:
            if isinstance(field.value, Secret):
                field.value.wipe()
        kind = self._draft.kind if self._draft is not None else ""
        return tuple(_as_template(kind, field) for field in fields if field.type is not FieldType.FILE)

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

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Show that the draft is being saved."""
        self._save.set_busy(busy)

    def save_button(self) -> PrimaryButton:
        """Give the button that saves."""
        return self._save

    # --- keys ---

    def event(self, event: QEvent) -> bool:
        """Take the editor's keys before the window's own shortcuts do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and meaning(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save, generate or cancel."""
        match meaning(event):
            case "save":
                self.save_asked.emit()
            case "generate" if (secret := self.form.secret()) is not None:
                self.generator_asked.emit(secret)
            case "cancel":
                self.cancel_asked.emit()
            case _:
                super().keyPressEvent(event)

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
        inside.addWidget(self._tags_labelled)
        inside.addLayout(self.form.notes_place)
        card.column.addLayout(inside)
        body = QWidget()
        body.setMaximumWidth(scaled(_WIDEST))
        column = QVBoxLayout(body)
        column.setContentsMargins(28, 24, 28, 28)
        column.setSpacing(20)
        column.addLayout(head)
        column.addWidget(card)
        column.addWidget(self.account)
        column.addStretch(1)
        self._scroll = scroll = ScrollColumn()
        scroll.column.addWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _titles(self) -> QVBoxLayout:
        column = _lowered(7, self._titled)
        column.insertWidget(1, self.kind, 0, Qt.AlignmentFlag.AlignLeading)
        return column

    def _connect(self) -> None:
        self.title.textEdited.connect(self._on_title_edited)
        self._tags.textChanged.connect(self.edited)
        self._save.clicked.connect(self.save_asked)
        self._cancel.clicked.connect(self.cancel_asked)
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
            return self._tags
        return self.form.edit_of(field_id) or self.account.edits().get(field_id) or self.title

    def _on_rearranged(self) -> None:
        self._set_tab_order()
        files = self.form.files()
        size = file_size(sum(file.size_in_bytes() for file in files))
        words = plural(self.tr("%n file(s), %1", "", len(files)), len(files)).replace("%1", size)
        hidden = self.form.hidden_count()
        more = plural(
            self.tr("%n more field(s) are kept as they are; they are too many to be shown.", "", hidden), hidden
        )
        self._files.setText("\n".join(filter(None, (words if files else "", more if hidden else ""))))

    def _set_tab_order(self) -> None:
        chain(self.tab_order())

    def tab_order(self) -> list[QWidget]:
        """Give what the Tab key comes to, in order."""
        fields, notes = self.form.stops()
        ends = [self.kind, self._cancel, self._save]
        return [self.title, *fields, self.add_field, self._tags_labelled, *notes, self.account, *ends]

    # --- while typing ---

    def _on_title_edited(self, text: str) -> None:
        self._title_is_typed = bool(text)
        self._avatar.set_title(text)
        self._titled.set_error("")
        self.edited.emit()

    def _derive_title(self) -> None:
        edit = self.form.edit_of(WEBSITE)
        if not self._title_is_typed and isinstance(edit, TextEdit):
            title = title_from_address(edit.text())
            self.title.setText(title)
            self._avatar.set_title(title)
            self._titled.set_error("")


def _lowered(pixels: int, widget: QWidget) -> QVBoxLayout:
    """Hold a widget at the top, a little lower: what appears below one neighbour moves none of the others."""
    column = QVBoxLayout()
    column.setContentsMargins(0, pixels, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return column


def _as_template(kind: str, field: DraftField) -> TemplateField:
    return TemplateField(
        field.id, field.type, "" if field.id in STANDARD_FIELDS else field_label(kind, field.id, field.label)
    )
