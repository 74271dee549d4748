from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import SampleSession
from tests.ui.quick.stage import QuickStage


@pytest.fixture
def locked(qtbot: QtBot) -> Iterator[QuickStage]:
    """Give quick access while no vault is open."""
    stage = QuickStage(qtbot)
    yield stage
    stage.end()


@pytest.fixture
def quick(locked: QuickStage, sample: SampleSession) -> QuickStage:
    """Give quick access to the sample vault, shown."""
    locked.open(sample)
    locked.show()
    return locked
