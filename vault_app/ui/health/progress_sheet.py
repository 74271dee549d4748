"""How far a look for leaks is; it can be stopped, and what was found until then is kept."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.buttons import SecondaryButton
from vault_app.ui.widgets.paint import mirrored, rounded_box, smooth_painter
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.sheet import Sheet

_THICK = 8


class ProgressLine(QProgressBar):
    """A line that fills up from the start."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setFixedHeight(_THICK)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track and filling."""
        painter, look, rect = smooth_painter(self), theme(), QRectF(self.rect())
        rounded_box(painter, rect, _THICK / 2, fill=look.colour("track"))
        share = self.value() / self.maximum() if self.maximum() else 0.0
        if share > 0:
            part = QRectF(rect.left(), rect.top(), max(float(_THICK), rect.width() * share), rect.height())
            filled = mirrored(part, rect, self.layoutDirection())
            rounded_box(painter, filled, _THICK / 2, fill=look.colour("accent"))
        painter.end()


class ProgressSheet(Sheet):
    """Shows done and total.

    Signals:
        stopped: the person does not want to wait; also when the vault is locked.
    """

    stopped = Signal()

    def __init__(self, window: QWidget, title: str) -> None:
        super().__init__(window)
        self.setAccessibleName(title)
        self.line = ProgressLine(title)
        self.words = PlainLabel("", px=12, colour="text2")
        self.stop_button = SecondaryButton(self.tr("Stop"))
        self._ended = False
        self.column.addWidget(PlainLabel(title, px=17, weight=700, wrap=True))
        self.column.addSpacing(16)
        self.column.addWidget(self.line)
        self.column.addSpacing(8)
        self.column.addWidget(self.words)
        self.column.addSpacing(16)
        self.column.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignTrailing)
        self.stop_button.clicked.connect(self.dismiss)
        self.dismissed.connect(self._on_dismissed)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        number = self.locale().toString
        self.line.setRange(0, max(1, total))
        self.line.setValue(done)
        self.words.setText(self.tr("%1 of %2").replace("%2", number(total)).replace("%1", number(done)))

    def end(self) -> None:
        """Take the sheet away: it is over."""
        self._ended = True
        self.dismiss()

    @Slot()
    def _on_dismissed(self) -> None:
        self.deleteLater()
        if not self._ended:
            self._ended = True
            self.stopped.emit()
