"""A picture of each sheet and state of items beside their plain detail; see `test_kind_pictures`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.many_kinds import many_kinds_session
from tests.fakes.sample_session import SampleSession
from tests.ui.browse.stage import Look, Stage
from tests.ui.browse.test_kind_pictures import LOOKS
from vault_app.core.ids import EXPIRES
from vault_app.core.item import FieldType, Item
from vault_app.core.secret import Secret
from vault_app.ports.attached_files import ReadFile
from vault_app.services.attachments import attach
from vault_app.services.editing import put_items
from vault_app.ui.days import today
from vault_app.ui.edit.date_edit import DateEdit
from vault_app.ui.edit.drafting import new_field


def titled(sample: SampleSession, title: str) -> Item:
    return next(item for item in sample.session.vault.items() if item.title == title)


def _select(stage: Stage, sample: SampleSession, title: str, qtbot: QtBot) -> None:
    stage.page.select(titled(sample, title).id)
    stage.rest(qtbot)


def _files(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    files = [
        ReadFile("recovery codes of the whole team, printed in spring.txt", Secret("4711-0815\n" * 30)),
        ReadFile("plan.pdf", Secret(bytes(300_000))),
    ]
    attach(sample.session, titled(sample, "Router").id, files, doors=sample.doors)
    stage.bridge.tell_changed()
    _select(stage, sample, "Router", qtbot)


def _look_into(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    _files(stage, sample, qtbot)
    row = next(row for row in stage.page.detail.fields.rows() if row.field().type is FieldType.FILE)
    stage.page.detail.fields.view_asked.emit(row.field())


def _edit_files(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    _files(stage, sample, qtbot)
    stage.page.edit_item()
    stage.editor._form.add_file("new.pdf", Secret(bytes(90_000)))
    for field_type in (FieldType.SECURE_NOTE, FieldType.REFERENCE, FieldType.DATE):
        stage.editor._form.add_field.chosen.emit(new_field(field_type))


def _expired(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    item = titled(sample, "Deploy token")
    for days in (12, -3):
        day = today().addDays(days).toString("yyyy-MM-dd")
        fields = tuple(
            field if field.id != EXPIRES else type(field)(field.id, field.type, day, field.stamp)
            for field in sample.session.vault.item(item.id).fields
        )
        put_items(sample.session, [item.with_(fields=fields)], doors=sample.doors)
    stage.bridge.tell_changed()
    _select(stage, sample, "Deploy token", qtbot)


def _history(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    _expired(stage, sample, qtbot)
    item = titled(sample, "Deploy token")
    put_items(sample.session, [item.with_(fields=item.fields[1:3])], doors=sample.doors)
    stage.bridge.tell_changed()
    _select(stage, sample, "Deploy token", qtbot)
    stage.page.detail._changes.click()


def _calendar(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    _select(stage, sample, "Deploy token", qtbot)
    stage.page.edit_item()
    day = stage.editor._form.edit_of(EXPIRES)
    assert isinstance(day, DateEdit)
    day.open_calendar()


def _kind(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    _select(stage, sample, "Build server", qtbot)
    stage.page.edit_item()
    stage.editor._form.kind.as_kind_asked.emit()


def _shown_note(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    _select(stage, sample, "Door codes", qtbot)
    stage.page.toggle_reveal()


STATES: dict[str, Callable[[Stage, SampleSession, QtBot], None]] = {
    "files": _files,
    "look-into": _look_into,
    "edit-files": _edit_files,
    "expired": _expired,
    "history": _history,
    "calendar": _calendar,
    "kind": _kind,
    "note": _shown_note,
}


@pytest.mark.parametrize("look", LOOKS, ids=str, indirect=True)
@pytest.mark.parametrize("state", STATES)
def test_every_state_fits_its_window(
    look: Look,
    qtbot: QtBot,
    pictures: Path,
    state: str,
) -> None:
    scheme, scale, size = look
    sample = many_kinds_session()
    stage = Stage(*size)
    qtbot.addWidget(stage)
    stage.show()
    stage.activateWindow()
    stage.open(sample)
    stage.rest(qtbot)

    STATES[state](stage, sample, qtbot)
    stage.rest(qtbot)
    qtbot.wait(20)
    picture = stage.grab()
    assert picture.save(str(pictures / f"item-{state}-{scheme}-{round(scale * 100)}-{size[0]}.png"))

    stage.bridge.lock()
    stage.lane.close()
    assert (picture.width(), picture.height()) == size
