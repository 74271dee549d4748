"""The row of a one-time code: the code that holds now, in groups, and how long it holds."""

from typing import Final, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from vault_app.core.item import Field
from vault_app.core.secret import Secret
from vault_app.ui.browse.field_words import label_of
from vault_app.ui.widgets.field_row import FieldRow
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.ring import Ring
from vault_app.ui.widgets.secret_text import SecretText

LAST_SECONDS: Final = 5


class Codes(Protocol):
    """The code of a period and the next one; see `services.one_time_code`."""

    @property
    def now(self) -> Secret:
        """The code of the period."""
        ...

    @property
    def next(self) -> Secret:
        """The code of the period after it."""
        ...

    @property
    def step(self) -> int:
        """The number of the period since 1970."""
        ...

    @property
    def period(self) -> int:
        """How long a period is, in seconds."""
        ...

    def wipe(self) -> None:
        """Wipe both codes."""
        ...


class CodeRow(FieldRow):
    """Shows two codes one after the other; whoever owns the clock hands them in and tells the time.

    The codes are wiped when the row is masked or hidden, or shows another field; the seed never comes here.
    """

    copy_asked = Signal(object)  # Field
    large_asked = Signal(object)  # Field
    qr_asked = Signal(object)  # Field

    def __init__(self, field: Field, *, parent: QWidget | None = None) -> None:
        super().__init__(label_of(field), parent=parent)
        self._field = field
        self._codes: Codes | None = None
        self._broken = False
        self._text = SecretText(px=22, wrap=False, what=label_of(field), colour="accent_t")
        self._text.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._text.setCursor(Qt.CursorShape.PointingHandCursor)
        self._text.clicked.connect(self._copy)
        self._ring, self._left = Ring(), PlainLabel(px=12, colour="text2", elide=True)
        self._why = PlainLabel(px=13, colour="text2", wrap=True)
        self._why.hide()
        body = QWidget()
        line = QHBoxLayout(body)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._text)
        line.addSpacing(10)
        line.addWidget(self._ring)
        for words in (self._left, self._why):
            line.addWidget(words, 1)
        line.addStretch()  # or the dots would stand in the middle while there is nothing beside them
        self.set_body(body)
        self._qr = IconButton("qr", self.tr("Show as QR code for another device"))
        self._qr.clicked.connect(self._ask_qr)
        self._copy_button = IconButton("copy", self.tr("Copy one-time code"), colour="accent_t")
        self._copy_button.clicked.connect(self._copy)
        self._large = IconButton("expand", self.tr("Large type"))
        self._large.clicked.connect(self._ask_large)
        for button in (self._large, self._qr, self._copy_button):
            self.add_action(button)
        self.show_field(field)

    def show_field(self, field: Field) -> None:
        """Show another field, masked until its codes come; the same one again goes on as it is."""
        if field == self._field and self._codes is not None:
            return
        self.mask_secrets()
        self._field, self._broken = field, False
        self.set_label(label_of(field))
        self._text.set_what(label_of(field))
        self._show_why("")

    def field(self) -> Field:
        """Give the field shown."""
        return self._field

    def is_masked(self) -> bool:
        """Say whether no code is shown."""
        return self._text.is_masked()

    def is_broken(self) -> bool:
        """Say whether no codes can be made from what is kept."""
        return self._broken

    def codes(self) -> Codes | None:
        """Give the codes that were handed in last, if they are still kept."""
        return self._codes

    def show_codes(self, codes: Codes, *, seconds_left: int) -> None:
        """Show the first of two codes, which are taken over."""
        self._forget()
        self._codes = codes
        self._show(codes.now)
        self.show_left(seconds_left)

    def show_next(self, *, seconds_left: int) -> None:
        """Show the second of the codes: its period has begun."""
        if self._codes is not None:
            self._show(self._codes.next)
            self.show_left(seconds_left)

    def show_left(self, seconds: int) -> None:
        """Say for how many more seconds the code holds; the last five in another colour and other words."""
        if self._codes is None:
            return
        ending = seconds <= LAST_SECONDS
        words = self.tr("new code in %1 s") if ending else self.tr("%1 s")
        self._ring.show_left(seconds / self._codes.period, colour="danger" if ending else "accent_t")
        self._left.setText(words.replace("%1", str(seconds)))
        self._left.set_colour("danger" if ending else "text2")
        self._ring.setVisible(True)
        self._left.setVisible(True)

    def show_broken(self, words: str) -> None:
        """Say why there are no codes."""
        self.mask_secrets()
        self._broken = True
        self._show_why(words)

    def mask_secrets(self) -> None:
        """Show dots, and wipe the codes."""
        self._forget()
        self._text.hide_secret()
        self._ring.hide()
        self._left.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no code that nobody sees."""
        self.mask_secrets()
        super().hideEvent(event)

    def _show(self, code: Secret) -> None:
        self._text.show_secret(grouped(code))
        self._text.updateGeometry()

    def _show_why(self, words: str) -> None:
        self._why.setText(words)
        self._why.setVisible(bool(words))
        self._text.setVisible(not words)
        self._qr.setVisible(not words)

    def _forget(self) -> None:
        if self._codes is not None:
            self._codes.wipe()
        self._codes = None

    def _copy(self) -> None:
        self.copy_asked.emit(self._field)

    def _ask_large(self) -> None:
        self.large_asked.emit(self._field)

    def _ask_qr(self) -> None:
        self.qr_asked.emit(self._field)


def grouped(code: Secret) -> Secret:
    """Give a code in two groups, as people read it ("482 913"); one of five signs stays whole."""
    with code.borrow() as signs:
        half = (len(signs) + 1) // 2
        if len(signs) <= half + 2:
            return Secret(bytes(signs))
        spaced = bytearray(signs[:half])
        spaced += b" "
        spaced += signs[half:]
    return Secret.adopt(spaced)
