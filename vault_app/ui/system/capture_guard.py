"""Asks the system to leave our windows out of screenshots and recordings. Written from the documentation; not run.

Sources: Microsoft's SetWindowDisplayAffinity (WDA_EXCLUDEFROMCAPTURE since Windows 10 2004, WDA_MONITOR before), and
Apple's NSWindow.sharingType, which recorders made with ScreenCaptureKit on macOS 15 and later no longer heed. X11 and
Wayland have nothing of the kind: under Wayland a recorder asks its owner.
"""

import ctypes
import sys
from ctypes import c_char_p, c_uint32, c_ulong, c_void_p
from typing import Any, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication, QWindow

_EXCLUDE: Final = 0x11  # WDA_EXCLUDEFROMCAPTURE
_BLACK: Final = 0x01  # WDA_MONITOR
_NOBODY: Final = 0  # NSWindowSharingNone
_OBJC: Final = "/usr/lib/libobjc.dylib"


class CaptureGuard(QObject):
    """Hides each window of the app from capture as it gets the keyboard: dialogs and quick access as well."""

    def __init__(self, app: QGuiApplication, *, platform: str = sys.platform, library: Any = None) -> None:
        """``library`` is user32 on Windows and the Objective-C runtime on macOS, loaded unless given."""
        super().__init__(app)
        self._hide = _hide_on_windows if platform == "win32" else _hide_on_macos
        self._library = _load(platform) if library is None else library
        self._hidden: set[int] = set()
        app.focusWindowChanged.connect(self.hide_window)

    @Slot(QWindow)
    def hide_window(self, window: QWindow | None) -> None:
        """Hide a window; one that cannot be hidden is shown all the same."""
        handle = 0 if window is None else int(window.winId())
        if handle and handle not in self._hidden:
            self._hidden.add(handle)
            self._hide(self._library, handle)


def _load(platform: str) -> Any:
    return ctypes.WinDLL("user32") if platform == "win32" else ctypes.CDLL(_OBJC)  # type: ignore[attr-defined]  # of each platform


def _hide_on_windows(user32: Any, handle: int) -> None:
    set_affinity = user32.SetWindowDisplayAffinity
    set_affinity.argtypes = (c_void_p, c_uint32)
    if not set_affinity(handle, _EXCLUDE):
        set_affinity(handle, _BLACK)


def _hide_on_macos(objc: Any, view: int) -> None:
    objc.sel_registerName.restype, objc.sel_registerName.argtypes = c_void_p, (c_char_p,)
    send = objc.objc_msgSend
    send.restype, send.argtypes = c_void_p, (c_void_p, c_void_p)
    window = send(view, objc.sel_registerName(b"window"))
    if window:
        send.restype, send.argtypes = None, (c_void_p, c_void_p, c_ulong)
        send(window, objc.sel_registerName(b"setSharingType:"), _NOBODY)
