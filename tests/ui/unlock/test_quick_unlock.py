from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import PASSPHRASE, FakeSurroundings
from vault_app.core.errors import (
    KeychainError,
    KeychainGarbage,
    KeychainLocked,
    KeychainMissing,
    KeychainNoEntry,
    KeychainRefused,
    KeychainTimeout,
)
from vault_app.services.quick_unlock import enrol
from vault_app.ui.jobs import Lane
from vault_app.ui.system.keyring import Keyring
from vault_app.ui.unlock.controller import UnlockController
from vault_app.ui.unlock.quick_unlock import QuickUnlock

if TYPE_CHECKING:
    from vault_app.services.session import Session

DAY = 24 * 60 * 60


@pytest.fixture
def enrolled(surroundings: FakeSurroundings) -> Path:
    path, made = surroundings.make_vault()
    enrol(made.session, surroundings.own_keychain, doors=surroundings.own_doors)
    made.session.lock()
    surroundings.own_keychain.calls.clear()
    return path


@pytest.fixture
def unlock(qtbot: QtBot, lane: Lane, surroundings: FakeSurroundings) -> Iterator[UnlockController]:
    controller = UnlockController(lane, surroundings)
    keyring = Keyring(surroundings, controller)
    controller.offer_quick_unlock(QuickUnlock(lane, surroundings, keyring, days=lambda: 14, parent=controller))
    qtbot.addWidget(controller.view)
    controller.view.resize(1280, 800)
    controller.view.show()
    yield controller
    keyring.end()


def show(qtbot: QtBot, unlock: UnlockController, path: Path) -> None:
    unlock.show_vault(path)
    qtbot.waitUntil(lambda: is_offered(unlock))


def is_offered(unlock: UnlockController) -> bool:
    return unlock.view.quick_button is not None and unlock.view.quick_button.isVisible()


def press(unlock: UnlockController) -> None:
    assert unlock.view.quick_button is not None
    QTest.mouseClick(unlock.view.quick_button, Qt.MouseButton.LeftButton)


def title(unlock: UnlockController) -> str:
    slot = unlock.view._slot
    return slot._title.text() if slot.is_shown() else ""


def settle(qtbot: QtBot, unlock: UnlockController) -> None:
    """Wait until both lanes have been asked and have answered."""
    told: list[None] = []
    quick = unlock._quick
    assert quick is not None
    quick._lane.run(
        lambda: None,
        asker=unlock,
        done=lambda _nothing: quick._keyring.run(lambda _keychain: None, asker=unlock, done=told.append),
    )
    qtbot.waitUntil(lambda: bool(told))


def test_a_keyring_that_works_opens_the_vault_by_one_click(
    qtbot: QtBot, unlock: UnlockController, enrolled: Path
) -> None:
    show(qtbot, unlock, enrolled)

    with qtbot.waitSignal(unlock.opened) as opened:
        press(unlock)

    session: Session = opened.args[0]
    assert session.vault.name == "Northpine"
    session.lock()


def test_the_button_moves_nothing_when_it_comes(qtbot: QtBot, unlock: UnlockController, enrolled: Path) -> None:
    unlock.show_vault(enrolled)
    qtbot.wait(1)
    before = unlock.view.unlock_button.mapTo(unlock.view, unlock.view.unlock_button.rect().topLeft())

    qtbot.waitUntil(lambda: is_offered(unlock))
    qtbot.wait(1)

    assert unlock.view.unlock_button.mapTo(unlock.view, unlock.view.unlock_button.rect().topLeft()) == before


def test_where_it_is_not_turned_on_the_keyring_is_not_even_asked(
    qtbot: QtBot, unlock: UnlockController, surroundings: FakeSurroundings
) -> None:
    path, made = surroundings.make_vault()
    made.session.lock()

    unlock.show_vault(path)
    settle(qtbot, unlock)

    assert not is_offered(unlock)
    assert surroundings.own_keychain.calls == []


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (KeychainMissing(), "Quick unlock is not available here."),
        (KeychainLocked(), "The keyring did not answer."),
        (KeychainTimeout(seconds=5), "The keyring did not answer."),
        (KeychainGarbage(), "Quick unlock does not open this vault any more."),
    ],
)
def test_a_keyring_that_does_not_work_is_not_offered_and_quietly_mentioned(
    qtbot: QtBot,
    unlock: UnlockController,
    enrolled: Path,
    surroundings: FakeSurroundings,
    failure: KeychainError,
    words: str,
) -> None:
    surroundings.own_keychain.fails["probe"] = failure

    unlock.show_vault(enrolled)
    settle(qtbot, unlock)

    assert not is_offered(unlock)
    assert title(unlock) == words
    assert unlock.view.unlock_button.isVisible()


def test_a_file_that_is_no_vault_is_mentioned_only_when_it_is_opened(
    qtbot: QtBot, unlock: UnlockController, tmp_path: Path
) -> None:
    path = tmp_path / "x.vault"
    path.write_bytes(b"no vault")

    unlock.show_vault(path)
    settle(qtbot, unlock)

    assert (is_offered(unlock), title(unlock)) == (False, "")


