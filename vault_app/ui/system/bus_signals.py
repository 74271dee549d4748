"""Sleep, screen lock and user switch as Linux desktops tell them, over D-Bus.

Sources: org.freedesktop.login1(5) for sleep, the session's lock and the switch to another user (the delay lock is
described at https://systemd.io/INHIBITOR_LOCKS); the idle inhibition specification and the GNOME, Cinnamon, MATE and
KDE screen savers for ``ActiveChanged``. Nothing heard here ever unlocks.
"""

import os
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
    QDBusVariant,
)

from vault_app.ui.system.lock_signals import LockReason

_LOGIN: Final = "org.freedesktop.login1"
_MANAGER: Final = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager")
_SESSION: Final = "org.freedesktop.login1.Session"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_LOCAL: Final = ("/org/freedesktop/DBus/Local", "org.freedesktop.DBus.Local")
_SAVERS: Final = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
)
_LONGEST_PATH: Final = 255


class _Question(NamedTuple):
    method: str
    arguments: tuple[object, ...]


def session_bus() -> QDBusConnection:
    """Give the bus of this person's session; it need not be connected."""
    return QDBusConnection.sessionBus()


def system_bus() -> QDBusConnection:
    """Give the bus of this computer; it need not be connected."""
    return QDBusConnection.systemBus()


class BusSignals(QObject):
    """Listens on both buses. Every question is asked without waiting for the answer.

    Signals:
        heard: a `LockReason`.
    """

    heard = Signal(object)

    def __init__(self, session: QDBusConnection, system: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._system = system
        self._session_path = ""
        self._wants_hold = self._hold_is_asked = False
        self._waiting: set[QDBusPendingCallWatcher] = set()
        self._hold: QDBusUnixFileDescriptor | None = None
        for bus in (session, system):
            if bus.isConnected():
                bus.connect("", *_LOCAL, "Disconnected", self, _slot("on_lost()"))
        if session.isConnected():
            for service, path in _SAVERS:
                session.connect(service, path, service, "ActiveChanged", self, _slot("on_screen(bool)"))
        if system.isConnected():
            system.connect(_LOGIN, *_MANAGER, "PrepareForSleep", self, _slot("on_sleep(bool)"))
            self._find_session(_ways_to_the_session())

    def hold_sleep(self) -> None:
        """Ask for the moment between "the computer will sleep" and sleep, so that the vault is locked by then."""
        self._wants_hold = True
        if self._hold is None and not self._hold_is_asked and self._system.isConnected():
            self._hold_is_asked = True
            self._ask(_MANAGER, "Inhibit", ("sleep", "Team Vault", "Lock the vault", "delay"), self._keep_hold)

    def let_sleep(self) -> None:
        """Give the moment back."""
        self._wants_hold = False
        self._hold = None

    @Slot(bool)
    def on_sleep(self, begins: bool) -> None:  # noqa: FBT001 - a slot for one flag
        """The computer is about to sleep, or has woken."""
        if begins:
            self.heard.emit(LockReason.SLEEP)
            # Nobody may have locked: the computer must not wait for us in any case.
            self._hold = None
        elif self._wants_hold:
            self.hold_sleep()

    @Slot(bool)
    def on_screen(self, active: bool) -> None:  # noqa: FBT001 - a slot for one flag
        """The screen was locked, or unlocked, which is no reason to unlock a vault."""
        if active:
            self.heard.emit(LockReason.SCREEN)

    @Slot()
    def on_session_lock(self) -> None:
        """Somebody asked for this session to be locked."""
        self.heard.emit(LockReason.SCREEN)

    @Slot(QDBusMessage)
    def on_session_properties(self, _message: QDBusMessage) -> None:
        """Something about this session differs: ask whether somebody else is at the screen now."""
        where = (self._session_path, _PROPERTIES)
        self._ask(where, "Get", (_SESSION, "Active"), self._on_active)
        self._ask(where, "Get", (_SESSION, "LockedHint"), self._on_locked_hint)

    @Slot()
    def on_lost(self) -> None:
        """A bus went away: from now on nobody would tell that the screen was locked."""
        self._hold = None
        self.heard.emit(LockReason.LOST)

    def _find_session(self, ways: list[_Question]) -> None:
        if not ways:
            return
        question, *others = ways

        def answered(arguments: list[object]) -> None:
            path = _path_in(arguments)
            if path:
                self._follow(path)
            else:
                self._find_session(others)

        self._ask(_MANAGER, question.method, question.arguments, answered)

    def _follow(self, path: str) -> None:
        self._session_path = path
        self._system.connect(_LOGIN, path, _SESSION, "Lock", self, _slot("on_session_lock()"))
        self._system.connect(
            _LOGIN, path, _PROPERTIES, "PropertiesChanged", self, _slot("on_session_properties(QDBusMessage)")
        )

    def _on_active(self, arguments: list[object]) -> None:
        if _plain(arguments) is False:
            self.heard.emit(LockReason.USER)

    def _on_locked_hint(self, arguments: list[object]) -> None:
        if _plain(arguments) is True:
            self.heard.emit(LockReason.SCREEN)

    def _keep_hold(self, arguments: list[object]) -> None:
        self._hold_is_asked = False
        held = arguments[0] if arguments else None
        if self._wants_hold and isinstance(held, QDBusUnixFileDescriptor):
            self._hold = held

    def _ask(
        self,
        where: tuple[str, str],
        method: str,
        arguments: tuple[object, ...],
        answered: Callable[[list[object]], None],
    ) -> None:
        question = QDBusMessage.createMethodCall(_LOGIN, *where, method)
        question.setArguments(list(arguments))
        # No child of ours: Qt would call into what is gone if we went before the answer came.
        watcher = QDBusPendingCallWatcher(self._system.asyncCall(question))
        self._waiting.add(watcher)

        def finished() -> None:
            # An error carries its words as arguments: to whoever asked it is no answer.
            reply = watcher.reply()
            is_error = reply.type() == QDBusMessage.MessageType.ErrorMessage
            self._waiting.discard(watcher)
            watcher.deleteLater()
            answered([] if is_error else list(reply.arguments()))

        watcher.finished.connect(finished)


def _slot(signature: str) -> Any:  # the stubs want bytes, which PySide refuses
    return SLOT(signature)


def _ways_to_the_session() -> list[_Question]:
    # By its name, as the one that we run in, and as the one on this person's screen: an app that the desktop's
    # service manager started belongs to no session.
    named = os.environ.get("XDG_SESSION_ID", "")
    by_name = [_Question("GetSession", (named,))] if named else []
    return [*by_name, _Question("GetSession", ("self",)), _Question("GetSession", ("auto",))]


def _path_in(arguments: list[object]) -> str:
    found = arguments[0] if arguments else None
    path = found.path() if hasattr(found, "path") else found
    return path if isinstance(path, str) and path.startswith("/") and len(path) <= _LONGEST_PATH else ""


def _plain(arguments: list[object]) -> object:
    value = arguments[0] if arguments else None
    return value.variant() if isinstance(value, QDBusVariant) else value
