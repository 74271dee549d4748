"""Shows what happens in passing, one message at a time."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from vault_app.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.ui.happenings import Copied, Note
    from vault_app.ui.preferences import Preferences
    from vault_app.ui.session_bridge import SessionBridge
    from vault_app.ui.system.clipboard_watch import ClipboardWatch


LONGEST_SECONDS: Final = 15


class ToastHost(QObject):
    """Owns the window's toast, and the countdown in it after a copy."""

    def __init__(
        self, window: QWidget, bridge: "SessionBridge", watch: "ClipboardWatch", preferences: "Preferences"
    ) -> None:
        super().__init__(window)
        self.toast = Toast(window)
        self._watch, self._preferences = watch, preferences
        self._note: Note | None = None
        self._counting = False
        self._holds = 0
        self._copied_at = 0
        self._copy_code: Callable[[], object] | None = None
        self._waiting: Note | None = None
        self._aside: Note | None = None
        for button in self.toast.findChildren(QPushButton):
            # A click on the toast must not take the keyboard from the list: the toast goes, and the keyboard with it.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        bridge.notice.connect(self.show_note)
        bridge.copied.connect(self.show_copied)
        bridge.locked.connect(self._forget)
        self.toast.dismissed.connect(self._show_waiting)
        watch.ticked.connect(self._tick)
        watch.ended.connect(self._end)
        self.toast.action_clicked.connect(self._act)
        self.toast.second_clicked.connect(self._copy_next)

    @Slot(object)
    def show_note(self, note: "Note") -> None:
        """Show a note; a countdown that was shown goes on unseen.

        A note that stays until something is done about it waits while another is shown that goes by itself.
        """
        if _stays(note) and self.toast.is_showing() and not (self._note is not None and _stays(self._note)):
            self._waiting = note
            return
        self._note, self._counting, self._copy_code = note, False, None
        seconds = 0 if _stays(note) else note.seconds or LONGEST_SECONDS
        self.toast.show_message(
            note.title, note.detail, icon=note.icon, action=note.action, second=note.second, seconds=seconds
        )

    @Slot(object)
    def show_copied(self, copied: "Copied") -> None:
        """Name what was copied, count down, and offer to clear it now."""
        seconds = self._preferences.now.clear_after
        self._note, self._counting, self._copy_code = None, True, copied.copy_code
        self._holds, self._copied_at = copied.holds, seconds
        self._watch.hold(copied.lease, seconds)
        what = self.tr("%1 for %2 copied") if copied.title else self.tr("%1 copied")
        self.toast.show_message(
            what.replace("%1", copied.what).replace("%2", copied.title),
            self._clears_in(seconds),
            action=self.tr("Clear now"),
            second=self.tr("Copy code (Ctrl+T)") if copied.copy_code is not None else "",
        )

    def stand_back_from(self, page: QWidget) -> None:
        """Take what stays until something is done about it away with that page, and bring it back with it."""
        page.installEventFilter(self)

    @Slot(bool)
    def follow_editing(self, editing: bool) -> None:  # noqa: FBT001 - a slot for one flag
        """Let an offer that stays wait until the edit that begins is over: it would lie on the form's last lines."""
        if editing:
            self._put_aside()
        else:
            self._bring_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go and come with a page."""
        if event.type() == QEvent.Type.Hide:
            self._put_aside()
        elif event.type() == QEvent.Type.Show:
            self._bring_back()
        return super().eventFilter(watched, event)

    def _put_aside(self) -> None:
        note = self._note
        if note is not None and _stays(note) and self.toast.is_showing():
            self.hide()
            self._aside = note

    def _bring_back(self) -> None:
        aside, self._aside = self._aside, None
        if aside is not None:
            self.show_note(aside)

    @Slot()
    def hide(self) -> None:
        """Take the message away."""
        self._note, self._counting, self._copy_code = None, False, None
        self.toast.dismiss()

    @Slot()
    def _forget(self) -> None:
        self._waiting = self._aside = None
        self.hide()

    @Slot()
    def _show_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.show_note(waiting)

    @Slot(int)
    def _tick(self, seconds: int) -> None:
        if self._counting:
            self.toast.set_detail(self._clears_in(seconds))

    @Slot(bool)
    def _end(self, _cleared: bool) -> None:  # noqa: FBT001 - a slot for one flag
        if self._counting:
            self.hide()

    @Slot()
    def _act(self) -> None:
        note = self._note
        if self._counting:
            self._watch.clear_now()
        elif note is not None:
            self.hide()
            if note.act is not None:
                note.act()

    @Slot()
    def _copy_next(self) -> None:
        act, note = self._copy_code, self._note
        if self._counting and act is not None:
            act()
        elif note is not None and note.second_act is not None:
            self.hide()
            note.second_act()

    def _clears_in(self, seconds: int) -> str:
        clears = self.tr("Clears in %1 s").replace("%1", str(seconds))
        if not self._holds:
            return clears
        left = self._holds - (self._copied_at - seconds)
        holds = self.tr("Valid for %1 s").replace("%1", str(left)) if left > 0 else self.tr("No longer valid")
        return f"{holds} · {clears}"


def _stays(note: "Note") -> bool:
    # With nothing to do about it, it would never go.
    return not note.seconds and bool(note.action)
