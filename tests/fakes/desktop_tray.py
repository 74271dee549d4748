"""A panel that shows tray icons, as the StatusNotifierItem specification has it: a bus of the test's own."""

from typing import Any, Final

from jeepney import HeaderFields, new_error, new_method_return  # type: ignore[import-untyped]
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]

from tests.fakes.desktop_session import DesktopSession

_WATCHER: Final = "org.kde.StatusNotifierWatcher"


class DesktopTray(DesktopSession):
    """Takes every icon that comes; ``icons`` are those that came."""

    names = (_WATCHER,)

    @property
    def icons(self) -> list[str]:
        return [member for member in self.asked if member == "RegisterStatusNotifierItem"]

    def go_away(self) -> None:
        """Let go of the name, as a panel that crashes does."""
        self._send(message_bus.ReleaseName(_WATCHER))

    def _answer(self, message: Any) -> Any:
        member = message.header.fields[HeaderFields.member]
        self.asked.append(member)
        if member == "Get":
            value = ("i", 0) if message.body[1] == "ProtocolVersion" else ("b", True)
            return new_method_return(message, "v", (value,))
        if member == "RegisterStatusNotifierItem":
            return new_method_return(message)
        return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod", "s", (member,))
