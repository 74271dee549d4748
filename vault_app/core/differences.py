"""Which items two copies of a vault do not have alike; stamps and history do not count."""

from dataclasses import dataclass

from vault_app.core.comparing import unlike_positions
from vault_app.core.ids import ItemId
from vault_app.core.item import Item
from vault_app.core.vault import Vault


@dataclass(frozen=True, slots=True)
class Differences:
    """Items of one copy against those of another: what only the other has, what it lacks, and what is not the same."""

    added: tuple[ItemId, ...] = ()
    removed: tuple[ItemId, ...] = ()
    changed: tuple[ItemId, ...] = ()

    @property
    def count(self) -> int:
        """How many items are not alike."""
        return len(self.added) + len(self.removed) + len(self.changed)


def differences(ours: Vault, theirs: Vault) -> Differences:
    """Compare two copies of one vault, building only the items that are not at the same place in both."""
    places = {theirs.id_at(position): position for position in range(len(theirs))}
    unlike = set(unlike_positions(ours, theirs))
    removed: list[ItemId] = []
    changed: list[ItemId] = []
    for position in range(len(ours)):
        item_id = ours.id_at(position)
        place = places.pop(item_id, None)
        if place is None:
            removed.append(item_id)
        elif (place != position or position in unlike) and _content(ours.at(position)) != _content(theirs.at(place)):
            changed.append(item_id)
    return Differences(tuple(places), tuple(removed), tuple(changed))


def _content(item: Item) -> tuple[object, ...]:
    fields = [(field.id, field.type, field.value, field.label) for field in item.fields]
    return item.kind, item.title, item.tags, item.favourite, bool(item.deleted), fields
