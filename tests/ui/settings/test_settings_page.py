import getpass
import platform
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.qtbot import QtBot

from tests.fakes.fake_clipboard import FakeClipboard
from tests.fakes.fake_surroundings import MemorySettings
from tests.fakes.kdf import CHEAP_COST
from tests.fakes.sample_session import PASSPHRASE, SampleSession
from vault_app.core.errors import NotEnoughMemory
from vault_app.core.settings import Settings
from vault_app.services.doors import Doors
from vault_app.ui.jobs import Lane
from vault_app.ui.preferences import Preferences
from vault_app.ui.resources import resource_path
from vault_app.ui.session_bridge import SessionBridge
from vault_app.ui.settings.about_card import LICENCES
from vault_app.ui.settings.controller import SettingsController
from vault_app.ui.settings.marked_label import MarkedLabel
from vault_app.ui.settings.setting_row import SettingRow
from vault_app.ui.settings.stretch_sheet import StretchSheet
from vault_app.ui.widgets.text_sheet import TextSheet


@pytest.fixture
def bridge(lane: Lane, sample: SampleSession) -> SessionBridge:
    bridge = SessionBridge(lane, doors=lambda: sample.doors, clipboard=FakeClipboard())
    bridge.open(sample.session)
    return bridge


@pytest.fixture
def preferences(lane: Lane) -> Preferences:
    return Preferences(MemorySettings(), lane)


@pytest.fixture
def settings(qtbot: QtBot, bridge: SessionBridge, preferences: Preferences) -> SettingsController:
    controller = SettingsController(bridge, preferences)
    qtbot.addWidget(controller.view)
    controller.view.resize(1000, 1400)
    controller.refresh()
    controller.view.show()
    return controller


def pick(combo: QComboBox, data: object) -> None:
    combo.setCurrentIndex(combo.findData(data))
    combo.activated.emit(combo.currentIndex())


def test_the_settings_are_shown_as_they_are(settings: SettingsController) -> None:
    view = settings.view

    look = view.look
    assert (look.theme.current(), look.density.current(), look.motion.isChecked()) == (0, 0, False)
    assert (look.language.currentData(), look.font.isChecked(), look.contrast.isChecked()) == ("", False, False)
    assert (look.text_size.currentData(), view.idle.currentData(), view.clear.currentData()) == (100, 10, 30)


def test_a_choice_is_kept(settings: SettingsController, preferences: Preferences) -> None:
    look = settings.view.look
    look.theme.set_current(2)
    look.density.set_current(1)
    look.motion.setChecked(True)
    look.contrast.setChecked(True)
    look.font.setChecked(True)
    pick(look.text_size, 150)
    pick(look.language, "en")
    pick(settings.view.idle, 0)
    pick(settings.view.clear, 10)

    assert preferences.now == Settings(
        theme="dark",
        compact=True,
        reduced_motion=True,
        high_contrast=True,
        system_font=True,
        text_scale=150,
        language="en",
        idle_lock=0,
        clear_after=10,
    )


def test_the_generator_begins_with_what_is_set(settings: SettingsController, preferences: Preferences) -> None:
    rows = settings.view.generator
    pick(rows.length, 32)
    pick(rows.words, 8)
    for switch in (rows.capitals, rows.digits, rows.symbols):
        switch.setChecked(False)
    rows.avoid.setChecked(True)

    assert preferences.now == Settings(
        generator_length=32,
        generator_words=8,
        generator_capitals=False,
        generator_digits=False,
        generator_symbols=False,
        generator_avoid=True,
    )


def test_another_language_is_spoken_after_the_next_start(settings: SettingsController) -> None:
    look = settings.view.look
    pick(look.language, "en")

    assert look._language_row.hint.text() == "The window speaks it after the next start."


# --- the search ---


def shown(settings: SettingsController) -> list[str]:
    rows = settings.view.findChildren(SettingRow)
    return [row.name for row in rows if row.isVisible()]


def test_a_search_shows_only_what_matches(settings: SettingsController) -> None:
    settings.view.search.setText("clipboard")

    assert shown(settings) == ["Clear the clipboard after"]
    assert not settings.view.about.isVisible()


def test_a_search_finds_hints_and_other_words_for_the_same(settings: SettingsController) -> None:
    settings.view.search.setText("argon2")

    assert shown(settings) == ["Key stretching"]


def test_the_heading_of_a_group_finds_all_of_it(settings: SettingsController) -> None:
    settings.view.search.setText("generator")

    assert len(shown(settings)) == 6


