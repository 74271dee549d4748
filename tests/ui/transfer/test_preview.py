"""What the preview says of a row, and which vault an import goes into."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.adapters.transfer.samples import CHROMIUM, FIREFOX
from tests.fakes.memory_store import MemoryStore
from tests.fakes.office import Office, add
from vault_app.core.errors import ReadOnly
from vault_app.services.delete_item import purge_items
from vault_app.ui.happenings import Note
from vault_app.ui.session_bridge import SessionBridge
from vault_app.ui.transfer.import_controller import ImportController
from vault_app.ui.widgets.plain_label import PlainLabel

Read = Callable[[bytes], None]


@pytest.fixture
def notes(bridge: SessionBridge) -> list[Note]:
    told: list[Note] = []
    bridge.notice.connect(told.append)
    return told


@pytest.fixture
def home(bridge: SessionBridge) -> Office:
    """Open another vault beside the one that is shown; both have the same name."""
    home = Office()
    home.session.store = MemoryStore(home.store.read()[0], place="/vaults/home.vault")
    bridge.take_in(home.session)
    return home


@pytest.fixture
def read(qtbot: QtBot, importing: ImportController, tmp_path: Path) -> Read:
    def reading(data: bytes) -> None:
        path = tmp_path / "passwords.csv"
        path.write_bytes(data)
        importing.begin(path)
        qtbot.waitUntil(lambda: importing.view.step() is importing.view.preview)

    return reading


def words(widget: object) -> str:
    labels = widget.findChildren(PlainLabel)  # type: ignore[attr-defined]  # a widget
    return " | ".join(label.text() for label in labels if label.isVisibleTo(widget))


def details(importing: ImportController, row: int) -> str:
    preview = importing.view.preview
    preview.list.setCurrentIndex(preview.model.index(row, 0))
    return words(preview.details)


def choose(importing: ImportController, number: int) -> None:
    target = importing.view.preview.target
    target.setCurrentIndex(number)
    target.activated.emit(number)


def test_a_row_tells_what_it_holds_with_dots_for_its_secrets(importing: ImportController, read: Read) -> None:
    read(CHROMIUM)

    told = details(importing, 0)

    assert "GitHub" in told
    assert "User name | dana" in told
    assert "Password | ••••••••" in told
    assert "New: the vault has no account" in told


def test_the_keyboard_alone_shows_what_rows_hold(importing: ImportController, read: Read) -> None:
    read(CHROMIUM)
    preview = importing.view.preview
    preview.list.setFocus()

    QTest.keyClick(preview.list, Qt.Key.Key_Home)
    QTest.keyClick(preview.list, Qt.Key.Key_Down)

    assert "Bank" in words(preview.details)


def test_what_is_kept_as_a_field_and_what_is_left_out_is_told_of_each_row(
    importing: ImportController, read: Read
) -> None:
    read(FIREFOX.replace(b"chrome://FirefoxAccounts", b"https://other.example"))

    told = details(importing, 0)

    assert "“guid” is left out | it means something to the other program alone" in told


def test_a_column_of_its_own_is_said_to_be_one(importing: ImportController, read: Read) -> None:
    read(b"title,username,password,Branch\nMail,dana,pw,north\n")

    assert "Branch · a field of its own | north" in details(importing, 0)


def test_a_row_that_cannot_be_read_says_why(importing: ImportController, read: Read) -> None:
    read(b"name,url,username,password,note\na,,u,pw,,lost\nb,,u,pw,\n")

    told = details(importing, 0)

    assert "Line 2 was left out | more columns than the first line names" in told
    assert "password: ••••" in told


def test_a_row_that_is_here_names_the_item_that_it_is(importing: ImportController, office: Office, read: Read) -> None:
    add(office.session, "Mail", "pw")
    read(b"name,url,username,password\nMail,,dana,pw\nMail,,dana,other\nMail,,dana,other\n")

    assert "Already here: “Mail” has this account with the same password." in details(importing, 0)
    assert "“Mail” is this account and has another password." in details(importing, 1)
    assert "An entry further up in this file says the same." in details(importing, 2)


def test_a_value_of_any_length_is_cut_and_many_are_counted(importing: ImportController, read: Read) -> None:
    names = ",".join(f"c{number}" for number in range(120))
    read(f"title,{names}\nMail,{','.join(['x' * 400] * 120)}\n".encode())

    told = details(importing, 0)

    assert "x" * 301 not in told
    assert "and 20 more values" in told


def test_leaving_the_preview_leaves_nothing_of_a_row(importing: ImportController, read: Read) -> None:
    read(CHROMIUM)
    details(importing, 0)

    importing.view.preview.left.emit()

    assert not importing.view.preview.details.isVisible()
    assert not words(importing.view.preview.details)


def test_details_stand_beside_the_list_where_there_is_room(
    qtbot: QtBot, importing: ImportController, read: Read
) -> None:
    read(CHROMIUM)
    preview = importing.view.preview
    details(importing, 0)

    importing.view.resize(1100, 800)
    qtbot.waitUntil(lambda: preview.details.mapTo(preview, QPoint()).x() > preview.list.width())
    importing.view.resize(600, 800)
    qtbot.waitUntil(lambda: preview.details.x() == 0 and preview.details.width() > preview.list.width())


def test_a_link_between_entries_is_told_by_the_title_that_it_leads_to(importing: ImportController, read: Read) -> None:
    links = [{"title": "see", "id": "r", "value": {"reference": to}} for to in ("b", "b")]
    items = [
        {
            "uuid": "a",
            "categoryUuid": "003",
            "overview": {"title": "Mail"},
            "details": {"sections": [{"fields": links}]},
        },
        {"uuid": "b", "categoryUuid": "003", "overview": {"title": "Router"}, "details": {}},
    ]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("export.data", json.dumps({"accounts": [{"vaults": [{"items": items}]}]}))
    read(stream.getvalue())

    assert "see | Router" in details(importing, 0)
    assert "Router" in details(importing, 1)


def test_what_an_entry_holds_moves_no_button_out_of_sight(
    qtbot: QtBot, importing: ImportController, read: Read
) -> None:
    names = ",".join(f"c{number}" for number in range(90))
    read(f"title,{names}\nMail,{','.join(['x' * 90] * 90)}\n".encode())
    preview = importing.view.preview
    importing.view.resize(1100, 700)
    qtbot.waitUntil(lambda: preview.width() > 1000)
    before = preview.height()

    details(importing, 0)
    qtbot.waitUntil(preview.details.isVisible)

    assert preview.height() == before
    preview.list.setCurrentIndex(QModelIndex())
    assert not preview._aside.isVisible()


def test_one_open_vault_is_no_choice(importing: ImportController, read: Read) -> None:
    read(CHROMIUM)

    assert not importing.view.preview.target.isVisible()


def test_an_import_goes_into_the_vault_that_is_chosen(
    qtbot: QtBot, importing: ImportController, office: Office, home: Office, read: Read, notes: list[Note]
) -> None:
    read(CHROMIUM)
    assert importing.view.preview.target.isVisible()
    assert importing.view.preview.target.currentIndex() == 0

    choose(importing, 1)
    qtbot.waitUntil(importing.view.preview.import_button.isEnabled)
    importing.view.preview.import_button.click()
    qtbot.waitUntil(lambda: importing.view.step() is importing.view.result)

    assert len(office.session.vault) == 0
    assert len(home.session.vault) == 2
    assert f"into “{home.session.vault.name}”" in importing.view.result.about.text()
    importing.view.result.undo_button.click()
    qtbot.waitUntil(lambda: bool(notes))
    assert home.session.vault.name in notes[0].title
    assert all(item.deleted for item in home.session.vault.items())


def test_what_is_new_is_counted_anew_for_another_vault(
    qtbot: QtBot, importing: ImportController, home: Office, read: Read
) -> None:
    add(home.session, "GitHub", "pw")
    read(b"name,url,username,password\nGitHub,,dana,pw\nBank,,dana,pw\n")
    preview = importing.view.preview
    assert preview.counts.text() == "2 new"

    choose(importing, 1)
    qtbot.waitUntil(lambda: preview.counts.text() == "1 new · 1 already here")

    choose(importing, 0)
    qtbot.waitUntil(lambda: preview.counts.text() == "2 new")


def test_nothing_is_imported_by_the_plan_for_another_vault(
    importing: ImportController, bridge: SessionBridge, home: Office, read: Read
) -> None:
    add(home.session, "GitHub", "pw")
    read(b"name,url,username,password\nGitHub,,dana,pw\n")
    preview = importing.view.preview
    lane = bridge.lane_of(home.session)
    lane.hold()
    choose(importing, 1)

    preview.same.activated.emit(0)

    assert not preview.import_button.isEnabled()
    lane.go_on()


@pytest.mark.parametrize("gone", ["item", "vault"])
def test_a_row_whose_item_is_gone_meanwhile_names_none(
    importing: ImportController, office: Office, read: Read, gone: str
) -> None:
    made = add(office.session, "GitHub", "pw")
    read(b"name,url,username,password\nGitHub,,dana,pw\n")
    if gone == "item":
        purge_items(office.session, [made.id], doors=office.doors)
    else:
        office.session.lock()

    assert "Already here: “”" in details(importing, 0)


@pytest.mark.usefixtures("home")
def test_vaults_of_one_name_are_told_apart_by_their_files(importing: ImportController, read: Read) -> None:
    read(CHROMIUM)

    target = importing.view.preview.target
    assert target.itemText(0) != target.itemText(1)
    assert target.itemText(1).endswith("(home.vault)")


def test_what_was_chosen_for_accounts_that_are_here_stays_when_the_vault_changes(
    qtbot: QtBot, importing: ImportController, home: Office, read: Read
) -> None:
    add(home.session, "GitHub", "pw")
    read(b"name,url,username,password\nGitHub,,dana,pw\n")
    preview = importing.view.preview
    preview.same.setCurrentIndex(preview.same.findData("KEEP_BOTH"))

    choose(importing, 1)
    qtbot.waitUntil(lambda: preview.counts.text() == "0 new · 1 already here")

    assert preview.same.currentData() == "KEEP_BOTH"
    assert preview.import_button.text() == "Import 1 item"


def test_a_chosen_vault_that_is_closed_gives_way_to_the_one_shown(
    qtbot: QtBot, importing: ImportController, bridge: SessionBridge, home: Office, read: Read
) -> None:
    add(home.session, "GitHub", "pw")
    read(b"name,url,username,password\nGitHub,,dana,pw\n")
    choose(importing, 1)
    preview = importing.view.preview
    qtbot.waitUntil(lambda: preview.counts.text() == "0 new · 1 already here")

    bridge.close_vault(home.session)
    qtbot.waitUntil(lambda: preview.counts.text() == "1 new")

    assert not preview.target.isVisible()


def test_a_vault_that_can_only_be_read_says_so(
    qtbot: QtBot, importing: ImportController, home: Office, read: Read
) -> None:
    home.session.read_only = ReadOnly(reason="newer").reason
    read(CHROMIUM)

    choose(importing, 1)
    qtbot.waitUntil(importing.view.preview.read_only.isVisible)

    assert not importing.view.preview.import_button.isEnabled()
    choose(importing, 0)
    qtbot.waitUntil(importing.view.preview.import_button.isEnabled)
    assert not importing.view.preview.read_only.isVisible()


def test_an_import_whose_page_was_left_tells_when_it_is_done(
    qtbot: QtBot, importing: ImportController, office: Office, read: Read, notes: list[Note]
) -> None:
    read(CHROMIUM)

    importing.view.preview.import_button.click()
    importing.start_again()
    qtbot.waitUntil(lambda: bool(notes))

    assert notes[0].title == f"The import into “{office.session.vault.name}” is done."
    assert notes[0].detail == "2 imported"
    assert importing.view.step() is importing.view.choose


def test_tags_history_and_the_other_bin_are_told_of_a_row(importing: ImportController, read: Read) -> None:
    read(
        b'{"encrypted": false, "folders": [{"id": "f", "name": "Work"}], "items": [{"type": 1, "name": "Old",'
        b' "folderId": "f", "deletedDate": "2024-01-01T00:00:00Z", "login": {"username": "dana", "password": "pw"},'
        b' "passwordHistory": [{"lastUsedDate": "2023-01-01T00:00:00Z", "password": "older"}]}]}'
    )

    told = details(importing, 0)

    assert "Tags | Work" in told
    assert "History | 1 earlier value" in told
    assert "It lies in the bin of the other program" in told
    assert "older" not in told


def test_a_note_of_another_text_is_said_to_say_something_else(
    qtbot: QtBot, importing: ImportController, read: Read
) -> None:
    notes = b"folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n"
    read(notes + b",,note,Router,upstairs,,0,,,,\n")
    importing.view.preview.import_button.click()
    qtbot.waitUntil(lambda: importing.view.step() is importing.view.result)

    read(notes + b",,note,Router,upstairs,,0,,,,\n,,note,Router,downstairs,,0,,,,\n")

    assert "Already here: “Router” says all that stands in this entry." in details(importing, 0)
    assert "“Router” is this account and says something else." in details(importing, 1)
    assert importing.view.preview.counts.text() == "0 new · 1 already here · 1 different"


def test_what_is_here_and_says_more_is_told_with_what_helps(
    importing: ImportController, office: Office, read: Read
) -> None:
    add(office.session, "Mail", "pw")
    read(b"name,url,username,password,note\nMail,,dana,pw,the second door\n")

    assert "What it says beside that comes in if you choose to update." in details(importing, 0)
    assert importing.view.preview.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("says more")
