import plistlib
from pathlib import Path

import pytest

from vault_app.ui.system import autostart


@pytest.fixture(autouse=True)
def _config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


def test_it_is_off_until_it_is_turned_on() -> None:
    assert not autostart.is_on()


def test_turning_it_on_writes_the_one_entry_that_the_desktop_looks_for(tmp_path: Path) -> None:
    assert autostart.set_on(True)

    assert autostart.is_on()
    assert [str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.*")] == ["autostart/vault-app.desktop"]


def test_turning_it_off_leaves_nothing() -> None:
    autostart.set_on(True)

    assert autostart.set_on(False)
    assert autostart.set_on(False)

    assert not autostart.is_on()
    assert not autostart.entry_path().exists()


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled = false"])
def test_an_entry_that_the_desktop_has_switched_off_counts_as_off(line: str) -> None:
    autostart.set_on(True)
    path = autostart.entry_path()
    path.write_text(path.read_text().replace("X-GNOME-Autostart-enabled=true", line))

    assert not autostart.is_on()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("a file in its place")

    assert not autostart.set_on(True)
    assert not autostart.is_on()


def test_a_relative_folder_in_the_environment_is_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", "relative")

    assert autostart.entry_path() == Path.home() / ".config/autostart/vault-app.desktop"


def test_the_command_names_a_program_that_is_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    checkout = autostart.command()
    program = tmp_path / "vault-app"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.argv", [str(program)])

    assert Path(checkout[0]).exists()
    assert Path(checkout[2]).exists()
    assert autostart.command() == [str(program), "--background"]


def test_a_frozen_app_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)

    assert autostart.command()[1:] == ["--background"]


def test_odd_signs_in_a_path_are_escaped_as_the_specification_asks() -> None:
    entry = autostart.desktop_entry(["/opt/a b/50%", '/x"$`\\', "", "--background"])

    assert 'Exec="/opt/a b/50%%" "/x\\\\"\\\\$\\\\`\\\\\\\\" "" --background' in entry.splitlines()


def test_the_launch_agent_runs_the_same_words() -> None:
    agent = plistlib.loads(autostart.launch_agent(["/Applications/x", "--background"]).encode())

    assert agent["ProgramArguments"] == ["/Applications/x", "--background"]
    assert agent["RunAtLoad"] is True
