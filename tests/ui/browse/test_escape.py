"""Escape closes the topmost thing, though the window binds Escape too."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.browse.stage import Stage
from vault_app.core.ids import USERNAME
from vault_app.ui.edit.field_edits import TextEdit
from vault_app.ui.widgets.sheet import ConfirmSheet


def _question(stage: Stage) -> Callable[[], bool]:
    stage.page.edit_item()
    edit = stage.editor._form.edit_of(USERNAME)
    assert isinstance(edit, TextEdit)
    edit.line.setText("other")
    stage.page.escape()
    (sheet,) = stage.findChildren(ConfirmSheet)
    return sheet.isVisible


def _generator(stage: Stage) -> Callable[[], bool]:
    stage.page.new_item()
    stage.editor._form.generator_asked.emit(stage.editor._form.password())
    return stage.generator.is_open


def _history(stage: Stage) -> Callable[[], bool]:
    stage.page.show_history()
    return stage.page._earlier.is_open


def _large_type(stage: Stage) -> Callable[[], bool]:
    stage.page.large_type()
    return stage.large_type.is_open


@pytest.mark.parametrize("open_it", [_question, _generator, _history, _large_type])
def test_escape_closes_what_floats_and_nothing_below_it(
    stage: Stage, qtbot: QtBot, open_it: Callable[[Stage], Callable[[], bool]]
) -> None:
    QShortcut(QKeySequence("Escape"), stage).activated.connect(stage.page.escape)
    is_open = open_it(stage)
    qtbot.waitUntil(is_open)
    editing = stage.page.editor_open

    _press_escape(stage)

    assert not is_open()
    assert stage.page.editor_open == editing


def test_escape_leaves_the_editor_when_nothing_floats(stage: Stage) -> None:
    QShortcut(QKeySequence("Escape"), stage).activated.connect(stage.page.escape)
    stage.page.edit_item()

    _press_escape(stage)

    assert not stage.page.editor_open


def _press_escape(stage: Stage) -> None:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QWidget)
    assert stage.isAncestorOf(focus)
    QTest.keyClick(focus, Qt.Key.Key_Escape)
