"""Computers that share one vault file, each with its own memory of it."""

from dataclasses import replace

from tests.fakes.fake_clock import FakeClock
from tests.fakes.memory_device_state import MemoryDeviceState
from tests.fakes.memory_store import MemoryStore
from tests.fakes.sample_session import PASSPHRASE, quiet_doors
from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import NOTES, PASSWORD, USERNAME, WEBSITE, FieldId, ItemId
from vault_app.core.item import FieldType, Item, Sealed
from vault_app.core.secret import Secret
from vault_app.services.copy_secret import unseal
from vault_app.services.create_vault import create_vault
from vault_app.services.doors import Doors
from vault_app.services.save_item import SaveResult, save_item
from vault_app.services.session import Session
from vault_app.services.unlock_vault import unlock_vault
from vault_app.vaultfile.credential import PassphraseCredential

TYPES = {
    WEBSITE: FieldType.ADDRESS,
    USERNAME: FieldType.TEXT,
    PASSWORD: FieldType.PASSWORD,
    NOTES: FieldType.NOTE,
}


class Office:
    """A vault created on the first computer, and other computers that open the same file."""

    def __init__(self) -> None:
        self.store = MemoryStore()
        self.clock = FakeClock()
        self.doors = quiet_doors(self.clock)
        created = create_vault(self.store, Secret(PASSPHRASE), name="Office", doors=self.doors, generated_bits=90.5)
        self.session = created.session
        self.sheet = created.recovery

    def other_computer(self) -> Doors:
        """Give the doors of a computer that has not seen the vault."""
        return replace(self.doors, device=MemoryDeviceState())

    def unlock(
        self, doors: Doors | None = None, *, passphrase: str = PASSPHRASE, store: MemoryStore | None = None
    ) -> Session:
        """Unlock the vault; without doors, on the first computer."""
        credential = PassphraseCredential(Secret(passphrase))
        return unlock_vault(store or self.store, credential, doors=doors or self.doors)

    def copy_of_file(self) -> MemoryStore:
        """Give another file with the same bytes, as a synced folder on a computer that is offline."""
        return MemoryStore(self.store.read()[0])


def login(
    title: str, *, password: str = "", item_id: ItemId | None = None, notes: str = "", user: str = "dana"
) -> Draft:
    """Give a draft of a login; fields without text are left out."""
    fields = [DraftField(USERNAME, FieldType.TEXT, user)]
    if password:
        fields.append(DraftField(PASSWORD, FieldType.PASSWORD, Secret(password)))
    if notes:
        fields.append(DraftField(NOTES, FieldType.NOTE, notes))
    return Draft(item_id, "login", title, tuple(fields))


def draft_of(item: Item, **texts: str) -> Draft:
    """Give the item as the editor holds it, with some fields typed anew: ``password="new"``."""
    typed = {FieldId(name.encode().ljust(16, b"\0")): text for name, text in texts.items()}
    fields = [
        DraftField(field.id, field.type, _typed(field.type, typed.pop(field.id, field.value)), field.label)
        for field in item.fields
    ]
    fields += [DraftField(key, TYPES[key], _typed(TYPES[key], text)) for key, text in typed.items()]
    return Draft(item.id, item.kind, item.title, tuple(fields), item.tags, item.favourite)


def _typed(kind: FieldType, value: str | Sealed) -> str | Secret | Sealed:
    return Secret(value) if kind.sealed and isinstance(value, str) else value


def save(session: Session, draft: Draft) -> SaveResult:
    """Save a draft through the session's own doors."""
    return save_item(session, draft, doors=session.doors)


def add(session: Session, title: str, password: str = "first password") -> Item:  # noqa: S107  # a test password
    """Save a new login."""
    return save(session, login(title, password=password)).item


def password(session: Session, item_id: ItemId) -> str:
    """Unseal the item's password."""
    return unseal(session, item_id, PASSWORD).reveal()
