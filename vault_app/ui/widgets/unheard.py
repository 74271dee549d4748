"""Keeps what is typed into a hidden field from every program that listens to the accessibility bus.

Qt tells a screen reader each letter that goes into a line, and the whole text when the line is emptied, though the
line shows dots. What holds the text inside a QLineEdit tells it in the name of its parent: given another parent, which
no screen reader knows, it tells nobody. The dots are told instead, so that a person hears that a key was taken.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QLineEdit

_DOT: Final = "\N{BLACK CIRCLE}"

# With these a person can change the text of a line.
CHANGING: Final = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.Drop,
    )
)


class Unheard(QObject):
    """Lets no text of ``field`` be told as it changes, only how many dots came or went.

    What holds the text is moved when the first program listens, which `before_a_change` finds out: merely looking at
    it makes PySide6 build every class it has, 30 ms that a window nobody listens to does not need to spend.
    """

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field, self._length = field, 0
        self._is_moved = False
        field.textChanged.connect(self._tell)

    def before_a_change(self) -> None:
        """Make sure that nothing of the text is told; to be called each time before it can change."""
        if not self._is_moved and _someone_listens():
            self._is_moved = True
            self._move()

    def _move(self) -> None:
        nobody = QObject(self._field)
        for part in self._field.findChildren(QObject, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if part.metaObject().className() == "QWidgetLineControl":
                part.setParent(nobody)

    @Slot()
    def _tell(self) -> None:
        if not _someone_listens():
            return
        from PySide6 import QtGui  # noqa: PLC0415 - as below

        # Counted by Qt: the text itself would become one more copy in memory.
        text = QtGui.QAccessible.queryAccessibleInterface(self._field).textInterface()
        before, self._length = self._length, text.characterCount()
        if self._length > before:
            event = QtGui.QAccessibleTextInsertEvent(self._field, before, _DOT * (self._length - before))
            QtGui.QAccessible.updateAccessibility(event)
        elif self._length < before:
            gone = QtGui.QAccessibleTextRemoveEvent(self._field, self._length, _DOT * (before - self._length))
            QtGui.QAccessible.updateAccessibility(gone)


def _someone_listens() -> bool:
    # The accessibility classes cost a millisecond to load, and hardly anybody needs them.
    from PySide6 import QtGui  # noqa: PLC0415

    return QtGui.QAccessible.isActive()
