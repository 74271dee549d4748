"""What stands where there is nothing to show, and the bin with its days and its end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import SampleSession, empty_session, item_id
from tests.ui.browse.stage import Stage
from vault_app.ui.finding.row_words import days_left_words
from vault_app.ui.happenings import Section
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.sheet import ConfirmSheet

DAY = 86_400


def said(stage: Stage) -> list[str]:
    state = stage.page.list_pane._stack.currentWidget()
    assert isinstance(state, EmptyState)
    return [label.text() for label in state.findChildren(PlainLabel) if not label.isHidden()]


def buttons(stage: Stage) -> list[str]:
    state = stage.page.list_pane._stack.currentWidget()
    assert state is not None
    return [button.text() for button in state.findChildren(QPushButton) if not button.isHidden()]


def below(stage: Stage, row: int = 0) -> str:
    index = stage.page._model.index(row, 0)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.fixture
def binned(stage: Stage, qtbot: QtBot) -> Stage:
    """Gives the page with two items in the bin, and the bin shown."""
    for title in ("Zoom", "Figma"):
        stage.page.select(item_id(title))
        stage.page.delete_item()
        stage.rest(qtbot)
    stage.page.show_section(Section("bin"))
    stage.rest(qtbot)
    return stage


@pytest.mark.parametrize(
    ("section", "title"),
    [
        (Section("bin"), "The bin is empty"),
        (Section("tag", "Nobody"), "Nothing has this tag"),
        (Section("kind", item_kind="card"), "Nothing of this kind"),
    ],
)
def test_an_empty_section_says_so(stage: Stage, section: Section, title: str) -> None:
    stage.page.show_section(section)

    assert said(stage)[0] == title


def test_without_codes_it_says_where_they_come_from(stage: Stage, qtbot: QtBot) -> None:
    stage.page.select(item_id("GitHub"))
    stage.page.delete_item()
    stage.rest(qtbot)

    stage.page.show_section(Section("codes"))

    assert said(stage)[0] == "No one-time codes yet"


def test_a_search_without_a_result_offers_to_create(stage: Stage) -> None:
    stage.search.setText("gti")

    assert said(stage) == ["Nothing matches “gti”.", "Titles, user names, websites, tags and notes were searched."]
    assert buttons(stage) == ["Create “gti”"]


def test_a_search_of_the_bin_creates_nothing(binned: Stage) -> None:
    binned.search.setText("gti")

    assert said(binned) == ["Nothing matches “gti”.", "Only the bin was searched."]
    assert buttons(binned) == []


def test_a_vault_open_for_reading_creates_nothing(stage: Stage, sample: SampleSession) -> None:
    sample.session.read_only = "newer"
    stage.bridge.tell_changed()

    stage.search.setText("gti")

    assert buttons(stage) == []


def test_a_new_vault_shows_tiles_to_begin_with(qtbot: QtBot) -> None:
    stage = Stage()
    qtbot.addWidget(stage)
    stage.show()
    stage.open(empty_session())
    stage.rest(qtbot)
    starter, asked = stage.page.detail.starter, list[object]()
    stage.page.kinds_asked.connect(asked.append)
    words = [button.text() for button in starter.findChildren(QPushButton) if button.isVisible()]

    next(button for button in starter.findChildren(QPushButton) if button.text() == "Add something else").click()

    assert words == ["Add a login", "Add something else"]
    assert isinstance(asked[0], QPushButton)
    starter.offer_import()
    with qtbot.waitSignal(starter.import_asked):
        next(button for button in starter.findChildren(QPushButton) if button.text() == "Import…").click()
    stage.bridge.lock()


def test_a_new_vault_in_a_narrow_window_can_be_begun_from_the_list(qtbot: QtBot) -> None:
    stage = Stage()
    qtbot.addWidget(stage)
    stage.show()
    stage.open(empty_session())
    stage.rest(qtbot)
    beside = buttons(stage)

    stage.page.set_single_pane(True)

    assert beside == []
    assert buttons(stage) == ["Add a login"]
    stage.page.list_pane.offer_import()
    assert buttons(stage) == ["Add a login", "Import…"]
    with qtbot.waitSignal(stage.page.detail.starter.import_asked):
        stage.page.list_pane._bring.click()
    stage.page.list_pane._first.click()
    qtbot.waitUntil(lambda: stage.page.editor_open)
    stage.bridge.lock()


# --- the bin ---------------------------------------------------------------------------------------------


def test_each_row_of_the_bin_says_how_long_it_stays(binned: Stage, sample: SampleSession) -> None:
    first = below(binned)
    sample.clock.pass_seconds(12.5 * DAY)
    binned.page.show_section(Section("bin"))
    later = below(binned)
    sample.clock.pass_seconds(30 * DAY)
    binned.page.show_section(Section("bin"))

    assert first.endswith("30 days left")
    assert later.endswith("18 days left")
    assert below(binned).endswith("deleted for good today")


def test_one_day_is_one_day() -> None:
    assert days_left_words(1) == "1 day left"


def test_rows_outside_the_bin_say_nothing_of_days(binned: Stage) -> None:
    binned.page.show_section(Section())

    assert "left" not in below(binned)


def test_a_search_of_the_bin_says_the_days_too(binned: Stage) -> None:
    binned.search.setText("zoom")

    assert below(binned).endswith("30 days left")


def test_the_bin_is_emptied_after_a_question(binned: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    button = binned.page.list_pane.empty_button
    assert button.isVisible()

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    question = binned.findChildren(ConfirmSheet)[-1]
    kept = sample.session.vault.position(item_id("Zoom")) is not None
    asked = question.accessibleName()
    question.confirmed.emit()
    binned.rest(qtbot)

    assert kept
    assert asked == "Delete 2 items for good?"
    assert sample.session.vault.position(item_id("Zoom")) is None
    assert not button.isVisible()
    assert said(binned)[0] == "The bin is empty"


def test_only_the_bin_can_be_emptied(binned: Stage) -> None:
    binned.page.show_section(Section())
    binned.page.empty_bin()

    assert not binned.page.list_pane.empty_button.isVisible()
    assert binned.findChildren(ConfirmSheet) == []


def test_a_bin_that_can_only_be_read_is_not_emptied(binned: Stage, sample: SampleSession) -> None:
    sample.session.read_only = "newer"
    binned.bridge.tell_changed()

    binned.page.show_section(Section("bin"))

    assert not binned.page.list_pane.empty_button.isVisible()
