"""A small real vault at a cheap key derivation, for whoever needs bytes that open."""

from dataclasses import dataclass, replace
from functools import cache

from tests.fakes.kdf import CHEAP_COST, CHEAP_LIMITS
from vault_app.core.changes import PutItem
from vault_app.core.ids import CODE, PASSWORD, USERNAME, WEBSITE, FieldId, ItemId
from vault_app.core.item import Earlier, Field, FieldType, Item, Sealed, Stamp, Why
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault
from vault_app.vaultfile.create import create_vault_file
from vault_app.vaultfile.credential import PassphraseCredential
from vault_app.vaultfile.opened import OpenedVault
from vault_app.vaultfile.opening import open_vault
from vault_app.vaultfile.sealing import seal_vault

PASSPHRASE = "correct horse battery staple"
ITEM_ID = ItemId(b"item-id-16-bytes")
OWN_FIELD = FieldId(b"own-field-id-16b")
NOW = Stamp(2, 1_700_000_000_000)


@dataclass(frozen=True)
class SmallVault:
    """Its bytes, itself open, and the seed of its recovery sheet."""

    data: bytes
    opened: OpenedVault
    seed: Secret

    @property
    def vault(self) -> Vault:
        return self.opened.vault


def seal(opened: OpenedVault, text: str, *, field_id: FieldId = PASSWORD, item_id: ItemId = ITEM_ID) -> Sealed:
    """Seal a text for one place in that vault."""
    return opened.key.seal_value(vault_id=opened.vault.id, item_id=item_id, field_id=field_id, secret=Secret(text))


def login(opened: OpenedVault) -> Item:
    """Give a login with one field of every kind of place: standard, own, plain, sealed, earlier."""
    earlier = Field(PASSWORD, FieldType.PASSWORD, seal(opened, "older"), Stamp(1, 5))
    return Item(
        id=ITEM_ID,
        kind="login",
        title="Mail",
        stamp=NOW,
        created=5,
        fields=(
            Field(WEBSITE, FieldType.ADDRESS, "https://mail.example", NOW),
            Field(USERNAME, FieldType.TEXT, "dana", NOW),
            Field(PASSWORD, FieldType.PASSWORD, seal(opened, "newer"), NOW),
            Field(CODE, FieldType.CODE, seal(opened, "otpauth://totp/x?secret=ABC", field_id=CODE), NOW),
            Field(OWN_FIELD, FieldType.HIDDEN, seal(opened, "1234", field_id=OWN_FIELD), NOW, "PIN"),
        ),
        tags=("Office", "Post"),
        favourite=True,
        history=(Earlier(earlier, NOW, Why.EDITED),),
    )


def credential(passphrase: str = PASSPHRASE) -> PassphraseCredential:
    return PassphraseCredential(Secret(passphrase))


def reopen(data: bytes, passphrase: str = PASSPHRASE) -> OpenedVault:
    """Open a vault whose key derivation is cheap."""
    return open_vault(data, credential(passphrase), limits=CHEAP_LIMITS)


@cache
def small_vault() -> SmallVault:
    """Give the vault, always the same one; nobody wipes its key."""
    created = create_vault_file(
        name="Small", passphrase=Secret(PASSPHRASE), cost=CHEAP_COST, app="0.1.0", limits=CHEAP_LIMITS
    )
    vault = created.opened.vault.apply(PutItem(login(created.opened)))
    data = seal_vault(created.opened, vault, number=2, ancestors=(), app="0.1.0")
    return SmallVault(data, replace(created.opened, vault=vault, number=2), created.recovery_seed)
