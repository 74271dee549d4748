"""The window as a screen reader knows it: another program, on the accessibility bus, that never touches a key."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import pytest

from tests.desktop.accessibility_bus import accessibility_bus, needs_accessibility_bus
from tests.desktop.known_vault import KnownVault, known_vault, write_settings
from tests.desktop.screen_reader import Heard, ScreenReader, screen_reader
from tests.desktop.started import CHECKOUT, PATIENCE, home_folder, until, window_of
from tests.desktop.x_desktop import XDesktop, needs_x11, x_desktop

pytestmark = [*needs_x11, *needs_accessibility_bus]

BUS = "DBUS_SESSION_BUS_ADDRESS"
BUTTON = "push button"
# What a person can act on has one of these; nothing that takes the keyboard is a mere box to a screen reader.
GIVE_UP = {"Discard", "Keep the old one"}
ROLES = {
    "push button", "toggle button", "radio button", "check box", "combo box", "slider", "spin button",
    "text", "password text", "table", "table cell", "list", "list item", "tree", "tree item", "menu item", "link",
    "label",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Read:
    """The window of a vault, and who reads it."""

    environment: Mapping[str, str]
    desktop: XDesktop
    reader: ScreenReader
    vault: KnownVault

    def unlock(self) -> None:
        self.reader.type_into("Passphrase", self.vault.passphrase)
        self.reader.press("Unlock", BUTTON)
        self.reader.find("Search", "text")

    def select_first(self) -> None:
        """Give the list the keyboard, its first row chosen."""
        self.desktop.press("F6", "Home")

    def tree(self) -> list[Heard]:
        return self.reader.tree()

    def leave(self) -> None:
        """Go back to the list, whatever is shown; what was typed is given up."""
        self.desktop.press("Escape")
        for _ in range(6):
            names = {one.name for one in self.tree() if one.role == BUTTON}
            given_up = names & GIVE_UP
            if given_up:
                self.reader.press(given_up.pop(), BUTTON)
            elif "Edit" in names:
                break
            else:
                self.desktop.press("Escape")
            until(lambda names=names: {one.name for one in self.tree() if one.role == BUTTON} != names, patience=1)  # type: ignore[misc]
        self.desktop.press("ctrl+1", "ctrl+f", "Escape")


@contextmanager
def read(*, with_vault: bool = True, language: str = "en") -> Iterator[Read]:
    with ExitStack() as stack:
        home = stack.enter_context(home_folder())
        desktop = stack.enter_context(x_desktop(home))
        bus = stack.enter_context(accessibility_bus(home))
        vault = known_vault(home / ("desk.vault" if with_vault else "elsewhere.vault"))
        write_settings(home, clear_after=10, language=language)
        environment = {**desktop.environment, BUS: bus.environment[BUS]}
        stack.enter_context(window_of(vault.path if with_vault else None, environment))
        reader = stack.enter_context(screen_reader(bus))
        desktop.focus("Team Vault")
        yield Read(environment, desktop, reader, vault)


@pytest.fixture(scope="module")
def locked() -> Iterator[Read]:
    with read() as window:
        yield window


@pytest.fixture(scope="module")
def opened() -> Iterator[Read]:
    with read() as window:
        window.unlock()
        yield window


def nameless(tree: list[Heard]) -> list[str]:
    return [f"{one.role} {one.description!r}" for one in tree if one.focusable and not one.name]


def of_no_use(tree: list[Heard]) -> list[str]:
    # Large type is read out as a whole; Qt has no role for it.
    return [
        f"{one.role} {one.name!r}"
        for one in tree
        if one.focusable and one.role not in ROLES and not one.name.endswith("in large type")
    ]


def test_the_window_is_a_window_to_a_screen_reader(locked: Read) -> None:
    assert locked.reader.find("Team Vault", "frame").depth == 1


def test_the_passphrase_is_typed_and_the_vault_unlocked_without_a_key(locked: Read) -> None:
    assert nameless(locked.tree()) == []
    assert of_no_use(locked.tree()) == []

    locked.unlock()

    assert locked.reader.find("All items, 200", "radio button").enabled


def test_what_is_typed_into_the_passphrase_is_told_as_dots_alone() -> None:
    with read() as window:
        window.desktop.type(window.vault.passphrase)
        window.desktop.press("BackSpace")
        window.desktop.type(window.vault.passphrase[-1])
        window.desktop.press("Return")
        window.reader.find("Search", "text")

        told = "".join(window.reader.changes())

        assert told.count("●") > len(window.vault.passphrase)
        assert not set(window.vault.passphrase) & set(told)


def test_a_wrong_passphrase_is_announced() -> None:
    with read() as window:
        window.reader.type_into("Passphrase", "not the one")
        window.reader.press("Unlock", BUTTON)

        wrong = "That passphrase did not open the vault."
        assert until(lambda: any(wrong in words for words in window.reader.announced()))


def test_a_row_of_the_list_is_one_sentence(opened: Read) -> None:
    titles = set(opened.vault.titles)
    rows = [one.name for one in opened.tree() if one.role == "table cell"]

    assert len(rows) >= 8
    assert all(row.split(", ")[0] in titles and "@office.example" in row for row in rows)


# What opens each, as keys; the reader looks at what is there then.
PLACES = {
    "the list": ["F6"],
    "the editor": ["F6", "Home", "ctrl+e"],
    "a new item": ["ctrl+n"],
    "the change of a password": ["F6", "Home", "ctrl+shift+g"],
    "the generator": ["ctrl+g"],
    "large type": ["F6", "Home", "ctrl+shift+l"],
    "the settings": ["ctrl+comma"],
    "the keys": ["ctrl+slash"],
    "the favourites": ["ctrl+2"],
    "the next of the sidebar": ["ctrl+3"],
    "the one after it": ["ctrl+4"],
    "the import": ["ctrl+i"],
}


@pytest.mark.parametrize("place", PLACES)
def test_everything_that_takes_the_keyboard_has_a_name_and_a_use(opened: Read, place: str) -> None:
    before = [one.name for one in opened.tree()]
    opened.desktop.press(*PLACES[place])
    until(lambda: [one.name for one in opened.tree()] != before, patience=2)
    tree = opened.tree()
    opened.leave()

    assert sum(one.focusable for one in tree) >= 1
    assert nameless(tree) == []
    assert of_no_use(tree) == []
    assert [
        one.name for one in tree if any(secret in f"{one.name}{one.text}" for secret in opened.vault.passwords)
    ] == ([] if place != "large type" else [one.name for one in tree if one.name in opened.vault.passwords])


def test_a_hidden_password_is_said_to_be_hidden_and_neither_told_nor_counted(opened: Read) -> None:
    opened.select_first()
    hidden = opened.reader.find("Password, hidden")
    told = " ".join(f"{one.name} {one.description} {one.text}" for one in opened.tree())

    assert hidden.text is None
    assert not any(password in told for password in opened.vault.passwords)
    assert "•" not in told
    assert "●" not in told


def test_a_copy_is_announced_once_with_the_time_it_lasts(opened: Read) -> None:
    opened.select_first()
    before = len(opened.reader.announced())
    opened.reader.press("Copy password", BUTTON)

    assert until(lambda: opened.reader.announced()[before:])
    said = opened.reader.announced()[before:]
    assert len(said) == 1
    title, _, rest = said[0].removeprefix("Password for ").partition(" copied. ")
    assert title in opened.vault.titles
    assert rest == "Clears in 10 s"
    assert opened.desktop.clipboard() in opened.vault.passwords


def test_what_quick_access_finds_is_read_before_it_is_copied() -> None:
    with read() as window:
        window.unlock()
        ask = [sys.executable, "-m", "vault_app", "--quick"]
        subprocess.run(ask, env=window.environment, cwd=CHECKOUT, check=True, timeout=PATIENCE)
        window.desktop.focus("Quick access")
        title = window.vault.titles[7]
        window.desktop.type(title)

        assert until(lambda: [one.name for one in window.tree() if one.role == "list item" and title in one.name])
        assert nameless(window.tree()) == []
        assert of_no_use(window.tree()) == []
        window.desktop.press("Return")
        assert until(lambda: window.desktop.clipboard() == window.vault.passwords[7])


def test_how_many_results_there_are_is_announced(opened: Read) -> None:
    before = len(opened.reader.announced())
    opened.reader.type_into("Search", opened.vault.titles[3])

    title = opened.vault.titles[3]
    assert until(lambda: [words for words in opened.reader.announced()[before:] if f"1 result. {title}," in words])
    opened.desktop.press("Escape")


def test_the_row_that_the_arrows_come_to_is_announced_while_the_search_has_the_keyboard(opened: Read) -> None:
    opened.leave()
    rows = [one.name for one in opened.tree() if one.role == "table cell"]
    opened.desktop.press("ctrl+f", "Down")

    assert until(lambda: opened.reader.announced()[-1:] and opened.reader.announced()[-1] in rows)


def test_a_vault_is_made_without_a_key() -> None:
    with read(with_vault=False) as window:
        reader = window.reader
        assert nameless(reader.tree()) == []
        reader.press("Create a vault", BUTTON)
        reader.find("I have written it down", BUTTON)
        words = until(lambda: numbered(reader.tree()))
        reader.press("I have written it down", BUTTON)
        reader.type_into("Type the passphrase", " ".join(words))
        reader.press("Create vault", BUTTON)
        reader.press("Skip", BUTTON)

        assert reader.find("Add a login", BUTTON).enabled


def numbered(tree: list[Heard]) -> list[str]:
    """Give the seven words, which are told with their numbers."""
    spoken = [one.name.split(" ") for one in tree if one.name[:1].isdigit() and one.role == "filler"]
    return [word for number, word in spoken] if len(spoken) == 7 else []


def test_a_german_hears_german() -> None:
    with read(language="de") as window:
        window.reader.type_into("Passphrase", window.vault.passphrase)
        window.reader.press("Entsperren", BUTTON)

        assert window.reader.find("Alle Einträge, 200", "radio button").focusable
        window.desktop.press("F6", "Home")
        window.reader.press("Passwort kopieren", BUTTON)
        assert until(
            lambda: [words for words in window.reader.announced() if words.endswith("kopiert. Wird in 10 s geleert")]
        )


def test_tab_reaches_everything_on_the_page_and_comes_round(opened: Read) -> None:
    opened.desktop.press("Escape", "ctrl+1", "ctrl+f")
    opened.select_first()
    reached: list[str] = []
    while len(reached) < 60:
        focused = opened.reader.focused()
        name = "" if focused is None else focused.name
        if name and name in reached:
            break
        reached.append(name)
        opened.desktop.press("Tab")
        until(lambda name=name: (now := opened.reader.focused()) is None or now.name != name, patience=0.5)  # type: ignore[misc]
    wanted = {
        one.name for one in opened.tree()
        if one.focusable and one.enabled and one.role not in {"table cell", "radio button"}
    }  # fmt: skip

    assert "" not in reached
    assert wanted - set(reached) == set()
    assert sum(name.startswith(("All items", "Favourites", "Bin", "Settings")) for name in reached) == 1
