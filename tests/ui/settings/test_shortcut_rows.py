import shlex

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.active_window import become_active
from vault_app.core.settings import Settings
from vault_app.ui.settings.shortcut_rows import ShortcutRows
from vault_app.ui.system.global_shortcut import GlobalShortcut, ShortcutState, quick_command
from vault_app.ui.widgets.plain_label import PlainLabel

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Page(QWidget):
    """The rows on a page, and what they told."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = ShortcutRows(self)
        column = QVBoxLayout(self)
        for row in self.rows.rows():
            column.addWidget(row)
        self.chosen: list[tuple[str, object]] = []
        self.rows.chosen.connect(lambda name, value: self.chosen.append((name, value)))
        self.shortcut = GlobalShortcut(self, make=lambda _parent: None)

    def tell(self, state: ShortcutState, description: str = "") -> None:
        self.shortcut._settle(state, description)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    page.rows.show(Settings())
    page.show()
    become_active(qtbot, page)
    return page


def test_it_is_turned_off_and_on_again_with_the_same_keys(page: Page) -> None:
    page.rows.show(Settings(quick_access="Meta+V"))

    page.rows.switch.click()
    page.rows.show(Settings(quick_access=""))
    assert not page.rows.chord.isEnabled()
    page.rows.switch.click()

    assert page.chosen == [("quick_access", ""), ("quick_access", "Meta+V")]


def test_other_keys_are_chosen_by_pressing_them(page: Page) -> None:
    button = page.rows.chord
    assert button.text() == "Ctrl+Alt+Space"
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert button.listens()
    assert button.accessibleName() == "Keys for quick access, Press the keys…"

    QTest.keyClick(button, Qt.Key.Key_Control, CTRL)
    QTest.keyClick(button, Qt.Key.Key_K, CTRL | SHIFT)

    assert page.chosen == [("quick_access", "Ctrl+Shift+K")]
    assert not button.listens()


def test_keys_that_people_type_with_are_refused(page: Page) -> None:
    button = page.rows.chord
    button.click()

    QTest.keyClick(button, Qt.Key.Key_K, SHIFT)

    assert page.chosen == []
    assert button.text() == "Hold Ctrl or Alt too"
    QTest.keyClick(button, Qt.Key.Key_Insert, ALT)
    assert page.chosen == [("quick_access", "Alt+Insert")]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Tab])
def test_escape_leaves_the_keys_as_they_were(page: Page, key: Qt.Key) -> None:
    button = page.rows.chord
    button.click()

    QTest.keyClick(button, key)

    assert not button.listens()
    assert button.text() == "Ctrl+Alt+Space"
    assert page.chosen == []


def test_leaving_the_button_leaves_the_keys_as_they_were(page: Page) -> None:
    page.rows.chord.setFocus()
    page.rows.chord.click()

    page.rows.switch.setFocus()

    assert not page.rows.chord.listens()


@pytest.mark.parametrize(
    ("state", "description", "words"),
    [
        (ShortcutState.READY, "Ctrl+Alt+Space", "Works in every program."),
        (ShortcutState.READY, "Strg+Alt+V", "Works. The desktop calls it Strg+Alt+V."),
        (ShortcutState.TAKEN, "", "Another program uses these keys. Choose others."),
        (ShortcutState.UNSET, "", "The desktop has no keys for it yet. Set them in its settings, under Apps."),
        (ShortcutState.REFUSED, "", "The desktop did not allow it. Give the command below a key instead."),
        (ShortcutState.NO_WAY, "", "This desktop does not offer it. Give the command below a key instead."),
        (ShortcutState.ASKED, "", ""),
    ],
)
def test_what_has_become_of_the_keys_is_said(page: Page, state: ShortcutState, description: str, words: str) -> None:
    page.rows.follow(page.shortcut)

    page.tell(state, description)

    assert page.rows.state.text() == words
    assert page.rows.state.isVisible() == bool(words)


def test_the_command_is_copied_for_the_desktops_own_settings(page: Page) -> None:
    page.rows.copy_button.click()

    assert shlex.split(QGuiApplication.clipboard().text())[-1] == "--quick"
    spoken = [label.text() for label in page.findChildren(PlainLabel)]
    assert any(f"“{quick_command()}”" in words for words in spoken)
    assert page.rows.copy_button.text() == "Copied"
