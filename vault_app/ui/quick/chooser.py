"""What a key does to a row of quick access."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from vault_app.core.ids import CODE, USERNAME, WEBSITE, FieldId
from vault_app.core.kinds import secret_field
from vault_app.ui.quick.lookout import Lookout

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.core.item import Item
    from vault_app.services.session import Session
    from vault_app.ui.finding.finder import Finder
    from vault_app.ui.quick.actions import Actions
    from vault_app.ui.quick.results import Result
    from vault_app.ui.session_bridge import SessionBridge

_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier
_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_NONE: Final = Qt.KeyboardModifier.NoModifier


class Chooser(Lookout):
    """Has done what is chosen on the page.

    Signals:
        item_asked: the `Session` and the id of the item that the person wants to see in the window.
        lock_asked: what its name says.
    """

    item_asked = Signal(object, object)
    lock_asked = Signal()

    def __init__(
        self,
        bridge: "SessionBridge",
        actions: "Callable[[Session], Actions]",
        prepared: "Callable[[], Finder | None]",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(bridge, actions, prepared, parent)
        self.page.field.enter_pressed.connect(self._enter)
        self.page.field.chord_pressed.connect(self._chord)
        self.page.list.chosen.connect(self._click)

    @Slot(object)
    def _enter(self, held: Qt.KeyboardModifier) -> None:
        if held == _CTRL:
            self._ask_for_item()
        elif self._fields:
            if held == _NONE:
                self._copy_field()
        elif held == _NONE:
            self._copy_secret()
        elif held == _SHIFT:
            self._copy(USERNAME)
        elif held == _ALT:
            self._copy(CODE)

    def _ask_for_item(self) -> None:
        result, item = self._chosen()
        if result is not None and item is not None:
            self.item_asked.emit(result.source.session, item.id)

    @Slot(object)
    def _chord(self, key: Qt.Key) -> None:
        if key == Qt.Key.Key_L:
            self.lock_asked.emit()
        elif key == Qt.Key.Key_O:
            self._open_website()
        elif key == Qt.Key.Key_C:
            self._enter(_NONE)
        else:
            self._copy({Qt.Key.Key_B: USERNAME, Qt.Key.Key_T: CODE, Qt.Key.Key_U: WEBSITE}[key])

    @Slot(int)
    def _click(self, _row: int) -> None:
        self._enter(_NONE)

    def _copy_secret(self) -> None:
        result, item = self._chosen()
        if result is None or item is None:
            return
        secret = secret_field(item)
        if secret is None:
            # Nothing stands out in it: a person chooses among its fields.
            self._show_fields()
        else:
            self._act(result, item, secret)

    def _copy(self, field_id: FieldId) -> None:
        result, item = self._chosen()
        if result is not None and item is not None:
            self._act(result, item, field_id)

    def _act(self, result: "Result", item: "Item", field_id: FieldId) -> None:
        self.acting = True
        result.source.actions.copy_by_id(item, field_id)

    def _copy_field(self) -> None:
        row = self.page.list.row()
        if self._item is not None and 0 <= row < len(self._fields) and self._ripeness.allows(row):
            self.acting = True
            self._results[0].source.actions.copy(self._item, self._fields[row].field)

    def _open_website(self) -> None:
        result, item = self._chosen()
        if result is None or item is None:
            return
        if not item.urls:
            self._copy(WEBSITE)  # which says that there is none
            return
        self.acting = True
        result.source.actions.open_website(item, item.urls[0])
        if self.acting:  # no notice came: the browser was asked
            self.left.emit()
