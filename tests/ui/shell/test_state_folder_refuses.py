"""A state folder that cannot be written: the vault opens, saves and locks as ever, and what is not kept is said."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from tests.ui.shell.conftest import unlock
from vault_app.adapters.storage.device_files import DeviceFiles
from vault_app.core.errors import StorageError
from vault_app.services.quick_unlock import enrol, is_enrolled
from vault_app.ui.edit import draft_keeper
from vault_app.ui.happenings import Note
from vault_app.ui.shell.shell import Shell


@pytest.fixture
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeSurroundings:
    """Give surroundings where a file lies in the place of the state folder, which stops even root."""
    monkeypatch.setattr(draft_keeper, "KEEP_MS", 0)  # no two seconds until a draft is kept
    surroundings = FakeSurroundings(tmp_path)
    (tmp_path / "state").write_text("in the way")
    surroundings.own_doors = replace(surroundings.own_doors, device=DeviceFiles(tmp_path / "state"))
    return surroundings


@pytest.fixture
def told(unlocked: Shell) -> list[Note]:
    """Collects what is told in passing."""
    told: list[Note] = []
    unlocked.bridge.notice.connect(told.append)
    return told


def type_a_new_login(shell: Shell) -> None:
    shell.open_vault().page.new_item()
    QTest.keyClicks(shell.window.focusWidget(), "linear.app")


def test_a_login_is_saved_and_there_after_the_next_unlock(unlocked: Shell, qtbot: QtBot) -> None:
    type_a_new_login(unlocked)
    with qtbot.waitSignal(unlocked.bridge.changed):
        unlocked.open_vault().page.browse.save()
    unlocked.lock()

    unlock(qtbot, unlocked)

    assert unlocked.bridge.vault is not None
    assert [item.title for item in unlocked.bridge.vault.items()] == ["Linear"]


def test_an_edit_that_is_not_kept_is_told_once(unlocked: Shell, told: list[Note]) -> None:
    type_a_new_login(unlocked)
    for letter in "/a/b":
        QTest.keyClicks(unlocked.window.focusWidget(), letter)
        QApplication.processEvents()  # the draft is asked for
        assert unlocked.lane.wait_idle(5)
        QApplication.processEvents()  # its failure is told

    assert [(note.title, note.detail) for note in told] == [
        ("This edit is not kept while you type.", "Save it before the vault locks.")
    ]


def test_an_edit_that_cannot_be_kept_does_not_keep_the_vault_open(unlocked: Shell) -> None:
    session = unlocked.bridge.session
    assert session is not None
    type_a_new_login(unlocked)

    unlocked.lock()

    assert session.locked
    assert unlocked.window.page is unlocked.unlock().view


def test_quick_unlock_stays_off_and_the_keyring_empty(unlocked: Shell, surroundings: FakeSurroundings) -> None:
    session = unlocked.bridge.session
    assert session is not None

    with pytest.raises(StorageError):
        enrol(session, surroundings.own_keychain, doors=surroundings.own_doors)

    assert surroundings.own_keychain.entries == {}
    assert not is_enrolled(session.store, doors=surroundings.own_doors)
