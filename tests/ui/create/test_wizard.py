from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from vault_app.core.errors import DiskFull, WrongPassphrase
from vault_app.core.passphrase import generate_passphrase
from vault_app.core.secret import Secret
from vault_app.services.create_vault import create_vault
from vault_app.ui.create.controller import CHOOSE, SAVE, TYPE_BACK, WizardController
from vault_app.ui.create.how_sheet import HowSheet
from vault_app.ui.create.purpose import Chosen, Outcome, Purpose
from vault_app.ui.create.typed_back import WordState
from vault_app.ui.jobs import Lane


class Work:
    """Makes a vault as the shell does, remembering what it was given."""

    def __init__(self, surroundings: FakeSurroundings) -> None:
        self._surroundings = surroundings
        self.passphrase = ""
        self.current = ""
        self.chosen: Chosen | None = None
        self.fails: Exception | None = None
        self.with_sheet = True

    def __call__(self, chosen: Chosen) -> Outcome:
        self.chosen = chosen
        self.passphrase = chosen.passphrase.reveal()
        self.current = chosen.current.reveal() if chosen.current is not None else ""
        if self.fails is not None:
            raise self.fails
        made = create_vault(
            self._surroundings.store_at(chosen.path or self._surroundings.folder / "changed.vault"),
            chosen.passphrase,
            name=chosen.name or "Northpine",
            doors=self._surroundings.doors(),
            accept_weak=chosen.accept_weak,
            generated_bits=chosen.generated_bits,
        )
        return Outcome(made.session, made.recovery if self.with_sheet else None)


@pytest.fixture
def work(surroundings: FakeSurroundings) -> Work:
    return Work(surroundings)


def begun(qtbot: QtBot, lane: Lane, surroundings: FakeSurroundings, purpose: Purpose) -> WizardController:
    wizard = WizardController(purpose, lane, surroundings)
    qtbot.addWidget(wizard.view)
    wizard.view.resize(1280, 800)
    wizard.view.show()
    wizard.begin()
    qtbot.waitUntil(wizard.view.choose.continue_button.isEnabled)
    return wizard


@pytest.fixture
def wizard(qtbot: QtBot, lane: Lane, surroundings: FakeSurroundings, work: Work) -> Iterator[WizardController]:
    wizard = begun(qtbot, lane, surroundings, Purpose(final="Create vault", new_vault=True, carry_out=work))
    yield wizard
    wizard.abandon()


def words_shown(wizard: WizardController) -> str:
    chips = wizard.view.choose.grid._chips
    return " ".join(chip.accessibleName().split(" ", 1)[1] for chip in chips if chip.isVisible())


def go_on(wizard: WizardController) -> str:
    words = words_shown(wizard)
    wizard.view.choose.continue_button.click()
    return words


def to_the_end(qtbot: QtBot, wizard: WizardController) -> str:
    words = go_on(wizard)
    QTest.keyClicks(wizard.view.type_back.field, words)
    QTest.keyClick(wizard.view.type_back.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wizard.view.step == SAVE)
    return words


def test_seven_words_are_shown_in_clear(wizard: WizardController) -> None:
    assert len(words_shown(wizard).split()) == 7
    assert wizard.view.choose._bits._title.text() == "90 bits of randomness"


def test_six_words_are_a_choice(qtbot: QtBot, wizard: WizardController) -> None:
    wizard.view.choose.count.set_current(0)

    qtbot.waitUntil(lambda: len(words_shown(wizard).split()) == 6)
    assert wizard.view.choose._bits._title.text() == "78 bits of randomness"
    assert wizard.view.choose._subtitle.text().startswith("Six words")


def test_new_words_are_other_words(
    qtbot: QtBot, wizard: WizardController, surroundings: FakeSurroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = words_shown(wizard)
    other = generate_passphrase(surroundings.word_list(), source=_Last(), count=7)
    monkeypatch.setattr(surroundings, "random_source", _Last)

    wizard.view.choose.new_words.click()

    qtbot.waitUntil(lambda: words_shown(wizard) == other.reveal())
    assert words_shown(wizard) != before


class _Last:
    """A source that always gives the last choice."""

    def below(self, n: int) -> int:
        return n - 1


def test_how_it_was_worked_out_can_be_read(wizard: WizardController) -> None:
    wizard.view.choose._bits.action_clicked.emit()

    sheet = wizard.view.findChild(HowSheet)
    assert sheet is not None
    assert sheet.is_open()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.is_open()


def test_the_name_that_is_proposed_is_free(
    qtbot: QtBot, lane: Lane, surroundings: FakeSurroundings, work: Work
) -> None:
    for taken in ("My vault", "My vault 2"):
        surroundings.default_vault_path(taken).write_bytes(b"another vault")

    wizard = begun(qtbot, lane, surroundings, Purpose(final="Create vault", new_vault=True, carry_out=work))

    assert wizard.view.choose.place.vault_name() == "My vault 3"


def test_the_place_follows_the_name(wizard: WizardController) -> None:
    wizard.view.choose.place.name.setText("Office")

    assert wizard.view.choose.place._where.text().endswith("Office.vault")


def test_a_chosen_place_does_not_follow_the_name(wizard: WizardController, tmp_path: Path) -> None:
    place = wizard.view.choose.place
    place.change.click()
    dialog = place.findChild(QFileDialog) or wizard.view.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "elsewhere.vault"))
    dialog.reject()

    place.name.setText("Office")

    assert place._where.text().endswith("elsewhere.vault")


