"""Into the bin, out of it, and out for good."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from vault_app.core.ids import ItemId
from vault_app.services.doors import Doors
from vault_app.services.editing import SaveResult, put_items, take_out
from vault_app.services.session import Session

DAYS_IN_BIN: Final = 30
_DAY_MS: Final = 24 * 60 * 60 * 1000


def delete_items(session: Session, item_ids: Iterable[ItemId], *, doors: Doors) -> SaveResult:
    """Put items into the bin. Raises ItemNotFound, and what `commit` raises."""
    now = doors.clock.now_ms()
    items = [session.vault.item(item_id) for item_id in item_ids]
    return put_items(session, [replace(item, deleted=item.deleted or now) for item in items], doors=doors)


def restore_items(session: Session, item_ids: Iterable[ItemId], *, doors: Doors) -> SaveResult:
    """Take items out of the bin. Raises ItemNotFound, and what `commit` raises."""
    items = [session.vault.item(item_id) for item_id in item_ids]
    return put_items(session, [replace(item, deleted=0) for item in items], doors=doors)


def purge_items(session: Session, item_ids: Iterable[ItemId], *, doors: Doors) -> SaveResult:
    """Take items out for good, with their history; backups and `SaveResult.undo` still hold them.

    Raises:
        ItemNotFound: one is not there; and what `commit` raises.
    """
    return take_out(session, item_ids, doors=doors)


def empty_old_bin(session: Session, *, doors: Doors, days: int = DAYS_IN_BIN) -> SaveResult:
    """Take out for good what has been in the bin for so many days; 0 empties the bin. Raises what `commit` raises.

    The clock alone is not believed: a vault in which nothing was changed for as long keeps its bin until the next
    change, since a clock that jumped ahead looks just the same.
    """
    now, period = doors.clock.now_ms(), days * _DAY_MS
    vault = session.vault
    deleted = vault.columns.deleted
    times = (int.from_bytes(deleted[at * 8 : at * 8 + 8], "big") for at in range(len(vault)))
    old = [vault.id_at(position) for position, time in enumerate(times) if 0 < time <= now - period]
    if old and days and now - vault.latest_change() >= period:
        old = []
    return take_out(session, old, doors=doors)
