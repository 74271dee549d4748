"""How far a look for leaks is; it can be stopped, and what was found until then is kept."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from vault_app.ui.widgets.buttons import SecondaryButton
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.progress_line import ProgressLine
from vault_app.ui.widgets.sheet import Sheet


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
