"""What is left in memory of a passphrase that the app has made: a screen reader reads it, root looks for it.

Any twelve of its characters in a row are looked for, as UTF-8 and as UTF-16.
"""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.desktop.accessibility_bus import AccessibilityBus, accessibility_bus, needs_accessibility_bus
from tests.desktop.process_memory import ENCODINGS, count, memory_of
from tests.desktop.started import CHECKOUT, ended, home_folder, until
from tests.desktop.throwaway_user import needs_root
from tests.desktop.x_desktop import needs_x11, x_desktop
from tests.fakes.word_lists import eff_large

pytestmark = [*needs_x11, *needs_accessibility_bus, needs_root]

BUS = "DBUS_SESSION_BUS_ADDRESS"
WORDS = 7
LEAST = 12


def words_read_by(reader: AccessibilityBus) -> list[str]:
    """Give the numbered words that a screen reader is told, in their order."""
    known = set(eff_large().words)
    numbered = (name.split() for name in reader.heard())
    return list(dict.fromkeys(pair[1] for pair in numbered if len(pair) == 2 and pair[1] in known))


def stretches_in_memory(pid: int, passphrase: str) -> int:
    """Count where any twelve characters of it stand in a row."""
    parts = memory_of(pid)
    starts = range(0, len(passphrase) - LEAST + 1, 4)
    pieces = [passphrase[start : start + LEAST].encode(each) for start in starts for each in ENCODINGS]
    return sum(count(parts, piece) for piece in pieces)


@pytest.fixture(scope="module")
def found() -> Iterator[dict[str, int]]:
    with home_folder() as home, x_desktop(home) as desktop, accessibility_bus(home) as reader:
        environment = {**desktop.environment, BUS: reader.environment[BUS]}
        command = [sys.executable, "-m", "vault_app"]
        app = subprocess.Popen(command, env=environment, cwd=CHECKOUT, stdout=subprocess.DEVNULL)
        with ended(app):
            desktop.focus("Team Vault")
            desktop.press("Return")  # Create a vault
            assert until(lambda: len(words_read_by(reader)) == WORDS)
            passphrase = " ".join(words_read_by(reader))
            found = {"shown": stretches_in_memory(app.pid, passphrase)}
            desktop.press("Return")  # I have written it down
            desktop.type(passphrase)
            found["typed"] = stretches_in_memory(app.pid, passphrase)
            desktop.press("Return")  # Create vault
            assert until(lambda: "Skip" in reader.heard())
            until(lambda: not stretches_in_memory(app.pid, passphrase))
            found["made"] = stretches_in_memory(app.pid, passphrase)
            yield found


def test_the_search_finds_the_passphrase_while_it_is_shown_and_typed_back(found: dict[str, int]) -> None:
    assert found["shown"] > 0
    assert found["typed"] > found["shown"]


def test_nothing_of_it_is_in_memory_once_the_vault_is_made(found: dict[str, int]) -> None:
    assert found["made"] == 0
