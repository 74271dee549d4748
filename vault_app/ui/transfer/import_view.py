"""The import page: one step after the other."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from vault_app.ui.transfer.choose_step import ChooseStep
from vault_app.ui.transfer.columns_step import ColumnsStep
from vault_app.ui.transfer.key_step import KeyStep
from vault_app.ui.transfer.preview_step import PreviewStep
from vault_app.ui.transfer.result_step import ResultStep
from vault_app.ui.widgets.buttons import SecondaryButton
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.progress_line import ProgressLine
from vault_app.ui.widgets.scroll_column import ScrollColumn


class BusyStep(QWidget):
    """Says what is going on, and lets it be given up: signal `left`."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel(px=14, wrap=True)
        self._note = PlainLabel(px=13, colour="text2", wrap=True)
        self.line = ProgressLine("")
        self.leave_button = SecondaryButton(self.tr("Cancel"))
        self.leave_button.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.words)
        column.addWidget(self._note)
        column.addWidget(self.line)
        column.addWidget(self.leave_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        self.setFocusProxy(self.leave_button)

    def begin(self, words: str, note: str = "") -> None:
        """Say what is going on; how far it is, is not known yet."""
        self.say(words)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.line.hide()

    def say(self, words: str) -> None:
        """Say what is going on now."""
        if words != self.words.text():
            self.words.setText(words)
            self.line.setAccessibleName(words)
            self._note.hide()

    @Slot(int, int)
    def show_progress(self, done: int, total: int) -> None:
        """Show how many are done."""
        self.line.setRange(0, max(1, total))
        self.line.setValue(done)
        self.line.show()


class ImportView(Pane):
    """Shows the step that it is told to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("detail", parent=parent)
        self.choose, self.key, self.columns = ChooseStep(), KeyStep(), ColumnsStep()
        self.preview, self.result, self.busy = PreviewStep(), ResultStep(), BusyStep()
        self._had_keyboard = False
        self._steps = QStackedWidget()
        for step in (self.choose, self.busy, self.key, self.columns, self.preview, self.result):
            self._steps.addWidget(step)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(14)
        column.addWidget(PlainLabel(self.tr("Import"), px=22, weight=700))
        # Large text may make a step higher than the window.
        scroll = ScrollColumn()
        scroll.column.addWidget(self._steps, 1)
        column.addWidget(scroll, 1)
        self.show_step(self.choose)

    def step(self) -> QWidget | None:
        """Give the step that is shown."""
        return self._steps.currentWidget()

    def show_step(self, step: QWidget) -> None:
        """Show a step, and give it the keyboard if the page has it."""
        focused: QWidget | None = self.window().focusWidget()  # PySide says that there always is one
        # While it is busy there may be nothing that could have the keyboard; it comes back to the page then.
        waited = self._steps.currentWidget() is self.busy and self._had_keyboard
        self._had_keyboard = waited or (focused is not None and self.isAncestorOf(focused))
        self._steps.setCurrentWidget(step)
        self.setFocusProxy(step)
        if self._had_keyboard:
            step.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_busy(self, words: str, note: str = "") -> None:
        """Say what is going on."""
        self.busy.begin(words, note)
        self.show_step(self.busy)