def test_what_was_searched_for_is_marked(settings: SettingsController) -> None:
    settings.view.search.setText("MOTION")

    row = next(row for row in settings.view.findChildren(SettingRow) if row.isVisible())
    assert row.label.is_marked()
    settings.view.search.setText("")
    assert not row.label.is_marked()
    assert len(shown(settings)) > 20


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_mark_is_painted_below_the_words(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    label = MarkedLabel("Reduce motion", px=13)
    qtbot.addWidget(label)
    label.setLayoutDirection(direction)
    label.resize(300, 24)
    before = label.grab().toImage()

    label.mark("mot")

    after = label.grab().toImage()
    changed = [x for x in range(300) if before.pixelColor(x, 12) != after.pixelColor(x, 12)]
    assert changed
    assert (min(changed) > 150) == (direction == Qt.LayoutDirection.RightToLeft)


def test_words_on_several_lines_are_not_marked(qtbot: QtBot) -> None:
    label = MarkedLabel("Reduce motion of everything in the window", px=13, wrap=True)
    qtbot.addWidget(label)
    label.resize(80, 90)
    before = label.grab().toImage()

    label.mark("window")

    assert label.grab().toImage() == before


def test_a_search_that_finds_nothing_says_so(settings: SettingsController) -> None:
    settings.view.search.setText("xyzzy")

    assert shown(settings) == []
    assert settings.view._nothing.text() == "No setting matches “xyzzy”."


def test_any_letter_begins_a_search_and_escape_leaves(qtbot: QtBot, settings: SettingsController) -> None:
    QTest.keyClick(settings.view, Qt.Key.Key_T)
    QTest.keyClick(settings.view, Qt.Key.Key_H)
    typed = settings.view.search.text()
    QTest.keyClick(settings.view.search, Qt.Key.Key_Escape)

    with qtbot.waitSignal(settings.left):
        QTest.keyClick(settings.view.search, Qt.Key.Key_Escape)

    assert typed == "th"


def test_a_chord_is_no_search(settings: SettingsController) -> None:
    QTest.keyClick(settings.view, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)

    assert settings.view.search.text() == ""


def test_a_value_between_the_choices_shows_the_nearest(settings: SettingsController, preferences: Preferences) -> None:
    preferences.change(text_scale=120)

    assert settings.view.look.text_size.currentData() == 125


def test_the_vault_is_named_with_its_cost(settings: SettingsController) -> None:
    assert settings.view.vault.name.text() == "Northpine"
    assert stretching_words(settings).startswith("Argon2id")


def test_the_vault_can_be_renamed(qtbot: QtBot, settings: SettingsController, bridge: SessionBridge) -> None:
    settings.view.vault.name.setText(" Southpine ")

    with qtbot.waitSignals([bridge.changed, bridge.notice]):
        settings.view.vault.rename_button.click()

    assert bridge.vault is not None
    assert bridge.vault.name == "Southpine"


def test_the_same_name_saves_nothing(qtbot: QtBot, settings: SettingsController, bridge: SessionBridge) -> None:
    with qtbot.assertNotEmitted(bridge.changed, wait=20):
        settings.view.vault.rename_button.click()


def test_an_empty_name_is_no_name(qtbot: QtBot, settings: SettingsController) -> None:
    settings.view.vault.name.setText("  ")

    with qtbot.assertNotEmitted(settings.view.vault.renamed):
        settings.view.vault.rename_button.click()


def test_a_vault_open_for_reading_only_cannot_be_changed(settings: SettingsController, sample: SampleSession) -> None:
    sample.session.read_only = "no-permission"

    settings.refresh()

    assert not settings.view.vault.passphrase_button.isEnabled()
    assert not settings.view.vault.rename_button.isEnabled()


def test_a_sheet_that_was_not_printed_is_a_reminder(
    settings: SettingsController, preferences: Preferences, sample: SampleSession
) -> None:
    shown = [settings.view.reminder.isVisible()]
    preferences.change(recovery_reminder=(sample.session.vault.id.hex(),))
    shown.append(settings.view.reminder.isVisible())

    preferences.change(recovery_reminder=())  # printed

    assert [*shown, settings.view.reminder.isVisible()] == [False, True, False]


def test_the_reminder_leads_to_the_sheet(settings: SettingsController, qtbot: QtBot) -> None:
    with qtbot.waitSignal(settings.recovery_sheet_asked):
        settings.view.reminder.action_button.click()


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("passphrase_button", "change_passphrase_asked"),
        ("sheet_button", "recovery_sheet_asked"),
        ("copy_button", "copy_asked"),
        ("merge_button", "merge_asked"),
        ("backups_button", "backups_asked"),
    ],
)
def test_each_button_tells_what_was_asked(qtbot: QtBot, settings: SettingsController, button: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(settings, signal)):
        getattr(settings.view.vault, button).click()


