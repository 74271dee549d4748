"""What the desktop prefers."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from vault_app.ui.theme import desktop

FAKE_PORTAL = Path(__file__).with_name("fake_portal.py")
CHECKOUT = FAKE_PORTAL.parents[3]


@dataclass(frozen=True)
class Wrapped:
    """A value as QtDBus wraps it."""

    inner: object

    def variant(self) -> object:
        return self.inner


@pytest.mark.parametrize(
    ("reply", "scheme"),
    [
        (1, "dark"),
        (2, "light"),
        (0, None),
        (Wrapped(1), "dark"),
        (Wrapped(Wrapped(2)), "light"),
        ("1", None),
        (None, None),
    ],
)
def test_the_portals_answer_is_read_however_it_is_wrapped(reply: object, scheme: str | None) -> None:
    assert desktop.scheme_of_portal_reply(reply) == scheme


def test_a_screen_without_a_desktop_has_no_scheme() -> None:
    assert desktop.scheme_of_desktop() in {None, "light", "dark"}


def test_a_screen_without_a_desktop_asks_for_nothing_special() -> None:
    assert desktop.wants_less_motion() is False
    assert desktop.wants_high_contrast() is False


def test_a_preference_qt_does_not_know_is_none() -> None:
    assert desktop._preference("fondnessForGreen") == ""


def test_without_a_session_bus_nobody_is_asked(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    answers: list[str | None] = []
    parent = QObject()

    desktop.ask_portal(parent, answers.append)
    qtbot.wait(1)

    assert answers == []


@pytest.mark.peer
@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no dbus-run-session; it comes with dbus-daemon")
def test_where_qt_knows_nothing_the_portal_is_asked_and_its_dark_is_shown() -> None:
    surroundings = {**os.environ, "PYTHONPATH": str(CHECKOUT), "QT_QPA_PLATFORM": "offscreen"}

    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, str(FAKE_PORTAL)],
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    assert done.stdout.split() == ["light", "dark"]
