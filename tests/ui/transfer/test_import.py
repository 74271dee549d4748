"""A file of another program on its way in, as a person leads it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.adapters.transfer.samples import CHROMIUM, FIREFOX
from tests.fakes.office import Office, add, password
from tests.ui.active_window import become_active
from vault_app.adapters.transfer.out_kdbx import KdbxWriter
from vault_app.core.column_role import Role
from vault_app.core.draft import Draft, DraftField
from vault_app.core.errors import DiskFull, ReadOnly
from vault_app.core.ids import PASSWORD
from vault_app.core.imported import DropReason, ForeignItem, RowReason
from vault_app.core.item import FieldType
from vault_app.core.secret import Secret
from vault_app.ui.happenings import Note
from vault_app.ui.session_bridge import SessionBridge
from vault_app.ui.transfer.import_controller import ImportController
from vault_app.ui.transfer.import_words import (
    OFFERED,
    drop_words,
    place_words,
    reason_words,
    role_words,
    source_words,
)
from vault_app.ui.widgets.plain_label import PlainLabel

Write = Callable[[bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(data: bytes) -> Path:
        path = tmp_path / "passwords.csv"
        path.write_bytes(data)
        return path

    return written


@pytest.fixture
def notes(bridge: SessionBridge) -> list[Note]:
    told: list[Note] = []
    bridge.notice.connect(told.append)
    return told


def look(qtbot: QtBot, importing: ImportController, path: Path) -> None:
    importing.begin(path)
    qtbot.waitUntil(lambda: importing.view.step() is importing.view.preview)


def bring(qtbot: QtBot, importing: ImportController, path: Path) -> None:
    look(qtbot, importing, path)
    importing.view.preview.import_button.click()
    qtbot.waitUntil(lambda: importing.view.step() is importing.view.result)


def words(widget: object) -> str:
    labels = widget.findChildren(PlainLabel)  # type: ignore[attr-defined]  # a widget
    return " ".join(label.text() for label in labels if label.isVisibleTo(widget))


def rows(importing: ImportController) -> list[str]:
    model = importing.view.preview.model
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.data(model.index(row, 0), role)) for row in range(model.rowCount())]


def test_a_file_is_looked_at_before_anything_changes(qtbot: QtBot, importing: ImportController, write: Write) -> None:
    look(qtbot, importing, write(CHROMIUM))

    assert importing.view.preview.counts.text() == "2 new"
    assert importing.view.preview.import_button.text() == "Import 2 items"
    assert rows(importing) == ["GitHub, dana, New", "Bank, lee, New"]
    assert "Office" in words(importing.view.preview)


def test_the_keyboard_is_on_done_after_an_import_that_the_keyboard_began(
    qtbot: QtBot, importing: ImportController, write: Write
) -> None:
    become_active(qtbot, importing.view)
    look(qtbot, importing, write(CHROMIUM))
    importing.view.preview.import_button.setFocus()

    QTest.keyClick(importing.view.preview.import_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: importing.view.step() is importing.view.result)

    assert importing.view.result.done_button.hasFocus()


def test_no_role_of_the_preview_gives_a_password(qtbot: QtBot, importing: ImportController, write: Write) -> None:
    look(qtbot, importing, write(CHROMIUM))

    model = importing.view.preview.model
    every = [str(model.data(model.index(row, 0), role)) for row in range(2) for role in range(300)]
    assert not [text for text in every if "#hash" in text]


def test_four_steps_bring_a_file_in(
    qtbot: QtBot, importing: ImportController, office: Office, write: Write, notes: list[Note]
) -> None:
    path = write(CHROMIUM)

    bring(qtbot, importing, path)

    assert importing.view.result.counts.text() == "2 imported"
    assert [item.title for item in office.session.vault.items()] == ["GitHub", "Bank"]
    assert importing.view.result.banner.isVisible()
    importing.view.result.banner.action_clicked.emit()
    qtbot.waitUntil(lambda: not path.exists())
    qtbot.waitUntil(lambda: bool(notes))
    assert not importing.view.result.banner.isVisible()


def test_what_cannot_be_read_stands_first_with_its_reason(
    qtbot: QtBot, importing: ImportController, write: Write
) -> None:
    look(qtbot, importing, write(FIREFOX))

    assert importing.view.preview.counts.text() == "1 new · 1 can not be read"
    assert rows(importing)[0] == "Line 3 was left out, the program's own bookkeeping"


def test_every_loss_is_listed_at_the_end(qtbot: QtBot, importing: ImportController, write: Write) -> None:
    bring(qtbot, importing, write(FIREFOX))

    told = words(importing.view.result)
    assert "Line 3 was left out" in told
    assert "“guid” was left out (1 time)" in told


def test_accounts_that_are_here_are_treated_as_chosen(
    qtbot: QtBot, importing: ImportController, office: Office, write: Write
) -> None:
    bring(qtbot, importing, write(CHROMIUM))
    importing.view.result.done_button.click()
    look(qtbot, importing, write(CHROMIUM.replace(b"#hash", b"other")))

    preview = importing.view.preview
    assert preview.counts.text() == "0 new · 1 already here · 1 different"
    assert preview.import_button.text() == "Import 1 item"
    preview.differs.setCurrentIndex(preview.differs.findData("UPDATE"))
    preview.differs.activated.emit(0)
    preview.import_button.click()
    qtbot.waitUntil(lambda: importing.view.step() is importing.view.result)

    assert importing.view.result.counts.text() == "0 imported · 1 merged · 1 skipped"
    bank = office.session.vault.at(1)
    assert password(office.session, bank.id) == "other"


@pytest.mark.parametrize(("choice", "count"), [("SKIP", 0), ("UPDATE", 2), ("KEEP_BOTH", 2)])
def test_the_button_counts_what_would_come_in(
    qtbot: QtBot, importing: ImportController, write: Write, choice: str, count: int
) -> None:
    bring(qtbot, importing, write(CHROMIUM[: CHROMIUM.index(b",android")]))
    doubled = (
        CHROMIUM[: CHROMIUM.index(b",android")] + CHROMIUM[CHROMIUM.index(b"GitHub") : CHROMIUM.index(b",android")]
    )
    look(qtbot, importing, write(doubled))

    preview = importing.view.preview
    preview.same.setCurrentIndex(preview.same.findData(choice))
    preview.same.activated.emit(0)

    assert preview.import_button.isEnabled() == bool(count)
    assert str(count) in preview.import_button.text()


def test_one_undo_takes_the_import_back(
    qtbot: QtBot, importing: ImportController, office: Office, write: Write, notes: list[Note]
) -> None:
    bring(qtbot, importing, write(CHROMIUM))

    importing.view.result.undo_button.click()
    qtbot.waitUntil(lambda: bool(notes))

    assert all(item.deleted for item in office.session.vault.items())
    assert importing.view.step() is importing.view.choose


@pytest.mark.parametrize("data", [b"", b"just a letter to someone", b"name,url,username,password\n"])
def test_a_file_that_holds_nothing_is_said_so(
    qtbot: QtBot, importing: ImportController, write: Write, data: bytes
) -> None:
    importing.begin(write(data))
    qtbot.waitUntil(importing.view.choose.problem.isVisible)

    assert importing.view.step() is importing.view.choose
    assert importing.view.choose.problem.text()


def test_a_file_that_is_gone_is_said_so(qtbot: QtBot, importing: ImportController, tmp_path: Path) -> None:
    importing.begin(tmp_path / "none")
    qtbot.waitUntil(importing.view.choose.problem.isVisible)


def kdbx(tmp_path: Path) -> Path:
    draft = Draft(None, "login", "Mail", (DraftField(PASSWORD, FieldType.PASSWORD, Secret("pw")),))
    path = tmp_path / "a.kdbx"
    path.write_bytes(KdbxWriter().write([ForeignItem(1, draft)], Secret("of the file")).data)
    return path


def test_an_encrypted_file_asks_until_its_passphrase_is_right(
    qtbot: QtBot, importing: ImportController, tmp_path: Path
) -> None:
    importing.begin(kdbx(tmp_path))
    key = importing.view.key
    qtbot.waitUntil(lambda: importing.view.step() is key)
    assert key.key_file.isVisible()

    key.field.set_secret(Secret("wrong"))
    key.open_button.click()
    qtbot.waitUntil(lambda: "not that of the vault" in words(key) and importing.view.step() is key)
    key.field.set_secret(Secret("of the file"))
    key.open_button.click()
    qtbot.waitUntil(lambda: importing.view.step() is importing.view.preview)

    importing.view.preview.import_button.click()
    qtbot.waitUntil(lambda: importing.view.step() is importing.view.result)
    assert not importing.view.result.banner.isVisible()


def test_a_key_file_is_named_once_it_is_read(qtbot: QtBot, importing: ImportController, tmp_path: Path) -> None:
    importing.begin(kdbx(tmp_path))
    qtbot.waitUntil(lambda: importing.view.step() is importing.view.key)
    (tmp_path / "my.key").write_bytes(bytes(32))

    dialog = importing._ask_key_file()
    dialog.fileSelected.emit(str(tmp_path / "my.key"))
    dialog.reject()

    qtbot.waitUntil(lambda: "my.key" in words(importing.view.key))


def test_a_file_damaged_behind_its_passphrase_is_said_so(
    qtbot: QtBot, importing: ImportController, tmp_path: Path
) -> None:
    path = kdbx(tmp_path)
    importing.begin(path)
    qtbot.waitUntil(lambda: importing.view.step() is importing.view.key)
    path.write_bytes(path.read_bytes()[:-60])
    importing.view.key.field.set_secret(Secret("of the file"))

    importing.view.key.field.submitted.emit()

    qtbot.waitUntil(importing.view.choose.problem.isVisible)


def test_a_table_that_nobody_knows_asks_what_its_columns_hold(
    qtbot: QtBot, importing: ImportController, write: Write
) -> None:
    importing.begin(write(b"what,who,how\nMail,dana,pw1\n"))
    columns = importing.view.columns
    qtbot.waitUntil(lambda: importing.view.step() is columns)

    for combo, role in zip(columns.combos, (Role.TITLE, Role.USERNAME, Role.PASSWORD), strict=True):
        combo.setCurrentIndex(OFFERED.index(role))
    columns.go_button.click()
    qtbot.waitUntil(lambda: importing.view.step() is importing.view.preview)

    assert rows(importing) == ["Mail, dana, New"]


def test_a_save_that_fails_comes_back_to_the_preview(
    qtbot: QtBot, importing: ImportController, office: Office, write: Write, notes: list[Note]
) -> None:
    look(qtbot, importing, write(CHROMIUM))
    office.store.fail_next = DiskFull()

    importing.view.preview.import_button.click()
    qtbot.waitUntil(lambda: bool(notes) and importing.view.step() is importing.view.preview)
    importing.view.preview.import_button.click()
    qtbot.waitUntil(lambda: importing.view.step() is importing.view.result)

    assert len(office.session.vault) == 2


def test_a_read_only_vault_takes_nothing(
    qtbot: QtBot, importing: ImportController, office: Office, write: Write
) -> None:
    office.session.read_only = ReadOnly(reason="newer").reason

    look(qtbot, importing, write(CHROMIUM))

    assert not importing.view.preview.import_button.isEnabled()


def test_locking_forgets_the_file(
    qtbot: QtBot, importing: ImportController, bridge: SessionBridge, write: Write
) -> None:
    look(qtbot, importing, write(CHROMIUM))
    plan = importing.deciding.plan
    assert plan is not None

    bridge.lock()

    assert importing.view.preview.model.rowCount() == 0
    values = [field.value for row in plan.rows for field in row.incoming.draft.fields]
    assert not [value for value in values if isinstance(value, Secret) and value]


def test_each_step_leads_back_to_another_file(qtbot: QtBot, importing: ImportController, write: Write) -> None:
    look(qtbot, importing, write(CHROMIUM))

    importing.view.preview.left.emit()

    assert importing.view.step() is importing.view.choose


def test_reading_can_be_given_up(qtbot: QtBot, importing: ImportController, write: Write) -> None:
    importing.begin(write(CHROMIUM))
    assert importing.view.step() is importing.view.busy

    importing.view.busy.leave_button.click()

    assert importing.view.step() is importing.view.choose
    qtbot.wait(1)
    assert importing.view.step() is importing.view.choose


def test_strength_is_worked_out_while_a_person_looks(qtbot: QtBot, importing: ImportController, write: Write) -> None:
    look(qtbot, importing, write(CHROMIUM))

    qtbot.waitUntil(lambda: importing.deciding.judged >= 2)


def test_a_file_is_chosen_in_a_dialog(qtbot: QtBot, importing: ImportController, write: Write) -> None:
    dialog = importing.ask()
    dialog.fileSelected.emit(str(write(CHROMIUM)))
    dialog.reject()

    qtbot.waitUntil(lambda: importing.view.step() is importing.view.preview)


def test_the_list_is_painted_in_both_directions(qtbot: QtBot, importing: ImportController, write: Write) -> None:
    look(qtbot, importing, write(FIREFOX))
    straight = importing.view.preview.list.grab().toImage()

    importing.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert importing.view.preview.list.grab().toImage() != straight


def test_everything_has_words() -> None:
    assert all(reason_words(reason) for reason in RowReason)
    assert all(drop_words(reason) for reason in DropReason)
    assert len({role_words(role) for role in OFFERED}) == len(OFFERED)
    assert source_words("kdbx") == "KeePass"
    assert [place_words(place) for place in ("history", "reference")] == ["History", "Link to an item"]


def test_the_page_belongs_to_whatever_vault_is_shown(
    qtbot: QtBot, importing: ImportController, bridge: SessionBridge, office: Office, write: Write
) -> None:
    add(office.session, "Mail")
    look(qtbot, importing, write(CHROMIUM))

    bridge.opened.emit(office.session)

    assert importing.view.step() is importing.view.choose


def test_a_line_shows_how_far_an_import_is(qtbot: QtBot, importing: ImportController, write: Write) -> None:
    look(qtbot, importing, write(CHROMIUM))

    importing.view.preview.import_button.click()
    assert importing.view.step() is importing.view.busy
    assert not importing.view.busy.line.isVisible()
    importing.view.busy.show_progress(1, 2)

    assert importing.view.busy.line.isVisible()
    assert (importing.view.busy.line.value(), importing.view.busy.line.maximum()) == (1, 2)
    qtbot.waitUntil(lambda: importing.view.step() is importing.view.result)


def test_what_has_a_place_of_its_own_is_told_too(qtbot: QtBot, importing: ImportController, write: Write) -> None:
    bring(qtbot, importing, write(CHROMIUM))

    told = words(importing.view.result)
    assert "“username” → User name" in told
    assert "“name” → Title" in told


def test_more_losses_than_can_be_shown_are_counted(qtbot: QtBot, importing: ImportController, write: Write) -> None:
    empty = b"x,,,pw,extra\n" * 260
    bring(qtbot, importing, write(b"name,url,username,password\nMail,,dana,pw\n" + empty))

    told = words(importing.view.result)
    assert told.count("was left out") == 200
    assert "and 60 more like this" in told
