"""The ways to import and export in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from vault_app.ui.shell.main_page import MainPage
from vault_app.ui.shell.shell import Shell
from vault_app.ui.transfer.import_view import ImportView


@pytest.fixture
def shell(unlocked: Shell) -> Shell:
    return unlocked


@pytest.fixture
def page(shell: Shell) -> MainPage:
    return shell.open_vault().page


def test_ctrl_i_shows_the_import(qtbot: QtBot, shell: Shell, page: MainPage) -> None:
    QTest.keyClick(shell.window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: any(view.isVisible() for view in page.findChildren(ImportView)))


def test_a_new_vault_offers_to_bring_in_what_there_is(shell: Shell, page: MainPage) -> None:
    page.browse.detail.starter.import_asked.emit()

    assert any(view.isVisible() for view in page.findChildren(ImportView))
    assert shell.open_vault().transfer.importing is not None


def test_an_import_that_is_done_leads_back_to_the_list(shell: Shell, page: MainPage) -> None:
    road = shell.open_vault().transfer
    road.show_import()
    assert road.importing is not None

    road.importing.left.emit()

    assert not any(view.isVisible() for view in page.findChildren(ImportView))


def test_the_settings_lead_to_import_and_export(shell: Shell, page: MainPage) -> None:
    shell.show_settings()
    settings = shell.open_vault()._settings
    assert settings is not None

    settings.view.vault.export_button.click()
    road = shell.open_vault().transfer
    assert road.exporting is not None
    assert road.exporting.sheet.is_open()
    road.exporting.sheet.dismiss()
    settings.view.vault.import_button.click()

    assert any(view.isVisible() for view in page.findChildren(ImportView))


def test_nothing_is_exported_while_no_vault_is_open(shell: Shell) -> None:
    shell.lock()
    road = shell.open_vault().transfer

    road.export()

    assert road.exporting is None
