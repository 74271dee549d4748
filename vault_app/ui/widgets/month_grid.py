"""The days of a month, to choose one."""

from typing import Final

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme.fonts import scaled, text_font
from vault_app.ui.theme.metrics import RADIUS_BUTTON
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.paint import rounded_box, smooth_painter

_WEEK: Final = 7
_ROWS: Final = 6
_CELL: Final = 38


class MonthGrid(QWidget):
    """One month from the country's first day of the week on; one Tab stop. Arrows go by days, Page by months.

    Signals:
        moved: another day is marked.
        chosen: a day was clicked, or Enter pressed.
    """

    moved = Signal(QDate)
    chosen = Signal(QDate)

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._day, self._today = name, QDate(), QDate()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        theme().changed.connect(self._dress)

    def show_day(self, day: QDate, *, today: QDate) -> None:
        """Mark a day, and show its month."""
        self._day, self._today = day, today
        words = QLocale().toString(day, QLocale.FormatType.LongFormat)
        self.setAccessibleName(f"{self._name}: {words}")
        self.update()
        self.moved.emit(day)

    def day(self) -> QDate:
        """Give the marked day."""
        return self._day

    def go(self, *, months: int = 0, days: int = 0) -> None:
        """Mark another day, so many months and days away."""
        self.show_day(self._day.addMonths(months).addDays(days), today=self._today)

    def sizeHint(self) -> QSize:
        """Give room for seven columns, the names of the days and six weeks."""
        return QSize(scaled(_CELL) * _WEEK, scaled(_CELL - 4) * (_ROWS + 1))

    def minimumSizeHint(self) -> QSize:
        """Give the same: no day is cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, or choose."""
        mirrored = -1 if self.isRightToLeft() else 1
        match event.key():
            case Qt.Key.Key_Left:
                self.go(days=-mirrored)
            case Qt.Key.Key_Right:
                self.go(days=mirrored)
            case Qt.Key.Key_Up:
                self.go(days=-_WEEK)
            case Qt.Key.Key_Down:
                self.go(days=_WEEK)
            case Qt.Key.Key_PageUp:
                self.go(months=-1)
            case Qt.Key.Key_PageDown:
                self.go(months=1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.chosen.emit(self._day)
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the pointer."""
        for place in range(_ROWS * _WEEK):
            if self._box(place // _WEEK + 1, place % _WEEK).contains(event.position()):
                self.show_day(self._first().addDays(place), today=self._today)
                self.chosen.emit(self._day)
                return

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the names of the days, and the days."""
        painter, look = smooth_painter(self), theme()
        painter.setFont(text_font(11, 600))
        painter.setPen(look.colour("text3"))
        first, locale = self._first(), QLocale()
        for column in range(_WEEK):
            words = locale.dayName(first.addDays(column).dayOfWeek(), QLocale.FormatType.ShortFormat)
            painter.drawText(self._box(0, column), Qt.AlignmentFlag.AlignCenter, words)
        for place in range(_ROWS * _WEEK):
            day, box = first.addDays(place), self._box(place // _WEEK + 1, place % _WEEK)
            marked = day == self._day
            if marked:
                rounded_box(painter, box.adjusted(2, 1, -2, -1), RADIUS_BUTTON, fill=look.colour("accent"))
            elif day == self._today:
                line = look.colour("border_s")
                rounded_box(painter, box.adjusted(2, 1, -2, -1), RADIUS_BUTTON, fill=look.colour("pop"), line=line)
            painter.setFont(text_font(13, 600 if marked or day == self._today else 400))
            inside = "text" if day.month() == self._day.month() else "text3"
            painter.setPen(look.colour("on_accent" if marked else inside))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, locale.toString(day.day()))
        painter.end()

    def _first(self) -> QDate:
        """Give the first day shown: the last first day of a week that is not after the first of the month."""
        first = QDate(self._day.year(), self._day.month(), 1)
        return first.addDays(-((first.dayOfWeek() - QLocale().firstDayOfWeek().value) % _WEEK))

    def _box(self, row: int, column: int) -> QRectF:
        wide, high = self.width() / _WEEK, self.height() / (_ROWS + 1)
        place = _WEEK - 1 - column if self.isRightToLeft() else column
        return QRectF(place * wide, row * high, wide, high)

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
