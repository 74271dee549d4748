"""What the wiring gives is what the command line and the window stand on."""

import os
from pathlib import Path

import pytest

from vault_app import wiring
from vault_app.core.secret import Secret
from vault_app.core.settings import Settings
from vault_app.format.limits import READ_LIMITS
from vault_app.services.create_vault import create_vault
from vault_app.services.doors import Doors


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("DATA", "STATE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    wiring.doors.cache_clear()
    return tmp_path


def test_the_doors_are_those_of_this_computer(home: Path) -> None:
    doors = wiring.doors()

    assert isinstance(doors, Doors)
    assert doors is wiring.doors()
    assert (doors.limits, doors.cost) == (READ_LIMITS, None)
    assert len(doors.words) == 7776
    assert doors.random.below(1) == 0
    assert doors.estimate(Secret("password")) < 5
    assert doors.clock.now_ms() > 1_700_000_000_000
    assert not list(home.iterdir())


def test_the_default_vault_makes_its_folder_and_another_does_not(home: Path) -> None:
    assert wiring.default_vault_path() == home / "data" / "vault-app" / "personal.vault"
    wiring.store_at(wiring.default_vault_path("Work")).create(b"x")

    assert (home / "data" / "vault-app" / "Work.vault").read_bytes() == b"x"


def test_settings_are_kept_in_the_users_configuration(home: Path) -> None:
    wiring.settings_store().save(Settings(theme="dark"))

    assert wiring.settings_store().load().theme == "dark"
    assert (home / "config" / "vault-app" / "settings.json").exists()


def test_shipped_data_is_found() -> None:
    assert (wiring.resources_dir() / "wordlists").is_dir()
    assert len(wiring.word_list().words) == 7776


def test_the_clipboard_is_looked_for_only_when_it_is_used() -> None:
    assert wiring.cli_clipboard(allow_unhidden=True) is not wiring.cli_clipboard()


def test_the_process_can_be_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "SNAP", "/snap/vault")  # so that this very process stays open

    assert wiring.harden() is False


def test_what_is_not_good_enough_is_refused_by_the_real_estimator() -> None:
    with pytest.raises(Exception, match="WeakPassphrase"):
        create_vault(wiring.store_at(Path("/nowhere/x.vault")), Secret("summer2024"), name="x", doors=wiring.doors())


def test_files_of_other_programs_come_with_their_readers_and_writers() -> None:
    files = wiring.foreign_files()

    assert {"kdbx", "bitwarden-json", "csv"} <= {reader.key for reader in files.readers()}
    assert {"kdbx", "csv"} <= {writer.key for writer in files.writers()}


def test_leaks_are_looked_up_in_a_list_or_asked_of_a_service(home: Path) -> None:
    path = home / "leaked.txt"
    path.write_text(f"{'0' * 40}:3\n", encoding="ascii")

    known = wiring.leak_list(path)
    assert known.occurrences(bytes(20)) == 3
    known.close()
    wiring.leak_service().close()
