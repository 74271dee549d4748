"""The desktop's portal for global shortcuts on a bus of the test's own; what its owner says is up to the test."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    new_error,
    new_method_return,
    new_signal,
)

from tests.fakes.desktop_session import DesktopSession

_PATH: Final = "/org/freedesktop/portal/desktop"
_SHORTCUTS: Final = "org.freedesktop.portal.GlobalShortcuts"
_REQUEST: Final = "org.freedesktop.portal.Request"


class ShortcutPortal(DesktopSession):
    """Answers CreateSession and BindShortcuts.

    ``response`` is what its owner does with the question (0 agrees); ``trigger`` how the desktop calls the chord;
    ``missing`` is an older desktop without this portal; ``bound`` is what was asked for; ``apps`` are those that gave
    their name, and ``knows_apps`` whether it takes names at all.
    """

    names = ("org.freedesktop.portal.Desktop",)

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self.response = 0
        self.trigger = "Ctrl+Alt+Space"
        self.missing = False
        self.silent = False
        self.knows_apps = True
        self.apps: list[str] = []
        self.bound: list[tuple[str, str]] = []
        self.session = ""

    def press(self, *, session: str | None = None, name: str = "quick-access", token: str = "kwin-9") -> None:  # noqa: S107 - an activation token
        body = (self.session if session is None else session, name, 12, {"activation_token": ("s", token)})
        self._say_so("Activated", "osta{sv}", body)

    def rename(self, trigger: str) -> None:
        body = (self.session, [("quick-access", {"trigger_description": ("s", trigger)})])
        self._say_so("ShortcutsChanged", "oa(sa{sv})", body)

    def _say_so(self, member: str, signature: str, body: tuple[object, ...]) -> None:
        self._send(new_signal(DBusAddress(_PATH, interface=_SHORTCUTS), member, signature, body))

    def _answer(self, message: Any) -> Any:
        member = message.header.fields[HeaderFields.member]
        self.asked.append(member)
        if member == "Register" and self.knows_apps:
            self.apps.append(message.body[0])
            return new_method_return(message)
        if self.missing or member not in {"CreateSession", "BindShortcuts"}:
            return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod", "s", (member,))
        options = message.body[-1]
        sender = message.header.fields[HeaderFields.sender].removeprefix(":").replace(".", "_")
        request = f"{_PATH}/request/{sender}/{options['handle_token'][1]}"
        if not self.silent:
            self._send(new_method_return(message, "o", (request,)))
            results = self._made(sender, message.body, options) if member == "CreateSession" else self._bind(message)
            place = DBusAddress(request, interface=_REQUEST)
            return new_signal(place, "Response", "ua{sv}", (self.response if self.bound else 0, results))
        return new_method_return(message, "o", (request,))

    def _made(self, sender: str, _body: object, options: dict[str, Any]) -> dict[str, Any]:
        self.session = f"{_PATH}/session/{sender}/{options['session_handle_token'][1]}"
        return {"session_handle": ("s", self.session)}

    def _bind(self, message: Any) -> dict[str, Any]:
        for name, facts in message.body[1]:
            self.bound.append((name, facts["preferred_trigger"][1]))
        named = [(name, {"trigger_description": ("s", self.trigger)}) for name, _trigger in self.bound]
        return {"shortcuts": ("a(sa{sv})", named)}


@contextmanager
def shortcut_portal(home: Path) -> Iterator[ShortcutPortal]:
    """Give a desktop whose owner agrees to everything."""
    portal = ShortcutPortal(home)
    try:
        portal.start()
        yield portal
    finally:
        portal.stop()
