"""The account card of an item: who needs it and why, how else one signs in, who knows it, and its next review."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from vault_app.core.account_card import CARD_FIELDS, REVIEW_MONTHS
from vault_app.core.ids import REVIEW, SIGN_ON
from vault_app.core.item import Field, Item
from vault_app.ui.account_words import sign_on_name
from vault_app.ui.browse.expiry import days_left
from vault_app.ui.browse.value_rows import PlainRow
from vault_app.ui.days import day_words, today
from vault_app.ui.plural import plural
from vault_app.ui.widgets.buttons import SecondaryButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.pop_up import pop_up


class AccountCard(Card):
    """A row for each answer; not there while there is none.

    Signals:
        copy_asked: a `Field`.
        reviewed: the account was looked at; in how many months again.
    """

    copy_asked = Signal(object)
    reviewed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.review_button = SecondaryButton(self.tr("Reviewed today…"), icon="check")
        self.review_button.clicked.connect(self._open_menu)
        self._due = PlainLabel("", px=12, weight=500, colour="warn", wrap=True)
        self.hide()

    def show_item(self, item: Item, *, read_only: bool = False) -> None:
        """Show the answers of an item."""
        self.clear()
        fields = [field for each in CARD_FIELDS if (field := item.field(each)) is not None and is_answer(field)]
        self.setVisible(bool(fields))
        for field in fields:
            row = PlainRow(replace(field, value=sign_on_name(str(field.value))) if field.id == SIGN_ON else field)
            row.copy_asked.connect(self.copy_asked)
            self.add_row(row)
        if fields:
            self._add_foot(item, writable=not read_only and not item.deleted)

    def clear(self) -> None:
        """Keep nothing of the item shown."""
        self.review_button.setParent(None)
        self._due.setParent(None)
        self._due.setText("")
        self.clear_rows()

    def _add_foot(self, item: Item, *, writable: bool) -> None:
        left = days_left(item.text(REVIEW), today())
        due = left is not None and left <= 0
        words = self.tr("Its review was due on %1.").replace("%1", day_words(item.text(REVIEW))) if due else ""
        self._due.setText(words)
        if not writable and not due:
            return
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(16, 8, 12, 8)
        line.setSpacing(12)
        line.addWidget(self._due, 1)
        self._due.setVisible(due)
        if writable:
            line.addWidget(self.review_button, 0, Qt.AlignmentFlag.AlignTrailing)
            self.review_button.show()
        self.add_row(foot)

    def review_menu(self) -> QMenu:
        """Build the menu of when to look at it again."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for months in REVIEW_MONTHS:
            words = plural(self.tr("Again in %n month(s)", "", months), months)
            menu.addAction(words).triggered.connect(partial(self._tell_reviewed, months))
        return menu

    def _tell_reviewed(self, months: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt adds it
        self.reviewed.emit(months)

    def _open_menu(self) -> None:
        pop_up(self.review_menu(), self.review_button.mapToGlobal(QPoint(0, self.review_button.height() + 2)))


def is_answer(field: Field) -> bool:
    """Say whether a field is an answer of the account card, of the type that the card keeps."""
    return CARD_FIELDS.get(field.id) is field.type and isinstance(field.value, str) and bool(field.value)
