from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import PASSPHRASE, FakeSurroundings
from vault_app.core.secret import Secret
from vault_app.core.settings import RecentVault
from vault_app.ui.jobs import Lane
from vault_app.ui.theme.theme import theme
from vault_app.ui.unlock.controller import UnlockController

if TYPE_CHECKING:
    from vault_app.services.session import Session


@pytest.fixture
def unlock(qtbot: QtBot, lane: Lane, surroundings: FakeSurroundings) -> UnlockController:
    path, made = surroundings.make_vault()
    made.session.lock()
    controller = UnlockController(lane, surroundings)
    qtbot.addWidget(controller.view)
    controller.view.resize(1280, 800)
    controller.show_vault(path)
    controller.view.show()
    return controller


def words(unlock: UnlockController) -> tuple[str, str]:
    slot = unlock.view._slot
    return (slot._title.text(), slot._body.text()) if slot.is_shown() else ("", "")


def enter(unlock: UnlockController, passphrase: str) -> None:
    unlock.view.field.clear_secret()
    QTest.keyClicks(unlock.view.field, passphrase)
    QTest.keyClick(unlock.view.field, Qt.Key.Key_Return)


def miss(qtbot: QtBot, unlock: UnlockController, times: int = 1) -> None:
    for _ in range(times):
        wanted = unlock.misses + 1
        enter(unlock, "not these words")
        qtbot.waitUntil(partial(_has_missed, unlock, wanted))


def _has_missed(unlock: UnlockController, wanted: int) -> bool:
    return unlock.misses == wanted


def test_the_right_passphrase_opens(qtbot: QtBot, unlock: UnlockController) -> None:
    with qtbot.waitSignal(unlock.opened) as told:
        enter(unlock, PASSPHRASE)

    session: Session = told.args[0]
    assert session.vault.name == "Northpine"
    assert unlock.view.field.is_blank()


def test_spacing_and_capitals_of_the_keyboard_aside_the_words_count(qtbot: QtBot, unlock: UnlockController) -> None:
    with qtbot.waitSignal(unlock.opened):
        enter(unlock, f"  {PASSPHRASE.replace(' ', '   ')} ")


def test_a_wrong_passphrase_is_told_and_stays_selected(qtbot: QtBot, unlock: UnlockController) -> None:
    miss(qtbot, unlock)

    assert words(unlock) == (
        "That passphrase did not open the vault.",
        "Check the word order and the spaces between words.",
    )
    assert unlock.view.field.selectedText()
    assert unlock.view.field.hasFocus() or not unlock.view.isActiveWindow()


def test_typing_takes_the_message_away(qtbot: QtBot, unlock: UnlockController) -> None:
    miss(qtbot, unlock)

    QTest.keyClicks(unlock.view.field, "q")

    assert words(unlock) == ("", "")


def test_nothing_moves_when_a_message_comes(qtbot: QtBot, unlock: UnlockController) -> None:
    before = unlock.view.unlock_button.pos()

    miss(qtbot, unlock)
    unlock.view.field.caps_lock_changed.emit(True)
    qtbot.wait(10)

    assert unlock.view.unlock_button.pos() == before


def test_from_the_third_miss_on_it_says_when_it_last_worked(
    qtbot: QtBot, unlock: UnlockController, surroundings: FakeSurroundings
) -> None:
    three_days = 3 * 86_400_000
    recent = RecentVault(path=str(unlock.path), name="Northpine", opened=surroundings.own_clock.now_ms() - three_days)
    unlock.show_vault(unlock.path, recent)

    miss(qtbot, unlock, 2)
    second = words(unlock)[1]
    miss(qtbot, unlock)

    assert "Last opened" not in second
    assert words(unlock)[1].endswith("Last opened on this computer 3 days ago.")


def test_it_says_how_long_ago_the_vault_was_locked(unlock: UnlockController, surroundings: FakeSurroundings) -> None:
    recent = RecentVault(path=str(unlock.path), name="Northpine", opened=surroundings.own_clock.now_ms() - 720_000)

    unlock.show_vault(unlock.path, recent)

    assert unlock.view._place.text().endswith("· locked 12 min ago")


def test_cancelling_lets_go_of_the_attempt(qtbot: QtBot, unlock: UnlockController, lane: Lane) -> None:
    with qtbot.assertNotEmitted(unlock.opened):
        enter(unlock, PASSPHRASE)
        unlock.view.cancelled.emit()
        assert lane.wait_idle(5)
        qtbot.wait(10)

    assert not unlock.view.unlock_button.is_busy()


def test_a_passphrase_that_was_never_tried_is_wiped(unlock: UnlockController, lane: Lane) -> None:
    given: list[Secret] = []
    unlock.view.submitted.connect(given.append)
    lane.hold()
    enter(unlock, PASSPHRASE)

    unlock.cancel()
    lane.go_on()
    assert lane.wait_idle(5)

    assert given == [Secret()]


def test_while_the_key_is_stretched_the_button_turns_and_cancel_is_offered(unlock: UnlockController) -> None:
    enter(unlock, PASSPHRASE)

    assert unlock.view.unlock_button.is_busy()
    assert unlock.view._cancel.isVisible()
    unlock.cancel()


