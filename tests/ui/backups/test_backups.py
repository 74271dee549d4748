"""The page of backups: of an open vault, and of one that does not open."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.fakes.fake_clipboard import FakeClipboard
from tests.fakes.fake_surroundings import FakeSurroundings
from tests.fakes.memory_store import MemoryStore
from tests.fakes.office import Office, add, draft_of, save
from vault_app.core.errors import NotAllowed
from vault_app.ui.backups.closed_backups import ClosedBackups
from vault_app.ui.backups.open_backups import OpenBackups, merge_file
from vault_app.ui.backups.preview_sheet import MOST_SHOWN, PreviewSheet
from vault_app.ui.happenings import Note
from vault_app.ui.jobs import Lane
from vault_app.ui.session_bridge import SessionBridge
from vault_app.ui.widgets.plain_label import PlainLabel
from vault_app.ui.widgets.sheet import ConfirmSheet


@pytest.fixture
def office() -> Office:
    """Gives a vault with an item whose user name was changed, and one more."""
    office = Office()
    item = add(office.session, "UPS")
    save(office.session, draft_of(item, username="mia"))
    add(office.session, "Later")
    return office


@pytest.fixture
def bridge(lane: Lane, office: Office) -> SessionBridge:
    bridge = SessionBridge(lane, doors=lambda: office.doors, clipboard=FakeClipboard())
    bridge.open(office.session)
    return bridge


@pytest.fixture
def page(qtbot: QtBot, bridge: SessionBridge) -> OpenBackups:
    page = OpenBackups(bridge)
    qtbot.addWidget(page.view)
    page.view.resize(900, 800)
    page.view.show()
    qtbot.waitUntil(lambda: bool(buttons(page.view)) or "no backups" in words(page.view))
    return page


def words(view: object) -> str:
    return " ".join(label.text() for label in view.findChildren(PlainLabel))  # type: ignore[attr-defined]  # a widget


def buttons(view: object, text: str = "Preview") -> list[QAbstractButton]:
    found = view.findChildren(QAbstractButton)  # type: ignore[attr-defined]  # a widget
    return [button for button in found if button.text() == text and not button.isHidden()]


def sheet(view: object, kind: type) -> object:
    return next(found for found in view.window().findChildren(kind) if found.isVisible())  # type: ignore[attr-defined]


def test_each_backup_says_what_is_in_it(page: OpenBackups) -> None:
    assert "1 item · 1 change since" in words(page.view)
    assert len(buttons(page.view)) == 3


def test_a_preview_shows_titles_and_nothing_else(qtbot: QtBot, page: OpenBackups) -> None:
    buttons(page.view)[0].click()
    qtbot.waitUntil(lambda: bool(page.view.window().findChildren(PreviewSheet)))

    preview = sheet(page.view, PreviewSheet)

    assert "UPS" in words(preview)
    assert "mia" not in words(preview)


def test_a_restored_backup_can_be_undone(qtbot: QtBot, page: OpenBackups, bridge: SessionBridge) -> None:
    notes: list[Note] = []
    bridge.notice.connect(notes.append)
    buttons(page.view, "Restore")[1].click()
    question = sheet(page.view, ConfirmSheet)
    assert isinstance(question, ConfirmSheet)

    with qtbot.waitSignal(bridge.changed):
        question.confirm_button.click()

    assert bridge.vault is not None
    ups = next(item for item in bridge.vault.items() if item.title == "UPS")
    assert ups.username == "dana"
    assert notes[0].title.endswith("is back.")
    assert notes[0].act is not None
    with qtbot.waitSignal(bridge.changed):
        notes[0].act()
    assert next(item for item in bridge.vault.items() if item.title == "UPS").username == "mia"


def test_nothing_is_restored_into_what_may_only_be_read(qtbot: QtBot, page: OpenBackups, office: Office) -> None:
    office.session.read_only = "no-permission"

    page.refresh()
    qtbot.waitUntil(lambda: not buttons(page.view, "Restore"))

    assert buttons(page.view)


def test_a_backup_that_does_not_open_says_so(qtbot: QtBot, page: OpenBackups, office: Office) -> None:
    office.store.replace_backup(office.store.backups()[0], b"spoilt")

    page.refresh()

    qtbot.waitUntil(lambda: "Opens with an earlier passphrase, or is damaged" in words(page.view))


def test_without_backups_the_page_says_why(qtbot: QtBot, lane: Lane) -> None:
    office = Office()
    bridge = SessionBridge(lane, doors=lambda: office.doors, clipboard=FakeClipboard())
    bridge.open(office.session)
    page = OpenBackups(bridge)
    qtbot.addWidget(page.view)

    qtbot.waitUntil(lambda: "There are no backups yet. Each save keeps one." in words(page.view))


def test_a_copy_that_was_set_aside_is_merged(
    qtbot: QtBot, page: OpenBackups, office: Office, bridge: SessionBridge
) -> None:
    copy = office.copy_of_file()
    other = office.unlock(office.other_computer(), store=copy)
    add(other, "Theirs")
    office.doors.device.set_aside(office.session.vault.id, copy.read()[0])
    page.refresh()
    qtbot.waitUntil(lambda: bool(buttons(page.view, "Merge")))

    with qtbot.waitSignal(bridge.changed):
        buttons(page.view, "Merge")[0].click()

    assert "Theirs" in office.session.vault.columns.title
    qtbot.waitUntil(lambda: not buttons(page.view, "Merge"))


def test_a_copy_under_another_key_is_not_merged(qtbot: QtBot, page: OpenBackups, office: Office) -> None:
    office.doors.device.set_aside(office.session.vault.id, Office().store.read()[0])
    page.refresh()
    qtbot.waitUntil(lambda: bool(buttons(page.view, "Merge")))

    buttons(page.view, "Merge")[0].click()

    qtbot.waitUntil(lambda: page.view.problem.text().startswith("Not merged: this is another vault"))


def test_escape_goes_back(qtbot: QtBot, page: OpenBackups) -> None:
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page.view, Qt.Key.Key_Escape)


def test_a_long_preview_ends_with_how_many_more(page: OpenBackups) -> None:
    preview = PreviewSheet(page.view.window(), "22 Nov 18:40", tuple(f"item {n}" for n in range(MOST_SHOWN + 3)))
    preview.open()

    assert "and 3 more" in words(preview)


# --- a file to merge -------------------------------------------------------------------------------------


def told(qtbot: QtBot, bridge: SessionBridge, store: MemoryStore) -> Note:
    with qtbot.waitSignal(bridge.notice) as caught:
        merge_file(bridge, store, bridge)
    note = caught.args[0]
    assert isinstance(note, Note)
    return note


def test_a_conflict_copy_says_what_it_brought(qtbot: QtBot, bridge: SessionBridge, office: Office) -> None:
    copy = office.copy_of_file()
    other = office.unlock(office.other_computer(), store=copy)
    add(other, "Theirs")

    assert told(qtbot, bridge, copy).title == "The copy is merged: 1 change"
    assert told(qtbot, bridge, copy).title.startswith("Nothing new")


def test_another_vault_is_not_merged(qtbot: QtBot, bridge: SessionBridge) -> None:
    assert told(qtbot, bridge, Office().store).title.startswith("Not merged: this is another vault")


def test_what_is_no_vault_is_told_as_such(qtbot: QtBot, bridge: SessionBridge) -> None:
    assert told(qtbot, bridge, MemoryStore(b"milk")).title.startswith("This is not a vault file")


# --- a vault that is closed ------------------------------------------------------------------------------


@pytest.fixture
def closed(qtbot: QtBot, lane: Lane, surroundings: FakeSurroundings) -> tuple[ClosedBackups, Path]:
    path, made = surroundings.make_vault()
    add(made.session, "UPS")
    made.session.lock()
    page = ClosedBackups(path, lane, surroundings)
    qtbot.addWidget(page.view)
    page.view.show()
    qtbot.waitUntil(lambda: bool(buttons(page.view, "Use this backup")))
    return page, path


def test_a_backup_takes_the_place_of_a_closed_vault(qtbot: QtBot, closed: tuple[ClosedBackups, Path]) -> None:
    page, path = closed
    before = path.read_bytes()
    buttons(page.view, "Use this backup")[0].click()
    question = sheet(page.view, ConfirmSheet)
    assert isinstance(question, ConfirmSheet)

    with qtbot.waitSignal(page.restored):
        question.confirm_button.click()

    assert path.read_bytes() != before
    assert path.with_name(f"{path.name}.bak").read_bytes() == before


def test_what_goes_wrong_is_said_on_the_page(
    qtbot: QtBot, closed: tuple[ClosedBackups, Path], surroundings: FakeSurroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, path = closed

    def refuse(_path: Path) -> MemoryStore:
        store = MemoryStore(b"x", place=str(path))
        store.fail_next = NotAllowed(path=path)
        store._backups = dict.fromkeys(surroundings_backups, b"y")
        return store

    surroundings_backups = surroundings.store_at(path).backups()
    monkeypatch.setattr(surroundings, "store_at", refuse)
    buttons(page.view, "Use this backup")[0].click()
    question = sheet(page.view, ConfirmSheet)
    assert isinstance(question, ConfirmSheet)
    question.confirm_button.click()

    qtbot.waitUntil(lambda: page.view.problem.text().startswith("The system does not allow this here."))
