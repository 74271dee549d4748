from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import MemorySettings
from vault_app.core.errors import DiskFull
from vault_app.core.settings import Settings
from vault_app.ui.jobs import Lane
from vault_app.ui.preferences import Preferences


def test_a_change_is_told_at_once_and_kept_soon(qtbot: QtBot, lane: Lane) -> None:
    store = MemorySettings()
    preferences = Preferences(store, lane)

    with qtbot.waitSignal(preferences.changed) as told:
        preferences.change(text_scale=150)

    assert told.args == [Settings(text_scale=150)]
    qtbot.waitUntil(lambda: store.kept == Settings(text_scale=150))


def test_a_change_to_what_is_so_already_tells_nobody(qtbot: QtBot, lane: Lane) -> None:
    preferences = Preferences(MemorySettings(), lane)

    with qtbot.assertNotEmitted(preferences.changed):
        preferences.change(text_scale=100)


def test_settings_that_cannot_be_kept_hold_until_the_end_and_are_told(qtbot: QtBot, lane: Lane) -> None:
    store = MemorySettings()
    store.broken = DiskFull()
    preferences = Preferences(store, lane)

    with qtbot.waitSignal(preferences.not_kept) as told:
        preferences.change(compact=True)

    assert isinstance(told.args[0], DiskFull)
    assert preferences.now.compact
