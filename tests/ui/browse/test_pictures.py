"""A picture of every state of the page, to be looked at; no state may ask for a larger window than it is given.

They go where ``VAULT_PICTURES`` says, or into the test's own folder.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import SampleSession, empty_session, item_id
from tests.ui.browse.stage import Look, Stage
from vault_app.core.ids import WEBSITE
from vault_app.ui.edit.field_edits import TextEdit
from vault_app.ui.happenings import Section

LOOKS = [
    Look("light", 1.0, (1280, 800)),
    Look("dark", 1.0, (1280, 800)),
    Look("light", 1.0, (1024, 700)),
    Look("dark", 1.0, (1024, 700)),
    Look("light", 1.5, (1280, 800)),
    Look("dark", 1.5, (1280, 800)),
]


def _revealed(stage: Stage) -> None:
    stage.page.toggle_reveal()
    stage.page.copy_password()


def _search(text: str) -> Callable[[Stage], None]:
    return lambda stage: stage.search.setText(text)


def _new_login(stage: Stage) -> None:
    stage.page.new_item()
    website = stage.editor._form.edit_of(WEBSITE)
    assert isinstance(website, TextEdit)
    website.line.setText("linear.app")


def _problems(stage: Stage) -> None:
    stage.page.new_item()
    website = stage.editor._form.edit_of(WEBSITE)
    assert isinstance(website, TextEdit)
    website.line.setText("javascript:alert(1)")
    stage.page.save()


def _generator(kind: int) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.page.edit_item()
        stage.editor._form.generator_asked.emit(stage.editor._form.password())
        stage.generator.panel().kinds.set_current(kind)

    return show


def _bin(stage: Stage) -> None:
    stage.page.delete_item()
    stage.lane.wait_idle(5)
    QApplication.processEvents()
    stage.page.show_section(Section("bin"))


def _empty(stage: Stage) -> None:
    stage.bridge.lock()
    stage.open(empty_session())


STATES: dict[str, Callable[[Stage], object]] = {
    "masked": lambda stage: stage.page.focus_list(),
    "revealed": _revealed,
    "search": _search("git"),
    "note": _search("safe"),
    "nothing": _search("gti"),
    "history": lambda stage: stage.page.show_history(),
    "edit": lambda stage: stage.page.edit_item(),
    "new": _new_login,
    "problems": _problems,
    "change": lambda stage: stage.page.change_password(),
    "generator": _generator(0),
    "passphrase": _generator(1),
    "pin": _generator(2),
    "large-type": lambda stage: stage.page.large_type(),
    "bin": _bin,
    "empty": _empty,
}


@pytest.mark.parametrize("look", LOOKS, ids=str, indirect=True)
def test_every_state_fits_its_window(look: Look, qtbot: QtBot, sample: SampleSession, pictures: Path) -> None:
    scheme, scale, size = look
    stage = Stage(*size)
    qtbot.addWidget(stage)
    stage.show()
    stage.activateWindow()
    sizes = {}

    for name, enter in STATES.items():
        stage.open(sample)
        stage.page.select(item_id("GitHub"))
        stage.rest(qtbot)
        enter(stage)
        stage.rest(qtbot)
        qtbot.wait(20)
        picture = stage.grab()
        sizes[name] = (picture.width(), picture.height())
        assert picture.save(str(pictures / f"page-{name}-{scheme}-{round(scale * 100)}-{size[0]}.png"))
        _leave(stage, sample, qtbot)

    stage.bridge.lock()
    stage.lane.close()
    assert sizes == dict.fromkeys(STATES, size)


def _leave(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.generator.close()
    stage.large_type.close_overlay()
    stage.page._earlier.close()
    stage.editor._drop()
    stage.search.setText("")
    stage.toast.dismiss()
    if stage.bridge.session is sample.session and sample.session.vault.item(item_id("GitHub")).deleted:
        stage.heard.notes[-1].act()  # type: ignore[misc]  # the way back out of the bin
        stage.rest(qtbot)
