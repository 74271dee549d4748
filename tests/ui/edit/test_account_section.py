"""The account card in the editor: three questions that can be skipped, and an item without a password."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import SampleSession, item_id
from tests.ui.browse.stage import Stage
from vault_app.core.ids import KNOWN_TO, OWNER, PASSWORD, PROVISIONER, REASON, REVIEW, SIGN_ON, WEBSITE, FieldId
from vault_app.core.item import Item
from vault_app.ui.edit.account_section import AccountSection
from vault_app.ui.edit.date_edit import DateEdit
from vault_app.ui.edit.field_edits import TextEdit
from vault_app.ui.edit.sign_on_edit import SignOnEdit
from vault_app.ui.widgets.buttons import LinkButton


def section(stage: Stage) -> AccountSection:
    return stage.editor._form.account


def text(stage: Stage, field_id: FieldId) -> TextEdit:
    edit = section(stage).edits()[field_id]
    assert isinstance(edit, TextEdit)
    return edit


def sign_on(stage: Stage) -> SignOnEdit:
    edit = section(stage).edits()[SIGN_ON]
    assert isinstance(edit, SignOnEdit)
    return edit


def choose(edit: SignOnEdit, answer: str) -> None:
    edit.choice.setCurrentIndex(edit.choice.findData(answer))


def saved(stage: Stage, sample: SampleSession, qtbot: QtBot) -> Item:
    with qtbot.waitSignal(stage.editor.saved) as told:
        stage.page.save()
    stage.rest(qtbot)
    return sample.session.vault.item(told.args[0])


def test_the_questions_are_folded_and_may_be_skipped(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.new_item()
    assert not section(stage).isHidden()
    assert not section(stage).is_open()
    edit = stage.editor._form.edit_of(WEBSITE)
    assert isinstance(edit, TextEdit)
    QTest.keyClicks(edit.line, "linear.app")

    item = saved(stage, sample, qtbot)

    assert [field.id for field in item.fields if field.id in {OWNER, REASON, SIGN_ON, PROVISIONER, KNOWN_TO}] == []


def test_the_answers_are_fields_of_the_item(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.select(item_id("Zoom"))
    stage.page.edit_item()
    section(stage).fold.click()
    assert section(stage).is_open()
    for field_id, words in ((OWNER, "Mia"), (REASON, "Calls"), (PROVISIONER, "IT"), (KNOWN_TO, "Mia, Sam")):
        QTest.keyClicks(text(stage, field_id).line, words)
    choose(sign_on(stage), "none")
    links = [link for link in section(stage).findChildren(LinkButton) if link.text() == "In 6 months"]
    links[0].click()

    item = saved(stage, sample, qtbot)

    assert [item.text(each) for each in (OWNER, REASON, SIGN_ON, PROVISIONER, KNOWN_TO)] == [
        "Mia",
        "Calls",
        "none",
        "IT",
        "Mia, Sam",
    ]
    assert len(item.text(REVIEW)) == 10
    stage.page.edit_item()
    assert section(stage)._summary.text() == "6 answers"
    assert text(stage, OWNER).text() == "Mia"
    assert sign_on(stage).answer() == "none"


def test_an_answer_can_be_taken_away_again(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.select(item_id("Zoom"))
    stage.page.edit_item()
    QTest.keyClicks(text(stage, OWNER).line, "Mia")
    assert saved(stage, sample, qtbot).text(OWNER) == "Mia"

    stage.page.edit_item()
    text(stage, OWNER).line.clear()
    assert stage.editor._form.is_changed()
    assert saved(stage, sample, qtbot).field(OWNER) is None


def test_where_there_is_single_sign_on_the_password_can_be_left_out(
    stage: Stage, sample: SampleSession, qtbot: QtBot
) -> None:
    stage.page.select(item_id("Zoom"))
    stage.page.edit_item()
    assert sign_on(stage).leave_out.isHidden()
    choose(sign_on(stage), "google")
    assert not sign_on(stage).leave_out.isHidden()
    sign_on(stage).leave_out.click()

    item = saved(stage, sample, qtbot)

    assert item.text(SIGN_ON) == "google"
    assert item.field(PASSWORD) is None
    assert len(item.earlier(PASSWORD)) == 1


def test_a_new_login_can_do_without_a_password(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.new_item()
    edit = stage.editor._form.edit_of(WEBSITE)
    assert isinstance(edit, TextEdit)
    QTest.keyClicks(edit.line, "linear.app")
    choose(sign_on(stage), "microsoft")
    sign_on(stage).leave_out.click()

    assert saved(stage, sample, qtbot).field(PASSWORD) is None


def test_another_provider_is_typed(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.select(item_id("Zoom"))
    stage.page.edit_item()
    assert sign_on(stage).name.isHidden()
    choose(sign_on(stage), "other")
    assert not sign_on(stage).name.isHidden()
    QTest.keyClicks(sign_on(stage).name, " Okta ")

    assert saved(stage, sample, qtbot).text(SIGN_ON) == "Okta"
    stage.page.edit_item()
    assert sign_on(stage).name.text() == "Okta"
    assert not sign_on(stage).is_changed()


def test_a_day_that_is_none_opens_the_questions(stage: Stage) -> None:
    stage.page.select(item_id("Zoom"))
    stage.page.edit_item()
    edit = section(stage).edits()[REVIEW]
    assert isinstance(edit, DateEdit)
    edit.line.setText("soon")

    stage.page.save()

    assert section(stage).is_open()
    assert edit.error()


def test_the_tab_key_goes_through_the_questions_once_they_are_open(stage: Stage) -> None:
    stage.page.select(item_id("Zoom"))
    stage.page.edit_item()
    fold = section(stage).fold
    fold.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(fold, Qt.Key.Key_Space)
    QTest.keyClick(fold, Qt.Key.Key_Tab)

    assert text(stage, OWNER).line.hasFocus()


def test_nothing_of_the_answers_stays_after_the_vault_was_locked(stage: Stage) -> None:
    stage.page.select(item_id("Zoom"))
    stage.page.edit_item()
    QTest.keyClicks(text(stage, OWNER).line, "Mia")
    assert stage.editor._form.draft().field(OWNER) is not None
    stage.bridge.lock()

    assert section(stage).edits() == {}
    assert section(stage)._summary.text() == ""


def test_names_in_the_vault_are_offered_while_one_is_typed(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.select(item_id("Zoom"))
    stage.page.edit_item()
    QTest.keyClicks(text(stage, OWNER).line, "Mia Berg")
    saved(stage, sample, qtbot)

    stage.page.select(item_id("Slack"))
    stage.page.edit_item()
    section(stage).set_open(True)
    line = text(stage, KNOWN_TO).line
    line.setFocus(Qt.FocusReason.TabFocusReason)
    completer = line.completer()
    assert completer is not None
    completer.setCompletionPrefix("mi")
    assert [completer.completionModel().index(row, 0).data() for row in range(completer.completionCount())] == [
        "Mia Berg"
    ]


def test_a_secure_note_is_not_asked_about(stage: Stage) -> None:
    stage.page.new_item("note")

    assert section(stage).isHidden()
