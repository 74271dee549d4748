"""What every place for settings promises."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes.fake_surroundings import MemorySettings
from vault_app.adapters.storage.settings_file import SettingsFile
from vault_app.core.settings import RecentVault, Settings
from vault_app.ports.settings_store import SettingsStore

STORES: dict[str, Callable[[Path], SettingsStore]] = {
    "memory": lambda _folder: MemorySettings(),
    "file": lambda folder: SettingsFile(folder / "settings.json"),
}


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> SettingsStore:
    return STORES[request.param](tmp_path)


def test_a_new_place_gives_the_defaults(store: SettingsStore) -> None:
    assert store.load() == Settings()


def test_what_was_saved_is_read_again(store: SettingsStore) -> None:
    wanted = Settings(theme="dark", text_scale=150, recent=(RecentVault(path="/v/a.vault", name="Ä", opened=5),))

    store.save(wanted)

    assert store.load() == wanted


def test_the_latest_save_stands(store: SettingsStore) -> None:
    store.save(Settings(theme="dark"))
    store.save(Settings(compact=True))

    assert store.load() == Settings(compact=True)
