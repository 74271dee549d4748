"""A place of fixed height for what went wrong, so that nothing jumps when it comes and goes."""

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
    """Shows a title, a body and the Caps Lock hint, or nothing, in the same height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconSpot("alert-circle", "danger", px=16)
        self._title = PlainLabel("", px=13, weight=600, colour="danger", wrap=True)
        self._body = PlainLabel("", px=12, colour="text2", wrap=True)
        self._caps = QWidget()
        caps = QHBoxLayout(self._caps)
        caps.setContentsMargins(0, 0, 0, 0)
        caps.setSpacing(6)
        caps.addWidget(IconSpot("caps-lock", "warn", px=16))
        caps.addWidget(PlainLabel(self.tr("Caps Lock is on"), px=12, weight=600, colour="warn"), 1)
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
        column.addStretch()
        self._message.hide()
        self._caps.hide()
        theme().changed.connect(self._fit)
        self._fit()

    def show_message(self, title: str, body: str) -> None:
        """Show it, and tell it to a screen reader."""
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

    def _fit(self) -> None:
        # Two lines of title and two of body, or one and one with the Caps Lock hint.
        text = 2 * line_height(13, 600) + 2 * line_height(12) + 10
        self.setFixedHeight(max(SLOT_HEIGHT, ceil(text)))
