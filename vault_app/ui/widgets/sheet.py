"""A question over the whole window, in place of a message box."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.buttons import DangerButton, PrimaryButton, SecondaryButton
from vault_app.ui.widgets.dialog_role import QDialog
from vault_app.ui.widgets.floating import Floating
from vault_app.ui.widgets.focus_loop import step_inside
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.raised_card import RaisedCard
from vault_app.ui.widgets.scroll_column import ScrollColumn

_SCROLL_BAR: Final = 14
_LEAST_LIST: Final = 90


class Sheet(Floating, QDialog):
    """A card in the middle of a dimmed ``window``; fill `column`. Escape and a click beside it dismiss it."""

    dismissed = Signal()

    def __init__(self, window: QWidget, *, width: int = 440) -> None:
        super().__init__(window)
        self._window = window
        self.card = RaisedCard(width=width, padding=24)
        self.column = self.card.column
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        # Large text may make the card higher than the window.
        scroll = ScrollColumn()
        scroll.add_centred(self.card)
        outer.addWidget(scroll)
        self.hide()

    def open(self) -> None:
        """Cover the window and take the keyboard."""
        self.remember_keyboard()
        self._window.installEventFilter(self)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        step_inside(self, forward=True)

    def is_open(self) -> bool:
        """Say whether the sheet covers the window."""
        return self.isVisible()

    @Slot()
    def dismiss(self) -> None:
        """Take the sheet away and tell `dismissed`."""
        if self.isHidden():
            return
        self._go()
        self.dismissed.emit()

    def on_escape(self) -> None:
        """Dismiss on Escape."""
        self.dismiss()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Dismiss on a click beside the card; no click reaches what lies below."""
        spot = self.card.mapFrom(self, event.position().toPoint())
        if not self.card.panel().contains(spot):
            self.dismiss()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card inside the window."""
        super().resizeEvent(event)
        self.card.set_room(event.size().width() - _SCROLL_BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the window."""
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), theme().colour("shadow"))
        painter.end()

    def _go(self) -> None:
        self._window.removeEventFilter(self)
        self.hide()
        self.give_keyboard_back()


class ConfirmSheet(Sheet):
    """Asks one question; the safe answer has the keyboard when the other takes something away.

    It is gone for good once answered.
    """

    confirmed = Signal()

    def __init__(
        self, window: QWidget, *, title: str, body: str, confirm: str, cancel: str, danger: bool = False
    ) -> None:
        super().__init__(window)
        self.setAccessibleName(title)
        self.column.addWidget(PlainLabel(title, px=17, weight=700, wrap=True))
        self.column.addSpacing(8)
        self.column.addWidget(PlainLabel(body, px=13, colour="text2", wrap=True))
        self.column.addSpacing(20)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        self.cancel_button = SecondaryButton(cancel)
        self.confirm_button: DangerButton | PrimaryButton = DangerButton(confirm) if danger else PrimaryButton(confirm)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.confirm_button)
        self.column.addLayout(buttons)
        self._danger = danger
        self.cancel_button.clicked.connect(self.dismiss)
        self.confirm_button.clicked.connect(self._confirm)

    def open(self) -> None:
        """Ask."""
        super().open()
        (self.cancel_button if self._danger else self.confirm_button).setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def _confirm(self) -> None:
        self._go()
        self.confirmed.emit()

    def _go(self) -> None:
        super()._go()
        self.deleteLater()


def room_down(window: QWidget, wanted: int, *, beside: int) -> int:
    """Give how high a list in a card can be, in pixels: ``wanted`` design pixels, or what ``beside`` others leave."""
    return max(scaled(_LEAST_LIST), min(scaled(wanted), window.height() - scaled(beside)))
