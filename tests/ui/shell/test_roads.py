from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import PASSPHRASE, FakeSurroundings
from tests.fakes.memory_device_state import MemoryDeviceState
from tests.fakes.office import add
from tests.ui.shell.conftest import unlock
from vault_app.core.secret import Secret
from vault_app.core.settings import RecentVault, Settings
from vault_app.services.editing import rename_vault
from vault_app.services.recovery_sheet import RecoverySheet
from vault_app.services.unlock_vault import unlock_vault
from vault_app.ui.backups.view import BackupsView
from vault_app.ui.create.controller import SAVE, TYPE_BACK
from vault_app.ui.create.page import WizardPage
from vault_app.ui.edit.edit_view import EditView
from vault_app.ui.shell.new_sheet import NewSheetView
from vault_app.ui.shell.shell import Shell
from vault_app.ui.theme.theme import theme
from vault_app.ui.unlock.forgotten_view import ForgottenView
from vault_app.ui.welcome.recent_row import RecentRow
from vault_app.ui.widgets.sheet import ConfirmSheet
from vault_app.vaultfile.credential import PassphraseCredential

Shells = Callable[..., Shell]


def wizard(shell: Shell) -> WizardPage:
    page = shell.window.page
    assert isinstance(page, WizardPage)
    return page


def words_of(page: WizardPage) -> str:
    chips = (chip.accessibleName().split(" ") for chip in page.choose.grid._chips)
    return " ".join(parts[1] for parts in chips if len(parts) > 1)


def choose_words(qtbot: QtBot, shell: Shell) -> str:
    page = wizard(shell)
    qtbot.waitUntil(page.choose.continue_button.isEnabled)
    words = words_of(page)
    page.choose.continue_button.click()
    QTest.keyClicks(page.type_back.field, words)
    return words


def button(shell: Shell, name: str) -> QAbstractButton:
    return next(
        found
        for found in shell.window.findChildren(QAbstractButton)
        if (found.accessibleName() or found.text()).startswith(name) and found.isVisible()
    )


