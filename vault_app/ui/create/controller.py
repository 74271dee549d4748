"""Leads through the wizard and calls what makes the vault."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from vault_app.core.errors import AlreadyExists, VaultAppError, WrongPassphrase
from vault_app.core.passphrase import check_new_passphrase, generate_passphrase, passphrase_bits
from vault_app.core.secret import Secret
from vault_app.ui.create.crack_words import explanation
from vault_app.ui.create.how_sheet import HowSheet
from vault_app.ui.create.page import WizardPage
from vault_app.ui.create.purpose import Chosen, Outcome, Purpose
from vault_app.ui.messages import VaultFile, words_for
from vault_app.ui.system.sheet_printing import SheetPrinter

if TYPE_CHECKING:
    from pathlib import Path

    from vault_app.core.passphrase import WordList
    from vault_app.ui.jobs import Job, Lane
    from vault_app.ui.surroundings import Surroundings

CHOOSE, TYPE_BACK, SAVE = range(3)


class WizardController(QObject):
    """Owns the passphrase from the first word shown until it is handed to the service.

    Signals:
        made: an `Outcome`, as soon as the passphrase holds.
        finished: an `Outcome`; the vault is open.
        printed: the recovery sheet of an `Outcome` was printed.
        cancelled: the person went back out of the first step.
        abandoned: it is over without an outcome, for whatever reason.
    """

    made = Signal(object)
    finished = Signal(object)
    printed = Signal(object)
    cancelled = Signal()
    abandoned = Signal()

    def __init__(
        self, purpose: Purpose, lane: "Lane", surroundings: "Surroundings", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._purpose, self._lane, self._surroundings = purpose, lane, surroundings
        self._chosen: Secret | None = None
        self._bits = 0.0
        self._words: WordList | None = None
        self._outcome: Outcome | None = None
        self._estimating: Job[float] | None = None
        self._job: Job[Outcome] | None = None
        self.view = WizardPage(final=purpose.final, with_place=purpose.new_vault, asks_current=purpose.asks_current)
        self._printer = SheetPrinter(self.view)
        self._connect()

    def _connect(self) -> None:
        choose, type_back, save = self.view.choose, self.view.type_back, self.view.save
        choose.words_asked.connect(self.new_words)
        choose.own_typed.connect(self._estimate)
        choose.explain_asked.connect(self._explain)
        choose.continued.connect(self._continue)
        choose.back.connect(self.cancelled)
        choose.place.renamed.connect(self._show_place)
        type_back.back.connect(self._back_to_words)
        type_back.confirmed.connect(self._carry_out)
        save.print_asked.connect(self._print)
        save.pdf_asked.connect(self._save_pdf)
        save.finished.connect(self._finish)
        self._printer.printed.connect(self._on_printed)
        self._printer.failed.connect(save.show_problem)

    def begin(self) -> None:
        """Show the first words as soon as the word list is read."""
        self._propose_name()
        self._show_place()
        self.new_words(self.view.choose.word_count)

    def new_words(self, count: int) -> None:
        """Generate so many words and show them."""

        def generated() -> tuple[Secret, float, "WordList"]:
            words = self._surroundings.word_list()
            secret = generate_passphrase(words, source=self._surroundings.random_source(), count=count)
            return secret, passphrase_bits(words, count=count), words

        self._lane.run(generated, asker=self.view, done=self._show_words, dropped=lambda made: made[0].wipe())

    @Slot()
    def abandon(self) -> None:
        """Forget everything; a vault that was made stays on the disk, and locks."""
        if self._job is not None:
            self._job.cancel()
        self._forget()
        if self._outcome is not None:
            self._outcome.session.lock()
            self._outcome = None
        self.abandoned.emit()

    def _show_words(self, made: "tuple[Secret, float, WordList]") -> None:
        self._keep(made[0])
        self._bits, self._words = made[1], made[2]
        self.view.choose.show_words(made[0], self._bits)

    def _propose_name(self) -> None:
        """Number the name that is proposed where a vault has it: else it comes out after the words are copied."""
        place = self.view.choose.place
        proposed, number = place.vault_name(), 2
        name = proposed
        while self._purpose.new_vault and self._surroundings.default_vault_path(name).exists():
            name, number = f"{proposed} {number}", number + 1
        place.name.setText(name)

    def _show_place(self) -> None:
        place = self.view.choose.place
        if self._purpose.new_vault and place.chosen is None:
            place.show_path(self._surroundings.default_vault_path(place.vault_name() or self.tr("My vault")))

    def _estimate(self) -> None:
        if self._estimating is not None:
            self._estimating.cancel()
        typed = self.view.choose.own.take()

        def estimated() -> float:
            try:
                return self._surroundings.estimated_bits(typed) if typed else 0.0
            finally:
                typed.wipe()

        self._estimating = self._lane.run(estimated, asker=self.view, done=self.view.choose.show_estimate)

    def _explain(self) -> None:
        if self._words is not None:
            count = self.view.choose.word_count
            HowSheet(self.view.window(), explanation(self._bits, count, len(self._words.words))).open()

    def _continue(self) -> None:
        choose = self.view.choose
        choose.show_problem("")
        if choose.is_own:
            self._keep(choose.own.take())
        if self._chosen is None or not self._may_go_on(self._chosen):
            return
        self.view.show_step(TYPE_BACK)
        self.view.type_back.begin(self._chosen, by_word=not choose.is_own)

    def _may_go_on(self, chosen: Secret) -> bool:
        choose = self.view.choose
        try:
            check_new_passphrase(chosen)
        except VaultAppError as error:
            choose.show_problem(words_for(error).body)
            return False
        if self._purpose.new_vault and not choose.place.vault_name():
            choose.show_problem(self.tr("Give the vault a name."))
            return False
        if self._purpose.new_vault and self._path().exists():
            message = words_for(AlreadyExists(path=self._path()))
            choose.show_problem(f"{message.title} {message.body}")
            return False
        return True

    def _path(self) -> "Path":
        place = self.view.choose.place
        return place.chosen or self._surroundings.default_vault_path(place.vault_name())

    def _back_to_words(self) -> None:
        self.view.type_back.clear()
        self.view.show_step(CHOOSE)

    def _carry_out(self) -> None:
        if self._chosen is None:
            return
        choose, type_back = self.view.choose, self.view.type_back
        chosen = Chosen(
            passphrase=self._chosen.duplicate(),
            current=type_back.current.peek_secret() if self._purpose.asks_current else None,
            generated_bits=None if choose.is_own else self._bits,
            accept_weak=choose.is_own and choose.own.accept.isChecked(),
            name=choose.place.vault_name(),
            path=self._path() if self._purpose.new_vault else None,
        )
        type_back.show_problem("")
        type_back.show_busy(busy=True)
        self._job = self._lane.run(
            partial(self._purpose.carry_out, chosen),
            asker=self.view,
            done=self._made,
            failed=self._failed,
            dropped=lambda outcome: outcome.session.lock(),
        )

    def _failed(self, error: VaultAppError) -> None:
        type_back = self.view.type_back
        type_back.show_busy(busy=False)
        path = self._path() if self._purpose.new_vault else None
        message = words_for(error, VaultFile(path.name) if path is not None else VaultFile(""))
        if isinstance(error, WrongPassphrase):
            type_back.show_problem(self.tr("The present passphrase is not right."))
        else:
            type_back.show_problem(f"{message.title} {message.body}")

    def _made(self, outcome: Outcome) -> None:
        self.view.type_back.show_busy(busy=False)
        self._outcome = outcome
        self._forget()
        self.made.emit(outcome)
        if outcome.sheet is None:
            self._finish()
        else:
            self.view.show_step(SAVE)
            self.view.save.begin()

    def _print(self) -> None:
        if self._outcome is not None and self._outcome.sheet is not None:
            self._printer.print_sheet(self._outcome.sheet)

    def _save_pdf(self) -> None:
        if self._outcome is not None and self._outcome.sheet is not None:
            self._printer.save_pdf(self._outcome.sheet)

    def _on_printed(self) -> None:
        self.printed.emit(self._outcome)
        self._finish()

    def _finish(self) -> None:
        outcome, self._outcome = self._outcome, None
        if outcome is None:
            return
        if outcome.sheet is not None:
            outcome.sheet.words.wipe()
        self.finished.emit(outcome)

    def _keep(self, secret: Secret) -> None:
        if self._chosen is not None:
            self._chosen.wipe()
        self._chosen = secret

    def _forget(self) -> None:
        self.view.choose.clear()
        self.view.type_back.clear()
        if self._chosen is not None:
            self._chosen.wipe()
            self._chosen = None
