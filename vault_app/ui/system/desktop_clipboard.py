"""The clipboard of the window, whoever serves it: Qt, or ``wl-copy`` where a Wayland desktop gives Qt none.

Wayland lets a program set the clipboard only while it has the keyboard. A copy may come when the window has lost it: a
quick search that closed, a command from the tray. ``wl-copy`` has ways of its own, and goes on serving when we end.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QGuiApplication

from vault_app.core.errors import ClipboardBusy, ClipboardError
from vault_app.ui.system.qt_clipboard import QtClipboard

if TYPE_CHECKING:
    from vault_app.core.secret import Secret
    from vault_app.ports.clipboard import Clipboard, CopyMark, Lease
    from vault_app.ui.surroundings import Surroundings

_ASKING: Final = ("xcb", "wayland")


def desktop_clipboard(surroundings: "Surroundings") -> "DesktopClipboard":
    """Give the clipboard of this desktop."""
    is_wayland = QGuiApplication.platformName().startswith("wayland")
    return DesktopClipboard(surroundings.copy_mark(), tool=surroundings.cli_clipboard if is_wayland else None)


def has_keyboard() -> bool:
    """Say whether a window of ours has the keyboard."""
    return QGuiApplication.focusWindow() is not None


class DesktopClipboard:
    """See `ports.clipboard.Clipboard` for the promises; for the window's thread alone.

    Every copy leaves a mark as long as it may be there, so that it is taken back after a crash.
    """

    def __init__(
        self,
        mark: "CopyMark",
        *,
        tool: "Callable[[], Clipboard] | None" = None,
        has_keyboard: Callable[[], bool] = has_keyboard,
        own: QtClipboard | None = None,
    ) -> None:
        """``tool`` gives what serves in Qt's place, where something can; ``own`` is Qt's, unless given."""
        self._mark, self._make_tool, self._has_keyboard = mark, tool, has_keyboard
        self._own = own or QtClipboard()
        self._tool: Clipboard | None = None
        self._is_by_tool = False

    def put(self, text: "Secret") -> "Lease":
        """Offer the text, marked so that clipboard histories look away. Raises ClipboardBusy."""
        self._mark.leave(text)
        try:
            return self._offered(text)
        except BaseException:
            self._mark.remove()
            raise

    def clear_if_ours(self, lease: "Lease") -> bool:
        """Clear the clipboard if it still holds what the lease stands for; tell whether it was cleared."""
        try:
            if not self._is_by_tool or self._tool is None:
                return self._own.clear_if_ours(lease)
            # The tool would ask us for what the window itself has copied since, while we wait for the tool.
            return not self._own.offers_something() and self._tool.clear_if_ours(lease)
        finally:
            self._mark.remove()

    def is_at_hand(self) -> bool:
        """Say whether clearing waits for no other program: on X11 and Wayland its owner is asked what there is."""
        asks = QGuiApplication.platformName().startswith(_ASKING)
        return not asks or (self._own.offers_something() and not self._is_by_tool)

    def _offered(self, text: "Secret") -> "Lease":
        lease = None if self._has_keyboard() else self._by_tool(text)
        if lease is not None:
            return lease
        try:
            lease = self._own.put(text)
        except ClipboardBusy:
            lease = self._by_tool(text)
            if lease is None:
                raise
            return lease
        self._is_by_tool = False
        return lease

    def _by_tool(self, text: "Secret") -> "Lease | None":
        if self._make_tool is None:
            return None
        self._tool = self._tool or self._make_tool()
        self._own.let_go()
        try:
            lease = self._tool.put(text)
        except ClipboardError:  # there is none, or it cannot ask histories to look away
            return None
        self._is_by_tool = True
        return lease
