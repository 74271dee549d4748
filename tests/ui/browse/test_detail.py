from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import SampleSession, item_id
from vault_app.core.ids import CODE, PASSWORD, USERNAME, WEBSITE, FieldId
from vault_app.core.item import Field, FieldType, Item, Stamp
from vault_app.core.secret import Secret
from vault_app.ui.browse.detail_view import DetailView
from vault_app.ui.browse.tag_line import Tag, TagLine
from vault_app.ui.browse.value_rows import PlainRow, SecretRow

OWN = FieldId(b"own-field-id-16b")


@pytest.fixture
def github(sample: SampleSession) -> Item:
    return sample.session.vault.item(item_id("GitHub"))


@pytest.fixture
def view(qtbot: QtBot) -> DetailView:
    view = DetailView()
    qtbot.addWidget(view)
    view.resize(700, 700)
    view.show()
    return view


def test_fields_stand_in_their_order_and_empty_ones_not_at_all(view: DetailView, github: Item) -> None:
    own = Field(OWN, FieldType.TEXT, "42", Stamp(1, 1), "Customer number")
    empty = Field(FieldId(b"own-field-id-17b"), FieldType.TEXT, "", Stamp(1, 1), "Nothing")

    view.show_item(replace(github, fields=(empty, own, *github.fields[::-1])))

    assert [row.field().id for row in view.fields.rows()] == [WEBSITE, USERNAME, PASSWORD, CODE, OWN]


def test_rows_are_used_again_for_the_next_item(view: DetailView, sample: SampleSession, github: Item) -> None:
    view.show_item(github)
    before = {row.field().id: row for row in view.fields.rows()}

    view.show_item(sample.session.vault.item(item_id("Zoom")))
    after = {row.field().id: row for row in view.fields.rows()}
    view.show_item(github)

    assert set(after) == {WEBSITE, USERNAME, PASSWORD}
    assert all(after[field_id] is before[field_id] for field_id in after)
    assert [row.field().id for row in view.fields.rows()] == [WEBSITE, USERNAME, PASSWORD, CODE]


def test_the_next_item_is_masked(view: DetailView, sample: SampleSession, github: Item) -> None:
    view.show_item(github)
    secret = Secret("shown")
    view.show_secret(PASSWORD, secret)

    view.show_item(sample.session.vault.item(item_id("Zoom")))

    row = view.fields.row_of(PASSWORD)
    assert isinstance(row, SecretRow)
    assert row.is_masked()
    assert not secret


def test_a_secret_for_a_field_that_is_not_shown_is_wiped(view: DetailView, github: Item) -> None:
    view.show_item(github)
    secret = Secret("lost")

    view.show_secret(OWN, secret)

    assert not secret


def test_the_foot_tells_of_earlier_passwords(view: DetailView, sample: SampleSession, github: Item) -> None:
    view.show_item(github)
    assert view.foot_words() == "Changed 1 Mar 2025 ·3 earlier passwords"

    view.show_item(replace(github, history=github.history[:1]))
    assert view.foot_words().endswith("1 earlier password")

    view.show_item(sample.session.vault.item(item_id("Zoom")))
    assert view.foot_words() == "Changed 1 Mar 2025"


def test_an_item_in_the_bin_says_until_when(view: DetailView, github: Item) -> None:
    view.show_item(replace(github, deleted=1_772_366_400_000))

    assert view._bin_note.isVisible()
    assert view._bin_note._body.text() == "It is deleted for good on 31 Mar 2026."
    assert view.header.edit_button().isHidden()


def test_a_password_whose_strength_is_unknown_has_no_bar(view: DetailView, github: Item) -> None:
    password = github.field(PASSWORD)
    assert password is not None
    unknown = replace(password, value=replace(password.value, bits=0))  # type: ignore[type-var]

    view.show_item(replace(github, fields=(unknown,)))

    row = view.fields.rows()[0]
    assert isinstance(row, SecretRow)
    assert row._strength.isHidden()


def test_a_row_tells_what_its_buttons_are_for(view: DetailView, github: Item, qtbot: QtBot) -> None:
    view.show_item(github)
    website, password = view.fields.row_of(WEBSITE), view.fields.row_of(PASSWORD)
    assert isinstance(website, PlainRow)
    assert isinstance(password, SecretRow)

    with qtbot.waitSignal(view.fields.open_asked) as opened:
        website.value_clicked.emit()
    with qtbot.waitSignal(view.fields.copy_asked) as copied:
        QTest.mouseClick(password._text, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(view.fields.large_asked):
        password._large.click()
    with qtbot.waitSignal(view.fields.reveal_asked):
        password._reveal.eye.click()

    assert opened.args == ["https://github.example/login"]
    assert copied.args == [github.field(PASSWORD)]


def test_titles_are_shown_letter_for_letter(view: DetailView, github: Item) -> None:
    view.show_item(replace(github, title="<b>bold</b> &amp; more"))

    assert view.header.title() == "<b>bold</b> &amp; more"
    assert view.header._title.textFormat() == Qt.TextFormat.PlainText


def test_buttons_fold_to_icons_where_there_is_little_room(view: DetailView, github: Item, qtbot: QtBot) -> None:
    view.show_item(github)
    edit = view.header.edit_button()
    qtbot.waitUntil(lambda: edit.toolTip() == "")

    view.resize(440, 700)
    qtbot.waitUntil(lambda: edit.toolTip() == "Edit")

    assert edit.accessibleName() == "Edit"


@pytest.mark.parametrize(("width", "shown"), [(900, 4), (260, 2), (10, 0)])
def test_a_line_of_tags_shows_what_fits_and_counts_the_rest(qtbot: QtBot, width: int, shown: int) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = TagLine(window)
    line.resize(width, 30)
    window.show()

    line.show_tags([Tag("Operations"), Tag("Engineering"), Tag("Marketing"), Tag("Finance")])

    assert len([chip for chip in line._chips if chip.isVisible()]) == shown
    assert line._rest.isVisible() == (shown < 4)
    assert line.texts() == ["Operations", "Engineering", "Marketing", "Finance"]
