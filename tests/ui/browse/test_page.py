"""The page on a real session: found, copied, revealed, marked, deleted and brought back."""

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.fake_clock import FakeClock
from tests.fakes.sample_session import GITHUB_PASSWORD, SampleSession, empty_session, item_id, password_of
from tests.ui.browse.stage import Stage
from vault_app.core.ids import PASSWORD, USERNAME
from vault_app.ui.browse.value_rows import SecretRow
from vault_app.ui.happenings import Section
from vault_app.ui.widgets.sheet import ConfirmSheet

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def _shown_title(stage: Stage) -> str:
    item = stage.page.detail.item()
    return item.title if item is not None else ""


def _password_row(stage: Stage) -> SecretRow:
    row = stage.page.detail.fields.row_of(PASSWORD)
    assert isinstance(row, SecretRow)
    return row


def test_the_first_item_is_selected_and_shown_when_the_vault_opens(stage: Stage) -> None:
    assert stage.page.selected == item_id("GitHub")
    assert _shown_title(stage) == "GitHub"
    assert stage.page.list_pane.count_words() == "34 items"


def test_typing_in_the_list_searches_and_selects_the_first_result(stage: Stage, qtbot: QtBot) -> None:
    stage.page.select(item_id("Zoom"))
    stage.page.focus_list()

    QTest.keyClicks(stage.page.list_pane.list, "g")
    QTest.keyClicks(stage.search, "it")

    assert stage.search.text() == "git"
    assert stage.page.selected == item_id("GitHub")
    stage.rest(qtbot)
    assert _shown_title(stage) == "GitHub"
    assert stage.page.list_pane.count_words() == "3 results"


def test_enter_in_the_search_copies_the_password_of_the_first_result(stage: Stage, qtbot: QtBot) -> None:
    stage.search.setFocus()
    QTest.keyClicks(stage.search, "figma")

    QTest.keyClick(stage.search, Qt.Key.Key_Return)
    stage.rest(qtbot)

    assert stage.clipboard.text == password_of("Figma")
    assert [(copied.what, copied.title) for copied in stage.heard.copies] == [("Password", "Figma")]


@pytest.mark.parametrize(("modifiers", "text"), [(NONE, GITHUB_PASSWORD), (SHIFT, "dana.okafor")])
def test_enter_in_the_list_copies(stage: Stage, qtbot: QtBot, modifiers: Qt.KeyboardModifier, text: str) -> None:
    stage.page.focus_list()

    QTest.keyClick(stage.page.list_pane.list, Qt.Key.Key_Return, modifiers)
    stage.rest(qtbot)

    assert stage.clipboard.text == text


def test_alt_enter_says_that_there_is_no_code(stage: Stage, qtbot: QtBot) -> None:
    stage.page._listing._ripeness._steady = lambda: 1e9
    stage.page.select(item_id("Zoom"))

    QTest.keyClick(stage.page.list_pane.list, Qt.Key.Key_Return, ALT)
    stage.rest(qtbot)

    assert stage.heard.notes[-1].title == "“Zoom” has no one-time code"
    assert stage.clipboard.text == ""


def test_enter_does_nothing_to_a_row_nobody_has_seen_yet(stage: Stage, qtbot: QtBot) -> None:
    clock = FakeClock()
    stage.page._listing._ripeness._steady = clock.steady
    stage.search.setText("dana")
    stage.page.move_selection(1)

    stage.page.copy_password(guarded=True)
    stage.rest(qtbot)
    assert stage.clipboard.text == ""

    clock.pass_seconds(0.11)
    stage.page.copy_password(guarded=True)
    stage.rest(qtbot)
    assert stage.clipboard.text != ""


def test_the_first_row_is_never_too_young(stage: Stage, qtbot: QtBot) -> None:
    stage.page._listing._ripeness._steady = FakeClock().steady
    stage.search.setText("figma")

    stage.page.copy_password(guarded=True)
    stage.rest(qtbot)

    assert stage.clipboard.text == password_of("Figma")


def test_arrows_move_in_the_list_while_the_search_has_the_keyboard(stage: Stage) -> None:
    stage.search.setFocus()
    stage.search.setText("git")

    QTest.keyClick(stage.search, Qt.Key.Key_Down)

    assert stage.page.selected == item_id("GitLab (self-hosted)")


def test_the_selected_item_stays_when_the_search_is_emptied(stage: Stage) -> None:
    stage.search.setText("figma")

    stage.search.setText("")

    assert stage.page.selected == item_id("Figma")
    assert stage.page.list_pane.count_words() == "34 items"