def test_nothing_of_the_vault_stays_after_the_lock(settings: SettingsController, bridge: SessionBridge) -> None:
    bridge.lock()

    assert settings.view.vault.name.text() == ""


def test_nothing_can_be_done_without_a_vault(settings: SettingsController, bridge: SessionBridge) -> None:
    bridge.lock()

    vault = settings.view.vault
    buttons = (vault.copy_button, vault.backups_button, vault.merge_button, vault.strengthen_button)
    assert not any(button.isEnabled() for button in buttons)


# --- key stretching ---


def stretching_words(settings: SettingsController) -> str:
    row = settings.view.vault.stretching_row
    assert row is not None
    return row.hint.text()


def test_the_time_of_the_key_stretching_is_measured(qtbot: QtBot, settings: SettingsController) -> None:
    settings.view.vault.measure_button.click()

    qtbot.waitUntil(lambda: stretching_words(settings).endswith(" s on this computer"))
    assert settings.view.vault.measure_button.isEnabled()


def test_a_measurement_that_fails_says_so(qtbot: QtBot, settings: SettingsController, bridge: SessionBridge) -> None:
    def refuse() -> Doors:
        raise NotEnoughMemory(needed_kib=1)

    bridge._doors = refuse

    with qtbot.waitSignal(bridge.notice) as told:
        settings.view.vault.measure_button.click()

    assert told.args[0].title == "There is not enough free memory to open the vault."


def strengthen(settings: SettingsController, passphrase: str = PASSPHRASE) -> StretchSheet:
    settings.view.vault.strengthen_button.click()
    sheet = settings.stretching.sheet
    assert sheet is not None
    QTest.keyClicks(sheet.field, passphrase)
    sheet.go_button.click()
    return sheet


def test_the_key_stretching_is_strengthened(
    qtbot: QtBot, settings: SettingsController, bridge: SessionBridge, sample: SampleSession
) -> None:
    dearer = replace(CHEAP_COST, passes=CHEAP_COST.passes + 1)
    bridge._doors = lambda: replace(sample.doors, cost=dearer)

    with qtbot.waitSignal(bridge.notice) as told:
        strengthen(settings)

    assert told.args[0].title == "The key stretching is stronger now."
    assert stretching_words(settings).endswith(f"{dearer.passes} passes")


def test_what_is_strong_enough_says_so(qtbot: QtBot, settings: SettingsController, bridge: SessionBridge) -> None:
    with qtbot.waitSignal(bridge.notice) as told:
        strengthen(settings)

    assert told.args[0].title == "It is as strong as this computer makes it already."


def test_a_wrong_passphrase_is_said_on_the_sheet(qtbot: QtBot, settings: SettingsController) -> None:
    sheet = strengthen(settings, "not it")

    qtbot.waitUntil(lambda: sheet._problem.text() == "That passphrase did not open the vault.")
    assert sheet.is_open()


# --- about ---


def test_about_names_versions_and_licences(settings: SettingsController) -> None:
    words = settings.view.about.version.text()

    assert words.startswith("Team Vault ")
    assert f"Python {platform.python_version()}" in words
    assert any("CC BY 3.0" in button.text() for button in settings.view.about.findChildren(QAbstractButton))


def test_every_licence_that_ships_is_named() -> None:
    assert set(LICENCES) == {path.name for path in resource_path("licences").iterdir()}


def test_a_licence_can_be_read(settings: SettingsController) -> None:
    settings.view.about.licence_asked.emit("Inter-OFL.txt")

    sheet = settings.view.window().findChildren(TextSheet)[0]
    assert "SIL OPEN FONT LICENSE" in sheet.text.toPlainText().upper()
    sheet.dismiss()


def test_diagnostics_hold_no_path_and_no_name(
    settings: SettingsController, bridge: SessionBridge, qtbot: QtBot, sample: SampleSession
) -> None:
    with qtbot.waitSignal(bridge.notice):
        settings.view.about.copy_button.click()

    words = QGuiApplication.clipboard().text()
    assert "Qt: " in words
    private = (str(Path.home()), getpass.getuser() + "@", platform.node(), sample.session.vault.name, "Northpine")
    assert not [word for word in private if word and word in words]
