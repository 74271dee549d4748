"""This app's own encrypted export (FORMAT.md, kind 05), which keeps everything an item has."""

from typing import Final

from vault_app.adapters.transfer.limits import MOST_FILE_BYTES
from vault_app.core.draft import Draft, DraftField
from vault_app.core.errors import (
    CostTooHigh,
    FileCostTooHigh,
    FileDamaged,
    FileLocked,
    FileNotForUs,
    FileTooLarge,
    IntegrityError,
    NewerVersion,
    NotAVault,
    NotEnoughMemory,
    TransferError,
    UnlockError,
    WrongFilePassphrase,
)
from vault_app.core.imported import EarlierValue, ForeignItem, Imported
from vault_app.core.item import Field, Item, Sealed
from vault_app.core.kinds import KIND_RECORD
from vault_app.core.progress import Tell, untold
from vault_app.core.secret import Secret
from vault_app.format.limits import READ_LIMITS, ReadLimits
from vault_app.format.versions import MAGIC, Kind
from vault_app.ports.import_reader import FileKey
from vault_app.vaultfile.credential import PassphraseCredential
from vault_app.vaultfile.opened import OpenedVault
from vault_app.vaultfile.opening import open_vault

_KEY: Final = "vault-export"
KIND_AT: Final = len(MAGIC) + 1
_TOLD_EVERY: Final = 100  # items


class OwnExport:
    """See `ImportReader`. ``limits`` is what a file may ask for; only tests hand in others."""

    key = _KEY

    def __init__(self, limits: ReadLimits = READ_LIMITS) -> None:
        self._limits = limits

    def recognises(self, data: bytes) -> bool:
        """Tell by the magic and the kind."""
        return data.startswith(MAGIC) and data[KIND_AT : KIND_AT + 1] == bytes([Kind.EXPORT])

    def read(self, data: bytes, key: FileKey | None = None, *, tell: Tell = untold) -> Imported:
        """Read the file.

        Raises:
            FileLocked, WrongFilePassphrase, FileCostTooHigh, FileNotForUs, FileDamaged, FileTooLarge.
        """
        if len(data) > MOST_FILE_BYTES * 2:
            raise FileTooLarge(most=MOST_FILE_BYTES * 2)
        if key is None:
            raise FileLocked
        opened = self._opened(data, key)
        try:
            items = _items(opened, tell)
            kinds = tuple(_foreign(opened, record, 0) for record in opened.vault.records(KIND_RECORD))
        except IntegrityError:
            raise FileDamaged(where="value") from None
        finally:
            opened.key.wipe()
        names = {"title", "tags"} | {field.type.name.lower() for item in items for field in item.draft.fields}
        return Imported(
            source=_KEY, count=len(items), items=items, mapped={name: name for name in sorted(names)}, kinds=kinds
        )

    def _opened(self, data: bytes, key: FileKey) -> OpenedVault:
        credential = PassphraseCredential(key.passphrase)
        try:
            return open_vault(data, credential, limits=self._limits, kind=Kind.EXPORT)
        except UnlockError:
            raise WrongFilePassphrase from None
        except CostTooHigh as error:
            raise FileCostTooHigh(memory_kib=error.memory_kib, passes=error.passes) from None
        except NotEnoughMemory as error:
            raise FileCostTooHigh(memory_kib=error.needed_kib) from None
        except NewerVersion:
            raise FileNotForUs(reason="newer") from None
        except (NotAVault, IntegrityError):
            raise FileDamaged(where="export") from None


def _items(opened: OpenedVault, tell: Tell) -> tuple[ForeignItem, ...]:
    """Open every item; where that ends early, what is open already is wiped."""
    positions = opened.vault.shown_positions()
    items: list[ForeignItem] = []
    try:
        for number, at in enumerate(positions):
            if number % _TOLD_EVERY == 0:
                tell(number / len(positions))
            items.append(_foreign(opened, opened.vault.at(at), number + 1))
        tell(1.0)
    except (IntegrityError, TransferError):
        for item in items:
            item.wipe()
        raise
    return tuple(items)


def _foreign(opened: OpenedVault, item: Item, position: int) -> ForeignItem:
    def value(field: Field) -> str | Secret:
        if not isinstance(field.value, Sealed):
            return field.value
        return opened.key.open_value(vault_id=opened.vault.id, item_id=item.id, field_id=field.id, sealed=field.value)

    fields = tuple(DraftField(field.id, field.type, value(field), field.label) for field in item.fields)
    past = tuple(
        EarlierValue(entry.field.id, entry.field.type, value(entry.field), entry.replaced.time, entry.field.label)
        for entry in item.history
    )
    draft = Draft(item.id, item.kind, item.title, fields, item.tags, item.favourite)
    return ForeignItem(position, draft, item.created, item.changed, bool(item.deleted), past)
