"""Buttons from the start of a line, and on the next line where there is no more room."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP: Final = 8


class FlowRow(QWidget):
    """Lays out its visible widgets line by line, each as large as it wants to be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget) -> None:
        """Add a widget at the end."""
        part.setParent(self)
        self._parts.append(part)
        part.installEventFilter(self)

    def hasHeightForWidth(self) -> bool:
        """Say that narrow rows are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all lines at a width."""
        places = self._places(width)
        return max((place.bottom() + 1 for _part, place in places), default=0)

    def sizeHint(self) -> QSize:
        """Ask for the width of two buttons."""
        width = max((part.sizeHint().width() for part in self._shown()), default=0)
        return QSize(2 * width + _GAP, self.heightForWidth(2 * width + _GAP))

    def minimumSizeHint(self) -> QSize:
        """No button is cut."""
        width = max((part.sizeHint().width() for part in self._shown()), default=0)
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the lines out."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Follow buttons that come, go or say something else."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.LayoutRequest):
            self._arrange()
        return super().eventFilter(watched, event)  # type: ignore[arg-type]  # any QObject

    def event(self, event: QEvent) -> bool:
        """Lay out anew when a button asks for another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        places: list[tuple[QWidget, QRect]] = []
        left = top = height = 0
        for part in self._shown():
            size = part.sizeHint()
            if left and left + size.width() > width:
                left, top = 0, top + height + _GAP
                height = 0
            places.append((part, QRect(left, top, size.width(), size.height())))
            left, height = left + size.width() + _GAP, max(height, size.height())
        return places

    def _arrange(self) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for part, place in self._places(self.width()):
            if mirrored:
                place.moveRight(self.width() - 1 - place.left())
            part.setGeometry(place)
        self.updateGeometry()
