from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from vault_app.adapters.system.copy_mark import CopyMarkFile
from vault_app.core.secret import Secret
from vault_app.ui import main
from vault_app.ui.system.left_copy import LeftCopy

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def mark(tmp_path: Path) -> CopyMarkFile:
    """Give the mark as the start after a crash finds it."""
    QGuiApplication.clipboard().clear()
    CopyMarkFile(tmp_path).leave(Secret("kV7#tq"))
    return CopyMarkFile(tmp_path)


def text() -> str:
    return QGuiApplication.clipboard().text()


def test_what_a_crash_left_on_the_clipboard_is_cleared(mark: CopyMarkFile) -> None:
    QGuiApplication.clipboard().setText("kV7#tq")

    LeftCopy(mark).begin()

    assert text() == ""
    assert not mark.is_left()


def test_what_somebody_copied_since_stays(mark: CopyMarkFile) -> None:
    QGuiApplication.clipboard().setText("shopping list")

    LeftCopy(mark).begin()

    assert text() == "shopping list"
    assert not mark.is_left()


def test_a_clipboard_that_tells_nothing_yet_is_looked_at_again(mark: CopyMarkFile) -> None:
    left = LeftCopy(mark)
    left.begin()
    assert mark.is_left()

    QGuiApplication.clipboard().setText("kV7#tq")

    assert text() == ""


def test_it_looks_again_when_the_window_gets_the_keyboard(mark: CopyMarkFile, qtbot: QtBot) -> None:
    left = LeftCopy(mark)
    left.begin()
    QGuiApplication.clipboard().blockSignals(True)  # as on a desktop that tells only when it is asked
    QGuiApplication.clipboard().setText("kV7#tq")
    QGuiApplication.clipboard().blockSignals(False)
    window = QWidget()
    qtbot.addWidget(window)

    window.show()
    window.activateWindow()

    qtbot.waitUntil(lambda: text() == "")


def test_a_new_copy_of_ours_is_not_taken_for_the_one_that_was_left(mark: CopyMarkFile) -> None:
    left = LeftCopy(mark)
    left.begin()

    mark.leave(Secret("kV7#tq"))
    QGuiApplication.clipboard().setText("kV7#tq")
    left.look()

    assert text() == "kV7#tq"


def test_nothing_is_cleared_twice(mark: CopyMarkFile) -> None:
    left = LeftCopy(mark)
    left.begin()
    QGuiApplication.clipboard().setText("shopping list")

    left.look()

    assert text() == "shopping list"


def test_where_a_key_must_have_been_pressed_it_tries_again_then(mark: CopyMarkFile, qtbot: QtBot) -> None:
    pressed: list[bool] = []
    QGuiApplication.clipboard().setText("kV7#tq")
    window = QWidget()
    qtbot.addWidget(window)

    def clear() -> None:
        if pressed:
            QGuiApplication.clipboard().clear()

    LeftCopy(mark, window, clear=clear).begin()
    QTest.mouseMove(window)
    assert text() == "kV7#tq"
    pressed.append(True)

    QTest.keyClick(window, Qt.Key.Key_A)

    qtbot.waitUntil(lambda: text() == "")
    assert not mark.is_left()


def test_what_is_copied_before_it_could_be_cleared_stays(mark: CopyMarkFile, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("kV7#tq")
    window = QWidget()
    qtbot.addWidget(window)
    LeftCopy(mark, window, clear=lambda: None).begin()

    QGuiApplication.clipboard().setText("shopping list")

    assert text() == "shopping list"
    assert not mark.is_left()


@pytest.mark.parametrize("hidden", [False, True])
def test_the_start_after_a_crash_takes_it_back(surroundings: FakeSurroundings, qtbot: QtBot, *, hidden: bool) -> None:
    CopyMarkFile(surroundings.runtime_folder()).leave(Secret("kV7#tq"))
    QGuiApplication.clipboard().setText("kV7#tq")

    shell = main.start((), surroundings=surroundings, hidden=hidden)

    qtbot.waitUntil(lambda: text() == "")
    shell.quit()
    shell.window.deleteLater()
