"""Texts of several lines: readable ones with links, and secret ones."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.pointer import point
from vault_app.core.secret import Secret
from vault_app.ui.widgets.linked_text import LinkedText
from vault_app.ui.widgets.secret_lines import MOST_SHOWN, SecretLines

LINK = "https://a.example/x"


def linked(qtbot: QtBot, text: str) -> LinkedText:
    shown = LinkedText("Notes")
    qtbot.addWidget(shown)
    shown.resize(400, 50)
    shown.set_text(text)
    shown.show()
    return shown


def test_an_address_opens_with_a_click_and_with_enter_and_nothing_else_does(qtbot: QtBot) -> None:
    shown = linked(qtbot, f"😀 see {LINK}, then go")
    asked: list[str] = []
    shown.link_asked.connect(asked.append)
    cursor = QTextCursor(shown.document())

    for place in (9, 2, 40):
        cursor.setPosition(min(place, len(shown.text())))
        spot = shown.cursorRect(cursor).center()
        QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked == [LINK]

    cursor.setPosition(9)
    shown.setTextCursor(cursor)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert asked == [LINK, LINK]


def test_a_selection_that_ends_on_an_address_opens_nothing(qtbot: QtBot) -> None:
    shown = linked(qtbot, f"see {LINK}")
    asked: list[str] = []
    shown.link_asked.connect(asked.append)
    shown.selectAll()
    spot = shown.cursorRect(shown.textCursor()).center().toPointF()
    none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    event = QMouseEvent(QMouseEvent.Type.MouseButtonRelease, spot, spot, left, none, Qt.KeyboardModifier.NoModifier)

    shown.mouseReleaseEvent(event)

    assert asked == []


def test_the_pointer_says_what_would_open(qtbot: QtBot) -> None:
    shown = linked(qtbot, LINK)
    cursor = QTextCursor(shown.document())
    cursor.setPosition(5)

    point(shown.viewport(), shown.cursorRect(cursor).center())
    qtbot.waitUntil(lambda: shown.viewport().toolTip() == LINK)

    assert shown.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_a_text_is_as_high_as_its_lines(qtbot: QtBot) -> None:
    one, three = linked(qtbot, "one"), linked(qtbot, "one\ntwo\nthree")

    assert three.minimumHeight() - one.minimumHeight() == 2 * one.fontMetrics().lineSpacing()


def test_a_text_stands_on_the_side_where_reading_begins(qtbot: QtBot) -> None:
    shown = linked(qtbot, "one")
    cursor = QTextCursor(shown.document())
    left = shown.cursorRect(cursor).left()

    shown.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert shown.cursorRect(cursor).left() > left + 200


def test_markup_in_a_text_is_letters(qtbot: QtBot) -> None:
    assert linked(qtbot, "<b>x</b>").text() == "<b>x</b>"


def test_secret_lines_stand_as_they_were_typed_and_break_between_words(qtbot: QtBot) -> None:
    shown = SecretLines(what="Note")
    qtbot.addWidget(shown)
    shown.show_secret(Secret("one two three\n\n\tfour\r\nfive"))
    room = round(shown._advance() * 9)

    lines = ["".join(line) for line in shown._lines(room)]

    assert lines == ["one two ", "three", "", "    four", "five"]


def test_a_word_longer_than_the_line_is_broken_within_it(qtbot: QtBot) -> None:
    shown = SecretLines(what="Key")
    qtbot.addWidget(shown)
    shown.show_secret(Secret("abcdefgh"))

    assert ["".join(line) for line in shown._lines(round(shown._advance() * 3 + 1))] == ["abc", "def", "gh"]


def test_of_a_very_long_secret_a_part_is_shown(qtbot: QtBot) -> None:
    shown = SecretLines(what="Key")
    qtbot.addWidget(shown)
    shown.show_secret(Secret("x" * (MOST_SHOWN + 10)))
    shown.resize(400, 400)
    shown.show()
    shown.grab()

    assert len(shown.accessibleDescription()) == MOST_SHOWN + 1
    shown.hide_secret()
    assert shown.accessibleDescription() == ""
