"""Quick access: when its window comes and goes, and what is told in it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from vault_app.ui.quick.chooser import Chooser
from vault_app.ui.quick.copied_notice import copied_words
from vault_app.ui.quick.hints import hints_of_unlock
from vault_app.ui.quick.window import QuickWindow

if TYPE_CHECKING:
    from vault_app.services.session import Session
    from vault_app.ui.finding.finder import Finder
    from vault_app.ui.happenings import Copied, Note, VaultChanged
    from vault_app.ui.quick.actions import Actions
    from vault_app.ui.quick.key_hints import Hint
    from vault_app.ui.session_bridge import SessionBridge


class QuickAccess(QObject):
    """Owns the window. Nothing of a vault stays in it while it is hidden.

    Signals:
        copied: a `Copied` that a key in this window brought about; the window is gone by then.
        item_asked: the `Session` and the id of the item that the person wants to see in the window.
        lock_asked: what its name says.
        hidden: the window went.
    """

    copied = Signal(object)
    item_asked = Signal(object, object)
    lock_asked = Signal()
    hidden = Signal()

    def __init__(
        self,
        bridge: "SessionBridge",
        *,
        actions: "Callable[[Session], Actions]",
        asking: QWidget,
        is_busy: Callable[[], bool],
        prepared: "Callable[[], Finder | None]" = lambda: None,
        lingers_ms: int = 0,
        window: QuickWindow | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Look through the vaults of ``bridge``; while all are locked, show ``asking``, which asks for a passphrase.

        ``is_busy`` tells whether that page waits for an answer: the window comes back then, though the keyboard went.
        ``prepared`` gives what searches the vault shown already, for the list.
        ``lingers_ms`` is how long it stays after a copy to say so itself, where nothing else on the screen can.
        """
        super().__init__(parent)
        self._bridge, self._asking, self._is_busy = bridge, asking, is_busy
        self._is_there = False
        self._lingering = QTimer(self)
        self._lingering.setSingleShot(True)
        self._lingering.setInterval(lingers_ms)
        self._lingering.timeout.connect(self.hide)
        self.window = QuickWindow() if window is None else window
        self.chooser = Chooser(bridge, actions, prepared, self)
        self.page = self.chooser.page
        self.chooser.arranged.connect(self._on_arranged)
        self.chooser.left.connect(self.hide)
        self.chooser.lock_asked.connect(self.lock_asked)
        self.chooser.item_asked.connect(self.item_asked)
        self.window.left.connect(self._on_left)
        self.window.dismissed.connect(self.hide)
        bridge.opened.connect(self._on_opened)
        bridge.closed.connect(self._on_closed)
        bridge.changed.connect(self._on_changed)
        bridge.copied.connect(self._on_copied)
        bridge.notice.connect(self._on_notice)

    def show(self) -> None:
        """Come to the front, with what was used last, or with the question for the passphrase."""
        if not self._is_there or self._lingering.isActive():
            self._lingering.stop()
            self._is_there = True
            self._arrange()
        self._come()

    @Slot()
    def come_back(self) -> None:
        """Come to the front again, if it only made room."""
        if self._is_there:
            self._come()

    def is_shown(self) -> bool:
        """Tell whether the window is there, or will be once it has an answer."""
        return self._is_there

    @Slot()
    def hide(self) -> None:
        """Go, and keep nothing of what was typed or found."""
        self._lingering.stop()
        was_there, self._is_there = self._is_there, False
        # It loses the keyboard on its way out, which is a reason to hide in its turn.
        self.window.hide()
        self.chooser.end()
        if was_there:
            self.hidden.emit()

    def _arrange(self) -> None:
        if self._bridge.sessions():
            self.chooser.begin()
            self.window.show_page(self.page)
        else:
            self.window.hints.show_hints(hints_of_unlock())
            self.window.show_page(self._asking)

    def _come(self) -> None:
        self.window.come()
        page = self.window.page()
        if page is not None:
            page.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    @Slot(object)
    def _on_arranged(self, hints: "tuple[Hint, ...]") -> None:
        self.window.hints.show_hints(hints)
        self.window.fit()

    @Slot()
    def _on_left(self) -> None:
        if self._is_busy():
            # It makes room for the keyring's own question, and comes back with the answer.
            self.window.hide()
        else:
            self.hide()

    @Slot(object)
    def _on_opened(self, _session: "Session") -> None:
        if self.is_shown():
            self._arrange()
            # Whoever answered the keyring in a window of its own comes back to this one.
            self._come()

    @Slot(object)
    def _on_closed(self, session: "Session") -> None:
        self.chooser.drop(session)
        self.hide()

    @Slot(object)
    def _on_changed(self, changed: "VaultChanged") -> None:
        self.chooser.follow(changed)

    @Slot(object)
    def _on_copied(self, copied: "Copied") -> None:
        if not self.chooser.acting:
            return
        if self._lingering.interval():
            self.chooser.end()
            self.page.show_message("ok", copied_words(copied))
            self.window.fit()
            self._lingering.start()
        else:
            self.hide()
        self.copied.emit(copied)

    @Slot(object)
    def _on_notice(self, note: "Note") -> None:
        """Say here what came of a key that did not copy."""
        if self.chooser.acting and self.is_shown():
            self.chooser.acting = False
            self.page.show_message("info", f"{note.title} {note.detail}".strip())
            self.window.fit()
