"""The tags of an item on one line: as many as fit, and how many more there are."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.chips import TagChip
from vault_app.ui.widgets.tool_tip import plain_tip

_GAP: Final = 6


class Tag(NamedTuple):
    """What a chip shows."""

    text: str
    icon: str = "tag"


class TagLine(QWidget):
    """Chips from the start of the line; it asks for no width, so a narrow window cuts tags and nothing else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: list[Tag] = []
        self._chips: list[TagChip] = []
        self._rest = TagChip("", parent=self)
        self._rest.hide()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._dress)

    def show_tags(self, tags: Sequence[Tag]) -> None:
        """Show other tags; nothing is kept of those from before."""
        self._tags = list(tags)
        for chip in self._chips[len(self._tags) :]:
            chip.set_text("")
        while len(self._chips) < len(self._tags):
            self._chips.append(TagChip("", icon="tag", parent=self))
        for chip, tag in zip(self._chips, self._tags, strict=False):
            chip.set_text(tag.text, icon=tag.icon)
        self.setVisible(bool(self._tags))
        self._arrange()

    def texts(self) -> list[str]:
        """Give the tags, whether or not there is room for all of them."""
        return [tag.text for tag in self._tags]

    def sizeHint(self) -> QSize:
        """Give the height of a chip."""
        return QSize(0, self._rest.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Give the height of a chip, and no width."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many chips as there is room for now."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        widths = [chip.sizeHint().width() for chip in self._chips[: len(self._tags)]]
        shown = self._fitting(widths)
        left = 0
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < shown)
            if place < shown:
                self._put(chip, left, widths[place])
                left += widths[place] + _GAP
        more = len(self._tags) - shown
        self._rest.setVisible(more > 0)
        self._rest.setToolTip("")
        if more:
            self._rest.set_text(f"+{more}")
            self._rest.setToolTip(plain_tip("\n".join(self.texts()[shown:])))
            self._put(self._rest, left, self._rest.sizeHint().width())

    def _fitting(self, widths: Sequence[int]) -> int:
        """Count the chips that fit, leaving room for the count of the others where not all do."""
        if sum(widths) + _GAP * (len(widths) - 1) <= self.width():
            return len(widths)
        room = self.width() - self._rest.sizeHint().width() * 2
        shown = 0
        for width in widths:
            room -= width + _GAP
            if room < 0:
                break
            shown += 1
        return shown

    def _put(self, chip: TagChip, left: int, width: int) -> None:
        box = QRect(left, 0, width, self.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveRight(self.width() - left)
        chip.setGeometry(box)

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self._arrange()
