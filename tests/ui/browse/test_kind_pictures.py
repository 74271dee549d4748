"""A picture of each kind's detail and editor, to be looked at; none may ask for a larger window than it is given.

They go where ``VAULT_PICTURES`` says, or into the test's own folder.
"""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.many_kinds import many_kinds_session
from tests.ui.browse.stage import Look, Stage

LOOKS = [
    Look("light", 1.0, (1280, 800)),
    Look("dark", 1.0, (1280, 800)),
    Look("light", 1.5, (1280, 800)),
    Look("dark", 1.5, (1280, 800)),
]
TITLES = (
    "Door codes",
    "Deploy token",
    "Orders",
    "Build server",
    "Deploy key",
    "Company card",
    "Dana Okafor",
    "Router",
    "Editor",
    "Production",
    "Alarm system",
)


@pytest.mark.parametrize("look", LOOKS, ids=str, indirect=True)
def test_every_kind_fits_its_window(look: Look, qtbot: QtBot, pictures: Path) -> None:
    scheme, scale, size = look
    sample = many_kinds_session()
    ids = {item.title: item.id for item in sample.session.vault.items()}
    stage = Stage(*size)
    qtbot.addWidget(stage)
    stage.show()
    stage.activateWindow()
    stage.open(sample)
    stage.rest(qtbot)
    sizes = {}

    for title in TITLES:
        stage.page.select(ids[title])
        stage.rest(qtbot)
        for state in ("detail", "edit"):
            if state == "edit":
                stage.page.edit_item()
                stage.rest(qtbot)
            qtbot.wait(20)
            picture = stage.grab()
            sizes[title, state] = (picture.width(), picture.height())
            name = f"kind-{title.replace(' ', '-').lower()}-{state}-{scheme}-{round(scale * 100)}-{size[0]}.png"
            assert picture.save(str(pictures / name))
        stage.editor._drop()
        stage.rest(qtbot)

    stage.bridge.lock()
    stage.lane.close()
    assert sizes == dict.fromkeys(sizes, size)
