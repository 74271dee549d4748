"""What every test of the window stands on: one look, and nothing left over from the test before."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from tests.fakes.sample_session import SampleSession, sample_session
from tests.ui.active_window import become_active
from tests.ui.browse.stage import Stage
from vault_app.ui.jobs import Lane
from vault_app.ui.theme.theme import theme
from vault_app.ui.translations import fall_silent


@pytest.fixture(autouse=True)
def _one_look(qapp: QApplication) -> Iterator[None]:
    """Each test begins in light at 100 %, without motion, and ends in English with its widgets really gone.

    qtbot only asks for deletion, and no event loop runs between two tests to do it. Were the collector to run
    meanwhile, it would empty the Python half of a widget whose C++ half still gets events.
    """
    gc.disable()
    theme().apply(qapp, "light", 1.0)
    theme().set_density("comfortable")
    theme().set_reduced_motion(True)
    yield
    fall_silent(qapp)
    QLocale.setDefault(QLocale.system())
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
    gc.enable()


@pytest.fixture
def sample() -> SampleSession:
    return sample_session()


@pytest.fixture
def lane() -> Iterator[Lane]:
    lane = Lane()
    yield lane
    lane.close()


@pytest.fixture
def surroundings(tmp_path: Path) -> FakeSurroundings:
    return FakeSurroundings(tmp_path)


@pytest.fixture
def stage(qtbot: QtBot, sample: SampleSession) -> Iterator[Stage]:
    """Give the page with the sample vault open and GitHub selected."""
    stage = Stage()
    qtbot.addWidget(stage)
    stage.show()
    become_active(qtbot, stage)
    stage.open(sample)
    stage.rest(qtbot)
    yield stage
    stage.bridge.lock()
    stage.lane.wait_idle(5)
    stage.lane.close()
