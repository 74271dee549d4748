"""What floats over the window: panels, questions, messages."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.buttons import SecondaryButton
from vault_app.ui.widgets.elevation import MARGIN
from vault_app.ui.widgets.focus_loop import step_inside, tab_stops
from vault_app.ui.widgets.popover import Popover
from vault_app.ui.widgets.sheet import ConfirmSheet, Sheet
from vault_app.ui.widgets.text_field import TextField
from vault_app.ui.widgets.toast import Toast


class Window(QWidget):
    """A window with one button, which opens things."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(800, 600)
        self.button = SecondaryButton("Open")
        self.button.setParent(self)
        self.button.move(600, 20)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.button.setFocus()
    qtbot.waitUntil(made.button.hasFocus)
    return made


def opened(window: Window, fields: int = 2) -> tuple[Popover, list[TextField]]:
    popover = Popover(window)
    made = [TextField(f"Field {i}") for i in range(fields)]
    for field in made:
        popover.column.addWidget(field)
    popover.open_at(window.button)
    return popover, made


def test_a_panel_opens_below_its_anchor_and_inside_the_window(window: Window) -> None:
    popover, _fields = opened(window)

    panel = popover.panel().translated(popover.pos())
    assert panel.top() >= window.button.geometry().bottom()
    assert window.rect().contains(panel)
    assert abs(panel.right() - window.button.geometry().right()) <= 1
    assert panel.width() == 392


def test_a_panel_opens_above_where_there_is_no_room_below(window: Window) -> None:
    window.button.move(600, 550)

    popover, _fields = opened(window)

    panel = popover.panel().translated(popover.pos())
    assert panel.bottom() <= window.button.geometry().top()


def test_a_panel_can_line_up_with_the_start_of_its_anchor(window: Window) -> None:
    window.button.move(100, 20)
    popover = Popover(window)
    popover.column.addWidget(TextField("Name"))

    popover.open_at(window.button, width=300, align="start")

    assert popover.panel().translated(popover.pos()).left() == 100


def test_the_keyboard_goes_into_the_panel_and_comes_back(window: Window, qtbot: QtBot) -> None:
    popover, fields = opened(window)
    assert fields[0].hasFocus()

    with qtbot.waitSignal(popover.closed):
        QTest.keyClick(fields[0], Qt.Key.Key_Escape)

    assert not popover.is_open()
    assert window.button.hasFocus()


def test_tab_goes_round_inside_the_panel(window: Window) -> None:
    _popover, fields = opened(window)

    QTest.keyClick(fields[0], Qt.Key.Key_Tab)
    assert fields[1].hasFocus()
    QTest.keyClick(fields[1], Qt.Key.Key_Tab)
    assert fields[0].hasFocus()
    QTest.keyClick(fields[0], Qt.Key.Key_Backtab)
    assert fields[1].hasFocus()


def test_a_click_elsewhere_closes_the_panel(window: Window) -> None:
    popover, _fields = opened(window)

    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(20, 500))

    assert not popover.is_open()


def test_a_click_inside_keeps_the_panel(window: Window) -> None:
    popover, fields = opened(window)

    QTest.mouseClick(fields[1], Qt.MouseButton.LeftButton)

    assert popover.is_open()


def test_a_panel_follows_the_windows_size(window: Window, qtbot: QtBot) -> None:
    popover, _fields = opened(window)

    window.resize(500, 400)
    window.button.move(300, 20)

    qtbot.waitUntil(lambda: window.rect().contains(popover.panel().translated(popover.pos())))


def test_closing_a_closed_panel_tells_nobody(window: Window, qtbot: QtBot) -> None:
    popover = Popover(window)

    with qtbot.assertNotEmitted(popover.closed):
        popover.close_popover()


def test_a_panel_fades_in_where_motion_is_wanted_and_is_whole_afterwards(window: Window, qtbot: QtBot) -> None:
    theme().set_reduced_motion(False)

    popover, _fields = opened(window)

    assert popover.graphicsEffect() is not None
    qtbot.waitUntil(lambda: popover.graphicsEffect() is None)


def test_a_place_without_stops_cannot_be_stepped_through(qtbot: QtBot) -> None:
    empty = QWidget()
    qtbot.addWidget(empty)

    assert tab_stops(empty) == []
    assert step_inside(empty, forward=True) is False


def test_a_sheet_covers_the_window_and_follows_its_size(window: Window) -> None:
    sheet = Sheet(window)
    sheet.column.addWidget(TextField("Name"))

    sheet.open()
    window.resize(900, 700)

    assert sheet.is_open()
    assert sheet.geometry() == window.rect()


def test_escape_dismisses_a_sheet_and_gives_the_keyboard_back(window: Window, qtbot: QtBot) -> None:
    sheet = Sheet(window)
    field = TextField("Name")
    sheet.column.addWidget(field)
    sheet.open()
    assert field.hasFocus()

    with qtbot.waitSignal(sheet.dismissed):
        QTest.keyClick(field, Qt.Key.Key_Escape)

    assert window.button.hasFocus()


def test_a_click_beside_the_card_dismisses_and_one_on_it_does_not(window: Window) -> None:
    sheet = Sheet(window)
    sheet.column.addWidget(TextField("Name"))
    sheet.open()

    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=sheet.rect().center())
    assert sheet.is_open()

    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not sheet.is_open()


