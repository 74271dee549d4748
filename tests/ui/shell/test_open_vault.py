"""The page of an open vault: sidebar, bar, keys, toasts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from tests.fakes.sample_session import SampleSession, item_id, password_of
from vault_app.core.secret import Secret
from vault_app.ports.clipboard import Lease
from vault_app.services.delete_item import delete_items
from vault_app.services.organise import change_tags
from vault_app.ui.happenings import Copied, Note, Section
from vault_app.ui.shell.keys_sheet import KeysSheet
from vault_app.ui.shell.main_page import MainPage
from vault_app.ui.shell.shell import Shell
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.nav_row import NavRow

CODE_AT_NOON = "953922"  # of the sample's seed, when the fake clock begins
CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


@pytest.fixture
def shell(shells: Callable[..., Shell], sample: SampleSession, tmp_path: Path) -> Shell:
    shell = shells(str(tmp_path / "Northpine.vault"))
    shell.show_vault(sample.session)
    return shell


@pytest.fixture
def page(shell: Shell) -> MainPage:
    return shell.open_vault().page


def title(page: MainPage) -> str:
    vault, selected = page._bridge.vault, page.browse.selected
    return vault.item(selected).title if vault is not None and selected is not None else ""


def keyboard() -> QWidget:
    """Give the widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def rows(page: MainPage) -> list[str]:
    return [row.accessibleName() for row in page.sidebar.findChildren(NavRow) if not row.isHidden()]


# --- sidebar ---------------------------------------------------------------------------------------------


def test_the_sidebar_names_the_vault_and_counts(page: MainPage, sample: SampleSession) -> None:
    assert page.sidebar.vaults.rows[0].name() == "Northpine"
    assert f"All items, {len(sample.session.vault)}" in rows(page)


def test_a_tag_shows_its_items(page: MainPage, sample: SampleSession) -> None:
    tag, row = next(iter(page.sidebar.tags.rows.items()))

    row.click()

    selected = page.browse.selected
    assert selected is not None
    assert tag in sample.session.vault.item(selected).tags


def test_a_new_tag_appears_and_an_empty_one_goes(shell: Shell, page: MainPage, sample: SampleSession) -> None:
    every = [item.id for item in sample.session.vault.items()]
    page.sidebar.tags.rows[next(iter(page.sidebar.tags.rows))].click()

    change_tags(sample.session, every, add=["everything"], remove=list(page.sidebar.tags.rows), doors=sample.doors)
    shell.bridge.tell_changed()

    assert list(page.sidebar.tags.rows) == ["everything"]
    assert page.sidebar.all_row.isChecked()


def test_a_tag_in_use_stays_chosen_when_others_come(shell: Shell, page: MainPage, sample: SampleSession) -> None:
    tag = next(iter(page.sidebar.tags.rows))
    page.sidebar.tags.rows[tag].click()
    first = next(item.id for item in sample.session.vault.items() if tag not in item.tags)

    change_tags(sample.session, [first], add=["zebra"], doors=sample.doors)
    shell.bridge.tell_changed()

    assert page.sidebar.tags.rows[tag].isChecked()


def offer() -> Note:
    return Note("You were editing UPS", action="Continue editing", act=lambda: None, seconds=0)


def test_an_offer_that_stays_does_not_lie_on_a_form(shell: Shell, page: MainPage) -> None:
    toast = shell.open_vault().toasts.toast
    shell.bridge.notice.emit(offer())
    assert toast.is_showing()

    page.browse.edit_item()
    assert not toast.is_showing()
    page.escape()

    assert toast.is_showing()
    assert toast._title.text() == "You were editing UPS"


def test_what_is_offered_in_a_vault_is_not_shown_on_the_page_for_another(shell: Shell) -> None:
    toast = shell.open_vault().toasts.toast
    shell.bridge.notice.emit(offer())

    shell.show_welcome()
    assert not toast.is_showing()
    shell.window.show_page(shell.open_vault().page)

    assert toast.is_showing()


def test_ctrl_and_a_number_choose_an_entry(shell: Shell, page: MainPage) -> None:
    QTest.keyClick(shell.window, Qt.Key.Key_2, CTRL)

    assert page.sidebar.favourites_row.isChecked()
    QTest.keyClick(shell.window, Qt.Key.Key_1, CTRL)
    assert page.sidebar.all_row.isChecked()


