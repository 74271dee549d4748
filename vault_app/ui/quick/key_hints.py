"""The foot of quick access: which key does what."""

from collections.abc import Sequence
from math import ceil
from typing import Final

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from vault_app.ui.theme.metrics import line_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.key_cap import KeyCap
from vault_app.ui.widgets.layouts import take_out
from vault_app.ui.widgets.plain_label import PlainLabel

Hint = tuple[str, str]
_GAP: Final = 18
_SIDE: Final = 19
_AIR: Final = 28


class KeyHints(QWidget):
    """Keys and words in one line; the last one stays, those before it go where there is no room for them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[Hint, ...] = ()
        self._parts: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        self._row.setSpacing(_GAP)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._dress)

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Show these keys and what they do."""
        if tuple(hints) == self._hints:
            return
        self._hints = tuple(hints)
        take_out(self._row, *self._parts)
        self._parts = [_hint(key, words) for key, words in hints]
        for place, part in enumerate(self._parts):
            self._row.insertWidget(place, part)
        self._fold()

    def words(self) -> list[str]:
        """Give the words that are seen."""
        return [words for (_key, words), part in zip(self._hints, self._parts, strict=True) if not part.isHidden()]

    def sizeHint(self) -> QSize:
        """Give a line and air: 43 at 100 %."""
        return QSize(0, ceil(line_height(12)) + _AIR)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        widths = [part.sizeHint().width() for part in self._parts]
        room = self.width() - 2 * _SIDE
        shown = len(widths)
        # What is dropped stands before the last one, which tells how to get out.
        while shown > 1 and sum(widths[: shown - 1]) + widths[-1] + _GAP * (shown - 1) > room:
            shown -= 1
        for place, part in enumerate(self._parts):
            part.setVisible(place < shown - 1 or place == len(widths) - 1)

    @Slot()
    def _dress(self) -> None:
        """Make the parts anew: those there are have not heard of the new size of text yet."""
        hints, self._hints = self._hints, ()
        self.show_hints(hints)
        self.updateGeometry()


def _hint(key: str, words: str) -> QWidget:
    part = QWidget()
    part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(KeyCap(key))
    row.addWidget(PlainLabel(words, px=12, colour="text2"))
    return part
