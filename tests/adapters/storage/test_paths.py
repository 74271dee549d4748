import sys
from pathlib import Path

import pytest

from vault_app.adapters.storage import paths


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("DATA", "STATE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    return tmp_path


def test_the_folders_are_those_that_platformdirs_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("DATA", "STATE", "CONFIG"):
        monkeypatch.delenv(f"XDG_{name}_HOME", raising=False)

    ours = [paths.data_folder(), paths.state_folder().parent, paths.config_folder()]
    monkeypatch.setattr(sys, "platform", "another system")

    assert ours == [paths.data_folder(), paths.state_folder().parent, paths.config_folder()]
    assert ours[0] == tmp_path / ".local" / "share" / "vault-app"


def test_a_relative_folder_is_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", "here")

    assert paths.data_folder() == tmp_path / ".local" / "share" / "vault-app"


def test_the_folders_are_the_desktops_own(home: Path) -> None:
    assert paths.data_folder() == home / "data" / "vault-app"
    assert paths.state_folder() == home / "state" / "vault-app" / "vaults"
    assert paths.config_folder() == home / "config" / "vault-app"


def test_only_the_default_folder_is_the_default_folder(home: Path) -> None:
    assert paths.is_data_folder(home / "data" / "vault-app")
    assert not paths.is_data_folder(home / "elsewhere" / "vault-app")
    assert not paths.is_data_folder(home / "data")


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("", "personal.vault"),
        ("Work", "Work.vault"),
        ("Ops / team:1", "Ops  team1.vault"),
        ("../../etc/passwd", "etcpasswd.vault"),
        ("...", "personal.vault"),
        ("Bücher-Büro", "Bücher-Büro.vault"),
        ("x" * 300, "x" * 60 + ".vault"),
    ],
)
def test_a_vaults_default_place_is_a_plain_name_in_the_data_folder(home: Path, name: str, file: str) -> None:
    assert paths.default_vault(name) == home / "data" / "vault-app" / file


def test_a_checkout_ships_its_own_data() -> None:
    assert (paths.resources_folder() / "wordlists" / "eff_large.txt").is_file()


def test_an_installed_package_ships_the_same_inside_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "_resources").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)

    assert paths.resources_folder() == tmp_path / "_resources"


def test_what_lives_as_long_as_the_session_lies_in_the_sessions_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))

    assert paths.runtime_folder() == tmp_path / "vault-app"


@pytest.mark.parametrize("given", ["", "relative", "/nonexistent"])
def test_a_session_without_a_folder_uses_the_devices_own(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", given)

    assert paths.runtime_folder() == paths.state_folder().parent / "run"


def test_a_user_without_a_home_has_folders_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", nowhere)
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")

    assert paths.state_folder() == Path("/.local/state/vault-app/vaults")
