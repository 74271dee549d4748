"""Vaults that are open side by side: shown in turn, locked together, closed one by one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import PASSPHRASE, FakeSurroundings
from tests.ui.shell.conftest import unlock
from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import USERNAME
from vault_app.core.item import FieldType
from vault_app.services.save_item import save_item
from vault_app.services.session import Session
from vault_app.ui.create.page import WizardPage
from vault_app.ui.happenings import Note, Section
from vault_app.ui.shell.main_page import MainPage
from vault_app.ui.shell.shell import Shell
from vault_app.ui.welcome.view import WelcomeView

Shells = Callable[..., Shell]
CTRL = Qt.KeyboardModifier.ControlModifier


def put(session: Session, *titles: str, tag: str = "") -> None:
    for title in titles:
        fields = (DraftField(USERNAME, FieldType.TEXT, "dana"),)
        save_item(session, Draft(None, "login", title, fields, (tag,) if tag else ()), doors=session.doors)


@pytest.fixture
def home(surroundings: FakeSurroundings) -> Path:
    """Makes the vault "Home" with two logins."""
    path, made = surroundings.make_vault("Home")
    put(made.session, "GitHub")
    put(made.session, "Linear", tag="Work")
    made.session.lock()
    return path


@pytest.fixture
def office(surroundings: FakeSurroundings) -> Path:
    """Makes the vault "Office" with one login."""
    path, made = surroundings.make_vault("Office")
    put(made.session, "Datadog")
    made.session.lock()
    return path


@pytest.fixture
def shell(qtbot: QtBot, shells: Shells, home: Path, office: Path) -> Shell:
    """Gives a window in which "Home" and then "Office" were opened."""
    shell = shells(str(home))
    unlock(qtbot, shell)
    shell.show_unlock(office)
    unlock(qtbot, shell)
    return shell


@pytest.fixture
def page(shell: Shell) -> MainPage:
    return shell.open_vault().page


def names(page: MainPage) -> list[str]:
    return [row.name() + (" *" if row.is_current() else "") for row in page.sidebar.vaults.rows]


def titles(page: MainPage) -> list[str]:
    model = page.browse._model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def words_of(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def is_shown(shell: Shell) -> bool:
    return shell.window.page is shell.open_vault().page


def test_the_sidebar_lists_the_open_vaults_and_marks_the_one_shown(page: MainPage) -> None:
    assert names(page) == ["Home", "Office *"]
    assert titles(page) == ["Datadog"]


def test_a_click_shows_another_vault_without_a_passphrase(shell: Shell, page: MainPage) -> None:
    page.sidebar.vaults.rows[0].click()

    assert names(page) == ["Home *", "Office"]
    assert sorted(titles(page)) == ["GitHub", "Linear"]
    assert len(shell.bridge.sessions()) == 2


def test_ctrl_and_a_number_show_a_vault_and_then_the_sections(shell: Shell, page: MainPage) -> None:
    QTest.keyClick(shell.window, Qt.Key.Key_1, CTRL)
    shown = names(page)

    QTest.keyClick(shell.window, Qt.Key.Key_4, CTRL)

    assert shown == ["Home *", "Office"]
    assert page.sidebar.section == Section("favourites")


def test_the_number_of_the_vault_shown_opens_no_menu(shell: Shell, page: MainPage) -> None:
    QTest.keyClick(shell.window, Qt.Key.Key_2, CTRL)

    assert page.findChildren(QMenu) == []


def test_a_vault_is_shown_again_where_it_was_left(page: MainPage) -> None:
    page.sidebar.vaults.rows[0].click()
    page.show_section(Section("tag", "Work"))
    page.sidebar.vaults.rows[1].click()
    between = (page.sidebar.section, titles(page))

    page.sidebar.vaults.rows[0].click()

    assert between == (Section("all"), ["Datadog"])
    assert (page.sidebar.section, titles(page)) == (Section("tag", "Work"), ["Linear"])


def test_the_search_is_empty_in_the_vault_that_comes(page: MainPage) -> None:
    page.bar.search.setText("data")

    page.sidebar.vaults.rows[0].click()

    assert page.bar.search.text() == ""
    assert len(titles(page)) == 2


@pytest.mark.parametrize("way", ["key", "idle", "foot"])
def test_all_vaults_lock_together(
    shell: Shell, page: MainPage, surroundings: FakeSurroundings, office: Path, way: str
) -> None:
    sessions = shell.bridge.sessions()

    if way == "key":
        QTest.keyClick(shell.window, Qt.Key.Key_L, CTRL)
    elif way == "idle":
        surroundings.own_clock.pass_seconds(600)
        shell.open_vault().idle.look()
    else:
        page.sidebar.foot.lock_button.click()

    assert [session.locked for session in sessions] == [True, True]
    assert names(page) == []
    assert shell.window.page is shell.unlock().view
    assert shell.unlock().path == office
    assert shell.unlock().view._place.text().endswith("locked just now")


def test_quitting_locks_every_vault(shell: Shell) -> None:
    sessions = shell.bridge.sessions()

    shell.quit()

    assert [session.locked for session in sessions] == [True, True]


def test_another_vault_is_asked_for_while_the_open_ones_stay_open(
    shell: Shell, page: MainPage, surroundings: FakeSurroundings
) -> None:
    _path, made = surroundings.make_vault("Third")
    shell.remember(made.session)
    made.session.lock()

    page.sidebar.vaults.another_asked.emit()

    assert shell.unlock().name == "Third"
    assert len(shell.bridge.sessions()) == 2
    assert shell.unlock().view.back_button.text() == "Back to Office"


def test_where_no_other_vault_is_known_the_welcome_offers_the_ways_in(shell: Shell, page: MainPage) -> None:
    page.sidebar.vaults.another_asked.emit()
    welcome = shell.window.page

    assert isinstance(welcome, WelcomeView)
    assert welcome.back_button.isVisible()
    welcome.back_button.click()
    assert is_shown(shell)


@pytest.mark.parametrize("way", ["button", "escape"])
def test_there_is_a_way_back_to_the_open_vaults(shell: Shell, tmp_path: Path, way: str) -> None:
    shell.show_unlock(tmp_path / "third.vault")

    if way == "button":
        shell.unlock().view.back_button.click()
    else:
        QTest.keyClick(shell.unlock().view.field, Qt.Key.Key_Escape)

    assert is_shown(shell)
    assert len(shell.bridge.sessions()) == 2


def test_a_locked_app_has_no_way_back(shell: Shell, tmp_path: Path) -> None:
    shell.show_unlock(tmp_path / "third.vault")

    QTest.keyClick(shell.window, Qt.Key.Key_L, CTRL)

    assert shell.bridge.sessions() == ()
    assert shell.window.page is shell.unlock().view
    assert shell.unlock().path == tmp_path / "third.vault"
    assert shell.unlock().view.back_button.isHidden()
    QTest.keyClick(shell.unlock().view.field, Qt.Key.Key_Escape)
    assert shell.window.page is shell.unlock().view


def test_a_lock_leaves_a_vault_that_is_being_made_alone(qtbot: QtBot, shell: Shell) -> None:
    shell.show_create()
    wizard = shell.window.page
    assert isinstance(wizard, WizardPage)
    qtbot.waitUntil(wizard.choose.continue_button.isEnabled)

    shell.lock()

    assert shell.window.page is wizard
    assert shell.bridge.sessions() == ()


def test_a_lock_takes_the_way_back_from_the_welcome_page(shell: Shell) -> None:
    shell.show_welcome()

    shell.lock()

    assert isinstance(shell.window.page, WelcomeView)
    shell.window.page.back_button.click()
    shown: QWidget = shell.window.page
    assert shown is shell.unlock().view


def test_a_vault_that_is_open_is_shown_and_not_opened_twice(shell: Shell, page: MainPage, home: Path) -> None:
    shell.show_unlock(home)

    assert is_shown(shell)
    assert names(page) == ["Home *", "Office"]


def test_a_link_to_an_open_vault_is_the_same_vault(shell: Shell, page: MainPage, home: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.vault"
    link.symlink_to(home)

    shell.show_unlock(link)

    assert names(page) == ["Home *", "Office"]


def test_another_copy_of_an_open_vault_is_not_opened_beside_it(
    qtbot: QtBot, shell: Shell, page: MainPage, home: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy of home.vault"
    copy.write_bytes(home.read_bytes())
    shell.show_unlock(copy)
    told: list[Note] = []
    shell.bridge.notice.connect(told.append)
    field = shell.unlock().view.field

    QTest.keyClicks(field, PASSPHRASE)
    QTest.keyClick(field, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: bool(told))
    assert told[0].title == "“Home” is open already."
    assert names(page) == ["Home *", "Office"]


def test_the_menu_opens_others_and_closes_this_one(page: MainPage) -> None:
    assert words_of(page.sidebar.vaults.menu(1)) == ["Open another vault…", "Close “Office”"]


def test_the_only_vault_is_locked_and_not_closed(page: MainPage) -> None:
    page.sidebar.vaults.close_asked.emit(1)

    assert words_of(page.sidebar.vaults.menu(0)) == ["Open another vault…"]


def test_a_click_on_the_vault_shown_opens_its_menu(page: MainPage) -> None:
    page.sidebar.vaults.rows[1].click()

    menu = page.findChild(QMenu)
    assert menu is not None
    menu.close()


def test_closing_a_vault_locks_that_one_only(shell: Shell, page: MainPage) -> None:
    home, office = shell.bridge.sessions()

    page.sidebar.vaults.menu(1).actions()[1].trigger()

    assert (home.locked, office.locked) == (False, True)
    assert names(page) == ["Home *"]
    assert len(titles(page)) == 2
    assert is_shown(shell)


def test_an_edit_of_the_vault_that_is_left_is_kept_as_a_draft(qtbot: QtBot, shell: Shell, page: MainPage) -> None:
    told: list[Note] = []
    page.new_item()
    qtbot.waitUntil(lambda: page.browse.editor_open)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "ups.com")

    page.sidebar.vaults.rows[0].click()

    assert not page.browse.editor_open
    shell.bridge.notice.connect(told.append)
    page.sidebar.vaults.rows[1].click()
    qtbot.waitUntil(lambda: any(note.action == "Continue editing" for note in told))


def test_the_vault_shown_last_is_asked_for_next_time(shell: Shell, page: MainPage, home: Path, office: Path) -> None:
    before = [each.path for each in shell.preferences.now.recent]

    page.sidebar.vaults.rows[0].click()

    assert before == [str(office), str(home)]
    assert [each.path for each in shell.preferences.now.recent] == [str(home), str(office)]


def test_every_vault_that_locked_was_in_use_until_then(shell: Shell, surroundings: FakeSurroundings) -> None:
    surroundings.own_clock.pass_seconds(60)

    shell.lock()

    now = surroundings.own_clock.now_ms()
    assert [each.opened for each in shell.preferences.now.recent] == [now, now]


def test_the_welcome_does_not_offer_what_is_open(shell: Shell) -> None:
    shell.show_welcome()

    assert isinstance(shell.window.page, WelcomeView)
    assert shell.window.page._recent.count() == 0


def test_a_file_that_vanished_leaves_the_other_vault_usable(
    qtbot: QtBot, shell: Shell, page: MainPage, office: Path
) -> None:
    office.unlink()
    page.sidebar.vaults.rows[0].click()
    session = shell.bridge.session
    assert session is not None

    put(session, "Still saved")
    shell.bridge.tell_changed()

    assert "Still saved" in titles(page)
    page.sidebar.vaults.rows[1].click()
    assert titles(page) == ["Datadog"]
    qtbot.waitUntil(lambda: shell.bridge.lane.wait_idle(0))


@pytest.mark.parametrize("width", [1280, 660])
def test_every_vault_has_a_name_for_a_screen_reader(shell: Shell, page: MainPage, width: int) -> None:
    shell.window.resize(width, 800)

    assert [row.accessibleName() for row in page.sidebar.vaults.rows] == ["Show Home", "Office, shown, menu"]


# --- what a person does at the worst moment --------------------------------------------------------------


def begin_edit(qtbot: QtBot, page: MainPage, text: str) -> None:
    page.new_item()
    qtbot.waitUntil(lambda: page.browse.editor_open)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


def test_edits_in_two_vaults_both_come_back_after_a_lock(
    qtbot: QtBot, shell: Shell, page: MainPage, home: Path, office: Path
) -> None:
    begin_edit(qtbot, page, "ups.com")
    page.sidebar.vaults.rows[0].click()
    begin_edit(qtbot, page, "dhl.com")
    told: list[str] = []
    shell.bridge.notice.connect(lambda note: told.append(note.title))

    shell.lock()
    for path in (office, home):
        shell.show_unlock(path)
        unlock(qtbot, shell)
        qtbot.waitUntil(lambda: shell.bridge.lane.wait_idle(0))
        QApplication.processEvents()

    assert [title for title in told if title.startswith("You were editing")] == [
        "You were editing UPS",
        "You were editing Dhl",
    ]


def test_a_menu_that_is_open_goes_with_the_lock(qtbot: QtBot, shell: Shell, page: MainPage) -> None:
    page.sidebar.vaults.rows[1].click()
    menu = page.findChild(QMenu)
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)

    shell.lock()

    assert not menu.isVisible()


def test_what_is_chosen_in_a_menu_after_the_lock_does_nothing(shell: Shell, page: MainPage) -> None:
    menu = page.sidebar.vaults.menu(1)

    shell.lock()
    menu.actions()[1].trigger()
    page.sidebar.vaults.vault_chosen.emit(0)

    assert shell.bridge.sessions() == ()
    assert shell.window.page is shell.unlock().view


@pytest.mark.parametrize("deed", ["lock", "leave", "close"])
def test_nothing_is_lost_when_a_move_is_cut_short(
    qtbot: QtBot, shell: Shell, home: Path, office: Path, deed: str
) -> None:
    page, bridge = shell.open_vault().page, shell.bridge
    lanes = [bridge.lane_of(session) for session in bridge.sessions()]
    page.browse.move_to(0)

    if deed == "lock":
        bridge.lock()
    elif deed == "leave":
        page.sidebar.vaults.rows[0].click()
    else:
        page.sidebar.vaults.close_asked.emit(1)
    for _ in range(3):
        qtbot.waitUntil(lambda: all(lane.wait_idle(0) for lane in lanes))
        QApplication.processEvents()

    bridge.lock()
    found = []
    for path in (home, office):
        shell.show_unlock(path)
        unlock(qtbot, shell)
        found += titles(page)
    assert "Datadog" in found


def test_a_copy_waits_for_no_other_vault(qtbot: QtBot, shell: Shell, page: MainPage) -> None:
    held = shell.bridge.lane_of(shell.bridge.sessions()[0])
    held.hold()

    page.browse.copy_username()

    qtbot.waitUntil(lambda: QApplication.clipboard().text() == "dana")
    held.go_on()


def test_the_clipboard_is_cleared_when_a_vault_is_closed(qtbot: QtBot, page: MainPage) -> None:
    page.browse.copy_username()
    qtbot.waitUntil(lambda: QApplication.clipboard().text() == "dana")

    page.sidebar.vaults.close_asked.emit(1)

    assert QApplication.clipboard().text() == ""


def test_a_closed_vault_can_be_opened_again(qtbot: QtBot, shell: Shell, page: MainPage, office: Path) -> None:
    page.sidebar.vaults.close_asked.emit(1)

    shell.show_unlock(office)
    unlock(qtbot, shell)

    assert names(page) == ["Home", "Office *"]
    assert titles(page) == ["Datadog"]


def test_switching_back_and_forth_quickly_ends_in_the_vault_chosen_last(page: MainPage) -> None:
    for _ in range(6):
        for row in (0, 1):
            page.sidebar.vaults.rows[row].click()
    page.sidebar.vaults.rows[0].click()

    assert names(page) == ["Home *", "Office"]
    assert sorted(titles(page)) == ["GitHub", "Linear"]


def test_enter_on_a_row_shows_its_vault(page: MainPage) -> None:
    row = page.sidebar.vaults.rows[0]
    plain = row.grab().toImage()

    row.setFocus(Qt.FocusReason.TabFocusReason)
    ringed = row.grab().toImage()
    QTest.keyClick(row, Qt.Key.Key_Return)

    assert ringed != plain
    assert names(page) == ["Home *", "Office"]


def test_a_letter_typed_on_a_row_searches(page: MainPage) -> None:
    page.sidebar.vaults.rows[0].setFocus()

    QTest.keyClicks(page.sidebar.vaults.rows[0], "d")

    assert page.bar.search.text() == "d"


def test_the_menu_key_opens_the_menu_of_a_row(page: MainPage) -> None:
    row = page.sidebar.vaults.rows[0]

    row.customContextMenuRequested.emit(row.rect().center())

    menu = page.findChild(QMenu)
    assert menu is not None
    assert words_of(menu)[1] == "Close “Home”"
    menu.close()


def test_undo_of_a_move_brings_back_what_is_open(qtbot: QtBot, shell: Shell, page: MainPage) -> None:
    home, office = shell.bridge.sessions()
    told: list[Note] = []
    shell.bridge.notice.connect(told.append)
    page.browse.move_to(0)
    qtbot.waitUntil(lambda: any(note.action == "Undo" for note in told), timeout=10_000)
    undo = next(note.act for note in told if note.action == "Undo")

    page.sidebar.vaults.close_asked.emit(0)
    assert undo is not None
    undo()

    qtbot.waitUntil(lambda: titles(page) == ["Datadog"], timeout=10_000)
    assert (home.locked, office.locked) == (True, False)
