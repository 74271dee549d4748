"""A session bus and a real gnome-keyring of their own, for one test."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

import pytest
from jeepney import DBusAddress, HeaderFields, MatchRule, new_method_call  # type: ignore[import-untyped]
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import (  # type: ignore[import-untyped]
    DBusConnection,
    Proxy,
    open_dbus_connection,
)

PROGRAMS: Final = ("dbus-daemon", "gnome-keyring-daemon", "secret-tool")
needs_keyring = [
    pytest.mark.peer,
    pytest.mark.skipif(
        not all(map(shutil.which, PROGRAMS)),
        reason=f"needs {', '.join(PROGRAMS)} (dbus, gnome-keyring, libsecret-tools)",
    ),
]
PASSWORD: Final = "the keyring's own"
PATIENCE: Final = 10.0
_SERVICE: Final = "org.freedesktop.secrets"
_PROMPTER: Final = "org.gnome.keyring.SystemPrompter"
# Nothing is started on demand: a test says what runs.
_BUS: Final = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type><listen>unix:path={place}</listen><auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
    <allow user="*"/>
  </policy>
</busconfig>
"""


class DesktopKeyring:
    """A home, a bus and a keyring; ends only what it started."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self._bus: subprocess.Popen[bytes] | None = None
        self._daemon: subprocess.Popen[bytes] | None = None
        self._prompter: DBusConnection | None = None

    @property
    def address(self) -> str:
        """Where the bus listens."""
        return f"unix:path={self.home / 'bus'}"

    @property
    def env(self) -> dict[str, str]:
        """What a program of this desktop sees."""
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(self.home),
            "DBUS_SESSION_BUS_ADDRESS": self.address,
        }

    def start_bus(self) -> None:
        config = self.home / "bus.conf"
        config.write_text(_BUS.format(place=self.home / "bus"), encoding="utf-8")
        self._bus = subprocess.Popen(
            ["dbus-daemon", "--config-file", config, "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=self.env,
        )
        assert self._bus.stdout is not None
        with self._bus.stdout:  # the address comes when it listens
            assert self._bus.stdout.readline()

    def start_keyring(self) -> None:
        """Start the keyring with its login collection unlocked."""
        rule = MatchRule(member="NameOwnerChanged", path="/org/freedesktop/DBus")
        rule.add_arg_condition(0, _SERVICE)
        with closing(open_dbus_connection(self.address)) as watcher, watcher.filter(rule) as changes:
            Proxy(message_bus, watcher).AddMatch(rule)
            self._daemon = subprocess.Popen(
                ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=self.env,
            )
            assert self._daemon.stdin is not None
            self._daemon.stdin.write(PASSWORD.encode())
            self._daemon.stdin.close()
            watcher.recv_until_filtered(changes, timeout=PATIENCE)
        assert self._collection() == "/org/freedesktop/secrets/collection/login"

    def lock_keyring(self) -> None:
        self._ask("Lock", "ao", [self._collection()])

    def answer_no_prompts(self) -> None:
        """Take the place of the program that asks the owner, and never ask."""
        self._prompter = open_dbus_connection(self.address)
        Proxy(message_bus, self._prompter).RequestName(_PROMPTER)

    def wait_for_prompt_then(self, act: Callable[[], None]) -> None:
        """Act as soon as the keyring wants its owner to be asked."""
        assert self._prompter is not None
        message = self._prompter.receive(timeout=PATIENCE)
        while message.header.fields.get(HeaderFields.member) != "BeginPrompting":
            message = self._prompter.receive(timeout=PATIENCE)
        act()

    def drop_default_collection(self) -> None:
        """Leave the keyring as it is before anybody has kept anything in it."""
        self._ask("SetAlias", "so", "default", "/")

    @property
    def keyring_pid(self) -> int:
        assert self._daemon is not None
        return self._daemon.pid

    def stop_keyring(self) -> None:
        _end(self._daemon)
        self._daemon = None

    def stop_bus(self) -> None:
        """End the bus; the keyring ends with it."""
        _end(self._bus)
        self._bus = None

    def stop(self) -> None:
        if self._prompter is not None:
            self._prompter.close()
        self.stop_keyring()
        self.stop_bus()

    def secret_tool(self, *words: str, typed: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        """Run ``secret-tool``, another program with eyes of its own."""
        return subprocess.run(["secret-tool", *words], input=typed, env=self.env, capture_output=True, check=False)

    def entries(self) -> list[str]:
        """Give ``secret-tool``'s description of every entry of the app."""
        found = self.secret_tool("search", "--all", "service", "vault-app")
        text = (found.stdout + found.stderr).decode()
        return [part for part in text.split("[/") if part.strip()]

    def _collection(self) -> str:
        return self._ask("ReadAlias", "s", "default")[0]

    def _ask(self, method: str, signature: str, *body: object) -> tuple[str, ...]:
        service = DBusAddress("/org/freedesktop/secrets", _SERVICE, "org.freedesktop.Secret.Service")
        with closing(open_dbus_connection(self.address)) as connection:
            question = new_method_call(service, method, signature, body)
            return tuple(map(str, connection.send_and_get_reply(question, timeout=PATIENCE).body))


@contextmanager
def desktop_keyring(home: Path) -> Iterator[DesktopKeyring]:
    """Give a desktop with a bus and an unlocked keyring."""
    desktop = DesktopKeyring(home)
    try:
        desktop.start_bus()
        desktop.start_keyring()
        yield desktop
    finally:
        desktop.stop()


def _end(program: subprocess.Popen[bytes] | None) -> None:
    if program is not None:
        program.kill()
        program.wait(PATIENCE)