def keyboard() -> QWidget:
    """Give the widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def child(shell: Shell, kind: type[QWidget]) -> QWidget:
    return next(found for found in shell.window.findChildren(kind) if found.isVisible())


# --- a new vault -----------------------------------------------------------------------------------------


def created(qtbot: QtBot, shell: Shell) -> None:
    shell.show_create()
    choose_words(qtbot, shell)
    wizard(shell).type_back.finish_button.click()
    qtbot.waitUntil(lambda: wizard(shell).step == SAVE)


def test_a_made_vault_is_shown(qtbot: QtBot, shells: Shells, surroundings: FakeSurroundings) -> None:
    shell = shells()
    created(qtbot, shell)

    with qtbot.waitSignal(shell.unlocked):
        wizard(shell).save.skip_button.click()

    assert shell.window.page is shell.open_vault().page
    assert shell.unlock().path == surroundings.default_vault_path("My vault")


def test_a_sheet_that_was_not_printed_is_remembered(qtbot: QtBot, shells: Shells) -> None:
    shell = shells()
    created(qtbot, shell)

    wizard(shell).save.skip_button.click()

    vault = shell.bridge.vault
    assert vault is not None
    assert shell.preferences.now.recovery_reminder == (vault.id.hex(),)
    shell.show_settings()
    assert shell.open_vault()._settings.view.reminder.isVisible()  # type: ignore[union-attr]  # shown above


def test_a_vault_that_was_made_is_offered_again_whatever_became_of_the_sheet(
    qtbot: QtBot, shells: Shells, surroundings: FakeSurroundings
) -> None:
    shell = shells()

    created(qtbot, shell)

    assert [vault.path for vault in shell.preferences.now.recent] == [str(surroundings.default_vault_path("My vault"))]


def test_back_from_the_wizard_leads_to_the_welcome(qtbot: QtBot, shells: Shells) -> None:
    shell = shells()
    welcome = shell.window.page
    shell.show_create()
    qtbot.waitUntil(wizard(shell).choose.continue_button.isEnabled)

    wizard(shell).choose.back_button.click()

    assert shell.window.page is welcome


def test_quitting_after_the_vault_was_made_locks_it(qtbot: QtBot, shells: Shells) -> None:
    shell = shells()
    created(qtbot, shell)

    shell.quit()

    assert shell.preferences.now.recovery_reminder


def test_a_forgotten_vault_is_offered_no_more_and_stays_on_the_disk(
    shells: Shells, surroundings: FakeSurroundings
) -> None:
    path, made = surroundings.make_vault()
    made.session.lock()
    surroundings.settings.kept = Settings(recent=(RecentVault(path=str(path), name="Northpine"),))
    shell = shells()
    shell.show_welcome()

    button(shell, "Forget Northpine").click()

    assert shell.preferences.now.recent == ()
    assert path.exists()
    assert not [found for found in shell.window.findChildren(RecentRow) if found.isVisible()]


# --- another passphrase ----------------------------------------------------------------------------------


def test_a_changed_passphrase_opens_the_vault_afterwards(qtbot: QtBot, unlocked: Shell) -> None:
    unlocked.show_settings()
    button(unlocked, "Change passphrase").click()
    words = choose_words(qtbot, unlocked)
    QTest.keyClicks(wizard(unlocked).type_back.current, PASSPHRASE)

    with qtbot.waitSignal(unlocked.bridge.notice) as told:
        wizard(unlocked).type_back.finish_button.click()

    assert told.args[0].title == "The passphrase is changed."
    assert unlocked.window.page is unlocked.open_vault().page
    unlocked.lock()
    unlock(qtbot, unlocked, words)


def test_a_change_with_the_wrong_present_passphrase_changes_nothing(qtbot: QtBot, unlocked: Shell) -> None:
    unlocked.show_settings()
    button(unlocked, "Change passphrase").click()
    choose_words(qtbot, unlocked)
    step = wizard(unlocked).type_back
    QTest.keyClicks(step.current, "not it at all")

    step.finish_button.click()

    qtbot.waitUntil(lambda: step.problem.text() == "The present passphrase is not right.")
    assert wizard(unlocked).step == TYPE_BACK


def test_back_from_a_change_leads_to_the_settings(qtbot: QtBot, unlocked: Shell) -> None:
    unlocked.show_settings()
    button(unlocked, "Change passphrase").click()
    qtbot.waitUntil(wizard(unlocked).choose.continue_button.isEnabled)

    wizard(unlocked).choose.back_button.click()

    assert unlocked.open_vault().page.shows_settings()
    assert unlocked.window.page is unlocked.open_vault().page


def test_a_lock_in_the_middle_of_a_change_shows_the_unlock_page(qtbot: QtBot, unlocked: Shell) -> None:
    unlocked.show_settings()
    button(unlocked, "Change passphrase").click()
    qtbot.waitUntil(wizard(unlocked).choose.continue_button.isEnabled)

    unlocked.lock()

    assert unlocked.window.page is unlocked.unlock().view
    qtbot.waitUntil(lambda: unlocked.window.findChild(WizardPage) is None)


# --- a new recovery sheet --------------------------------------------------------------------------------


def new_sheet(shell: Shell) -> NewSheetView:
    shell.show_settings()
    button(shell, "New recovery sheet").click()
    view = child(shell, NewSheetView)
    assert isinstance(view, NewSheetView)
    return view


def test_a_new_sheet_is_made_after_the_passphrase(qtbot: QtBot, unlocked: Shell) -> None:
    view = new_sheet(unlocked)
    QTest.keyClicks(view.field, PASSPHRASE)

    QTest.keyClick(view.field, Qt.Key.Key_Return)

    qtbot.waitUntil(view.print_button.isVisible)
    assert unlocked.preferences.now.recovery_reminder


def test_a_new_sheet_is_refused_with_a_wrong_passphrase(qtbot: QtBot, unlocked: Shell) -> None:
    view = new_sheet(unlocked)
    QTest.keyClicks(view.field, "not it")

    view.make_button.click()

    qtbot.waitUntil(lambda: view._problem.text() == "That passphrase did not open the vault.")
    assert not view.print_button.isVisible()


def test_a_new_sheet_without_a_printer_can_be_saved_after_a_warning(
    qtbot: QtBot,
    unlocked: Shell,
) -> None:
    view = new_sheet(unlocked)
    QTest.keyClicks(view.field, PASSPHRASE)
    view.make_button.click()
    qtbot.waitUntil(view.print_button.isVisible)

    view.print_button.click()
    refused = view._problem.text()
    view.pdf_button.click()

    assert refused.startswith("No printer")
    warning = child(unlocked, ConfirmSheet)
    assert isinstance(warning, ConfirmSheet)
    warning.dismiss()


def test_a_lock_takes_the_sheet_away(unlocked: Shell) -> None:
    view = new_sheet(unlocked)

    unlocked.lock()

    assert not view.isVisible()


# --- forgotten -------------------------------------------------------------------------------------------


@pytest.fixture
def sheet(surroundings: FakeSurroundings) -> RecoverySheet:
    _path, made = surroundings.make_vault()
    rename_vault(made.session, "Northpine again", doors=surroundings.doors())
    made.session.lock()
    return made.recovery


def forgotten(shells: Shells, surroundings: FakeSurroundings) -> tuple[Shell, ForgottenView]:
    shell = shells(str(surroundings.default_vault_path("Northpine")))
    button(shell, "Forgotten passphrase?").click()
    view = shell.window.page
    assert isinstance(view, ForgottenView)
    return shell, view


def test_the_words_of_the_sheet_lead_to_a_new_passphrase(
    qtbot: QtBot, shells: Shells, surroundings: FakeSurroundings, sheet: RecoverySheet
) -> None:
    shell, view = forgotten(shells, surroundings)
    QTest.keyClicks(view.field, sheet.words.reveal())
    QTest.keyClick(view.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(shell.window.page, WizardPage))
    words = choose_words(qtbot, shell)

    with qtbot.waitSignal(shell.unlocked):
        wizard(shell).type_back.finish_button.click()

    shell.lock()
    unlock(qtbot, shell, words)


def test_words_are_counted_while_they_are_typed(
    shells: Shells, surroundings: FakeSurroundings, sheet: RecoverySheet
) -> None:
    _shell, view = forgotten(shells, surroundings)

    QTest.keyClicks(view.field, " ".join(sheet.words.reveal().split()[:3]))

    assert view._labelled._below.text() == "3 of 21 words"
    assert not view.open_button.isEnabled()


def test_a_misspelt_word_is_named_by_its_number(
    qtbot: QtBot, shells: Shells, surroundings: FakeSurroundings, sheet: RecoverySheet
) -> None:
    _shell, view = forgotten(shells, surroundings)
    words = sheet.words.reveal().split()
    words[4] = "xyzzy"
    view.field.set_secret(Secret(" ".join(words)))

    view.open_button.click()

    qtbot.waitUntil(lambda: view._problem.text().startswith("Word 5 is not one"))
    assert not view.open_button.is_busy()


@pytest.mark.usefixtures("sheet")
def test_the_words_of_another_sheet_do_not_open_it(
    qtbot: QtBot,
    shells: Shells,
    surroundings: FakeSurroundings,
) -> None:
    other = surroundings.make_vault("Other")[1].recovery
    _shell, view = forgotten(shells, surroundings)
    view.field.set_secret(other.words)

    view.open_button.click()

    qtbot.waitUntil(lambda: view._problem.text().startswith("These recovery words do not open"))


@pytest.mark.usefixtures("sheet")
def test_back_from_the_forgotten_page_leads_to_the_unlock_page(
    shells: Shells,
    surroundings: FakeSurroundings,
) -> None:
    shell, view = forgotten(shells, surroundings)

    view.back_button.click()

    assert shell.window.page is shell.unlock().view


@pytest.mark.usefixtures("sheet")
def test_a_backup_takes_the_place_of_a_damaged_vault(
    qtbot: QtBot,
    shells: Shells,
    surroundings: FakeSurroundings,
) -> None:
    path = surroundings.default_vault_path("Northpine")
    path.write_bytes(path.read_bytes()[:-7] + b"damaged")
    shell, _view = forgotten(shells, surroundings)
    button(shell, "Show backups").click()
    qtbot.waitUntil(
        lambda: any(b.isVisible() for b in shell.window.findChildren(QAbstractButton) if b.text() == "Use this backup")
    )
    button(shell, "Use the backup of").click()
    question = child(shell, ConfirmSheet)
    assert isinstance(question, ConfirmSheet)

    question.confirm_button.click()

    qtbot.waitUntil(lambda: shell.window.page is shell.unlock().view)
    unlock(qtbot, shell)
    assert shell.bridge.vault is not None
    assert shell.bridge.vault.name == "Northpine"


def test_a_copy_is_merged_from_the_settings(
    qtbot: QtBot, unlocked: Shell, surroundings: FakeSurroundings, tmp_path: Path
) -> None:
    path = surroundings.default_vault_path("Northpine")
    copy = tmp_path / "conflict.vault"
    copy.write_bytes(path.read_bytes())
    doors = replace(surroundings.doors(), device=MemoryDeviceState())
    other = unlock_vault(surroundings.store_at(copy), PassphraseCredential(Secret(PASSPHRASE)), doors=doors)
    add(other, "Theirs")
    other.lock()
    unlocked.show_settings()
    button(unlocked, "Merge a copy").click()
    dialog = next(dialog for dialog in unlocked.window.findChildren(QFileDialog) if dialog.isVisible())

    with qtbot.waitSignal(unlocked.bridge.notice) as told:
        dialog.fileSelected.emit(str(copy))
    dialog.close()

    assert told.args[0].title == "The copy is merged: 1 change"


def test_backups_are_shown_from_the_settings_and_go_with_the_lock(qtbot: QtBot, unlocked: Shell) -> None:
    unlocked.show_settings()
    button(unlocked, "Show backups").click()
    shown: object = unlocked.window.page
    button(unlocked, "Back").click()
    back = unlocked.window.page is unlocked.open_vault().page
    button(unlocked, "Show backups").click()

    unlocked.lock()

    assert isinstance(shown, BackupsView)
    assert back
    assert unlocked.window.page is unlocked.unlock().view
    qtbot.waitUntil(lambda: unlocked.window.findChild(BackupsView) is None)


def test_what_the_theme_shows_is_remembered_for_the_next_start(unlocked: Shell) -> None:
    unlocked.preferences.change(theme="dark")
    dark = unlocked.preferences.now.shown_theme
    unlocked.preferences.change(theme="system")

    assert (dark, unlocked.preferences.now.shown_theme) == ("dark", "dark")


def test_the_typeface_and_the_contrast_are_switched_live(unlocked: Shell) -> None:
    before = theme().tokens

    unlocked.preferences.change(system_font=True, high_contrast=True)
    switched = (theme().uses_system_font, theme().tokens != before)
    unlocked.preferences.change(system_font=False, high_contrast=False)

    assert switched == (True, True)
    assert (theme().uses_system_font, theme().tokens) == (False, before)


def test_escape_clears_the_search_of_the_settings_before_it_leaves_them(unlocked: Shell) -> None:
    unlocked.show_settings()
    page = unlocked.open_vault().page
    QTest.keyClicks(keyboard(), "theme")
    QTest.keyClick(keyboard(), Qt.Key.Key_Escape)
    after_first = page.shows_settings()

    QTest.keyClick(keyboard(), Qt.Key.Key_Escape)

    assert after_first
    assert not page.shows_settings()


def test_a_dark_desktop_does_not_flash_light_at_the_start(shells: Shells, surroundings: FakeSurroundings) -> None:
    surroundings.settings.kept = Settings(theme="system", shown_theme="dark")

    shells()

    assert theme().resolved_scheme == "dark"


def test_a_save_tells_what_it_merged(qtbot: QtBot, shells: Shells, surroundings: FakeSurroundings) -> None:
    path, elsewhere = surroundings.make_vault()
    shell = shells(str(path))
    unlock(qtbot, shell)
    page = shell.open_vault().page
    page.new_item()
    qtbot.waitUntil(lambda: page.browse.editor_open and child(shell, EditView).isAncestorOf(keyboard()))
    QTest.keyClicks(keyboard(), "ups.com")
    # While somebody edits, what others save is taken in with the next save and not before.
    rename_vault(elsewhere.session, "Renamed elsewhere", doors=surroundings.doors())

    with qtbot.waitSignal(shell.bridge.notice) as told:
        QTest.keyClick(keyboard(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert told.args[0].detail == "Changed elsewhere too: merged 1 change"
    assert page.sidebar.vaults.rows[0].name() == "Renamed elsewhere"
    elsewhere.session.lock()


def test_an_older_copy_is_read_only_until_it_is_confirmed(
    qtbot: QtBot, shells: Shells, surroundings: FakeSurroundings
) -> None:
    path, made = surroundings.make_vault()
    before = path.read_bytes()
    rename_vault(made.session, "Later", doors=surroundings.doors())
    made.session.lock()
    path.write_bytes(before)
    shell = shells(str(path))
    unlock(qtbot, shell)
    session = shell.bridge.session
    assert session is not None
    page = shell.open_vault().page
    before_it = (session.read_only, page.bar.new_button.isEnabled(), page.sidebar.vaults.rows[0].below())

    with qtbot.waitSignal(shell.bridge.changed):
        button(shell, "Use this copy").click()

    assert before_it == ("rolled-back", False, f"Read-only · {path.name}")
    assert (session.read_only, page.bar.new_button.isEnabled(), page.sidebar.vaults.rows[0].below()) == (
        None,
        True,
        path.name,
    )
