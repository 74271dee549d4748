"""A chord on Wayland, where only the desktop hears keys: the portal asks its owner and tells us when it is pressed.

Source: org.freedesktop.portal.GlobalShortcuts, org.freedesktop.portal.Request and org.freedesktop.host.portal.Registry
of the XDG desktop portal, and the shortcuts specification for how a chord is written there. Qt's own bus classes cannot
write an array of structures, which BindShortcuts wants, and a session belongs to the connection that made it: so this
road has a connection of its own, by jeepney.
"""

import secrets
from collections.abc import Callable
from typing import Any, Final

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection  # type: ignore[import-untyped]
from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Slot

from vault_app.core.chord import Chord
from vault_app.ui.system.global_shortcut import Listener, ShortcutState

_NAME: Final = "org.freedesktop.portal.Desktop"
_PATH: Final = "/org/freedesktop/portal/desktop"
_SHORTCUTS: Final = "org.freedesktop.portal.GlobalShortcuts"
_REQUEST: Final = "org.freedesktop.portal.Request"
_REGISTRY: Final = "org.freedesktop.host.portal.Registry"
# The name of our desktop entry: from version 1.21 on the portal takes no chord of an app that it cannot name.
_APP: Final = "vault-app"
_ID: Final = "quick-access"
_DONE: Final = 0
_LONGEST_TOKEN: Final = 256
# A desktop may show a window and wait for an answer; a session is made without asking anyone.
_PATIENCE_MS: Final = 10_000
_MODIFIERS: Final = {"Ctrl": "CTRL", "Alt": "ALT", "Shift": "SHIFT", "Meta": "LOGO"}
# Names of keysyms, as xkbcommon has them.
_KEYS: Final = {
    "Space": "space",
    "PgUp": "Page_Up",
    "PgDown": "Page_Down",
    ",": "comma",
    ".": "period",
    "-": "minus",
    "/": "slash",
    ";": "semicolon",
    "'": "apostrophe",
    "[": "bracketleft",
    "]": "bracketright",
    "\\": "backslash",
    "`": "grave",
    "=": "equal",
}


def trigger_of(chord: Chord) -> str:
    """Give a chord as the shortcuts specification writes it: "CTRL+ALT+space"."""
    key = _KEYS.get(chord.key) or (chord.key.lower() if len(chord.key) == 1 else chord.key)
    return "+".join((*(_MODIFIERS[name] for name in chord.held), key))


