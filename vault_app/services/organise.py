"""Favourites, tags and names: what changes about an item without its fields."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from vault_app.core.ids import ItemId
from vault_app.services.doors import Doors
from vault_app.services.editing import SaveResult, put_items, rename
from vault_app.services.session import Session


def set_favourite(session: Session, item_id: ItemId, *, favourite: bool, doors: Doors) -> SaveResult:
    """Mark an item as a favourite, or take the mark away. Raises ItemNotFound, and what `commit` raises."""
    return put_items(session, [replace(session.vault.item(item_id), favourite=favourite)], doors=doors)


def set_tags(session: Session, item_ids: Iterable[ItemId], *, tags: Sequence[str], doors: Doors) -> SaveResult:
    """Give items exactly these tags. Raises ItemNotFound, and what `commit` raises."""
    chosen = tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip()))
    return put_items(session, [replace(session.vault.item(each), tags=chosen) for each in item_ids], doors=doors)


def rename_vault(session: Session, name: str, *, doors: Doors) -> SaveResult:
    """Give the vault another name. Raises what `commit` raises."""
    return rename(session, name, doors=doors)
