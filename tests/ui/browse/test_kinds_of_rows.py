"""The rows of fields of every type, on a stage with a vault of many kinds."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes.many_kinds import LATER, NOTE_TEXT, many_kinds_session
from tests.fakes.sample_session import SampleSession
from tests.ui.active_window import become_active
from tests.ui.browse.stage import Stage
from vault_app.core.ids import EXPIRES, FieldId
from vault_app.core.item import Field, FieldType, Item, Stamp
from vault_app.core.kinds import PRIVATE_KEY, TEXT
from vault_app.core.secret import Secret
from vault_app.ui.browse.detail_view import DetailView
from vault_app.ui.browse.reference_row import ReferenceRow
from vault_app.ui.browse.value_rows import PlainRow, SecretRow
from vault_app.ui.days import today

NOW = Stamp(1, 2)
OWN = FieldId(b"own-field-id-16b")


@pytest.fixture
def kinds() -> SampleSession:
    return many_kinds_session()


@pytest.fixture
def shown(qtbot: QtBot, kinds: SampleSession) -> Iterator[Stage]:
    stage = Stage()
    qtbot.addWidget(stage)
    stage.show()
    become_active(qtbot, stage)
    stage.open(kinds)
    stage.rest(qtbot)
    yield stage
    stage.bridge.lock()
    stage.lane.wait_idle(5)
    stage.lane.close()


def titled(sample: SampleSession, title: str) -> Item:
    return next(item for item in sample.session.vault.items() if item.title == title)


def labels(stage: Stage) -> list[str]:
    return [row._label.text() for row in stage.page.detail.fields.rows()]


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Router", ["Network name", "Password", "Encryption"]),
        ("Deploy token", ["Website", "Key ID", "Key", "Expires", "Link to an item"]),
        ("Door codes", ["Note"]),
        ("Company card", ["Name on the card", "Brand", "Card number", "Valid until", "Security code", "PIN"]),
        ("Alarm system", ["Zone", "Code word"]),
    ],
)
def test_each_kind_shows_its_fields_in_its_order_by_its_names(
    shown: Stage, kinds: SampleSession, qtbot: QtBot, title: str, names: list[str]
) -> None:
    shown.page.select(titled(kinds, title).id)
    shown.rest(qtbot)

    assert labels(shown) == names


def test_a_secure_note_is_masked_until_it_is_revealed_with_its_lines(
    shown: Stage, kinds: SampleSession, qtbot: QtBot
) -> None:
    shown.page.select(titled(kinds, "Door codes").id)
    shown.rest(qtbot)
    row = shown.page.detail.fields.row_of(TEXT)
    assert isinstance(row, SecretRow)
    assert row.is_masked()
    low = row.height()

    row.toggle()
    shown.rest(qtbot)

    assert not row.is_masked()
    assert row._text.accessibleDescription() == NOTE_TEXT
    qtbot.waitUntil(lambda: row.height() > low + 3 * row.fontMetrics().height())


def test_a_hidden_note_is_copied_whole(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    shown.page.select(titled(kinds, "Deploy key").id)
    shown.rest(qtbot)
    row = shown.page.detail.fields.row_of(PRIVATE_KEY)
    assert isinstance(row, SecretRow)

    row._copy_button.click()
    shown.rest(qtbot)

    assert shown.clipboard.text.startswith("-----BEGIN")


def test_a_link_goes_to_its_item_and_back(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    token, server = titled(kinds, "Deploy token"), titled(kinds, "Build server")
    shown.page.select(token.id)
    shown.rest(qtbot)
    row = next(row for row in shown.page.detail.fields.rows() if isinstance(row, ReferenceRow))
    assert row.value_label.text() == "Build server"

    QTest.mouseClick(row.value_label, Qt.MouseButton.LeftButton)
    shown.rest(qtbot)
    assert shown.page.selected == server.id
    assert [link.text() for link in shown.page.detail.used_by.links()] == ["Deploy token"]

    shown.page.detail.used_by.links()[0].click()
    shown.rest(qtbot)
    assert shown.page.selected == token.id
    assert shown.page.detail.used_by.isHidden()


def test_a_link_to_an_item_that_is_gone_says_so_and_goes_nowhere(qtbot: QtBot, kinds: SampleSession) -> None:
    view = DetailView()
    qtbot.addWidget(view)
    gone = Field(OWN, FieldType.REFERENCE, "ab" * 16, NOW, "Server")
    asked: list[object] = []
    view.fields.item_asked.connect(asked.append)

    view.show_item(Item(titled(kinds, "Router").id, "login", "X", NOW, 2, (gone,)), vault=kinds.session.vault)
    row = view.fields.row_of(OWN)
    assert isinstance(row, ReferenceRow)
    QTest.mouseClick(row.value_label, Qt.MouseButton.LeftButton)

    assert row.value_label.text() == "This item is gone."
    assert asked == []


@pytest.mark.parametrize(
    ("days", "words", "banner"),
    [
        (-3, "Expired 3 days ago", "expired"),
        (0, "Expires today", "expires"),
        (1, "Expires in 1 day", "expires"),
        (12, "Expires in 12 days", "expires"),
        (300, "Expires in 300 days", ""),
    ],
)
def test_what_expires_is_said_in_words_and_in_a_banner_when_it_matters(
    qtbot: QtBot, days: int, words: str, banner: str
) -> None:
    day = (date.fromisoformat(today().toString("yyyy-MM-dd")) + timedelta(days=days)).isoformat()
    view = DetailView()
    qtbot.addWidget(view)

    view.show_item(Item(LATER, "login", "X", NOW, 2, (Field(EXPIRES, FieldType.DATE, day, NOW),)))

    row = view.fields.row_of(EXPIRES)
    assert isinstance(row, PlainRow)
    assert row.value_label.text().endswith(f" · {words}")
    shown = {"expired": not view._expired_note.isHidden(), "expires": not view._expires_note.isHidden()}
    assert shown == {name: name == banner for name in shown}


def test_an_address_of_ones_own_can_be_opened_too(qtbot: QtBot) -> None:
    view = DetailView()
    qtbot.addWidget(view)
    opened: list[str] = []
    view.fields.open_asked.connect(opened.append)
    address = Field(OWN, FieldType.ADDRESS, "https://status.example", NOW)

    view.show_item(Item(LATER, "login", "X", NOW, 2, (address,)))
    row = view.fields.row_of(OWN)
    assert isinstance(row, PlainRow)
    QTest.mouseClick(row.value_label, Qt.MouseButton.LeftButton)

    assert opened == ["https://status.example"]


def test_markup_and_signs_that_turn_the_writing_are_letters(qtbot: QtBot) -> None:
    hostile = '<b>bold</b><img src="file:///etc/passwd"> \u202egnp.exe'
    view = DetailView()
    qtbot.addWidget(view)

    view.show_item(Item(LATER, "login", hostile, NOW, 2, (Field(OWN, FieldType.TEXT, hostile, NOW, hostile),)))

    row = view.fields.row_of(OWN)
    assert isinstance(row, PlainRow)
    assert (row._label.text(), row.value_label.text()) == (hostile, hostile)
    assert row._label.textFormat() == row.value_label.textFormat() == Qt.TextFormat.PlainText


def test_what_was_noted_about_a_finding_is_no_field(qtbot: QtBot) -> None:
    view = DetailView()
    qtbot.addWidget(view)
    noted = Field(FieldId(b"ignore.reused".ljust(16, b"\0")), FieldType.TEXT, "shared on purpose", NOW)

    view.show_item(Item(LATER, "login", "X", NOW, 2, (noted,)))

    assert view.fields.rows() == []


def test_a_revealed_note_is_wiped_with_the_next_item(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    shown.page.select(titled(kinds, "Door codes").id)
    shown.rest(qtbot)
    secret = Secret("line\nline")
    shown.page.detail.show_secret(TEXT, secret)

    shown.page.select(titled(kinds, "Router").id)
    shown.rest(qtbot)

    assert not secret


def test_what_is_no_login_says_what_it_is(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    told = []
    for title in ("Router", "Alarm system"):
        shown.page.select(titled(kinds, title).id)
        shown.rest(qtbot)
        told.append(shown.page.detail.header._tags.texts()[:1])

    assert told == [["Wi-Fi"], ["Alarm"]]


def test_a_new_kind_is_begun_from_the_page_unless_the_vault_is_only_read(shown: Stage, kinds: SampleSession) -> None:
    kinds.session.read_only = "newer"
    shown.page.new_kind()
    assert shown.editor._kinds.sheet() is None

    kinds.session.read_only = None
    shown.page.new_kind()
    assert shown.editor._kinds.sheet() is not None
