"""Items on their way out: opened for a moment, written, and wiped."""

from collections.abc import Iterable, Sequence

from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import ItemId
from vault_app.core.imported import EarlierValue, ForeignItem
from vault_app.core.item import Earlier, Field, FieldType, Item, Sealed
from vault_app.core.kinds import KIND_RECORD, record_of
from vault_app.core.references import title_of
from vault_app.core.secret import Secret
from vault_app.ports.export_writer import ExportWriter, Written
from vault_app.services.doors import Doors
from vault_app.services.new_passphrase import cost_here
from vault_app.services.session import Session
from vault_app.vaultfile.credential import PassphraseCredential
from vault_app.vaultfile.exporting import export_file
from vault_app.vaultfile.opening import open_vault


def chosen_items(session: Session, item_ids: Iterable[ItemId] | None = None) -> tuple[Item, ...]:
    """Give the items to export: those named, or every account, the bin included. Raises ItemNotFound, Locked."""
    vault = session.vault
    if item_ids is None:
        return tuple(map(vault.at, vault.shown_positions()))
    return tuple(vault.item(item_id) for item_id in dict.fromkeys(item_ids))


def prove_passphrase(session: Session, passphrase: Secret) -> None:
    """Pass who knows the vault's passphrase: a plain export is asked of the owner, not of a desk left open.

    Raises:
        WrongPassphrase: it is another.
        StorageError, FormatError, IntegrityError, NotEnoughMemory: the file does not open at all.
    """
    data, _ = session.store.read()
    open_vault(data, PassphraseCredential(passphrase), limits=session.doors.limits).key.wipe()


def export_items(
    session: Session, items: Sequence[Item], writer: ExportWriter, passphrase: Secret | None = None
) -> Written:
    """Write items for another program; what was opened for it is wiped, the file is the caller's to wipe.

    Raises:
        Damaged: ("value") a value does not open.
        TransferError: the writer cannot do without a passphrase.
        Locked.
    """
    opened: list[ForeignItem] = []
    try:
        for position, item in enumerate(items, start=1):
            opened.append(_opened(session, item, position))
        return writer.write(opened, passphrase)
    finally:
        for entry in opened:
            entry.wipe()


def export_encrypted(session: Session, items: Sequence[Item], passphrase: Secret, *, doors: Doors) -> Written:
    """Write items as an encrypted export of this app, which keeps everything.

    Raises:
        InvalidPassphrase, NotEnoughMemory, Damaged, LimitReached, Locked.
    """
    own = {record_of(item.kind) for item in items}
    kinds = [record for record in session.vault.records(KIND_RECORD) if record.id in own]
    data = export_file(
        (*items, *kinds),
        source=session.opened,
        passphrase=passphrase,
        cost=cost_here(doors),
        app=doors.app,
        limits=doors.limits,
    )
    return Written(bytearray(data), len(items))


def _opened(session: Session, item: Item, position: int) -> ForeignItem:
    def value(field: Field) -> str | Secret:
        if not isinstance(field.value, Sealed):
            return _linked(session, field.value) if field.type is FieldType.REFERENCE else field.value
        return session.key.open_value(vault_id=session.vault.id, item_id=item.id, field_id=field.id, sealed=field.value)

    def earlier(entry: Earlier) -> EarlierValue:
        field = entry.field
        return EarlierValue(field.id, field.type, value(field), entry.replaced.time, field.label)

    fields = tuple(DraftField(field.id, field.type, value(field), field.label) for field in item.fields)
    return ForeignItem(
        position,
        Draft(None, item.kind, item.title, fields, item.tags, item.favourite),
        item.created,
        item.changed,
        bool(item.deleted),
        tuple(map(earlier, item.history)),
    )


def _linked(session: Session, item_id: str) -> str:
    """Give the title of what a reference leads to: elsewhere the id leads nowhere. It stays where the item is gone."""
    try:
        return title_of(session.vault, ItemId(bytes.fromhex(item_id))) or item_id
    except ValueError:  # a foreign export may have brought anything
        return item_id