def test_a_second_enter_meanwhile_changes_nothing(qtbot: QtBot, unlock: UnlockController) -> None:
    enter(unlock, PASSPHRASE)

    with qtbot.assertNotEmitted(unlock.view.submitted):
        QTest.keyClick(unlock.view.field, Qt.Key.Key_Return)

    unlock.cancel()


def test_an_empty_passphrase_is_not_tried(qtbot: QtBot, unlock: UnlockController) -> None:
    with qtbot.assertNotEmitted(unlock.view.submitted):
        QTest.keyClick(unlock.view.field, Qt.Key.Key_Return)


def test_the_first_key_tells_that_somebody_types_and_the_second_does_not(unlock: UnlockController) -> None:
    told: list[int] = []
    unlock.preparing.connect(lambda: told.append(1))

    QTest.keyClicks(unlock.view.field, "quail")

    assert told == [1]


def test_nobody_types_where_the_field_is_emptied(unlock: UnlockController) -> None:
    QTest.keyClicks(unlock.view.field, "quail")
    told: list[int] = []
    unlock.preparing.connect(lambda: told.append(1))

    unlock.show_vault(unlock.path)

    assert not told


def test_memory_is_made_ready_while_the_person_types(qtbot: QtBot, unlock: UnlockController) -> None:
    QTest.keyClicks(unlock.view.field, "q")

    qtbot.waitUntil(lambda: unlock._ready is not None)


def test_memory_that_was_not_used_is_given_back(qtbot: QtBot, unlock: UnlockController) -> None:
    QTest.keyClicks(unlock.view.field, "q")
    qtbot.waitUntil(lambda: unlock._ready is not None)

    unlock.show_vault(unlock.path)

    assert unlock._ready is None


def test_what_is_made_ready_for_one_vault_is_not_used_for_another(
    qtbot: QtBot, unlock: UnlockController, lane: Lane, surroundings: FakeSurroundings
) -> None:
    path, other = surroundings.make_vault("Harbour")
    other.session.lock()
    lane.hold()
    QTest.keyClicks(unlock.view.field, "q")
    unlock.show_vault(path)
    lane.go_on()
    assert lane.wait_idle(5)
    qtbot.wait(10)

    lane.hold()
    enter(unlock, PASSPHRASE)
    with qtbot.waitSignal(unlock.opened) as told:
        lane.go_on()

    assert told.args[0].vault.name == "Harbour"


def test_what_is_made_ready_too_late_is_given_back(qtbot: QtBot, unlock: UnlockController, lane: Lane) -> None:
    lane.hold()
    enter(unlock, PASSPHRASE)
    with qtbot.waitSignal(unlock.opened):
        lane.go_on()

    assert unlock._ready is None


@pytest.mark.parametrize(
    ("spoil", "title", "backups"),
    [
        (lambda _data: b"shopping list", "This is not a vault file, or its beginning is damaged.", True),
        (lambda data: data[:8] + b"\x07" + data[9:], "This vault was saved by a newer version.", False),
        (lambda data: data[:60] + b"\0\0\0\0" + data[64:], "This vault file is damaged.", True),
        (lambda data: data[:-9] + b"\0" * 9, "This vault file is damaged.", True),
    ],
    ids=["not a vault", "newer", "broken header", "broken body"],
)
def test_a_file_that_does_not_open_says_why(
    qtbot: QtBot, unlock: UnlockController, spoil: object, title: str, *, backups: bool
) -> None:
    assert callable(spoil)
    unlock.path.write_bytes(spoil(unlock.path.read_bytes()))

    enter(unlock, PASSPHRASE)
    qtbot.waitUntil(lambda: words(unlock)[0] != "")

    assert words(unlock)[0] == title
    assert any(link.text() == "Show backups" for link in unlock.view.findChildren(QPushButton)) == backups
    assert unlock.view.field.selectedText() == ""


def test_a_vault_that_is_gone_says_so(qtbot: QtBot, unlock: UnlockController) -> None:
    unlock.path.unlink()

    enter(unlock, PASSPHRASE)
    qtbot.waitUntil(lambda: words(unlock)[0] != "")

    assert words(unlock)[0] == "There is no vault at this place any more."


def test_caps_lock_is_told(unlock: UnlockController) -> None:
    unlock.view.field.caps_lock_changed.emit(True)
    on = unlock.view._slot._caps.isVisible()
    unlock.view.field.caps_lock_changed.emit(False)

    assert (on, unlock.view._slot._caps.isVisible()) == (True, False)


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Open another vault", "another_vault_asked"),
        ("Forgotten passphrase?", "forgotten_asked"),
    ],
)
def test_each_link_tells_what_was_asked(qtbot: QtBot, unlock: UnlockController, name: str, signal: str) -> None:
    link = next(button for button in unlock.view.findChildren(QPushButton) if button.text() == name)

    with qtbot.waitSignal(getattr(unlock.view, signal)):
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)


def test_the_column_grows_with_the_text(unlock: UnlockController) -> None:
    before = unlock.view._column.width()

    theme().set_text_scale(1.5)

    assert unlock.view._column.width() == round(before * 1.5)
