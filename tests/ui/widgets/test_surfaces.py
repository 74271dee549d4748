"""Surfaces, labels, avatars and what stands on them."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.avatar import Avatar, avatar_pixmap, colour_index, letter_of
from vault_app.ui.widgets.banner import Banner
from vault_app.ui.widgets.buttons import PrimaryButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.elevation import forget
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.field_row import FieldRow
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.message_line import MessageLine
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.raised_card import RaisedCard
from vault_app.ui.widgets.scroll_column import ScrollColumn


def corner(widget: QWidget, x: int, y: int) -> QColor:
    return widget.grab().toImage().pixelColor(x, y)


@pytest.mark.parametrize(
    ("edge", "x", "y"),
    [("left", 0, 20), ("right", 39, 20), ("top", 20, 0), ("bottom", 20, 39)],
)
def test_a_pane_draws_the_edge_it_is_asked_for(qtbot: QtBot, edge: str, x: int, y: int) -> None:
    pane = Pane("list", edge=edge)
    qtbot.addWidget(pane)
    pane.resize(40, 40)

    assert corner(pane, x, y) == theme().colour("border")
    assert corner(pane, 20, 20) == theme().colour("list")


def test_a_panes_edge_changes_sides_in_a_mirrored_window(qtbot: QtBot) -> None:
    pane = Pane("list", edge="right")
    qtbot.addWidget(pane)
    pane.resize(40, 40)

    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert corner(pane, 0, 20) == theme().colour("border")
    assert corner(pane, 39, 20) == theme().colour("list")


@pytest.mark.parametrize("vertical", [True, False])
def test_a_hairline_is_one_pixel_thin(qtbot: QtBot, vertical: bool) -> None:  # noqa: FBT001
    line = Hairline(vertical=vertical)
    qtbot.addWidget(line)

    assert (line.maximumWidth() if vertical else line.maximumHeight()) == 1
    assert not line.grab().isNull()


def test_rows_of_a_card_are_parted_by_lines(qtbot: QtBot) -> None:
    card = Card(title="Shared with")
    qtbot.addWidget(card)

    for name in ("Username", "Password", "Website"):
        card.add_row(FieldRow(name, "x"))

    assert len(card.findChildren(Hairline)) == 2


def test_a_card_can_be_filled_anew(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.add_row(FieldRow("Username", "x"))
    card.add_row(FieldRow("Password", "x"))

    card.clear_rows()
    card.add_row(FieldRow("Website", "x"))

    assert card.column.count() == 1


def test_a_click_on_a_value_is_told(qtbot: QtBot) -> None:
    row = FieldRow("Username", "dana")
    qtbot.addWidget(row)
    row.resize(300, 60)
    row.show()

    with qtbot.waitSignal(row.value_clicked):
        QTest.mouseClick(row.value_label, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(row.value_clicked):
        QTest.mouseClick(row.value_label, Qt.MouseButton.RightButton)


def test_a_field_row_shows_other_words_or_another_body(qtbot: QtBot) -> None:
    row = FieldRow("Username", "dana")
    qtbot.addWidget(row)
    row.set_label("E-mail")
    row.set_value("mia")
    assert row.value_label.text() == "mia"

    row.set_body(PlainLabel("own"))
    row.add_below(PlainLabel("below"))
    row.add_action(IconButton("copy", "Copy"))

    assert row.value_label.isHidden()


def test_a_field_rows_margins_change_sides(qtbot: QtBot) -> None:
    row = FieldRow("Username", "dana")
    qtbot.addWidget(row)
    start = row._row.contentsMargins().left()

    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert row._row.contentsMargins().right() == start


def test_markup_in_a_value_is_shown_letter_for_letter(qtbot: QtBot) -> None:
    label = PlainLabel("<b>bold</b> &amp;")
    qtbot.addWidget(label)

    assert label.text() == "<b>bold</b> &amp;"
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_cut_label_offers_its_whole_text(qtbot: QtBot, qapp: QApplication) -> None:
    label = PlainLabel("dana.okafor@northpine.example", elide=True)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert not label.grab().isNull()

    qapp.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), QPoint(1, 1)))
    assert label.toolTip() == "dana.okafor@northpine.example"

    label.setText("dana")
    qapp.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), QPoint(1, 1)))
    assert label.toolTip() == ""


def test_a_cut_label_may_shrink(qtbot: QtBot) -> None:
    cut, whole = PlainLabel("a long line of text", elide=True), PlainLabel("a long line of text")
    qtbot.addWidget(cut)
    qtbot.addWidget(whole)

    assert cut.minimumSizeHint().width() < whole.minimumSizeHint().width()


def test_a_label_changes_colour(qtbot: QtBot) -> None:
    label = PlainLabel("text", selectable=True, mono=True, align="center")
    qtbot.addWidget(label)

    label.set_colour("danger")
    label.set_colour("danger")

    assert label.palette().windowText().color() == theme().colour("danger")
    assert label.font().family() == "JetBrains Mono"


@pytest.mark.parametrize(
    ("title", "letter"),
    [
        ("github", "G"),
        ("  éclair", "É"),
        ("", "?"),
        ("ßharp", "S"),
        ("\U0001f469\u200d\U0001f52c", "\U0001f469\u200d\U0001f52c"),
    ],
)
def test_an_avatar_shows_the_first_sign_as_a_capital(title: str, letter: str) -> None:
    assert letter_of(title) == letter


def test_a_titles_colour_is_the_same_everywhere() -> None:
    # Python's own hash() differs from start to start; these figures must not.
    assert [colour_index(title) for title in ("GitHub", "AWS Console", "Über")] == [7, 3, 6]
    assert colour_index("U\u0308ber") == colour_index("\u00dcber")


def test_an_avatar_is_drawn_once_for_each_look() -> None:
    light = avatar_pixmap("GitHub", 36).cacheKey()
    assert avatar_pixmap("GitHub", 36).cacheKey() == light

    theme().set_scheme("dark")

    assert avatar_pixmap("GitHub", 36).cacheKey() != light


def test_a_persons_avatar_is_round() -> None:
    picture = avatar_pixmap("Dana", 28, circle=True).toImage()

    assert picture.pixelColor(2, 2).alpha() == 0
    assert picture.pixelColor(14, 2).alpha() > 0


def test_an_avatar_follows_its_title_and_the_text_size(qtbot: QtBot) -> None:
    avatar = Avatar("GitHub", 56)
    qtbot.addWidget(avatar)
    first = avatar.grab().toImage()

    avatar.set_title("Zoom")
    assert avatar.grab().toImage() != first

    theme().set_text_scale(1.5)
    assert avatar.sizeHint().width() == 84


@pytest.mark.parametrize("kind", ["warn", "danger", "ok", "info"])
@pytest.mark.parametrize("link", [True, False])
def test_a_banner_offers_its_action(qtbot: QtBot, kind: str, link: bool) -> None:  # noqa: FBT001
    banner = Banner(kind, "Title", "Body", action="Change…", link=link)
    qtbot.addWidget(banner)
    banner.show()

    with qtbot.waitSignal(banner.action_clicked):
        banner.action_button.click()


def test_a_banner_without_a_body_takes_no_room_for_it(qtbot: QtBot) -> None:
    banner = Banner("info", "Title", "Body")
    qtbot.addWidget(banner)
    banner.show()
    tall = banner.sizeHint().height()

    banner.set_text("Title")

    qtbot.waitUntil(lambda: banner.sizeHint().height() < tall)


def test_a_message_is_said_and_cleared(qtbot: QtBot) -> None:
    line = MessageLine()
    qtbot.addWidget(line)

    line.set_message("danger", "That passphrase did not open the vault.")
    assert line.text() == "That passphrase did not open the vault."

    line.clear()
    assert line.text() == ""


def test_an_empty_page_says_why_and_offers_what_to_do(qtbot: QtBot) -> None:
    empty = EmptyState("layers", "Nothing here yet")
    qtbot.addWidget(empty)
    button = PrimaryButton("Add a login")
    empty.add_button(button)

    empty.set_text("Nothing matches", "Search notes too")

    assert button.parent() is empty
    assert [label.text() for label in empty.findChildren(PlainLabel)] == ["Nothing matches", "Search notes too"]


def test_a_raised_card_has_a_shadow_around_its_panel(qtbot: QtBot) -> None:
    forget()
    card = RaisedCard(width=200)
    qtbot.addWidget(card)
    card.resize(card.width(), 300)

    picture = card.grab().toImage()
    panel = card.panel()

    assert panel.width() == 200
    assert picture.pixelColor(panel.center()) == theme().colour("pop")
    below = QPoint(panel.center().x(), panel.bottom() + 12)
    assert picture.pixelColor(below) != picture.pixelColor(1, 1)


def test_a_raised_card_widens_with_the_text(qtbot: QtBot) -> None:
    card = RaisedCard(width=680)
    qtbot.addWidget(card)
    theme().set_text_scale(2.0)

    assert card.panel().width() == 1020


def test_a_column_shows_the_surface_behind_it(qtbot: QtBot) -> None:
    pane = Pane("detail")
    qtbot.addWidget(pane)
    pane.resize(200, 200)
    scroll = ScrollColumn(pane)
    scroll.resize(200, 200)
    pane.show()

    assert corner(pane, 100, 100) == theme().colour("detail")


def test_a_column_is_never_narrower_than_what_stands_in_it(qtbot: QtBot) -> None:
    scroll = ScrollColumn()
    qtbot.addWidget(scroll)
    wide = QWidget()
    wide.setMinimumWidth(321)
    scroll.column.addWidget(wide)
    scroll.show()

    qtbot.waitUntil(lambda: scroll.minimumWidth() >= 321)
