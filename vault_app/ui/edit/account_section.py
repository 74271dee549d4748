"""The account card in the editor: three questions that can all be skipped, and when to ask them again."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.account_card import CARD_FIELDS, REVIEW_MONTHS
from vault_app.core.draft import DraftField
from vault_app.core.ids import KNOWN_TO, OWNER, PROVISIONER, REASON, REVIEW, SIGN_ON, FieldId
from vault_app.ui.days import day_typed, today
from vault_app.ui.edit.completion import Completion, TagCompletion
from vault_app.ui.edit.date_edit import DateEdit
from vault_app.ui.edit.field_edits import TextEdit
from vault_app.ui.edit.sign_on_edit import SignOnEdit
from vault_app.ui.item_words import field_label
from vault_app.ui.plural import plural
from vault_app.ui.widgets.buttons import LinkButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.flow import Flow
from vault_app.ui.widgets.layouts import laid_out, take_out
from vault_app.ui.widgets.plain_label import PlainLabel

CardEdit = TextEdit | DateEdit | SignOnEdit

_NAMES: Final = frozenset({OWNER, PROVISIONER, KNOWN_TO})
_ISO: Final = Qt.DateFormat.ISODate


class AccountSection(Card):
    """Folded until somebody opens it; it remembers nothing.

    Signals:
        edited: an answer is another one.
        no_password_asked: the password is to be left out.
    """

    edited = Signal()
    no_password_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._edits: dict[FieldId, CardEdit] = {}
        self._people: Callable[[], list[str]] = list
        self.fold = LinkButton(self.tr("Who needs this account?"), icon="users")
        self.fold.clicked.connect(self._on_fold)
        self._summary = PlainLabel("", px=12, colour="text3", wrap=True)
        self._body = QWidget()
        self._questions = QVBoxLayout(self._body)
        self._questions.setContentsMargins(0, 4, 0, 4)
        self._questions.setSpacing(12)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 12, 16, 14)
        inside.setSpacing(4)
        inside.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeading)
        inside.addWidget(self._summary)
        inside.addWidget(self._body)
        self.column.addLayout(inside)
        self._body.hide()
        self.hide()

    def show_fields(
        self, fields: tuple[DraftField, ...], *, offered: bool, people: Callable[[], list[str]] = list
    ) -> None:
        """Show the answers of a draft, folded; not at all where there are none and none are ``offered``.

        ``people`` gives those who are named in the vault, to be completed: who leaves is found by the same spelling.
        """
        self.clear()
        self._people = people
        given = {field.id: field for field in fields}
        self.setVisible(offered or bool(given))
        if self.isHidden():
            return
        for field_id, field_type in CARD_FIELDS.items():
            self._edits[field_id] = self._made(given.get(field_id) or DraftField(field_id, field_type, ""))
            self._edits[field_id].edited.connect(self._on_edited)
        self._ask()
        self._tell()

    def fields(self) -> tuple[DraftField, ...]:
        """Give the answers that were given."""
        return tuple(field for edit in self._edits.values() if (field := edit.draft_field()).value)

    def is_changed(self) -> bool:
        """Say whether any answer differs from what was shown at first."""
        return any(edit.is_changed() for edit in self._edits.values())

    def clear(self) -> None:
        """Forget what was shown."""
        self._edits, self._people = {}, list
        take_out(self._questions, *laid_out(self._questions))
        self._summary.setText("")
        self.set_open(False)

    def edits(self) -> dict[FieldId, CardEdit]:
        """Give the edit of each answer."""
        return self._edits

    def set_open(self, wanted: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Show the questions, or fold them away."""
        self._body.setVisible(wanted)
        self._summary.setHidden(wanted)
        state = self.tr("open") if wanted else self.tr("folded")
        self.fold.setAccessibleDescription(state)

    def is_open(self) -> bool:
        """Say whether the questions are shown."""
        return not self._body.isHidden()

    # --- how it is put together ---

    def _made(self, field: DraftField) -> CardEdit:
        label = field_label("", field.id)
        if field.id == SIGN_ON:
            answer = SignOnEdit(field, label=label)
            answer.no_password_asked.connect(self.no_password_asked)
            return answer
        if field.id == REVIEW:
            return DateEdit(field, label=label)
        hints = {KNOWN_TO: self.tr("Separate names with commas. If one of them leaves, it comes up to be changed.")}
        edit = TextEdit(field, label=label, hint=hints.get(field.id, ""))
        if field.id in _NAMES:
            completion = TagCompletion if field.id == KNOWN_TO else Completion
            completion(edit.line, self._people, what=self.tr("People named in the vault"))
        return edit

    def _ask(self) -> None:
        self._question(self.tr("Who needs this account, and for which job?"), OWNER, REASON)
        self._question(self.tr("Can people sign in through another account instead?"), SIGN_ON)
        self._question(self.tr("Who sets it up, and takes it away again?"), PROVISIONER)
        self._question(self.tr("Who knows it, and when is this looked at again?"), KNOWN_TO, REVIEW)
        presets = Flow(gap=4)
        for months in REVIEW_MONTHS:
            words = plural(self.tr("In %n month(s)", "", months), months)
            link = LinkButton(words, px=12)
            link.clicked.connect(lambda _on=False, months=months: self._review_in(months))
            presets.add(link)
        self._questions.addWidget(presets)

    def _question(self, words: str, *field_ids: FieldId) -> None:
        self._questions.addWidget(PlainLabel(words, px=13, weight=600, wrap=True))
        for field_id in field_ids:
            self._questions.addWidget(self._edits[field_id])

    def _review_in(self, months: int) -> None:
        edit = self._edits.get(REVIEW)
        if isinstance(edit, DateEdit):
            edit.line.setText(day_typed(today().addMonths(months).toString(_ISO)))

    @Slot()
    def _on_fold(self) -> None:
        self.set_open(not self.is_open())

    @Slot()
    def _on_edited(self) -> None:
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        count = len(self.fields())
        words = plural(self.tr("%n answer(s)", "", count), count) if count else self.tr("May be skipped.")
        self._summary.setText(words)


def is_answer(field: DraftField) -> bool:
    """Say whether a field is an answer of the account card, of the type that the card keeps."""
    return CARD_FIELDS.get(field.id) is field.type and isinstance(field.value, str)
