"""What two people changed at once: both values side by side, and the other one chosen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from vault_app.core.ids import TAGS, TITLE, FieldId, ItemId
from vault_app.core.item import Field, FieldType, Item
from vault_app.core.merge import Clash
from vault_app.core.secret import Secret
from vault_app.services.doors import Doors
from vault_app.services.editing import SaveResult, put_items
from vault_app.services.session import Session


@dataclass(frozen=True, slots=True)
class ClashedValue:
    """One field that both sides changed.

    Attributes:
        item_id, title, kind: of the item.
        kept: what stands now; None where it was taken out.
        other: what gave way, and is in the item's history.
    """

    item_id: ItemId
    title: str
    kind: str
    kept: Field | None
    other: Field

    @property
    def field_id(self) -> FieldId:
        """Which field: a standard one, `TITLE`, `TAGS`, or one of the item's own."""
        return self.other.id


def clashed_values(session: Session, clashes: Iterable[Clash]) -> tuple[ClashedValue, ...]:
    """Give the clashes that a person can decide: both values are there still. Raises Locked."""
    vault = session.vault
    found = []
    for clash in clashes:
        position = None if clash.item_id is None else vault.position(clash.item_id)
        value = None if position is None else _value(vault.at(position), clash)
        if value is not None:
            found.append(value)
    return tuple(found)


def unseal_value(session: Session, item_id: ItemId, field: Field) -> Secret:
    """Give one of the two values; the caller wipes it. Raises Damaged ("value") and Locked."""
    if isinstance(field.value, str):
        return Secret(field.value)
    return session.key.open_value(vault_id=session.vault.id, item_id=item_id, field_id=field.id, sealed=field.value)


def choose_other(session: Session, values: Sequence[ClashedValue], *, doors: Doors) -> SaveResult:
    """Put the value that gave way back in its place; the one that stood goes into the history.

    Raises:
        ItemNotFound: an item was taken out for good meanwhile; and what `put_items` raises.
    """
    wanted: dict[ItemId, Item] = {}
    for value in values:
        item = wanted.get(value.item_id) or session.vault.item(value.item_id)
        wanted[value.item_id] = _with(item, value.other)
    return put_items(session, wanted.values(), doors=doors)


def _value(item: Item, clash: Clash) -> ClashedValue | None:
    kept = _present(item, clash.field_id)
    if kept is not None and kept.stamp != clash.kept:
        return None  # changed again since
    for entry in reversed(item.history):
        if entry.field.id == clash.field_id and entry.field.stamp == clash.lost:
            return ClashedValue(item.id, item.title, item.kind, kept, entry.field)
    return None


def _present(item: Item, field_id: FieldId) -> Field | None:
    if field_id == TITLE:
        return Field(TITLE, FieldType.TEXT, item.title, item.stamp)
    if field_id == TAGS:
        return Field(TAGS, FieldType.NOTE, "\n".join(item.tags), item.stamp)
    return item.field(field_id)


def _with(item: Item, field: Field) -> Item:
    text = field.value if isinstance(field.value, str) else ""
    if field.id == TITLE:
        return replace(item, title=text)
    if field.id == TAGS:
        return replace(item, tags=tuple(tag for tag in text.split("\n") if tag))
    if item.field(field.id) is None:
        return replace(item, fields=(*item.fields, field))
    return replace(item, fields=tuple(field if present.id == field.id else present for present in item.fields))
