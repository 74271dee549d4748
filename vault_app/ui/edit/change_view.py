"""Changing the password of an item: the old and the new one together, because sites ask for both."""

from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import PASSWORD
from vault_app.core.item import FieldType, Item
from vault_app.core.secret import Secret
from vault_app.core.web_address import host_of
from vault_app.ui.edit.drafting import draft_of
from vault_app.ui.edit.edit_pane import EditPane
from vault_app.ui.edit.field_edits import SecretEdit
from vault_app.ui.edit.fitting_password import words_for_rules_of
from vault_app.ui.widgets.buttons import LinkButton, SecondaryButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.field_row import FieldRow
from vault_app.ui.widgets.flow import Flow
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.layouts import take_out
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.reveal import Reveal
from vault_app.ui.widgets.secret_text import SecretText

_WIDEST: Final = 860


class ChangeView(EditPane):
    """Old password (copy), new password (generated, copy), Save.

    Signals:
        old_reveal_asked, old_copy_asked: the old password is needed.
        copy_asked: the new password shall be copied.
        page_asked: the website's page for changing passwords shall be opened.
        given_up: the website did not take the new password.
    """

    old_reveal_asked = Signal()
    old_copy_asked = Signal()
    copy_asked = Signal()
    page_asked = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=18, parent=parent)
        self._item: Item | None = None
        self._new: SecretEdit | None = None
        self._title = PlainLabel(px=22, weight=700, elide=True)
        self._lead = PlainLabel(px=13, colour="text2", wrap=True)
        self._old_row = FieldRow(self.tr("Old password"))
        self._old = SecretText(what=self.tr("Old password"))
        self._reveal = Reveal(
            self._old, reveal=self.tr("Reveal the old password"), hide=self.tr("Hide the old password")
        )
        self._copy_old = IconButton("copy", self.tr("Copy the old password"), colour="accent_t")
        self._revert = LinkButton(self.tr("I could not change it on the site"), px=13)
        self._page = SecondaryButton(self.tr("Open the change page"), icon="external-link")
        self._where = PlainLabel(px=12, colour="text3", elide=True)
        self._build()
        self._reveal.asked.connect(self.old_reveal_asked)
        self._old.clicked.connect(self.old_copy_asked)
        self._copy_old.clicked.connect(self.old_copy_asked)
        self._revert.clicked.connect(self.given_up)
        self._page.clicked.connect(self.page_asked)

    def show_item(self, item: Item, new: Secret, bits: float, *, page: str = "", rules_of: str = "") -> None:
        """Show an item with a new password of that strength, which is taken over.

        ``page`` is the address at which the site changes passwords, "" where none can be opened; ``rules_of`` the
        domain whose rules the new one obeys, "" for none.
        """
        self.clear()
        self._item = item
        self._avatar.set_title(item.title)
        self._title.setText(self.tr("New password for %1").replace("%1", item.title))
        has_old = item.field(PASSWORD) is not None
        self._lead.setText(
            self.tr("Change it on the website first, then save it here. The old one stays in the history.")
        )
        self._old_row.setVisible(has_old)
        self._page.setVisible(bool(page))
        self._where.setText(page.removeprefix("https://"))
        self._where.setVisible(bool(page))
        self._new = SecretEdit(DraftField(PASSWORD, FieldType.PASSWORD, new, bits=bits), label=self.tr("New password"))
        self._new.edited.connect(self.edited)
        self._new.edited.connect(partial(self._new.labelled.set_hint, ""))
        self._new.generator_asked.connect(self._ask_generator)
        self._new.copy_asked.connect(self.copy_asked)
        self._new.labelled.set_hint(words_for_rules_of(rules_of))
        self._place.addWidget(self._new)
        self._new.show_typed()
        stops = (self._page, self._copy_old, self._new, self._revert, self._cancel, self._save)
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def item(self) -> Item | None:
        """Give the item whose password is changed."""
        return self._item

    def site(self) -> str:
        """Give the host of the item's website, "" where it has none."""
        return host_of(self._item.urls[0]) if self._item is not None and self._item.urls else ""

    def draft(self) -> Draft:
        """Give the item with its new password; the secret belongs to the caller."""
        assert self._item is not None  # noqa: S101  # asked only while an item is shown
        assert self._new is not None  # noqa: S101
        draft, new = draft_of(self._item), self._new.draft_field()
        fields = tuple(new if field.id == PASSWORD else field for field in draft.fields)
        if draft.field(PASSWORD) is None:
            fields = (*fields, new)
        return replace(draft, fields=fields)

    def show_old(self, secret: Secret) -> None:
        """Reveal the old password for 30 seconds; the secret is taken over."""
        if self._item is None or not self.isVisible():
            secret.wipe()
            return
        self._reveal.show_secret(secret)

    def mask_secrets(self) -> None:
        """Mask the old password."""
        self._reveal.mask()

    def begin(self) -> None:
        """Give the keyboard to the first copy: the old password is what the site asks for first."""
        (self._save if self._old_row.isHidden() else self._copy_old).setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Wipe and forget what was shown."""
        self.mask_secrets()
        if self._new is not None:
            self._new.wipe()
            take_out(self._place, self._new)
        self._new, self._item = None, None
        for words in (self._title, self._where):
            words.setText("")
        self._avatar.set_title("")

    def secret(self) -> SecretEdit | None:
        """Give the field of the new password."""
        return self._new

    def event(self, event: QEvent) -> bool:
        """Mask the old password when the window loses the keyboard."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self.mask_secrets()
        return super().event(event)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._lead)
        words.addSpacing(8)
        words.addLayout(self._to_page())
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self._old_row.set_body(self._old)
        self._old_row.add_action(self._reveal.eye)
        self._old_row.add_action(self._copy_old)
        holder = QWidget()
        self._place = QVBoxLayout(holder)
        self._place.setContentsMargins(16, 12, 16, 16)
        card = Card()
        card.add_row(self._old_row)
        card.add_row(holder)
        buttons = Flow()
        buttons.add(self._revert)
        buttons.add_gap()
        buttons.add(self._cancel)
        buttons.add(self._save)
        self.column.addLayout(head)
        self.column.addWidget(card)
        self.column.addWidget(buttons)
        self.column.addStretch(1)

    def _to_page(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._page)
        row.addWidget(self._where, 1)
        return row

    def _ask_generator(self) -> None:
        self.generator_asked.emit(self._new)
