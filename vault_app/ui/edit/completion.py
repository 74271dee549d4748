"""Names that are offered while someone types."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

_MOST: Final = 8


class Completion(QCompleter):
    """Offers names of which a part is typed; they are asked for when the line is entered."""

    def __init__(self, line: QLineEdit, names: Callable[[], list[str]], *, what: str) -> None:
        super().__init__(line)
        self._names = names
        self._line = line
        self.setModel(QStringListModel(self))
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(_MOST)
        popup = self.popup()
        assert popup is not None  # noqa: S101  # Qt makes one
        popup.setAccessibleName(what)
        line.setCompleter(self)
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for the names when they can be needed."""
        if watched is self._line and event.type() == QEvent.Type.FocusIn:
            self.fill()
        return super().eventFilter(watched, event)

    def fill(self) -> None:
        """Ask for the names."""
        model = self.model()
        if isinstance(model, QStringListModel):
            model.setStringList(self._names())


class TagCompletion(Completion):
    """Completes the last of several tags that commas part."""

    def splitPath(self, path: str) -> list[str]:  # noqa: N802 - Qt's name
        """Give what is typed of the last tag."""
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: object) -> str:  # noqa: N802 - Qt's name
        """Give the whole line with the tag completed."""
        tag = super().pathFromIndex(index)  # type: ignore[arg-type]  # Qt hands in its own index
        before, comma, _last = self._line.text().rpartition(",")
        return f"{before}{comma} {tag}, " if comma else f"{tag}, "
