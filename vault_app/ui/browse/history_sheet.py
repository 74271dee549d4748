"""Everything that an item was before: each change with its old and new values side by side."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.attachments import about_bytes
from vault_app.core.ids import TAGS
from vault_app.core.item import Field, FieldType, Item, Sealed, Why
from vault_app.core.past import PastChange, Went, past_changes
from vault_app.core.secret import Secret
from vault_app.ui.browse.field_words import label_of, moment_words
from vault_app.ui.days import day_words
from vault_app.ui.plural import plural
from vault_app.ui.sizes import file_size
from vault_app.ui.widgets.buttons import LinkButton, SecondaryButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.linked_text import LinkedText
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.reveal import Reveal
from vault_app.ui.widgets.scroll_column import ScrollColumn
from vault_app.ui.widgets.secret_lines import SecretLines
from vault_app.ui.widgets.secret_text import SecretText
from vault_app.ui.widgets.sheet import Sheet, room_down

_WIDTH: Final = 640
_HEIGHT: Final = 420
AT_ONCE: Final = 40  # changes: a window of widgets for each of thousands would take its time
_LONGEST: Final = 2_000  # signs of a plain value that are shown


class HistorySheet(Sheet):
    """A card for each change, newest first.

    Signals:
        reveal_asked, copy_asked: the `ValueBox` whose value is wanted.
        restore_asked: the `Earlier` that shall be the present value again.
        state_asked: the `Stamp` of the change before which the item shall be as it was.
    """

    reveal_asked = Signal(object)
    copy_asked = Signal(object)
    restore_asked = Signal(object)
    state_asked = Signal(object)

    def __init__(
        self,
        window: QWidget,
        item: Item,
        *,
        read_only: bool,
        titles: Callable[[str], str] = lambda item_id: item_id,
    ) -> None:
        """``titles`` gives what an item is called by its id in hex, for links."""
        super().__init__(window, width=_WIDTH)
        self._item, self._read_only, self._titles = item, read_only, titles
        self._left = list(past_changes(item))
        self._cards: list[ChangeCard] = []
        title = self.tr("History of “%1”").replace("%1", item.title)
        self.setAccessibleName(title)
        self.column.addWidget(PlainLabel(title, px=17, weight=700, elide=True))
        self.column.addSpacing(12)
        scroll = ScrollColumn()
        scroll.setFixedHeight(room_down(window, _HEIGHT, beside=200))
        self._list = scroll.column
        self._list.setSpacing(12)
        self._more = LinkButton("")
        self._more.clicked.connect(self.show_more)
        self._list.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self._list.addStretch(1)
        self.column.addWidget(scroll)
        self.column.addSpacing(16)
        self.close_button = SecondaryButton(self.tr("Close"))
        self.close_button.clicked.connect(self.dismiss)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        self.column.addLayout(foot)
        self.dismissed.connect(self.deleteLater)
        self.show_more()

    def cards(self) -> "list[ChangeCard]":
        """Give the cards shown, newest change first."""
        return self._cards

    def show_more(self) -> None:
        """Show some more of the earlier changes."""
        now, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        for change in now:
            card = ChangeCard(change, self._item, self._titles, read_only=self._read_only)
            for box in card.boxes():
                box.reveal_asked.connect(self.reveal_asked)
                box.copy_asked.connect(self.copy_asked)
            card.restore_asked.connect(self.restore_asked)
            card.state_asked.connect(self.state_asked)
            self._cards.append(card)
            self._list.insertWidget(self._list.count() - 2, card)
        left = len(self._left)
        self._more.setText(plural(self.tr("Show %n earlier change(s)", "", left), left))
        self._more.setHidden(not left)

    def event(self, event: QEvent) -> bool:
        """Mask everything when the window loses the keyboard."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self._mask()
        return super().event(event)

    def _mask(self) -> None:
        for card in self._cards:
            for box in card.boxes():
                box.mask_secret()

    def _go(self) -> None:
        self._mask()
        super()._go()


