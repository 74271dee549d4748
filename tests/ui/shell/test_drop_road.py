"""Files dropped on the window, wherever in it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from tests.adapters.transfer.samples import CHROMIUM
from tests.fakes.fake_surroundings import FakeSurroundings
from vault_app.ui.happenings import Note
from vault_app.ui.shell.shell import Shell
from vault_app.ui.transfer.import_controller import ImportController
from vault_app.ui.widgets.tell_sheet import TellSheet


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "logins.csv"
    path.write_bytes(CHROMIUM)
    return path


def drop(shell: Shell, *paths: Path) -> bool:
    """Drop files on the window; tell whether it took them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    either = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(5, 5), either, data, button, keys)
    enter.ignore()
    shell.window.dragEnterEvent(enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(5, 5), either, data, button, keys)
    shell.window.dropEvent(event)
    assert event.dropAction() == Qt.DropAction.CopyAction  # whoever drags it must not take it away
    return True


def importing(shell: Shell) -> ImportController:
    found = shell.open_vault().transfer.importing
    assert found is not None
    return found


def sheets(shell: Shell) -> Sequence[TellSheet]:
    return [sheet for sheet in shell.window.findChildren(TellSheet) if sheet.is_open()]


def test_a_file_dropped_on_an_open_vault_is_looked_at(qtbot: QtBot, unlocked: Shell, table: Path) -> None:
    assert drop(unlocked, table)

    qtbot.waitUntil(lambda: unlocked.open_vault().transfer.importing is not None)
    view = importing(unlocked).view
    qtbot.waitUntil(lambda: view.step() is view.preview)
    assert view.isVisible()


def test_of_several_files_the_first_is_read_and_the_others_are_named(
    qtbot: QtBot, unlocked: Shell, table: Path, tmp_path: Path
) -> None:
    told = list[Note]()
    unlocked.bridge.notice.connect(told.append)

    drop(unlocked, table, tmp_path / "a.csv", tmp_path / "b.csv")
    qtbot.waitUntil(lambda: bool(told))

    assert told[0].title == "“logins.csv” is read."
    assert "2 others" in told[0].detail
    view = importing(unlocked).view
    qtbot.waitUntil(lambda: view.step() is view.preview)


def test_a_vault_that_is_dropped_is_opened_beside_the_one_that_is_open(
    qtbot: QtBot, unlocked: Shell, tmp_path: Path
) -> None:
    other = tmp_path / "other.vault"
    other.write_bytes(unlocked.unlock().path.read_bytes())

    drop(unlocked, other)
    qtbot.waitUntil(lambda: unlocked.window.page is unlocked.unlock().view)

    assert unlocked.unlock().path == other
    assert not unlocked.unlock().view.back_button.isHidden()


def test_a_file_dropped_while_no_vault_is_open_is_answered_with_a_sentence(
    qtbot: QtBot, unlocked: Shell, table: Path
) -> None:
    unlocked.lock()

    drop(unlocked, table)
    qtbot.waitUntil(lambda: bool(sheets(unlocked)))

    assert sheets(unlocked)[0].accessibleName() == "No vault is open."


def test_a_vault_dropped_on_the_unlock_page_is_asked_for(
    qtbot: QtBot, shells: Callable[..., Shell], surroundings: FakeSurroundings, tmp_path: Path
) -> None:
    path, made = surroundings.make_vault()
    made.session.lock()
    shell = shells(str(tmp_path / "another.vault"))

    drop(shell, path)

    qtbot.waitUntil(lambda: shell.unlock().path == path)


def test_below_a_sheet_nothing_is_taken(qtbot: QtBot, unlocked: Shell, table: Path) -> None:
    unlocked.lock()
    drop(unlocked, table)
    qtbot.waitUntil(lambda: bool(sheets(unlocked)))

    assert not drop(unlocked, table)


def test_a_page_that_is_to_be_finished_first_says_so(qtbot: QtBot, unlocked: Shell, table: Path) -> None:
    unlocked.show_create()

    drop(unlocked, table)
    qtbot.waitUntil(lambda: bool(sheets(unlocked)))

    assert sheets(unlocked)[0].accessibleName() == "Not on this page."


def test_a_file_that_is_gone_is_said_to_be(qtbot: QtBot, unlocked: Shell, tmp_path: Path) -> None:
    drop(unlocked, tmp_path / "gone.csv")

    qtbot.waitUntil(lambda: unlocked.open_vault().transfer.importing is not None)
    qtbot.waitUntil(importing(unlocked).view.choose.problem.isVisible)


def test_the_search_takes_no_path_of_a_dropped_file(unlocked: Shell) -> None:
    assert not unlocked.open_vault().page.bar.search.acceptDrops()


def test_what_is_no_file_is_not_taken(unlocked: Shell) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.com/a.csv")])
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    enter.ignore()

    unlocked.window.dragEnterEvent(enter)

    assert not enter.isAccepted()


def test_the_page_of_the_import_leaves_what_is_dropped_to_the_window(unlocked: Shell) -> None:
    unlocked.open_vault().transfer.show_import()
    page = importing(unlocked).view.choose

    assert not page.acceptDrops()
    taken = page.parentWidget()
    while taken is not None and not taken.acceptDrops():
        taken = taken.parentWidget()
    assert taken is unlocked.window
