"""What can be had from one item, each in the order of its steps; the services do the work in the vault's lane."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from vault_app.core.errors import OutOfRange, VaultAppError
from vault_app.core.ids import CODE, PASSWORD, USERNAME, FieldId, ItemId
from vault_app.core.item import Field, FieldType, Item
from vault_app.core.secret import Secret
from vault_app.core.web_address import WebAddress
from vault_app.ui.browse.field_words import label_of
from vault_app.ui.happenings import Note, Rescue

if TYPE_CHECKING:
    from vault_app.services.one_time_code import CodeNow
    from vault_app.services.session import Session
    from vault_app.ui.session_bridge import SessionBridge

# The lane imports a service when it first runs it: that brings in cryptography, which the window must not wait for.


class ItemActions(QObject):
    """Copies, reveals and opens; in the vault shown, or in that of a ``session``.

    Signals:
        revealed: a `Field` and the `Secret` in it, which the receiver takes over.
        enlarged: the same, to be shown in large type.
        code_enlarged: the same of a one-time code, and for how many more seconds it holds.
        used: the id of an item that was copied from or opened.
    """

    revealed = Signal(object, object)
    enlarged = Signal(object, object)
    code_enlarged = Signal(object, object, int)
    used = Signal(object)

    def __init__(
        self, bridge: "SessionBridge", parent: QObject | None = None, *, session: "Session | None" = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._session = bridge, session

    def copy(self, item: Item, field: Field) -> None:
        """Put a field on the clipboard: a plain one as it is, a sealed one unsealed for that moment."""
        label = label_of(field)
        if field.type is FieldType.CODE:
            # Pasted as it is kept, it would give the set-up key away.
            self._bridge.copy_code(item.id, field, title=item.title, asker=self, session=self._session)
        elif isinstance(field.value, str):
            self._bridge.copy_text(Secret(field.value), what=label, title=item.title, rescue=self._rescue(item, field))
        else:
            self._bridge.copy_field(
                item.id,
                field.id,
                what=label,
                title=item.title,
                asker=self,
                session=self._session,
                rescue=self._rescue(item, field),
            )
        self._touch(item.id)

    def _rescue(self, item: Item, field: Field) -> Rescue:
        return Rescue(lambda: self.copy(item, field), lambda: self.enlarge(item, field))

    def copy_by_id(self, item: Item, field_id: FieldId) -> None:
        """Copy the field with that id, or say that the item has none."""
        field = item.code if field_id == CODE else item.field(field_id)
        if field is None or not field.value:
            self._bridge.notice.emit(Note(self._nothing_to_copy(field_id, item), icon="info"))
        else:
            self.copy(item, field)

    def unmask(self, item: Item, field: Field) -> None:
        """Unseal a field to be shown on the page."""
        self._unseal(item, field, self.revealed.emit)

    def enlarge(self, item: Item, field: Field) -> None:
        """Unseal a field to be shown in large type; a plain one is shown as it is, of a code the one that holds now."""
        if field.type is FieldType.CODE:
            self._enlarge_code(item, field)
        elif isinstance(field.value, str):
            self.enlarged.emit(field, Secret(field.value))
        else:
            self._unseal(item, field, self.enlarged.emit)

    def _enlarge_code(self, item: Item, field: Field) -> None:
        def work(session: "Session") -> "CodeNow":
            from vault_app.services.one_time_code import code_now  # noqa: PLC0415 - see above

            return code_now(session, item.id, field.id)

        def shown(now: "CodeNow") -> None:
            self.code_enlarged.emit(field, now.code, now.seconds_left)

        self._bridge.run(work, asker=self, done=shown, session=self._session)

    def open_website(self, item: Item, address: str) -> None:
        """Ask the browser to open an address, if it is one that a browser should be asked for."""
        try:
            website = WebAddress.parse(address)
        except OutOfRange:
            website = None
        if website is None or not website.openable:
            words = self.tr("This address is not opened: it is neither http nor https.")
            self._bridge.notice.emit(Note(words, icon="alert-circle"))
            return
        QDesktopServices.openUrl(QUrl(website.text))
        self._touch(item.id)

    def _nothing_to_copy(self, field_id: FieldId, item: Item) -> str:
        words = {
            PASSWORD: self.tr("“%1” has no password"),
            USERNAME: self.tr("“%1” has no user name"),
            CODE: self.tr("“%1” has no one-time code"),
        }.get(field_id, self.tr("“%1” has no website"))
        return words.replace("%1", item.title)

    def _unseal(self, item: Item, field: Field, then: Callable[[Field, Secret], object]) -> None:
        def work(session: "Session") -> Secret:
            from vault_app.services.copy_secret import unseal  # noqa: PLC0415 - see above

            return unseal(session, item.id, field.id)

        self._bridge.run(work, asker=self, done=lambda secret: then(field, secret), session=self._session)

    def _touch(self, item_id: ItemId) -> None:
        def work(session: "Session") -> None:
            from vault_app.services.last_used import touch  # noqa: PLC0415 - see above

            touch(session, item_id)

        # A use that could not be remembered is nothing to trouble anyone with.
        self._bridge.run(work, asker=self, failed=_let_be, session=self._session)
        self.used.emit(item_id)


def _let_be(_error: VaultAppError) -> None:
    pass
