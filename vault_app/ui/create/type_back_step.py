"""Step two: the passphrase typed back, so that what was written down is right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.create.typed_back import WordState, is_same, word_states
from vault_app.ui.create.word_ticks import WordTicks
from vault_app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from vault_app.ui.widgets.flow import Flow
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.passphrase_field import PassphraseField
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.text_field import LabelledField

if TYPE_CHECKING:
    from vault_app.core.secret import Secret


class TypeBackStep(QWidget):
    """Ticks each word as it is typed; there is no paste.

    Signals:
        confirmed: what was typed is what was chosen.
        back: show the words again.
    """

    confirmed = Signal()
    back = Signal()

    def __init__(self, *, final: str, asks_current: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: Secret | None = None
        self._by_word = True
        self.current = PassphraseField(self.tr("Present passphrase"))
        self._current_row = LabelledField(self.tr("Present passphrase"), self.current)
        if not asks_current:
            self._current_row.hide()
        self._asks_current = asks_current
        self.field = PassphraseField(
            self.tr("Type the new passphrase") if asks_current else self.tr("Type the passphrase")
        )
        self.field.set_paste_allowed(False)
        self.ticks = WordTicks()
        self._line = MessageLine("info")
        self.problem = MessageLine("danger")
        self._show_again = LinkButton(self.tr("Show the words again"))
        self.back_button = SecondaryButton(self.tr("Back"))
        self.finish_button = PrimaryButton(final)
        self._build()
        self.field.edited.connect(self._on_edited)
        self.current.edited.connect(self._on_edited)
        self.current.submitted.connect(self.field.setFocus)
        self.field.paste_refused.connect(self._say_no_paste)
        self.field.submitted.connect(self._finish)
        self.finish_button.clicked.connect(self._finish)
        self.back_button.clicked.connect(self.back)
        self._show_again.clicked.connect(self.back)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PlainLabel(self.tr("Type it back"), px=24, weight=700))
        column.addSpacing(6)
        column.addWidget(
            PlainLabel(self.tr("From what you wrote down, not from memory."), px=14, colour="text2", wrap=True)
        )
        column.addSpacing(18)
        column.addWidget(self._current_row)
        column.addSpacing(12 if self._asks_current else 0)
        column.addWidget(LabelledField(self.field.accessibleName(), self.field))
        column.addSpacing(12)
        column.addWidget(self.ticks)
        column.addSpacing(8)
        line = QHBoxLayout()
        line.addWidget(self._line, 1)
        line.addWidget(self._show_again)
        column.addLayout(line)
        column.addWidget(self.problem)
        column.addSpacing(18)
        ends = Flow()
        ends.add(self.back_button)
        ends.add_gap()
        ends.add(self.finish_button)
        column.addWidget(ends)
        column.addStretch()

    def begin(self, chosen: "Secret", *, by_word: bool) -> None:
        """Ask for ``chosen``, which stays the caller's and must outlive this step; ``by_word`` ticks each word."""
        self._chosen, self._by_word = chosen, by_word
        self.field.clear_secret()
        self.current.clear_secret()
        self.show_problem("")
        self.ticks.setVisible(by_word)
        self._on_edited()
        (self.current if self._asks_current else self.field).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_busy(self, busy: bool) -> None:  # noqa: FBT001 - a setter of one flag
        """Show that the vault is being made."""
        self.finish_button.set_busy(busy)
        for part in (self.field, self.current, self.back_button, self._show_again):
            part.setEnabled(not busy)

    def show_problem(self, words: str) -> None:
        """Say what went wrong; "" takes it away."""
        self.problem.set_message("danger", words)

    def clear(self) -> None:
        """Forget the passphrase and what was typed."""
        self._chosen = None
        self.field.clear_secret()
        self.current.clear_secret()

    def _on_edited(self) -> None:
        if self._chosen is None:
            return
        typed = self.field.peek_secret()
        right = is_same(typed, self._chosen)
        states = word_states(typed, self._chosen)
        typed.wipe()
        if self._by_word:
            self.ticks.show_states(states)
        self._say(states, right=right)
        ready = right and not (self._asks_current and self.current.is_blank())
        self.finish_button.setEnabled(ready)

    def _say(self, states: tuple[WordState, ...], *, right: bool) -> None:
        wrong = [place + 1 for place, state in enumerate(states) if state is WordState.DIFFERS]
        if right:
            self._line.set_message("ok", self.tr("That is it."))
        elif wrong and self._by_word:
            self._line.set_message("warn", self.tr("Word %1 differs").replace("%1", str(wrong[0])))
        else:
            self._line.clear()

    def _say_no_paste(self) -> None:
        self._line.set_message("warn", self.tr("Type it: a paste would not show that you have it on paper."))

    def _finish(self) -> None:
        if self.finish_button.isEnabled():
            self.confirmed.emit()
        elif not self._by_word and not self.finish_button.is_busy():
            self._line.set_message("warn", self.tr("That is not what you chose."))
