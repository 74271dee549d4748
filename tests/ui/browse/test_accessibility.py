"""Everything that takes the keyboard has a name, and shown secrets are told only while they are shown."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import GITHUB_PASSWORD
from tests.ui.browse.stage import Stage
from vault_app.core.ids import CODE
from vault_app.ui.happenings import Section

CODE_AT_NOON = "9 5 3   9 2 2"  # sign by sign, in two groups


def _nothing(_stage: Stage) -> None:
    pass


def _history(stage: Stage) -> None:
    stage.page.show_history()


def _generator(stage: Stage) -> None:
    stage.generator.open_at(stage.search)


def _generator_history(stage: Stage) -> None:
    stage.generator.open_at(stage.search)
    stage.generator.panel().copy_asked.emit()
    stage.generator.panel().history_asked.emit()


def _site_rules(stage: Stage) -> None:
    stage.generator.open_at(stage.search, site="github.example")
    stage.generator.panel().site_line.pencil.click()


def _other_device(stage: Stage) -> None:
    item = stage.page.detail.item()
    assert item is not None
    field = item.field(CODE)
    assert field is not None
    stage.page._devices.open(item, field)


STATES: dict[str, Callable[[Stage], object]] = {
    "detail": _nothing,
    "history": _history,
    "edit": lambda stage: stage.page.edit_item(),
    "new": lambda stage: stage.page.new_item(),
    "change": lambda stage: stage.page.change_password(),
    "generator": _generator,
    "generator history": _generator_history,
    "site rules": _site_rules,
    "other device": _other_device,
    "large type": lambda stage: stage.page.large_type(),
    "no result": lambda stage: stage.search.setText("gti"),
    "bin": lambda stage: stage.page.show_section(Section("bin")),
}


@pytest.mark.parametrize("state", STATES)
def test_every_widget_that_takes_the_keyboard_has_a_name(stage: Stage, qtbot: QtBot, state: str) -> None:
    STATES[state](stage)
    stage.rest(qtbot)

    focusable = [
        widget
        for widget in stage.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    nameless = [
        type(widget).__name__
        for widget in focusable
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]

    assert focusable
    assert nameless == []


def test_a_row_speaks_a_sentence(stage: Stage) -> None:
    table = QAccessible.queryAccessibleInterface(stage.page.list_pane.list)

    names = [table.child(at).text(QAccessible.Text.Name) for at in range(5)]

    assert "GitHub, dana.okafor, favourite" in names


def test_a_masked_password_is_told_to_nobody(stage: Stage, qtbot: QtBot) -> None:
    told = _told(stage)
    assert not any(GITHUB_PASSWORD in text for text in told)

    stage.page.toggle_reveal()
    stage.rest(qtbot)
    assert any(" ".join(GITHUB_PASSWORD) in text for text in _told(stage))

    stage.page.toggle_reveal()
    assert not any(" ".join(GITHUB_PASSWORD) in text for text in _told(stage))


def test_a_code_is_told_while_it_is_shown_and_not_when_the_vault_is_locked(stage: Stage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: any(CODE_AT_NOON in text for text in _told(stage)))

    stage.bridge.lock()

    assert not any(CODE_AT_NOON in text for text in _told(stage))


def _told(stage: Stage) -> list[str]:
    parts = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)
    interfaces = [QAccessible.queryAccessibleInterface(widget) for widget in stage.findChildren(QWidget)]
    return [interface.text(part) for interface in interfaces for part in parts]
