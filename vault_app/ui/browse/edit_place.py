"""Where editing meets the page: when an edit may begin, what it is asked before another, where generated values go."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vault_app.core.ids import ItemId
from vault_app.core.item import Item
from vault_app.core.kinds import LOGIN
from vault_app.core.secret import Secret
from vault_app.ui.happenings import Note

if TYPE_CHECKING:
    from vault_app.ui.browse.neighbours import Editor, Generator
    from vault_app.ui.session_bridge import SessionBridge


class EditPlace(QObject):
    """The editor and the generator as the page uses them.

    Signals:
        opened, closed: an edit began, and ended.
        saved: the id of the item that was saved.
    """

    opened = Signal()
    closed = Signal()
    saved = Signal(object)

    def __init__(
        self, bridge: "SessionBridge", editor: "Editor", generator: "Generator", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._editor, self._generator = bridge, editor, generator
        self._value_is_for_editor = False
        editor.opened.connect(self.opened)
        editor.closed.connect(self.closed)
        editor.saved.connect(self.saved)
        editor.generator_asked.connect(self._open_generator_for_editor)
        generator.used.connect(self._take_generated)

    @property
    def editor(self) -> "Editor":
        """The editor itself."""
        return self._editor

    def is_read_only(self) -> bool:
        """Say whether nothing can be changed."""
        session = self._bridge.session
        return session is None or session.read_only is not None

    def may_change(self) -> bool:
        """Say whether something may be changed now, and tell the person if the vault is open for reading only."""
        if self._bridge.session is None or self._editor.is_open():
            return False
        if self.is_read_only():
            self._bridge.notice.emit(Note(self.tr("This vault is open for reading only."), icon="lock"))
            return False
        return True

    def start_new(self, title: str = "", *, kind: str = LOGIN) -> None:
        """Begin a new item, after the edit in progress was left."""
        self._editor.leave(lambda: self._editor.start_new(title, kind=kind) if self.may_change() else None)

    def edit(self, item: Item | None, begin: Callable[[ItemId], object]) -> None:
        """Begin an edit of an item, unless another goes on or the item is in the bin."""
        if item is not None and not item.deleted and self.may_change():
            begin(item.id)

    def open_generator(self, anchor: QWidget) -> None:
        """Open the generator to make a value that is only copied."""
        self._value_is_for_editor = False
        self._generator.open_at(anchor, use=False)

    def close_generator(self) -> bool:
        """Close the generator; tell whether it was open."""
        was_open = self._generator.is_open()
        self._generator.close()
        return was_open

    def _open_generator_for_editor(self, anchor: QWidget, site: str) -> None:
        self._value_is_for_editor = True
        self._generator.open_at(anchor, site=site)

    def _take_generated(self, secret: Secret, bits: float) -> None:
        if self._value_is_for_editor and self._editor.is_open():
            self._editor.take_generated(secret, bits)
        else:
            self._bridge.copy_text(secret, what=self.tr("Password"), title="")
