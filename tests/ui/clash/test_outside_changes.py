"""What others save while a vault is open: taken in, told, shown, and asked about."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.fake_clipboard import FakeClipboard
from tests.fakes.office import Office, add, draft_of, save
from vault_app.core.differences import Differences
from vault_app.core.ids import USERNAME, ItemId
from vault_app.core.item import Field, FieldType, Stamp
from vault_app.core.secret import Secret
from vault_app.ports.vault_store import LastWrite
from vault_app.services.clashes import ClashedValue
from vault_app.services.delete_item import purge_items
from vault_app.services.rotation import rotate
from vault_app.services.session import Session
from vault_app.ui.clash.changes_sheet import MOST_SHOWN, ChangesSheet
from vault_app.ui.clash.clash_row import ClashRow, ValueSide
from vault_app.ui.clash.clash_sheet import ClashSheet, clash_title
from vault_app.ui.clash.controller import OutsideChanges
from vault_app.ui.jobs import Lane
from vault_app.ui.session_bridge import SessionBridge
from vault_app.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from vault_app.ui.happenings import Note


class Desk:
    """A window with an open vault, and another computer that has it open too."""

    def __init__(self, qtbot: QtBot, lane: Lane) -> None:
        self.office = Office()
        self.ups = add(self.office.session, "UPS")
        self.other = self.office.unlock(self.office.other_computer())
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(800, 700)
        self.window.show()
        self.bridge = SessionBridge(lane, doors=lambda: self.office.doors, clipboard=FakeClipboard())
        self.shown: list[ItemId] = []
        self.editing = False
        self.outside = OutsideChanges(
            self.window,
            self.bridge,
            self.office.clock,
            show_item=self.shown.append,
            is_editing=lambda: self.editing,
        )
        self.notes: list[Note] = []
        self.bridge.notice.connect(self.notes.append)
        self.bridge.open(self.office.session)

    def titles(self) -> list[str]:
        return [note.title for note in self.notes]


@pytest.fixture
def desk(qtbot: QtBot, lane: Lane) -> Desk:
    return Desk(qtbot, lane)


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(PlainLabel)]


def press(widget: QWidget, text: str) -> None:
    next(button for button in widget.findChildren(QAbstractButton) if button.text() == text).click()


def look(qtbot: QtBot, desk: Desk) -> None:
    desk.outside.look()
    assert desk.bridge.lane.wait_idle(5)
    qtbot.wait(1)


def test_who_saved_and_when_is_told(qtbot: QtBot, desk: Desk) -> None:
    add(desk.other, "Theirs")
    desk.office.store.written = LastWrite("mia", desk.office.clock.now_ms() - 5 * 60_000)

    look(qtbot, desk)

    assert (desk.notes[0].title, desk.notes[0].detail) == ("mia changed this vault 5 min ago.", "merged 1 change")


def test_an_unknown_writer_is_not_named(qtbot: QtBot, desk: Desk) -> None:
    add(desk.other, "Theirs")

    look(qtbot, desk)

    assert desk.titles() == ["This vault was changed elsewhere just now."]


def test_what_changed_can_be_seen_and_gone_to(qtbot: QtBot, desk: Desk) -> None:
    item = add(desk.other, "Theirs")
    save(desk.other, draft_of(desk.other.vault.item(desk.ups.id), username="mia"))
    look(qtbot, desk)
    assert desk.notes[0].act is not None
    desk.notes[0].act()
    sheet = desk.window.findChild(ChangesSheet)
    assert isinstance(sheet, ChangesSheet)

    press(sheet, "Theirs")

    assert desk.shown == [item.id]
    assert {"New", "Changed"} <= set(words(sheet))


def test_items_that_are_gone_are_counted(desk: Desk) -> None:
    found = Differences(removed=(desk.ups.id,), added=(ItemId(b"nobody has this!"),))

    sheet = ChangesSheet(desk.window, "Changed", found, desk.office.session.vault)

    assert "1 item deleted for good" in words(sheet)
    assert "New" not in words(sheet)


def test_a_long_list_of_changes_ends_with_how_many_more(desk: Desk) -> None:
    found = Differences(changed=(desk.ups.id,) * (MOST_SHOWN + 2))

    sheet = ChangesSheet(desk.window, "Changed", found, desk.office.session.vault)

    assert "and 2 more" in words(sheet)


def test_nothing_is_taken_in_below_an_open_editor(qtbot: QtBot, desk: Desk) -> None:
    add(desk.other, "Theirs")
    desk.editing = True
    look(qtbot, desk)
    while_editing = list(desk.office.session.vault.columns.title)
    desk.editing = False

    look(qtbot, desk)

    assert while_editing == ["UPS"]
    assert "Theirs" in desk.office.session.vault.columns.title


def test_an_older_copy_in_its_place_is_told_once(qtbot: QtBot, desk: Desk) -> None:
    before = desk.office.store.data
    add(desk.office.session, "Later")
    desk.office.store.data = before

    look(qtbot, desk)
    look(qtbot, desk)

    assert desk.titles() == ["An older copy lies in the place of this vault now."]


def test_a_file_that_is_half_written_is_looked_at_again_before_a_word_is_said(qtbot: QtBot, desk: Desk) -> None:
    whole = desk.office.store.data
    assert whole is not None
    desk.office.store.data = whole[:-20]
    look(qtbot, desk)
    after_first = desk.titles()
    desk.office.store.data = whole
    look(qtbot, desk)

    assert after_first == []
    assert desk.titles() == []


def test_a_file_that_stays_wrong_is_told_once(qtbot: QtBot, desk: Desk) -> None:
    desk.office.store.data = None

    for _ in range(3):
        look(qtbot, desk)

    assert desk.titles() == ["There is no vault at this place any more."]


def test_another_key_is_told(qtbot: QtBot, desk: Desk) -> None:
    rotate(desk.other, Secret("another passphrase"), doors=desk.other.doors)

    look(qtbot, desk)
    look(qtbot, desk)

    assert desk.titles() == ["The key of this vault has changed."]


def test_a_vault_behind_the_one_shown_is_named(qtbot: QtBot, desk: Desk) -> None:
    second = Office()
    second.store._place = "second.vault"
    desk.bridge._doors = lambda: second.doors
    desk.bridge.open(second.session)
    desk.bridge._doors = lambda: desk.office.doors
    add(desk.other, "Theirs")

    desk.outside.look()
    for session in desk.bridge.sessions():
        assert desk.bridge.lane_of(session).wait_idle(5)
    qtbot.wait(1)

    assert [(note.detail, note.action) for note in desk.notes] == [("Office: merged 1 change", "")]
    assert desk.notes[0].act is not None
    desk.notes[0].act()
    assert desk.window.findChild(ChangesSheet) is None


def test_the_window_looks_when_it_comes_back_to_the_front(qtbot: QtBot, desk: Desk) -> None:
    add(desk.other, "Theirs")
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)

    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)

    qtbot.waitUntil(lambda: "Theirs" in desk.office.session.vault.columns.title)


# --- what two people changed -----------------------------------------------------------------------------


def quarrel(desk: Desk, name: str = "username") -> Session:
    save(desk.other, draft_of(desk.other.vault.item(desk.ups.id), **{name: "theirs"}))
    save(desk.office.session, draft_of(desk.ups, **{name: "ours"}))
    return desk.office.session


def open_sheet(qtbot: QtBot, desk: Desk) -> ClashSheet:
    desk.bridge.tell_changed()
    qtbot.waitUntil(lambda: any(title.startswith("Two people") for title in desk.titles()))
    act = next(note.act for note in desk.notes if note.title.startswith("Two people"))
    assert act is not None
    act()
    sheet = desk.window.findChild(ClashSheet)
    assert isinstance(sheet, ClashSheet)
    return sheet


def test_leaving_it_as_it_is_changes_nothing(qtbot: QtBot, desk: Desk) -> None:
    session = quarrel(desk)
    number = session.number
    sheet = open_sheet(qtbot, desk)

    sheet.use_button.click()

    assert session.number == number
    assert session.vault.item(desk.ups.id).username == "ours"


def test_a_secret_on_either_side_can_be_revealed(qtbot: QtBot, desk: Desk) -> None:
    quarrel(desk, "password")
    sheet = open_sheet(qtbot, desk)
    (row,) = sheet.rows
    assert row.other.reveal is not None

    row.other.reveal.eye.click()

    qtbot.waitUntil(lambda: row.other.reveal is not None and not row.other.reveal.is_masked())
    assert row.kept.reveal is not None
    assert row.kept.reveal.is_masked()


def test_a_clash_that_is_settled_by_now_is_not_asked_about(qtbot: QtBot, desk: Desk) -> None:
    session = quarrel(desk)
    purge_items(session, [desk.ups.id], doors=desk.office.doors)

    desk.bridge.tell_changed()
    assert desk.bridge.lane.wait_idle(5)
    qtbot.wait(1)

    assert desk.titles() == []


def test_several_items_are_counted_and_named_on_their_cards(desk: Desk) -> None:
    values = tuple(
        ClashedValue(ItemId(title.encode().ljust(16)), title, "login", None, field("user", title))
        for title in ("A", "B")
    )

    sheet = ClashSheet(desk.window, values)

    assert clash_title(("A", "B")) == "Two people changed 2 items"
    assert {"A", "B"} <= set(words(sheet))


def field(text: str, label: str = "", kind: FieldType = FieldType.TEXT) -> Field:
    return Field(USERNAME, kind, text, Stamp(2, 1_772_366_400_000), label)


def test_a_value_that_was_taken_out_and_an_empty_one_say_so(qtbot: QtBot) -> None:
    row = ClashRow(ClashedValue(ItemId(b"x" * 16), "UPS", "login", None, field("")))
    qtbot.addWidget(row)

    assert {"(taken out)", "(empty)"} <= set(words(row))
    assert not row.wants_other()


def test_a_file_is_shown_by_its_name(qtbot: QtBot) -> None:
    side = ValueSide("Stands now", "File", field("", "contract.pdf", FieldType.FILE))
    qtbot.addWidget(side)
    secret = Secret("nothing to show it on")

    side.show_secret(secret)

    assert "contract.pdf" in words(side)
    assert not secret
