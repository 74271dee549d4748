"""Pictures of one-time codes, of a password's change and of the generator with a website's rules.

They go where ``VAULT_PICTURES`` says, or into the test's own folder; no state may ask for a larger window than it is
given.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import SampleSession, item_id
from tests.ui.active_window import become_active
from tests.ui.browse.stage import Look, Stage
from vault_app.core.ids import CODE
from vault_app.core.site_book import SiteBook
from vault_app.ui.browse.code_row import CodeRow
from vault_app.ui.browse.qr_sheet import QrSheet
from vault_app.ui.edit.code_field import CodeEdit

LOOKS = [
    Look("light", 1.0, (1280, 800)),
    Look("dark", 1.0, (1280, 800)),
    Look("light", 1.5, (1280, 800)),
    Look("dark", 1.5, (1280, 800)),
    Look("light", 1.0, (840, 700)),  # the stage has the wide sidebar: as a window of 660 with its icons
    Look("light", 2.0, (1500, 900)),
]
RULES = "minlength: 8; maxlength: 16; required: lower, upper; required: digit; allowed: [-_.!];"


def _ending(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    _code(stage, sample, qtbot)
    sample.clock.pass_seconds(27)
    stage.page._codes.tick()


def _code(stage: Stage, _sample: SampleSession, qtbot: QtBot) -> None:
    stage.page._panes.go_to_detail()
    row = stage.page.detail.fields.row_of(CODE)
    assert isinstance(row, CodeRow)
    stage.page._codes.follow(row)
    qtbot.waitUntil(lambda: not row.is_masked())
    stage.toast.show_message(
        "Password for GitHub copied", "Clears in 28 s", action="Clear now", second="Copy code (Ctrl+T)"
    )


def _qr(stage: Stage, _sample: SampleSession, qtbot: QtBot) -> None:
    row = stage.page.detail.fields.row_of(CODE)
    assert isinstance(row, CodeRow)
    row._qr.click()
    stage.rest(qtbot)


def _qr_shown(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    _qr(stage, sample, qtbot)
    sheet = next(sheet for sheet in stage.findChildren(QrSheet) if sheet.is_open())
    sheet.show_button.click()
    qtbot.waitUntil(lambda: not sheet.square.is_empty())


def _change(stage: Stage, _sample: SampleSession, _qtbot: QtBot) -> None:
    stage.page.change_password()


def _generator(stage: Stage, _sample: SampleSession, _qtbot: QtBot) -> None:
    stage.page.change_password()
    edit = stage.editor._change.secret()
    stage.editor._change.generator_asked.emit(edit)


def _rules(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    _generator(stage, sample, qtbot)
    stage.generator.panel().site_line.pencil.click()


def _wrong_rules(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    _rules(stage, sample, qtbot)
    stage.generator.panel().site_page.box.setPlainText("minlength: 8;\nrequired: letters;")


def _field(text: str) -> Callable[[Stage, SampleSession, QtBot], None]:
    def show(stage: Stage, _sample: SampleSession, _qtbot: QtBot) -> None:
        stage.page.edit_item()
        edit = stage.editor._form.edit_of(CODE)
        assert isinstance(edit, CodeEdit)
        edit.line.setText(text)
        edit.look()
        edit.line.setFocus(Qt.FocusReason.TabFocusReason)

    return show


def _changed(stage: Stage, _sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.change_password()
    with qtbot.waitSignal(stage.editor.saved):
        stage.page.save()
    stage.rest(qtbot)


def _history(stage: Stage, _sample: SampleSession, _qtbot: QtBot) -> None:
    stage.page.show_history()


STATES: dict[str, Callable[[Stage, SampleSession, QtBot], None]] = {
    "code": _code,
    "ending": _ending,
    "qr-ask": _qr,
    "qr": _qr_shown,
    "change": _change,
    "generator": _generator,
    "rules": _rules,
    "wrong-rules": _wrong_rules,
    "field": _field("otpauth://totp/GitHub:dana.okafor?secret=JBSWY3DPEHPK3PXP&issuer=GitHub"),
    "field-wrong": _field("otpauth://hotp/x?secret=JBSWY3DP"),
    "changed": _changed,
    "history": _history,
}


@pytest.mark.parametrize("look", LOOKS, ids=str, indirect=True)
def test_every_state_fits_its_window(look: Look, qtbot: QtBot, sample: SampleSession, pictures: Path) -> None:
    scheme, scale, size = look
    sample.session.doors = replace(sample.session.doors, sites=SiteBook(rules={"github.example": RULES}))
    stage = Stage(*size)
    stage.page.set_single_pane(size[0] < 900)
    qtbot.addWidget(stage)
    stage.show()
    become_active(qtbot, stage)
    sizes = {}

    for name, enter in STATES.items():
        stage.open(sample)
        stage.page.select(item_id("GitHub"))
        stage.rest(qtbot)
        stage.page._panes.go_to_detail()
        enter(stage, sample, qtbot)
        stage.rest(qtbot)
        qtbot.wait(20)
        picture = stage.grab()
        sizes[name] = (picture.width(), picture.height())
        assert picture.save(str(pictures / f"codes-{name}-{scheme}-{round(scale * 100)}-{size[0]}.png"))
        _leave(stage)

    stage.bridge.lock()
    stage.lane.close()
    assert sizes == dict.fromkeys(STATES, size)


def _leave(stage: Stage) -> None:
    for sheet in stage.findChildren(QrSheet):
        sheet.dismiss()
    stage.generator.close()
    stage.page._earlier.close()
    stage.editor._drop()
    stage.toast.dismiss()
