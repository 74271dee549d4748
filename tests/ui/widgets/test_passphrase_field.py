"""The field of a passphrase keeps no trace."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.active_window import become_active
from vault_app.core.secret import Secret
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.passphrase_field import PassphraseField


@pytest.fixture
def field(qtbot: QtBot) -> PassphraseField:
    made = PassphraseField("Passphrase")
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    QGuiApplication.clipboard().clear()
    return made


def test_it_gives_out_what_was_typed_and_is_empty(field: PassphraseField) -> None:
    QTest.keyClicks(field, "quail enamel")

    assert field.take_secret() == Secret("quail enamel")
    assert field.is_blank()


def test_undo_does_not_bring_a_taken_passphrase_back(field: PassphraseField) -> None:
    QTest.keyClicks(field, "quail")
    field.take_secret()

    field.undo()

    assert not field.isUndoAvailable()
    assert field.is_blank()


def test_peeking_leaves_the_text(field: PassphraseField) -> None:
    QTest.keyClicks(field, "quail")

    assert field.peek_secret() == Secret("quail")
    assert not field.is_blank()


def test_it_can_be_filled_from_a_secret(field: PassphraseField) -> None:
    field.set_secret(Secret("quail"))

    assert field.peek_secret() == Secret("quail")


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_X])
@pytest.mark.parametrize("revealed", [True, False])
def test_nothing_is_copied_or_cut_even_while_it_is_shown(field: PassphraseField, key: Qt.Key, revealed: bool) -> None:  # noqa: FBT001
    field.set_secret(Secret("quail"))
    field.set_revealed(revealed)
    field.selectAll()

    QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == ""
    assert not field.is_blank()


def test_a_shown_passphrase_cannot_be_selected_with_the_mouse(field: PassphraseField) -> None:
    field.set_secret(Secret("quail enamel"))
    field.set_revealed(True)

    QTest.mouseDClick(field, Qt.MouseButton.LeftButton, pos=QPoint(30, 20))
    QTest.mouseRelease(field, Qt.MouseButton.LeftButton, pos=QPoint(30, 20))

    assert not field.hasSelectedText()


def test_a_paste_is_taken_by_default_and_refused_when_it_shall_be_typed(field: PassphraseField) -> None:
    QGuiApplication.clipboard().setText("quail")
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.take_secret() == Secret("quail")

    field.set_paste_allowed(False)
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseClick(field, Qt.MouseButton.MiddleButton)

    assert field.is_blank()
    assert not field.acceptDrops()


def test_the_menu_offers_only_a_paste(field: PassphraseField) -> None:
    field.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5)))

    menu = field.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Paste"]
    menu.close()


def test_where_a_paste_is_refused_there_is_no_menu(field: PassphraseField) -> None:
    field.set_paste_allowed(False)

    field.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5)))

    assert field.findChild(QMenu) is None


def test_the_eye_shows_and_hides_and_says_which(field: PassphraseField) -> None:
    eye = field.findChild(IconButton)
    assert isinstance(eye, IconButton)
    assert eye.accessibleName() == "Show"

    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    assert eye.accessibleName() == "Hide"

    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert field.echoMode() == QLineEdit.EchoMode.Password
    assert not field.is_revealed()


def test_a_reveal_ends_by_itself(field: PassphraseField, qtbot: QtBot) -> None:
    field._reveal_end.setInterval(1)

    field.set_revealed(True)

    qtbot.waitUntil(lambda: not field.is_revealed())


def test_a_reveal_ends_when_the_window_loses_the_keyboard(field: PassphraseField, qapp: QApplication) -> None:
    field.set_revealed(True)
    field.hide()

    qapp.sendEvent(field, QEvent(QEvent.Type.WindowDeactivate))

    assert not field.is_revealed()


@pytest.mark.parametrize("revealed", [True, False])
def test_the_input_method_learns_nothing(field: PassphraseField, revealed: bool) -> None:  # noqa: FBT001
    field.set_revealed(revealed)

    hints = field.inputMethodHints()

    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_enter_submits(field: PassphraseField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.submitted):
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_an_edit_is_told_without_its_text(field: PassphraseField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.edited) as told:
        QTest.keyClicks(field, "q")

    assert told.args == []


def test_caps_lock_is_noticed_at_the_first_letter(field: PassphraseField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.caps_lock_changed) as told:
        QTest.sendKeyEvent(QTest.KeyAction.Click, field, Qt.Key.Key_Q, "Q", Qt.KeyboardModifier.NoModifier)

    assert told.args == [True]


def test_a_capital_with_shift_is_no_caps_lock(field: PassphraseField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.caps_lock_changed):
        QTest.sendKeyEvent(QTest.KeyAction.Click, field, Qt.Key.Key_Q, "Q", Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClicks(field, "q 7")


def test_the_end_of_caps_lock_is_noticed_at_its_key(field: PassphraseField, qtbot: QtBot) -> None:
    QTest.sendKeyEvent(QTest.KeyAction.Click, field, Qt.Key.Key_Q, "Q", Qt.KeyboardModifier.NoModifier)

    with qtbot.waitSignal(field.caps_lock_changed) as told:
        QTest.keyPress(field, Qt.Key.Key_CapsLock)

    assert told.args == [False]


def test_what_is_typed_while_the_eye_has_the_keyboard_does_not_go_into_the_text(
    field: PassphraseField, qtbot: QtBot
) -> None:
    field.set_secret(Secret("elm"))
    become_active(qtbot, field)
    eye = field.findChild(IconButton)
    assert eye is not None
    eye.setFocus()

    QTest.keyClicks(eye, "x")
    QTest.keyClick(eye, Qt.Key.Key_Backspace)

    assert field.peek_secret() == Secret("elm")
