"""One field of an item: its name above its value, what can be done with it at the end."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.widgets.plain_label import PlainLabel


class FieldRow(QWidget):
    """A row of a card: label 12/500 over value 14/500, buttons at the end."""

    value_clicked = Signal()

    def __init__(
        self,
        label: str,
        value: str = "",
        *,
        colour: str = "text",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label = PlainLabel(label, px=12, weight=500, colour="text3", elide=True)
        self._value = PlainLabel(value, px=14, weight=500, colour=colour, wrap=wrap, elide=not wrap)
        self._value.setCursor(Qt.CursorShape.PointingHandCursor)
        self._value.installEventFilter(self)
        self._label.setBuddy(self._value)

        self._words = QVBoxLayout()
        self._words.setContentsMargins(0, 0, 0, 0)
        self._words.setSpacing(4)
        self._words.addWidget(self._label)
        self._words.addWidget(self._value)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(2)
        self._row = row = QHBoxLayout(self)
        self._set_margins()
        row.setSpacing(8)
        row.addLayout(self._words, 1)
        row.addLayout(self._actions)

    @property
    def value_label(self) -> PlainLabel:
        """The label that shows the value."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show another value."""
        self._value.setText(value)

    def set_label(self, label: str) -> None:
        """Show another name."""
        self._label.setText(label)

    def set_body(self, body: QWidget) -> None:
        """Show a widget (a secret, a code) in place of the value's text."""
        self._value.hide()
        self._words.insertWidget(1, body)

    def add_action(self, button: QWidget) -> None:
        """Add a button at the end of the row."""
        self._actions.addWidget(button)

    def add_below(self, widget: QWidget) -> None:
        """Add a widget (a strength bar) below the value."""
        self._words.addSpacing(4)
        self._words.addWidget(widget)

    def changeEvent(self, event: QEvent) -> None:
        """Change sides with the direction of the layout."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._set_margins()
        super().changeEvent(event)

    def _set_margins(self) -> None:
        start, end = (8, 16) if self.isRightToLeft() else (16, 8)
        self._row.setContentsMargins(start, 11, end, 11)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the value is clicked."""
        if watched is self._value and event.type() == QEvent.Type.MouseButtonRelease:
            left = isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton
            if left:
                self.value_clicked.emit()
        return super().eventFilter(watched, event)
