"""Buttons of every kind."""

from collections.abc import Callable
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.buttons import DangerButton, LinkButton, PrimaryButton, SecondaryButton
from vault_app.ui.widgets.check_box import CheckBox
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.switch import Switch

MADE: Final[list[Callable[[], QAbstractButton]]] = [
    lambda: PrimaryButton("Save"),
    lambda: SecondaryButton("Edit", icon="pencil"),
    lambda: DangerButton("Delete"),
    lambda: LinkButton("Why?"),
    lambda: IconButton("copy", "Copy"),
    lambda: Switch("Digits"),
]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("make", MADE)
def test_space_and_enter_press_it(qtbot: QtBot, make: Callable[[], QAbstractButton], key: Qt.Key) -> None:
    button = make()
    qtbot.addWidget(button)
    button.show()

    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier])
@pytest.mark.parametrize("make", MADE)
def test_enter_with_another_key_is_for_the_screen(
    qtbot: QtBot, make: Callable[[], QAbstractButton], held: Qt.KeyboardModifier
) -> None:
    button = make()
    qtbot.addWidget(button)
    button.show()

    with qtbot.assertNotEmitted(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return, held)


@pytest.mark.parametrize("make", MADE)
def test_the_keyboards_ring_is_seen(qtbot: QtBot, make: Callable[[], QAbstractButton]) -> None:
    button = make()
    qtbot.addWidget(button)
    button.show()
    button.clearFocus()
    at_rest = button.grab().toImage()

    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)

    assert button.grab().toImage() != at_rest


def test_a_click_leaves_no_ring(qtbot: QtBot) -> None:
    button = SecondaryButton("Edit")
    qtbot.addWidget(button)
    button.show()
    button.clearFocus()
    at_rest = button.grab().toImage()

    button.setFocus(Qt.FocusReason.MouseFocusReason)

    assert button.grab().toImage() == at_rest


def test_a_busy_button_takes_no_clicks_and_keeps_its_width(qtbot: QtBot) -> None:
    button = PrimaryButton("Unlock the vault")
    qtbot.addWidget(button)
    button.show()
    width = button.width()

    button.set_busy(True, "Wait")

    assert button.is_busy()
    assert not button.isEnabled()
    assert button.text() == "Wait"
    assert button.minimumWidth() == width
    assert not button.grab().isNull()


def test_a_button_comes_back_from_work_as_it_was(qtbot: QtBot) -> None:
    button = PrimaryButton("Unlock")
    qtbot.addWidget(button)
    button.setMinimumWidth(123)

    button.set_busy(True)
    button.set_busy(True)
    button.set_busy(False)

    assert button.isEnabled()
    assert button.text() == "Unlock"
    assert button.minimumWidth() == 123


def test_the_wheel_turns_only_while_busy_and_only_where_motion_is_wanted(qtbot: QtBot) -> None:
    button = PrimaryButton("Unlock")
    qtbot.addWidget(button)

    button.set_busy(True)
    assert not button._turning._timer.isActive()
    button.set_busy(False)

    theme().set_reduced_motion(False)
    button.set_busy(True)
    qtbot.waitUntil(lambda: button._turning.angle != 0)
    button.set_busy(False)
    assert not button._turning._timer.isActive()


def test_a_folded_button_keeps_its_words_as_name_and_tooltip(qtbot: QtBot) -> None:
    button = SecondaryButton("Share", icon="user-plus")
    qtbot.addWidget(button)
    wide = button.sizeHint().width()

    button.set_compact(True)

    assert button.sizeHint().width() < wide
    assert button.toolTip() == "Share"
    assert button.accessibleName() == "Share"


def test_a_button_without_an_icon_does_not_fold(qtbot: QtBot) -> None:
    button = SecondaryButton("Share")
    qtbot.addWidget(button)
    wide = button.sizeHint().width()

    button.set_compact(True)

    assert button.sizeHint().width() == wide


def test_a_mnemonic_mark_is_not_painted(qtbot: QtBot) -> None:
    button = SecondaryButton("S&ave && go")
    qtbot.addWidget(button)

    assert button.shown_text() == "Save & go"


def test_an_icon_buttons_name_is_spoken_and_shown(qtbot: QtBot) -> None:
    button = IconButton("eye", "Show")
    qtbot.addWidget(button)

    button.set_icon("eye-off", "Hide")

    assert button.accessibleName() == "Hide"
    assert button.toolTip() == "Hide"
    assert button._icon_name == "eye-off"


def test_an_icon_button_grows_with_the_text(qtbot: QtBot) -> None:
    button = IconButton("eye", "Show")
    qtbot.addWidget(button)
    theme().set_text_scale(2.0)

    assert button.sizeHint().width() == 50


def test_a_checked_icon_button_looks_different(qtbot: QtBot) -> None:
    button = IconButton("star", "Favourite", checkable=True)
    qtbot.addWidget(button)
    plain = button.grab().toImage()

    button.setChecked(True)

    assert button.grab().toImage() != plain


def test_an_icon_buttons_colour_can_change(qtbot: QtBot) -> None:
    button = IconButton("copy", "Copy")
    qtbot.addWidget(button)
    plain = button.grab().toImage()

    button.set_colour("accent_t")

    assert button.grab().toImage() != plain


def test_the_words_of_a_check_box_are_part_of_the_target(qtbot: QtBot) -> None:
    box = CheckBox("I accept the risk")
    qtbot.addWidget(box)
    box.show()

    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())

    assert box.isChecked()


def test_a_check_box_shows_its_tick_and_its_ring(qtbot: QtBot) -> None:
    box = CheckBox("I accept the risk")
    qtbot.addWidget(box)
    box.show()
    box.clearFocus()
    empty = box.grab().toImage()

    box.setChecked(True)
    ticked = box.grab().toImage()
    box.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(box.hasFocus)

    assert ticked != empty
    assert box.grab().toImage() != ticked


def test_a_disabled_control_pales(qtbot: QtBot) -> None:
    for control in (Switch("Digits"), CheckBox("Digits"), IconButton("copy", "Copy"), PrimaryButton("Save")):
        qtbot.addWidget(control)
        lively = control.grab().toImage()
        control.setEnabled(False)
        assert control.grab().toImage() != lively


def test_a_switch_is_switched_by_a_click_anywhere_on_it(qtbot: QtBot) -> None:
    switch = Switch("Digits")
    qtbot.addWidget(switch)
    switch.show()

    with qtbot.waitSignal(switch.toggled):
        QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.rect().bottomRight())

    assert switch.isChecked()
