"""What quick access leaves in memory: the passphrase typed into it, what it showed, and what it copied."""

from collections.abc import Iterator

import pytest

from tests.desktop.known_vault import KnownVault, known_vault, write_settings
from tests.desktop.process_memory import memory_of
from tests.desktop.started import home_folder, until, window_of
from tests.desktop.test_residue import (
    AFTER_HIDING,
    CLEAR_AFTER,
    MOST_TITLES,
    SETTLED,
    Found,
    Searcher,
)
from tests.desktop.throwaway_user import needs_root
from tests.desktop.x_desktop import XDesktop, needs_x11, x_desktop

pytestmark = [*needs_x11, needs_root]

CHORD = "ctrl+alt+space"
QUICK = "Quick access — Team Vault"


def active(desktop: XDesktop) -> str:
    return desktop.run("xdotool", "getactivewindow", "getwindowname").strip()


def call(desktop: XDesktop) -> None:
    def came() -> bool:
        if active(desktop) != QUICK:
            desktop.press(CHORD)  # the app may just have begun
        return bool(until(lambda: active(desktop) == QUICK, patience=1.5))

    assert until(came)


def go_through(desktop: XDesktop, pid: int, vault: KnownVault) -> dict[str, Found]:
    """Unlock in quick access, look at the fields of a login, copy, clear and lock; give what was found each time."""
    memory = Searcher(pid, vault)
    found: dict[str, Found] = {}
    call(desktop)
    desktop.type(vault.passphrase)
    found["typed"] = memory.until(lambda seen: seen.passphrase > 0)
    desktop.press("Return")
    memory.until(lambda seen: seen.key > 0 and seen.titles == len(vault.titles), patience=20)
    found["unlocked"] = memory.until(lambda seen: not seen.passphrase and not seen.passwords, patience=2 * SETTLED)
    desktop.press("ctrl+a")
    desktop.type(vault.titles[7])
    desktop.press("Right")
    found["fields"] = memory.look()
    desktop.press("Escape", "Return")
    assert until(lambda: desktop.clipboard() == vault.passwords[7])
    found["copied"] = memory.look()
    assert until(lambda: not desktop.clipboard())
    found["cleared"] = memory.until(lambda seen: not seen.passwords, patience=AFTER_HIDING)
    call(desktop)
    desktop.press("ctrl+l")
    memory.until(lambda seen: not seen.key)
    found["locked"] = memory.until(lambda seen: seen.titles <= MOST_TITLES and not seen.passwords)
    return found


@pytest.fixture(scope="module")
def found() -> Iterator[dict[str, Found]]:
    with home_folder() as home, x_desktop(home) as desktop:
        vault = known_vault(home / "desk.vault")
        recent = [{"path": str(vault.path), "name": "Desk", "opened": 1}]
        write_settings(home, clear_after=CLEAR_AFTER, recent=recent)
        with window_of(vault.path, desktop.environment) as app:
            desktop.focus("Team Vault")
            assert memory_of(app.pid)
            yield go_through(desktop, app.pid, vault)


def test_the_passphrase_is_gone_once_the_vault_is_open(found: dict[str, Found]) -> None:
    assert found["typed"].passphrase > 0
    assert [found[moment].passphrase for moment in ("unlocked", "copied", "cleared", "locked")] == [0, 0, 0, 0]


def test_showing_the_fields_unseals_nothing(found: dict[str, Found]) -> None:
    assert found["fields"].passwords == 0


def test_a_copied_password_is_gone_after_the_clipboard_was_cleared(found: dict[str, Found]) -> None:
    assert found["copied"].passwords == 1
    assert found["cleared"].passwords == 0


def test_no_password_no_key_and_hardly_a_title_is_left_after_locking(found: dict[str, Found]) -> None:
    assert found["locked"].passwords == 0
    assert found["locked"].key == 0
    assert found["locked"].titles <= MOST_TITLES
