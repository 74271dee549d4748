"""A screen reader's side of a desktop: the bus it listens on, and a reader that hears every name there is."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from tests.desktop.started import PATIENCE, ended, until
from tests.fakes.desktop_keyring import DesktopKeyring

LAUNCHER: Final = Path("/usr/libexec/at-spi-bus-launcher")
# The desktop's own Python has the bindings; the checkout's has not.
PYTHON: Final = Path("/usr/bin/python3")
# Walks through everything that a program shows, and prints each name and each text.
_READER: Final = """
import gi, sys
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

def hear(node):
    try:
        print(node.get_name())
        text = node.get_text_iface()
        if text is not None:
            print(text.get_text(0, text.get_character_count()))
        children = [node.get_child_at_index(place) for place in range(node.get_child_count())]
    except GLib.Error:
        return
    for child in filter(None, children):
        hear(child)

hear(Atspi.get_desktop(0))
"""


def _has_bindings() -> bool:
    tried = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    return PYTHON.exists() and subprocess.run([PYTHON, "-c", tried], check=False, capture_output=True).returncode == 0


needs_accessibility_bus = [
    pytest.mark.peer,
    pytest.mark.skipif(
        not LAUNCHER.exists() or shutil.which("dbus-daemon") is None or not _has_bindings(),
        reason="needs at-spi2-core, dbus and the bindings gir1.2-atspi-2.0 and python3-gi, which tests/run installs",
    ),
]


@dataclass(frozen=True, slots=True)
class AccessibilityBus:
    """A session where a screen reader runs; ``environment`` is what its programs are started with, beside a screen."""

    environment: Mapping[str, str]

    def heard(self) -> list[str]:
        """Give every name and every text that the programs of this session tell a screen reader now."""
        done = subprocess.run(
            [PYTHON, "-c", _READER], env=self.environment, capture_output=True, check=True, timeout=3 * PATIENCE
        )
        return done.stdout.decode("utf-8", "replace").splitlines()


@contextmanager
def accessibility_bus(home: Path) -> Iterator[AccessibilityBus]:
    """Start a session's bus whose desktop says that a screen reader is on, and end it afterwards."""
    desk = DesktopKeyring(home)
    try:
        desk.start_bus()
        with ended(
            subprocess.Popen(
                [LAUNCHER, "--launch-immediately", "--a11y=1", "--screen-reader=1"],
                env=desk.env,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        ):
            bus = AccessibilityBus({**desk.env, "NO_AT_BRIDGE": "0"})
            assert until(lambda: _is_there(bus)), "no accessibility bus began"
            yield bus
    finally:
        desk.stop()


def _is_there(bus: AccessibilityBus) -> bool:
    asked = ["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus"]
    told = subprocess.run([*asked, "org.a11y.Bus.GetAddress"], env=bus.environment, check=False, capture_output=True)
    return told.returncode == 0 and b"unix:" in told.stdout
