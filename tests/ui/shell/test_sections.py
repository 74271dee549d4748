"""The sidebar's sections: kinds, one-time codes, tags that fold, pages beside the list, and the kinds of a new item."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import SampleSession, item_id
from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import FieldId
from vault_app.core.item import FieldType
from vault_app.core.kinds import KIND_RECORD, own_kind
from vault_app.services.delete_item import delete_items
from vault_app.services.save_item import save_item
from vault_app.ui.happenings import Section
from vault_app.ui.shell.main_page import MainPage
from vault_app.ui.shell.shell import Shell
from vault_app.ui.widgets.nav_row import NavRow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shell(shells: Callable[..., Shell], sample: SampleSession, tmp_path: Path) -> Shell:
    shell = shells(str(tmp_path / "Desk.vault"))
    shell.show_vault(sample.session)
    return shell


@pytest.fixture
def page(shell: Shell) -> MainPage:
    return shell.open_vault().page


def put(sample: SampleSession, kind: str, title: str) -> None:
    save_item(sample.session, Draft(None, kind, title, ()), doors=sample.doors)


def put_kind(sample: SampleSession, name: str) -> str:
    field = DraftField(FieldId(b"field of a kind!"), FieldType.TEXT, "text", "Plate")
    return own_kind(save_item(sample.session, Draft(None, KIND_RECORD, name, (field,)), doors=sample.doors).item.id)


def names(rows: dict[str, NavRow]) -> list[str]:
    return [row.accessibleName() for row in rows.values()]


def titles(page: MainPage) -> list[str]:
    model = page.browse._model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


# --- kinds -----------------------------------------------------------------------------------------------


def test_a_vault_of_logins_shows_no_kinds(page: MainPage) -> None:
    assert page.sidebar.kinds.isHidden()


def test_each_kind_that_is_there_has_a_row(shell: Shell, page: MainPage, sample: SampleSession) -> None:
    put(sample, "card", "Visa")
    put(sample, "card", "Mastercard")
    put(sample, put_kind(sample, "Car"), "Van")
    put(sample, "hologram", "From a newer version")
    shell.bridge.tell_changed()

    assert names(page.sidebar.kinds.rows) == ["Logins, 34", "Cards, 2", "Car, 1", "Other items, 1"]


def test_a_kind_shows_its_items(shell: Shell, page: MainPage, sample: SampleSession) -> None:
    put(sample, "card", "Visa")
    shell.bridge.tell_changed()

    page.sidebar.kinds.rows["card"].click()

    assert titles(page) == ["Visa"]
    assert page.sidebar.section == Section("kind", item_kind="card")


def test_the_last_item_of_a_kind_leads_back_to_all(shell: Shell, page: MainPage, sample: SampleSession) -> None:
    put(sample, "card", "Visa")
    shell.bridge.tell_changed()
    page.sidebar.kinds.rows["card"].click()
    visa = page.browse.selected
    assert visa is not None

    delete_items(sample.session, [visa], doors=sample.doors)
    shell.bridge.tell_changed()

    assert page.sidebar.all_row.isChecked()
    assert page.sidebar.kinds.isHidden()
    assert len(titles(page)) == 34


def test_a_row_counts_on_without_being_made_anew(shell: Shell, page: MainPage, sample: SampleSession) -> None:
    put(sample, "card", "Visa")
    shell.bridge.tell_changed()
    row = page.sidebar.kinds.rows["card"]

    put(sample, "card", "Mastercard")
    shell.bridge.tell_changed()

    assert page.sidebar.kinds.rows["card"] is row
    assert row.accessibleName() == "Cards, 2"


# --- codes -----------------------------------------------------------------------------------------------


def test_the_codes_have_a_row_where_there_are_some(page: MainPage) -> None:
    page.sidebar.codes_row.click()

    assert titles(page) == ["GitHub"]
    assert page.sidebar.codes_row.accessibleName() == "One-time codes, 1"


def test_without_codes_there_is_no_row(shell: Shell, page: MainPage, sample: SampleSession) -> None:
    delete_items(sample.session, [item_id("GitHub")], doors=sample.doors)
    shell.bridge.tell_changed()

    assert page.sidebar.codes_row.isHidden()


def test_the_row_stays_while_it_is_chosen(shell: Shell, page: MainPage, sample: SampleSession) -> None:
    page.sidebar.codes_row.click()

    delete_items(sample.session, [item_id("GitHub")], doors=sample.doors)
    shell.bridge.tell_changed()

    assert not page.sidebar.codes_row.isHidden()
    assert titles(page) == []


# --- folding ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_tags_fold_away_and_back(page: MainPage, key: Qt.Key) -> None:
    caption = page.sidebar.tags.caption

    QTest.keyClick(caption, key)
    folded = (caption.accessibleName(), page.sidebar.tags.shown_rows())
    QTest.keyClick(caption, key)

    assert folded == ("TAGS, folded away", [])
    assert len(page.sidebar.tags.shown_rows()) == len(page.sidebar.tags.rows) > 1


def test_the_tag_that_is_chosen_stays_in_sight(page: MainPage) -> None:
    page.sidebar.tags.rows["Finance"].click()

    page.sidebar.tags.caption.click()

    assert page.sidebar.tags.shown_rows() == [page.sidebar.tags.rows["Finance"]]


def test_a_narrow_sidebar_shows_what_is_folded_away(shell: Shell, page: MainPage) -> None:
    page.sidebar.tags.caption.click()

    shell.window.resize(800, 700)

    assert page.sidebar.tags.caption.isHidden()
    assert len(page.sidebar.tags.shown_rows()) == len(page.sidebar.tags.rows)


def test_numbers_count_what_is_in_sight(shell: Shell, page: MainPage) -> None:
    page.sidebar.tags.caption.click()
    number = page.sidebar.rows().index(page.sidebar.bin_row) + 1

    QTest.keyClick(shell.window, Qt.Key(Qt.Key.Key_0 + number), CTRL)

    assert number == 5
    assert page.sidebar.section == Section("bin")


# --- pages beside the list -------------------------------------------------------------------------------


class Report(QWidget):
    """A page of a test that takes the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Report")


