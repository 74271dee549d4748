"""Whether what lies below a window shines through where it is transparent, as its shadow wants it."""

from PySide6.QtGui import QGuiApplication


def casts_shadow() -> bool:
    """Tell whether a window may be transparent: everywhere but on an X11 screen without a compositor."""
    if QGuiApplication.platformName() != "xcb":
        return True
    from vault_app.ui.system.x11_screen import is_composited  # noqa: PLC0415 - no other platform has the library

    return is_composited()
