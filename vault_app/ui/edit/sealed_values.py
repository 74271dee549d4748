"""The hidden values that the editor shows: unsealed when they are needed, copied, and judged by their strength."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vault_app.core.ids import PASSWORD, FieldId, ItemId
from vault_app.core.secret import Secret
from vault_app.ui.edit.change_view import ChangeView
from vault_app.ui.edit.edit_view import EditView
from vault_app.ui.edit.field_edits import SecretEdit
from vault_app.ui.edit.lane_work import unsealing

if TYPE_CHECKING:
    from vault_app.ui.session_bridge import SessionBridge


class SealedValues(QObject):
    """Serves the form and the change of a password; ``item_id`` gives what is edited, None for a new item."""

    def __init__(
        self,
        bridge: "SessionBridge",
        form: EditView,
        change: ChangeView,
        *,
        item_id: Callable[[], ItemId | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._form, self._change, self._item_id = bridge, form, change, item_id
        form.unseal_asked.connect(self._unseal)
        form.copy_asked.connect(self._copy_typed)
        form.piece_asked.connect(self._copy_piece)
        form.secret_edited.connect(self._show_strength)
        change.copy_asked.connect(self._copy_new)
        change.edited.connect(self.show_strengths)
        change.old_reveal_asked.connect(lambda: self._unsealed(PASSWORD, change.show_old))
        change.old_copy_asked.connect(self._copy_old)

    def show_strengths(self) -> None:
        """Say of every value that is not sealed how strong it is."""
        for edit in (*self._form.form.edits().values(), self._change.secret()):
            if isinstance(edit, SecretEdit) and not edit.is_sealed():
                self._show_strength(edit)

    def _show_strength(self, edit: SecretEdit) -> None:
        session = self._bridge.session
        if session is not None:
            edit.show_strength(session.doors.estimate)

    def _unsealed(self, field_id: FieldId, then: Callable[[Secret], object]) -> None:
        item_id = self._item_id()
        if item_id is not None:
            self._bridge.run(unsealing(item_id, field_id), asker=self, done=then)

    def _unseal(self, field_id: FieldId) -> None:
        self._unsealed(field_id, partial(self._fill, self._item_id(), field_id))

    def _fill(self, item_id: ItemId | None, field_id: FieldId, secret: Secret) -> None:
        if self._item_id() == item_id:
            self._form.fill(field_id, secret)  # which wipes it where the form is gone
        else:
            secret.wipe()

    def _copy_old(self) -> None:
        self._unsealed(PASSWORD, partial(self._bridge.copy_text, what=self.tr("Old password"), title=self._changed()))

    def _copy_new(self) -> None:
        edit = self._change.secret()
        if edit is not None:
            self._bridge.copy_text(edit.peek(), what=self.tr("New password"), title=self._changed())

    def _copy_typed(self, edit: SecretEdit) -> None:
        copy = partial(self._bridge.copy_text, what=edit.name(), title=self._form.title.text())
        if edit.is_sealed():
            self._unsealed(edit.field_id(), copy)
        else:
            copy(edit.peek())

    def _copy_piece(self, piece: Secret) -> None:
        self._bridge.copy_text(piece, what=self.tr("Selected text"), title=self._form.title.text())

    def _changed(self) -> str:
        item = self._change.item()
        return item.title if item is not None else ""
