"""A row of choices of which one holds: 6 words or 7; password, passphrase or PIN."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from vault_app.ui.theme.fonts import scaled, text_font
from vault_app.ui.theme.metrics import RADIUS_BUTTON, line_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.lively import Lively
from vault_app.ui.widgets.paint import focus_ring, rounded_box, smooth_painter


class _Segment(Lively, QRadioButton):
    """One choice; its looks are a tab's, its manners a radio button's."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Fit the words."""
        words = QFontMetricsF(text_font(13, 600)).horizontalAdvance(self.text())
        return QSize(ceil(words) + scaled(28), ceil(line_height(13, 600)) + 12)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Take a click anywhere on it."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and words."""
        painter, look, rect = smooth_painter(self), theme(), QRectF(self.rect())
        if self.isChecked():
            rounded_box(painter, rect, RADIUS_BUTTON - 2, fill=look.colour("card"), line=look.colour("border"))
        if self.shows_ring():
            focus_ring(painter, rect, RADIUS_BUTTON - 2)
        painter.setFont(text_font(13, 600))
        lively = self.isChecked() or self.underMouse()
        painter.setPen(look.colour("text" if lively else "text2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class Segmented(QWidget):
    """One choice of a few; arrows move it, Tab visits it once."""

    changed = Signal(int)

    def __init__(
        self,
        choices: Sequence[str],
        *,
        current: int = 0,
        name: str = "",
        stretch: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(0)
        for i, choice in enumerate(choices):
            segment = _Segment(choice)
            self._group.addButton(segment, i)
            row.addWidget(segment, 1 if stretch else 0)
        across = QSizePolicy.Policy.Expanding if stretch else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.set_current(current)
        self._group.idToggled.connect(self._on_toggled)
        theme().changed.connect(self.update)

    def current(self) -> int:
        """Give the number of the choice that holds, from 0."""
        return self._group.checkedId()

    def set_current(self, index: int) -> None:
        """Choose, telling `changed` if that changes anything."""
        self._group.button(index).setChecked(True)
        self._set_tab_stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the inset ground."""
        painter = smooth_painter(self)
        rounded_box(painter, QRectF(self.rect()), RADIUS_BUTTON, fill=theme().colour("side"))
        painter.end()

    def _on_toggled(self, index: int, checked: bool) -> None:  # noqa: FBT001 - Qt calls it so
        if checked:
            self._set_tab_stop()
            self.changed.emit(index)

    def _set_tab_stop(self) -> None:
        """Let Tab stop at the choice that holds, and there alone."""
        for segment in self._group.buttons():
            policy = Qt.FocusPolicy.StrongFocus if segment.isChecked() else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(policy)