def test_the_number_of_an_entry_takes_the_keyboard_from_the_settings_to_the_list(shell: Shell, page: MainPage) -> None:
    shell.show_settings()
    QTest.keyClick(shell.window, Qt.Key.Key_1, CTRL)

    assert keyboard() is page.browse.list_pane.list


def test_a_number_without_an_entry_does_nothing(page: MainPage) -> None:
    page.sidebar.choose_number(99)

    assert page.sidebar.all_row.isChecked()


@pytest.mark.parametrize(("width", "collapsed"), [(1280, False), (880, True), (660, True)])
def test_a_narrow_window_folds_the_sidebar(shell: Shell, page: MainPage, width: int, *, collapsed: bool) -> None:
    shell.window.resize(width, 700)

    assert page.sidebar.is_collapsed() == collapsed
    assert page.sidebar.foot.lock_icon.isVisible() == collapsed


def test_folding_back_brings_the_words_back(shell: Shell, page: MainPage) -> None:
    shell.window.resize(800, 700)
    shell.window.resize(1280, 800)

    assert page.sidebar.vaults.isVisible()
    assert not page.sidebar.is_collapsed()


def test_larger_text_folds_the_panes_at_once(page: MainPage) -> None:
    before = page.sidebar.is_collapsed()

    theme().set_text_scale(2.0)

    assert (before, page.sidebar.is_collapsed()) == (False, True)


def test_larger_text_widens_the_sidebar_but_not_in_full(page: MainPage) -> None:
    before = page.sidebar.width()

    theme().set_text_scale(1.5)

    assert before < page.sidebar.minimumWidth() < before * 1.5


# --- search ----------------------------------------------------------------------------------------------


def test_typing_finds_the_right_item_first(page: MainPage) -> None:
    QTest.keyClicks(page.bar.search, "git")

    assert title(page) == "GitHub"


def test_enter_copies_what_is_selected(qtbot: QtBot, shell: Shell, page: MainPage) -> None:
    QTest.keyClicks(page.bar.search, "github")
    qtbot.waitUntil(page.browse._listing.is_ripe)

    with qtbot.waitSignal(shell.bridge.copied):
        QTest.keyClick(page.bar.search, Qt.Key.Key_Return)

    assert QApplication.clipboard().text() == password_of("GitHub")


def test_shift_enter_copies_the_user_name(qtbot: QtBot, shell: Shell, page: MainPage) -> None:
    QTest.keyClicks(page.bar.search, "github")
    qtbot.waitUntil(page.browse._listing.is_ripe)

    with qtbot.waitSignal(shell.bridge.copied):
        QTest.keyClick(page.bar.search, Qt.Key.Key_Return, SHIFT)

    assert QApplication.clipboard().text() == "dana.okafor"


def test_alt_enter_copies_the_one_time_code(qtbot: QtBot, shell: Shell, page: MainPage) -> None:
    QTest.keyClicks(page.bar.search, "github")
    qtbot.waitUntil(page.browse._listing.is_ripe)

    with qtbot.waitSignal(shell.bridge.copied):
        QTest.keyClick(page.bar.search, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)

    assert QApplication.clipboard().text() == CODE_AT_NOON