def test_a_search_without_a_result_offers_to_create_it(stage: Stage, qtbot: QtBot) -> None:
    stage.search.setText("gti")

    with qtbot.waitSignal(stage.editor.opened):
        stage.page.list_pane._create.click()

    assert stage.editor._form.title.text() == "gti"
    assert stage.page.editor_open


def test_a_new_vault_offers_to_add_a_login(stage: Stage, qtbot: QtBot) -> None:
    stage.bridge.lock()
    stage.open(empty_session())
    stage.rest(qtbot)

    assert stage.page.list_pane._stack.currentWidget() is stage.page.list_pane._empty_vault
    assert stage.page.detail.starter.isVisible()
    with qtbot.waitSignal(stage.page.editing_changed) as told:
        stage.page.detail.starter.login_asked.emit()
    assert told.args == [True]


def test_a_button_of_a_row_copies_with_one_click(stage: Stage, qtbot: QtBot) -> None:
    items = stage.page.list_pane.list
    row = 3

    QTest.mouseClick(items.viewport(), Qt.MouseButton.LeftButton, NONE, items.button_centre(row, "user"))
    stage.rest(qtbot)

    assert stage.clipboard.text == "dana@northpine.example"
    assert stage.heard.copies[-1].title == "Calendly"


def test_a_double_click_opens_the_website_and_copies_nothing(stage: Stage, qtbot: QtBot) -> None:
    browser = _Browser()
    QDesktopServices.setUrlHandler("https", browser, "open")  # type: ignore[arg-type]  # the stubs ask for bytes, Qt for a name
    items = stage.page.list_pane.list
    spot = items.visualRect(items.model().index(1, 0)).center()

    QTest.mouseClick(items.viewport(), Qt.MouseButton.LeftButton, NONE, spot)
    QTest.mouseDClick(items.viewport(), Qt.MouseButton.LeftButton, NONE, spot)
    stage.rest(qtbot)
    QDesktopServices.unsetUrlHandler("https")

    assert browser.opened == ["https://console.aws.example"]
    assert stage.clipboard.text == ""


def test_what_was_copied_stands_first_the_next_time_the_list_is_shown(stage: Stage, qtbot: QtBot) -> None:
    stage.search.setText("figma")
    stage.page.copy_username()
    stage.rest(qtbot)

    stage.search.setText("")

    assert stage.page.list_pane.list.row() == 0
    assert stage.page.selected == item_id("Figma")


def test_reveal_shows_the_password_and_hides_it_again(stage: Stage, qtbot: QtBot) -> None:
    stage.page.toggle_reveal()
    stage.rest(qtbot)
    assert not _password_row(stage).is_masked()

    stage.page.toggle_reveal()

    assert _password_row(stage).is_masked()


def test_a_reveal_ends_when_another_item_is_selected(stage: Stage, qtbot: QtBot) -> None:
    stage.page.toggle_reveal()
    stage.rest(qtbot)

    stage.page.move_selection(1)

    assert _password_row(stage).is_masked()


def test_a_reveal_ends_after_half_a_minute(stage: Stage, qtbot: QtBot) -> None:
    stage.page.toggle_reveal()
    stage.rest(qtbot)
    row = _password_row(stage)
    assert row._reveal._end.isActive()
    assert row._reveal._end.interval() == 30_000

    row._reveal._end.timeout.emit()

    assert row.is_masked()


def _away(stage: Stage, qtbot: QtBot) -> None:
    """Go to another window."""
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not stage.isActiveWindow())


def test_a_reveal_ends_when_the_window_loses_the_keyboard(stage: Stage, qtbot: QtBot) -> None:
    stage.page.toggle_reveal()
    stage.rest(qtbot)

    _away(stage, qtbot)

    assert _password_row(stage).is_masked()


def test_an_earlier_password_is_masked_when_the_window_loses_the_keyboard(stage: Stage, qtbot: QtBot) -> None:
    stage.page.show_history()
    row = stage.page._earlier.panel().rows()[0]
    row.reveal_asked.emit(row.entry)
    stage.rest(qtbot)

    _away(stage, qtbot)

    assert row.is_masked()


def test_large_type_ends_when_the_window_loses_the_keyboard(stage: Stage, qtbot: QtBot) -> None:
    stage.page.large_type()
    stage.rest(qtbot)

    _away(stage, qtbot)

    assert not stage.large_type.is_open()


def test_the_editor_hides_what_it_showed_when_the_window_loses_the_keyboard(stage: Stage, qtbot: QtBot) -> None:
    stage.page.new_item()
    password = stage.editor._form.password()
    assert password is not None
    assert password.line.is_revealed()

    _away(stage, qtbot)

    assert not password.line.is_revealed()


