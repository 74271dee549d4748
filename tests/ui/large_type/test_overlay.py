import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.active_window import become_active
from vault_app.core.secret import Secret
from vault_app.ui.large_type.overlay import CLOSE_MS, LargeType
from vault_app.ui.widgets.text_field import TextField


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(TextField("Anything"))
    window.resize(900, 600)
    window.show()
    become_active(qtbot, window)
    return window


def test_it_covers_the_window_and_follows_its_size(window: QWidget) -> None:
    large = LargeType(window)

    large.show_secret(Secret("kV7#"), "GitHub · Password")
    window.resize(700, 500)

    assert large.geometry() == window.rect()
    assert large.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_closes_it_and_wipes_the_secret(window: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    large, secret = LargeType(window), Secret("kV7#")
    window.findChildren(TextField)[0].setFocus()
    large.show_secret(secret, "Password")

    with qtbot.waitSignal(large.closed):
        QTest.keyClick(large, key)

    assert not secret
    assert large.accessibleDescription() == ""
    assert window.findChildren(TextField)[0].hasFocus()


def test_a_click_closes_it(window: QWidget) -> None:
    large = LargeType(window)
    large.show_secret(Secret("kV7#"), "Password")

    QTest.mouseClick(large, Qt.MouseButton.LeftButton)

    assert not large.is_open()


def test_it_closes_by_itself_after_a_minute(window: QWidget) -> None:
    large = LargeType(window)
    large.show_secret(Secret("kV7#"), "Password")
    assert (large._end.isActive(), large._end.interval()) == (True, CLOSE_MS)

    large._end.timeout.emit()

    assert not large.is_open()


def test_tab_stays_on_it(window: QWidget) -> None:
    large = LargeType(window)
    large.show_secret(Secret("kV7#"), "Password")

    QTest.keyClick(large, Qt.Key.Key_Tab)

    assert large.hasFocus()


def test_a_second_secret_wipes_the_first(window: QWidget) -> None:
    large, first = LargeType(window), Secret("one")
    large.show_secret(first, "Password")

    large.show_secret(Secret("two"), "Password")

    assert not first
    assert large.accessibleDescription() == "t w o"


@pytest.mark.parametrize("text", ["a", "kV7#tq-Rm2!xZp9s@LwE", "x" * 128, "pass phrase with spaces", "ÄÖ👩‍🚀"])
def test_every_secret_fits_the_window(window: QWidget, text: str) -> None:
    large = LargeType(window)

    large.show_secret(Secret(text), "Password")

    grid = large._grid(len(large._signs()))
    groups = -(-len(large._signs()) // 4)
    lines = -(-groups // grid.groups_per_line)
    assert lines * grid.height <= window.height()
    assert grid.groups_per_line * grid.group_width - grid.gap <= window.width()
    assert not large.grab().isNull()


def test_a_text_too_long_for_the_window_says_how_much_of_it_is_shown(window: QWidget) -> None:
    large = LargeType(window)

    large.show_secret(Secret("k7#\n" * 2_000), "Key")

    fitting = large._fitting(8_000)
    assert 0 < fitting < 8_000
    assert large._fitting(8) == 8
    assert not large.grab().isNull()


def test_what_follows_does_not_begin_the_minute_anew(window: QWidget, qtbot: QtBot) -> None:
    large = LargeType(window)
    large.show_secret(Secret("123456"), "One-time code")
    qtbot.waitUntil(lambda: large._end.remainingTime() < CLOSE_MS)
    left = large._end.remainingTime()

    large.show_secret(Secret("654321"), "One-time code")

    assert large._end.remainingTime() <= left
    assert large.is_open()


def test_it_is_heard_as_a_dialog_with_the_name_of_what_is_shown(window: QWidget) -> None:
    large = LargeType(window)

    large.show_secret(Secret("kV7#"), "GitHub · Password")

    heard = QAccessible.queryAccessibleInterface(large)
    assert heard.role() == QAccessible.Role.Dialog
    assert heard.text(QAccessible.Text.Name) == "GitHub · Password in large type"
