"""What the README points at is there."""

import os
import re
from pathlib import Path

import pytest

from vault_app.__main__ import names_command
from vault_app.cli.parsing import parse

CHECKOUT = Path(__file__).resolve().parents[2]
README = (CHECKOUT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("command", ["packaging/start", "tests/run"])
def test_the_two_commands_can_be_run(command: str) -> None:
    assert f"    ./{command}\n" in README
    assert os.access(CHECKOUT / command, os.X_OK)


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)]+)\)", README))
def test_what_is_linked_or_pictured_is_there(link: str) -> None:
    assert (CHECKOUT / link).exists()


@pytest.mark.parametrize("room", re.findall(r"^\| `(\S+)` \|", README, re.MULTILINE))
def test_every_room_on_the_map_is_there(room: str) -> None:
    assert (CHECKOUT / room).exists()


def test_every_room_is_on_the_map() -> None:
    rooms = {path.parent.name for path in (CHECKOUT / "vault_app").glob("*/__init__.py")}

    assert {Path(room).stem for room in re.findall(r"^\| `(\S+)` \|", README, re.MULTILINE)} == rooms | {"wiring"}


@pytest.mark.parametrize("line", re.findall(r"^    vault-cli (.+)$", README, re.MULTILINE))
def test_every_line_of_the_command_line_is_understood(line: str) -> None:
    assert names_command(line.split())
    assert parse(line.split()).command in line.split()
