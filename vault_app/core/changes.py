"""What can be done to a vault: history, undo, merge and later the team's log all speak in these."""

from dataclasses import dataclass

from vault_app.core.ids import ItemId
from vault_app.core.item import Item, Stamp


@dataclass(frozen=True, slots=True)
class PutItem:
    """Add the item, or put it in the place of the one with its id."""

    item: Item


@dataclass(frozen=True, slots=True)
class PurgeItem:
    """Take the item out for good; a tombstone stays, so that no other device brings it back silently."""

    item_id: ItemId
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class RenameVault:
    """Give the vault another name."""

    name: str
    stamp: Stamp


Change = PutItem | PurgeItem | RenameVault
