"""What the page shows in large type: any sealed value, and of a one-time code only ever a code."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import GITHUB_PASSWORD, SampleSession
from tests.ui.browse.stage import Stage
from vault_app.core.changes import PutItem
from vault_app.core.ids import CODE, ItemId
from vault_app.core.item import Field, FieldType, Item
from vault_app.core.kinds import NUMBER
from vault_app.core.secret import Secret
from vault_app.services.commit import commit
from vault_app.ui.browse.code_row import CodeRow


def shown(stage: Stage) -> str:
    return "".join(stage.large_type._signs())


def test_the_key_shows_the_password(stage: Stage, qtbot: QtBot) -> None:
    stage.page.large_type()

    qtbot.waitUntil(stage.large_type.is_open)
    assert shown(stage) == GITHUB_PASSWORD


def test_a_code_is_shown_and_never_its_set_up_key(stage: Stage, qtbot: QtBot) -> None:
    row = stage.page.detail.fields.row_of(CODE)
    assert isinstance(row, CodeRow)

    row._large.click()

    qtbot.waitUntil(stage.large_type.is_open)
    assert shown(stage).isdigit()
    assert len(shown(stage)) == 6


def test_the_code_that_follows_takes_its_place(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    row = stage.page.detail.fields.row_of(CODE)
    assert isinstance(row, CodeRow)
    row._large.click()
    qtbot.waitUntil(stage.large_type.is_open)
    before = shown(stage)
    assert stage.page._renewing.isActive()

    sample.clock.pass_seconds(30)
    stage.page._renewing.timeout.emit()

    qtbot.waitUntil(lambda: shown(stage) not in {"", before})


def test_a_code_is_not_renewed_once_it_is_closed(stage: Stage, qtbot: QtBot) -> None:
    row = stage.page.detail.fields.row_of(CODE)
    assert isinstance(row, CodeRow)
    row._large.click()
    qtbot.waitUntil(stage.large_type.is_open)
    QTest.keyClick(stage.large_type, Qt.Key.Key_Escape)

    stage.page._renewing.timeout.emit()
    stage.rest(qtbot)

    assert not stage.large_type.is_open()


def test_a_card_shows_its_number(stage: Stage, qtbot: QtBot) -> None:
    session = stage.bridge.session
    assert session is not None
    own = ItemId(b"a card of a bank")
    sealed = session.key.seal_value(
        vault_id=session.vault.id, item_id=own, field_id=NUMBER, secret=Secret("4111111111111111"), bits=0
    )
    stamp = session.stamp()
    card = Item(
        id=own,
        kind="card",
        title="Bank card",
        stamp=stamp,
        created=1,
        fields=(Field(NUMBER, FieldType.HIDDEN, sealed, stamp),),
    )
    commit(session, [PutItem(card)], session.doors)
    stage.bridge.tell_changed(own)
    stage.page.select(own)
    stage.rest(qtbot)

    stage.page.large_type()

    qtbot.waitUntil(stage.large_type.is_open)
    assert shown(stage) == "4111111111111111"
