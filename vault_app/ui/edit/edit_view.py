"""The editor's form, in the place of the detail: title above, then the fields in their order."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import PASSWORD, TAGS, TITLE, USERNAME, WEBSITE, FieldId
from vault_app.core.item import FieldType
from vault_app.core.kinds import LOGIN_KIND
from vault_app.core.secret import Secret
from vault_app.core.validation import Problem
from vault_app.core.web_address import host_of, title_from_address
from vault_app.ui.edit.field_edits import NotesEditField, SecretEdit, TextEdit
from vault_app.ui.edit.keys import meaning
from vault_app.ui.edit.problem_words import words_for_problem
from vault_app.ui.edit.suggested_username import SuggestedUsername
from vault_app.ui.edit.title_field import TitleField
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
_ORDER: Final = {field.id: place for place, field in enumerate(LOGIN_KIND.fields)}
_BY_NOTES: Final = len(_ORDER) - 1

AnyEdit = TextEdit | NotesEditField | SecretEdit


class EditView(Pane):
    """Shows one draft.

    Signals:
        save_asked, cancel_asked: by button or key.
        edited: something was typed.
        password_edited: the password is another one.
        unseal_asked: the id of a sealed field whose value is needed.
        generator_asked: a password is wanted; the widget to open beside.
        copy_asked: the password that is typed shall be copied.
    """

    save_asked = Signal()
    cancel_asked = Signal()
    edited = Signal()
    password_edited = Signal()
    unseal_asked = Signal(object)
    generator_asked = Signal(object)
    copy_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("detail", parent=parent)
        self._draft: Draft | None = None
        self._edits: dict[FieldId, AnyEdit] = {}
        self._kept: list[DraftField] = []  # what the form cannot show goes back as it came
        self._suggestion = ""
        self._avatar = Avatar(size=AVATAR_DETAIL)
        self.title = TitleField()
        self._titled = LabelledField("", self.title)
        self._titled.findChildren(PlainLabel)[0].hide()  # the title speaks for itself
        self._save = PrimaryButton(self.tr("Save"))
        self._cancel = SecondaryButton(self.tr("Cancel"))
        self._tags = TextField(self.tr("Tags"))
        self._tags_labelled = LabelledField(self.tr("Tags"), self._tags, hint=self.tr("Separate tags with commas."))
        self._build()
        self.title.textEdited.connect(self._on_title_edited)
        self._tags.textChanged.connect(self._on_edited)
        self._save.clicked.connect(self.save_asked)
        self._cancel.clicked.connect(self.cancel_asked)

    # --- the draft ---

    def show_draft(self, draft: Draft, *, suggestion: str = "") -> None:
        """Show a draft, which is taken over; ``suggestion`` is offered as the user name while there is none."""
        self.clear()
        self._draft, self._suggestion = draft, suggestion
        self.title.setText(draft.title)
        self._title_is_typed = bool(draft.title)
        self._avatar.set_title(draft.title)
        self._tags.setText(", ".join(draft.tags))
        self._begun = (draft.title, self._tags.text())
        for field in sorted(draft.fields, key=lambda field: _ORDER.get(field.id, _BY_NOTES - 0.5)):
            self._add(field)
        self._set_tab_order()

    def draft(self) -> Draft:
        """Give what is typed now; secrets in it belong to the caller."""
        assert self._draft is not None  # noqa: S101  # asked only while a draft is shown
        fields = {field.id: field for field in self._kept}
        fields |= {field_id: edit.draft_field() for field_id, edit in self._edits.items()}
        tags = tuple(tag.strip() for tag in self._tags.text().split(",") if tag.strip())
        order = [field.id for field in self._draft.fields]
        return Draft(
            self._draft.item_id,
            self._draft.kind,
            self.title.text(),
            tuple(fields[field_id] for field_id in order),
            tags,
            self._draft.favourite,
        )

    def is_changed(self) -> bool:
        """Say whether anything differs from what was shown at first; a derived title does not count."""
        if self._draft is None:
            return False
        typed_title = self._title_is_typed and self.title.text() != self._begun[0]
        tags = self._tags.text() != self._begun[1]
        return typed_title or tags or any(edit.is_changed() for edit in self._edits.values())

    def clear(self) -> None:
        """Wipe and forget what was shown."""
        for edit in self._edits.values():
            if isinstance(edit, SecretEdit):
                edit.wipe()
            self._form.removeWidget(edit)
            edit.hide()
            edit.deleteLater()
        self._edits, self._kept, self._draft = {}, [], None
        self.title.setText("")
        self._tags.setText("")
        self.show_problems(())

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Say beside each field what is wrong with it, and go to the first; () for nothing."""
        words: dict[bytes, str] = {}
        for problem in problems:
            words.setdefault(problem.field, words_for_problem(problem))
        self._titled.set_error(words.get(TITLE, ""))
        self._tags_labelled.set_error(words.get(TAGS, ""))
        for field_id, edit in self._edits.items():
            edit.set_error(words.get(field_id, ""))
        first = next(iter(words), None)
        if first is not None:
            self._widget_of(FieldId(first)).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- its parts ---

    def edit_of(self, field_id: FieldId) -> AnyEdit | None:
        """Give the field of the form with that id."""
        return self._edits.get(field_id)

    def password(self) -> SecretEdit | None:
        """Give the password's field."""
        edit = self._edits.get(PASSWORD)
        return edit if isinstance(edit, SecretEdit) else None

    def site(self) -> str:
        """Give the host of the website as it is typed."""
        edit = self._edits.get(WEBSITE)
        return host_of(edit.text()) if isinstance(edit, TextEdit) else ""

    def fill(self, field_id: FieldId, secret: Secret) -> None:
        """Put an unsealed value into its field, or wipe it where that is gone."""
        edit = self._edits.get(field_id)
        if isinstance(edit, SecretEdit):
            edit.fill(secret)
        else:
            secret.wipe()

    def begin(self) -> None:
        """Give the keyboard to the website."""
        self._widget_of(WEBSITE).setFocus(Qt.FocusReason.OtherFocusReason)

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
            case "generate" if (password := self.password()) is not None:
                self.generator_asked.emit(password)
            case "cancel":
                self.cancel_asked.emit()
            case _:
                super().keyPressEvent(event)

    # --- how it is put together ---

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        head.addSpacing(6)
        head.addLayout(_lowered(7, self._titled), 1)
        head.addSpacing(4)
        head.addLayout(_lowered(11, self._cancel))
        head.addLayout(_lowered(11, self._save))
        card = Card()
        self._form = QVBoxLayout()
        self._form.setContentsMargins(16, 14, 16, 18)
        self._form.setSpacing(14)
        self._form.addWidget(self._tags_labelled)
        card.column.addLayout(self._form)
        body = QWidget()
        body.setMaximumWidth(scaled(_WIDEST))
        column = QVBoxLayout(body)
        column.setContentsMargins(28, 24, 28, 28)
        column.setSpacing(20)
        column.addLayout(head)
        column.addWidget(card)
        column.addStretch(1)
        scroll = ScrollColumn()
        scroll.column.addWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _add(self, field: DraftField) -> None:
        edit = self._made(field)
        if edit is None:
            self._kept.append(field)
            return
        self._edits[field.id] = edit
        edit.edited.connect(self._on_edited)
        before_tags = _ORDER.get(field.id, 0) < _BY_NOTES
        place = self._form.indexOf(self._tags_labelled) if before_tags else self._form.count()
        self._form.insertWidget(place, edit)

    def _made(self, field: DraftField) -> AnyEdit | None:
        match field.type:
            case FieldType.NOTE:
                return NotesEditField(field)
            case FieldType.SECURE_NOTE:
                return None
            case kind if kind.sealed:
                return self._made_secret(field)
            case _:
                placeholder = self.tr("linear.app") if field.id == WEBSITE else ""
                edit = TextEdit(field, placeholder=placeholder)
                if field.id == WEBSITE:
                    edit.edited.connect(self._derive_title)
                if field.id == USERNAME and self._suggestion:
                    SuggestedUsername(edit, self._suggestion)
                return edit

    def _made_secret(self, field: DraftField) -> SecretEdit:
        edit = SecretEdit(field)
        edit.unseal_asked.connect(lambda: self.unseal_asked.emit(field.id))
        if field.id == PASSWORD:
            edit.edited.connect(self.password_edited)
            edit.generator_asked.connect(lambda: self.generator_asked.emit(edit))
            edit.copy_asked.connect(self.copy_asked)
        return edit

    def _widget_of(self, field_id: FieldId) -> QWidget:
        if field_id == TITLE:
            return self.title
        if field_id == TAGS:
            return self._tags
        return self._edits.get(field_id, self.title)

    def _set_tab_order(self) -> None:
        stops: list[QWidget] = [self.title]
        order = sorted(self._edits, key=lambda field_id: _ORDER.get(field_id, _BY_NOTES - 0.5))
        stops += [self._edits[field_id] for field_id in order if field_id != order[-1] or _ORDER.get(field_id) is None]
        stops += [self._tags_labelled]
        stops += [self._edits[field_id] for field_id in order[-1:]]
        stops += [self._cancel, self._save]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    # --- while typing ---

    def _on_title_edited(self, text: str) -> None:
        self._title_is_typed = bool(text)
        self._avatar.set_title(text)
        self._titled.set_error("")
        self._on_edited()

    def _derive_title(self) -> None:
        edit = self._edits.get(WEBSITE)
        if not self._title_is_typed and isinstance(edit, TextEdit):
            title = title_from_address(edit.text())
            self.title.setText(title)
            self._avatar.set_title(title)
            self._titled.set_error("")

    def _on_edited(self) -> None:
        self.edited.emit()


def _lowered(pixels: int, widget: QWidget) -> QVBoxLayout:
    """Hold a widget at the top, a little lower: what appears below one neighbour moves none of the others."""
    column = QVBoxLayout()
    column.setContentsMargins(0, pixels, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return column
