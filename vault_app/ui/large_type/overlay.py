"""The overlay that shows a secret in large type: groups of four, each sign numbered and in its colour."""

from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from vault_app.core.secret import Secret
from vault_app.ui.theme.fonts import mono_font, scaled, text_font
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.announcement import announce
from vault_app.ui.widgets.dialog_role import QDialog
from vault_app.ui.widgets.graphemes import graphemes
from vault_app.ui.widgets.paint import rounded_box, smooth_painter
from vault_app.ui.widgets.secret_text import sign_colour

CLOSE_MS: Final = 60_000
GROUP: Final = 4
_SIZES: Final = (64, 48, 36, 28, 22, 16, 11, 8)
_SMALLEST: Final = 16  # pixels on the screen: with larger text more of the sizes are large enough
_NUMBER, _SMALL_NUMBER = 12, 7
_MARGIN: Final = 48
_TOP: Final = 96
_TOP_PART: Final = 0.18  # of the height, where that is less
# Signs that would leave their place empty.
_SEEN: Final = {" ": "␣", "\n": "⏎", "\t": "⇥"}


@dataclass(frozen=True, slots=True)
class _Grid:
    """How large the signs are set, so that all of them fit."""

    px: int
    number_px: int
    cell: float
    height: float
    groups_per_line: int

    @property
    def gap(self) -> float:
        return self.cell * 0.6

    @property
    def group_width(self) -> float:
        return self.cell * GROUP + self.gap


