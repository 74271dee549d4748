"""A vault and the two ways through its border."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.fake_clipboard import FakeClipboard
from tests.fakes.fake_surroundings import FakeSurroundings
from tests.fakes.office import Office
from vault_app.ui.jobs import Lane
from vault_app.ui.session_bridge import SessionBridge
from vault_app.ui.transfer.import_controller import ImportController


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def bridge(lane: Lane, office: Office) -> SessionBridge:
    bridge = SessionBridge(lane, doors=lambda: office.doors, clipboard=FakeClipboard())
    bridge.open(office.session)
    return bridge


@pytest.fixture
def surroundings(tmp_path: Path) -> FakeSurroundings:
    return FakeSurroundings(tmp_path)


@pytest.fixture
def importing(qtbot: QtBot, bridge: SessionBridge, surroundings: FakeSurroundings) -> Iterator[ImportController]:
    importing = ImportController(bridge, surroundings)
    qtbot.addWidget(importing.view)
    importing.view.resize(900, 800)
    importing.view.show()
    yield importing
    importing.forget()
