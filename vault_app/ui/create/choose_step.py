"""Step one: seven random words, shown in clear, to be written down."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from vault_app.core.strength import REFUSED_BELOW
from vault_app.ui.create.crack_words import estimate_title, randomness_title, theft_sentence
from vault_app.ui.create.own_words import OwnWords
from vault_app.ui.create.vault_place import VaultPlace
from vault_app.ui.create.word_grid import WordGrid
from vault_app.ui.widgets.banner import Banner
from vault_app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from vault_app.ui.widgets.flow import Flow
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from vault_app.core.secret import Secret

WORD_COUNTS = (6, 7)


class ChooseStep(QWidget):
    """Shows the words, or takes a person's own.

    Signals:
        words_asked: how many random words are wanted.
        continued: the passphrase was written down.
        back, explain_asked, own_typed: what their names say.
    """

    words_asked = Signal(int)
    continued = Signal()
    back = Signal()
    explain_asked = Signal()
    own_typed = Signal()

    def __init__(self, *, with_place: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = VaultPlace()
        if not with_place:
            self.place.hide()
        self.grid = WordGrid()
        self.own = OwnWords()
        self.count = Segmented([self.tr("6 words"), self.tr("7 words")], current=1, name=self.tr("How many words"))
        self.new_words = SecondaryButton(self.tr("New words"), icon="refresh")
        self.use_own = LinkButton(self.tr("Use my own…"))
        self.use_words = LinkButton(self.tr("Use random words"))
        self._title = PlainLabel(self.tr("Your vault passphrase"), px=24, weight=700)
        self._subtitle = PlainLabel(px=14, colour="text2", wrap=True)
        self._bits = Banner("ok", "", "", action=self.tr("How is this worked out?"), icon="shield-check", link=True)
        self.problem = MessageLine("danger")
        self.back_button = SecondaryButton(self.tr("Back"))
        self.continue_button = PrimaryButton(self.tr("I have written it down"))
        self._ways = QStackedWidget()
        self._build()
        self._connect()
        self.show_own(wanted=False)
        self.continue_button.setEnabled(False)

    def _build(self) -> None:
        self._ways.addWidget(self.grid)
        self._ways.addWidget(self.own)
        choices = Flow()
        choices.add(self.count)
        choices.add_gap()
        for button in (self.new_words, self.use_own, self.use_words):
            choices.add(button)
        warning = MessageLine(
            "caution", self.tr("Nobody can reset this for you. Write it down now; you will type it back next.")
        )
        ends = Flow()
        ends.add(self.back_button)
        ends.add_gap()
        ends.add(self.continue_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(6)
        column.addWidget(self._subtitle)
        column.addSpacing(16)
        column.addWidget(self.place)
        column.addWidget(self._ways)
        column.addSpacing(12)
        column.addWidget(choices)
        column.addSpacing(14)
        column.addWidget(self._bits)
        column.addSpacing(12)
        column.addWidget(warning)
        column.addWidget(self.problem)
        column.addSpacing(18)
        column.addWidget(ends)
        column.addStretch()

    def _connect(self) -> None:
        self.count.changed.connect(self._ask_words)
        self.new_words.clicked.connect(self._ask_words)
        self.use_own.clicked.connect(lambda: self.show_own(wanted=True))
        self.use_words.clicked.connect(self._leave_own)
        self.own.edited.connect(self.own_typed)
        self.own.submitted.connect(self._continue)
        self._bits.action_clicked.connect(self.explain_asked)
        self.back_button.clicked.connect(self.back)
        self.continue_button.clicked.connect(self._continue)

    @property
    def is_own(self) -> bool:
        """Whether the person types an own passphrase."""
        return self._ways.currentWidget() is self.own

    @property
    def word_count(self) -> int:
        """How many random words are wanted."""
        return WORD_COUNTS[self.count.current()]

    def show_words(self, passphrase: "Secret", bits: float) -> None:
        """Show generated words and what they are worth; the secret stays the caller's."""
        self.grid.show_words(passphrase)
        self._bits.set_text(randomness_title(bits), theft_sentence(bits))
        self._bits.show()
        self._subtitle.setText(self._seven_words())
        self.continue_button.setEnabled(True)
        self.continue_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_estimate(self, bits: float) -> None:
        """Show what an own passphrase is worth."""
        self._bits.set_text(estimate_title(bits), theft_sentence(bits))
        # Below the floor the verdict says enough, and a shield would say the contrary.
        self._bits.setVisible(bits >= REFUSED_BELOW)
        self.own.show_estimate(bits)
        self.continue_button.setEnabled(self.own.may_continue())

    def show_own(self, *, wanted: bool) -> None:
        """Change between random words and a person's own."""
        self._ways.setCurrentWidget(self.own if wanted else self.grid)
        for part in (self.count, self.new_words, self.use_own):
            part.setVisible(not wanted)
        self.use_words.setVisible(wanted)
        self._bits.action_button.setVisible(not wanted)
        self.continue_button.setText(self.tr("Continue") if wanted else self.tr("I have written it down"))
        self._subtitle.setText(
            self.tr("Your own words. Choose some that nobody would think of, not a quotation.")
            if wanted
            else self._seven_words()
        )
        if wanted:
            self.own.field.setFocus()
            self.show_estimate(0.0)

    def show_problem(self, words: str) -> None:
        """Say what keeps the person from going on; "" takes it away."""
        self.problem.set_message("danger", words)

    def clear(self) -> None:
        """Wipe what was shown and typed."""
        self.grid.clear()
        self.own.clear()
        self.continue_button.setEnabled(False)

    def _seven_words(self) -> str:
        if self.word_count == WORD_COUNTS[0]:
            return self.tr("Six words picked at random. You type them to open the vault.")
        return self.tr("Seven words picked at random. You type them to open the vault.")

    def _ask_words(self) -> None:
        self.words_asked.emit(self.word_count)

    def _leave_own(self) -> None:
        self.own.clear()
        self.show_own(wanted=False)
        self._ask_words()

    def _continue(self) -> None:
        if self.continue_button.isEnabled():
            self.continued.emit()
