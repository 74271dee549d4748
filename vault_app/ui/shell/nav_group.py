"""A group of rows in the sidebar under a caption that folds them away."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from vault_app.ui.theme.fonts import text_font
from vault_app.ui.theme.metrics import RADIUS_BUTTON, icon_size, line_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.layouts import take_out
from vault_app.ui.widgets.lively import Pressable
from vault_app.ui.widgets.nav_row import NavRow
from vault_app.ui.widgets.paint import draw_icon, focus_ring, mirrored, smooth_painter


@dataclass(frozen=True, slots=True)
class NavEntry:
    """What a row stands for: its key, its words, its icon or the colour of its dot, and how many there are."""

    key: str
    text: str
    count: int
    icon: str = ""
    dot: int | None = None


class NavGroup(QWidget):
    """Rows by their keys.

    Signals:
        chosen: the key of the row that was chosen.
    """

    chosen = Signal(str)

    def __init__(self, title: str, group: QButtonGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = group
        self._collapsed = False
        self.rows: dict[str, NavRow] = {}
        self._entries: tuple[NavEntry, ...] = ()
        self.caption = Caption(title)
        self.caption.clicked.connect(self._fit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 6)
        self._column.setSpacing(2)
        self._column.addWidget(self.caption)
        self._fit()

    def show_entries(self, entries: Sequence[NavEntry]) -> bool:
        """Show these rows; tell whether other ones are there now."""
        before = [_but_count(entry) for entry in self._entries]
        self._entries = tuple(entries)
        if before == [_but_count(entry) for entry in entries]:
            for entry in entries:
                self.rows[entry.key].set_count(entry.count)
            return False
        checked = next((key for key, row in self.rows.items() if row.isChecked()), None)
        for row in self.rows.values():
            self._group.removeButton(row)
            take_out(self._column, row)
        self.rows = {entry.key: self._new_row(entry) for entry in entries}
        if checked in self.rows:
            self.rows[checked].setChecked(True)
        self._fit()
        return True

    def set_collapsed(self, *, collapsed: bool) -> None:
        """Show icons only; what is folded away is shown too, for there is no caption to unfold it."""
        self._collapsed = collapsed
        for row in self.rows.values():
            row.set_collapsed(collapsed)
        self._fit()

    def shown_rows(self) -> list[NavRow]:
        """Give the rows that are not folded away."""
        return [row for row in self.rows.values() if not row.isHidden()]

    def _new_row(self, entry: NavEntry) -> NavRow:
        row = NavRow(entry.text, icon=entry.icon, dot=entry.dot, count=entry.count)
        row.set_collapsed(self._collapsed)
        row.clicked.connect(partial(self._choose, entry.key))
        self._group.addButton(row)
        self._column.addWidget(row)
        return row

    def _choose(self, key: str, _checked: bool = True) -> None:  # noqa: FBT001, FBT002 - Qt adds it
        self.chosen.emit(key)

    @Slot()
    def _fit(self) -> None:
        self.setHidden(not self.rows)
        self.caption.setHidden(self._collapsed)
        folded = self.caption.is_folded() and not self._collapsed
        for row in self.rows.values():
            # The one that is chosen stays in sight.
            row.setHidden(folded and not row.isChecked())


class Caption(Pressable, QPushButton):
    """Small words over a group; a click folds the group away and back."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self._folded = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._toggle)
        self._name()
        theme().changed.connect(self.updateGeometry)

    def is_folded(self) -> bool:
        """Say whether the group is folded away."""
        return self._folded

    def sizeHint(self) -> QSize:
        """Fit the words and the arrow."""
        words = QFontMetricsF(text_font(11, 600)).horizontalAdvance(self.text().upper())
        return QSize(ceil(words) + icon_size(12) + 30, max(24, ceil(line_height(11, 600)) + 10))

    def minimumSizeHint(self) -> QSize:
        """Words may be cut with an ellipsis."""
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, and the arrow where the pointer or the keyboard is, or while folded."""
        painter, box = smooth_painter(self), QRectF(self.rect())
        side, ink = icon_size(12), theme().colour("text3")
        if self.shows_ring():
            focus_ring(painter, box, RADIUS_BUTTON)
        if self._folded or self.underMouse() or self.hasFocus():
            mirror = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            name = "chevron-down" if not self._folded else "chevron-left" if mirror else "chevron-right"
            spot = QRectF(box.right() - 10 - side, box.center().y() - side / 2, side, side)
            draw_icon(painter, name, ink, mirrored(spot, box, self.layoutDirection()))
        painter.setFont(text_font(11, 600))
        painter.setPen(ink)
        room = mirrored(box.adjusted(10, 0, -16 - side, 0), box, self.layoutDirection())
        words = QFontMetricsF(painter.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.setLayoutDirection(self.layoutDirection())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), words)
        painter.end()

    @Slot()
    def _toggle(self) -> None:
        self._folded = not self._folded
        self._name()
        self.update()

    def _name(self) -> None:
        words = self.tr("%1, folded away") if self._folded else "%1"
        self.setAccessibleName(words.replace("%1", self.text()))


def _but_count(entry: NavEntry) -> tuple[str, str, str, int | None]:
    """Give what makes a row another row; its number does not."""
    return entry.key, entry.text, entry.icon, entry.dot