def test_a_page_is_built_when_it_is_first_shown(page: MainPage) -> None:
    built: list[Report] = []

    def build() -> Report:
        built.append(Report())
        return built[-1]

    row = page.add_page("report", "Report", "shield-check", build)
    before = len(built)
    row.click()
    page.sidebar.all_row.click()
    row.click()

    assert (before, len(built)) == (0, 1)
    assert built[0].isVisible()
    assert row.isChecked()
    assert page.panes() == [page.sidebar, built[0]]


def test_a_search_and_escape_lead_back_from_a_page(page: MainPage) -> None:
    page.add_page("report", "Report", "shield-check", Report)
    page.show_page("report")

    page.bar.search.setText("git")

    assert page.browse.isVisible()
    assert page.sidebar.all_row.isChecked()
    page.show_page("report")
    page.escape()
    assert page.browse.isVisible()


def test_a_page_leads_to_an_item(page: MainPage) -> None:
    page.add_page("report", "Report", "shield-check", Report)
    page.show_page("report")

    page.show_item(item_id("Zoom"))

    assert page.browse.isVisible()
    assert page.browse.selected == item_id("Zoom")


def test_an_edit_is_asked_about_before_a_page_is_shown(qtbot: QtBot, page: MainPage) -> None:
    page.add_page("report", "Report", "shield-check", Report)
    page.browse.edit_item()
    qtbot.waitUntil(lambda: page.browse.editor_open)

    page.show_page("report")

    assert not page.browse.isVisible()
    assert not page.browse.editor_open


def test_a_page_goes_with_the_vault(shell: Shell, page: MainPage) -> None:
    page.add_page("report", "Report", "shield-check", Report)
    page.show_page("report")
    session = shell.bridge.session
    assert session is not None

    shell.bridge.open(session)

    assert page.browse.isVisible()


# --- a new item ------------------------------------------------------------------------------------------


def kinds(page: MainPage) -> list[str]:
    return [action.text() for action in page.bar.new_button.menu().actions() if not action.isSeparator()]


def test_the_menu_beside_new_item_offers_every_kind(page: MainPage, sample: SampleSession) -> None:
    put_kind(sample, "Car & van")

    assert kinds(page)[:2] == ["Login", "Secure note"]
    assert kinds(page)[-2:] == ["Car && van", "New kind…"]
    assert len(kinds(page)) == 13


def test_a_kind_from_the_menu_opens_its_editor(qtbot: QtBot, page: MainPage) -> None:
    card = next(action for action in page.bar.new_button.menu().actions() if action.text() == "Card")

    card.trigger()

    qtbot.waitUntil(lambda: page.browse.editor_open)
    draft = page.browse._editor.view.findChildren(QWidget)
    assert any("Card number" in widget.accessibleName() for widget in draft)


def test_both_halves_of_the_button_have_a_name(page: MainPage) -> None:
    button = page.bar.new_button

    assert (button.main.text(), button.others.accessibleName()) == ("New item", "New item of another kind")


def test_the_arrow_opens_the_menu(page: MainPage) -> None:
    page.bar.new_button.others.click()

    menu = page.bar.new_button.findChildren(type(page.bar.new_button.menu()))
    assert any(each.isVisible() for each in menu)
    for each in menu:
        each.close()


def test_another_section_ends_the_search(page: MainPage) -> None:
    page.bar.search.setText("git")

    page.sidebar.bin_row.click()

    assert page.bar.search.text() == ""
    assert page.sidebar.section == Section("bin")


def test_what_is_selected_is_exported_in_a_sheet(shell: Shell, page: MainPage) -> None:
    page.browse.list_pane.list.selectAll()

    page.browse.export_selected()

    assert shell.open_vault().transfer.exporting is not None


def test_something_else_than_a_login_is_begun_from_the_tile(page: MainPage) -> None:
    tile = page.bar.dice_button

    page.browse.kinds_asked.emit(tile)

    menus = [each for each in page.bar.new_button.findChildren(QMenu) if each.isVisible()]
    assert len(menus) == 1
    menus[0].close()


def test_the_folded_caption_shows_where_the_keyboard_is(shell: Shell, page: MainPage) -> None:
    caption = page.sidebar.tags.caption
    before = caption.grab().toImage()

    caption.setFocus(Qt.FocusReason.TabFocusReason)

    assert caption.grab().toImage() != before
    page.sidebar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    caption.click()
    assert caption.grab().toImage() != before
    assert shell.window.isVisible()
