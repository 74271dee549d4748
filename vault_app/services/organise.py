"""Favourites and tags: what changes about items without their fields."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from vault_app.core.ids import ItemId
from vault_app.services.doors import Doors
from vault_app.services.editing import SaveResult, put_items
from vault_app.services.session import Session


def set_favourite(session: Session, *item_ids: ItemId, favourite: bool, doors: Doors) -> SaveResult:
    """Mark items as favourites, or take the mark away. Raises ItemNotFound, and what `commit` raises."""
    wanted = [replace(session.vault.item(each), favourite=favourite) for each in item_ids]
    return put_items(session, wanted, doors=doors)


def change_tags(
    session: Session, item_ids: Iterable[ItemId], *, add: Sequence[str] = (), remove: Sequence[str] = (), doors: Doors
) -> SaveResult:
    """Give items some tags and take others from them; the rest stay. Raises ItemNotFound, and what `commit` raises."""
    gone = set(remove)
    items = [session.vault.item(each) for each in item_ids]
    wanted = [replace(item, tags=_tidy([*(tag for tag in item.tags if tag not in gone), *add])) for item in items]
    return put_items(session, wanted, doors=doors)


def _tidy(tags: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip()))
