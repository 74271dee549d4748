"""The account card in the detail, and the review."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import SampleSession, item_id
from tests.ui.browse.stage import Stage
from vault_app.core.ids import NOTES, OWNER, REVIEW, SIGN_ON
from vault_app.core.item import Field, FieldType
from vault_app.services.editing import put_items
from vault_app.ui.browse.account_card import AccountCard
from vault_app.ui.browse.value_rows import PlainRow

if TYPE_CHECKING:
    from vault_app.ui.happenings import Note


def with_answers(stage: Stage, sample: SampleSession, qtbot: QtBot, *, review: str = "2020-01-15") -> AccountCard:
    item = sample.session.vault.item(item_id("Zoom"))
    answers = (
        Field(OWNER, FieldType.TEXT, "Mia", item.stamp),
        Field(SIGN_ON, FieldType.TEXT, "google", item.stamp),
        Field(REVIEW, FieldType.DATE, review, item.stamp),
    )
    put_items(sample.session, [item.with_(fields=(*item.fields, *answers))], doors=sample.doors)
    stage.bridge.tell_changed(item.id)
    stage.page.select(item.id)
    stage.rest(qtbot)
    return stage.page.detail.account


def words(card: AccountCard) -> list[tuple[str, str]]:
    return [(row._label.text(), row.value_label.text()) for row in card.findChildren(PlainRow)]


def test_an_item_without_answers_has_no_card(stage: Stage) -> None:
    assert stage.page.detail.account.isHidden()


def test_the_answers_stand_on_the_card_and_nowhere_else(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    card = with_answers(stage, sample, qtbot)

    assert not card.isHidden()
    assert words(card)[:2] == [("Owner", "Mia"), ("Single sign-on", "Google")]
    assert card._due.text() == "Its review was due on 15 Jan 2020."
    assert stage.page.detail.fields.row_of(OWNER) is None


def test_a_review_sets_the_next_day_and_can_be_undone(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    card = with_answers(stage, sample, qtbot)
    notes: list[Note] = []
    stage.bridge.notice.connect(notes.append)
    card.review_button.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [
        "Again in 3 months",
        "Again in 6 months",
        "Again in 12 months",
    ]
    action = menu.actions()[1]
    menu.close()
    action.trigger()
    stage.rest(qtbot)
    qtbot.waitUntil(lambda: bool(notes))

    assert sample.session.vault.item(item_id("Zoom")).text(REVIEW) == "2026-09-01"
    assert notes[-1].title == "“Zoom” is looked at again on 1 Sep 2026"
    act = notes[-1].act
    assert act is not None
    act()
    qtbot.waitUntil(lambda: sample.session.vault.item(item_id("Zoom")).text(REVIEW) == "2020-01-15")


def test_a_review_that_is_not_due_warns_of_nothing(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    card = with_answers(stage, sample, qtbot, review="2090-01-15")

    assert card._due.text() == ""
    assert card.review_button.isVisible()


def test_an_answer_is_copied(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    card = with_answers(stage, sample, qtbot)
    with qtbot.waitSignal(stage.bridge.copied) as told:
        card.findChildren(PlainRow)[0].value_clicked.emit()

    assert told.args[0].title == "Zoom"


def test_what_can_only_be_read_offers_no_review(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    card = with_answers(stage, sample, qtbot)
    item = sample.session.vault.item(item_id("Zoom"))
    card.show_item(item, read_only=True)
    assert card.review_button.isHidden() or card.review_button.parent() is None

    later = tuple(field for field in item.fields if field.id != REVIEW)
    card.show_item(item.with_(fields=later), read_only=True)
    assert card._due.parent() is None


def test_another_item_shows_its_own_answers(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    card = with_answers(stage, sample, qtbot)
    stage.page.select(item_id("GitHub"))
    stage.rest(qtbot)

    assert card.isHidden()
    assert stage.page.detail.fields.row_of(NOTES) is None