class LargeType(QDialog):
    """Covers ``window``. Escape, a click, a minute, or the loss of the keyboard closes it and wipes the secret.

    Signals:
        closed: it was closed.
    """

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._secret: Secret | None = None
        self._what = ""
        self._before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(CLOSE_MS)
        self._end.timeout.connect(self.close_overlay)
        theme().changed.connect(self._dress)
        self.hide()

    def show_secret(self, secret: Secret, what: str) -> None:
        """Show ``secret``, which is taken over, under the name ``what``."""
        self._wipe()
        self._secret, self._what = secret, what
        self.setAccessibleName(self.tr("%1 in large type").replace("%1", what))
        # The reader says it sign by sign, as it is on the screen for everyone.
        self.setAccessibleDescription(" ".join(self._signs()))
        if self.isHidden():
            self._end.start()  # a minute in all, also of a code that is followed by the next
            self._before = QApplication.focusWidget()
            self._window.installEventFilter(self)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.accessibleName())
        self.update()

    @Slot()
    def close_overlay(self) -> None:
        """Wipe the secret and give the keyboard back; nothing happens when it is closed."""
        if self.isHidden():
            return
        self._end.stop()
        self._wipe()
        self._window.removeEventFilter(self)
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.closed.emit()

    def is_open(self) -> bool:
        """Say whether a secret is shown."""
        return self.isVisible()

    def event(self, event: QEvent) -> bool:
        """Take Escape before the window's own shortcut does; close when the window loses the keyboard."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self.close_overlay()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape, Enter and Space."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.close_overlay()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, _forward: bool) -> bool:  # noqa: N802, FBT001 - Qt's name and form
        """Keep the keyboard here: what lies below is covered."""
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a click."""
        event.accept()
        self.close_overlay()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the name, the signs with their numbers, and how to close."""
        painter, look = smooth_painter(self), theme()
        painter.fillRect(self.rect(), look.colour("side"))
        name_font = text_font(15, 600)
        painter.setFont(name_font)
        painter.setPen(look.colour("text2"))
        edge = self._edge()
        across = QRectF(_MARGIN, edge * 0.4, self.width() - 2 * _MARGIN, scaled(24))
        name = QFontMetricsF(name_font).elidedText(self._what, Qt.TextElideMode.ElideRight, across.width())
        painter.drawText(across, Qt.AlignmentFlag.AlignCenter, name)
        signs = self._signs()
        fitting = self._fitting(len(signs))
        self._paint_signs(painter, signs[:fitting])
        painter.setFont(text_font(12))
        painter.setPen(look.colour("text3"))
        foot = QRectF(_MARGIN, self.height() - edge, across.width(), edge)
        words = self.tr("Esc closes this. It closes by itself after a minute.")
        if fitting < len(signs):
            cut = self.tr("The first %1 of %2 signs.").replace("%1", str(fitting)).replace("%2", str(len(signs)))
            words = f"{cut} {words}"
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap), words)
        painter.end()

    def _paint_signs(self, painter: QPainter, signs: list[str]) -> None:
        if not signs:
            return
        look, grid = theme(), self._grid(len(signs))
        groups = ceil(len(signs) / GROUP)
        lines = ceil(groups / grid.groups_per_line)
        top = max(self._edge(), (self.height() - lines * grid.height) / 2)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        sign_font, number_font = mono_font(grid.px, 500), text_font(grid.number_px, 500, tabular=True)
        sign_height = QFontMetricsF(sign_font).height()
        for place, sign in enumerate(signs):
            group, inside = divmod(place, GROUP)
            line, column = divmod(group, grid.groups_per_line)
            in_line = min(grid.groups_per_line, groups - line * grid.groups_per_line)
            left = (self.width() - in_line * grid.group_width + grid.gap) / 2
            cell = QRectF(
                left + column * grid.group_width + inside * grid.cell, top + line * grid.height, grid.cell, sign_height
            )
            ground = cell.adjusted(1.5, 0, -1.5, scaled(grid.number_px + 10))
            rounded_box(painter, ground, 8, fill=look.colour("card"), line=look.colour("border"))
            painter.setFont(sign_font)
            painter.setPen(look.colour(sign_colour(sign)))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, _SEEN.get(sign, sign))
            painter.setFont(number_font)
            painter.setPen(look.colour("text3"))
            number = QRectF(cell.left(), cell.bottom(), cell.width(), scaled(grid.number_px + 6))
            painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(place + 1))

    def _fitting(self, count: int) -> int:
        """Give how many signs find room in the smallest type."""
        grid = self._grid_of(_sizes()[-1])
        lines = max(1, int((self.height() - 2 * self._edge()) / grid.height))
        return min(count, lines * grid.groups_per_line * GROUP)

    def _grid(self, count: int) -> _Grid:
        """Choose the largest type with which all signs fit the window."""
        room = self.height() - 2 * self._edge()
        grid = self._grid_of(_sizes()[-1])
        for px in _sizes():
            grid = self._grid_of(px)
            if ceil(ceil(count / GROUP) / grid.groups_per_line) * grid.height <= room:
                break
        return grid

    def _grid_of(self, px: int) -> _Grid:
        metrics = QFontMetricsF(mono_font(px, 500))
        # Wide enough for the number below the sign as well.
        number_px = _NUMBER if px >= _SIZES[5] else _SMALL_NUMBER
        cell = max(metrics.horizontalAdvance("0") * 1.35, scaled(number_px) * 1.8)
        across = self.width() - 2 * _MARGIN + cell * 0.6
        groups = max(1, int(across / (cell * (GROUP + 0.6))))
        return _Grid(px, number_px, cell, metrics.height() + scaled(number_px + 24), groups)

    def _edge(self) -> float:
        """Give the room for the words above and below."""
        return min(float(scaled(_TOP)), self.height() * _TOP_PART)

    def _signs(self) -> list[str]:
        return [] if self._secret is None else list(graphemes(self._secret.reveal()))

    def _wipe(self) -> None:
        if self._secret is not None:
            self._secret.wipe()
        self._secret, self._what = None, ""
        self.setAccessibleName("")
        self.setAccessibleDescription("")

    @Slot()
    def _dress(self) -> None:
        self.update()


def _sizes() -> list[int]:
    """Give the sizes that can be read, the largest first."""
    return [px for px in _SIZES if scaled(px) >= _SMALLEST]
