"""What the desktop prefers: light or dark, still or moving, plain or high contrast.

Qt's own answer comes first. Where no platform theme is active (a bare X11 session) it stays Unknown, so the
desktop portal is asked (``org.freedesktop.appearance color-scheme``: 1 is dark, 2 is light, 0 no preference).
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

_PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings")
_DARK, _LIGHT = 1, 2


def scheme_of_desktop() -> str | None:
    """Give "light" or "dark" as Qt reports it, or None while Qt does not know."""
    known = {Qt.ColorScheme.Light: "light", Qt.ColorScheme.Dark: "dark"}
    return known.get(QGuiApplication.styleHints().colorScheme())


def scheme_of_portal_reply(reply: Any) -> str | None:
    """Read the portal's answer, however deep it is wrapped; None where it states no preference."""
    value = reply
    while hasattr(value, "variant"):
        value = value.variant()
    return {_DARK: "dark", _LIGHT: "light"}.get(value) if isinstance(value, int) else None


def ask_portal(parent: QObject, answer: Callable[[str | None], None]) -> None:
    """Ask the desktop portal without waiting; ``answer`` gets "light", "dark" or None on this thread later.

    Nothing happens where there is no session bus.
    """
    # Loading QtDBus costs more than the whole theme, and most desktops never need it.
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher  # noqa: PLC0415

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return
    question = QDBusMessage.createMethodCall(*_PORTAL, "ReadOne")
    question.setArguments(["org.freedesktop.appearance", "color-scheme"])
    watcher = QDBusPendingCallWatcher(bus.asyncCall(question), parent)

    def finished() -> None:
        arguments = watcher.reply().arguments()
        answer(scheme_of_portal_reply(arguments[0]) if arguments else None)
        watcher.deleteLater()

    watcher.finished.connect(finished)


def wants_less_motion() -> bool:
    """Say whether the desktop asks for less motion (Qt 6.12 and later know)."""
    return _preference("motionPreference") == "ReducedMotion"


def wants_high_contrast() -> bool:
    """Say whether the desktop asks for high contrast (Qt 6.10 and later know)."""
    return _preference("contrastPreference") == "HighContrast"


def _preference(name: str) -> str:
    # The accessibility hints die with the Python object of the style hints: hold both while asking.
    style_hints = QGuiApplication.styleHints()
    hints: Any = style_hints.accessibility() if hasattr(style_hints, "accessibility") else None
    preference = getattr(hints, name, None)
    return "" if preference is None else str(getattr(preference(), "name", ""))
