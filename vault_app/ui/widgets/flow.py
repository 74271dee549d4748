"""A row that goes on in another line where it is too long: for links and buttons whose words grow with the language."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """Puts widgets side by side from the start, at their own size, and breaks the line before one that does not fit.

    What comes after `add_gap` stands at the end of its line. ``centred`` sets each line in the middle instead.
    """

    def __init__(self, *, gap: int = 8, centred: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        self._gap_at = -1
        self._gap, self._centred = gap, centred
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        self.insert(len(self._parts), widget)

    def insert(self, place: int, widget: QWidget) -> None:
        """Put a widget before the one at ``place``."""
        hidden = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide) and widget.isHidden()
        widget.setParent(self)
        if not hidden:
            widget.show()
        self._parts.insert(place, widget)
        if self.isVisible():  # otherwise the lines are broken as they are shown
            self._arrange()
        else:
            self.updateGeometry()

    def remove(self, widget: QWidget) -> None:
        """Take a widget out; it stays a child until it is deleted."""
        self._parts.remove(widget)
        self._arrange()

    def add_gap(self) -> None:
        """Push what follows to the end of its line."""
        self._gap_at = len(self._parts)

    def heightForWidth(self, width: int) -> int:
        """Give the height of the lines in that width."""
        lines = self._lines(width)
        return sum(_height(line) for line in lines) + self._gap * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        """Ask for one line, of which no more is promised than the height of what there is room for."""
        shown = self._shown()
        return QSize(self._length(shown), self.heightForWidth(self.width()) if shown else 0)

    def minimumSizeHint(self) -> QSize:
        """Ask for no less than the widest needs."""
        shown = self._shown()
        widest = max((part.minimumSizeHint().width() for part in shown), default=0)
        return QSize(widest, _height(shown) if shown else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Break the lines anew: what changed while nobody saw it told nobody."""
        super().showEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Break the lines anew when a part changes its words, comes or goes, and when the window is mirrored."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            self._arrange()
        return done

    def _arrange(self) -> None:
        top = max(0, self.height() - self.heightForWidth(self.width())) // 2  # more room than asked for lies around
        for line in self._lines(self.width()):
            height = _height(line)
            self._place(line, QRect(0, top, self.width(), height))
            top += height + self._gap
        self.updateGeometry()

    def _place(self, line: list[QWidget], box: QRect) -> None:
        spare = max(0, box.width() - self._length(line))
        x = spare // 2 if self._centred else 0
        after_gap = set(self._parts[self._gap_at :]) if self._gap_at >= 0 else set()
        pushed = False
        for part in line:
            if part in after_gap and not pushed:
                x, pushed = x + spare, True
            size = part.sizeHint()
            width = min(size.width(), box.width())
            left = box.width() - x - width if self.isRightToLeft() else x
            part.setGeometry(left, box.top() + (box.height() - size.height()) // 2, width, size.height())
            x += width + self._gap

    def _lines(self, width: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        taken = 0
        for part in self._shown():
            wanted = part.sizeHint().width()
            if lines and taken + self._gap + wanted <= width:
                lines[-1].append(part)
                taken += self._gap + wanted
            else:
                lines.append([part])
                taken = wanted
        return lines

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _length(self, line: list[QWidget]) -> int:
        return sum(part.sizeHint().width() for part in line) + self._gap * max(0, len(line) - 1)


def _height(line: list[QWidget]) -> int:
    return max(part.sizeHint().height() for part in line)
