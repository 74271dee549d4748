"""Plain text of several lines whose web addresses can be opened; markup in it is letters like any other."""

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from vault_app.core.links import links_in
from vault_app.ui.theme.fonts import text_font
from vault_app.ui.theme.theme import theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MOST_LINKS = 200  # of one text: each is drawn on its own
_FRAME = 4  # the ring and the room within it, as the style sheet has them


class LinkedText(QPlainTextEdit):
    """A text to be read and selected, as high as its lines. Arrows move in it, Enter opens the address at the cursor.

    Signals:
        link_asked: an address that shall be opened.
    """

    link_asked = Signal(str)

    def __init__(self, name: str, *, px: int = 14, links: bool = True, parent: QWidget | None = None) -> None:
        """``links``: addresses can be opened; else they are letters like the others."""
        super().__init__(parent)
        self._px, self._opens = px, links
        self._links: list[tuple[int, int, str]] = []  # places as Qt counts them: in UTF-16
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setObjectName("linked-text")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self._align()
        self._dress()
        theme().changed.connect(self._dress)

    def set_text(self, text: str) -> None:
        """Show another text, letter for letter."""
        self.setPlainText(text)
        self._links = list(islice(_in_units(self.toPlainText()), MOST_LINKS)) if self._opens else []
        self._mark()
        self._fit()

    def text(self) -> str:
        """Give the text shown."""
        return self.toPlainText()

    def link_at(self, place: int) -> str:
        """Give the address that stands at a place of the text, or ""."""
        return next((address for start, end, address in self._links if start <= place < end), "")

    def sizeHint(self) -> QSize:
        """Give the height of the lines."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Ask for little width: lines are broken."""
        return QSize(80, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the lines are at this width."""
        super().resizeEvent(event)
        self._fit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a click opens something, and what."""
        link = self._under(event)
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        self.viewport().setToolTip(link)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the address that is clicked; a selection that ends on one opens nothing."""
        super().mouseReleaseEvent(event)
        link = self._under(event)
        if link and event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.link_asked.emit(link)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the address at the cursor."""
        if event.key() in _ENTER and (link := self.link_at(self.textCursor().position())):
            self.link_asked.emit(link)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Change sides with the direction of the layout."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()
        super().changeEvent(event)

    def _align(self) -> None:
        # As everywhere here: in a mirrored window a Latin text belongs to the right all the same.
        option = self.document().defaultTextOption()
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.document().setDefaultTextOption(option)

    def event(self, event: QEvent) -> bool:
        """Let the page scroll: there is nothing to scroll in here."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return False
        return super().event(event)

    def _under(self, event: QMouseEvent) -> str:
        cursor = self.cursorForPosition(event.position().toPoint())
        box = self.cursorRect(cursor)
        near = abs(box.center().x() - event.position().x()) < self.fontMetrics().height()
        return self.link_at(cursor.position()) if near and box.top() <= event.position().y() <= box.bottom() else ""

    def _mark(self) -> None:
        look = QTextCharFormat()
        look.setForeground(theme().colour("accent_t"))
        look.setFontUnderline(True)
        marks = []
        for start, end, _address in self._links:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor, mark.format = cursor, look
            marks.append(mark)
        self.setExtraSelections(marks)

    def _fit(self) -> None:
        lines = max(1, round(self.document().size().height()))
        height = lines * self.fontMetrics().lineSpacing() + 2 * _FRAME
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    @Slot()
    def _dress(self) -> None:
        self.setFont(text_font(self._px))
        self.document().setDefaultFont(text_font(self._px))
        self._mark()
        self._fit()


def _in_units(text: str) -> Iterator[tuple[int, int, str]]:
    """Give each address with its places as Qt counts them: a sign beyond the basic plane takes two."""
    done = extra = 0
    for start, end in links_in(text):
        extra += sum(sign > "\uffff" for sign in text[done:start])
        first = start + extra
        extra += sum(sign > "\uffff" for sign in text[start:end])
        done = end
        yield first, end + extra, text[start:end]
