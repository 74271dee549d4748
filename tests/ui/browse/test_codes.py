"""One-time codes on the page: what is shown, for how long, and what is left of it afterwards."""

from dataclasses import replace

import pytest
import zxingcpp
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import SampleSession, item_id
from tests.ui.active_window import become_active
from tests.ui.browse.stage import Stage
from vault_app.core.ids import CODE, FieldId
from vault_app.core.item import Field, FieldType, Stamp
from vault_app.core.secret import Secret
from vault_app.services.editing import put_items
from vault_app.services.one_time_code import Codes
from vault_app.ui.browse.code_row import CodeRow, grouped
from vault_app.ui.browse.qr_sheet import QrSheet
from vault_app.ui.widgets.qr_square import QrSquare

OWN = FieldId(b"own-field-id-16b")
# What the sample's seed gives from the fake clock's noon on.
FIRST, SECOND, THIRD = "953922", "819680", "648187"


def row_of(stage: Stage, field_id: FieldId = CODE) -> CodeRow:
    row = stage.page.detail.fields.row_of(field_id)
    assert isinstance(row, CodeRow)
    return row


def shown(row: CodeRow) -> str:
    """Give the code as a screen reader gets it, or "" while it is masked."""
    return row._text.accessibleDescription().replace(" ", "")


def at_rest(stage: Stage, qtbot: QtBot) -> CodeRow:
    qtbot.waitUntil(lambda: not row_of(stage).is_masked())
    return row_of(stage)


def pass_seconds(stage: Stage, sample: SampleSession, seconds: float, qtbot: QtBot) -> None:
    sample.clock.pass_seconds(seconds)
    stage.page._codes.tick()
    stage.rest(qtbot)


def test_the_code_is_shown_with_the_time_it_has_left(stage: Stage, qtbot: QtBot) -> None:
    row = at_rest(stage, qtbot)

    assert shown(row) == FIRST
    assert row._left.text() == "30 s"
    assert row._ring.left() == 1.0


def test_the_time_runs_and_the_last_seconds_are_told_in_words(
    stage: Stage, sample: SampleSession, qtbot: QtBot
) -> None:
    row = at_rest(stage, qtbot)

    pass_seconds(stage, sample, 24, qtbot)
    assert (shown(row), row._left.text(), row._left._colour) == (FIRST, "6 s", "text2")

    pass_seconds(stage, sample, 1, qtbot)
    assert (shown(row), row._left.text(), row._left._colour) == (FIRST, "new code in 5 s", "danger")


