import json
import os
import stat
from pathlib import Path

import pytest

from vault_app.adapters.storage.settings_file import SettingsFile
from vault_app.core.errors import StorageError
from vault_app.core.settings import RecentVault, Settings

CHANGED = Settings(
    theme="dark",
    text_scale=150,
    compact=True,
    clear_after=60,
    idle_lock=0,
    quick_access="Meta+V",
    practice_days=30,
    reduced_motion=True,
    language="de",
    sort="title",
    recent=(RecentVault(path="/home/ann/wörk.vault", name="Work", opened=5), RecentVault(path="/b.vault")),
    recovery_reminder=("ab" * 16,),
    window=(1024, 700),
)


def settings_at(folder: Path, **facts: object) -> Settings:
    path = folder / "settings.json"
    path.write_text(json.dumps(facts), encoding="utf-8")
    return SettingsFile(path).load()


def test_settings_are_kept_between_starts(tmp_path: Path) -> None:
    SettingsFile(tmp_path / "config" / "settings.json").save(CHANGED)

    assert SettingsFile(tmp_path / "config" / "settings.json").load() == CHANGED


def test_settings_name_vaults_and_so_are_readable_by_this_user_only(tmp_path: Path) -> None:
    SettingsFile(tmp_path / "settings.json").save(CHANGED)

    assert stat.S_IMODE((tmp_path / "settings.json").stat().st_mode) == 0o600


def test_without_a_file_everything_is_its_default(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "settings.json").load() == Settings()


@pytest.mark.parametrize("text", [b"", b"{", b"[1]", b"\xff", b"[" * 100_000])
def test_a_file_that_is_no_settings_is_put_aside(tmp_path: Path, text: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(text)

    assert SettingsFile(path).load() == Settings()
    assert (tmp_path / "settings.json.broken").read_bytes() == text
    assert not path.exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"),
        ("theme", 3),
        ("text_scale", 79),
        ("text_scale", 201),
        ("text_scale", 100.5),
        ("text_scale", True),
        ("compact", 1),
        ("clear_after", 9),
        ("clear_after", 121),
        ("clear_after", 0),
        ("idle_lock", -1),
        ("idle_lock", 241),
        ("practice_days", 0),
        ("practice_days", 91),
        ("language", None),
        ("language", "x" * 5000),
        ("sort", ""),
        ("recent", {}),
        ("recovery_reminder", "ab"),
        ("window", [800]),
        ("window", [1, 800]),
        ("window", 800),
    ],
)
def test_a_value_out_of_range_is_its_default_and_the_others_hold(tmp_path: Path, name: str, value: object) -> None:
    wanted = {"theme": "dark", "compact": True} | {name: value}

    found = settings_at(tmp_path, **wanted)._asdict()

    assert found[name] == Settings()._asdict()[name]
    assert found["theme" if name != "theme" else "compact"] in {"dark", True}


def test_settings_of_another_version_are_dropped(tmp_path: Path) -> None:
    assert settings_at(tmp_path, colour="pink", theme="light") == Settings(theme="light")


def test_vaults_opened_here_are_read_one_by_one(tmp_path: Path) -> None:
    entries = [{"path": "/a"}, {"path": ""}, {"name": "x"}, 3, {"path": "/b", "opened": -1}, {"path": "/c", "name": 1}]

    assert settings_at(tmp_path, recent=entries).recent == (RecentVault(path="/a"),)


def test_no_more_than_twelve_vaults_are_remembered(tmp_path: Path) -> None:
    entries = [{"path": f"/{number}", "name": "", "opened": 0} for number in range(20)]

    assert len(settings_at(tmp_path, recent=entries).recent) == 12


def test_reminders_that_are_no_vault_ids_are_dropped(tmp_path: Path) -> None:
    found = settings_at(tmp_path, recovery_reminder=["ab" * 16, "AB" * 16, "ab", 3])

    assert found.recovery_reminder == ("ab" * 16,)


def test_a_place_that_takes_no_settings_is_told_by_type(tmp_path: Path) -> None:
    (tmp_path / "config").write_bytes(b"in the way")

    with pytest.raises(StorageError):
        SettingsFile(tmp_path / "config" / "settings.json").save(Settings())


def test_a_pipe_in_the_place_of_the_settings_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "settings.json")

    assert SettingsFile(tmp_path / "settings.json").load() == Settings()


@pytest.mark.parametrize("wrong", ["Shift+A", "nonsense", 7, None, ["Ctrl+A"], "Ctrl+" * 2000])
def test_a_chord_that_is_none_is_the_default(tmp_path: Path, wrong: object) -> None:
    assert settings_at(tmp_path, quick_access=wrong).quick_access == Settings().quick_access


def test_no_chord_at_all_is_kept(tmp_path: Path) -> None:
    assert settings_at(tmp_path, quick_access="").quick_access == ""
