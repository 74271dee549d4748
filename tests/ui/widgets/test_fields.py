"""Fields for text, and what stands around them."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.combo import Combo
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.key_cap import KeyCap
from vault_app.ui.widgets.notes_edit import NotesEdit
from vault_app.ui.widgets.search_field import FAR, PAGE, SearchField
from vault_app.ui.widgets.text_field import LabelledField, TextField


def test_an_error_changes_the_outline(qtbot: QtBot) -> None:
    field = TextField("Website")
    qtbot.addWidget(field)
    plain = field.grab().toImage()

    field.set_error(True)

    assert field._wrong
    assert field.grab().toImage() != plain


def test_the_field_that_has_the_keyboard_shows_it(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(QSize(300, 100))
    field = TextField("Website", parent=holder)
    field.resize(250, 42)
    holder.show()
    field.clearFocus()
    at_rest = field.grab().toImage()

    field.setFocus()
    qtbot.waitUntil(field.hasFocus)

    assert field.grab().toImage().pixelColor(125, 0) == theme().colour("accent")
    assert field.grab().toImage() != at_rest


def test_an_icon_and_buttons_keep_clear_of_the_text(qtbot: QtBot) -> None:
    field = TextField("Website", icon="globe")
    qtbot.addWidget(field)
    bare = field.textMargins().right()

    field.add_trailing(IconButton("copy", "Copy"))

    assert field.textMargins().left() > 30
    assert field.textMargins().right() >= bare + 20


def test_margins_change_sides_in_a_mirrored_window(qtbot: QtBot) -> None:
    field = TextField("Website", icon="globe")
    qtbot.addWidget(field)
    left = field.textMargins().left()

    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert field.textMargins().right() == left
    assert not field.grab().isNull()


def test_a_field_grows_with_the_text(qtbot: QtBot) -> None:
    field = TextField("Website")
    qtbot.addWidget(field)
    assert field.sizeHint().height() == 42

    theme().set_text_scale(2.0)

    assert field.sizeHint().height() > 55


def test_the_label_above_a_field_leads_to_it(qtbot: QtBot) -> None:
    labelled = LabelledField("Website", TextField("Website"), hint="The title follows from it")
    qtbot.addWidget(labelled)

    assert labelled.focusProxy() is labelled.field
    assert labelled.error() == ""


def test_what_is_wrong_takes_the_place_of_the_hint_and_goes_again(qtbot: QtBot) -> None:
    field = TextField("Website")
    labelled = LabelledField("Website", field, hint="The title follows from it")
    qtbot.addWidget(labelled)

    labelled.set_error("Type an address.")
    assert labelled.error() == "Type an address."
    assert field._wrong
    assert field.accessibleDescription() == "Type an address."

    labelled.set_error("")
    assert labelled.error() == ""
    assert not field._wrong
    assert field.accessibleDescription() == "The title follows from it"


def test_a_hint_can_change(qtbot: QtBot) -> None:
    labelled = LabelledField("Notes", NotesEdit("Notes"))
    qtbot.addWidget(labelled)

    labelled.set_hint("Only you see them")

    assert labelled.field.accessibleDescription() == "Only you see them"


@pytest.mark.parametrize(
    ("key", "modifier", "rows"),
    [
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, -1),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, -PAGE),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, PAGE),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier, -FAR),
        (Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier, FAR),
    ],
)
def test_the_list_is_moved_from_the_search_field(
    qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, rows: int
) -> None:
    field = SearchField("Search", "Search 34 items")
    qtbot.addWidget(field)

    with qtbot.waitSignal(field.move_asked) as told:
        QTest.keyClick(field, key, modifier)

    assert told.args == [rows]


def test_home_alone_moves_in_the_text(qtbot: QtBot) -> None:
    field = SearchField("Search", "Search 34 items")
    qtbot.addWidget(field)
    QTest.keyClicks(field, "git")

    with qtbot.assertNotEmitted(field.move_asked):
        QTest.keyClick(field, Qt.Key.Key_Home)

    assert field.cursorPosition() == 0


def test_escape_empties_the_search_first_and_then_says_so(qtbot: QtBot) -> None:
    field = SearchField("Search", "Search 34 items")
    qtbot.addWidget(field)
    QTest.keyClicks(field, "git")

    with qtbot.assertNotEmitted(field.escape_pressed):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""

    with qtbot.waitSignal(field.escape_pressed):
        QTest.keyClick(field, Qt.Key.Key_Escape)


def test_the_key_cap_makes_way_for_the_text(qtbot: QtBot) -> None:
    field = SearchField("Search", "Search 34 items")
    qtbot.addWidget(field)
    field.show()
    cap = field.findChild(KeyCap)
    assert isinstance(cap, KeyCap)
    assert cap.isVisible()

    field.setText("git")

    assert not cap.isVisible()
    assert field.sizeHint().height() == 40


def test_a_search_field_can_do_without_a_key_cap(qtbot: QtBot) -> None:
    field = SearchField("Search", "Search", key="")
    qtbot.addWidget(field)

    field.setText("git")

    assert field.text() == "git"


def test_tab_leaves_the_notes(qtbot: QtBot) -> None:
    notes = NotesEdit("Notes")
    qtbot.addWidget(notes)

    assert notes.tabChangesFocus()
    assert notes.accessibleName() == "Notes"


def test_a_drop_down_is_as_tall_as_a_button_and_shows_its_arrow(qtbot: QtBot) -> None:
    combo = Combo("Vault")
    qtbot.addWidget(combo)
    combo.addItems(["Private", "Operations"])

    assert combo.sizeHint().height() == 34
    assert combo.minimumSizeHint().height() == 34
    assert not combo.grab().isNull()
    combo.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert not combo.grab().isNull()
