"""Items as an attacker or an import gone wrong could leave them: the window stays quick and loses nothing."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import SampleSession, empty_session
from tests.ui.active_window import become_active
from tests.ui.browse.stage import Stage
from vault_app.core.changes import PutItem
from vault_app.core.ids import NOTES, FieldId, ItemId
from vault_app.core.item import Field, FieldType, Item
from vault_app.services.commit import commit
from vault_app.ui.browse.detail_view import MOST_SIGNS
from vault_app.ui.browse.fields_card import MOST_ROWS
from vault_app.ui.edit.form import MOST_SHOWN
from vault_app.ui.widgets.linked_text import MOST_LINKS

OWN = ItemId(b"an item of a foe")
MANY = 5_000


@pytest.fixture
def foe() -> SampleSession:
    """A vault with one item of five thousand fields and a hundred kilobytes of links in its notes."""
    sample = empty_session()
    stamp = sample.session.stamp()
    fields = [
        Field(FieldId(number.to_bytes(16, "big")), FieldType.TEXT, f"value {number}", stamp, f"<b>label</b> {number}")
        for number in range(1, MANY + 1)
    ]
    notes = "😀 https://a.example/" + ")" * 30 + "\n"
    fields.append(Field(NOTES, FieldType.NOTE, notes * 1_800, stamp))
    commit(sample.session, [PutItem(Item(OWN, "login", "Foe", stamp, 2, tuple(fields)))], sample.doors)
    return sample


@pytest.fixture
def shown(qtbot: QtBot, foe: SampleSession) -> Iterator[Stage]:
    stage = Stage()
    qtbot.addWidget(stage)
    stage.show()
    become_active(qtbot, stage)
    stage.open(foe)
    stage.rest(qtbot)
    yield stage
    QGuiApplication.clipboard().clear()
    stage.bridge.lock()
    stage.lane.wait_idle(5)
    stage.lane.close()


def test_more_fields_than_fit_are_shown_in_parts(shown: Stage) -> None:
    card = shown.page.detail.fields
    assert len(card.rows()) == MOST_ROWS
    assert card._more.text() == f"Show {MANY - MOST_ROWS} more fields"

    card._more.click()

    assert len(card.rows()) == 2 * MOST_ROWS


def test_long_notes_are_shown_in_part_until_the_whole_is_asked_for(shown: Stage, foe: SampleSession) -> None:
    view = shown.page.detail
    assert len(view._notes.text()) == MOST_SIGNS + 1
    assert len(view._notes.extraSelections()) == MOST_LINKS

    view.show_item(foe.session.vault.item(OWN).with_(fields=()))
    assert view._whole_notes.isHidden()
    view.show_item(foe.session.vault.item(OWN).with_(fields=foe.session.vault.item(OWN).fields[-1:]))
    view._whole_notes.click()
    assert len(view._notes.text()) > MOST_SIGNS + 1


def test_the_editor_keeps_what_it_cannot_show(shown: Stage, foe: SampleSession, qtbot: QtBot) -> None:
    before = foe.session.vault.item(OWN)
    shown.page.edit_item()
    form = shown.editor._form.form
    assert len(form.edits()) == MOST_SHOWN + 1  # and the notes
    left = MANY - len(form.own_ids())
    assert form.hidden_count() == left
    assert str(left) in shown.editor._form._files.text()
    assert not shown.editor.is_changed()

    QGuiApplication.clipboard().setText("\n".join(f"NEW_{number}={number}" for number in range(1_000)))
    shown.editor._form.paste_variables()
    assert shown.editor.is_changed()
    with qtbot.waitSignal(shown.editor.saved, timeout=60_000):
        shown.page.save()

    after = foe.session.vault.item(OWN)
    assert {field.id for field in before.fields} <= {field.id for field in after.fields}
    assert len(after.fields) == len(before.fields) + 1_000
    assert after.notes == before.notes


def test_no_label_title_or_value_makes_the_window_wider(qtbot: QtBot, sample: SampleSession) -> None:
    stage = Stage(1280, 800)
    qtbot.addWidget(stage)
    stage.open(sample)
    stage.show()
    stage.rest(qtbot)
    wide = "W" * 500
    stamp = sample.session.stamp()
    types = (FieldType.TEXT, FieldType.NOTE, FieldType.ADDRESS, FieldType.DATE, FieldType.REFERENCE)
    fields = tuple(
        Field(FieldId(bytes([number + 1]) * 16), field_type, wide, stamp, wide)
        for number, field_type in enumerate(types)
    )
    item = Item(OWN, "login", wide, stamp, 2, fields, tags=(wide, wide))
    commit(sample.session, [PutItem(item)], sample.doors)
    stage.bridge.tell_changed()

    stage.page.select(OWN)
    stage.rest(qtbot)
    qtbot.wait(20)
    assert stage.minimumSizeHint().width() <= stage.width() == 1280
    stage.page.edit_item()
    stage.rest(qtbot)
    qtbot.wait(20)
    assert stage.minimumSizeHint().width() <= stage.width() == 1280

    stage.bridge.lock()
    stage.lane.close()
