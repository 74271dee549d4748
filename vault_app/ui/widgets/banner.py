"""A framed remark on a page: a warning, a danger, a piece of good news."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.theme.metrics import RADIUS_CARD
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.buttons import LinkButton, SecondaryButton
from vault_app.ui.widgets.icon_spot import IconSpot
from vault_app.ui.widgets.paint import rounded_box, smooth_painter
from vault_app.ui.widgets.plain_label import PlainLabel

# kind: (ground, line, icon colour, icon)
_KINDS: Final = {
    "warn": ("warn_bg", "warn_bd", "warn", "shield-alert"),
    "danger": ("danger_bg", "danger", "danger", "alert-circle"),
    "ok": ("card", "border", "ok", "shield-check"),
    "info": ("card", "border", "accent_t", "info"),
}


class Banner(QWidget):
    """Icon, bold title, a sentence, and one thing to do about it."""

    action_clicked = Signal()

    def __init__(
        self,
        kind: str,
        title: str,
        body: str = "",
        *,
        action: str = "",
        icon: str = "",
        link: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        _ground, _line, token, default_icon = _KINDS[kind]
        self._spot = IconSpot(icon or default_icon, token, px=20)
        self._title = PlainLabel(title, px=13, weight=600, wrap=True)
        self._body = PlainLabel(body, px=12, colour="text2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._body)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 10 if action else 16, 10)
        row.setSpacing(10)
        row.addWidget(self._spot, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        self.action_button: LinkButton | SecondaryButton = (
            LinkButton(action, px=12) if link else SecondaryButton(action)
        )
        if not action:  # setVisible(True) would open a window: there is no parent yet
            self.action_button.hide()
        self.action_button.clicked.connect(self.action_clicked)
        row.addWidget(self.action_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_text(title, body)
        theme().changed.connect(self.update)

    def set_text(self, title: str, body: str = "") -> None:
        """Say something else; an empty part takes no room."""
        self._title.setText(title)
        self._body.setText(body)
        self._title.setVisible(bool(title))
        self._body.setVisible(bool(body))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and frame."""
        painter, look = smooth_painter(self), theme()
        ground = _KINDS[self._kind][0]
        rounded_box(painter, QRectF(self.rect()), RADIUS_CARD, fill=look.colour(ground), line=self._line())
        painter.end()

    def _line(self) -> QColor:
        line = QColor(theme().colour(_KINDS[self._kind][1]))
        if self._kind == "danger":
            line.setAlphaF(0.4)
        return line