@pytest.mark.parametrize(
    ("failure", "words", "stays"),
    [
        (KeychainMissing(), "Quick unlock is not available here.", True),
        (KeychainLocked(), "The keyring did not answer.", True),
        (KeychainRefused(), "The keyring did not answer.", True),
        (KeychainTimeout(seconds=5), "The keyring did not answer.", True),
        (KeychainNoEntry(), "Quick unlock does not open this vault any more.", False),
        (KeychainGarbage(), "Quick unlock does not open this vault any more.", False),
    ],
)
def test_after_any_failure_the_passphrase_opens_the_vault(
    qtbot: QtBot,
    unlock: UnlockController,
    enrolled: Path,
    surroundings: FakeSurroundings,
    failure: KeychainError,
    words: str,
    stays: bool,  # noqa: FBT001
) -> None:
    show(qtbot, unlock, enrolled)
    surroundings.own_keychain.fails["load"] = failure

    press(unlock)
    qtbot.waitUntil(lambda: title(unlock) == words)

    assert is_offered(unlock) == stays
    QTest.keyClicks(unlock.view.field, PASSPHRASE)
    with qtbot.waitSignal(unlock.opened) as opened:
        QTest.keyClick(unlock.view.field, Qt.Key.Key_Return)
    opened.args[0].lock()


@pytest.mark.parametrize("days", [15, -15])
def test_on_practice_day_the_passphrase_is_asked_for_and_then_it_is_good_again(
    qtbot: QtBot, unlock: UnlockController, enrolled: Path, surroundings: FakeSurroundings, days: int
) -> None:
    surroundings.own_clock.set_back(-days * DAY)
    show(qtbot, unlock, enrolled)

    press(unlock)
    qtbot.waitUntil(lambda: title(unlock) == "Type your passphrase this time.")
    assert not is_offered(unlock)
    QTest.keyClicks(unlock.view.field, PASSPHRASE)
    with qtbot.waitSignal(unlock.opened) as opened:
        QTest.keyClick(unlock.view.field, Qt.Key.Key_Return)
    opened.args[0].lock()

    show(qtbot, unlock, enrolled)
    with qtbot.waitSignal(unlock.opened) as opened:
        press(unlock)
    opened.args[0].lock()


def test_a_keyring_that_waits_can_be_left_and_says_nothing(
    qtbot: QtBot, unlock: UnlockController, enrolled: Path, surroundings: FakeSurroundings, lane: Lane
) -> None:
    show(qtbot, unlock, enrolled)
    sessions: list[Session] = []
    unlock.opened.connect(sessions.append)

    lane.hold()
    press(unlock)
    assert not unlock.view.unlock_button.is_busy()
    assert unlock.view._cancel.isVisible()
    unlock.view.cancelled.emit()
    lane.go_on()
    settle(qtbot, unlock)

    assert "cancel" in surroundings.own_keychain.calls
    assert sessions == []
    assert title(unlock) == ""
    assert is_offered(unlock)
    assert not unlock.view._cancel.isVisible()


def test_who_types_the_passphrase_meanwhile_does_not_wait_for_the_keyring(
    qtbot: QtBot, unlock: UnlockController, enrolled: Path, surroundings: FakeSurroundings, lane: Lane
) -> None:
    show(qtbot, unlock, enrolled)
    opened: list[Session] = []
    unlock.opened.connect(opened.append)

    lane.hold()
    press(unlock)
    QTest.keyClicks(unlock.view.field, PASSPHRASE)
    QTest.keyClick(unlock.view.field, Qt.Key.Key_Return)
    lane.go_on()
    qtbot.waitUntil(lambda: bool(opened))
    settle(qtbot, unlock)

    assert "cancel" in surroundings.own_keychain.calls
    assert "load" not in surroundings.own_keychain.calls
    assert len(opened) == 1
    opened[0].lock()


def test_another_vault_is_looked_at_anew(
    qtbot: QtBot, unlock: UnlockController, enrolled: Path, surroundings: FakeSurroundings
) -> None:
    show(qtbot, unlock, enrolled)
    other, made = surroundings.make_vault("other")
    made.session.lock()

    unlock.show_vault(other)
    assert not is_offered(unlock)
    settle(qtbot, unlock)

    assert not is_offered(unlock)


def test_an_app_that_quits_lets_go_of_the_keyring(qtbot: QtBot, surroundings: FakeSurroundings, qapp: object) -> None:  # noqa: ARG001
    keyring = Keyring(surroundings)
    told: list[None] = []
    keyring.run(lambda keychain: keychain.probe(), asker=keyring, done=told.append)
    qtbot.waitUntil(lambda: bool(told))

    keyring.for_vault_lane()
    keyring.end()
    keyring.end()

    assert surroundings.own_keychain.calls.count("cancel") == 4
