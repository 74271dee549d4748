"""One Enter does what the first entry of a menu says, where the keyboard opened it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.active_window import become_active
from vault_app.ui.widgets.buttons import SecondaryButton
from vault_app.ui.widgets.pop_up import pop_up


def _page(qtbot: QtBot, focus: Qt.FocusReason) -> tuple[QWidget, QMenu]:
    page = QWidget()
    qtbot.addWidget(page)
    button = SecondaryButton("Menu")
    QVBoxLayout(page).addWidget(button)
    page.show()
    become_active(qtbot, page)
    page.setFocus()
    button.setFocus(focus)
    menu = QMenu(page)
    menu.addAction("Not now").setEnabled(False)
    menu.addSeparator()
    menu.addAction("Open")
    return page, menu


def test_the_first_enter_takes_the_first_entry_that_can_be_taken(qtbot: QtBot) -> None:
    _, menu = _page(qtbot, Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(menu.triggered) as told:
        pop_up(menu, QPoint(20, 20))
        QTest.keyClick(menu, Qt.Key.Key_Return)

    assert told.args is not None
    assert told.args[0].text() == "Open"


def test_nothing_is_marked_where_the_pointer_opened_it(qtbot: QtBot) -> None:
    _, menu = _page(qtbot, Qt.FocusReason.MouseFocusReason)

    pop_up(menu, QPoint(20, 20))

    assert menu.activeAction() is None
    menu.close()


def test_a_menu_with_nothing_to_take_marks_nothing(qtbot: QtBot) -> None:
    page, _ = _page(qtbot, Qt.FocusReason.TabFocusReason)
    empty = QMenu(page)
    empty.addAction("Not now").setEnabled(False)

    pop_up(empty, QPoint(20, 20))

    assert empty.activeAction() is None
    empty.close()
