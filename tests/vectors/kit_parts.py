"""What the files of the format kit are made from: one vault, and ways to write it wrong."""

import hashlib
from dataclasses import dataclass, field, replace
from functools import cache

import msgspec

from tests.fakes.body_bytes import Tree, framed
from tests.fakes.kdf import CHEAP_COST, CHEAP_LIMITS
from tests.fakes.small_vault import NOW
from vault_app.core.changes import PutItem
from vault_app.core.ids import PASSWORD, TITLE, WEBSITE, FieldId, ItemId
from vault_app.core.item import Earlier, Field, FieldType, Item, Stamp, Why
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault
from vault_app.format.body import Body, encode_body
from vault_app.format.frame import content_of
from vault_app.format.header import CHECK_BYTES, PREFIX_BYTES, encode_header
from vault_app.format.slot_record import PassphraseSlot, SlotRecord
from vault_app.format.versions import Kind
from vault_app.vaultfile.create import create_vault_file
from vault_app.vaultfile.keyed_slots import make_passphrase_slot
from vault_app.vaultfile.opened import OpenedVault
from vault_app.vaultfile.sealing import seal_vault

PASSPHRASE = "kit passphrase"
DEVICE = bytes(range(32))
ITEM = ItemId(b"kit item id 16 b")


@dataclass(frozen=True, kw_only=True)
class KitFile:
    """One file of the kit and how it must be answered; other facts hold where it opens."""

    name: str
    about: str
    data: bytes
    expect: str = "damaged"
    passphrase: str = PASSPHRASE
    cheap: bool = True
    facts: dict[str, object] = field(default_factory=dict)


@cache
def source() -> tuple[OpenedVault, Vault, bytes]:
    """Give a vault with one login, and the seed of its recovery sheet."""
    created = create_vault_file(
        name="Kit", passphrase=Secret(PASSPHRASE), cost=CHEAP_COST, app="kit", limits=CHEAP_LIMITS
    )
    opened = created.opened
    with created.recovery_seed.borrow() as view:
        seed = bytes(view)
    return opened, opened.vault.apply(PutItem(login(opened))), seed


def login(opened: OpenedVault, *, secret: str = "hunter2") -> Item:  # noqa: S107  # of the kit
    def sealed(text: str, field_id: FieldId) -> Field:
        value = opened.key.seal_value(
            vault_id=opened.vault.id, item_id=ITEM, field_id=field_id, secret=Secret(text), bits=123
        )
        return Field(field_id, FieldType.PASSWORD, value, NOW)

    own = FieldId(b"kit own field 16")
    return Item(
        id=ITEM,
        kind="login",
        title="Mail",
        stamp=NOW,
        created=5,
        fields=(
            sealed(secret, PASSWORD),
            Field(WEBSITE, FieldType.ADDRESS, "https://mail.example", NOW),
            replace(sealed("1234", own), type=FieldType.HIDDEN, label="PIN"),
        ),
        tags=("Office",),
        history=(
            Earlier(sealed("older", PASSWORD), NOW, Why.EDITED),
            Earlier(Field(TITLE, FieldType.TEXT, "E-mail", Stamp(1, 1)), NOW, Why.MERGED),
        ),
    )


def small() -> OpenedVault:
    """Give the vault without its recovery key, which is most of its size."""
    opened, _, _ = source()
    return replace(opened, slots=opened.slots[:1], recovery_public=b"")


def sealed(
    vault: Vault | None = None, *, opened: OpenedVault | None = None, ancestors: tuple[bytes, ...] = ()
) -> bytes:
    return seal_vault(
        opened or small(), source()[1] if vault is None else vault, number=2, ancestors=ancestors, app="kit"
    )


def with_body(
    plain: bytes | bytearray, *, slots: tuple[SlotRecord, ...] | None = None, kind: Kind = Kind.VAULT
) -> bytes:
    opened = small()
    header = encode_header(
        kind=kind, vault_id=opened.vault.id, number=2, slots=opened.slots if slots is None else slots
    )
    return opened.key.seal_body(header[-CHECK_BYTES:], bytes(plain), head=header)


def plain_body() -> bytearray:
    return encode_body(Body(vault=source()[1], app="kit"))


def changed(path: str, value: object) -> bytes:
    """Give the file with another value at a dotted path of its body."""
    plain = plain_body()
    body: Tree = msgspec.msgpack.decode(plain[content_of(plain)])
    *way, last = path.split(".")
    place = body
    for name in way:
        place = place[name]
    place[last] = value
    return with_body(framed(msgspec.msgpack.encode(body)))


def spelled(old: bytes, new: bytes) -> bytes:
    """Give the file with other bytes somewhere in its MessagePack."""
    plain = plain_body()
    content = bytes(plain[content_of(plain)])
    assert content.count(old) >= 1
    return with_body(framed(content.replace(old, new, 1)))


def with_check(head: bytes, body: bytes) -> bytes:
    return head + hashlib.sha256(head).digest() + body


def patched(position: int, new: bytes) -> bytes:
    """Give the file with other bytes in its header and a check that fits."""
    data = bytearray(sealed())
    data[position : position + len(new)] = new
    end = PREFIX_BYTES + 132
    return with_check(bytes(data[:end]), bytes(data[end + CHECK_BYTES :]))


def flipped(position: int) -> bytes:
    data = bytearray(sealed())
    data[position] ^= 1
    return bytes(data)


def passphrase_slot(text: str) -> PassphraseSlot:
    return make_passphrase_slot(
        small().key, Secret(text), vault_id=small().vault.id, cost=CHEAP_COST, limits=CHEAP_LIMITS
    )
