"""How an item becomes another one without losing what it held: stamps for what changed, history for what went."""

from collections.abc import Callable
from dataclasses import replace

from vault_app.core.item import Earlier, Field, Item, Sealed, Stamp, Why


def revised(current: Item, wanted: Item, stamp: Stamp) -> Item:
    """Give ``current`` with the content of ``wanted``, as changed at ``stamp``.

    Fields that are the same keep their stamp and their sealed bytes; a replaced or removed value goes into the
    history. The stamps and the history of ``wanted`` are not looked at.
    """
    before = {field.id: field for field in current.fields}
    fields = tuple(_field(before.get(field.id), field, stamp) for field in wanted.fields)
    kept = {field.id: field for field in wanted.fields}
    went = [
        Earlier(field, stamp, Why.EDITED if field.id in kept else Why.REMOVED)
        for field in current.fields
        if field.id not in kept or _holds_another_value(field, kept[field.id])
    ]
    changed = _own_content(current, wanted) != _own_content(wanted, current)
    return replace(
        wanted,
        stamp=stamp if changed else current.stamp,
        created=current.created,
        fields=fields,
        history=(*current.history, *went),
    )


def was_taken_back(item: Item, entry: Earlier) -> bool:
    """Tell whether an earlier value only came between a value and the same value again: it was tried, and did not do.

    Seals are compared by the fingerprint of what is in them.
    """
    past = [other.field.value for other in reversed(item.earlier(entry.field.id))]
    present = item.field(entry.field.id)
    values = [*past, *(() if present is None else (present.value,))]
    place = next((number for number, value in enumerate(past) if value is entry.field.value), 0)
    if not 0 < place < len(values) - 1:
        return False
    return not _differ(values[place - 1], values[place + 1])


def _differ(one: str | Sealed, other: str | Sealed) -> bool:
    if isinstance(one, Sealed) and isinstance(other, Sealed):
        return one.fingerprint != other.fingerprint
    return one != other


def restamped(item: Item, moved: Callable[[Stamp], Stamp]) -> Item:
    """Give the item with every stamp moved: its save became a later one."""
    return replace(
        item,
        stamp=moved(item.stamp),
        fields=tuple(replace(field, stamp=moved(field.stamp)) for field in item.fields),
        history=tuple(
            replace(
                entry,
                field=replace(entry.field, stamp=moved(entry.field.stamp)),
                replaced=moved(entry.replaced),
            )
            for entry in item.history
        ),
    )


def _field(current: Field | None, wanted: Field, stamp: Stamp) -> Field:
    if current is not None and replace(wanted, stamp=current.stamp) == current:
        return current
    return replace(wanted, stamp=stamp)


def _holds_another_value(current: Field, wanted: Field) -> bool:
    return (wanted.type, wanted.value) != (current.type, current.value)


def _own_content(item: Item, other: Item) -> tuple[object, ...]:
    """Give what the item's own stamp stands for; the order of fields counts only for those that both have."""
    shared = {field.id for field in other.fields}
    order = tuple(field.id for field in item.fields if field.id in shared)
    return item.kind, item.title, item.tags, item.favourite, item.deleted, order