def test_after_a_password_the_toast_offers_the_code_by_button_and_key(
    qtbot: QtBot, shell: Shell, page: MainPage
) -> None:
    toasts = shell.open_vault().toasts
    QTest.keyClicks(page.bar.search, "github")
    qtbot.waitUntil(page.browse._listing.is_ripe)
    with qtbot.waitSignal(shell.bridge.copied):
        QTest.keyClick(page.bar.search, Qt.Key.Key_Return)
    offer = toasts.toast._second
    assert (offer.isHidden(), offer.text()) == (False, "Copy code (Ctrl+T)")

    with qtbot.waitSignal(shell.bridge.copied):
        offer.click()

    assert QApplication.clipboard().text() == CODE_AT_NOON
    assert toasts.toast._title.text() == "One-time code for GitHub copied"
    assert toasts.toast._detail.text() == "Valid for 30 s · Clears in 30 s"
    assert offer.isHidden()
    QApplication.clipboard().clear()
    with qtbot.waitSignal(shell.bridge.copied):
        QTest.keyClick(page.bar.search, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == CODE_AT_NOON


def test_the_toast_says_when_a_copied_code_no_longer_holds(shell: Shell, page: MainPage) -> None:  # noqa: ARG001  # open
    toasts = shell.open_vault().toasts
    toasts.show_copied(Copied("One-time code", "GitHub", Lease(b"x" * 32), holds=4))

    toasts._tick(27)
    assert toasts.toast._detail.text() == "Valid for 1 s · Clears in 27 s"
    toasts._tick(26)
    assert toasts.toast._detail.text() == "No longer valid · Clears in 26 s"


def test_an_item_without_a_code_is_offered_none(qtbot: QtBot, shell: Shell, page: MainPage) -> None:
    QTest.keyClicks(page.bar.search, "zoom")
    qtbot.waitUntil(page.browse._listing.is_ripe)

    with qtbot.waitSignal(shell.bridge.copied):
        QTest.keyClick(page.bar.search, Qt.Key.Key_Return)

    assert shell.open_vault().toasts.toast._second.isHidden()


def test_ctrl_c_in_the_search_copies_the_password_while_no_text_is_selected(
    qtbot: QtBot, shell: Shell, page: MainPage
) -> None:
    QTest.keyClicks(page.bar.search, "github")
    qtbot.waitUntil(page.browse._listing.is_ripe)

    with qtbot.waitSignal(shell.bridge.copied):
        QTest.keyClick(page.bar.search, Qt.Key.Key_C, CTRL)

    assert QApplication.clipboard().text() == password_of("GitHub")


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_D, Qt.Key.Key_E, Qt.Key.Key_O, Qt.Key.Key_U])
def test_the_search_leaves_the_keys_of_a_row_to_the_window(page: MainPage, key: Qt.Key) -> None:
    # On X11 a line edit takes Ctrl+E and Ctrl+U for itself.
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, CTRL)
    asked.accept()

    page.bar.search.event(asked)  # sent, it would go on to the parents

    assert not asked.isAccepted()


def test_ctrl_c_copies_text_that_is_selected(page: MainPage) -> None:
    QTest.keyClicks(page.bar.search, "github")
    page.bar.search.selectAll()

    QTest.keyClick(page.bar.search, Qt.Key.Key_C, CTRL)

    assert QApplication.clipboard().text() == "github"


def test_a_letter_typed_in_the_list_begins_a_search(page: MainPage) -> None:
    page.browse.focus_list()

    QTest.keyClicks(keyboard(), "f")

    assert page.bar.search.text() == "f"
    assert page.bar.search.hasFocus()


def test_ctrl_f_leads_to_the_search_from_the_settings(shell: Shell, page: MainPage) -> None:
    page.sidebar.bin_row.click()
    shell.show_settings()

    QTest.keyClick(shell.window, Qt.Key.Key_F, CTRL)

    assert page.bar.search.hasFocus()
    assert not page.shows_settings()
    assert page.sidebar.bin_row.isChecked()


@pytest.mark.parametrize("from_the_list", [False, True])
def test_escape_clears_the_search(page: MainPage, *, from_the_list: bool) -> None:
    QTest.keyClicks(page.bar.search, "git")
    if from_the_list:
        page.browse.focus_list()

    QTest.keyClick(keyboard(), Qt.Key.Key_Escape)

    assert page.bar.search.text() == ""


def test_escape_in_the_generator_leaves_the_search(page: MainPage, qtbot: QtBot) -> None:
    QTest.keyClicks(page.bar.search, "git")
    page.open_generator()
    qtbot.waitUntil(lambda: not page.bar.search.hasFocus())

    QTest.keyClick(keyboard(), Qt.Key.Key_Escape)

    assert page.bar.search.text() == "git"


def test_escape_leaves_the_settings(shell: Shell, page: MainPage) -> None:
    shell.show_settings()

    QTest.keyClick(keyboard(), Qt.Key.Key_Escape)

    assert not page.shows_settings()


def test_typing_on_a_button_searches(page: MainPage) -> None:
    page.sidebar.all_row.setFocus()

    QTest.keyClicks(page.sidebar.all_row, "git")

    assert page.bar.search.text() == "git"
    assert title(page) == "GitHub"


def test_typing_in_the_settings_does_not_search(shell: Shell, page: MainPage) -> None:
    shell.show_settings()
    page.sidebar.focus_current()

    QTest.keyClicks(keyboard(), "git")

    assert page.bar.search.text() == ""


def test_the_bar_says_how_much_it_searches(page: MainPage, sample: SampleSession) -> None:
    assert page.bar.search.placeholderText() == f"Search {len(sample.session.vault)} items"


