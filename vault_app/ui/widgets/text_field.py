"""A field for a line of text, and the label and remark that belong to it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFont, QKeyEvent, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from vault_app.ui.theme.fonts import mono_font, text_font
from vault_app.ui.theme.metrics import FOCUS_RING, RADIUS_INPUT, field_height, icon_size
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.announcement import announce
from vault_app.ui.widgets.paint import draw_icon, rounded_box, smooth_painter
from vault_app.ui.widgets.plain_label import PlainLabel

_SIDE = 12
_END = 5


class TextField(QLineEdit):
    """A line edit on a rounded ground, with room for an icon before and buttons after the text.

    ``name`` is spoken; `LabelledField` puts it above the field too. An inset field has no outline at rest.
    """

    def __init__(
        self,
        name: str,
        *,
        placeholder: str = "",
        icon: str = "",
        mono: bool = False,
        inset: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._mono, self._inset = icon, mono, inset
        self._wrong = False
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._trailing = QHBoxLayout(self)
        self._trailing.setContentsMargins(_END, 0, _END, 0)
        self._trailing.setSpacing(0)
        self._trailing.addStretch(1)
        self._buttons: list[QWidget] = []
        self._dress()
        theme().changed.connect(self._dress)

    def set_error(self, wrong: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Draw the outline in the colour of danger, or as usual again."""
        self._wrong = wrong
        self.update()

    def add_trailing(self, widget: QWidget) -> None:
        """Put a button (or a key cap) at the end, inside the field."""
        widget.setCursor(Qt.CursorShape.PointingHandCursor)
        self._buttons.append(widget)
        self._trailing.addWidget(widget)
        self._set_margins()

    def sizeHint(self) -> QSize:
        """Give the field's height at the present text size."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """A line is never cut from above or below."""
        return QSize(80, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep text clear of the buttons."""
        super().resizeEvent(event)
        self._set_margins()

    def changeEvent(self, event: QEvent) -> None:
        """Change sides with the direction of the layout."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._set_margins()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; a key that one of the buttons in the field had no use for is not typed into the text."""
        focused: QWidget | None = self.window().focusWidget()  # PySide says that there always is one
        if focused is not None and focused is not self and self.isAncestorOf(focused):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Brighten under the pointer."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Settle again."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, outline and icon below the text."""
        painter, look = smooth_painter(self), theme()
        rect = QRectF(self.rect())
        colour, width = self._outline()
        ground = look.colour("side" if self._inset else "input")
        rounded_box(painter, rect, RADIUS_INPUT, fill=ground, line=look.colour(colour) if colour else None, width=width)
        if self._icon_name:
            side = icon_size(17)
            left = self.width() - _SIDE - side if self.isRightToLeft() else _SIDE
            spot = QRectF(left, (self.height() - side) / 2, side, side)
            draw_icon(painter, self._icon_name, look.colour("text3" if not self.hasFocus() else "text2"), spot)
        painter.end()
        super().paintEvent(event)

    def _outline(self) -> tuple[str, float]:
        if self._wrong:
            return "danger", FOCUS_RING
        if self.hasFocus():
            return "accent", FOCUS_RING
        if self._inset:
            return "", 0
        return "border_s", 1

    def _height(self) -> int:
        return field_height()

    def _set_margins(self) -> None:
        before = _SIDE + icon_size(17) + 8 if self._icon_name else _SIDE
        buttons = sum(button.sizeHint().width() for button in self._buttons if not button.isHidden())
        after = buttons + self._trailing.contentsMargins().right() + 4 if buttons else _SIDE
        margins = (after, 0, before, 0) if self.isRightToLeft() else (before, 0, after, 0)
        if self.textMargins().left() != margins[0] or self.textMargins().right() != margins[2]:
            self.setTextMargins(*margins)

    def _type(self) -> QFont:
        """Give the font; a subclass changes it here, for a connected slot that is overridden outlives its widget."""
        return mono_font(14) if self._mono else text_font(14)

    @Slot()
    def _dress(self) -> None:
        self.setFont(self._type())
        palette = QPalette(self.palette())
        # The ground is painted rounded below; the line edit's own would be square.
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, theme().colour("text"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme().colour("text3"))
        palette.setColor(QPalette.ColorRole.Highlight, theme().colour("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme().colour("on_accent"))
        self.setPalette(palette)
        self._set_margins()
        self.updateGeometry()
        self.update()


class LabelledField(QWidget):
    """A field with its name above it, and a hint or what is wrong below it."""

    def __init__(self, label: str, field: QWidget, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._hint = hint
        self._label = PlainLabel(label, px=12, weight=600, colour="text2", elide=True)
        self._label.setBuddy(field)
        self._below = PlainLabel(hint, px=12, colour="text3", wrap=True)
        if not hint:  # setVisible(True) would open a window: there is no parent yet
            self._below.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self._label)
        column.addWidget(field)
        column.addWidget(self._below)
        self.setFocusProxy(field)

    def set_error(self, words: str) -> None:
        """Say what is wrong below the field and have it spoken; "" brings the hint back."""
        mark = getattr(self.field, "set_error", None)
        if mark is not None:
            mark(bool(words))
        self._below.setText(words or self._hint)
        self._below.set_colour("danger" if words else "text3")
        self._below.setVisible(bool(words or self._hint))
        self.field.setAccessibleDescription(words or self._hint)
        if words:
            announce(self.field, words)

    def hide_label(self) -> None:
        """Show no name: the field speaks for itself, or its name stands elsewhere."""
        self._label.hide()

    def set_hint(self, hint: str) -> None:
        """Say something else below the field while nothing is wrong."""
        self._hint = hint
        self.set_error("")

    def error(self) -> str:
        """Give the words that say what is wrong, "" when nothing is."""
        return self._below.text() if self._below.text() != self._hint else ""
