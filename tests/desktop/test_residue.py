"""What is left in the memory of the real window: read by root, typed into from another process.

A text counts as found if 12 of its 20 characters stand in a row, as UTF-8 or as UTF-16.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from tests.desktop.known_vault import LEAST, LENGTH, MIDDLE, KnownVault, known_vault, write_settings
from tests.desktop.process_memory import count, memory_of, texts_found
from tests.desktop.started import home_folder, until, window_of
from tests.desktop.throwaway_user import needs_root
from tests.desktop.x_desktop import XDesktop, needs_x11, x_desktop

pytestmark = [*needs_x11, needs_root]

CLEAR_AFTER = 10  # seconds, the least there is
SPELT = slice(2 * MIDDLE.start, 2 * MIDDLE.stop - 1)
AFTER_HIDING = 2.0
SETTLED = 5.0
MOST_TITLES = 2
# Measured in the same way.
KEEPASSXC = {"unlocked": "200 passwords, passphrase 0", "locked": "164-171 passwords, 169-182 titles"}


@dataclass(frozen=True, slots=True)
class Found:
    """How much of what was in memory at one moment."""

    passwords: int
    passphrase: int
    key: int
    titles: int


class Searcher:
    """Looks for everything in one vault in the memory of one process."""

    def __init__(self, pid: int, vault: KnownVault) -> None:
        self._pid, self._vault = pid, vault

    def look(self) -> Found:
        parts = memory_of(self._pid)
        vault = self._vault
        passwords = texts_found(parts, vault.passwords, middle=MIDDLE, least=LEAST)
        # A screen reader is told them sign by sign.
        spelt = texts_found(parts, [" ".join(text) for text in vault.passwords], middle=SPELT, least=2 * LEAST - 1)
        return Found(
            passwords=len(passwords.keys() | {text[::2] for text in spelt}),
            passphrase=sum(texts_found(parts, (vault.passphrase,), middle=MIDDLE, least=LEAST).values()),
            key=count(parts, vault.key),
            titles=len(texts_found(parts, vault.titles, middle=MIDDLE, least=LENGTH)),
        )

    def until(self, good: Callable[[Found], bool], patience: float = SETTLED) -> Found:
        """Look until it is good, at most for so long; give what was found last."""
        seen = [self.look()]

        def look_again() -> bool:
            if not good(seen[-1]):
                seen.append(self.look())
            return good(seen[-1])

        until(look_again, patience=patience)
        return seen[-1]


def go_through(desktop: XDesktop, pid: int, vault: KnownVault) -> dict[str, Found]:
    """Unlock, reveal, hide, copy, clear and lock by the keyboard; give what was found at each moment."""
    memory = Searcher(pid, vault)
    found = {}
    desktop.focus("Team Vault")
    desktop.type(vault.passphrase)
    found["typed"] = memory.until(lambda seen: seen.passphrase > 0)
    desktop.press("Return")
    memory.until(lambda seen: seen.key > 0 and seen.titles == len(vault.titles), patience=20)
    found["unlocked"] = memory.until(lambda seen: not seen.passphrase and not seen.passwords)
    desktop.press("ctrl+shift+r")
    found["revealed"] = memory.until(lambda seen: seen.passwords > 0)
    desktop.press("ctrl+shift+r")
    found["hidden"] = memory.until(lambda seen: not seen.passwords, patience=AFTER_HIDING)
    desktop.press("Return")
    assert until(lambda: desktop.clipboard() in vault.passwords)
    found["copied"] = memory.look()
    assert until(lambda: not desktop.clipboard())
    found["cleared"] = memory.until(lambda seen: not seen.passwords, patience=AFTER_HIDING)
    desktop.press("ctrl+l")
    memory.until(lambda seen: not seen.key)
    found["locked"] = memory.until(lambda seen: seen.titles <= MOST_TITLES and not seen.passwords)
    return found


@pytest.fixture(scope="module")
def found() -> Iterator[dict[str, Found]]:
    with home_folder() as home, x_desktop(home) as desktop:
        vault = known_vault(home / "desk.vault")
        write_settings(home, clear_after=CLEAR_AFTER)
        with window_of(vault.path, desktop.environment) as app:
            yield go_through(desktop, app.pid, vault)


def table(found: dict[str, Found]) -> str:
    """Give the figures beside those of a peer, as lines."""
    lines = ["moment      passwords  passphrase  vault key  titles    KeePassXC 2.7.4"]
    for moment, seen in found.items():
        row = f"{moment:10}  {seen.passwords:9}  {seen.passphrase:10}  {seen.key:9}  {seen.titles:6}"
        lines.append(f"{row}    {KEEPASSXC.get(moment, '-')}")
    return "\n".join(lines)


def test_no_password_is_in_memory_once_the_vault_is_open(
    found: dict[str, Found], record_property: Callable[[str, object], None]
) -> None:
    record_property("table", f"Found in the memory of the window, of 200 logins:\n{table(found)}")

    assert found["unlocked"].passwords == 0


def test_the_search_finds_what_is_there(found: dict[str, Found]) -> None:
    assert found["typed"].passphrase > 0
    assert found["unlocked"].titles == 200
    assert found["revealed"].passwords == 1
    assert found["copied"].passwords == 1


def test_no_twelve_characters_of_the_passphrase_are_in_memory_once_the_vault_is_open(found: dict[str, Found]) -> None:
    assert [found[moment].passphrase for moment in ("unlocked", "hidden", "cleared", "locked")] == [0, 0, 0, 0]


def test_a_password_is_gone_two_seconds_after_it_was_hidden(found: dict[str, Found]) -> None:
    assert found["hidden"].passwords == 0


def test_a_password_is_gone_after_the_clipboard_was_cleared(found: dict[str, Found]) -> None:
    assert found["cleared"].passwords == 0


def test_the_vault_key_is_in_one_place_while_open_and_in_none_after_locking(found: dict[str, Found]) -> None:
    assert [found[moment].key for moment in ("typed", "unlocked", "hidden", "cleared", "locked")] == [0, 1, 1, 1, 0]


def test_no_password_and_hardly_a_title_is_in_memory_after_locking(found: dict[str, Found]) -> None:
    assert found["locked"].passwords == 0
    assert found["locked"].titles <= MOST_TITLES
