"""The unlock page: a letter, a name, one field, one button, and a message that moves nothing."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.theme import theme
from vault_app.ui.unlock.message_slot import MessageSlot
from vault_app.ui.widgets.avatar import Avatar
from vault_app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from vault_app.ui.widgets.flow import Flow
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.passphrase_field import PassphraseField
from vault_app.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from vault_app.core.secret import Secret

COLUMN_WIDTH = 360
# Below this height the letter makes room for what there is to choose.
_ROOM_FOR_LETTER = 440


class Choice(NamedTuple):
    """One thing that a message offers to do: what it stands for, and the words on its button."""

    key: object
    words: str


class UnlockView(Pane):
    """Asks for the passphrase of one vault.

    Signals:
        submitted: the passphrase as a `Secret`, for the receiver to wipe; the field keeps its own copy.
        typing_began: the first character in the field after `show_vault`, and after each miss.
        cancelled, another_vault_asked, forgotten_asked, backups_asked, quick_asked, back_asked: the person chose that.
        chosen: the key of a `Choice` of the message shown.
        key_typed: a `QKeyEvent` that went into the field.
    """

    # A small page has the letter beside the name and is as wide as its window.
    small = False

    submitted = Signal(object)
    typing_began = Signal()
    cancelled = Signal()
    another_vault_asked = Signal()
    forgotten_asked = Signal()
    backups_asked = Signal()
    chosen = Signal(object)
    key_typed = Signal(object)
    quick_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", parent=parent)
        self._typed = False
        self.quick_button: SecondaryButton | None = None
        align = "start" if self.small else "center"
        self._avatar = Avatar("", 36 if self.small else 64)
        self._name = PlainLabel("", px=15 if self.small else 22, weight=700, align=align, elide=True)
        self._place = PlainLabel("", px=12, colour="text3", align=align, elide=True)
        self.field = PassphraseField(self.tr("Passphrase"))
        self._slot = MessageSlot()
        self.unlock_button = PrimaryButton(self.tr("Unlock"), wizard=True)
        self.action_button = PrimaryButton("", wizard=True)
        self._action: object = None
        self._offers: list[QWidget] = []
        self._links = self._make_links()
        self.back_button = LinkButton("", icon="arrow-left")
        self.back_button.clicked.connect(self.back_asked)
        self.back_button.hide()
        self._build()
        self.field.edited.connect(self._on_edited)
        self.field.submitted.connect(self.submit)
        self.field.caps_lock_changed.connect(self._slot.set_caps_lock)
        self.field.installEventFilter(self)
        self.unlock_button.clicked.connect(self.submit)
        self.action_button.clicked.connect(lambda: self.chosen.emit(self._action))
        theme().changed.connect(self._fit)
        self._fit()

    def _make_links(self) -> Flow:
        row = Flow(gap=2, centred=True)
        self._another = LinkButton(self.tr("Open another vault"))
        self._forgotten = LinkButton(self.tr("Forgotten passphrase?"))
        self._cancel = LinkButton(self.tr("Cancel"))
        self._dot = PlainLabel("·", colour="text3")
        for part in (self._another, self._dot, self._forgotten, self._cancel):
            row.add(part)
        self._cancel.hide()
        self._another.clicked.connect(self.another_vault_asked)
        self._forgotten.clicked.connect(self.forgotten_asked)
        self._cancel.clicked.connect(self.cancelled)
        return row

    def _build(self) -> None:
        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        label = PlainLabel(self.tr("Passphrase"), px=12, weight=600, colour="text2")
        label.setBuddy(self.field)
        column.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(14)
        column.addWidget(self._name)
        column.addSpacing(4)
        column.addWidget(self._place)
        column.addSpacing(22)
        column.addWidget(label)
        column.addSpacing(6)
        column.addWidget(self.field)
        column.addSpacing(8)
        column.addWidget(self._slot)
        column.addSpacing(6)
        for button in (self.unlock_button, self.action_button):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            column.addWidget(button)
        self.action_button.hide()
        page = QVBoxLayout(self)
        page.addStretch(1)
        # Held by stretches: an aligned widget is never asked how high it is at its width, and long words are cut.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._column)
        middle.addStretch(1)
        page.addLayout(middle)
        page.addSpacing(18)
        page.addWidget(self._links)
        # As much as above, whatever comes into it: nothing jumps when the keyring has answered.
        below = QWidget()
        below.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._below = QVBoxLayout(below)
        self._below.setContentsMargins(0, 4, 0, 0)
        self._below.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._below.addStretch()
        page.addWidget(below, 1)

    def show_vault(self, name: str, place: str, detail: str = "") -> None:
        """Ask for the passphrase of the vault of that name; ``place`` is its path, ``detail`` when it was locked."""
        self._typed = False
        self._avatar.set_title(name)
        self._name.setText(name)
        self._place.setText(f"{place} · {detail}" if detail else place)
        self.field.clear_secret()
        self.clear_message()

    def show_back(self, name: str) -> None:
        """Offer the way back to the open vault of that name; "" where none is open."""
        self.back_button.setText(self.tr("Back to %1").replace("%1", name).replace("&", "&&") if name else "")
        self.back_button.setVisible(bool(name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape where there is a way back."""
        if event.key() == Qt.Key.Key_Escape and not self.back_button.isHidden():
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def show_message(
        self,
        title: str,
        body: str,
        *,
        wrong: bool = False,
        quiet: bool = False,
        primary: Choice | None = None,
        links: Sequence[Choice] = (),
    ) -> None:
        """Say what went wrong, and what can be done about it; nothing moves.

        Args:
            title: what happened.
            body: what it means.
            wrong: the passphrase was: the field is marked and its text selected.
            quiet: nothing failed.
            primary: takes the place of the button that unlocks, until the person types again.
            links: take the place of the two links below it, or stand before them where nothing failed.
        """
        self._slot.show_message(title, body, quiet=quiet)
        self.field.set_error(wrong)
        self._offer(primary, links, beside=quiet)
        if wrong:
            self._typed = False  # the next attempt is prepared as the first one was
            self.field.selectAll()
        self.field.setFocus()

    def clear_message(self) -> None:
        """Take the message away; nothing moves."""
        self._slot.clear()
        self.field.set_error(False)
        self._offer(None, ())

    def shows_message(self) -> bool:
        """Say whether a message is shown."""
        return self._slot.is_shown()

    def show_other_layout(self, other: bool) -> None:  # noqa: FBT001 - a setter of one flag
        """Say that the keys are not where they were when the vault was last opened."""
        self._slot.set_other_layout(other)

    def _offer(self, primary: Choice | None, links: Sequence[Choice], *, beside: bool = False) -> None:
        self._action = primary.key if primary is not None else None
        self.action_button.setText(primary.words if primary is not None else "")
        self.action_button.setVisible(primary is not None)
        self.unlock_button.setVisible(primary is None)
        self._fit()
        for offered in self._offers:
            self._links.remove(offered)
            offered.hide()
            offered.deleteLater()
        self._offers = []
        for choice in links:
            if self._offers:
                self._offers.append(PlainLabel("·", colour="text3"))
            link = LinkButton(choice.words)
            link.clicked.connect(partial(self.chosen.emit, choice.key))
            self._offers.append(link)
        if links and beside:
            self._offers.append(PlainLabel("·", colour="text3"))
        for place, offered in enumerate(self._offers):
            self._links.insert(place, offered)
        for part in (self._another, self._dot, self._forgotten):
            part.setVisible(beside or not links)

    def show_busy(self, busy: bool) -> None:  # noqa: FBT001 - a setter of one flag
        """Show that the key is being stretched; the window stays alive and offers to stop."""
        self.unlock_button.set_busy(busy, self.tr("Unlocking…"))
        self.field.setReadOnly(busy)
        for link in (self._another, self._dot, self._forgotten):
            link.setHidden(busy)
        self._cancel.setVisible(busy)
        if busy:
            self._slot.clear()
            self.field.set_error(False)
            self._offer(None, ())
            for part in (self._another, self._dot, self._forgotten):
                part.hide()

    def show_quick(self, offered: bool) -> None:  # noqa: FBT001 - a slot for one flag
        """Offer to unlock with the keyring, or not."""
        if offered and self.quick_button is None:
            self.quick_button = button = SecondaryButton(self.tr("Unlock with the keyring"), icon="fingerprint")
            button.clicked.connect(self.quick_asked)
            self._below.insertWidget(0, button, 0, Qt.AlignmentFlag.AlignHCenter)
            QWidget.setTabOrder(self.unlock_button, button)
        if self.quick_button is not None:
            if not offered and self.quick_button.hasFocus():
                self.field.setFocus()
            self.quick_button.setVisible(offered)

    def show_quick_busy(self, busy: bool) -> None:  # noqa: FBT001 - a setter of one flag
        """Show that the keyring is being asked; the passphrase can be typed meanwhile."""
        if self.quick_button is not None:
            waiting, resting = self.tr("Waiting for the keyring…"), self.tr("Unlock with the keyring")
            self.quick_button.setText(waiting if busy else resting)
            self.quick_button.setEnabled(not busy)
        self._cancel.setVisible(busy)
        if busy:
            self.clear_message()
            self.field.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus where the person types."""
        super().showEvent(event)
        self.field.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the letter out where the window is low."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass on the keys that go into the field, which tell how the keyboard is laid out."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.key_typed.emit(event)
        return super().eventFilter(watched, event)

    def _on_edited(self) -> None:
        if not self._typed and not self.field.is_blank():
            self._typed = True
            self.typing_began.emit()
        if not self.unlock_button.is_busy() and self._slot.is_shown():
            self.clear_message()

    def submit(self) -> None:
        """Give what is typed, unless it is being tried already."""
        if not self.unlock_button.is_busy() and not self.field.is_blank():
            secret: Secret = self.field.peek_secret()
            self.submitted.emit(secret)

    def _fit(self) -> None:
        if self.small:
            return
        words = self.action_button.sizeHint().width() if not self.action_button.isHidden() else 0
        self._column.setFixedWidth(max(scaled(COLUMN_WIDTH), words))
        self._avatar.setHidden(self.height() < scaled(_ROOM_FOR_LETTER))
