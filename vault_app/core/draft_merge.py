"""An edit that waited while others changed its item: what the person touched stays, the rest is as others made it."""

from collections.abc import Iterator
from dataclasses import replace

from vault_app.core.draft import Begun, Draft, DraftField
from vault_app.core.ids import TITLE, FieldId
from vault_app.core.item import Field, FieldType, Item, Sealed, Stamp


def begun_with(item: Item) -> Begun:
    """Give what is remembered of an item while it is edited."""
    stamps = {field.id: field.stamp for field in item.fields}
    return Begun(item.kind, item.title, item.tags, stamps, favourite=item.favourite)


def brought_up(draft: Draft, present: Item) -> Draft:
    """Give a draft as if it had been begun with the item as it is now; one that does not know its beginning stays.

    Whatever the person left alone is as it is in the item. What was typed stands, also where others changed the
    same: `overlaps` tells of that until it is saved. Doing it again changes nothing.
    """
    begun = draft.begun
    if begun is None:
        return draft
    typed = {field.id for field in draft.fields}
    kept = (_field(field, begun, present) for field in draft.fields)
    added = (_as_draft(field) for field in present.fields if field.id not in typed and field.id not in begun.fields)
    merged = replace(
        draft,
        kind=present.kind if draft.kind == begun.kind else draft.kind,
        title=present.title if draft.title == begun.title else draft.title,
        tags=_tags(draft.tags, begun.tags, present.tags),
        favourite=present.favourite if draft.favourite == begun.favourite else draft.favourite,
        fields=(*(field for field in kept if field is not None), *added),
    )
    return replace(merged, begun=_begun(merged, begun, present))


def overlaps(draft: Draft, present: Item) -> tuple[Field, ...]:
    """Give what others changed since the edit began, and a save of this draft would replace; `TITLE` for the title."""
    begun = draft.begun
    return () if begun is None else tuple(_overlaps(draft, begun, present))


def _overlaps(draft: Draft, begun: Begun, present: Item) -> Iterator[Field]:
    if draft.title != present.title != begun.title:
        yield Field(TITLE, FieldType.TEXT, present.title, present.stamp)
    for field in present.fields:
        since, typed = begun.fields.get(field.id), draft.field(field.id)
        if field.stamp == since:
            continue
        if since is not None if typed is None else (typed.type, typed.value) != (field.type, field.value):
            yield field


def _field(typed: DraftField, begun: Begun, present: Item) -> DraftField | None:
    now, since = present.field(typed.id), begun.fields.get(typed.id)
    if since is None:
        return typed if now is None or typed.value else _as_draft(now)
    if now is not None and now.stamp == since:
        return typed
    was = _before(present, typed.id, since)
    if was is None:
        return typed
    left_alone = isinstance(typed.value, Sealed) or typed.value == was.value
    if now is None:
        return None if left_alone else typed
    # One whose value never went into the history was only given another name.
    label = now.label if was is now or typed.label == was.label else typed.label
    return replace(typed, type=now.type, value=now.value, label=label) if left_alone else replace(typed, label=label)


def _before(present: Item, field_id: FieldId, stamp: Stamp) -> Field | None:
    """Give a field as it was, from the history; where its value never went there, it is the present one."""
    past = present.earlier(field_id)[::-1]
    exact = next((entry.field for entry in past if entry.field.stamp == stamp), None)
    return exact or next((entry.field for entry in past if entry.replaced > stamp), present.field(field_id))


def _tags(typed: tuple[str, ...], begun: tuple[str, ...], present: tuple[str, ...]) -> tuple[str, ...]:
    if present == begun:
        return typed
    added = [tag for tag in typed if tag not in begun and tag not in present]
    return (*(tag for tag in present if tag in typed or tag not in begun), *added)


def _begun(merged: Draft, begun: Begun, present: Item) -> Begun:
    """Give what the draft begins with now, which is the item, but for what is still to be told of."""
    told = {field.id for field in _overlaps(merged, begun, present)}
    stamps = {field.id: begun.fields.get(field.id) if field.id in told else field.stamp for field in present.fields}
    return replace(
        begun_with(present),
        title=begun.title if TITLE in told else present.title,
        fields={field_id: stamp for field_id, stamp in stamps.items() if stamp is not None},
    )


def _as_draft(field: Field) -> DraftField:
    return DraftField(field.id, field.type, field.value, field.label)
