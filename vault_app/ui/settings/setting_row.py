"""One setting: its name at the start, what changes it at the end."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.settings.marked_label import MarkedLabel
from vault_app.ui.theme.fonts import scaled

_SIDE: Final = 16
_GAP: Final = 20
_LEAST_WORDS: Final = 110
_MOST_WORDS: Final = 220  # longer names wrap beside their control


class SettingRow(QWidget):
    """A line of a card; ``wide`` gives the control all the room, ``hint`` stands below the name.

    ``also`` are words that a search finds besides name and hint.
    """

    def __init__(
        self,
        name: str,
        control: QWidget,
        *,
        hint: str = "",
        wide: bool = False,
        also: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name = name
        self._found_by = f"{name}\n{hint}\n{also}".casefold()
        self.label = MarkedLabel(name, px=13, weight=500, wrap=True)
        self.label.setBuddy(control)
        self.hint = MarkedLabel(hint, px=12, colour="text3", wrap=True)
        if not hint:  # setVisible(True) would open a window: there is no parent yet
            self.hint.hide()
        self._control, self._wide = control, wide
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.label)
        words.addWidget(self.hint)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(_SIDE, 9, _SIDE, 9)
        self._row.setSpacing(_GAP)
        self._row.addLayout(words, 0 if wide else 1)
        self._row.addWidget(control, 1 if wide else 0)

    def minimumSizeHint(self) -> QSize:
        """A narrow row has its control below its name."""
        below = max(self._control.minimumSizeHint().width(), scaled(_LEAST_WORDS))
        return QSize(below + 2 * _SIDE, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the control below the name where there is no room beside it."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        control = self._control.minimumSizeHint() if self._wide else self._control.sizeHint()
        words = min(self.label.sizeHint().width(), scaled(_MOST_WORDS))
        beside = words + control.width() + _GAP + 2 * _SIDE <= self.width()
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
            self._row.setSpacing(_GAP if beside else _GAP // 2)
            end = Qt.AlignmentFlag(0) if beside or self._wide else Qt.AlignmentFlag.AlignLeading
            self._row.setAlignment(self._control, end)
            self.updateGeometry()

    def set_hint(self, hint: str) -> None:
        """Say something else below the name; "" takes it away."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def matches(self, query: str) -> bool:
        """Say whether every word of a search stands in the name, the hint, or what else it is found by."""
        return all(word in self._found_by for word in query.casefold().split())

    def mark(self, query: str) -> None:
        """Mark what was searched for."""
        self.label.mark(query)
        self.hint.mark(query)
