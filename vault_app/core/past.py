"""What an item was before: its changes one by one, each with what took its place, and whole states."""

from dataclasses import dataclass, replace
from itertools import groupby

from vault_app.core.ids import TAGS, TITLE, FieldId
from vault_app.core.item import Earlier, Field, FieldType, Item, Stamp, Why

_NO_FIELDS = frozenset({TITLE, TAGS})  # what history keeps of an item beside its fields


@dataclass(frozen=True, slots=True)
class Went:
    """A value that went, and what took its place then; ``after`` is None where the field was taken out."""

    entry: Earlier
    after: Field | None


@dataclass(frozen=True, slots=True)
class PastChange:
    """What one save changed."""

    stamp: Stamp
    went: tuple[Went, ...]


def past_changes(item: Item) -> tuple[PastChange, ...]:
    """Give every change of which the item's history knows, newest first; in each, its fields in their order."""
    following: dict[FieldId, Field | None] = {field.id: field for field in (*item.fields, *_beside_fields(item))}
    found: list[Went] = []
    for entry in reversed(item.history):
        after = following.get(entry.field.id)
        found.append(Went(entry, None if entry.why is Why.REMOVED else after))
        if entry.why is not Why.MERGED:  # what lost in a merge never stood in the item's own line
            following[entry.field.id] = entry.field
    ordered = sorted(found, key=lambda went: went.entry.replaced, reverse=True)
    groups = groupby(ordered, key=lambda went: went.entry.replaced)
    return tuple(PastChange(stamp, tuple(went)[::-1]) for stamp, went in groups)


def before(item: Item, stamp: Stamp) -> Item:
    """Give the item with the fields that it had before the change made at ``stamp``.

    Kind and tags are today's, and so is a title that the history does not know. Of changes made before the item came
    here it does not say what else there was: what has no earlier value stays.
    """
    elsewhere = stamp.revision == 0
    then: dict[FieldId, Field] = {}
    gone: set[FieldId] = set()
    for entry in item.history:
        field_id = entry.field.id
        if entry.replaced < stamp or entry.why is Why.MERGED or field_id in then or field_id in _NO_FIELDS:
            continue
        gone.add(field_id)
        if elsewhere or entry.field.stamp < stamp:
            then[field_id] = entry.field
    kept = tuple(
        then.pop(field.id) if field.id in then else field
        for field in item.fields
        if field.id in then or (field.id not in gone and (elsewhere or field.stamp < stamp))
    )
    return replace(item, title=_title_before(item, stamp), fields=(*kept, *then.values()))


def _title_before(item: Item, stamp: Stamp) -> str:
    for entry in item.history:
        if entry.field.id == TITLE and entry.why is not Why.MERGED and entry.replaced >= stamp:
            return str(entry.field.value)
    return item.title


def _beside_fields(item: Item) -> tuple[Field, ...]:
    """Give title and tags as the history keeps them."""
    title = Field(TITLE, FieldType.TEXT, item.title, item.stamp)
    tags = Field(TAGS, FieldType.TEXT, "\n".join(item.tags), item.stamp)
    return (title, tags) if item.tags else (title,)


def with_value(item: Item, entry: Earlier) -> Item:
    """Give the item with an earlier value in its place again; a title or tags that lost in a merge too."""
    value = entry.field.value
    if entry.field.id == TITLE and isinstance(value, str):
        return replace(item, title=value)
    if entry.field.id == TAGS and isinstance(value, str):
        return replace(item, tags=tuple(filter(None, value.split("\n"))))
    if item.field(entry.field.id) is None:
        return replace(item, fields=(*item.fields, entry.field))
    fields = tuple(entry.field if field.id == entry.field.id else field for field in item.fields)
    return replace(item, fields=fields)