def test_the_next_code_follows_and_two_more_are_fetched(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    row = at_rest(stage, qtbot)

    sample.clock.pass_seconds(30)
    stage.page._codes.tick()
    assert shown(row) == SECOND  # at once, before the lane has answered
    stage.rest(qtbot)
    pass_seconds(stage, sample, 30, qtbot)

    assert shown(row) == THIRD


def test_after_a_sleep_no_old_code_is_shown(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    row = at_rest(stage, qtbot)

    sample.clock.pass_seconds(600)
    stage.page._codes.tick()
    assert row.is_masked()
    stage.rest(qtbot)

    assert shown(row) not in ("", FIRST, SECOND)


def test_the_dots_of_a_masked_code_stand_where_the_code_stood(stage: Stage, qtbot: QtBot) -> None:
    row = at_rest(stage, qtbot)
    place = row._text.x()

    row.mask_secrets()

    qtbot.waitUntil(lambda: not row._ring.isVisible())
    QApplication.processEvents()
    assert row._text.x() == place


def test_codes_go_with_the_keyboard_and_come_back_with_it(stage: Stage, qtbot: QtBot) -> None:
    row = at_rest(stage, qtbot)
    codes = row.codes()
    assert codes is not None

    QApplication.sendEvent(stage.page.detail, QEvent(QEvent.Type.WindowDeactivate))
    assert row.is_masked()
    assert not codes.now
    assert not codes.next

    QApplication.sendEvent(stage.page, QEvent(QEvent.Type.WindowActivate))
    assert shown(at_rest(stage, qtbot)) == FIRST


def test_codes_are_wiped_when_the_editor_takes_their_place(stage: Stage, qtbot: QtBot) -> None:
    codes = at_rest(stage, qtbot).codes()
    assert codes is not None

    stage.page.edit_item()

    assert not codes.now
    assert not codes.next


def test_nothing_ticks_once_the_vault_is_locked(stage: Stage, qtbot: QtBot) -> None:
    codes = at_rest(stage, qtbot).codes()
    assert codes is not None
    assert stage.page._codes._timer.isActive()

    stage.bridge.lock()
    assert stage.page._codes._rows == []
    stage.page._codes.tick()

    assert not stage.page._codes._timer.isActive()
    assert not codes.now


def test_nothing_ticks_while_an_item_without_codes_is_shown(stage: Stage, qtbot: QtBot) -> None:
    at_rest(stage, qtbot)

    stage.page.select(item_id("Zoom"))
    stage.rest(qtbot)
    stage.page._codes.tick()

    assert not stage.page._codes._timer.isActive()


def test_a_code_of_ones_own_field_is_shown_too(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    add_code(stage, sample, OWN, "steam://JBSWY3DPEHPK3PXP", "Steam")
    stage.rest(qtbot)

    qtbot.waitUntil(lambda: not row_of(stage, OWN).is_masked())

    assert len(shown(row_of(stage, OWN))) == 5
    assert shown(row_of(stage)) == FIRST


def test_a_key_that_gives_no_codes_says_so(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    add_code(stage, sample, OWN, "otpauth://hotp/x?secret=JBSWY3DP&counter=1", "Old")
    stage.rest(qtbot)

    qtbot.waitUntil(row_of(stage, OWN).is_broken)

    assert row_of(stage, OWN)._why.text().startswith("No codes can be made from this set-up key. These codes count up")


def add_code(stage: Stage, sample: SampleSession, field_id: FieldId, text: str, label: str) -> None:
    session = sample.session
    item = session.vault.item(item_id("GitHub"))
    sealed = session.key.seal_value(
        vault_id=session.vault.id, item_id=item.id, field_id=field_id, secret=Secret(text), bits=0
    )
    field = Field(field_id, FieldType.CODE, sealed, Stamp(1, 1), label)
    put_items(session, [replace(item, fields=(*item.fields, field))], doors=sample.doors)
    stage.bridge.tell_changed(item.id)


def test_another_change_of_the_item_leaves_the_code_as_it_is(stage: Stage, qtbot: QtBot) -> None:
    codes = at_rest(stage, qtbot).codes()

    stage.bridge.tell_changed(item_id("GitHub"))

    assert not row_of(stage).is_masked()
    assert row_of(stage).codes() is codes


def test_a_click_on_the_code_copies_it(stage: Stage, qtbot: QtBot) -> None:
    row = at_rest(stage, qtbot)

    with qtbot.waitSignal(stage.bridge.copied) as copied:
        QTest.mouseClick(row._text, Qt.MouseButton.LeftButton)

    assert stage.clipboard.text == FIRST
    assert (copied.args[0].what, copied.args[0].holds) == ("One-time code", 30)


def test_the_key_copies_the_code_and_never_the_set_up_key(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.bridge.copied):
        stage.page.copy_code()

    assert stage.clipboard.text == FIRST


def test_an_item_without_a_code_says_so(stage: Stage, qtbot: QtBot) -> None:
    stage.page.select(item_id("Zoom"))
    stage.rest(qtbot)

    stage.page.copy_code()

    assert stage.heard.notes[-1].title == "“Zoom” has no one-time code"


def test_codes_that_come_too_late_are_wiped(stage: Stage, qtbot: QtBot) -> None:
    row = at_rest(stage, qtbot)
    late = Codes(Secret("111111"), Secret("222222"), 1, 30)
    field = row.field()
    stage.page.edit_item()

    stage.page._codes._take(row, field, late)

    assert not late.now
    assert not late.next


@pytest.mark.parametrize(
    ("code", "groups"), [("123456", "123 456"), ("1234567", "1234 567"), ("12345678", "1234 5678")]
)
def test_digits_stand_in_two_groups(code: str, groups: str) -> None:
    assert grouped(Secret(code)).reveal() == groups


def test_steams_five_signs_stay_together() -> None:
    assert grouped(Secret("FR8RV")).reveal() == "FR8RV"


# --- the QR code ---


@pytest.fixture
def sheet(stage: Stage, qtbot: QtBot) -> QrSheet:
    row = at_rest(stage, qtbot)
    row._qr.click()
    sheet = stage.findChild(QrSheet)
    assert isinstance(sheet, QrSheet)
    return sheet


def photographed(square: QrSquare) -> str:
    """Read the code off the screen, as another phone does."""

    picture = square.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return str(zxingcpp.read_barcodes(picture)[0].text)


def test_the_qr_code_is_shown_only_once_it_is_asked_for(sheet: QrSheet) -> None:
    assert sheet.is_open()
    assert sheet.square.is_empty()
    assert "“GitHub · One-time code”" in sheet._words.text()


def test_another_phone_reads_the_set_up_address(stage: Stage, sheet: QrSheet, qtbot: QtBot) -> None:
    become_active(qtbot, stage)

    sheet.show_button.click()
    qtbot.waitUntil(lambda: not sheet.square.is_empty())

    assert photographed(sheet.square) == (
        "otpauth://totp/GitHub?secret=JBSWY3DPEHPK3PXP&issuer=&algorithm=SHA1&digits=6&period=30"
    )
    assert sheet.show_button.isHidden()
    assert sheet.close_button.hasFocus()


def test_the_qr_code_goes_after_half_a_minute(stage: Stage, sheet: QrSheet, qtbot: QtBot) -> None:
    become_active(qtbot, stage)
    sheet.show_button.click()
    qtbot.waitUntil(lambda: not sheet.square.is_empty())
    rows = sheet.square._rows

    for _second in range(29):
        sheet.tick()
    assert sheet._countdown.text() == "Closes in 1 s"
    sheet.tick()

    assert not sheet.is_open()
    assert not any(any(row) for row in rows)


def test_the_qr_code_goes_with_the_lock(stage: Stage, sheet: QrSheet) -> None:
    stage.bridge.lock()

    assert not sheet.is_open()


def test_the_qr_code_goes_with_the_keyboard(sheet: QrSheet, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheet.dismissed):
        QApplication.sendEvent(sheet, QEvent(QEvent.Type.WindowDeactivate))


def test_an_address_that_comes_too_late_is_wiped_unseen(sheet: QrSheet) -> None:
    sheet.hide()
    address = Secret("otpauth://totp/x?secret=JBSWY3DP")

    sheet.show_address(address)

    assert not address
    assert sheet.square.is_empty()
