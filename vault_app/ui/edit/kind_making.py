"""What is done with the sheet of kinds: it is opened, and what it says is kept in the vault's lane."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vault_app.core.ids import ItemId
from vault_app.core.kinds import Kind, TemplateField, record_of
from vault_app.core.vault_kinds import own_kinds
from vault_app.ui.happenings import Note
from vault_app.ui.taking_back import take_back

if TYPE_CHECKING:
    from vault_app.services.save_item import SaveResult
    from vault_app.services.session import Session
    from vault_app.ui.edit.kind_sheet import KindSheet
    from vault_app.ui.session_bridge import SessionBridge

# The lane imports a service when it first runs it: that brings in cryptography, which the window must not wait for.


class KindMaking(QObject):
    """One sheet at a time."""

    def __init__(self, bridge: "SessionBridge", window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._window = bridge, window
        self._sheet: KindSheet | None = None
        bridge.locking.connect(self.close)

    def sheet(self) -> "KindSheet | None":
        """Give the sheet, if it is open."""
        return self._sheet

    def make(self, fields: Sequence[TemplateField] = (), made: Callable[[Kind], object] | None = None) -> None:
        """Make a new kind, from the fields of an item if need be; ``made`` is called with it once it is kept."""
        from vault_app.ui.edit.kind_sheet import KindSheet  # noqa: PLC0415 - seldom wanted, never at the start

        self._open(KindSheet(self._window, fields=fields), None, made)

    def change(self, kind: Kind, changed: Callable[[Kind], object] | None = None) -> None:
        """Change a kind that someone made, or take it away."""
        from vault_app.ui.edit.kind_sheet import KindSheet  # noqa: PLC0415 - seldom wanted, never at the start

        record = record_of(kind.key)
        if record is not None:
            self._open(KindSheet(self._window, name=kind.name, fields=kind.fields, new=False), record, changed)

    def close(self) -> None:
        """Close the sheet; nothing is kept of it."""
        if self._sheet is not None:
            self._sheet.dismiss()

    def _open(self, sheet: "KindSheet", record: ItemId | None, then: Callable[[Kind], object] | None) -> None:
        self.close()
        session = self._bridge.session
        if session is None or session.read_only is not None:
            sheet.deleteLater()
            self._bridge.notice.emit(Note(self.tr("This vault is open for reading only."), icon="lock"))
            return
        self._sheet = sheet
        sheet.dismissed.connect(self._on_dismissed)
        sheet.save_asked.connect(lambda name, fields: self._save(record, name, fields, then))
        sheet.delete_asked.connect(lambda: self._delete(record))
        sheet.open()

    def _on_dismissed(self) -> None:
        self._sheet = None

    def _save(
        self,
        record: ItemId | None,
        name: str,
        fields: Sequence[TemplateField],
        then: Callable[[Kind], object] | None,
    ) -> None:
        def work(session: "Session") -> Kind:
            from vault_app.services.own_kinds import save_kind  # noqa: PLC0415 - see above

            return save_kind(session, record, name, fields, doors=self._bridge.doors())

        def done(kind: Kind) -> None:
            self.close()
            self._bridge.tell_changed()
            self._bridge.notice.emit(Note(self.tr("The kind “%1” is saved").replace("%1", kind.name), icon="layers"))
            if then is not None:
                then(kind)

        self._bridge.run(work, asker=self, done=done)

    def _delete(self, record: ItemId | None) -> None:
        vault = self._bridge.vault
        if record is None or vault is None:
            return
        name = next((kind.name for kind in own_kinds(vault) if record_of(kind.key) == record), "")

        def work(session: "Session") -> "SaveResult":
            from vault_app.services.own_kinds import delete_kind  # noqa: PLC0415 - see above

            return delete_kind(session, record, doors=self._bridge.doors())

        def done(result: "SaveResult") -> None:
            self.close()
            self._bridge.tell_changed()
            words = self.tr("The kind “%1” is deleted").replace("%1", name)
            kept = self.tr("Items of it keep their fields.")
            undo = self.tr("Undo")
            self._bridge.notice.emit(
                Note(
                    words,
                    kept,
                    icon="trash",
                    action=undo,
                    act=lambda: take_back(self._bridge, result.undo, asker=self),
                    seconds=10,
                )
            )

        self._bridge.run(work, asker=self, done=done)
