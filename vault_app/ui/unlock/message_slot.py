"""A place kept free for what went wrong, so that nothing jumps when it comes and goes."""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.theme.metrics import line_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.announcement import announce
from vault_app.ui.widgets.icon_spot import IconSpot
from vault_app.ui.widgets.plain_label import PlainLabel

SLOT_HEIGHT = 66


class MessageSlot(QWidget):
    """Shows a title, a body and a hint about the keyboard, or nothing, in the same height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconSpot("alert-circle", "danger", px=16)
        self._title = PlainLabel("", px=13, weight=600, colour="danger", wrap=True)
        self._body = PlainLabel("", px=12, colour="text2", wrap=True)
        self._caps, _words = _hint("caps-lock", self.tr("Caps Lock is on"))
        self._layout_hint, self._layout_words = _hint(
            "keyboard", self.tr("The keyboard layout is not the one of last time")
        )
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._body)
        self._message = QWidget()
        row = QHBoxLayout(self._message)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._message)
        column.addWidget(self._caps)
        column.addWidget(self._layout_hint)
        column.addStretch()
        self._message.hide()
        self._caps.hide()
        self._layout_hint.hide()
        theme().changed.connect(self._fit)
        self._fit()

    def show_message(self, title: str, body: str, *, quiet: bool = False) -> None:
        """Show it, and tell it to a screen reader; ``quiet`` is for what is no failure."""
        self._icon.set_icon("info" if quiet else "alert-circle", "text2" if quiet else "danger")
        self._title.set_colour("text" if quiet else "danger")
        self._title.setText(title)
        self._body.setText(body)
        self._body.setVisible(bool(body))
        self._message.show()
        announce(self, f"{title} {body}")

    def clear(self) -> None:
        """Take the message away; the Caps Lock hint stays as long as the key does."""
        self._message.hide()

    def is_shown(self) -> bool:
        """Say whether a message is there."""
        return not self._message.isHidden()

    def set_caps_lock(self, on: bool) -> None:  # noqa: FBT001 - a slot for one flag
        """Show or hide the Caps Lock hint."""
        self._caps.setVisible(on)
        if on:
            self._layout_hint.hide()

    def set_other_layout(self, other: bool) -> None:  # noqa: FBT001 - a setter of one flag
        """Say that the keys are not where they were last time, or say it no more; Caps Lock comes first."""
        shown = other and self._caps.isHidden()
        self._layout_hint.setVisible(shown)
        if shown:
            announce(self, self._layout_words.text())

    def _fit(self) -> None:
        # Two lines of title and two of body, or one and one with a hint; only longer words make it higher.
        text = 2 * line_height(13, 600) + 2 * line_height(12) + 10
        self.setMinimumHeight(max(SLOT_HEIGHT, ceil(text)))


def _hint(icon: str, words: str) -> tuple[QWidget, PlainLabel]:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    label = PlainLabel(words, px=12, weight=600, colour="warn", wrap=True)
    row.addWidget(IconSpot(icon, "warn", px=16))
    row.addWidget(label, 1)
    return line, label
