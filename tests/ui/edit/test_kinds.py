"""Items of every kind in the editor, on a real session."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.fakes.many_kinds import KEY_TEXT, NOTE_TEXT, RECORD, WORD, ZONE, many_kinds_session
from tests.fakes.sample_session import SampleSession
from tests.ui.active_window import become_active
from tests.ui.browse.stage import Stage
from tests.ui.browse.test_files import drop
from vault_app.core.attachments import files_of
from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import EXPIRES, NOTES, PASSWORD, USERNAME, WEBSITE, FieldId
from vault_app.core.item import FieldType, Item, Why
from vault_app.core.kinds import KINDS, NETWORK, NUMBER, PRIVATE_KEY, TEXT, Kind, own_kind
from vault_app.core.secret import Secret
from vault_app.core.vault_kinds import own_kinds
from vault_app.ports.attached_files import ReadFile
from vault_app.services.attachments import attach
from vault_app.services.copy_secret import unseal
from vault_app.services.drafts import load_drafts
from vault_app.ui.edit.date_edit import DateEdit
from vault_app.ui.edit.drafting import new_field
from vault_app.ui.edit.field_edits import SecretEdit, TextEdit
from vault_app.ui.edit.form import Form
from vault_app.ui.edit.kind_sheet import KindSheet
from vault_app.ui.edit.own_field import OwnField
from vault_app.ui.edit.reference_edit import ReferenceEdit
from vault_app.ui.edit.secret_note_edit import SecretNoteEdit

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


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
    QGuiApplication.clipboard().clear()
    stage.bridge.lock()
    stage.lane.wait_idle(5)
    stage.lane.close()


def form(stage: Stage) -> Form:
    return stage.editor._form.form


def titled(sample: SampleSession, title: str) -> Item:
    return next(item for item in sample.session.vault.items() if item.title == title)


def edit(stage: Stage, sample: SampleSession, title: str, qtbot: QtBot) -> Item:
    item = titled(sample, title)
    stage.page.select(item.id)
    stage.rest(qtbot)
    stage.page.edit_item()
    return item


def save(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.editor.saved):
        stage.page.save()
    stage.rest(qtbot)


def value(sample: SampleSession, item: Item, field_id: FieldId) -> str:
    return unseal(sample.session, item.id, field_id).reveal()


def line(stage: Stage, field_id: FieldId) -> TextEdit:
    found = form(stage).edit_of(field_id)
    assert isinstance(found, TextEdit)
    return found


def secret(stage: Stage, field_id: FieldId) -> SecretEdit:
    found = form(stage).edit_of(field_id)
    assert isinstance(found, SecretEdit)
    return found


def own(stage: Stage, place: int = -1) -> OwnField:
    return form(stage)._own[form(stage).own_ids()[place]]


def add(stage: Stage, field_type: FieldType, name: str) -> FieldId:
    """Add a field through its menu, and name it."""
    field = new_field(field_type)
    stage.editor._form.add_field.chosen.emit(field)
    row = own(stage)
    assert row.name_line is not None
    assert row.name_line.hasFocus()
    QTest.keyClicks(row.name_line, name)
    return field.id


def test_a_form_begins_at_its_top_wherever_the_one_before_was_left(shown: Stage, qtbot: QtBot) -> None:
    bar = shown.editor._form._scroll.verticalScrollBar()
    shown.editor.start_new()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    shown.page.escape()

    shown.editor.start_new(kind="card")

    assert bar.value() == 0


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_kind_can_be_made_with_the_keyboard_alone(
    shown: Stage, kinds: SampleSession, qtbot: QtBot, kind: Kind
) -> None:
    shown.editor.start_new(kind=kind.key)
    if WEBSITE in {field.id for field in kind.fields}:
        shown.editor._form.title.setFocus()
    assert shown.editor._form.title.hasFocus()

    QTest.keyClicks(shown.editor._form.title, f"A new {kind.key}")
    QTest.keyClick(shown.editor._form.title, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: not shown.editor.is_open())
    shown.rest(qtbot)

    assert titled(kinds, f"A new {kind.key}").kind == kind.key


def test_a_secure_note_is_typed_sealed_and_kept_with_its_lines(
    shown: Stage, kinds: SampleSession, qtbot: QtBot
) -> None:
    shown.editor.start_new("Recovery", kind="note")
    note = form(shown).edit_of(TEXT)
    assert isinstance(note, SecretNoteEdit)
    assert note.is_shown()
    QTest.keyClicks(note.box, "one")
    QTest.keyClick(note.box, Qt.Key.Key_Return)
    QTest.keyClicks(note.box, "two")

    save(shown, qtbot)

    assert value(kinds, titled(kinds, "Recovery"), TEXT) == "one\ntwo"


def test_a_hidden_note_is_covered_until_it_is_shown_and_unchanged_until_it_is_typed_in(
    shown: Stage, kinds: SampleSession, qtbot: QtBot
) -> None:
    item = edit(shown, kinds, "Door codes", qtbot)
    note = form(shown).edit_of(TEXT)
    assert isinstance(note, SecretNoteEdit)
    assert not note.is_shown()

    note._cover.button.click()
    shown.rest(qtbot)
    assert note.is_shown()
    assert note.box.toPlainText() == NOTE_TEXT
    assert not shown.editor.is_changed()

    note._eye.click()
    assert not note.is_shown()
    note._cover.button.click()
    QTest.keyClicks(note.box, "!")
    save(shown, qtbot)
    assert value(kinds, kinds.session.vault.item(item.id), TEXT) == f"!{NOTE_TEXT}"


def test_a_part_of_a_hidden_note_is_copied_as_a_secret_and_cut(shown: Stage) -> None:
    shown.editor.start_new(kind="note")
    note = form(shown).edit_of(TEXT)
    assert isinstance(note, SecretNoteEdit)
    note.box.setPlainText("one\ntwo")
    note.box.selectAll()

    QTest.keyClick(note.box, Qt.Key.Key_C, CTRL)
    assert shown.clipboard.text == "one\ntwo"
    assert not note.box.createMimeDataFromSelection().formats()

    QTest.keyClick(note.box, Qt.Key.Key_X, CTRL)
    assert note.box.toPlainText() == ""


def test_a_private_key_is_shown_in_letters_of_one_width(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    edit(shown, kinds, "Deploy key", qtbot)
    key = form(shown).edit_of(PRIVATE_KEY)
    assert isinstance(key, SecretNoteEdit)
    assert key.box._mono

    key._cover.button.click()
    shown.rest(qtbot)
    key._mono.click()

    assert key.box.toPlainText() == KEY_TEXT
    assert not key.box._mono


def test_a_hidden_note_is_covered_when_the_window_loses_the_keyboard(
    shown: Stage, kinds: SampleSession, qtbot: QtBot
) -> None:
    edit(shown, kinds, "Door codes", qtbot)
    note = form(shown).edit_of(TEXT)
    assert isinstance(note, SecretNoteEdit)
    note._cover.button.click()
    shown.rest(qtbot)

    other = Stage(300, 300)
    qtbot.addWidget(other)
    other.show()
    become_active(qtbot, other)

    qtbot.waitUntil(lambda: not note.is_shown())
    other.lane.close()


@pytest.mark.parametrize("field_type", [FieldType.TEXT, FieldType.ADDRESS, FieldType.NOTE, FieldType.HIDDEN])
def test_a_field_of_ones_own_is_added_named_and_kept(
    shown: Stage, kinds: SampleSession, qtbot: QtBot, field_type: FieldType
) -> None:
    item = edit(shown, kinds, "Router", qtbot)
    field_id = add(shown, field_type, "Extra")
    row = own(shown)
    part = row.edit.box if field_type is FieldType.NOTE else row.edit.line  # type: ignore[union-attr]
    QTest.keyClicks(part, "example.org")

    save(shown, qtbot)

    kept = kinds.session.vault.item(item.id).field(field_id)
    assert kept is not None
    assert (kept.type, kept.label) == (field_type, "Extra")
    assert value(kinds, kinds.session.vault.item(item.id), field_id).endswith("example.org")


def test_fields_of_ones_own_are_moved_with_the_keyboard_and_removed_and_all_is_undone_by_cancel(
    shown: Stage, kinds: SampleSession, qtbot: QtBot
) -> None:
    item = edit(shown, kinds, "Production", qtbot)
    first, second = form(shown).own_ids()
    top = own(shown, 0)
    assert top.name_line is not None
    top.name_line.setFocus()

    QTest.keyClick(top.name_line, Qt.Key.Key_Down, ALT)
    assert form(shown).own_ids() == [second, first]
    assert top.name_line.hasFocus()
    QTest.keyClick(top.name_line, Qt.Key.Key_Down, ALT)
    assert form(shown).own_ids() == [second, first]
    remove = next(action for action in top.menu().actions() if action.text() == "Remove field")
    remove.trigger()
    assert form(shown).own_ids() == [second]
    assert shown.editor.is_changed()

    shown.editor._cancel()
    assert shown.editor._question._sheet is not None
    shown.editor._question._sheet.confirmed.emit()
    assert kinds.session.vault.item(item.id) == item


def test_a_moved_and_a_removed_field_are_saved_and_the_removed_one_is_in_the_history(
    shown: Stage, kinds: SampleSession, qtbot: QtBot
) -> None:
    item = edit(shown, kinds, "Production", qtbot)
    first, second = form(shown).own_ids()
    form(shown).shift(second, -1)
    form(shown).remove(first)
    save(shown, qtbot)

    after = kinds.session.vault.item(item.id)
    assert [field.id for field in after.fields] == [second]
    assert [(entry.field.label, entry.why) for entry in after.history] == [("DATABASE_URL", Why.REMOVED)]


def test_a_new_name_is_kept_and_spoken(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    item = edit(shown, kinds, "Production", qtbot)
    row = own(shown, 0)
    assert row.name_line is not None
    row.name_line.setText("DB_URL")
    assert isinstance(row.edit, SecretEdit)
    assert row.edit.line.accessibleName() == "DB_URL"

    save(shown, qtbot)

    assert [field.label for field in kinds.session.vault.item(item.id).fields] == ["DB_URL", "API_TOKEN"]


def test_the_menu_offers_once_what_an_item_has_once(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    edit(shown, kinds, "Router", qtbot)

    def words() -> list[str]:
        return [action.text() for action in shown.editor._form.add_field.menu_of_fields().actions() if action.text()]

    assert words()[:4] == ["Website", "User name", "One-time code", "Expires"]
    assert sorted(words()) == sorted(set(words()))
    assert "Password" in words()  # the item has its own already; this is one more
    expires = next(a for a in shown.editor._form.add_field.menu_of_fields().actions() if a.text() == "Expires")
    expires.trigger()

    assert "Expires" not in words()
    assert isinstance(form(shown).edit_of(EXPIRES), DateEdit)
    assert own(shown).name_line is None


@pytest.mark.parametrize(
    ("typed", "kept"), [("2031-05-01", "2031-05-01"), ("1 May 2031", "2031-05-01"), ("", "2031-05-01")]
)
def test_a_day_is_typed_as_people_write_it(
    shown: Stage, kinds: SampleSession, qtbot: QtBot, typed: str, kept: str
) -> None:
    item = edit(shown, kinds, "Deploy token", qtbot)
    day = form(shown).edit_of(EXPIRES)
    assert isinstance(day, DateEdit)
    assert not day.is_changed()
    day.line.setText(typed or QLocale().toString(QDate(2031, 5, 1), QLocale.FormatType.ShortFormat))

    save(shown, qtbot)

    assert kinds.session.vault.item(item.id).text(EXPIRES) == kept


def test_what_is_no_day_is_said_beside_it(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    edit(shown, kinds, "Deploy token", qtbot)
    day = form(shown).edit_of(EXPIRES)
    assert isinstance(day, DateEdit)
    day.line.setText("soon")

    shown.page.save()

    assert "no day" in day.error()
    assert shown.editor.is_open()


def test_a_day_is_chosen_from_the_calendar_with_the_keyboard(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    edit(shown, kinds, "Deploy token", qtbot)
    day = form(shown).edit_of(EXPIRES)
    assert isinstance(day, DateEdit)
    day.line.setFocus()
    QTest.keyClick(day.line, Qt.Key.Key_Down, ALT)
    calendar = day.open_calendar()
    assert calendar.grid.day() == QDate(2031, 3, 31)

    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up):
        QTest.keyClick(calendar.grid, key)
    QTest.keyClick(calendar.grid, Qt.Key.Key_Down)
    QTest.keyClick(calendar.grid, Qt.Key.Key_Return)

    assert not calendar.is_open()
    assert day.day() == "2031-03-30"


def test_a_link_is_found_by_its_name_and_what_is_no_item_is_said(
    shown: Stage, kinds: SampleSession, qtbot: QtBot
) -> None:
    item = edit(shown, kinds, "Router", qtbot)
    field_id = add(shown, FieldType.REFERENCE, "Runs on")
    link = own(shown).edit
    assert isinstance(link, ReferenceEdit)
    link.line.setText("Build")
    shown.page.save()
    assert "no item" in link.error()

    completer = link.line.completer()
    completer.fill()  # type: ignore[attr-defined]  # our own
    completer.setCompletionPrefix("build")
    link.line.setText(completer.currentCompletion())
    save(shown, qtbot)

    assert kinds.session.vault.item(item.id).text(field_id) == titled(kinds, "Build server").id.hex()


def test_a_link_that_is_there_is_shown_by_its_name_and_kept(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    edit(shown, kinds, "Deploy token", qtbot)
    link = own(shown).edit
    assert isinstance(link, ReferenceEdit)

    assert link.line.text() == "Build server"
    assert not shown.editor.is_changed()


def test_tags_are_completed_after_the_last_comma(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    edit(shown, kinds, "Router", qtbot)
    tags = shown.editor._form._tags.line
    completer = tags.completer()
    completer.fill()  # type: ignore[attr-defined]  # our own
    tags.setText("Private, off")
    completer.setCompletionPrefix(completer.splitPath(tags.text())[0])

    assert completer.currentCompletion() == "Private, Office, "


def test_a_value_by_chance_goes_into_the_field_that_asked(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    item = edit(shown, kinds, "Company card", qtbot)
    pin = secret(shown, FieldId(b"pin".ljust(16, b"\0")))
    pin.generator_asked.emit()

    shown.editor.take_generated(Secret("739104"), 19.9)
    assert pin.peek().reveal() == "739104"
    save(shown, qtbot)

    assert value(kinds, kinds.session.vault.item(item.id), pin.field_id()) == "739104"
    assert value(kinds, item, NUMBER) == "4111111111111111"


def test_the_value_of_a_hidden_field_is_copied_under_its_name(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    edit(shown, kinds, "Company card", qtbot)
    number = secret(shown, NUMBER)

    number.copy_asked.emit()
    shown.rest(qtbot)

    assert shown.clipboard.text == "4111111111111111"
    assert shown.heard.copies[-1].what == "Card number"


def test_an_item_changes_its_kind_and_loses_nothing(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    item = edit(shown, kinds, "Router", qtbot)
    login = next(a for a in shown.editor._form.kind.menu_of_kinds().actions() if a.text() == "Login")
    login.trigger()
    assert shown.editor.is_changed()
    assert own(shown, 0).name_line is None

    save(shown, qtbot)

    after = kinds.session.vault.item(item.id)
    assert after.kind == "login"
    assert after.field(PASSWORD) == item.field(PASSWORD)
    assert after.text(NETWORK) == "Northpine"


def test_variables_are_pasted_and_those_that_are_there_replaced(
    shown: Stage, kinds: SampleSession, qtbot: QtBot
) -> None:
    item = edit(shown, kinds, "Production", qtbot)
    before = {field.label: field.id for field in item.fields}
    QGuiApplication.clipboard().setText("# prod\nAPI_TOKEN=new\nexport DEBUG=\nKEY='a\nb'\nnonsense\n")
    row = own(shown, 0)
    assert row.name_line is not None

    shown.editor._form.add_field.paste_asked.emit()
    assert shown.heard.notes[-1].title == "3 variables added 1 line could not be read."
    save(shown, qtbot)

    after = kinds.session.vault.item(item.id)
    by_name = {field.label: field for field in after.fields}
    assert list(by_name) == ["DATABASE_URL", "API_TOKEN", "DEBUG", "KEY"]
    assert by_name["API_TOKEN"].id == before["API_TOKEN"]
    assert value(kinds, after, by_name["API_TOKEN"].id) == "new"
    assert (by_name["DEBUG"].type, by_name["DEBUG"].value) == (FieldType.TEXT, "")
    assert value(kinds, after, by_name["KEY"].id) == "a\nb"


def test_variables_pasted_where_a_name_goes_are_taken_and_other_text_is_a_name(shown: Stage) -> None:
    shown.editor.start_new(kind="environment")
    name = own(shown, 0).name_line
    assert name is not None
    QGuiApplication.clipboard().setText("PLAIN NAME")
    QTest.keyClick(name, Qt.Key.Key_V, CTRL)
    assert name.text() == "PLAIN NAME"

    QGuiApplication.clipboard().setText("A=1\nB=2")
    QTest.keyClick(name, Qt.Key.Key_V, CTRL)
    assert set(form(shown).named_ids()) == {"PLAIN NAME", "A", "B"}

    QGuiApplication.clipboard().setText("nothing here")
    shown.editor._form.paste_variables()
    assert "no variables" in shown.heard.notes[-1].title


def test_a_kind_is_made_from_an_item_which_becomes_one_of_it(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    item = edit(shown, kinds, "Router", qtbot)
    add(shown, FieldType.HIDDEN, "Admin PIN")
    QTest.keyClicks(secret(shown, form(shown).own_ids()[-1]).line, "4711")
    shown.editor._form.kind.as_kind_asked.emit()
    sheet = shown.editor._kinds.sheet()
    assert isinstance(sheet, KindSheet)
    assert [row.name.text() for row in sheet.rows()] == ["Network name", "Password", "Encryption", "Admin PIN"]

    sheet.save_button.click()
    assert sheet._named.error() == "Give it a name."
    sheet.name.setText("Access point")
    sheet.save_button.click()
    qtbot.waitUntil(lambda: shown.editor._kinds.sheet() is None)
    save(shown, qtbot)

    kind = next(kind for kind in own_kinds(kinds.session.vault) if kind.name == "Access point")
    after = kinds.session.vault.item(item.id)
    assert after.kind == kind.key
    assert after.field(PASSWORD) == item.field(PASSWORD)
    assert kind.secret == PASSWORD


def test_a_kind_is_changed_while_an_item_of_it_is_edited(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    edit(shown, kinds, "Alarm system", qtbot)
    change = shown.editor._form.kind.menu_of_kinds().actions()[-1]
    assert change.text() == "Change the kind “Alarm”…"
    change.trigger()
    sheet = shown.editor._kinds.sheet()
    assert sheet is not None

    sheet.add_button.click()
    QTest.keyClicks(sheet.rows()[-1].name, "Keypad")
    sheet.rows()[-1].up.click()
    sheet.rows()[0].down.click()
    sheet.rows()[-1].remove.click()
    sheet.save_button.click()
    qtbot.waitUntil(lambda: shown.editor._kinds.sheet() is None)

    kind = own_kinds(kinds.session.vault)[0]
    assert [field.label for field in kind.fields] == ["Keypad", "Zone", ""]
    assert [form(shown).edit_of(field.id) is not None for field in kind.fields] == [True] * 3
    assert WORD in form(shown).own_ids()
    assert line(shown, ZONE).text() == "Warehouse"


def test_a_kind_is_taken_away_and_comes_back(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    kind = own_kinds(kinds.session.vault)[0]
    shown.editor.change_kind(kind)
    sheet = shown.editor._kinds.sheet()
    assert sheet is not None
    sheet.delete_button.click()
    shown.rest(qtbot)
    assert own_kinds(kinds.session.vault) == ()
    assert titled(kinds, "Alarm system").kind == own_kind(RECORD)

    undo = shown.heard.notes[-1].act
    assert undo is not None
    undo()
    shown.rest(qtbot)

    assert own_kinds(kinds.session.vault) == (kind,)


def test_a_new_kind_is_offered_for_new_items(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    shown.editor.new_kind()
    sheet = shown.editor._kinds.sheet()
    assert sheet is not None
    sheet.name.setText("Locker")
    sheet.rows()[0].name.setText("Number")
    sheet.save_button.click()
    qtbot.waitUntil(lambda: shown.editor._kinds.sheet() is None)
    kind = next(kind for kind in own_kinds(kinds.session.vault) if kind.name == "Locker")

    shown.editor.start_new("Mine", kind=kind.key)
    line(shown, kind.fields[0].id).line.setText("12")
    save(shown, qtbot)

    assert [(field.label, field.value) for field in titled(kinds, "Mine").fields] == [("Number", "12")]


def test_no_kind_is_made_in_a_vault_that_is_locked_and_the_lock_closes_the_sheet(shown: Stage) -> None:
    shown.editor.new_kind()
    shown.bridge.lock()
    assert shown.editor._kinds.sheet() is None

    shown.editor.new_kind()
    assert shown.editor._kinds.sheet() is None
    assert shown.heard.notes[-1].icon == "lock"


def test_files_are_added_named_and_kept_sealed(
    shown: Stage, kinds: SampleSession, qtbot: QtBot, tmp_path: Path
) -> None:
    item = edit(shown, kinds, "Router", qtbot)
    for name in ("plan.txt", "list.txt"):
        (tmp_path / name).write_text(f"in {name}", encoding="utf-8")
    assert drop(shown.editor._form, tmp_path / "plan.txt", tmp_path / "list.txt")
    shown.rest(qtbot)
    assert shown.editor._form._files.text() == "2 files, < 1 kB"
    assert shown.editor.is_changed()
    row = own(shown)
    assert row.name_line is not None
    row.name_line.setText("renamed.txt")

    save(shown, qtbot)

    files = files_of(kinds.session.vault.item(item.id))
    assert [file.label for file in files] == ["plan.txt", "renamed.txt"]
    assert value(kinds, kinds.session.vault.item(item.id), files[1].id) == "in list.txt"


def test_files_are_chosen_in_a_dialog(shown: Stage, kinds: SampleSession, qtbot: QtBot, tmp_path: Path) -> None:
    edit(shown, kinds, "Router", qtbot)
    (tmp_path / "plan.txt").write_text("x", encoding="utf-8")
    shown.editor._form.add_field.file_asked.emit()
    (dialog,) = shown.findChildren(QFileDialog)

    dialog.filesSelected.emit([str(tmp_path / "plan.txt")])
    shown.rest(qtbot)
    dialog.reject()

    assert len(form(shown).files()) == 1


def test_a_file_that_was_read_for_another_edit_is_not_taken(
    shown: Stage, kinds: SampleSession, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "plan.txt").write_text("x", encoding="utf-8")
    edit(shown, kinds, "Router", qtbot)
    drop(shown.editor._form, tmp_path / "plan.txt")
    shown.editor._drop()
    shown.page.edit_item()

    shown.rest(qtbot)

    assert form(shown).files() == []


def test_a_picture_is_pasted_as_a_file(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    item = edit(shown, kinds, "Router", qtbot)
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(image)
    paste = next(a for a in shown.editor._form.add_field.menu_of_fields().actions() if "Picture" in a.text())

    paste.trigger()
    save(shown, qtbot)

    (file,) = files_of(kinds.session.vault.item(item.id))
    assert file.label.endswith(".png")


def test_nothing_is_pasted_where_there_is_no_picture(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    edit(shown, kinds, "Router", qtbot)
    QGuiApplication.clipboard().setText("x")

    shown.editor._form.picture_asked.emit()

    assert form(shown).files() == []
    assert shown.heard.notes[-1].icon == "alert-circle"


def test_every_stop_of_the_form_has_a_name_and_the_keyboard_reaches_all_of_them(
    shown: Stage, kinds: SampleSession, qtbot: QtBot
) -> None:
    edit(shown, kinds, "Deploy token", qtbot)
    add(shown, FieldType.SECURE_NOTE, "Hidden")
    shown.rest(qtbot)
    fields, notes = form(shown).stops()
    shown.editor._form.title.setFocus()
    reached = set()
    for _step in range(60):
        widget = shown.focusWidget()
        reached.add(widget)
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        QTest.keyClick(widget, Qt.Key.Key_Tab)

    assert shown.search in reached
    wanted = {stop.focusProxy() or stop for stop in (*fields, *notes)}
    assert {widget.accessibleName() for widget in wanted - reached if widget.accessibleName()} == set()


def test_notes_and_user_name_stand_where_they_do_in_every_kind(
    shown: Stage, kinds: SampleSession, qtbot: QtBot
) -> None:
    edit(shown, kinds, "Build server", qtbot)

    assert [field.id for field in form(shown).fields()][-1] == NOTES
    assert USERNAME in form(shown).edits()


def test_a_large_file_of_a_draft_has_to_be_added_again_and_is_not_saved_empty(
    shown: Stage, kinds: SampleSession, qtbot: QtBot
) -> None:
    item = titled(kinds, "Router")
    fields = tuple(DraftField(field.id, field.type, field.value, field.label) for field in item.fields)
    lost = DraftField(FieldId(b"a large file of."), FieldType.FILE, "", "video.mp4")
    shown.editor.resume(Draft(item.id, item.kind, "Router", (*fields, lost), item.tags))
    (file,) = form(shown).files()
    assert file.size_in_bytes() == 0
    assert "too large to be kept with the draft" in file._size.text()
    line(shown, NETWORK).line.setText("Other")

    save(shown, qtbot)

    after = kinds.session.vault.item(item.id)
    assert (after.text(NETWORK), files_of(after)) == ("Other", ())


def test_a_file_is_renamed_and_removed_into_the_history(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    item = titled(kinds, "Router")
    attach(kinds.session, item.id, [ReadFile("a.txt", Secret("text"))], doors=kinds.doors)
    shown.bridge.tell_changed()
    edit(shown, kinds, "Router", qtbot)
    row = own(shown)
    assert row.name_line is not None
    row.name_line.setText("b.txt")
    save(shown, qtbot)
    assert [file.label for file in files_of(kinds.session.vault.item(item.id))] == ["b.txt"]

    shown.page.edit_item()
    form(shown).remove(form(shown).own_ids()[-1])
    save(shown, qtbot)

    after = kinds.session.vault.item(item.id)
    assert files_of(after) == ()
    assert [(entry.field.type, entry.why) for entry in after.history[-1:]] == [(FieldType.FILE, Why.REMOVED)]


def test_a_file_without_a_name_is_said_beside_it(shown: Stage, kinds: SampleSession, qtbot: QtBot) -> None:
    edit(shown, kinds, "Router", qtbot)
    shown.editor._form.add_file("a.txt", Secret("text"))
    row = own(shown)
    assert row.name_line is not None
    row.name_line.setText("")

    shown.page.save()

    (file,) = form(shown).files()
    assert file._wrong.text() == "This cannot be empty."
    assert shown.editor.is_open()


def test_what_was_typed_in_every_type_of_field_comes_back_with_the_draft(
    shown: Stage, kinds: SampleSession, qtbot: QtBot
) -> None:
    edit(shown, kinds, "Router", qtbot)
    add(shown, FieldType.HIDDEN, "PIN")
    QTest.keyClicks(secret(shown, form(shown).own_ids()[-1]).line, "4711")
    add(shown, FieldType.DATE, "Checked")
    day = own(shown).edit
    assert isinstance(day, DateEdit)
    day.line.setText("next week")
    shown.editor._form.add_file("a.txt", Secret("text"))

    shown.editor._keeper._timer.timeout.emit()
    shown.rest(qtbot)

    (draft,) = load_drafts(kinds.session)
    by_name = {field.label: field.value for field in draft.fields if field.label}
    assert by_name == {"PIN": Secret("4711"), "Checked": "next week", "a.txt": Secret("text")}
