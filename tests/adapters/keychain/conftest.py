from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.desktop_keyring import DesktopKeyring, desktop_keyring


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[DesktopKeyring]:
    """A bus and an unlocked gnome-keyring, which the test process sees as its own."""
    with desktop_keyring(tmp_path) as desktop:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.address)
        yield desktop
