"""What a desktop says about its screen and its sleep: a bus of the test's own, with a login service and a saver."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.threading import ReceiveStopped, open_dbus_connection  # type: ignore[import-untyped]

from tests.fakes.desktop_keyring import DesktopKeyring

PATIENCE: Final = 10.0
SESSION: Final = "/org/freedesktop/login1/session/_31"
_NAMES: Final = ("org.freedesktop.login1", "org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
_MANAGER: Final = DBusAddress("/org/freedesktop/login1", interface="org.freedesktop.login1.Manager")


class DesktopSession:
    """Answers as logind and as the screen saver, and speaks when a test wants it to.

    ``names`` are what it is called on the bus; ``known`` are the names under which the session is found; ``active``
    and ``hint`` are its properties.
    """

    names: tuple[str, ...] = _NAMES

    def __init__(self, home: Path) -> None:
        self._desk = DesktopKeyring(home)
        self.known = {"self"}
        self.active, self.hint = True, False
        self.asked: list[str] = []
        self.released = threading.Event()
        self.held = threading.Event()
        self._given = -1
        self._connection: Any = None
        self._thread: threading.Thread | None = None

    @property
    def address(self) -> str:
        return self._desk.address

    def start(self) -> None:
        self._desk.start_bus()
        self._connection = open_dbus_connection(self.address, enable_fds=True)
        for name in self.names:
            self._send(message_bus.RequestName(name))
            while self._connection.receive(timeout=PATIENCE).header.message_type is not MessageType.method_return:
                pass
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def stop_bus(self) -> None:
        """End the bus, as when a session breaks down."""
        self._desk.stop_bus()

    def stop(self) -> None:
        self._desk.stop()
        if self._connection is not None:
            self._connection.interrupt()
        if self._thread is not None:
            self._thread.join(PATIENCE)
        if self._connection is not None:
            self._connection.close()

    def sleep(self, *, begins: bool) -> None:
        self._say(_MANAGER, "PrepareForSleep", begins)

    def saver(self, path: str, interface: str, *, active: bool) -> None:
        self._say(DBusAddress(path, interface=interface), "ActiveChanged", active)

    def lock_session(self) -> None:
        self._send(new_signal(DBusAddress(SESSION, interface="org.freedesktop.login1.Session"), "Lock"))

    def tell_properties(self) -> None:
        place = DBusAddress(SESSION, interface="org.freedesktop.DBus.Properties")
        body: tuple[object, ...] = ("org.freedesktop.login1.Session", {"Active": ("b", self.active)}, [])
        self._send(new_signal(place, "PropertiesChanged", "sa{sv}as", body))

    def _say(self, place: Any, member: str, value: bool) -> None:  # noqa: FBT001 - the argument of a signal
        self._send(new_signal(place, member, "b", (value,)))

    def _send(self, message: Any) -> None:
        self._connection.send(message)

    def _serve(self) -> None:
        try:
            while True:
                message = self._connection.receive()
                if message.header.message_type is MessageType.method_call:
                    self._send(self._answer(message))
                    self._let_go()
        except (OSError, EOFError, ReceiveStopped):  # the bus has ended, or the test
            return

    def _answer(self, message: Any) -> Any:
        member = message.header.fields[HeaderFields.member]
        self.asked.append(member)
        if member == "GetSession":
            if message.body[0] in self.known:
                return new_method_return(message, "o", (SESSION,))
            return new_error(message, "org.freedesktop.login1.NoSuchSession", "s", ("no such session",))
        if member == "Inhibit":
            return new_method_return(message, "h", (self._new_hold(),))
        if member == "Get":
            value = self.active if message.body[1] == "Active" else self.hint
            return new_method_return(message, "v", (("b", value),))
        return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod", "s", (member,))

    def _new_hold(self) -> int:
        """Give the end of a pipe; when every copy of it is closed, ``released`` is set."""
        reading, writing = os.pipe()
        self.released.clear()

        def watch() -> None:
            os.read(reading, 1)
            os.close(reading)
            self.released.set()

        threading.Thread(target=watch, daemon=True).start()
        self._given = writing
        return writing

    def _let_go(self) -> None:
        """Close our copy of the end that was just given away."""
        if self._given >= 0:
            os.close(self._given)
            self._given = -1
            self.held.set()


@contextmanager
def desktop_session(home: Path) -> Iterator[DesktopSession]:
    """Give a desktop that tells nothing yet."""
    session = DesktopSession(home)
    try:
        session.start()
        yield session
    finally:
        session.stop()