def test_a_reveal_ends_when_the_vault_locks(stage: Stage, qtbot: QtBot) -> None:
    stage.page.toggle_reveal()
    stage.rest(qtbot)
    row = _password_row(stage)

    stage.bridge.locking.emit()

    assert row.is_masked()


def test_nothing_of_the_vault_stays_on_the_page_after_lock(stage: Stage) -> None:
    stage.bridge.lock()

    assert stage.page.selected is None
    assert stage.page.detail.item() is None
    assert stage.page._model.rowCount() == 0


def test_large_type_shows_the_password_and_lock_closes_it(stage: Stage, qtbot: QtBot) -> None:
    stage.page.large_type()
    stage.rest(qtbot)
    assert stage.large_type.is_open()
    assert stage.large_type.accessibleName() == "GitHub · Password in large type"

    stage.bridge.lock()

    assert not stage.large_type.is_open()


def test_a_favourite_is_marked_and_unmarked(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.select(item_id("Zoom"))

    stage.page.toggle_favourite()
    stage.rest(qtbot)
    assert sample.session.vault.item(item_id("Zoom")).favourite
    assert stage.page.selected == item_id("Zoom")

    stage.page.toggle_favourite()
    stage.rest(qtbot)
    assert not sample.session.vault.item(item_id("Zoom")).favourite


def test_a_deleted_item_is_in_the_bin_until_it_is_undone(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.select(item_id("Zoom"))

    stage.page.delete_item()
    stage.rest(qtbot)
    assert sample.session.vault.item(item_id("Zoom")).deleted
    assert stage.page.list_pane.count_words() == "33 items"
    note = stage.heard.notes[-1]
    assert (note.title, note.action) == ("“Zoom” is in the bin", "Undo")

    assert note.act is not None
    note.act()
    stage.rest(qtbot)
    assert not sample.session.vault.item(item_id("Zoom")).deleted
    assert stage.page.list_pane.count_words() == "34 items"


def test_the_next_row_is_selected_after_a_deletion(stage: Stage, qtbot: QtBot) -> None:
    stage.page.select(item_id("AWS Console"))

    QTest.keyClick(stage.page.list_pane.list, Qt.Key.Key_Delete)
    stage.rest(qtbot)

    assert stage.page.selected == item_id("Atlassian Jira")


def test_an_item_in_the_bin_can_be_restored(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.select(item_id("Zoom"))
    stage.page.delete_item()
    stage.rest(qtbot)

    stage.page.show_section(Section("bin"))
    stage.rest(qtbot)
    assert _shown_title(stage) == "Zoom"
    stage.page.detail.header.restore_clicked.emit()
    stage.rest(qtbot)

    assert not sample.session.vault.item(item_id("Zoom")).deleted
    assert stage.page.list_pane._stack.currentWidget() is stage.page.list_pane._empty_section


def test_delete_for_good_asks_first(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.select(item_id("Zoom"))
    stage.page.delete_item()
    stage.rest(qtbot)
    stage.page.show_section(Section("bin"))
    stage.rest(qtbot)

    stage.page.delete_item()
    assert sample.session.vault.position(item_id("Zoom")) is not None
    stage.findChildren(ConfirmSheet)[0].confirmed.emit()
    stage.rest(qtbot)

    assert sample.session.vault.position(item_id("Zoom")) is None


def test_the_bin_is_searched_while_it_is_open_and_nowhere_else(stage: Stage, qtbot: QtBot) -> None:
    stage.page.select(item_id("Zoom"))
    stage.page.delete_item()
    stage.rest(qtbot)
    stage.search.setText("zoom")
    assert stage.page.selected is None

    stage.search.setText("")
    stage.page.show_section(Section("bin"))
    stage.search.setText("zoom")

    assert stage.page.selected == item_id("Zoom")


def test_an_earlier_password_is_copied_revealed_and_used_again(
    stage: Stage, sample: SampleSession, qtbot: QtBot
) -> None:
    stage.page.show_history()
    panel = stage.page._earlier.panel()
    assert len(panel.rows()) == 3
    first = panel.rows()[0]

    first.copy_asked.emit(first.entry)
    stage.rest(qtbot)
    assert stage.clipboard.text == "older-1"

    first.reveal_asked.emit(first.entry)
    stage.rest(qtbot)
    assert not first.is_masked()

    first.restore_asked.emit(first.entry)
    stage.rest(qtbot)
    assert not stage.page._earlier.is_open()
    stage.page.copy_password()
    stage.rest(qtbot)
    assert stage.clipboard.text == "older-1"
    assert len(sample.session.vault.item(item_id("GitHub")).earlier(PASSWORD)) == 4

    undo = stage.heard.notes[-1].act
    assert undo is not None
    undo()
    stage.rest(qtbot)
    stage.page.copy_password()
    stage.rest(qtbot)
    assert stage.clipboard.text == GITHUB_PASSWORD


def test_escape_closes_the_history_before_anything_else(stage: Stage) -> None:
    stage.page.show_history()

    assert stage.page.escape()

    assert not stage.page._earlier.is_open()
    assert not stage.page.escape()


def test_a_vault_open_for_reading_offers_no_edits(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    sample.session.read_only = "newer"
    stage.page._show_selected()
    assert stage.page.detail.header.edit_button().isHidden()

    stage.page.new_item()
    stage.page.delete_item()
    stage.page.toggle_favourite()
    stage.rest(qtbot)

    assert not stage.page.editor_open
    assert stage.heard.notes[-1].title == "This vault is open for reading only."


def test_another_order_is_kept_as_a_setting(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.page.list_pane.sort_button.sort_chosen):
        stage.page.list_pane.sort_button._choose("title")

    assert stage.preferences.now.sort == "title"
    assert stage.page._model.item_id(0) == item_id("Atlassian Jira")
    assert stage.page.selected == item_id("GitHub")


def test_a_narrow_window_shows_list_or_detail(stage: Stage) -> None:
    stage.page.set_single_pane(True)
    assert stage.page.list_pane.isVisible()
    assert not stage.page.detail.isVisible()

    stage.page.edit_item()
    assert not stage.page.list_pane.isVisible()
    assert stage.page.escape()

    stage.page.set_single_pane(False)
    assert stage.page.list_pane.isVisible()
    assert stage.page.detail.isVisible()


def test_a_click_on_a_row_leads_to_the_detail_of_a_narrow_window_and_back_leads_home(stage: Stage) -> None:
    stage.page.set_single_pane(True)
    items = stage.page.list_pane.list
    spot = items.visualRect(items.model().index(1, 0)).center()

    QTest.mouseClick(items.viewport(), Qt.MouseButton.LeftButton, NONE, spot)
    assert stage.page.detail.isVisible()
    assert not stage.page.list_pane.isVisible()

    stage.page._panes._back.click()
    assert stage.page.list_pane.isVisible()
    assert not stage.page.detail.isVisible()


def test_the_keyboard_goes_along_between_list_and_detail_of_a_narrow_window(stage: Stage) -> None:
    stage.page.set_single_pane(True)
    items = stage.page.list_pane.list
    items.setFocus()
    spot = items.visualRect(items.model().index(1, 0)).center()

    QTest.mouseClick(items.viewport(), Qt.MouseButton.LeftButton, NONE, spot)
    assert stage.page._panes._back.hasFocus()

    QTest.keyClick(stage.page._panes._back, Qt.Key.Key_Space)
    assert items.hasFocus()


def test_the_detail_is_shown_again_beside_the_list_when_the_window_widens(stage: Stage) -> None:
    stage.page.set_single_pane(True)
    stage.page.edit_item()
    stage.page.escape()

    stage.page.set_single_pane(False)

    assert stage.page.list_pane.isVisible()
    assert stage.page.detail.isVisible()
    assert not stage.page._panes._back.isVisible()


def test_an_item_is_selected_in_all_items_where_the_section_does_not_show_it(stage: Stage) -> None:
    stage.page.show_section(Section("favourites"))

    stage.page.select(item_id("Zoom"))

    assert stage.page.selected == item_id("Zoom")


def test_a_plain_field_is_copied_by_a_click_on_it(stage: Stage, qtbot: QtBot) -> None:
    row = stage.page.detail.fields.row_of(USERNAME)
    assert row is not None

    row.value_clicked.emit()
    stage.rest(qtbot)

    assert stage.clipboard.text == "dana.okafor"


def test_an_address_that_no_browser_should_open_is_not_opened(stage: Stage) -> None:
    item = stage.page.detail.item()
    assert item is not None

    stage.page._actions.open_website(item, "javascript:alert(1)")

    assert "not opened" in stage.heard.notes[-1].title


def test_a_failed_copy_says_so(stage: Stage, qtbot: QtBot) -> None:
    stage.clipboard.busy = True

    stage.page.copy_password()
    stage.rest(qtbot)

    assert stage.heard.copies == []
    assert stage.heard.notes[-1].icon == "alert-circle"


class _Browser(QObject):
    """Stands in for the browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())