class PortalKeys(Listener):
    """Holds a session with the portal; the desktop may know the chord by another name, or give it none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus: DBusConnection | None = None
        self._notifier: QSocketNotifier | None = None
        self._chord: Chord | None = None
        self._session = self._portal = ""
        self._answers: dict[str, Callable[[int, dict[str, Any]], None]] = {}
        self._calls: dict[int, str] = {}
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)

    def listen(self, chord: Chord) -> None:
        """Ask for this chord: a portal takes one set of chords per session, so each wish has a session of its own."""
        self.end()
        self._chord = chord
        try:
            self._bus = bus = open_dbus_connection("SESSION")
        except Exception:  # noqa: BLE001 - no bus, one that refuses us, an address that is none: no road in any case
            self._settle(ShortcutState.NO_WAY)
            return
        self._notifier = QSocketNotifier(bus.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        for rule in (
            MatchRule(type="signal", interface=_REQUEST, member="Response", sender=_NAME),
            MatchRule(type="signal", interface=_SHORTCUTS, sender=_NAME, path=_PATH),
        ):
            bus.send(message_bus.AddMatch(rule))
        self._call(_REGISTRY, "Register", "sa{sv}", (_APP, {}))
        self._patience.start()
        self._read()

    def end(self) -> None:
        """Give the chord back: a session ends with its connection."""
        self._patience.stop()
        self._session, self._portal, self._answers, self._calls = "", "", {}, {}
        notifier, self._notifier = self._notifier, None
        if notifier is not None:
            notifier.setEnabled(False)
            notifier.deleteLater()
        bus, self._bus = self._bus, None
        if bus is not None:
            bus.close()

    # --- the conversation --------------------------------------------------------------------------------

    def _expect(self, answered: Callable[[int, dict[str, Any]], None]) -> str:
        """Give the token of a request whose answer is waited for under the path that the portal makes of it."""
        assert self._bus is not None  # noqa: S101 - it was just opened
        token = f"vault_{secrets.token_hex(8)}"
        sender = self._bus.unique_name.removeprefix(":").replace(".", "_")
        self._answers[f"{_PATH}/request/{sender}/{token}"] = answered
        return token

    def _call(self, interface: str, method: str, signature: str, body: tuple[object, ...]) -> None:
        assert self._bus is not None  # noqa: S101 - as above
        serial = next(self._bus.outgoing_serial)
        self._calls[serial] = method
        self._bus.send(new_method_call(DBusAddress(_PATH, _NAME, interface), method, signature, body), serial=serial)

    def _begin_session(self) -> None:
        token = self._expect(self._on_session)
        body = ({"handle_token": ("s", token), "session_handle_token": ("s", f"vault_{secrets.token_hex(8)}")},)
        self._call(_SHORTCUTS, "CreateSession", "a{sv}", body)

    def _on_session(self, response: int, results: dict[str, Any]) -> None:
        session = results.get("session_handle", ("", ""))[1]
        if response != _DONE or not isinstance(session, str) or not session.startswith("/") or self._chord is None:
            self._settle(ShortcutState.REFUSED)
            return
        self._patience.stop()
        self._session = session
        shortcut = {
            "description": ("s", self.tr("Quick access")),
            "preferred_trigger": ("s", trigger_of(self._chord)),
        }
        token = self._expect(self._on_bound)
        body = (session, [(_ID, shortcut)], "", {"handle_token": ("s", token)})
        self._call(_SHORTCUTS, "BindShortcuts", "oa(sa{sv})sa{sv}", body)

    def _on_bound(self, response: int, results: dict[str, Any]) -> None:
        if response == _DONE:
            self._tell(results.get("shortcuts", ("", []))[1])
        else:
            self._settle(ShortcutState.REFUSED)

    def _tell(self, shortcuts: object) -> None:
        """Say how the desktop calls the chord; some bind it to nothing until its owner sets a key."""
        for entry in shortcuts if isinstance(shortcuts, list) else []:
            match entry:
                case (str(name), dict(facts)) if name == _ID:
                    words = facts.get("trigger_description", ("s", ""))[1]
                    self._settle(ShortcutState.READY if words else ShortcutState.UNSET, str(words)[:100])
                    return
        self._settle(ShortcutState.UNSET)

    # --- what comes in -----------------------------------------------------------------------------------

    @Slot()
    def _read(self) -> None:
        while self._bus is not None:
            try:
                message = self._bus.receive(timeout=0)
            except TimeoutError:
                return
            except Exception:  # noqa: BLE001 - the bus went away, or what it says is no message
                self._settle(ShortcutState.NO_WAY)
                self.end()
                return
            self._take(message)

    def _take(self, message: Message) -> None:
        fields = message.header.fields
        kind = message.header.message_type
        if kind in {MessageType.error, MessageType.method_return}:
            self._take_answer(fields.get(HeaderFields.reply_serial, 0), worked=kind is MessageType.method_return)
            return
        sender = fields.get(HeaderFields.sender, "")
        if kind is not MessageType.signal or sender != (self._portal or sender):
            return  # any program on the bus can send us a signal
        match fields.get(HeaderFields.interface), fields.get(HeaderFields.member), message.body:
            case "org.freedesktop.portal.Request", "Response", (int(response), dict(results)):
                # Its path holds what only we and the portal know.
                answered = self._answers.pop(fields.get(HeaderFields.path, ""), None)
                if answered is not None:
                    self._portal = sender
                    answered(response, results)
            case "org.freedesktop.portal.GlobalShortcuts", "Activated", (session, name, _time, dict(options)):
                if session == self._session and name == _ID:
                    token = options.get("activation_token", ("s", ""))[1]
                    fits = isinstance(token, str) and len(token) <= _LONGEST_TOKEN and token.isascii()
                    self.pressed.emit(0, token if fits else "")
            case "org.freedesktop.portal.GlobalShortcuts", "ShortcutsChanged", (session, shortcuts):
                if session == self._session:
                    self._tell(shortcuts)
            case _:
                pass

    def _take_answer(self, serial: int, *, worked: bool) -> None:
        method = self._calls.pop(serial, "")
        if method == "Register":
            self._begin_session()  # an older portal registers nobody, and asks for no name
        elif method and not worked:
            self._settle(ShortcutState.NO_WAY)

    @Slot()
    def _give_up(self) -> None:
        self._settle(ShortcutState.NO_WAY)

    def _settle(self, state: ShortcutState, description: str = "") -> None:
        if state in {ShortcutState.NO_WAY, ShortcutState.REFUSED}:
            self._patience.stop()
        self.settled.emit(state, description)
