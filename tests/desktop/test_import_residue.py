"""What is left in the memory of the real window of a file that was imported, looked at, or given up while it was read.

Root looks for passwords of which 12 of 20 characters stand in a row, as UTF-8 and as UTF-16, and for the bytes of the
file around them. Everything is done by the keyboard.
"""

import re
import secrets
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.desktop.known_vault import LEAST, MIDDLE, KnownVault, known_vault, random_logins
from tests.desktop.process_memory import count, memory_of, standing_still, texts_found
from tests.desktop.started import home_folder, until, window_of
from tests.desktop.throwaway_user import needs_root
from tests.desktop.x_desktop import XDesktop, needs_x11, x_desktop

pytestmark = [*needs_x11, needs_root]

SETTLED = 8.0
MORE_ROWS = 90_000  # so that a reader is still at it when it is stopped
LET_RUN = 0.1  # seconds between two looks, in which it reads on
MOST_LOOKS = 60
MARK = b"@office.example,"  # what every piece of a file begins with, so that one search finds them all
_PIECE = re.compile(MARK + b".{6}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Table:
    """A file of another program: its passwords, and a piece of each line that nothing but the file's text holds."""

    path: Path
    passwords: tuple[str, ...]
    pieces: frozenset[bytes]


@dataclass(frozen=True, slots=True)
class Found:
    """How much of a table was in memory at one moment."""

    passwords: int
    pieces: int


def table(path: Path, *, more: int = 0) -> Table:
    """Write a table as Chromium does, of 200 logins that are looked for, and more that are not."""
    passwords, titles = random_logins()
    rows = [
        f"{title},https://{number}.example,user{number}@office.example,{password},"
        for number, (title, password) in enumerate(zip(titles, passwords, strict=True))
    ]
    pieces = frozenset(MARK + password[:6].encode() for password in passwords)
    rows += [f"More {number},https://m{number}.example,dana,{secrets.token_hex(8)}," for number in range(more)]
    path.write_text("\n".join(("name,url,username,password,note", *rows, "")), encoding="utf-8")
    return Table(path, passwords, pieces)


def pieces_found(parts: list[bytes], pieces: frozenset[bytes]) -> int:
    """Count how often any of the pieces is in memory."""
    return sum(found[0] in pieces for part in parts for found in _PIECE.finditer(part))


@dataclass(frozen=True, slots=True)
class Hands:
    """A person at the keyboard of the window, and who looks into its memory."""

    desktop: XDesktop
    pid: int
    vault: KnownVault

    def look(self, table: Table) -> Found:
        return self.found_in(memory_of(self.pid), table)

    def found_in(self, parts: list[bytes], table: Table) -> Found:
        passwords = texts_found(parts, table.passwords, middle=MIDDLE, least=LEAST)
        return Found(len(passwords), pieces_found(parts, table.pieces))

    def until(self, table: Table, good: Callable[[Found], bool], patience: float = SETTLED) -> Found:
        """Look until it is good, at most for so long; give what was found last."""
        seen = [self.look(table)]

        def look_again() -> bool:
            if not good(seen[-1]):
                seen.append(self.look(table))
            return good(seen[-1])

        until(look_again, patience=patience)
        return seen[-1]

    def cancel_while_reading(self, table: Table) -> Found:
        """Press Return on Cancel as soon as passwords are read, while the window stands still; give what was there."""
        self.desktop.focus("Team Vault")  # a key pressed before the dialog gave the keyboard back would be lost
        seen = Found(0, 0)
        for _ in range(MOST_LOOKS):
            time.sleep(LET_RUN)
            parts = memory_of(self.pid)
            with standing_still(self.pid):
                seen = self.found_in(parts, table)
                if seen.passwords and seen.pieces:
                    self.desktop.press("Return")
                    break
        return seen

    def unlock(self) -> None:
        self.desktop.focus("Team Vault")
        self.desktop.type(self.vault.passphrase)
        self.desktop.press("Return")
        assert until(lambda: count(memory_of(self.pid), self.vault.key) > 0)

    def choose(self, table: Table, *road: str) -> None:
        """Open the dialog with keys that lead to it, and name the file; a key may come before its page does."""

        def asked() -> bool:
            self.desktop.press(*road, "Return")
            search = ("xdotool", "search", "--onlyvisible", "--name", "Import a file")
            return bool(until(lambda: self.desktop.run(*search), patience=4))

        assert until(asked)
        self.desktop.focus("Import a file")
        self.desktop.type(str(table.path))
        self.desktop.press("Return")


def gone(found: Found) -> bool:
    return found == Found(0, 0)


def go_through(hands: Hands, first: Table, second: Table, long: Table) -> dict[str, Found]:
    """Import one file, look at another, give up a third, and lock; give what was found at each moment."""
    found: dict[str, Found] = {}
    before = hands.vault.path.read_bytes()
    hands.unlock()
    hands.choose(first, "ctrl+i")
    found["previewed"] = hands.until(first, lambda seen: seen.passwords == len(first.passwords))
    hands.desktop.press("Return")  # Import
    assert until(lambda: hands.vault.path.read_bytes() != before)
    found["imported"] = hands.until(first, gone)
    hands.desktop.press("Return")  # Done
    hands.choose(second, "ctrl+i")
    found["looked at"] = hands.until(second, lambda seen: seen.passwords == len(second.passwords))
    hands.desktop.press("Tab", "Return")  # Another file
    found["put away"] = hands.until(second, gone)
    hands.choose(long)
    found["reading"] = hands.cancel_while_reading(long)
    found["cancelled"] = hands.until(long, gone)
    hands.desktop.press("ctrl+l")
    assert until(lambda: not count(memory_of(hands.pid), hands.vault.key))
    for name, each in (("locked, imported", first), ("locked, looked at", second), ("locked, cancelled", long)):
        found[name] = hands.until(each, gone)
    return found


@pytest.fixture(scope="module")
def found() -> Iterator[dict[str, Found]]:
    with home_folder() as home, x_desktop(home) as desktop:
        vault = known_vault(home / "desk.vault")
        tables = table(home / "first.csv"), table(home / "second.csv"), table(home / "long.csv", more=MORE_ROWS)
        with window_of(vault.path, desktop.environment) as app:
            yield go_through(Hands(desktop, app.pid, vault), *tables)


def test_the_search_finds_what_is_there_while_a_file_is_looked_at(
    found: dict[str, Found], record_property: Callable[[str, object], None]
) -> None:
    rows = [f"{moment:18} {seen.passwords:9} {seen.pieces:6}" for moment, seen in found.items()]
    record_property("table", "\n".join(["moment             passwords  file", *rows]))

    assert found["previewed"].passwords == found["looked at"].passwords == 200
    assert found["reading"].passwords > 0
    assert found["reading"].pieces > 0


def test_nothing_of_a_file_is_in_memory_once_it_is_imported(found: dict[str, Found]) -> None:
    assert found["imported"] == Found(0, 0)


def test_nothing_of_a_file_is_in_memory_once_it_was_only_looked_at(found: dict[str, Found]) -> None:
    assert found["put away"] == Found(0, 0)


def test_nothing_of_a_file_is_in_memory_once_its_reading_was_cancelled(found: dict[str, Found]) -> None:
    assert found["cancelled"] == Found(0, 0)


def test_nothing_of_any_file_is_in_memory_after_locking(found: dict[str, Found]) -> None:
    assert [seen for moment, seen in found.items() if moment.startswith("locked")] == [Found(0, 0)] * 3