# --- keys ------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("shell")
def test_f6_goes_through_the_panes_and_back() -> None:
    visited = []
    for _ in range(3):
        QTest.keyClick(keyboard(), Qt.Key.Key_F6)
        visited.append(QApplication.focusWidget())
    QTest.keyClick(keyboard(), Qt.Key.Key_F6, SHIFT)

    assert len(set(map(id, visited))) == 3
    assert QApplication.focusWidget() is visited[1]


def test_f6_knows_the_settings(shell: Shell, page: MainPage) -> None:
    shell.show_settings()
    page.sidebar.focus_current()

    QTest.keyClick(keyboard(), Qt.Key.Key_F6)

    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.panes()[1].isAncestorOf(focus)


def test_the_table_of_keys_opens_and_closes(shell: Shell) -> None:
    QTest.keyClick(shell.window, Qt.Key.Key_F1)

    sheet = shell.window.findChild(KeysSheet)
    assert sheet is not None
    assert sheet.is_open()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.is_open()


def test_keys_wait_while_a_sheet_asks_something(shell: Shell, page: MainPage) -> None:
    shell.show_keys()

    QTest.keyClick(shell.window, Qt.Key.Key_N, CTRL)

    assert not page.browse.editor_open


def test_lock_waits_for_no_sheet(shell: Shell) -> None:
    shell.show_keys()

    QTest.keyClick(shell.window, Qt.Key.Key_L, CTRL)

    assert shell.bridge.session is None


def test_ctrl_n_opens_the_editor(qtbot: QtBot, shell: Shell, page: MainPage) -> None:
    QTest.keyClick(shell.window, Qt.Key.Key_N, CTRL)

    qtbot.waitUntil(lambda: page.browse.editor_open)


def test_ctrl_comma_opens_the_settings(shell: Shell, page: MainPage) -> None:
    QTest.keyClick(shell.window, Qt.Key.Key_Comma, CTRL)

    assert page.shows_settings()
    assert page.sidebar.settings_row.isChecked()


def test_leaving_the_settings_by_the_sidebar(shell: Shell, page: MainPage) -> None:
    shell.show_settings()

    page.sidebar.bin_row.click()

    assert not page.shows_settings()


def test_a_changed_edit_keeps_the_section_until_it_is_left(qtbot: QtBot, page: MainPage) -> None:
    page.new_item()
    qtbot.waitUntil(lambda: page.browse.editor_open)
    QTest.keyClicks(keyboard(), "ups.com")

    page.sidebar.favourites_row.click()

    assert page.browse.editor_open


def test_the_section_of_an_item_shown_elsewhere_is_followed(page: MainPage) -> None:
    page.browse.section_asked.emit(Section("favourites"))

    assert page.sidebar.favourites_row.isChecked()


# --- toasts ----------------------------------------------------------------------------------------------


def test_a_copy_names_the_item_and_counts_down(
    shell: Shell,
    surroundings: FakeSurroundings,
) -> None:
    shell.bridge.copy_text(Secret("kV7#tq"), what="Password", title="GitHub")
    toast, watch = shell.open_vault().toasts.toast, shell.open_vault().watch
    first = (toast._title.text(), toast._detail.text())
    surroundings.own_clock.pass_seconds(2)

    watch.tick()

    assert first == ("Password for GitHub copied", "Clears in 30 s")
    assert toast._detail.text() == "Clears in 28 s"


def test_clear_now_clears(shell: Shell) -> None:
    shell.bridge.copy_text(Secret("kV7#tq"), what="Password", title="GitHub")

    shell.open_vault().toasts.toast.action_clicked.emit()

    assert QApplication.clipboard().text() == ""
    assert not shell.open_vault().toasts.toast.is_showing()


def test_a_generated_value_has_no_item_to_name(shell: Shell) -> None:
    shell.bridge.copy_text(Secret("kV7#tq"), what="Password", title="")

    assert shell.open_vault().toasts.toast._title.text() == "Password copied"


def test_locking_clears_the_clipboard(shell: Shell) -> None:
    shell.bridge.copy_text(Secret("kV7#tq"), what="Password", title="GitHub")

    shell.lock()

    assert QApplication.clipboard().text() == ""


def test_what_somebody_else_copied_survives_the_lock(shell: Shell) -> None:
    shell.bridge.copy_text(Secret("kV7#tq"), what="Password", title="GitHub")
    QApplication.clipboard().setText("shopping list")

    shell.lock()

    assert QApplication.clipboard().text() == "shopping list"


