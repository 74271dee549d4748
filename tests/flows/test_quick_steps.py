"""How many keys quick access takes from another program; typed text is listed apart.

The chord itself is pressed on a real screen in tests/desktop/test_quick_x11.py; here the desktop tells of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from tests.fakes.sample_session import GITHUB_PASSWORD, sample_session
from tests.ui.active_window import become_active
from vault_app.ui.shell.shell import Shell

FIND, CODE, OTHER_FIELD = 2, 2, 5
_NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class Person:
    """Works in another program; counts the keys, and lists what is typed."""

    shell: Shell
    qtbot: QtBot
    steps: int = 0
    typed: list[str] = field(default_factory=list)

    def call(self) -> None:
        self.steps += 1
        self.shell.presence().shortcut.pressed.emit(0, "")
        road = self.shell.presence()._quick
        assert road is not None
        become_active(self.qtbot, road.quick.window)

    def type(self, text: str) -> None:
        self.typed.append(text)
        QTest.keyClicks(self.focus(), text)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
        self.steps += 1
        QTest.keyClick(self.focus(), key, held)

    def focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def wait_for_clipboard(self, text: str = "") -> str:
        clipboard = QGuiApplication.clipboard()
        self.qtbot.waitUntil(lambda: clipboard.text() == text if text else bool(clipboard.text()))
        return clipboard.text()


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    """Gives a person whose vault is open behind another program's window."""
    shell = Shell(qapp, FakeSurroundings(tmp_path))
    shell.begin()
    qtbot.waitExposed(shell.window)
    qtbot.waitUntil(shell.afterwards.is_done)
    shell.show_vault(sample_session().session)
    qtbot.waitUntil(lambda: shell._presence is not None)
    QGuiApplication.clipboard().clear()
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    become_active(qtbot, other)
    yield Person(shell, qtbot)
    shell.quit()
    shell.window.deleteLater()
    shell.deleteLater()
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))


def test_a_password_is_found_from_any_program(person: Person) -> None:
    person.call()
    person.type("git")
    person.key(Qt.Key.Key_Return)

    person.wait_for_clipboard(GITHUB_PASSWORD)
    assert person.steps <= FIND
    assert person.typed == ["git"]


def test_a_one_time_code_is_found_from_any_program(person: Person) -> None:
    person.call()
    person.type("git")
    person.key(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)

    assert person.wait_for_clipboard().isdigit()
    assert person.steps <= CODE


def test_any_other_field_is_a_few_keys_away(person: Person) -> None:
    person.call()
    person.type("git")
    person.key(Qt.Key.Key_Right)
    person.key(Qt.Key.Key_Down)
    person.qtbot.wait(120)  # a row is acted on once it has been seen
    person.key(Qt.Key.Key_Return)

    assert person.wait_for_clipboard() == "dana.okafor"
    assert person.steps <= OTHER_FIELD