def test_a_vault_without_a_name_is_not_made(wizard: WizardController) -> None:
    wizard.view.choose.place.name.setText("  ")

    wizard.view.choose.continue_button.click()

    assert wizard.view.step == CHOOSE
    assert wizard.view.choose.problem.text() == "Give the vault a name."


def test_a_file_that_is_there_is_not_overwritten(wizard: WizardController, surroundings: FakeSurroundings) -> None:
    surroundings.default_vault_path("My vault").write_bytes(b"something")

    wizard.view.choose.continue_button.click()

    assert wizard.view.step == CHOOSE
    assert "already" in wizard.view.choose.problem.text()


def test_going_back_out_of_the_first_step_is_told(qtbot: QtBot, wizard: WizardController) -> None:
    with qtbot.waitSignal(wizard.cancelled):
        wizard.view.choose.back_button.click()


def test_each_word_typed_back_gets_its_tick(wizard: WizardController) -> None:
    words = go_on(wizard)

    QTest.keyClicks(wizard.view.type_back.field, " ".join(words.split()[:2]) + " wrong ")

    states = wizard.view.type_back.ticks.states
    assert states[:3] == (WordState.RIGHT, WordState.RIGHT, WordState.DIFFERS)
    assert wizard.view.type_back._line.text() == "Word 3 differs"
    assert not wizard.view.type_back.finish_button.isEnabled()


def test_the_ticks_speak(wizard: WizardController) -> None:
    words = go_on(wizard)

    QTest.keyClicks(wizard.view.type_back.field, words.split()[0] + " ")

    assert wizard.view.type_back.ticks.accessibleName() == "1 of 7 words right"


