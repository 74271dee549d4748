"""Quick access as a screen reader knows it: unlocked, searched and copied from without a key of the reader's own."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest

from tests.desktop.accessibility_bus import accessibility_bus, needs_accessibility_bus
from tests.desktop.known_vault import KnownVault, known_vault, write_settings
from tests.desktop.screen_reader import ScreenReader, screen_reader
from tests.desktop.started import home_folder, until, window_of
from tests.desktop.x_desktop import XDesktop, needs_x11, x_desktop

pytestmark = [*needs_x11, *needs_accessibility_bus]

BUS = "DBUS_SESSION_BUS_ADDRESS"
CHORD = "ctrl+alt+space"
QUICK = "Quick access — Team Vault"


@dataclass(frozen=True, slots=True)
class Called:
    """Quick access, called, and who reads it."""

    desktop: XDesktop
    reader: ScreenReader
    vault: KnownVault


@pytest.fixture(scope="module")
def called() -> Iterator[Called]:
    with ExitStack() as stack:
        home = stack.enter_context(home_folder())
        desktop = stack.enter_context(x_desktop(home))
        bus = stack.enter_context(accessibility_bus(home))
        vault = known_vault(home / "desk.vault")
        write_settings(home, recent=[{"path": str(vault.path), "name": "Desk", "opened": 1}])
        environment = {**desktop.environment, BUS: bus.environment[BUS]}
        stack.enter_context(window_of(vault.path, environment))
        reader = stack.enter_context(screen_reader(bus))
        desktop.focus("Team Vault")

        def came() -> bool:
            desktop.press(CHORD)
            return bool(until(lambda: QUICK in desktop.run("xdotool", "getactivewindow", "getwindowname"), patience=2))

        assert until(came)
        yield Called(desktop, reader, vault)


def test_it_is_told_by_name_and_the_passphrase_has_the_keyboard(called: Called) -> None:
    window = called.reader.find("Quick access")
    assert (window.depth, window.role) == (1, "dialog")

    focused = called.reader.focused()
    assert focused is not None
    assert (focused.name, focused.role) == ("Passphrase", "password text")


def test_results_are_told_as_letters_are_typed_and_rows_by_what_is_in_them(called: Called) -> None:
    called.desktop.type(called.vault.passphrase)
    called.desktop.press("Return")
    called.reader.find("Search", "text")
    title = called.vault.titles[7]

    def is_told() -> bool:
        called.desktop.press("ctrl+a")
        called.desktop.type(title)
        return bool(until(lambda: any(f"1 result. {title}" in said for said in called.reader.announced()), patience=3))

    assert until(is_told)
    row = called.reader.find(title, "list item")
    assert "office.example" in row.name


def test_a_masked_field_is_told_as_hidden(called: Called) -> None:
    called.desktop.press("Right")

    assert called.reader.find("Password", "list item").name == "Password, hidden"
    told = " ".join(f"{one.name} {one.description} {one.text or ''}" for one in called.reader.tree())
    assert not any(password in told for password in called.vault.passwords)


def test_the_copy_is_told(called: Called) -> None:
    called.desktop.press("Escape", "Return")

    assert until(lambda: called.desktop.clipboard() == called.vault.passwords[7])
    title = called.vault.titles[7]
    assert until(lambda: any(f"Password for {title} copied" in said for said in called.reader.announced()))
