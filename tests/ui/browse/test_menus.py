from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import GITHUB_PASSWORD, SampleSession, item_id
from tests.ui.browse.stage import Stage
from vault_app.ui.browse.item_menu import item_menu
from vault_app.ui.happenings import Section


def _words(menu: QMenu) -> list[str]:
    return [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]


def _press(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text().startswith(words)).trigger()


def _menu(stage: Stage, *, whole: bool = True, read_only: bool = False) -> QMenu:
    item = stage.page._item()
    assert item is not None
    return item_menu(stage, item, stage.page, whole=whole, read_only=read_only)


def test_the_menu_of_a_row_offers_the_copies_too(stage: Stage) -> None:
    assert _words(_menu(stage)) == [
        "Copy password",
        "Copy user name",
        "Copy one-time code",
        "Open website",
        "Edit",
        "Change password",
        "Duplicate",
        "Tags…",
        "Remove from favourites",
        "Earlier passwords",
        "Export…",
        "Delete",
    ]


def test_the_menu_at_more_leaves_out_what_stands_beside_it(stage: Stage) -> None:
    stage.page.select(item_id("Zoom"))

    assert _words(_menu(stage, whole=False)) == [
        "Change password",
        "Duplicate",
        "Tags…",
        "Add to favourites",
        "Export…",
        "Delete",
    ]


def test_a_vault_open_for_reading_has_nothing_that_changes_it(stage: Stage) -> None:
    assert _words(_menu(stage, read_only=True)) == [
        "Copy password",
        "Copy user name",
        "Copy one-time code",
        "Open website",
        "Earlier passwords",
        "Export…",
    ]


def test_the_bin_offers_the_way_back_and_the_end(stage: Stage, qtbot: QtBot) -> None:
    stage.page.delete_item()
    stage.rest(qtbot)
    stage.page.show_section(Section("bin"))

    assert _words(_menu(stage)) == ["Restore", "Delete for good…"]
    assert _words(_menu(stage, read_only=True)) == []


def test_an_entry_does_what_it_says(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    _press(_menu(stage), "Copy password")
    stage.rest(qtbot)
    assert stage.clipboard.text == GITHUB_PASSWORD

    _press(_menu(stage), "Remove from favourites")
    stage.rest(qtbot)
    assert not sample.session.vault.item(item_id("GitHub")).favourite


def test_the_menu_key_opens_the_menu_at_the_row(stage: Stage) -> None:
    items = stage.page.list_pane.list
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))

    QApplication.sendEvent(items, event)

    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()
    menu.close()


def test_more_opens_its_menu_below_the_button(stage: Stage) -> None:
    stage.page.detail.header._more.click()

    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert _words(menu)[0] == "Change password"
    menu.close()


def test_the_menu_of_orders_marks_the_present_one(stage: Stage, qtbot: QtBot) -> None:
    button = stage.page.list_pane.sort_button
    button.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Recently used"]

    with qtbot.waitSignal(button.sort_chosen) as told:
        _press(menu, "Title")

    assert told.args == ["title"]
    assert button.accessibleName() == "Order: Title"
    menu.close()


def test_space_alone_starts_no_search(stage: Stage, qtbot: QtBot) -> None:
    stage.page.focus_list()

    with qtbot.assertNotEmitted(stage.page.typed):
        QTest.keyClick(stage.page.list_pane.list, Qt.Key.Key_Space)
