"""Secrets that are shown: painted, counted out, and gone again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from vault_app.core.secret import Secret
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.chips import TagChip, WordChip
from vault_app.ui.widgets.graphemes import graphemes
from vault_app.ui.widgets.secret_text import SecretText, sign_colour


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("", []),
        ("a1!", ["a", "1", "!"]),
        ("e\u0301x", ["e\u0301", "x"]),
        ("\U0001f469\u200d\U0001f52c!", ["\U0001f469\u200d\U0001f52c", "!"]),
    ],
)
def test_joined_marks_count_as_one_sign(text: str, signs: list[str]) -> None:
    assert list(graphemes(text)) == signs


@pytest.mark.parametrize(
    ("sign", "colour"),
    [("a", "text"), ("é", "text"), (" ", "text"), ("7", "digit"), ("#", "symbol"), ("\U0001f525", "symbol")],
)
def test_letters_digits_and_symbols_have_colours_of_their_own(sign: str, colour: str) -> None:
    assert sign_colour(sign) == colour


def test_the_dots_tell_nothing_of_the_length(qtbot: QtBot) -> None:
    text = SecretText()
    qtbot.addWidget(text)
    text.resize(300, 30)
    fresh = text.grab().toImage()

    text.show_secret(Secret("a" * 40))
    text.hide_secret()

    assert text.grab().toImage() == fresh


def test_hiding_wipes_the_secret(qtbot: QtBot) -> None:
    secret = Secret("hunter2")
    text = SecretText()
    qtbot.addWidget(text)
    text.show_secret(secret)

    with qtbot.waitSignal(text.masked_changed) as told:
        text.hide_secret()

    assert told.args == [True]
    assert text.is_masked()
    assert not secret


def test_a_second_secret_wipes_the_first(qtbot: QtBot) -> None:
    first, second = Secret("one"), Secret("two")
    text = SecretText()
    qtbot.addWidget(text)

    text.show_secret(first)
    text.show_secret(second)

    assert not first
    assert second


def test_a_secret_that_leaves_the_screen_is_wiped(qtbot: QtBot) -> None:
    secret = Secret("hunter2")
    text = SecretText()
    qtbot.addWidget(text)
    text.show()
    text.show_secret(secret)

    text.hide()

    assert not secret


def test_hiding_what_is_hidden_tells_nobody(qtbot: QtBot) -> None:
    text = SecretText()
    qtbot.addWidget(text)

    with qtbot.assertNotEmitted(text.masked_changed):
        text.hide_secret()


def test_a_hidden_secret_is_called_hidden_and_never_read_out(qtbot: QtBot) -> None:
    text = SecretText(what="Recovery code")
    qtbot.addWidget(text)
    assert text.accessibleName() == "Recovery code, hidden"

    text.show_secret(Secret("ab1"))
    assert text.accessibleName() == "Recovery code, shown"
    assert text.accessibleDescription() == "a b 1"

    text.hide_secret()
    assert text.accessibleDescription() == ""


def test_what_is_kept_can_be_renamed(qtbot: QtBot) -> None:
    text = SecretText()
    qtbot.addWidget(text)

    text.set_what("PIN")

    assert text.accessibleName() == "PIN, hidden"


def test_a_long_secret_takes_more_lines_in_less_room(qtbot: QtBot) -> None:
    text = SecretText()
    qtbot.addWidget(text)
    text.show_secret(Secret("x" * 60))

    assert text.heightForWidth(200) > text.heightForWidth(2000)


def test_a_secret_on_one_line_is_cut_not_wrapped(qtbot: QtBot) -> None:
    text = SecretText(wrap=False)
    qtbot.addWidget(text)
    text.show_secret(Secret("x" * 60))

    assert len(text._lines(100)) == 1
    assert text._lines(100)[0][-1] == "…"
    assert text._lines(5000)[0][-1] == "x"


def test_each_kind_of_sign_is_painted_in_its_colour(qtbot: QtBot) -> None:
    text = SecretText(px=24)
    qtbot.addWidget(text)
    text.resize(200, 60)
    text.show_secret(Secret("MM88##"))

    picture = text.grab().toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}

    assert {theme().colour(token).name() for token in ("text", "digit", "symbol")} <= seen


def test_a_secret_runs_left_to_right_in_a_mirrored_window(qtbot: QtBot) -> None:
    def picture(direction: Qt.LayoutDirection) -> list[list[str]]:
        text = SecretText()
        qtbot.addWidget(text)
        text.setLayoutDirection(direction)
        text.resize(300, 30)
        text.show_secret(Secret("abc-123"))
        assert not text.grab().isNull()
        return text._lines(300)

    assert picture(Qt.LayoutDirection.RightToLeft) == picture(Qt.LayoutDirection.LeftToRight)


def test_a_click_is_told(qtbot: QtBot) -> None:
    text = SecretText()
    qtbot.addWidget(text)
    text.show()

    with qtbot.waitSignal(text.clicked):
        QTest.mouseClick(text, Qt.MouseButton.LeftButton)


def test_a_chip_wipes_the_word_it_showed(qtbot: QtBot) -> None:
    first, second = Secret("quail"), Secret("enamel")
    chip = WordChip(2, word=first)
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "2 quail"

    chip.show_word(second)
    assert not first
    assert chip.accessibleName() == "2 enamel"

    chip.clear()
    assert not second
    assert chip.accessibleName() == "2"


def test_a_chip_shows_its_word(qtbot: QtBot) -> None:
    chip = WordChip(2)
    qtbot.addWidget(chip)
    empty = chip.grab().toImage()

    chip.show_word(Secret("quail"))

    assert chip.grab().toImage() != empty


def test_a_tag_follows_its_words(qtbot: QtBot) -> None:
    tag = TagChip("Ops", icon="tag")
    qtbot.addWidget(tag)
    narrow = tag.sizeHint().width()

    tag.set_text("Operations and more", tone="warn")

    assert tag.sizeHint().width() > narrow
    assert tag.accessibleName() == "Operations and more"
    assert not tag.grab().isNull()
