"""Keeps what is typed into a hidden field from every program that listens to the accessibility bus.

Qt tells a screen reader each letter that goes into a line, and the whole text when the line is emptied, though the
line shows dots. What holds the text inside a QLineEdit tells it in the name of its parent: given another parent, which
no screen reader knows, it tells nobody. The dots are told instead, so that a person hears that a key was taken.
"""

from typing import Final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QLineEdit

_DOT: Final = "\N{BLACK CIRCLE}"


def keep_from_readers(field: QLineEdit) -> None:
    """Let no text of ``field`` be told as it changes, only how many signs came or went."""
    nobody = QObject(field)
    for part in field.findChildren(QObject, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if part.metaObject().className() == "QWidgetLineControl":
            part.setParent(nobody)
    _Dots(field)


class _Dots(QObject):
    """Tells a screen reader of the dots of a field."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field, self._length = field, 0
        field.textChanged.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        # The accessibility classes cost a millisecond to load, and hardly anybody needs them.
        from PySide6 import QtGui  # noqa: PLC0415

        if not QtGui.QAccessible.isActive():
            return
        # Counted by Qt: the text itself would become one more copy in memory.
        text = QtGui.QAccessible.queryAccessibleInterface(self._field).textInterface()
        before, self._length = self._length, text.characterCount()
        if self._length > before:
            event = QtGui.QAccessibleTextInsertEvent(self._field, before, _DOT * (self._length - before))
            QtGui.QAccessible.updateAccessibility(event)
        elif self._length < before:
            gone = QtGui.QAccessibleTextRemoveEvent(self._field, self._length, _DOT * (before - self._length))
            QtGui.QAccessible.updateAccessibility(gone)
