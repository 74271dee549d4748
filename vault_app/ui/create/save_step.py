"""Step three: a recovery sheet on paper."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.create.sheet_picture import SheetPicture
from vault_app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from vault_app.ui.widgets.flow import Flow
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.plain_label import PlainLabel


class SaveStep(QWidget):
    """Offers to print the sheet; skipping is a plain button.

    Signals:
        print_asked, pdf_asked, finished: what their names say; `finished` also when it was skipped.
    """

    print_asked = Signal()
    pdf_asked = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.print_button = PrimaryButton(self.tr("Print recovery sheet"), icon="print")
        self.skip_button = SecondaryButton(self.tr("Skip"))
        self.pdf_button = LinkButton(self.tr("Save as PDF…"))
        self._remark = MessageLine("info", self.tr("You can print it later in Settings; you will be reminded."))
        words = QVBoxLayout()
        words.setSpacing(0)
        for text in (
            self.tr("The sheet holds recovery words and a QR code. They open this vault if the passphrase is lost."),
            self.tr("Blank lines are there to write the passphrase by hand, if you like."),
            self.tr("Keep it where you keep your passport: whoever has the sheet and the file can read everything."),
        ):
            words.addWidget(PlainLabel(text, px=13, colour="text2", wrap=True))
            words.addSpacing(10)
        words.addWidget(self.pdf_button, 0, Qt.AlignmentFlag.AlignLeading)
        words.addStretch()
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addWidget(SheetPicture(), 0, Qt.AlignmentFlag.AlignTop)
        middle.addLayout(words, 1)
        ends = Flow()
        ends.add(self.skip_button)
        ends.add_gap()
        ends.add(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._title = PlainLabel(self.tr("Save a copy"), px=24, weight=700)
        column.addWidget(self._title)
        column.addSpacing(6)
        column.addWidget(
            PlainLabel(self.tr("One sheet of paper, in case the passphrase is lost."), px=14, colour="text2", wrap=True)
        )
        column.addSpacing(18)
        column.addLayout(middle)
        column.addSpacing(8)
        column.addWidget(self._remark)
        column.addSpacing(18)
        column.addWidget(ends)
        column.addStretch()
        self.print_button.clicked.connect(self.print_asked)
        self.pdf_button.clicked.connect(self.pdf_asked)
        self.skip_button.clicked.connect(self.finished)

    def begin(self) -> None:
        """Put the keyboard on the button that prints."""
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, words: str) -> None:
        """Say why nothing was printed."""
        self._remark.set_message("danger", words)
