"""No part of the page is ever a window of its own: it would flash, and take the keyboard away."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.browse.stage import Stage
from tests.ui.browse.test_pictures import STATES


class _Watch(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if shown and not isinstance(watched, QMenu):
            self.shown.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("state", STATES)
def test_no_state_opens_a_window(stage: Stage, qtbot: QtBot, qapp: QApplication, state: str) -> None:
    watch = _Watch()
    qapp.installEventFilter(watch)

    STATES[state](stage)
    stage.rest(qtbot)
    qapp.removeEventFilter(watch)

    assert watch.shown == []
