from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.fake_clipboard import FakeClipboard
from tests.fakes.fake_surroundings import PASSPHRASE, FakeSurroundings
from vault_app.core.errors import KeychainCancelled, KeychainLocked
from vault_app.core.secret import Secret
from vault_app.services.change_passphrase import change_passphrase
from vault_app.ui.happenings import Note
from vault_app.ui.jobs import Lane
from vault_app.ui.session_bridge import SessionBridge
from vault_app.ui.settings.quick_unlock_controller import QuickUnlockController
from vault_app.ui.settings.quick_unlock_rows import QuickUnlockRows
from vault_app.ui.system.keyring import Keyring
from vault_app.ui.system.quick_enrolment import QuickEnrolment

if TYPE_CHECKING:
    from vault_app.services.session import Session


class Desk:
    """A window with the rows in it, over an open vault; ``notes`` are the toasts."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot = qtbot
        self.around = FakeSurroundings(folder)
        self.keychain = self.around.own_keychain
        self.lane = Lane()
        self.bridge = SessionBridge(self.lane, doors=self.around.doors, clipboard=FakeClipboard())
        self.keyring = Keyring(self.around, self.bridge)
        self.enrolment = QuickEnrolment(self.bridge, self.keyring, self.bridge)
        self.rows = QuickUnlockRows(self.bridge)
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        for row in self.rows.rows():
            column.addWidget(row)
        self.window.resize(900, 600)
        self.settings = QuickUnlockController(self.bridge, self.keyring, self.enrolment, self.rows, self.bridge)
        self.notes: list[Note] = []
        self.bridge.notice.connect(self.notes.append)
        qtbot.addWidget(self.window)
        self.window.show()
        _path, made = self.around.make_vault()
        self.session: Session = made.session
        self.bridge.open(made.session)
        self.settings.refresh()
        self.until(self.rows.switch.isEnabled)

    def until(self, holds: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(holds)

    def click(self, button: QWidget) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def turn_on(self) -> None:
        self.rows.switch.click()
        self.until(self.rows.switch.isChecked)
        self.until(self.rows.switch.isEnabled)

    def titles(self) -> list[str]:
        return [note.title for note in self.notes]

    def answer(self, passphrase: str) -> None:
        sheet = self.settings.sheet
        assert sheet is not None
        sheet.field.clear_secret()
        QTest.keyClicks(sheet.field, passphrase)
        self.click(sheet.go_button)

    def words(self) -> str:
        sheet = self.settings.sheet
        assert sheet is not None
        return sheet._problem.text()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path)
    yield desk
    desk.bridge.lock()
    desk.keyring.end()
    desk.lane.close()


def test_it_is_off_until_somebody_turns_it_on(desk: Desk) -> None:
    assert not desk.rows.switch.isChecked()
    assert desk.keychain.entries == {}


def test_turning_it_on_asks_for_nothing_and_says_so(desk: Desk) -> None:
    desk.turn_on()

    assert desk.settings.sheet is None
    assert len(desk.keychain.entries) == 1
    assert desk.titles() == ["Quick unlock is on"]
    assert not desk.rows.others_button.isVisible()


def test_the_switch_shows_what_is_and_not_what_is_wanted(desk: Desk) -> None:
    desk.lane.hold()
    desk.rows.switch.click()

    assert not desk.rows.switch.isChecked()
    assert desk.rows.cancel_button.isVisible()
    assert desk.rows.message.text() == "Waiting for the keyring…"
    desk.lane.go_on()
    desk.until(desk.rows.switch.isChecked)


def test_a_keyring_that_refuses_is_told_below_the_switch_and_nothing_changed(desk: Desk) -> None:
    desk.keychain.fails["store"] = KeychainLocked()

    desk.rows.switch.click()
    desk.until(lambda: "The keyring did not answer." in desk.rows.message.text())

    desk.until(desk.rows.switch.isEnabled)
    assert not desk.rows.switch.isChecked()
    assert desk.notes == []


def test_giving_up_ends_the_wait_and_says_nothing(desk: Desk) -> None:
    desk.keychain.fails["store"] = KeychainCancelled()

    desk.rows.switch.click()
    desk.click(desk.rows.cancel_button)
    desk.until(desk.rows.switch.isEnabled)

    assert "cancel" in desk.keychain.calls or desk.keychain.calls == ["store"]
    assert desk.rows.message.text() == ""


def test_turning_it_off_asks_for_the_passphrase_and_says_what_ends(desk: Desk) -> None:
    desk.turn_on()
    desk.rows.switch.click()
    sheet = desk.settings.sheet
    assert sheet is not None
    assert sheet.accessibleName() == "Turn quick unlock off?"
    assert desk.rows.switch.isChecked()

    desk.answer("not these words")
    desk.until(lambda: desk.words() == "That passphrase did not open the vault.")
    assert len(desk.keychain.entries) == 1
    desk.answer(PASSPHRASE)
    desk.until(lambda: not desk.rows.switch.isChecked())

    assert desk.keychain.entries == {}
    assert desk.titles()[-1] == "Quick unlock is off"
    assert desk.settings.sheet is None


def test_who_thinks_better_of_it_keeps_it(desk: Desk) -> None:
    desk.turn_on()
    desk.rows.switch.click()
    sheet = desk.settings.sheet
    assert sheet is not None

    desk.click(sheet.cancel_button)
    desk.until(lambda: desk.settings.sheet is None)

    assert desk.rows.switch.isChecked()
    assert len(desk.keychain.entries) == 1


def test_an_entry_that_the_keyring_keeps_is_mentioned(desk: Desk) -> None:
    desk.turn_on()
    desk.keychain.fails["delete"] = KeychainLocked()

    desk.rows.switch.click()
    desk.answer(PASSPHRASE)
    desk.until(lambda: not desk.rows.switch.isChecked())

    assert "An entry that opens nothing is left in the keyring." in desk.notes[-1].detail


def test_other_devices_can_be_ended_while_this_one_stays(desk: Desk) -> None:
    desk.turn_on()
    doors, before = desk.around.own_doors, dict(desk.keychain.entries)
    enrolment = doors.device.enrolment(desk.session.vault.id)
    doors.device.set_enrolment(desk.session.vault.id, None)  # as on another computer
    desk.settings.refresh()
    desk.until(lambda: not desk.rows.switch.isChecked())
    assert desk.rows.others_button.isVisible()
    doors.device.set_enrolment(desk.session.vault.id, enrolment)

    desk.click(desk.rows.others_button)
    sheet = desk.settings.sheet
    assert sheet is not None
    assert sheet.accessibleName() == "End quick unlock on other devices?"
    desk.answer(PASSPHRASE)
    desk.until(desk.rows.switch.isChecked)

    assert desk.titles()[-1] == "Quick unlock is on here alone"
    assert len(desk.keychain.entries) == 1
    assert desk.keychain.entries != before


def test_this_device_that_cannot_be_turned_on_again_is_told(desk: Desk) -> None:
    desk.turn_on()
    desk.keychain.fails["store"] = KeychainLocked()

    desk.rows.others_asked.emit()
    desk.answer(PASSPHRASE)
    desk.until(lambda: not desk.rows.switch.isChecked())

    assert desk.titles()[-1] == "Quick unlock is off"
    assert "The keyring did not answer." in desk.notes[-1].detail


def test_a_locked_vault_lets_go_of_the_keyring_and_shows_nothing(desk: Desk) -> None:
    desk.turn_on()

    desk.bridge.lock()

    assert "cancel" in desk.keychain.calls
    assert not desk.rows.switch.isChecked()
    assert not desk.rows.switch.isEnabled()
    desk.rows.turn_off_asked.emit()
    assert desk.settings.sheet is None


def test_a_vault_that_cannot_be_written_cannot_be_changed(desk: Desk) -> None:
    desk.session.read_only = "rolled-back"
    desk.settings.refresh()

    desk.until(lambda: not desk.rows.switch.isEnabled())


def test_a_changed_passphrase_has_ended_it_and_it_is_offered_again(desk: Desk) -> None:
    desk.turn_on()
    change_passphrase(
        desk.session, Secret(PASSPHRASE), Secret("other " + PASSPHRASE), doors=desk.around.own_doors, generated_bits=90
    )

    desk.enrolment.look_if_ended(Note("The passphrase is changed.", "Quick unlock has ended on 1 device."))
    desk.until(lambda: len(desk.notes) == 2)
    note = desk.notes[-1]
    assert note.title == "The passphrase is changed."
    assert (note.detail, note.action) == ("Quick unlock has ended on 1 device.", "Turn on again")
    assert desk.keychain.entries == {}
    assert note.act is not None
    note.act()

    desk.until(lambda: desk.titles()[-1] == "Quick unlock is on")
    assert len(desk.keychain.entries) == 1


def test_a_new_key_from_elsewhere_is_told_when_the_vault_is_opened(desk: Desk) -> None:
    desk.turn_on()
    change_passphrase(
        desk.session, Secret(PASSPHRASE), Secret("other " + PASSPHRASE), doors=desk.around.own_doors, generated_bits=90
    )

    desk.bridge.opened.emit(desk.session)
    desk.until(lambda: len(desk.notes) == 2)

    assert desk.titles()[-1] == "The passphrase was changed. Quick unlock is off here."


def test_turning_it_on_again_from_the_toast_says_what_went_wrong(desk: Desk) -> None:
    desk.keychain.fails["store"] = KeychainLocked()

    desk.enrolment.begin(tells=True)
    desk.until(lambda: bool(desk.notes))

    assert desk.titles() == ["The keyring did not answer."]


def test_where_nothing_has_ended_nothing_is_said(desk: Desk) -> None:
    desk.turn_on()
    before = len(desk.notes)
    told: list[None] = []

    desk.enrolment.look_if_ended()
    desk.keyring.run(lambda _keychain: None, asker=desk.bridge, done=told.append)
    desk.until(lambda: bool(told))
    desk.bridge.lock()
    desk.enrolment.look_if_ended()

    assert len(desk.notes) == before


def test_how_often_the_passphrase_is_asked_for_can_be_chosen(desk: Desk) -> None:
    chosen: list[tuple[str, object]] = []
    desk.rows.chosen.connect(lambda name, value: chosen.append((name, value)))

    desk.rows.days.setCurrentIndex(desk.rows.days.findData(30))
    desk.rows.days.activated.emit(desk.rows.days.currentIndex())

    assert chosen == [("practice_days", 30)]
