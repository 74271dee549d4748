"""What is typed into a hidden field belongs to nobody whom Qt would tell; tests/desktop hears that it is not told."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets import unheard
from vault_app.ui.widgets.passphrase_field import PassphraseField


def holders(parent: QObject) -> list[str]:
    children = parent.findChildren(QObject, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [name for child in children if (name := child.metaObject().className()) == "QWidgetLineControl"]


def test_what_holds_the_text_is_no_child_of_the_field(qtbot: QtBot) -> None:
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)

    assert holders(field) == []
    assert [name for child in field.children() for name in holders(child)] == ["QWidgetLineControl"]


def test_the_field_works_as_before(qtbot: QtBot) -> None:
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)
    field.show()

    QTest.keyClicks(field, "open sesamf")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClicks(field, "e")

    with field.take_secret().borrow() as typed:
        assert bytes(typed) == b"open sesame"
    assert field.is_blank()


@pytest.fixture
def a_reader_listens() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("a_reader_listens")
def test_as_many_dots_are_counted_as_signs_came_or_went(qtbot: QtBot) -> None:
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)
    (dots,) = field.findChildren(unheard._Dots)

    QTest.keyClicks(field, "open")
    assert dots._length == 4

    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert dots._length == 3

    field.clear_secret()
    assert dots._length == 0
