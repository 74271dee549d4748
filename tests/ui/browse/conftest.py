"""A window with the page in it, and a vault of sample logins."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import SampleSession, sample_session
from tests.ui.browse.stage import Stage


@pytest.fixture
def sample() -> SampleSession:
    return sample_session()


@pytest.fixture
def stage(qtbot: QtBot, sample: SampleSession) -> Iterator[Stage]:
    """Give the page with the sample vault open and GitHub selected."""
    stage = Stage()
    qtbot.addWidget(stage)
    stage.show()
    stage.activateWindow()
    qtbot.waitUntil(stage.isActiveWindow)
    stage.open(sample)
    stage.rest(qtbot)
    yield stage
    stage.bridge.lock()
    stage.lane.wait_idle(5)
    stage.lane.close()
