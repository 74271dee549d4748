"""Text on the screen that is never taken for markup."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget  # noqa: TID251 - the one place that tames it

from vault_app.ui.theme.fonts import mono_font, text_font
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.tool_tip import plain_tip

_ALIGN: Final = {
    "start": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "end": Qt.AlignmentFlag.AlignRight,
}
_MIRRORED: Final = {
    Qt.AlignmentFlag.AlignLeft: Qt.AlignmentFlag.AlignRight,
    Qt.AlignmentFlag.AlignRight: Qt.AlignmentFlag.AlignLeft,
}


class PlainLabel(QLabel):
    """A label that shows its text letter for letter, whatever the text holds."""

    def __init__(  # noqa: PLR0913 - each is one trait of a line of text
        self,
        text: str = "",
        *,
        px: int = 13,
        weight: int = 400,
        colour: str = "text",
        wrap: bool = False,
        elide: bool = False,
        mono: bool = False,
        selectable: bool = False,
        align: str = "start",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._px, self._weight, self._colour = px, weight, colour
        self._mono, self._elide = mono, elide
        self._place = _ALIGN[align]
        self._align()
        if wrap:
            self.setWordWrap(True)
        else:
            across = QSizePolicy.Policy.Ignored if elide else QSizePolicy.Policy.Preferred
            self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.setCursor(Qt.CursorShape.IBeamCursor)
        self._dress()
        self.setText(text)
        theme().changed.connect(self._dress)

    def set_colour(self, colour: str) -> None:
        """Change the colour."""
        if colour != self._colour:
            self._colour = colour
            self._dress()

    def minimumSizeHint(self) -> QSize:
        """Let an eliding label shrink to a few letters."""
        if self._elide:
            return QSize(QFontMetrics(self.font()).averageCharWidth() * 3, super().minimumSizeHint().height())
        return super().minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, cut with an ellipsis where it may be cut."""
        if not self._elide:
            super().paintEvent(event)
            return
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.contentsRect(), int(self.alignment()) | int(Qt.TextFlag.TextSingleLine), shown)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Change sides with the direction of the layout."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Offer the whole text as a tooltip while it is cut."""
        if event.type() == QEvent.Type.ToolTip and self._elide and not self.toolTip():
            cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
            if cut:
                self.setToolTip(plain_tip(self.text()))
        return super().event(event)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show ``text`` letter for letter."""
        self.setToolTip("")
        super().setText(text)

    def _align(self) -> None:
        # Qt would go by the words' own script: a Latin title in a mirrored window belongs to the right all the same.
        place = _MIRRORED.get(self._place, self._place) if self.isRightToLeft() else self._place
        self.setAlignment(place | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    @Slot()
    def _dress(self) -> None:
        self.setFont(mono_font(self._px, self._weight) if self._mono else text_font(self._px, self._weight))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme().colour(self._colour))
        self.setPalette(palette)
