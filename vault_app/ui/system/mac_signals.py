"""Sleep, screen lock and user switch on macOS. Written from the documentation; not run.

Source: Core Foundation's CFNotificationCenterAddObserver with the distributed notifications that the login window
posts. Sleep locks the screen there unless its owner chose otherwise; the idle lock counts the time asleep.
"""

import ctypes
from ctypes import c_char_p, c_int, c_long, c_uint32, c_void_p
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from vault_app.ui.system.lock_signals import LockReason

REASONS: Final = {
    "com.apple.screenIsLocked": LockReason.SCREEN,
    "com.apple.screensaver.didstart": LockReason.SCREEN,
    "com.apple.sessionDidMoveOffConsole": LockReason.USER,
}
_LIBRARY: Final = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
_UTF8: Final = 0x08000100  # kCFStringEncodingUTF8
_AT_ONCE: Final = 4  # CFNotificationSuspensionBehaviorDeliverImmediately


class MacSignals(QObject):
    """Listens to the login window. Signal `heard`: a `LockReason`."""

    heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        library: Any = ctypes.CDLL(_LIBRARY)
        library.CFNotificationCenterGetDistributedCenter.restype = c_void_p
        library.CFStringCreateWithCString.restype = c_void_p
        library.CFStringCreateWithCString.argtypes = (c_void_p, c_char_p, c_uint32)
        callback = ctypes.CFUNCTYPE(None, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
        add = library.CFNotificationCenterAddObserver
        add.restype = None
        add.argtypes = (c_void_p, c_void_p, callback, c_void_p, c_void_p, c_long)
        self._callbacks = []  # they must live as long as the observers
        for number, (name, reason) in enumerate(REASONS.items(), 1):

            def told(*_arguments: int, reason: LockReason = reason) -> None:
                self.heard.emit(reason)

            kept = callback(told)
            self._callbacks.append(kept)
            words = library.CFStringCreateWithCString(None, name.encode(), _UTF8)
            centre = library.CFNotificationCenterGetDistributedCenter()
            add(centre, c_void_p(number), kept, words, None, c_int(_AT_ONCE).value)

    def hold_sleep(self) -> None:
        """Nothing to do."""

    def let_sleep(self) -> None:
        """Nothing to do."""