def test_dismissing_what_is_not_there_tells_nobody(window: Window, qtbot: QtBot) -> None:
    sheet = Sheet(window)

    with qtbot.assertNotEmitted(sheet.dismissed):
        sheet.dismiss()


@pytest.mark.parametrize(("danger", "first"), [(True, "Keep"), (False, "Move")])
def test_the_safe_answer_has_the_keyboard(window: Window, danger: bool, first: str) -> None:  # noqa: FBT001
    sheet = ConfirmSheet(window, title="Move?", body="It goes.", confirm="Move", cancel="Keep", danger=danger)

    sheet.open()

    focused = QApplication.focusWidget()
    assert isinstance(focused, SecondaryButton | type(sheet.confirm_button))
    assert focused.text() == first


def test_an_answer_is_told_once_and_the_question_goes(window: Window, qtbot: QtBot) -> None:
    sheet = ConfirmSheet(window, title="Move?", body="It goes.", confirm="Move", cancel="Keep")
    sheet.open()

    with qtbot.waitSignal(sheet.confirmed), qtbot.assertNotEmitted(sheet.dismissed):
        sheet.confirm_button.click()

    assert not window.findChildren(QVBoxLayout) or sheet.isHidden()


def test_a_question_can_be_refused(window: Window, qtbot: QtBot) -> None:
    sheet = ConfirmSheet(window, title="Move?", body="It goes.", confirm="Move", cancel="Keep", danger=True)
    sheet.open()

    with qtbot.waitSignal(sheet.dismissed), qtbot.assertNotEmitted(sheet.confirmed):
        sheet.cancel_button.click()


def test_a_message_stands_at_the_bottom_in_the_middle(window: Window) -> None:
    toast = Toast(window)

    toast.show_message("Password for GitHub copied", "Clears in 30 s", action="Clear now", second="Copy code")

    assert toast.is_showing()
    assert abs(toast.geometry().center().x() - window.rect().center().x()) <= 1
    assert window.height() - 200 < toast.geometry().center().y() < window.height()


def test_a_message_can_stand_over_a_part_of_the_window(window: Window) -> None:
    part = QWidget(window)
    part.setGeometry(300, 0, 500, 600)
    toast = Toast(window)
    toast.set_area(part)

    toast.show_message("Saved")

    assert abs(toast.geometry().center().x() - 550) <= 1


def test_its_buttons_tell_which(window: Window, qtbot: QtBot) -> None:
    toast = Toast(window)
    toast.show_message("Copied", action="Clear now", second="Copy code")

    with qtbot.waitSignal(toast.action_clicked):
        toast._action.click()
    with qtbot.waitSignal(toast.second_clicked):
        toast._second.click()


def test_a_message_without_buttons_shows_none(window: Window) -> None:
    toast = Toast(window)

    toast.show_message("Saved")

    assert not toast._action.isVisible()
    assert not toast._second.isVisible()
    assert not toast._detail.isVisible()


def test_the_countdown_changes_only_the_detail(window: Window) -> None:
    toast = Toast(window)
    toast.show_message("Copied", "Clears in 30 s")

    toast.set_detail("Clears in 29 s")

    assert toast._title.text() == "Copied"
    assert toast._detail.text() == "Clears in 29 s"


def test_a_message_goes_by_itself_after_its_time(window: Window, qtbot: QtBot) -> None:
    toast = Toast(window)

    with qtbot.waitSignal(toast.dismissed):
        toast.show_message("Saved", seconds=0.01)

    assert not toast.is_showing()


def test_dismissing_no_message_tells_nobody(window: Window, qtbot: QtBot) -> None:
    toast = Toast(window)

    with qtbot.assertNotEmitted(toast.dismissed):
        toast.dismiss()


def test_a_message_stays_at_the_bottom_when_the_window_grows(window: Window, qtbot: QtBot) -> None:
    toast = Toast(window)
    toast.show_message("Saved")

    window.resize(1000, 760)

    qtbot.waitUntil(lambda: abs(toast.geometry().center().x() - 500) <= 1)


def test_a_message_slides_in_where_motion_is_wanted(window: Window, qtbot: QtBot) -> None:
    theme().set_reduced_motion(False)
    toast = Toast(window)

    toast.show_message("Saved")

    qtbot.waitUntil(lambda: toast.pos() == toast._resting_place())


def test_a_long_message_keeps_its_button_inside_a_narrow_window(window: Window) -> None:
    toast = Toast(window)
    window.resize(400, 500)

    toast.show_message("Password for a title of some length copied", "Clears in 30 s", action="Clear now")

    button = toast._action
    assert button.mapTo(window, QPoint(button.width(), 0)).x() <= 400
    assert button.width() >= button.minimumSizeHint().width()


def test_a_message_without_room_on_one_line_puts_its_second_half_below_the_first(window: QWidget) -> None:
    toast = Toast(window)
    detail = "Quick unlock has ended on 2 devices. 2 backups sealed anew. Copies made elsewhere open with the old one."

    toast.show_message("The passphrase is changed.", detail, action="Turn on again")

    title, words = toast._title.geometry(), toast._detail.geometry()
    assert words.top() >= title.bottom()
    assert title.width() >= toast._title.fontMetrics().horizontalAdvance("The passphrase is changed.")
    assert words.height() >= toast._detail.heightForWidth(words.width())
    assert toast.width() <= window.width() + 2 * MARGIN
    toast.show_message("Saved", "Just now")
    assert toast._detail.geometry().top() < toast._title.geometry().bottom()
