"""Choices of one in a few, sliders, rows of the sidebar, bars, rings and steps."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets.nav_row import NavRow
from vault_app.ui.widgets.segmented import Segmented
from vault_app.ui.widgets.slider import Slider
from vault_app.ui.widgets.stepper import Stepper
from vault_app.ui.widgets.strength_bar import StrengthBar, word_for


def test_a_choice_is_told_once(qtbot: QtBot) -> None:
    choice = Segmented(["6 words", "7 words"], current=1)
    qtbot.addWidget(choice)
    heard: list[int] = []
    choice.changed.connect(heard.append)

    choice.set_current(0)
    choice.set_current(0)

    assert heard == [0]
    assert choice.current() == 0


def test_arrows_move_the_choice_and_tab_visits_it_once(qtbot: QtBot) -> None:
    choice = Segmented(["Password", "Passphrase", "PIN"])
    qtbot.addWidget(choice)
    choice.show()
    buttons = choice._group.buttons()
    buttons[0].setFocus()
    qtbot.waitUntil(buttons[0].hasFocus)

    QTest.keyClick(buttons[0], Qt.Key.Key_Right)

    assert choice.current() == 1
    stops = [button for button in buttons if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [buttons[1]]


def test_a_choice_is_made_by_a_click_anywhere_on_it(qtbot: QtBot) -> None:
    choice = Segmented(["Password", "PIN"], stretch=True)
    qtbot.addWidget(choice)
    choice.resize(400, 40)
    choice.show()
    second = choice._group.button(1)

    QTest.mouseClick(second, Qt.MouseButton.LeftButton, pos=QPoint(second.width() - 2, 3))

    assert choice.current() == 1


@pytest.mark.parametrize(
    ("direction", "at_left"),
    [(Qt.LayoutDirection.LeftToRight, 8), (Qt.LayoutDirection.RightToLeft, 64)],
)
def test_a_slider_goes_where_the_pointer_is(qtbot: QtBot, direction: Qt.LayoutDirection, at_left: int) -> None:
    slider = Slider("Length", smallest=8, largest=64, value=20)
    qtbot.addWidget(slider)
    slider.setLayoutDirection(direction)
    slider.resize(300, 26)
    slider.show()

    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(2, 13))
    assert slider.value() == at_left
    QTest.mouseMove(slider, QPoint(150, 13))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(150, 13))

    assert not slider.isSliderDown()
    assert not slider.grab().isNull()


def test_a_slider_is_moved_by_arrows_and_shows_its_ring(qtbot: QtBot) -> None:
    slider = Slider("Length", smallest=8, largest=64, value=20)
    qtbot.addWidget(slider)
    slider.show()
    slider.setFocus()
    qtbot.waitUntil(slider.hasFocus)

    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_PageUp)

    assert slider.value() == 25
    assert not slider.grab().isNull()


def test_a_row_of_the_sidebar_speaks_its_count(qtbot: QtBot) -> None:
    row = NavRow("All items", icon="layers", count=34)
    qtbot.addWidget(row)
    assert row.accessibleName() == "All items, 34"

    row.set_count(None)
    assert row.accessibleName() == "All items"


def test_among_rows_one_is_chosen(qtbot: QtBot) -> None:
    side = QWidget()
    qtbot.addWidget(side)
    column = QVBoxLayout(side)
    rows = [NavRow("All items"), NavRow("Favourites"), NavRow("Bin")]
    for row in rows:
        column.addWidget(row)

    rows[0].click()
    rows[2].click()

    assert [row.isChecked() for row in rows] == [False, False, True]


def test_a_collapsed_row_shows_its_icon_and_tells_its_words(qtbot: QtBot) -> None:
    row = NavRow("Favourites", icon="star", count=5)
    qtbot.addWidget(row)
    wide = row.sizeHint().width()

    row.set_collapsed(True)

    assert row.sizeHint().width() < wide
    assert row.toolTip() == "Favourites"
    assert not row.grab().isNull()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_rows_are_painted_from_either_side(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    plain = NavRow("Password health", icon="shield-check", count=0, warning=True)
    warning = NavRow("Password health", icon="shield-check", count=7, warning=True)
    dotted = NavRow("Private", dot=2)
    for row in (plain, warning, dotted):
        qtbot.addWidget(row)
        row.setLayoutDirection(direction)
        row.resize(200, 34)

    pictures = [row.grab().toImage() for row in (plain, warning, dotted)]

    assert pictures[0] != pictures[1]
    assert pictures[1] != pictures[2]


def test_a_chosen_row_with_the_keyboard_shows_both(qtbot: QtBot) -> None:
    row = NavRow("All items", icon="layers")
    qtbot.addWidget(row)
    row.show()
    row.clearFocus()
    plain = row.grab().toImage()

    row.setChecked(True)
    chosen = row.grab().toImage()
    row.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(row.hasFocus)

    assert chosen != plain
    assert row.grab().toImage() != chosen


@pytest.mark.parametrize("level", range(5))
def test_each_strength_has_its_word(qtbot: QtBot, level: int) -> None:
    bar = StrengthBar()
    qtbot.addWidget(bar)

    bar.set_strength(level)

    assert bar.words() == word_for(level)
    assert bar.accessibleName() == bar.words()


def test_bits_are_rounded_down_and_stand_before_the_word(qtbot: QtBot) -> None:
    bar = StrengthBar()
    qtbot.addWidget(bar)

    bar.set_strength(4, 131.97)
    assert bar.words() == "131 bits · Very strong"

    bar.set_strength(4, 90.5, word="estimate")
    assert bar.words() == "90 bits · estimate"


def test_no_strength_leaves_an_empty_bar(qtbot: QtBot) -> None:
    bar = StrengthBar()
    qtbot.addWidget(bar)
    bar.set_strength(3, 60)

    bar.set_strength(None)

    assert bar.words() == ""
    assert not bar.grab().isNull()


def test_a_bar_is_painted_from_either_side(qtbot: QtBot) -> None:
    bar = StrengthBar()
    qtbot.addWidget(bar)
    bar.set_strength(2)
    bar.resize(400, 18)
    left = bar.grab().toImage()

    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert bar.grab().toImage() != left


def test_the_present_step_is_spoken(qtbot: QtBot) -> None:
    steps = Stepper(["Passphrase", "Type it back", "Save a copy"])
    qtbot.addWidget(steps)
    assert steps.accessibleName() == "Step 1 of 3: Passphrase"

    steps.set_current(2)

    assert steps.accessibleName() == "Step 3 of 3: Save a copy"


def test_steps_done_look_different_from_steps_to_come(qtbot: QtBot) -> None:
    steps = Stepper(["One", "Two"])
    qtbot.addWidget(steps)
    first = steps.grab().toImage()

    steps.set_current(1)

    assert steps.grab().toImage() != first
    assert steps.minimumSizeHint().width() < steps.sizeHint().width()
