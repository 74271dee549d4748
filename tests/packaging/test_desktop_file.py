"""What a desktop reads of the app: its entry, and the actions on it."""

import configparser
import shlex
from pathlib import Path

from vault_app.ui.main import OPTIONS

ENTRY = Path(__file__).parents[2] / "packaging/desktop/vault-app.desktop"


def read() -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",), strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys are case-sensitive
    parser.read_string(ENTRY.read_text("utf-8"))
    return parser


def test_every_action_that_is_named_is_there() -> None:
    entry = read()
    named = [name for name in entry["Desktop Entry"]["Actions"].split(";") if name]

    assert {f"Desktop Action {name}" for name in named} == set(entry.sections()) - {"Desktop Entry"}


def test_each_action_starts_the_app_with_an_option_that_it_knows() -> None:
    entry = read()
    actions = [section for section in entry.sections() if section.startswith("Desktop Action")]

    for action in actions:
        program, option = shlex.split(entry[action]["Exec"])
        assert program == "vault-app"
        assert option in OPTIONS
        assert entry[action]["Name"]