def test_nothing_can_be_pasted(wizard: WizardController) -> None:
    words = go_on(wizard)
    QGuiApplication.clipboard().setText(words)

    QTest.keyClick(wizard.view.type_back.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert wizard.view.type_back.field.is_blank()
    assert wizard.view.type_back._line.text().startswith("Type it: ")


def test_the_words_can_be_seen_again(wizard: WizardController) -> None:
    words = go_on(wizard)

    wizard.view.type_back.back_button.click()

    assert wizard.view.step == CHOOSE
    assert words_shown(wizard) == words


def test_the_words_typed_back_make_the_vault(qtbot: QtBot, wizard: WizardController, work: Work) -> None:
    words = to_the_end(qtbot, wizard)

    assert work.passphrase == words
    assert work.chosen is not None
    assert work.chosen.generated_bits == pytest.approx(90.47, abs=0.01)
    assert work.chosen.name == "My vault"


def test_what_was_typed_is_forgotten_when_the_vault_is_made(qtbot: QtBot, wizard: WizardController) -> None:
    to_the_end(qtbot, wizard)

    assert wizard.view.type_back.field.is_blank()
    assert all(chip._word is None for chip in wizard.view.choose.grid._chips)


def test_a_disk_that_is_full_is_told_and_nothing_is_lost(qtbot: QtBot, wizard: WizardController, work: Work) -> None:
    work.fails = DiskFull()
    words = go_on(wizard)
    QTest.keyClicks(wizard.view.type_back.field, words)

    wizard.view.type_back.finish_button.click()

    qtbot.waitUntil(lambda: "disk is full" in wizard.view.type_back.problem.text())
    assert not wizard.view.type_back.finish_button.is_busy()
    assert not wizard.view.type_back.field.is_blank()


def test_skipping_the_sheet_ends_the_wizard(qtbot: QtBot, wizard: WizardController) -> None:
    to_the_end(qtbot, wizard)

    with qtbot.waitSignal(wizard.finished) as told:
        wizard.view.save.skip_button.click()

    outcome: Outcome = told.args[0]
    assert outcome.session.vault.name == "My vault"
    assert outcome.sheet is not None
    assert not outcome.sheet.words
    outcome.session.lock()


def test_without_a_printer_it_says_so_and_stays(qtbot: QtBot, wizard: WizardController) -> None:
    to_the_end(qtbot, wizard)

    wizard.view.save.print_button.click()

    assert wizard.view.step == SAVE
    assert "No printer" in wizard.view.save._remark.text()


def test_a_printed_sheet_is_told_and_ends_the_wizard(qtbot: QtBot, wizard: WizardController) -> None:
    to_the_end(qtbot, wizard)

    with qtbot.waitSignals([wizard.printed, wizard.finished]):
        wizard._printer.printed.emit()


def test_leaving_after_the_vault_was_made_locks_it(qtbot: QtBot, wizard: WizardController) -> None:
    to_the_end(qtbot, wizard)
    outcome = wizard._outcome
    assert outcome is not None

    wizard.abandon()

    assert outcome.session.locked


def test_a_purpose_without_a_sheet_ends_at_once(
    qtbot: QtBot, lane: Lane, surroundings: FakeSurroundings, work: Work
) -> None:
    work.with_sheet = False
    wizard = begun(qtbot, lane, surroundings, Purpose(final="Change", carry_out=work))
    words = go_on(wizard)
    QTest.keyClicks(wizard.view.type_back.field, words)

    with qtbot.waitSignals([wizard.made, wizard.finished]):
        wizard.view.type_back.finish_button.click()


def test_a_change_asks_for_the_passphrase_until_now(
    qtbot: QtBot, lane: Lane, surroundings: FakeSurroundings, work: Work
) -> None:
    work.with_sheet = False
    wizard = begun(qtbot, lane, surroundings, Purpose(final="Change", asks_current=True, carry_out=work))
    step = wizard.view.type_back
    words = go_on(wizard)
    QTest.keyClicks(step.field, words)
    before = step.finish_button.isEnabled()
    QTest.keyClicks(step.current, "the old one")

    with qtbot.waitSignal(wizard.finished):
        step.finish_button.click()

    assert not before
    assert work.current == "the old one"


def test_a_wrong_present_passphrase_is_named_as_such(
    qtbot: QtBot, lane: Lane, surroundings: FakeSurroundings, work: Work
) -> None:
    work.fails = WrongPassphrase()
    wizard = begun(qtbot, lane, surroundings, Purpose(final="Change", asks_current=True, carry_out=work))
    QTest.keyClicks(wizard.view.type_back.field, go_on(wizard))
    QTest.keyClicks(wizard.view.type_back.current, "not it")

    wizard.view.type_back.finish_button.click()

    qtbot.waitUntil(lambda: wizard.view.type_back.problem.text() == "The present passphrase is not right.")


def type_own(qtbot: QtBot, wizard: WizardController, text: str) -> None:
    wizard.view.choose.use_own.click()
    QTest.keyClicks(wizard.view.choose.own.field, text)
    qtbot.waitUntil(lambda: wizard.view.choose.own._bits == pytest.approx(6.5 * len(text)))


def test_an_own_passphrase_under_the_floor_is_refused(qtbot: QtBot, wizard: WizardController) -> None:
    type_own(qtbot, wizard, "letmein")

    assert "Too easy to guess" in wizard.view.choose.own._verdict.text()
    assert not wizard.view.choose.continue_button.isEnabled()
    assert not wizard.view.choose._bits.isVisible()


def test_an_own_passphrase_between_needs_the_risk_accepted(qtbot: QtBot, wizard: WizardController, work: Work) -> None:
    type_own(qtbot, wizard, "letmein99")
    refused = wizard.view.choose.continue_button.isEnabled()
    wizard.view.choose.own.accept.setChecked(True)
    qtbot.waitUntil(wizard.view.choose.continue_button.isEnabled)

    wizard.view.choose.continue_button.click()
    QTest.keyClicks(wizard.view.type_back.field, "letmein99")
    QTest.keyClick(wizard.view.type_back.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wizard.view.step == SAVE)

    assert not refused
    assert work.chosen is not None
    assert (work.chosen.accept_weak, work.chosen.generated_bits) == (True, None)


def test_a_good_own_passphrase_goes_on(qtbot: QtBot, wizard: WizardController) -> None:
    type_own(qtbot, wizard, "seven lone geese")

    assert wizard.view.choose._bits._title.text().endswith("bits by estimate")
    QTest.keyClick(wizard.view.choose.own.field, Qt.Key.Key_Return)
    assert wizard.view.step == TYPE_BACK
    assert not wizard.view.type_back.ticks.isVisible()


def test_an_own_passphrase_typed_back_wrong_is_told_on_enter(qtbot: QtBot, wizard: WizardController) -> None:
    type_own(qtbot, wizard, "seven lone geese")
    wizard.view.choose.continue_button.click()
    QTest.keyClicks(wizard.view.type_back.field, "seven lone goose")

    QTest.keyClick(wizard.view.type_back.field, Qt.Key.Key_Return)

    assert wizard.view.type_back._line.text() == "That is not what you chose."


def test_going_back_to_random_words_forgets_the_own_ones(qtbot: QtBot, wizard: WizardController) -> None:
    type_own(qtbot, wizard, "seven lone geese")

    wizard.view.choose.use_words.click()

    qtbot.waitUntil(lambda: len(words_shown(wizard).split()) == 7)
    assert wizard.view.choose.own.field.is_blank()


def test_a_character_that_may_not_be_in_a_passphrase_is_refused(qtbot: QtBot, wizard: WizardController) -> None:
    wizard.view.choose.use_own.click()
    wizard.view.choose.own.field.set_secret(Secret("seven lone geese \ue000"))
    qtbot.waitUntil(wizard.view.choose.continue_button.isEnabled)

    wizard.view.choose.continue_button.click()

    assert wizard.view.step == CHOOSE
    assert "character" in wizard.view.choose.problem.text()
