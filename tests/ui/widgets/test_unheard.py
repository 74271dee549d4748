"""What is typed into a hidden field belongs to nobody whom Qt would tell; tests/desktop hears that it is not told."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets import unheard
from vault_app.ui.widgets.passphrase_field import PassphraseField


def holders(parent: QObject) -> list[str]:
    children = parent.findChildren(QObject, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [name for child in children if (name := child.metaObject().className()) == "QWidgetLineControl"]


@pytest.fixture
def a_reader_listens() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("a_reader_listens")
@pytest.mark.parametrize("change", [lambda field: QTest.keyClicks(field, "o"), lambda field: field.setText("o")])
def test_what_holds_the_text_is_no_child_of_the_field_once_there_is_text(
    qtbot: QtBot, change: Callable[[PassphraseField], object]
) -> None:
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)

    change(field)

    assert holders(field) == []
    assert [name for child in field.children() for name in holders(child)] == ["QWidgetLineControl"]


@pytest.mark.usefixtures("a_reader_listens")
def test_a_reader_that_comes_later_hears_no_text_either(qtbot: QtBot) -> None:
    QAccessible.setActive(False)
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)
    QTest.keyClicks(field, "open")
    QAccessible.setActive(True)

    field.clear_secret()

    assert holders(field) == []


@pytest.mark.usefixtures("a_reader_listens")
def test_what_the_menu_pastes_is_not_told(qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("open sesame")
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)

    field._paste()

    assert (holders(field), field.is_blank()) == ([], False)


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


@pytest.mark.usefixtures("a_reader_listens")
def test_as_many_dots_are_counted_as_signs_came_or_went(qtbot: QtBot) -> None:
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)
    (dots,) = field.findChildren(unheard.Unheard)

    QTest.keyClicks(field, "open")
    assert dots._length == 4

    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert dots._length == 3

    field.clear_secret()
    assert dots._length == 0
