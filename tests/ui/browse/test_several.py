"""Several items selected at once: what is shown, what can be done, and that one undo takes it back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import SampleSession, item_id, sample_session
from tests.ui.browse.stage import Stage
from vault_app.core.item import Item
from vault_app.ui.browse import selected_page
from vault_app.ui.browse.tags_sheet import TagsSheet
from vault_app.ui.happenings import Section
from vault_app.ui.widgets.sheet import ConfirmSheet

CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
FIRST = ["GitHub", "AWS Console", "Atlassian Jira"]


@pytest.fixture
def three(stage: Stage, qtbot: QtBot) -> Stage:
    """Gives the page with the first three items selected."""
    items = stage.page.list_pane.list
    items.select_row(0)
    items.setFocus()
    QTest.keyClick(items, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(items, Qt.Key.Key_Down, SHIFT)
    stage.rest(qtbot)
    return stage


def selected(stage: Stage) -> list[str]:
    chosen = stage.page._listing.chosen_items()
    return [] if chosen is None else [chosen.vault.columns.title[place] for place in chosen.positions]


def item(sample: SampleSession, title: str) -> Item:
    return sample.session.vault.item(item_id(title))


def click(stage: Stage, row: int, modifiers: Qt.KeyboardModifier) -> None:
    items = stage.page.list_pane.list
    place = items.visualRect(items.model().index(row, 0))
    spot = QPoint(place.left() + 60, place.center().y())
    QTest.mouseClick(items.viewport(), Qt.MouseButton.LeftButton, modifiers, spot)


def words(menu: QMenu) -> list[str]:
    return [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]


def undo(stage: Stage, qtbot: QtBot) -> None:
    note = stage.heard.notes[-1]
    assert note.action == "Undo"
    assert note.act is not None
    note.act()
    stage.rest(qtbot)


# --- selecting -------------------------------------------------------------------------------------------


def test_shift_and_an_arrow_select_more(three: Stage) -> None:
    assert selected(three) == FIRST


def test_shift_click_selects_up_to_there_and_ctrl_click_one_more(stage: Stage) -> None:
    click(stage, 0, NONE)
    click(stage, 2, SHIFT)
    click(stage, 4, CTRL)

    assert selected(stage) == [*FIRST, "Cloudflare"]


def test_ctrl_click_takes_one_out(three: Stage) -> None:
    click(three, 1, CTRL)

    assert selected(three) == ["GitHub", "Atlassian Jira"]


def test_ctrl_a_selects_all(stage: Stage) -> None:
    items = stage.page.list_pane.list
    items.setFocus()

    QTest.keyClick(items, Qt.Key.Key_A, CTRL)

    assert len(selected(stage)) == 34


def test_a_click_leaves_one_selected(three: Stage, qtbot: QtBot) -> None:
    click(three, 1, NONE)
    three.rest(qtbot)

    assert selected(three) == ["AWS Console"]
    assert three.page.detail.isVisible()


def test_escape_leaves_the_current_one_selected(three: Stage) -> None:
    assert three.page.escape()

    assert selected(three) == ["Atlassian Jira"]
    assert not three.page.escape()


def test_the_detail_gives_way_to_what_can_be_done_with_them(three: Stage) -> None:
    view = three.page.several

    assert view.isVisible()
    assert view.count_words() == "3 items selected"
    assert not view.restore_button.isVisible()
    assert not view.vaults_button.isVisible()
    view.one_button.click()
    assert three.page.detail.isVisible()
    assert len(selected(three)) == 1


def test_nothing_of_the_item_before_is_kept_beside_them(three: Stage) -> None:
    assert three.page.detail.item() is None


def test_a_lock_leaves_nothing_selected(three: Stage) -> None:
    three.bridge.lock()

    assert selected(three) == []
    assert not three.page.several.isVisible()


def test_typing_finds_one_again(three: Stage, qtbot: QtBot) -> None:
    three.search.setText("linear")
    three.rest(qtbot)

    assert selected(three) == ["Linear"]
    assert three.page.detail.isVisible()


def test_the_number_is_spoken_once_each_time(three: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(selected_page, "announce", lambda _widget, words: spoken.append(words))
    three.page._show_selected()
    click(three, 1, NONE)
    three.rest(qtbot)

    click(three, 2, SHIFT)
    three.rest(qtbot)
    three.page._show_selected()

    assert spoken == ["2 items selected"]


# --- what acts on one only -------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_C])
def test_nothing_is_copied_of_several(three: Stage, qtbot: QtBot, key: Qt.Key) -> None:
    QTest.keyClick(three.page.list_pane.list, key, CTRL if key == Qt.Key.Key_C else NONE)
    three.rest(qtbot)

    assert three.clipboard.text == ""
    assert three.heard.notes[-1].title == "3 items are selected. Select one to copy from."


def test_a_button_of_a_row_copies_nothing_while_more_are_selected(stage: Stage, qtbot: QtBot) -> None:
    items = stage.page.list_pane.list
    click(stage, 0, NONE)

    QTest.mouseClick(items.viewport(), Qt.MouseButton.LeftButton, SHIFT, items.button_centre(2, "key"))
    stage.rest(qtbot)

    assert len(selected(stage)) == 3
    assert stage.clipboard.text == ""


@pytest.mark.parametrize("deed", ["edit_item", "change_password", "duplicate_item", "large_type", "show_history"])
def test_what_is_done_with_one_is_not_done_with_several(three: Stage, deed: str) -> None:
    getattr(three.page, deed)()

    assert not three.page.editor_open
    assert not three.large_type.is_open()


# --- what acts on all ------------------------------------------------------------------------------------


def test_delete_puts_all_into_the_bin_with_one_save_and_one_undo(
    three: Stage, sample: SampleSession, qtbot: QtBot
) -> None:
    number = sample.session.number

    QTest.keyClick(three.page.list_pane.list, Qt.Key.Key_Delete)
    three.rest(qtbot)

    assert all(item(sample, title).deleted for title in FIRST)
    assert sample.session.number == number + 1
    assert three.heard.notes[-1].title == "3 items are in the bin"
    assert len(selected(three)) == 1
    undo(three, qtbot)
    assert not any(item(sample, title).deleted for title in FIRST)
    assert sample.session.number == number + 2


def test_all_are_marked_and_then_unmarked(three: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    before = [item(sample, title).favourite for title in FIRST]

    three.page.toggle_favourite()
    three.rest(qtbot)
    marked = [item(sample, title).favourite for title in FIRST]
    kept = selected(three)
    three.page.toggle_favourite()
    three.rest(qtbot)

    assert before != marked == [True, True, True]
    assert kept == FIRST
    assert [item(sample, title).favourite for title in FIRST] == [False, False, False]
    undo(three, qtbot)
    assert [item(sample, title).favourite for title in FIRST] == [True, True, True]


def sheet_of(stage: Stage) -> TagsSheet:
    return next(sheet for sheet in stage.findChildren(TagsSheet) if sheet.is_open())


def test_a_new_tag_is_given_to_all(three: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    before = {title: item(sample, title).tags for title in FIRST}
    three.page.ask_tags()
    sheet = sheet_of(three)
    QTest.keyClicks(sheet.field, " Audit ")

    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    three.rest(qtbot)

    assert {title: item(sample, title).tags for title in FIRST} == {
        title: (*tags, "Audit") for title, tags in before.items()
    }
    undo(three, qtbot)
    assert {title: item(sample, title).tags for title in FIRST} == before


def test_a_tag_is_taken_from_all_that_have_it(three: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    three.page.ask_tags()
    sheet = sheet_of(three)
    box = sheet.boxes["Engineering"]
    partly = box.checkState()
    assert "(on " in box.text()

    while box.checkState() != Qt.CheckState.Unchecked:
        box.click()
    sheet._apply.click()
    three.rest(qtbot)

    assert partly == Qt.CheckState.PartiallyChecked
    assert not any("Engineering" in item(sample, title).tags for title in FIRST)
    assert "Operations" in item(sample, "GitHub").tags


def test_a_box_that_is_left_alone_changes_nothing(three: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    number = sample.session.number
    three.page.ask_tags()

    sheet_of(three)._apply.click()
    three.rest(qtbot)

    assert sample.session.number == number


def test_the_tags_of_one_item_are_changed_the_same_way(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.ask_tags()
    sheet = sheet_of(stage)
    sheet.boxes["Finance"].click()
    sheet._apply.click()
    stage.rest(qtbot)

    assert "Finance" in item(sample, "GitHub").tags
    assert stage.heard.notes[-1].title == "Tags of “GitHub” changed"


def test_the_bin_restores_and_purges_all(three: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    three.page.delete_item()
    three.rest(qtbot)
    three.page.show_section(Section("bin"))
    three.page.list_pane.list.selectAll()
    three.rest(qtbot)
    view = three.page.several
    shown = (view.restore_button.isVisible(), view.purge_button.isVisible(), view.delete_button.isVisible())

    view.restore_button.click()
    three.rest(qtbot)

    assert shown == (True, True, False)
    assert not any(item(sample, title).deleted for title in FIRST)
    assert three.heard.notes[-1].title == "3 items are back"
    undo(three, qtbot)
    three.page.list_pane.list.selectAll()
    three.page.delete_item()
    question = three.findChildren(ConfirmSheet)[-1]
    assert question.accessibleName() == "Delete 3 items for good?"
    question.confirmed.emit()
    three.rest(qtbot)
    assert sample.session.vault.position(item_id("GitHub")) is None
    assert three.heard.notes[-1].title == "3 items are deleted for good"
    assert three.heard.notes[-1].action == ""


def test_a_vault_open_for_reading_offers_nothing(three: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    sample.session.read_only = "newer"
    three.page._show_selected()
    view = three.page.several

    assert not view.tags_button.isVisible()
    assert not view.delete_button.isVisible()
    menu = three.page._menu(whole=True)
    assert menu is not None
    assert words(menu) == ["Export…"]
    for deed in (three.page.delete_item, three.page.toggle_favourite, three.page.ask_tags, three.page.restore_item):
        deed()
    three.rest(qtbot)
    assert sample.session.number == 2


def test_the_menu_of_several(three: Stage) -> None:
    menu = three.page._menu(whole=True)

    assert menu is not None
    assert words(menu) == ["Tags…", "Favourites", "Export…", "Delete"]


def test_all_that_are_selected_are_exported(three: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    sample.session.read_only = "newer"

    with qtbot.waitSignal(three.page.export_asked) as told:
        three.page.several.export_button.click()

    assert told.args == [tuple(item_id(title) for title in FIRST)]


def test_nothing_in_the_bin_is_exported(three: Stage, qtbot: QtBot) -> None:
    three.page.delete_item()
    three.rest(qtbot)
    three.page.show_section(Section("bin"))
    three.page.list_pane.list.selectAll()
    three.rest(qtbot)

    with qtbot.assertNotEmitted(three.page.export_asked):
        three.page.export_selected()

    assert not three.page.several.export_button.isVisible()


# --- another vault ---------------------------------------------------------------------------------------


@pytest.fixture
def other(three: Stage) -> SampleSession:
    """Opens another vault behind the one shown."""
    other = sample_session()
    three.bridge.take_in(other.session)
    three.page._show_selected()
    return other


def rest(stage: Stage, other: SampleSession, qtbot: QtBot) -> None:
    for _ in range(3):
        stage.rest(qtbot)
        qtbot.waitUntil(lambda: stage.bridge.lane_of(other.session).wait_idle(0))
    stage.rest(qtbot)


def titles(sample: SampleSession, *, deleted: bool = False) -> list[str]:
    return [each.title for each in sample.session.vault.items() if bool(each.deleted) == deleted]


def test_all_are_moved_with_one_save_each_and_one_undo(
    three: Stage, other: SampleSession, sample: SampleSession, qtbot: QtBot
) -> None:
    numbers = (sample.session.number, other.session.number)
    assert three.page.several.vaults_button.isVisible()

    three.page.move_to(0)
    rest(three, other, qtbot)

    assert sorted(titles(sample, deleted=True)) == sorted(FIRST)
    assert titles(other)[-3:] == FIRST
    assert (sample.session.number, other.session.number) == (numbers[0] + 1, numbers[1] + 1)
    assert three.heard.notes[-1].title == "3 items moved to “Northpine”"
    undo(three, qtbot)
    rest(three, other, qtbot)
    assert titles(sample, deleted=True) == []
    assert titles(other, deleted=True) == FIRST


def test_all_are_copied_and_stay(three: Stage, other: SampleSession, sample: SampleSession, qtbot: QtBot) -> None:
    three.page.copy_to(0)
    rest(three, other, qtbot)

    assert titles(sample, deleted=True) == []
    assert len(titles(other)) == 37
    assert three.heard.notes[-1].title == "3 items copied to “Northpine”"
    undo(three, qtbot)
    rest(three, other, qtbot)
    assert len(titles(other)) == 34


def test_one_is_moved_by_name(three: Stage, other: SampleSession, qtbot: QtBot) -> None:
    three.page.select(item_id("Zoom"))

    three.page.move_to(0)
    rest(three, other, qtbot)

    assert three.heard.notes[-1].title == "“Zoom” moved to “Northpine”"


def test_what_cannot_be_saved_there_stays_here(
    three: Stage, other: SampleSession, sample: SampleSession, qtbot: QtBot
) -> None:
    page, between = three.page, three.page._between
    target = between.others()
    other.session.read_only = "no-permission"
    chosen = page._listing.chosen_items()
    assert chosen is not None

    between.move(chosen, target[0])
    rest(three, other, qtbot)

    assert titles(sample, deleted=True) == []
    assert three.heard.notes[-1].title == "Nothing was moved or copied to “Northpine”."
    assert three.heard.notes[-1].detail


def test_what_cannot_be_taken_out_of_here_is_in_both(
    three: Stage, other: SampleSession, sample: SampleSession, qtbot: QtBot
) -> None:
    three.bridge.lane.hold()
    three.page.move_to(0)
    sample.session.read_only = "rolled-back"
    three.bridge.lane.go_on()
    rest(three, other, qtbot)

    assert titles(sample, deleted=True) == []
    assert len(titles(other)) == 37
    assert three.heard.notes[-1].title == "Copied to “Northpine”, but not taken out of here."


def test_a_vault_that_can_only_be_read_takes_nothing(three: Stage, other: SampleSession) -> None:
    other.session.read_only = "newer"
    three.page._show_selected()

    assert not three.page.several.vaults_button.isVisible()
    three.page.move_to(0)
    assert titles(other)[-1] not in FIRST[1:]


def test_the_menus_name_the_other_vaults(three: Stage, other: SampleSession) -> None:
    assert other.session in three.bridge.sessions()
    several, click_menu = three.page._menu(whole=True), three.page.several.vaults_button
    assert several is not None
    wanted = ["Move to “Northpine”", "Copy to “Northpine”"]

    click_menu.click()
    opened = [menu for menu in three.page.findChildren(QMenu) if menu.isVisible()]

    assert words(several)[2:4] == wanted
    assert [words(menu) for menu in opened] == [wanted]
    for menu in opened:
        menu.close()


# --- where there is room for one pane ---------------------------------------------------------------------


def test_a_narrow_window_offers_what_can_be_done_over_the_list(three: Stage) -> None:
    pane = three.page.list_pane
    beside = pane.several_button.isVisible()

    three.page.set_single_pane(True)

    assert not beside
    assert pane.several_button.text() == "3 selected…"
    pane.several_button.click()
    assert three.page.several.isVisible()
    assert not pane.isVisible()
    assert three.page.escape()
    assert pane.isVisible()
    assert len(selected(three)) == 3
    assert three.page.escape()
    assert not pane.several_button.isVisible()


# --- looks -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_no_button_is_cut_where_there_is_little_room(
    three: Stage, other: SampleSession, direction: Qt.LayoutDirection
) -> None:
    assert other.session in three.bridge.sessions()
    view = three.page.several
    view.setLayoutDirection(direction)
    view.resize(320, 600)
    view.updateGeometry()
    QApplication.sendPostedEvents()

    buttons: list[QWidget] = [part for part in view._buttons._parts if part.isVisible()]
    assert len(buttons) == 5
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    assert all(view._buttons.rect().contains(button.geometry()) for button in buttons)
    assert not any(
        one.geometry().intersects(two.geometry()) for at, one in enumerate(buttons) for two in buttons[at + 1 :]
    )
