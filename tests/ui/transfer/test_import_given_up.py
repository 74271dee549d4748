"""What is left of a file that is given up, and of a row that is left out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.adapters.transfer.samples import CHROMIUM
from vault_app.core.secret import Secret
from vault_app.services.import_items import ImportPlan
from vault_app.ui.session_bridge import SessionBridge
from vault_app.ui.transfer.import_controller import ImportController

Write = Callable[[bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(data: bytes) -> Path:
        path = tmp_path / "logins.csv"
        path.write_bytes(data)
        return path

    return written


def test_what_is_read_after_it_was_given_up_is_wiped(
    qtbot: QtBot, importing: ImportController, bridge: SessionBridge, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans: list[ImportPlan] = []
    planned = importing._planned

    def noted(*given: Any) -> ImportPlan:
        plans.append(planned(*given))
        return plans[-1]

    monkeypatch.setattr(importing, "_planned", noted)
    for give_up in (importing.view.busy.leave_button.click, bridge.lock):
        importing.begin(write(CHROMIUM))
        assert bridge.lane.wait_idle(5)  # it is read, and the window has not heard of it yet
        give_up()
        qtbot.wait(1)

    assert len(plans) == 2
    values = [field.value for plan in plans for row in plan.rows for field in row.incoming.draft.fields]
    assert not [value for value in values if isinstance(value, Secret) and value]


def test_a_row_that_is_left_out_shows_which_cells_are_full(
    qtbot: QtBot, importing: ImportController, write: Write
) -> None:
    importing.begin(write(b"name,url,username,password,note\na,,u,pw,,lost\nb,,u,pw,\n"))
    qtbot.waitUntil(lambda: importing.view.step() is importing.view.preview)

    assert importing.view.preview.model.facts(0).username.endswith("password: ••••, note: -, ?: ••••")
