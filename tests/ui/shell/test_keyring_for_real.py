"""The whole window over a real gnome-keyring: what a changed passphrase ends, as ``secret-tool`` sees it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes.desktop_keyring import DesktopKeyring, desktop_keyring, needs_keyring
from tests.fakes.fake_surroundings import PASSPHRASE, FakeSurroundings
from tests.ui.shell.test_roads import button, choose_words, wizard
from vault_app.adapters.keychain.os_keychain import OsKeychain
from vault_app.ui.shell.shell import Shell

if TYPE_CHECKING:
    from vault_app.ui.happenings import Note

pytestmark = needs_keyring


class RealKeyring(FakeSurroundings):
    """A window's surroundings with the keyring of the desktop."""

    def keychain(self) -> OsKeychain:  # type: ignore[override]  # the real one in place of the fake
        return OsKeychain()


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[DesktopKeyring]:
    home = tmp_path / "home"
    home.mkdir()
    with desktop_keyring(home) as desktop:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.address)
        yield desktop


@pytest.fixture
def surroundings(tmp_path: Path, desktop: DesktopKeyring) -> FakeSurroundings:
    assert desktop.entries() == []
    return RealKeyring(tmp_path)


def test_a_changed_passphrase_ends_quick_unlock_tells_on_how_many_devices_and_offers_it_again(
    unlocked: Shell, desktop: DesktopKeyring, qtbot: QtBot
) -> None:
    told: list[Note] = []
    unlocked.bridge.notice.connect(told.append)
    unlocked.open_vault().enrolment.begin()
    qtbot.waitUntil(lambda: [note.title for note in told] == ["Quick unlock is on"])
    [before] = desktop.entries()

    unlocked.show_settings()
    button(unlocked, "Change passphrase").click()
    choose_words(qtbot, unlocked)
    QTest.keyClicks(wizard(unlocked).type_back.current, PASSPHRASE)
    wizard(unlocked).type_back.finish_button.click()
    qtbot.waitUntil(lambda: told[-1].action == "Turn on again")

    assert told[-1].title == "The passphrase is changed."
    assert told[-1].detail.startswith("Quick unlock has ended on 1 device.")
    assert desktop.entries() == []
    assert told[-1].act is not None
    told[-1].act()
    qtbot.waitUntil(lambda: told[-1].title == "Quick unlock is on")
    [after] = desktop.entries()
    assert after != before
