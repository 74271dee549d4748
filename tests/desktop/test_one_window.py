"""The app's own processes on a real screen: one window for two starts, and an icon where a panel shows it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.started import CHECKOUT, PATIENCE, ended, home_folder, until
from tests.desktop.x_desktop import XDesktop, needs_x11, x_desktop
from tests.fakes.desktop_tray import DesktopTray

pytestmark = needs_x11


@pytest.fixture
def home() -> Iterator[Path]:
    with home_folder() as home:
        yield home


@pytest.fixture
def screen(home: Path) -> Iterator[XDesktop]:
    with x_desktop(home) as screen:
        yield screen


def start(screen: XDesktop, *words: str, **more: str) -> "subprocess.Popen[bytes]":
    environment = {**screen.environment, **more}
    return subprocess.Popen([sys.executable, "-m", "vault_app", *words], env=environment, cwd=CHECKOUT)


def windows(screen: XDesktop) -> list[str]:
    return screen.run("xdotool", "search", "--onlyvisible", "--name", "Team Vault").split()


def keep_in_tray(home: Path) -> None:
    folder = home / "config" / "vault-app"
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text(json.dumps({"keep_in_tray": True}))


def close(screen: XDesktop) -> None:
    screen.focus("Team Vault")

    def is_closed() -> bool:
        screen.press("alt+F4")  # a window manager that has just begun may not know its keys yet
        return not windows(screen)

    assert until(is_closed)


def test_a_second_start_raises_the_first_window_and_ends(screen: XDesktop, home: Path) -> None:
    with ended(start(screen)) as first:
        assert until(lambda: windows(screen))
        place = home / "vault-app" / "window"
        assert until(place.exists)
        (window,) = windows(screen)
        screen.focus("Team Vault")
        assert until(lambda: screen.run("xdotool", "windowminimize", window) or not windows(screen))

        second = start(screen, "--quick")

        assert second.wait(PATIENCE) == 0
        assert until(lambda: windows(screen) == [window])
        assert first.poll() is None


def test_two_starts_at_once_show_one_window(screen: XDesktop) -> None:
    with ended(start(screen)) as one, ended(start(screen)) as other:
        assert until(lambda: one.poll() is not None or other.poll() is not None)
        assert until(lambda: windows(screen))

        assert sorted([str(one.poll()), str(other.poll())]) == ["0", "None"]
        assert len(windows(screen)) == 1


def test_after_a_crash_the_next_start_shows_its_window(screen: XDesktop, home: Path) -> None:
    with ended(start(screen)) as crashed:
        assert until(lambda: windows(screen))
        assert until((home / "vault-app" / "window").exists)
        screen.focus("Team Vault")
        crashed.kill()
        crashed.wait()
    assert until(lambda: not windows(screen))

    with ended(start(screen)) as third:
        assert until(lambda: windows(screen))
        assert third.poll() is None


def test_where_no_panel_shows_icons_closing_the_window_quits(screen: XDesktop, home: Path) -> None:
    keep_in_tray(home)
    with ended(start(screen)) as app:
        assert until(lambda: windows(screen))

        close(screen)

        assert app.wait(PATIENCE) == 0


def test_a_panel_gets_the_icon_and_gives_the_window_back_when_it_crashes(screen: XDesktop, home: Path) -> None:
    keep_in_tray(home)
    panel = DesktopTray(home)
    try:
        panel.start()
        with ended(start(screen, DBUS_SESSION_BUS_ADDRESS=panel.address)) as app:
            assert until(lambda: windows(screen))
            assert until(lambda: panel.icons)
            close(screen)
            assert app.poll() is None

            panel.go_away()

            assert until(lambda: windows(screen))
            assert app.poll() is None
    finally:
        panel.stop()


def test_a_start_in_the_background_waits_in_the_tray_for_a_second_start(screen: XDesktop, home: Path) -> None:
    keep_in_tray(home)
    panel = DesktopTray(home)
    try:
        panel.start()
        with ended(start(screen, "--background", DBUS_SESSION_BUS_ADDRESS=panel.address)):
            assert until(lambda: panel.icons)
            assert windows(screen) == []

            assert start(screen).wait(PATIENCE) == 0

            assert until(lambda: windows(screen))
    finally:
        panel.stop()
