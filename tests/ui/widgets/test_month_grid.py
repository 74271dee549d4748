"""The calendar beside a date's field."""

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets.calendar_popover import CalendarPopover
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.month_grid import MonthGrid

DAY = QDate(2031, 3, 31)


def grid(qtbot: QtBot) -> MonthGrid:
    shown = MonthGrid("Day")
    qtbot.addWidget(shown)
    shown.show_day(DAY, today=QDate(2031, 3, 3))
    shown.show()
    return shown


def test_the_day_is_spoken_with_its_name(qtbot: QtBot) -> None:
    assert "31" in grid(qtbot).accessibleName()
    assert grid(qtbot).accessibleName().startswith("Day: ")


def test_a_click_chooses_the_day_under_it(qtbot: QtBot) -> None:
    shown = grid(qtbot)
    first = shown._first()
    centre = shown._box(2, 3).center().toPoint()

    with qtbot.waitSignal(shown.chosen) as told:
        QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=centre)
    assert told.args == [first.addDays(7 + 3)]

    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))  # the names of the days
    assert shown.day() == first.addDays(10)


def test_arrows_follow_the_direction_of_writing(qtbot: QtBot) -> None:
    shown = grid(qtbot)
    QTest.keyClick(shown, Qt.Key.Key_Right)
    assert shown.day() == DAY.addDays(1)

    shown.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(shown, Qt.Key.Key_Right)
    assert shown.day() == DAY
    assert shown._box(1, 0).left() > shown._box(1, 6).left()


def test_months_are_turned_over_and_a_short_one_has_its_last_day(qtbot: QtBot) -> None:
    shown = grid(qtbot)
    QTest.keyClick(shown, Qt.Key.Key_PageUp)

    assert shown.day() == QDate(2031, 2, 28)


def test_the_popover_turns_over_with_its_buttons_and_tells_the_day(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 600)
    window.show()
    calendar = CalendarPopover(window)
    calendar.open_for(window, QDate(), today=DAY)
    assert calendar.grid.day() == DAY
    assert "2031" in calendar._month.text()

    before, after = calendar.findChildren(IconButton)
    before.click()
    after.click()
    with qtbot.waitSignal(calendar.chosen) as told:
        QTest.keyClick(calendar.grid, Qt.Key.Key_Return)

    assert told.args == [QDate(2031, 3, 28)]
    assert not calendar.is_open()