def test_a_note_does_what_its_button_says(shell: Shell) -> None:
    done: list[int] = []

    shell.bridge.notice.emit(Note("Deleted", action="Undo", act=lambda: done.append(1)))
    shell.open_vault().toasts.toast.action_clicked.emit()

    assert done == [1]


def test_a_note_takes_the_place_of_a_countdown_which_goes_on(shell: Shell, surroundings: FakeSurroundings) -> None:
    shell.bridge.copy_text(Secret("kV7#tq"), what="Password", title="GitHub")
    shell.bridge.notice.emit(Note("Saved"))
    surroundings.own_clock.pass_seconds(30)

    shell.open_vault().watch.tick()

    assert QApplication.clipboard().text() == ""
    assert shell.open_vault().toasts.toast._title.text() == "Saved"


def test_a_click_on_the_toast_leaves_the_keyboard_where_it_is(shell: Shell, page: MainPage) -> None:
    shell.bridge.copy_text(Secret("kV7#tq"), what="Password", title="GitHub")

    QTest.mouseClick(shell.open_vault().toasts.toast._action, Qt.MouseButton.LeftButton)

    assert page.bar.search.hasFocus()


# --- accessibility ---------------------------------------------------------------------------------------


def nameless(root: QWidget) -> list[str]:
    """Tell which visible widgets below ``root`` take the keyboard and have no name."""
    return [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisible()
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]


def test_every_widget_that_takes_the_keyboard_has_a_name(shell: Shell, page: MainPage) -> None:
    found = nameless(shell.window)
    page.browse.select(item_id("GitHub"))
    found += nameless(shell.window)
    shell.show_settings()
    found += nameless(shell.window)
    shell.show_keys()
    found += nameless(shell.window)
    shell.lock()
    found += nameless(shell.window)
    shell.show_welcome()
    found += nameless(shell.window)
    shell.show_create()
    found += nameless(shell.window)

    assert found == []


# --- the bin ---------------------------------------------------------------------------------------------


def test_what_was_in_the_bin_for_thirty_days_is_gone_soon_after_the_unlock(
    qtbot: QtBot, shells: Callable[..., Shell], sample: SampleSession, tmp_path: Path
) -> None:
    session, doors = sample.session, sample.doors
    delete_items(session, [item_id("GitHub")], doors=doors)
    sample.clock.pass_seconds(31 * 86_400)
    change_tags(session, [item_id("Figma")], add=["Design"], doors=doors)
    shell = shells(str(tmp_path / "Northpine.vault"))

    with qtbot.waitSignal(shell.bridge.changed):
        shell.show_vault(session)

    assert session.vault.position(item_id("GitHub")) is None


# --- what is told in passing -----------------------------------------------------------------------------


def test_an_offer_waits_until_what_was_told_before_is_gone(shell: Shell) -> None:
    toasts = shell.open_vault().toasts
    toasts.show_note(Note("The passphrase is changed.", seconds=12))
    toasts.show_note(Note("You were editing UPS", action="Continue editing", seconds=0))
    first = toasts.toast._title.text()

    toasts.toast.dismiss()

    assert first == "The passphrase is changed."
    assert toasts.toast._title.text() == "You were editing UPS"
    assert toasts.toast.is_showing()


def test_an_offer_that_waits_is_forgotten_with_the_lock(shell: Shell) -> None:
    toasts = shell.open_vault().toasts
    toasts.show_note(Note("Saved", seconds=12))
    toasts.show_note(Note("You were editing UPS", action="Continue editing", seconds=0))

    shell.lock()

    assert not toasts.toast.is_showing()


def test_a_note_with_nothing_to_do_about_it_goes_by_itself(shell: Shell) -> None:
    toasts = shell.open_vault().toasts

    toasts.show_note(Note("This vault has a new recovery key.", seconds=0))

    assert toasts.toast._end.isActive()


def test_a_save_that_the_disk_did_not_confirm_is_told_once(shell: Shell, sample: SampleSession, qtbot: QtBot) -> None:
    bridge = shell.open_vault().bridge
    told: list[str] = []
    bridge.notice.connect(lambda note: told.append(note.title))
    sample.store.confirms = False
    chosen = item_id("GitHub")

    bridge.run(
        lambda session: change_tags(session, [chosen], add=["new"], doors=sample.doors),
        asker=shell,
        done=lambda _result: bridge.tell_changed(chosen),
    )

    qtbot.waitUntil(lambda: told == ["Saved, but the disk did not confirm it."])
    bridge.tell_changed(chosen)
    assert len(told) == 1
