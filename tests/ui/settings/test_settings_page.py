import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests.fakes.fake_clipboard import FakeClipboard
from tests.fakes.fake_surroundings import MemorySettings
from tests.fakes.sample_session import SampleSession
from vault_app.core.settings import Settings
from vault_app.ui.jobs import Lane
from vault_app.ui.preferences import Preferences
from vault_app.ui.session_bridge import SessionBridge
from vault_app.ui.settings.controller import SettingsController


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

    assert (view.theme.current(), view.density.current(), view.motion.isChecked()) == (0, 0, False)
    assert (view.text_size.currentData(), view.idle.currentData(), view.clear.currentData()) == (100, 10, 30)


def test_a_choice_is_kept(settings: SettingsController, preferences: Preferences) -> None:
    settings.view.theme.set_current(2)
    settings.view.density.set_current(1)
    settings.view.motion.setChecked(True)
    pick(settings.view.text_size, 150)
    pick(settings.view.idle, 0)
    pick(settings.view.clear, 10)

    assert preferences.now == Settings(
        theme="dark", compact=True, reduced_motion=True, text_scale=150, idle_lock=0, clear_after=10
    )


def test_a_value_between_the_choices_shows_the_nearest(settings: SettingsController, preferences: Preferences) -> None:
    preferences.change(text_scale=120)

    assert settings.view.text_size.currentData() == 125


def test_the_vault_is_named_with_its_cost(settings: SettingsController) -> None:
    assert settings.view.name.text() == "Northpine"
    assert settings.view._stretching.text().startswith("Argon2id")


def test_the_vault_can_be_renamed(qtbot: QtBot, settings: SettingsController, bridge: SessionBridge) -> None:
    settings.view.name.setText(" Southpine ")

    with qtbot.waitSignals([bridge.changed, bridge.notice]):
        settings.view.rename_button.click()

    assert bridge.vault is not None
    assert bridge.vault.name == "Southpine"


def test_the_same_name_saves_nothing(qtbot: QtBot, settings: SettingsController, bridge: SessionBridge) -> None:
    with qtbot.assertNotEmitted(bridge.changed, wait=20):
        settings.view.rename_button.click()


def test_an_empty_name_is_no_name(qtbot: QtBot, settings: SettingsController) -> None:
    settings.view.name.setText("  ")

    with qtbot.assertNotEmitted(settings.view.renamed):
        settings.view.rename_button.click()


def test_a_vault_open_for_reading_only_cannot_be_changed(settings: SettingsController, sample: SampleSession) -> None:
    sample.session.read_only = "no-permission"

    settings.refresh()

    assert not settings.view.passphrase_button.isEnabled()
    assert not settings.view.rename_button.isEnabled()


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
    [("passphrase_button", "change_passphrase_asked"), ("sheet_button", "recovery_sheet_asked")],
)
def test_each_button_tells_what_was_asked(qtbot: QtBot, settings: SettingsController, button: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(settings, signal)):
        getattr(settings.view, button).click()


def test_nothing_of_the_vault_stays_after_the_lock(settings: SettingsController, bridge: SessionBridge) -> None:
    bridge.lock()

    assert settings.view.name.text() == ""


def test_about_names_the_licences(settings: SettingsController) -> None:
    assert "CC BY 3.0" in settings.view._about.text()
