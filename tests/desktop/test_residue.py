"""What is left in the memory of the real window: read by root, typed into from another process.

A text counts as found if 12 of its 20 characters stand in a row, as UTF-8 or as UTF-16. Everything is done twice: with
nobody listening, and with a screen reader that has had every title read to it.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field

import pytest

from tests.desktop.accessibility_bus import AccessibilityBus, accessibility_bus, needs_accessibility_bus
from tests.desktop.known_vault import LEAST, LENGTH, LOGINS, MIDDLE, KnownVault, known_vault, write_settings
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
BUS = "DBUS_SESSION_BUS_ADDRESS"
# Measured in the same way.
KEEPASSXC = {"unlocked": "200 passwords, passphrase 0", "locked": "164-171 passwords, 169-182 titles"}


@dataclass(frozen=True, slots=True)
class Found:
    """How much of what was in memory at one moment."""

    passwords: int
    passphrase: int
    key: int
    titles: int


def found_in(parts: list[bytes], vault: KnownVault) -> Found:
    """Look for everything in one vault."""
    passwords = texts_found(parts, vault.passwords, middle=MIDDLE, least=LEAST)
    # A screen reader is told them sign by sign.
    spelt = texts_found(parts, [" ".join(text) for text in vault.passwords], middle=SPELT, least=2 * LEAST - 1)
    return Found(
        passwords=len(passwords.keys() | {text[::2] for text in spelt}),
        passphrase=sum(texts_found(parts, (vault.passphrase,), middle=MIDDLE, least=LEAST).values()),
        key=count(parts, vault.key),
        titles=len(texts_found(parts, vault.titles, middle=MIDDLE, least=LENGTH)),
    )


class Searcher:
    """Looks for everything in one vault in the memory of one process."""

    def __init__(self, pid: int, vault: KnownVault) -> None:
        self._pid, self._vault = pid, vault

    def look(self) -> Found:
        return found_in(memory_of(self._pid), self._vault)

    def until(self, good: Callable[[Found], bool], patience: float = SETTLED) -> Found:
        """Look until it is good, at most for so long; give what was found last."""
        seen = [self.look()]

        def look_again() -> bool:
            if not good(seen[-1]):
                seen.append(self.look())
            return good(seen[-1])

        until(look_again, patience=patience)
        return seen[-1]


@dataclass(frozen=True, slots=True)
class Walk:
    """What was found in memory at each moment, how many titles a screen reader was told, and the files at the end."""

    listener: str
    vault: KnownVault
    found: dict[str, Found] = field(default_factory=dict)
    told: dict[str, int] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)


def go_through(desktop: XDesktop, pid: int, vault: KnownVault, reader: AccessibilityBus | None) -> Walk:
    """Unlock, reveal, hide, copy, clear and lock by the keyboard; give what was found at each moment."""
    memory = Searcher(pid, vault)
    walk = Walk("nobody listens" if reader is None else "a screen reader listens", vault)
    found = walk.found

    def listen(moment: str) -> None:
        if reader is not None:
            heard = " ".join(reader.heard())
            walk.told[moment] = sum(title in heard for title in vault.titles)

    desktop.focus("Team Vault")
    desktop.type(vault.passphrase)
    found["typed"] = memory.until(lambda seen: seen.passphrase > 0)
    desktop.press("Return")
    memory.until(lambda seen: seen.key > 0 and seen.titles == len(vault.titles), patience=20)
    listen("unlocked")
    found["unlocked"] = memory.until(lambda seen: not seen.passphrase and not seen.passwords)
    desktop.press("ctrl+shift+r")
    found["revealed"] = memory.until(lambda seen: seen.passwords > 0)
    listen("revealed")
    desktop.press("ctrl+shift+r")
    found["hidden"] = memory.until(lambda seen: not seen.passwords, patience=AFTER_HIDING)
    desktop.press("Return")
    assert until(lambda: desktop.clipboard() in vault.passwords)
    found["copied"] = memory.look()
    assert until(lambda: not desktop.clipboard())
    found["cleared"] = memory.until(lambda seen: not seen.passwords, patience=AFTER_HIDING)
    desktop.press("ctrl+e")
    desktop.type("typed into an edit ")
    desktop.press("ctrl+l")
    memory.until(lambda seen: not seen.key)
    home = vault.path.parent
    walk.files.update({str(path): path.read_bytes() for path in home.rglob("*") if path.is_file()})
    listen("locked")
    found["locked"] = memory.until(lambda seen: seen.titles <= MOST_TITLES and not seen.passwords)
    return walk


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(False, id="nobody_listens"),
        pytest.param(True, id="a_screen_reader_listens", marks=needs_accessibility_bus),
    ],
)
def walk(request: pytest.FixtureRequest) -> Iterator[Walk]:
    with ExitStack() as stack:
        home = stack.enter_context(home_folder())
        desktop = stack.enter_context(x_desktop(home))
        reader = stack.enter_context(accessibility_bus(home)) if request.param else None
        vault = known_vault(home / "desk.vault")
        write_settings(home, clear_after=CLEAR_AFTER)
        more = {} if reader is None else {BUS: reader.environment[BUS]}
        app = stack.enter_context(window_of(vault.path, {**desktop.environment, **more}))
        yield go_through(desktop, app.pid, vault, reader)


@pytest.fixture
def found(walk: Walk) -> dict[str, Found]:
    return walk.found


def table(found: dict[str, Found]) -> str:
    """Give the figures beside those of a peer, as lines."""
    lines = ["moment      passwords  passphrase  vault key  titles    KeePassXC 2.7.4"]
    for moment, seen in found.items():
        row = f"{moment:10}  {seen.passwords:9}  {seen.passphrase:10}  {seen.key:9}  {seen.titles:6}"
        lines.append(f"{row}    {KEEPASSXC.get(moment, '-')}")
    return "\n".join(lines)


def test_no_password_is_in_memory_once_the_vault_is_open(
    walk: Walk, record_property: Callable[[str, object], None]
) -> None:
    title = f"Found in the memory of the window, of 200 logins, while {walk.listener}:"
    record_property("table", f"{title}\n{table(walk.found)}")

    assert walk.found["unlocked"].passwords == 0


def test_the_search_finds_what_is_there(found: dict[str, Found]) -> None:
    assert found["typed"].passphrase > 0
    assert found["unlocked"].titles == LOGINS
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


def test_a_screen_reader_is_told_every_title_while_the_vault_is_open_and_none_once_it_is_locked(walk: Walk) -> None:
    assert walk.told in ({}, {"unlocked": LOGINS, "revealed": LOGINS, "locked": 0})


def test_no_file_holds_a_password_a_title_or_a_key_and_the_search_would_find_them(walk: Walk) -> None:
    """A draft is among them, what was seen of the vault, the times of use and the settings."""
    kept = sorted(path.rpartition(".")[2] for path in walk.files)

    assert {"vault", "json", "sidecar"} <= set(kept)
    assert found_in(list(walk.files.values()), walk.vault) == Found(passwords=0, passphrase=0, key=0, titles=0)
    shown = "\n".join([*walk.vault.titles, *walk.vault.passwords, walk.vault.passphrase])
    assert found_in([shown.encode()], walk.vault) == Found(passwords=200, passphrase=1, key=0, titles=200)
