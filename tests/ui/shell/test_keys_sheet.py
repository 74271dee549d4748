import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.shell.key_rows import key_rows, native
from vault_app.ui.shell.keys_sheet import KeysSheet
from vault_app.ui.shell.shell import Shell
from vault_app.ui.shell.shortcuts import bindings, window_bindings
from vault_app.ui.widgets.plain_label import PlainLabel

# The table of the specification; importing comes with its own issue.
SPECIFIED = (
    "Return",
    "Shift+Return",
    "Alt+Return",
    "Ctrl+F",
    "F3",
    "Ctrl+C",
    "Ctrl+B",
    "Ctrl+T",
    "Ctrl+U",
    "Ctrl+O",
    "PgUp",
    "Escape",
    "Ctrl+N",
    "Ctrl+E",
    "Ctrl+S",
    "Ctrl+Return",
    "Ctrl+Shift+G",
    "Ctrl+G",
    "Ctrl+R",
    "Ctrl+Shift+R",
    "Ctrl+Shift+L",
    "Ctrl+D",
    "F6",
    "Shift+F6",
    "Ctrl+L",
    "Ctrl+,",
    "F1",
    "Ctrl+/",
    "Ctrl++",
    "Ctrl+-",
    "Ctrl+0",
    "Ctrl+Alt+Space",
)


def listed(shell: Shell) -> list[str]:
    table = (*bindings(shell, shell.open_vault().page), *window_bindings(shell))
    return [key for row in key_rows(table, quick="Ctrl+Alt+Space") for key in row.keys]


def test_every_key_of_the_specification_is_in_the_table(unlocked: Shell) -> None:
    keys = listed(unlocked)

    assert [key for key in SPECIFIED if native(key) not in keys] == []


def test_no_key_is_listed_twice(unlocked: Shell) -> None:
    keys = listed(unlocked)

    assert len(keys) == len(set(keys))


def test_without_quick_access_its_chord_is_not_listed(unlocked: Shell) -> None:
    table = bindings(unlocked, unlocked.open_vault().page)

    assert not [row for row in key_rows(table) if row.words.startswith("Quick access")]


@pytest.mark.parametrize("width", [660, 1280])
def test_the_table_fits_its_window(qtbot: QtBot, unlocked: Shell, width: int) -> None:
    unlocked.window.resize(width, 700)
    unlocked.show_keys()
    sheet = unlocked.window.findChild(KeysSheet)
    assert isinstance(sheet, QWidget)
    qtbot.waitUntil(sheet.isVisible)

    right = sheet.card.mapTo(unlocked.window, sheet.card.rect().topRight()).x()

    assert right <= width + 60  # the shadow's room
    assert any(label.text() == "Quick access, from any program" for label in sheet.findChildren(PlainLabel))
