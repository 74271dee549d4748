"""The editor on a real session: new, changed, refused, kept as a draft."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes.office import draft_of, save
from tests.fakes.sample_session import GITHUB_PASSWORD, SampleSession, item_id, password_of
from tests.ui.browse.stage import Stage
from vault_app.core.errors import DiskFull
from vault_app.core.ids import NOTES, PASSWORD, USERNAME, WEBSITE, FieldId
from vault_app.core.item import Item, Sealed
from vault_app.core.secret import Secret
from vault_app.services.copy_secret import unseal
from vault_app.services.drafts import keep_draft, load_drafts
from vault_app.ui.edit.field_edits import NotesEditField, SecretEdit, TextEdit

CTRL = Qt.KeyboardModifier.ControlModifier


def _text(stage: Stage, field_id: FieldId) -> TextEdit:
    edit = stage.editor._form.edit_of(field_id)
    assert isinstance(edit, TextEdit)
    return edit


def _secret(stage: Stage) -> SecretEdit:
    edit = stage.editor._form.password()
    assert edit is not None
    return edit


def _titled(sample: SampleSession, title: str) -> Item:
    vault = sample.session.vault
    return next(item for item in vault.items() if item.title == title)


def _password(sample: SampleSession, item: Item) -> str:
    return unseal(sample.session, item.id, PASSWORD).reveal()


def _bits(sample: SampleSession, title: str) -> int:
    field = sample.session.vault.item(item_id(title)).field(PASSWORD)
    assert field is not None
    assert isinstance(field.value, Sealed)
    return field.value.bits


def test_a_new_login_takes_site_user_and_one_chord(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.new_item()
    assert _text(stage, WEBSITE).line.hasFocus()
    made = _secret(stage).peek().reveal()

    QTest.keyClicks(_text(stage, WEBSITE).line, "linear.app")
    QTest.keyClick(_text(stage, WEBSITE).line, Qt.Key.Key_Tab)
    assert _text(stage, USERNAME).line.hasFocus()
    QTest.keyClicks(_text(stage, USERNAME).line, "dana")
    with qtbot.waitSignal(stage.editor.saved) as told:
        QTest.keyClick(_text(stage, USERNAME).line, Qt.Key.Key_Return, CTRL)
    stage.rest(qtbot)

    item = sample.session.vault.item(told.args[0])
    assert (item.title, item.username, item.urls) == ("Linear", "dana", ("https://linear.app",))
    assert _password(sample, item) == made
    assert len(made) == 20
    assert stage.page.selected == item.id
    assert not stage.page.editor_open


def test_the_button_saves_one_new_login_after_another(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    for site in ("first.example", "second.example"):
        stage.page.new_item()
        QTest.keyClicks(_text(stage, WEBSITE).line, site)
        with qtbot.waitSignal(stage.editor.saved):
            QTest.mouseClick(stage.editor._form._save, Qt.MouseButton.LeftButton)
        stage.rest(qtbot)

    assert [_titled(sample, title).urls for title in ("First", "Second")] == [
        ("https://first.example",),
        ("https://second.example",),
    ]


def test_a_changed_password_can_be_changed_again_with_the_button(stage: Stage, qtbot: QtBot) -> None:
    for _time in range(2):
        stage.page.change_password()
        stage.rest(qtbot)
        with qtbot.waitSignal(stage.editor.saved):
            QTest.mouseClick(stage.editor._change._save, Qt.MouseButton.LeftButton)
        stage.rest(qtbot)


def test_a_generated_password_is_as_strong_as_its_rules_and_a_typed_one_as_it_seems(
    stage: Stage, sample: SampleSession, qtbot: QtBot
) -> None:
    stage.page.select(item_id("Zoom"))
    stage.page.edit_item()
    stage.editor.take_generated(Secret("short"), 77.5)
    with qtbot.waitSignal(stage.editor.saved):
        stage.page.save()
    assert _bits(sample, "Zoom") == 775

    stage.page.edit_item()
    stage.editor.take_generated(Secret("short"), 77.5)
    _secret(stage).line.setText("shorter")
    assert _secret(stage)._strength.words() == "Weak"
    with qtbot.waitSignal(stage.editor.saved):
        stage.page.save()
    assert _bits(sample, "Zoom") == 455


def test_the_new_password_is_shown_and_judged(stage: Stage) -> None:
    stage.page.new_item()

    assert _secret(stage).line.is_revealed()
    assert _secret(stage)._strength.words() == "Very strong"


def test_a_title_that_was_typed_stays(stage: Stage) -> None:
    stage.page.new_item()
    QTest.keyClicks(stage.editor._form.title, "Tasks")

    QTest.keyClicks(_text(stage, WEBSITE).line, "linear.app")

    assert stage.editor._form.title.text() == "Tasks"


def test_the_most_used_user_name_is_offered_and_taken_with_down(stage: Stage) -> None:
    stage.page.new_item()
    line = _text(stage, USERNAME).line

    QTest.keyClick(line, Qt.Key.Key_Down)

    assert line.text() == "dana@northpine.example"


def test_every_problem_is_said_beside_its_field_at_once(stage: Stage) -> None:
    stage.page.new_item()
    QTest.keyClicks(_text(stage, WEBSITE).line, "javascript:alert(1)")

    QTest.keyClick(_text(stage, WEBSITE).line, Qt.Key.Key_S, CTRL)

    assert "Only addresses" in _text(stage, WEBSITE).error()
    assert "title" in stage.editor._form._titled.error()
    assert stage.page.editor_open
    assert stage.editor._form.title.hasFocus()


def test_a_problem_is_gone_once_something_else_is_typed(stage: Stage) -> None:
    stage.page.new_item()
    QTest.keyClicks(_text(stage, WEBSITE).line, "javascript:alert(1)")
    stage.page.save()

    _text(stage, WEBSITE).line.setText("linear.app")

    assert _text(stage, WEBSITE).error() == ""
    assert stage.editor._form._titled.error() == ""


def test_secrets_stay_sealed_until_their_field_is_entered(stage: Stage, qtbot: QtBot) -> None:
    stage.page.edit_item()
    assert _secret(stage).is_sealed()
    assert _secret(stage).is_blank()

    _secret(stage).line.setFocus()
    stage.rest(qtbot)

    assert _secret(stage).peek().reveal() == GITHUB_PASSWORD
    assert not stage.editor.is_changed()


def test_an_edit_keeps_what_was_not_touched(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    before = sample.session.vault.item(item_id("GitHub"))
    stage.page.edit_item()
    _text(stage, USERNAME).line.setText("dana")

    with qtbot.waitSignal(stage.editor.saved):
        stage.page.save()
    stage.rest(qtbot)

    after = sample.session.vault.item(item_id("GitHub"))
    assert after.username == "dana"
    assert after.field(PASSWORD) == before.field(PASSWORD)
    assert (after.tags, after.notes, after.favourite) == (before.tags, before.notes, before.favourite)
    assert [entry.field.value for entry in after.earlier(USERNAME)] == ["dana.okafor"]


def test_tags_and_notes_are_saved(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.select(item_id("Zoom"))
    stage.page.edit_item()
    stage.editor._form._tags.line.setText("Calls,  Office , Calls")
    notes = stage.editor._form.edit_of(NOTES)
    assert isinstance(notes, NotesEditField)
    notes.box.setPlainText("Ask Mia.")

    with qtbot.waitSignal(stage.editor.saved):
        stage.page.save()

    item = sample.session.vault.item(item_id("Zoom"))
    assert (item.tags, item.notes) == (("Calls", "Office"), "Ask Mia.")


def test_a_new_password_moves_the_old_one_to_the_history(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.select(item_id("Zoom"))
    stage.page.change_password()
    new = stage.editor._change.secret()
    assert new is not None
    made = new.peek().reveal()

    with qtbot.waitSignal(stage.editor.saved):
        QTest.keyClick(new.line, Qt.Key.Key_Return, CTRL)
    stage.rest(qtbot)

    item = sample.session.vault.item(item_id("Zoom"))
    assert _password(sample, item) == made
    assert len(item.earlier(PASSWORD)) == 1
    undo = stage.heard.notes[-1].act
    assert undo is not None
    undo()
    stage.rest(qtbot)
    assert _password(sample, sample.session.vault.item(item_id("Zoom"))) == password_of("Zoom")


def test_old_and_new_password_can_both_be_copied(stage: Stage, qtbot: QtBot) -> None:
    stage.page.change_password()
    view = stage.editor._change

    view.old_copy_asked.emit()
    stage.rest(qtbot)
    assert stage.clipboard.text == GITHUB_PASSWORD
    view.copy_asked.emit()
    assert view.secret() is not None
    assert stage.clipboard.text == view.secret().peek().reveal()  # type: ignore[union-attr]
    assert [copied.what for copied in stage.heard.copies] == ["Old password", "New password"]


def test_the_old_password_can_be_revealed(stage: Stage, qtbot: QtBot) -> None:
    stage.page.change_password()
    view = stage.editor._change

    view._reveal.eye.click()
    stage.rest(qtbot)
    assert not view._old.is_masked()

    view._reveal.eye.click()
    assert view._old.is_masked()


def test_escape_leaves_at_once_when_nothing_changed(stage: Stage) -> None:
    stage.page.edit_item()

    QTest.keyClick(_text(stage, WEBSITE).line, Qt.Key.Key_Escape)

    assert not stage.page.editor_open


def test_a_new_login_with_nothing_typed_is_left_without_a_question(stage: Stage) -> None:
    stage.page.new_item()

    assert stage.page.escape()

    assert not stage.page.editor_open


def test_leaving_a_changed_edit_asks_and_keeps_on_if_wanted(stage: Stage) -> None:
    stage.page.edit_item()
    _text(stage, USERNAME).line.setText("other")

    stage.page.escape()
    sheet = stage.editor._question._sheet
    assert sheet is not None
    sheet.dismiss()

    assert stage.page.editor_open
    assert _text(stage, USERNAME).text() == "other"


def test_another_row_asks_too_and_the_edited_one_is_selected_again(stage: Stage) -> None:
    stage.page.edit_item()
    _text(stage, USERNAME).line.setText("other")

    stage.page.move_selection(2)
    assert stage.editor._question._sheet is not None
    stage.editor._question._sheet.dismiss()

    assert stage.page.selected == item_id("GitHub")
    assert stage.page.editor_open


def test_discarding_shows_the_row_that_was_chosen(stage: Stage, qtbot: QtBot) -> None:
    stage.page.edit_item()
    _text(stage, USERNAME).line.setText("other")
    stage.page.move_selection(1)

    assert stage.editor._question._sheet is not None
    stage.editor._question._sheet.confirmed.emit()
    stage.rest(qtbot)

    assert not stage.page.editor_open
    item = stage.page.detail.item()
    assert item is not None
    assert item.title == "AWS Console"


def test_a_save_that_fails_keeps_the_edit_open(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.edit_item()
    _text(stage, USERNAME).line.setText("other")
    sample.store.fail_next = DiskFull()

    stage.page.save()
    stage.rest(qtbot)

    assert stage.page.editor_open
    assert _text(stage, USERNAME).text() == "other"
    assert stage.heard.notes[-1].icon == "alert-circle"
    assert not stage.editor._form._save.is_busy()


def test_a_generated_password_goes_into_the_field(stage: Stage) -> None:
    stage.page.edit_item()

    stage.editor.take_generated(Secret("fresh-one"), 90.0)

    assert _secret(stage).peek().reveal() == "fresh-one"
    assert _secret(stage).line.is_revealed()
    assert stage.editor.is_changed()


def test_a_generated_password_that_comes_too_late_is_wiped(stage: Stage) -> None:
    late = Secret("late")

    stage.editor.take_generated(late, 90.0)

    assert not late


def test_the_typed_password_is_copied_from_its_field(stage: Stage, qtbot: QtBot) -> None:
    stage.page.edit_item()
    stage.editor._form.copy_asked.emit(_secret(stage))
    stage.rest(qtbot)
    assert stage.clipboard.text == GITHUB_PASSWORD

    stage.editor.take_generated(Secret("fresh-one"), 90.0)
    stage.editor._form.copy_asked.emit(_secret(stage))

    assert stage.clipboard.text == "fresh-one"


def test_a_duplicate_has_a_password_of_its_own(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.duplicate_item()
    qtbot.waitUntil(stage.editor.is_open)

    with qtbot.waitSignal(stage.editor.saved):
        stage.page.save()

    copy = _titled(sample, "GitHub (copy)")
    assert copy.id != item_id("GitHub")
    assert _password(sample, copy) == GITHUB_PASSWORD
    assert not copy.favourite


def test_what_is_typed_is_kept_after_two_seconds(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.edit_item()
    _text(stage, USERNAME).line.setText("other")
    assert stage.editor._keeper._timer.interval() == 2_000

    stage.editor._keeper._timer.timeout.emit()
    stage.rest(qtbot)

    (draft,) = load_drafts(sample.session)
    assert (draft.item_id, draft.field(USERNAME).value) == (item_id("GitHub"), "other")  # type: ignore[union-attr]


def test_a_kept_draft_is_gone_once_it_is_saved(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.edit_item()
    _text(stage, USERNAME).line.setText("other")
    stage.editor._keeper._timer.timeout.emit()
    stage.rest(qtbot)

    with qtbot.waitSignal(stage.editor.saved):
        stage.page.save()

    assert load_drafts(sample.session) == ()


def test_a_kept_draft_is_gone_once_it_is_discarded(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.edit_item()
    _text(stage, USERNAME).line.setText("other")
    stage.editor._keeper._timer.timeout.emit()
    stage.rest(qtbot)

    stage.page.escape()
    assert stage.editor._question._sheet is not None
    stage.editor._question._sheet.confirmed.emit()
    stage.rest(qtbot)

    assert load_drafts(sample.session) == ()


def test_lock_hands_over_the_edit_and_empties_the_form(stage: Stage) -> None:
    stage.page.edit_item()
    stage.editor.take_generated(Secret("fresh-one"), 90.0)
    handed: list[object] = []
    stage.bridge.keep_on_lock = handed.append  # type: ignore[method-assign,assignment]

    stage.bridge.locking.emit()

    assert len(handed) == 1
    assert not stage.page.editor_open
    assert stage.editor._form.password() is None


def test_a_draft_found_at_unlock_is_offered_and_resumed(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.edit_item()
    stage.editor.take_generated(Secret("fresh-one"), 90.0)
    keep_draft(sample.session, stage.editor._form.draft())
    stage.editor._drop()

    stage.bridge.open(sample.session)
    stage.rest(qtbot)
    note = stage.heard.notes[-1]
    assert (note.title, note.action) == ("You were editing GitHub", "Continue editing")
    assert note.act is not None
    note.act()

    assert stage.page.editor_open
    assert _secret(stage).peek().reveal() == "fresh-one"
    assert _secret(stage).peek() != Secret(GITHUB_PASSWORD)


def test_a_resumed_draft_holds_what_others_changed_and_says_so(stage: Stage, sample: SampleSession) -> None:
    stage.page.edit_item()
    _text(stage, USERNAME).line.setText("mia")
    draft = stage.editor._form.draft()
    stage.editor._drop()
    _save_elsewhere(sample, notes="ring twice")

    stage.editor.resume(draft)

    notes = stage.editor._form.form.edit_of(NOTES)
    assert isinstance(notes, NotesEditField)
    assert (_text(stage, USERNAME).line.text(), notes.box.toPlainText()) == ("mia", "ring twice")
    note = stage.heard.notes[-1]
    assert note.title == "“GitHub” was changed elsewhere meanwhile"
    assert note.detail == "What you had not touched is as it is now."


def test_a_resumed_draft_names_what_others_changed_too_and_the_save_tells_of_both(
    stage: Stage, sample: SampleSession, qtbot: QtBot
) -> None:
    stage.page.edit_item()
    _text(stage, USERNAME).line.setText("mia")
    draft = stage.editor._form.draft()
    stage.editor._drop()
    _save_elsewhere(sample, username="leo")

    stage.editor.resume(draft)
    assert "User name" in stage.heard.notes[-1].detail
    with qtbot.waitSignal(stage.editor.saved):
        stage.page.save()

    item = sample.session.vault.item(item_id("GitHub"))
    assert item.username == "mia"
    assert [entry.field.value for entry in item.earlier(USERNAME)][:1] == ["leo"]
    assert [clash.field_id for clash in sample.session.take_clashes()] == [USERNAME]


def test_a_resumed_draft_of_an_item_that_nobody_touched_says_nothing(stage: Stage) -> None:
    stage.page.edit_item()
    _text(stage, USERNAME).line.setText("mia")
    draft = stage.editor._form.draft()
    stage.editor._drop()
    before = len(stage.heard.notes)

    stage.editor.resume(draft)

    assert len(stage.heard.notes) == before


def test_a_resumed_draft_is_not_dropped_without_asking(stage: Stage) -> None:
    stage.page.edit_item()
    _text(stage, USERNAME).line.setText("mia")
    draft = stage.editor._form.draft()
    stage.editor._drop()
    stage.editor.resume(draft)

    stage.page.escape()

    assert stage.editor._question._sheet is not None
    assert stage.page.editor_open


def _save_elsewhere(sample: SampleSession, **texts: str) -> None:
    save(sample.session, draft_of(sample.session.vault.item(item_id("GitHub")), **texts))
