"""Quick access on a real Wayland compositor: called by the desktop's portal, or by a second start."""

import json
import pwd
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.desktop.known_vault import KnownVault, known_vault, write_settings
from tests.desktop.started import CHECKOUT, PATIENCE, ended, home_folder, until
from tests.desktop.throwaway_user import ThrowawayUser
from tests.desktop.wayland_desktop import WaylandDesktop, needs_wayland, wayland_desktop
from tests.fakes.shortcut_portal import ShortcutPortal, shortcut_portal

pytestmark = needs_wayland

# A bus lets in nobody whom the computer has no name for.
USER = ThrowawayUser(pwd.getpwnam("nobody").pw_uid)
QUICK = "Quick access — Team Vault"


@dataclass(frozen=True)
class Desk:
    """A compositor, a home, a vault in it, and the portal of the desktop."""

    desktop: WaylandDesktop
    home: Path
    vault: KnownVault
    portal: ShortcutPortal

    def start(self, *words: str) -> "subprocess.Popen[bytes]":
        environment = {**self.desktop.environment, "DBUS_SESSION_BUS_ADDRESS": self.portal.address}
        command = USER.command([sys.executable, "-m", "vault_app", *words])
        return subprocess.Popen(command, env=environment, cwd=CHECKOUT)

    def focused(self) -> str:
        tree = self.desktop.run("swaymsg", "-r", "-t", "get_tree")
        return _focused(json.loads(tree)) or "" if tree else ""

    def use(self) -> None:
        """Unlock, find and copy; letters typed while the key is stretched are no search, so it is tried again."""
        self.desktop.type(self.vault.passphrase)
        self.desktop.press("Return")

        def copied() -> bool:
            self.desktop.press("a", held=("ctrl",))
            self.desktop.type(self.vault.titles[7])
            self.desktop.press("Return")
            return bool(until(lambda: self.desktop.clipboard() == self.vault.passwords[7], patience=3))

        assert until(copied)


def _focused(node: dict[str, Any]) -> str | None:
    if node.get("focused"):
        return node.get("name")
    inside = [*node["nodes"], *node.get("floating_nodes", [])]
    return next(filter(None, map(_focused, inside)), None)


@pytest.fixture
def desk() -> Iterator[Desk]:
    with home_folder() as home, shortcut_portal(home) as portal:
        vault = known_vault(home / "desk.vault")
        write_settings(home, recent=[{"path": str(vault.path), "name": "Desk", "opened": 1}])
        with wayland_desktop(home, USER) as desktop:
            yield Desk(desktop, home, vault, portal)


def test_the_portal_calls_it_and_what_is_copied_is_there(desk: Desk) -> None:
    with ended(desk.start()):
        assert until(lambda: desk.portal.bound)
        assert desk.portal.bound == [("quick-access", "CTRL+ALT+space")]

        desk.portal.press(token="")

        assert until(lambda: desk.focused() == QUICK)
        desk.use()
        assert until(lambda: desk.focused() != QUICK)


def test_a_second_start_calls_it_in_the_first(desk: Desk) -> None:
    with ended(desk.start()):
        assert until((desk.home / "vault-app" / "window").exists)

        assert desk.start("--quick").wait(PATIENCE) == 0

        assert until(lambda: desk.focused() == QUICK)