class ChangeCard(Card):
    """When something changed and why; a row for each value that went."""

    restore_asked = Signal(object)
    state_asked = Signal(object)

    def __init__(self, change: PastChange, item: Item, titles: Callable[[str], str], *, read_only: bool) -> None:
        super().__init__()
        self._titles = titles
        self._change = change
        self._boxes: list[ValueBox] = []
        self.restore_buttons: list[IconButton] = []
        when = moment_words(change.stamp.time)
        merged = all(went.entry.why is Why.MERGED for went in change.went)
        words = self.tr("Merged on %1") if merged else self.tr("Changed on %1")
        if not change.stamp.time:  # the file that it came from did not say
            words = self.tr("Changed before it came here")
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 10, 4)
        head.addWidget(PlainLabel(words.replace("%1", when), px=13, weight=600, elide=True), 1)
        self.state_button = LinkButton(self.tr("Bring this state back"), icon="restore", px=12)
        self.state_button.setHidden(read_only or merged)
        self.state_button.clicked.connect(lambda: self.state_asked.emit(change.stamp))
        head.addWidget(self.state_button)
        self.column.addLayout(head)
        for went in change.went:
            self.column.addWidget(self._row(went, item, read_only=read_only))

    def boxes(self) -> "list[ValueBox]":
        """Give the values, old before new, from the top."""
        return self._boxes

    def _row(self, went: Went, item: Item, *, read_only: bool) -> QWidget:
        name = label_of(went.entry.field, item.kind)
        why = {
            Why.EDITED: name,
            Why.REMOVED: self.tr("%1, taken out").replace("%1", name),
            Why.MERGED: self.tr("%1, set aside when two devices were merged").replace("%1", name),
        }[went.entry.why]
        old = ValueBox(went.entry.field, self.tr("%1 before").replace("%1", name), self._titles)
        new = ValueBox(went.after, self.tr("%1 after").replace("%1", name), self._titles)
        self._boxes += [old, new]
        restore = IconButton("undo", self.tr("Use this value of %1 again").replace("%1", name))
        restore.setHidden(read_only)
        restore.clicked.connect(lambda: self.restore_asked.emit(went.entry))
        self.restore_buttons.append(restore)
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(16, 4, 10, 10)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.addWidget(PlainLabel(why, px=12, weight=500, colour="text3", wrap=True), 0, 0, 1, 3)
        grid.addWidget(PlainLabel(self.tr("Before"), px=11, weight=600, colour="text2"), 1, 0)
        grid.addWidget(PlainLabel(self.tr("After"), px=11, weight=600, colour="text2"), 1, 1)
        grid.addWidget(old, 2, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(new, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(restore, 2, 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return row


class ValueBox(QWidget):
    """One value: readable, or masked until it is revealed for half a minute."""

    reveal_asked = Signal(object)  # itself
    copy_asked = Signal(object)  # itself

    def __init__(self, field: Field | None, what: str, titles: Callable[[str], str]) -> None:
        super().__init__()
        self.field, self.what = field, what
        self._reveal: Reveal | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        if field is None:
            row.addWidget(PlainLabel(self.tr("Not there"), px=13, colour="text3"), 1)
        elif field.type is FieldType.FILE or not isinstance(field.value, Sealed):
            text = LinkedText(what, px=13, links=False)  # it breaks where there is no space too
            text.set_text(_words(field, titles))
            row.addWidget(text, 1)
        else:
            self._add_secret(row, field, what)

    def is_masked(self) -> bool:
        """Say whether only dots are shown."""
        return self._reveal is None or self._reveal.is_masked()

    def show_secret(self, secret: Secret) -> None:
        """Reveal the value, which is taken over."""
        if self._reveal is None:
            secret.wipe()
        else:
            self._reveal.show_secret(secret)

    def mask_secret(self) -> None:
        """Show dots again."""
        if self._reveal is not None:
            self._reveal.mask()

    def _add_secret(self, row: QHBoxLayout, field: Field, what: str) -> None:
        several = field.type is FieldType.SECURE_NOTE
        text: SecretText = SecretLines(what=what) if several else SecretText(px=13, what=what)
        self._reveal = Reveal(text, reveal=self.tr("Reveal %1").replace("%1", what))
        self._reveal.asked.connect(lambda: self.reveal_asked.emit(self))
        copy = IconButton("copy", self.tr("Copy %1").replace("%1", what))
        copy.clicked.connect(lambda: self.copy_asked.emit(self))
        words = QVBoxLayout()
        words.setContentsMargins(0, 8, 0, 0)
        words.addWidget(text)
        row.addLayout(words, 1)
        row.addWidget(self._reveal.eye, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)


def _words(field: Field, titles: Callable[[str], str]) -> str:
    if isinstance(field.value, Sealed):
        return f"{field.label} · {file_size(about_bytes(field.value))}"
    if field.id == TAGS:
        return ", ".join(field.value.split("\n"))
    if field.type is FieldType.REFERENCE:
        return titles(field.value)
    if field.type is FieldType.DATE:
        return day_words(field.value)
    return field.value if len(field.value) <= _LONGEST else f"{field.value[:_LONGEST]}…"
