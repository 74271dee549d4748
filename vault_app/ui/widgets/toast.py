"""One short message at the bottom of the window, with up to two things to do about it."""

from typing import Final

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from vault_app.ui.theme.metrics import RADIUS_CARD, button_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.announcement import announce
from vault_app.ui.widgets.button_face import Face, FaceButton
from vault_app.ui.widgets.elevation import DROP, MARGIN, paint_shadow
from vault_app.ui.widgets.icon_spot import IconSpot
from vault_app.ui.widgets.paint import rounded_box, smooth_painter
from vault_app.ui.widgets.plain_label import PlainLabel

SLIDE_MS: Final = 150
_BOTTOM: Final = 22
_SIDE: Final = 8
_INSET: Final = 6
_ACTION: Final = Face(fill="", hover="", line="", text="toast_a", ring="toast_a", padding=6)


class Toast(QWidget):
    """The one message of a window; a new one takes the place of the last."""

    action_clicked = Signal()
    second_clicked = Signal()
    dismissed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._area = window, window
        self._icon = IconSpot("check", "toast_a")
        self._title = PlainLabel(px=13, weight=600, colour="toast_t", elide=True)
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # whole, where there is room
        self._detail = PlainLabel(px=13, colour="toast_t")
        self._second = FaceButton("", _ACTION)
        self._action = FaceButton("", _ACTION)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN + 16, MARGIN + 2, MARGIN + 12, MARGIN + DROP + 2)
        row.setSpacing(10)
        row.addStrut(button_height())  # as high without a button as with one
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.setSpacing(10)
        self._words.addWidget(self._title)
        self._words.addWidget(self._detail)
        row.addWidget(self._icon)
        row.addLayout(self._words)
        row.addWidget(self._second)
        row.addWidget(self._action)
        self._action.clicked.connect(self.action_clicked)
        self._second.clicked.connect(self.second_clicked)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.timeout.connect(self.dismiss)
        self._slide: QPropertyAnimation | None = None
        window.installEventFilter(self)
        theme().changed.connect(self._place)
        self.hide()

    def set_area(self, area: QWidget) -> None:
        """Centre the message over this part of the window."""
        self._area.removeEventFilter(self)
        self._area = area
        self._window.installEventFilter(self)
        area.installEventFilter(self)

    def show_message(
        self,
        title: str,
        detail: str = "",
        *,
        icon: str = "check",
        action: str = "",
        second: str = "",
        seconds: float = 0,
    ) -> None:
        """Show a message and have it spoken once.

        Args:
            title: what happened, naming the item.
            detail: what follows ("Clears in 30 s"); see `set_detail`.
            icon: its icon.
            action: the words of the last button, "" for none.
            second: the words of the button before it, "" for none.
            seconds: how long it stays; 0 until `dismiss`.
        """
        self._icon.set_icon(icon, "toast_a")
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        for button, words in ((self._action, action), (self._second, second)):
            button.setText(words)
            button.setVisible(bool(words))
        self._end.stop()
        if seconds:
            self._end.start(round(seconds * 1000))
        fresh = self.isHidden()
        self._place()
        self.show()
        self.raise_()
        if fresh:
            self._slide_in()
        announce(self, f"{title}. {detail}" if detail else title)

    def set_detail(self, detail: str) -> None:
        """Change the second half of the message without having it spoken."""
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._place()

    def is_showing(self) -> bool:
        """Say whether a message is shown."""
        return self.isVisible()

    @Slot()
    def dismiss(self) -> None:
        """Take the message away, and keep nothing of it; nothing happens when there is none."""
        if self.isHidden():
            return
        self._end.stop()
        self.hide()
        for label in (self._title, self._detail):
            label.setText("")
        self.dismissed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom when the window changes its size."""
        if event.type() == QEvent.Type.Resize and watched in (self._window, self._area):
            QTimer.singleShot(0, self, self._place)
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint shadow and ground."""
        painter, look = smooth_painter(self), theme()
        panel = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN - DROP)
        paint_shadow(painter, panel, RADIUS_CARD)
        rounded_box(painter, panel, RADIUS_CARD, fill=look.colour("toast"))
        painter.end()

    @Slot()
    def _place(self) -> None:
        if self._slide is not None:
            self._slide.stop()
            self._slide = None
        room = self._window.width() - 2 * _SIDE + 2 * MARGIN
        self._stack(stacked=False)
        if self.sizeHint().width() > room and not self._detail.isHidden():
            self._stack(stacked=True)
            self.resize(room, self._row.totalHeightForWidth(room))
        else:
            self.resize(min(self.sizeHint().width(), room), self.sizeHint().height())
        self.move(self._resting_place())

    def _stack(self, *, stacked: bool) -> None:
        """Put the second half of the message below the first, where both have no room beside each other."""
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._words.setDirection(direction)
        self._row.setStretchFactor(self._words, int(stacked))
        self._words.setSpacing(2 if stacked else 10)
        self._words.setContentsMargins(0, _INSET if stacked else 0, 0, _INSET if stacked else 0)
        self._detail.setWordWrap(stacked)
        down = QSizePolicy.Policy.Preferred if stacked else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, down)
        policy.setHeightForWidth(stacked)
        self._detail.setSizePolicy(policy)
        self._row.activate()

    def _resting_place(self) -> QPoint:
        middle = self._area.mapTo(self._window, self._area.rect().center()).x()
        panel = self.width() - 2 * MARGIN
        x = max(_SIDE, min(middle - panel // 2, self._window.width() - panel - _SIDE)) - MARGIN
        return QPoint(x, self._window.height() - self.height() + MARGIN + DROP - _BOTTOM)

    def _slide_in(self) -> None:
        if theme().reduced_motion:
            return
        rest = self._resting_place()
        slide = QPropertyAnimation(self, b"pos", self)
        slide.setDuration(SLIDE_MS)
        slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        slide.setStartValue(rest + QPoint(0, 24))
        slide.setEndValue(rest)
        self._slide = slide
        slide.start()
