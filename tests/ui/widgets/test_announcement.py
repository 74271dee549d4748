"""Words for screen readers."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets.announcement import announce
from vault_app.ui.widgets.message_line import MessageLine


@pytest.fixture
def _a_reader_listens() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("_a_reader_listens")
def test_an_announcement_reaches_qt_while_a_reader_listens(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)

    announce(widget, "Password for GitHub copied")

    assert QAccessible.isActive()


@pytest.mark.usefixtures("_a_reader_listens")
def test_a_cleared_message_announces_nothing(qtbot: QtBot) -> None:
    line = MessageLine("danger", "Not saved")
    qtbot.addWidget(line)

    line.set_message("info", "")

    assert line.text() == ""
