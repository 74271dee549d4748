"""The whole history of an item: what changed when, old beside new, and the way back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import GITHUB_PASSWORD, SampleSession, item_id
from tests.ui.browse.stage import Stage
from vault_app.core.ids import PASSWORD, TAGS, TITLE, USERNAME
from vault_app.core.item import Earlier, Field, FieldType, Item, Stamp, Why
from vault_app.core.secret import Secret
from vault_app.services.copy_secret import unseal
from vault_app.services.editing import put_items
from vault_app.services.save_item import undo
from vault_app.ui.browse.history_panel import HistoryPanel
from vault_app.ui.browse.history_sheet import AT_ONCE, ChangeCard, HistorySheet
from vault_app.ui.widgets.linked_text import LinkedText
from vault_app.ui.widgets.plain_label import PlainLabel

GITHUB = item_id("GitHub")


def opened(stage: Stage, qtbot: QtBot) -> HistorySheet:
    stage.page.detail._changes.click()
    stage.rest(qtbot)
    sheet = stage.page._history.sheet()
    assert sheet is not None
    return sheet


def words(card: ChangeCard) -> list[str]:
    shown = (label for label in card.findChildren(QWidget) if isinstance(label, PlainLabel | LinkedText))
    return [label.text() for label in shown if label.text()]


@pytest.fixture
def renamed(stage: Stage, sample: SampleSession, qtbot: QtBot) -> Item:
    """GitHub with another user name, its code taken out."""
    item = sample.session.vault.item(GITHUB)
    fields = tuple(
        replace(field, value="dana2") if field.id == USERNAME else field
        for field in item.fields
        if field.type is not FieldType.CODE
    )
    put_items(sample.session, [replace(item, fields=fields)], doors=sample.doors)
    stage.bridge.tell_changed(GITHUB)
    stage.rest(qtbot)
    return sample.session.vault.item(GITHUB)


@pytest.mark.usefixtures("renamed")
def test_each_change_tells_when_what_and_why_with_old_beside_new(stage: Stage, qtbot: QtBot) -> None:
    sheet = opened(stage, qtbot)

    told = words(sheet.cards()[0])
    assert told[0].startswith("Changed on 1 Mar 2026")
    assert told[1:] == [
        "User name",
        "Before",
        "After",
        "dana.okafor",
        "dana2",
        "One-time code, taken out",
        "Before",
        "After",
        "Not there",
    ]
    assert len(sheet.cards()) == 4


def test_hidden_values_are_masked_until_they_are_revealed_and_when_the_window_is_left(
    stage: Stage, qtbot: QtBot
) -> None:
    sheet = opened(stage, qtbot)
    old, new = sheet.cards()[0].boxes()
    assert old.is_masked()

    for box in (old, new):
        assert box._reveal is not None
        box._reveal.eye.click()
    stage.rest(qtbot)
    assert (old.is_masked(), new.is_masked()) == (False, False)
    QApplication.sendEvent(sheet, QEvent(QEvent.Type.WindowDeactivate))
    assert old.is_masked()

    old.copy_asked.emit(old)
    stage.rest(qtbot)
    assert stage.clipboard.text == "older-1"
    assert stage.heard.copies[-1].what == "Password before"


def test_one_value_comes_back_and_that_can_be_undone(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    sheet = opened(stage, qtbot)

    sheet.cards()[-1].restore_buttons[0].click()
    stage.rest(qtbot)

    assert unseal(sample.session, GITHUB, PASSWORD).reveal() == "older-3"
    assert stage.page._history.sheet() is None
    act = stage.heard.notes[-1].act
    assert act is not None
    act()
    stage.rest(qtbot)
    assert unseal(sample.session, GITHUB, PASSWORD).reveal() == GITHUB_PASSWORD


def test_a_whole_state_comes_back(stage: Stage, sample: SampleSession, qtbot: QtBot, renamed: Item) -> None:
    sheet = opened(stage, qtbot)

    sheet.cards()[0].state_button.click()
    stage.rest(qtbot)

    item = sample.session.vault.item(GITHUB)
    assert item.username == "dana.okafor"
    assert {field.type for field in item.fields} >= {FieldType.CODE}
    assert len(item.history) == len(renamed.history) + 1


def test_what_lost_in_a_merge_is_told_and_no_state_is_offered_for_it(stage: Stage, qtbot: QtBot) -> None:
    item = stage.page.detail.item()
    assert item is not None
    tags = Earlier(Field(TAGS, FieldType.NOTE, "A\nB", Stamp(1, 1)), Stamp(2, 2), Why.MERGED)

    stage.page._history.open(item.with_(history=(tags,)), read_only=False)
    stage.rest(qtbot)
    sheet = stage.page._history.sheet()
    assert sheet is not None
    (card,) = sheet.cards()

    assert words(card)[0].startswith("Merged on")
    assert "Tags, set aside when two devices were merged" in words(card)
    assert "A, B" in words(card)
    assert card.state_button.isHidden()


def test_what_an_item_was_before_it_came_here_is_told_without_a_day_where_there_is_none(
    stage: Stage, qtbot: QtBot
) -> None:
    item = stage.page.detail.item()
    assert item is not None
    old = [Field(field_id, FieldType.TEXT, "older", Stamp(0, 0)) for field_id in (TITLE, USERNAME)]
    history = tuple(Earlier(field, Stamp(0, 0), Why.EDITED) for field in old)

    stage.page._history.open(item.with_(history=history), read_only=False)
    stage.rest(qtbot)
    sheet = stage.page._history.sheet()
    assert sheet is not None
    (card,) = sheet.cards()

    assert words(card)[0] == "Changed before it came here"
    assert words(card).count("older") == 2
    assert {item.title, item.username} <= set(words(card))
    assert not card.state_button.isHidden()


def test_an_earlier_password_of_no_known_day_is_said_to_be_from_before(stage: Stage, qtbot: QtBot) -> None:
    item = stage.page.detail.item()
    assert item is not None
    old = replace(item.earlier(PASSWORD)[0], replaced=Stamp(0, 0))
    panel = HistoryPanel(stage.page.window())
    qtbot.addWidget(panel)

    panel.show_item(item.with_(history=(old,)), read_only=False)

    (row,) = panel.rows()
    assert "From before it came here" in [label.text() for label in row.findChildren(PlainLabel)]


def test_nothing_is_brought_back_in_a_vault_that_is_only_read(
    stage: Stage, sample: SampleSession, qtbot: QtBot
) -> None:
    sample.session.read_only = "newer"

    card = opened(stage, qtbot).cards()[0]

    assert card.state_button.isHidden()
    assert all(button.isHidden() for button in card.restore_buttons)


def test_a_long_history_is_shown_in_parts(stage: Stage, qtbot: QtBot) -> None:
    item = stage.page.detail.item()
    assert item is not None
    many = tuple(
        Earlier(Field(USERNAME, FieldType.TEXT, str(number), Stamp(number, 1)), Stamp(number + 1, 1), Why.EDITED)
        for number in range(5_000)
    )

    stage.page._history.open(item.with_(history=many), read_only=False)
    stage.rest(qtbot)
    sheet = stage.page._history.sheet()
    assert sheet is not None
    assert len(sheet.cards()) == AT_ONCE
    assert sheet._more.text() == "Show 4960 earlier changes"

    sheet._more.click()

    assert len(sheet.cards()) == 2 * AT_ONCE


def test_the_lock_closes_it_and_wipes_what_was_revealed(stage: Stage, qtbot: QtBot) -> None:
    sheet = opened(stage, qtbot)
    secret = Secret("shown")
    sheet.cards()[0].boxes()[0].show_secret(secret)

    stage.bridge.lock()

    assert not secret
    assert stage.page._history.sheet() is None


def test_a_value_that_comes_after_the_sheet_is_closed_is_wiped(stage: Stage, qtbot: QtBot) -> None:
    sheet = opened(stage, qtbot)
    box = sheet.cards()[0].boxes()[0]
    late = Secret("late")
    sheet.close_button.click()

    stage.page._history._show(sheet, box, late)

    assert not late


def test_an_item_without_a_history_has_no_link_to_it(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.select(item_id("Zoom"))
    stage.rest(qtbot)

    assert stage.page.detail._changes.isHidden()
    assert undo(sample.session, (), doors=sample.doors).undo == ()
