"""Random lives of a vault on one device, for laws that hold whatever is done to it."""

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from vault_app.core.changes import PurgeItem, PutItem, RenameVault
from vault_app.core.history import revised
from vault_app.core.ids import NOTES, PASSWORD, USERNAME, WEBSITE, FieldId, ItemId, ValueId, VaultId
from vault_app.core.item import Field, FieldType, Item, Sealed, Stamp
from vault_app.core.vault import Vault

OWN_FIELDS = (FieldId(b"own field no. 1."), FieldId(b"own field no. 2."))
PLAIN_FIELDS = (WEBSITE, USERNAME, NOTES, *OWN_FIELDS)
EMPTY = Vault(id=VaultId(b"v" * 16), name="Vault", name_stamp=Stamp(1, 1))


def item_id(number: int) -> ItemId:
    return ItemId(number.to_bytes(16, "big"))


def sealed(text: str) -> Sealed:
    mark = text.encode().ljust(16, b".")[:16]
    return Sealed(ValueId(mark), b"sealed " + mark, len(text), mark)


@dataclass(frozen=True)
class Edit:
    """One thing that a person does to one item; ``text`` is what is typed."""

    kind: str
    item: int
    field: int
    text: str
    later: int


KINDS = ("add", "type", "remove", "password", "title", "tags", "favourite", "bin", "purge", "rename", "order")

EDITS = st.builds(
    Edit,
    kind=st.sampled_from(KINDS),
    item=st.integers(1, 4),
    field=st.integers(0, len(PLAIN_FIELDS) - 1),
    text=st.sampled_from("abcdef"),
    later=st.integers(0, 2),
)
LIVES = st.lists(EDITS, max_size=12)


def lived(vault: Vault, life: list[Edit], *, first: int, device: str = "") -> Vault:
    """Give the vault after each edit was saved as a revision of its own; values name the device that typed them."""
    time = 0
    for revision, edit in enumerate(life, start=first):
        time += edit.later
        vault = _done(vault, edit, Stamp(revision, time), device)
    return vault


def _done(vault: Vault, edit: Edit, stamp: Stamp, device: str) -> Vault:
    wanted, text = item_id(edit.item), edit.text + device
    position = vault.position(wanted)
    if edit.kind == "rename":
        return vault.apply(RenameVault(text, stamp))
    if position is None:
        if edit.kind != "add" or wanted in vault.tombstones:
            return vault
        return vault.apply(PutItem(_new(wanted, text, stamp)))
    if edit.kind == "purge":
        return vault.apply(PurgeItem(wanted, stamp))
    current = vault.at(position)
    return vault.apply(PutItem(revised(current, _changed(current, edit, text), stamp)))


def _new(wanted: ItemId, text: str, stamp: Stamp) -> Item:
    fields = (Field(USERNAME, FieldType.TEXT, text, stamp), Field(PASSWORD, FieldType.PASSWORD, sealed(text), stamp))
    return Item(wanted, "login", text, stamp, created=stamp.time, fields=fields)


def _changed(item: Item, edit: Edit, text: str) -> Item:  # noqa: PLR0911  # one for each kind of edit
    field_id = PLAIN_FIELDS[edit.field]
    label = "Own" if field_id in OWN_FIELDS else ""
    match edit.kind:
        case "type":
            return _with_field(item, Field(field_id, FieldType.TEXT, text, item.stamp, label))
        case "password":
            return _with_field(item, Field(PASSWORD, FieldType.PASSWORD, sealed(text), item.stamp))
        case "remove":
            return replace(item, fields=tuple(field for field in item.fields if field.id != field_id))
        case "title":
            return replace(item, title=text)
        case "tags":
            return replace(item, tags=(text,))
        case "favourite":
            return replace(item, favourite=not item.favourite)
        case "bin":
            return replace(item, deleted=0 if item.deleted else item.stamp.time + 1)
        case "order":
            return replace(item, fields=item.fields[::-1])
        case _:
            return item


def _with_field(item: Item, new: Field) -> Item:
    kept = tuple(new if field.id == new.id else field for field in item.fields)
    return replace(item, fields=kept if new in kept else (*kept, new))
