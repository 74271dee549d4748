"""One line of good or bad news: an icon and words in the same tone."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.ui.widgets.announcement import announce
from vault_app.ui.widgets.icon_spot import IconSpot
from vault_app.ui.widgets.plain_label import PlainLabel

# kind: (colour of the icon, colour of the words, icon)
_KINDS: Final = {
    "danger": ("danger", "danger", "alert-circle"),
    "warn": ("warn", "warn", "alert-triangle"),
    "ok": ("ok", "ok", "check"),
    "info": ("text3", "text2", "info"),
    "caution": ("warn", "text", "alert-triangle"),
}


class MessageLine(QWidget):
    """A line below a field or above a button; `clear` empties it but keeps its place in the layout to the caller."""

    def __init__(
        self,
        kind: str = "info",
        text: str = "",
        *,
        icon: str = "",
        px: int = 13,
        weight: int = 500,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._spot = IconSpot("info", "text3", px=px + 3)
        self._words = PlainLabel(px=px, weight=weight, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(self._spot, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        self._put(kind, text, icon)

    def set_message(self, kind: str, text: str, icon: str = "") -> None:
        """Say something else in another tone ("danger", "warn", "ok", "info", "caution") and have it spoken."""
        self._put(kind, text, icon)
        if text:
            announce(self, text)

    def text(self) -> str:
        """Give the words shown."""
        return self._words.text()

    def clear(self) -> None:
        """Say nothing."""
        self._put("info", "", "")

    def _put(self, kind: str, text: str, icon: str) -> None:
        icon_token, token, default_icon = _KINDS[kind]
        self._spot.set_icon(icon or default_icon, icon_token)
        self._spot.setVisible(bool(text))
        self._words.set_colour(token)
        self._words.setText(text)
