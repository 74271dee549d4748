"""The health page on a vault with something of everything to fix."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from tests.ui.active_window import become_active
from tests.ui.health.stage import HealthStage


@pytest.fixture
def health(qtbot: QtBot, surroundings: FakeSurroundings) -> Iterator[HealthStage]:
    """Give the page, filled."""
    stage = HealthStage(surroundings)
    qtbot.addWidget(stage)
    stage.show()
    become_active(qtbot, stage)
    stage.open(qtbot)
    yield stage
    stage.bridge.lock()
    stage.lane.wait_idle(5)
    stage.lane.close()
