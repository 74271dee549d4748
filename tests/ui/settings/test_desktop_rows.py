import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.fake_clipboard import FakeClipboard
from tests.fakes.fake_surroundings import MemorySettings
from tests.fakes.sample_session import sample_session
from vault_app.ui.happenings import Note
from vault_app.ui.jobs import Lane
from vault_app.ui.preferences import Preferences
from vault_app.ui.session_bridge import SessionBridge
from vault_app.ui.settings.controller import SettingsController
from vault_app.ui.system import autostart


def settings_page(qtbot: QtBot) -> tuple[SettingsController, Preferences, list[Note]]:
    sample, lane = sample_session(), Lane()
    bridge = SessionBridge(lane, doors=lambda: sample.doors, clipboard=FakeClipboard())
    bridge.open(sample.session)
    notes: list[Note] = []
    bridge.notice.connect(notes.append)
    preferences = Preferences(MemorySettings(), lane)
    settings = SettingsController(bridge, preferences)
    qtbot.addWidget(settings.view)
    settings.refresh()
    lane.close()
    return settings, preferences, notes


@pytest.mark.parametrize(
    ("switch", "name", "at_first"),
    [("sleep", "lock_on_sleep", True), ("screen", "lock_on_screen_lock", True), ("tray", "keep_in_tray", False)],
)
def test_a_switch_shows_its_setting_and_changes_it(
    qtbot: QtBot,
    switch: str,
    name: str,
    at_first: bool,  # noqa: FBT001
) -> None:
    settings, preferences, _notes = settings_page(qtbot)
    button = getattr(settings.view.desktop, switch)
    assert button.isChecked() is at_first

    button.click()

    assert getattr(preferences.now, name) is not at_first
    assert button.isChecked() is not at_first


def test_starting_with_the_computer_is_what_the_desktops_entry_says(qtbot: QtBot) -> None:
    settings, _preferences, _notes = settings_page(qtbot)
    assert not settings.view.desktop.start.isChecked()

    settings.view.desktop.start.click()
    assert autostart.is_on()
    autostart.set_on(False)
    settings.refresh()

    assert not settings.view.desktop.start.isChecked()


def test_an_entry_that_cannot_be_written_is_told(qtbot: QtBot) -> None:
    autostart.entry_path().parent.parent.mkdir(parents=True, exist_ok=True)
    autostart.entry_path().parent.write_text("a file in its place")
    settings, _preferences, notes = settings_page(qtbot)

    settings.view.desktop.start.click()

    assert not settings.view.desktop.start.isChecked()
    assert [note.title for note in notes] == ["Starting with the computer could not be changed."]
