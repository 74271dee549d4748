"""Items as they should be, brought to the disk; and how to take that back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from vault_app.core.changes import Change, PurgeItem, PutItem, RenameVault
from vault_app.core.errors import LimitReached
from vault_app.core.history import revised
from vault_app.core.ids import ItemId
from vault_app.core.item import Earlier, Item, Sealed
from vault_app.core.merge import Clash
from vault_app.services.commit import Committed, commit
from vault_app.services.doors import Doors
from vault_app.services.session import Session

MOST_EARLIER = 65_535  # values in one item's history: the format counts them in 16 bits


@dataclass(frozen=True, slots=True)
class SaveResult:
    """What was saved.

    Attributes:
        items: the items as they are now; without those that were taken out for good.
        undo: for `undo`; () where nothing was changed.
        merged: how many things another device's copy brought along.
        clashes: what both had changed.
    """

    items: tuple[Item, ...]
    undo: tuple[Change, ...]
    merged: int = 0
    clashes: tuple[Clash, ...] = ()

    @property
    def item(self) -> Item:
        """The first of the items."""
        return self.items[0]


def put_items(
    session: Session, wanted: Iterable[Item], *, doors: Doors, beside: tuple[Earlier, ...] = ()
) -> SaveResult:
    """Save items with the content of ``wanted``; stamps and history follow from what was there before.

    ``beside`` is kept in the history of whatever was there too.

    Raises:
        LimitReached: an item's history is full; and what `commit` raises.
    """
    session.check_writable()
    wanted = tuple(wanted)
    stamp, vault = session.stamp(), session.vault
    changes: list[Change] = []
    undo: list[Change] = []
    for item in wanted:
        position = vault.position(item.id)
        if position is None:  # new, or brought back after it was taken out for good
            changes.append(PutItem(replace(item, stamp=stamp)))
            undo.append(PutItem(replace(item, deleted=stamp.time)))
            continue
        current = vault.at(position)
        changed = revised(current, item, stamp)
        changed = replace(changed, history=(*changed.history, *beside))
        if len(changed.history) > MOST_EARLIER:
            raise LimitReached
        if changed != current:
            changes.append(PutItem(changed))
            undo.append(PutItem(current))
    return _result(session, [item.id for item in wanted], undo, _commit(session, changes, doors))


def take_out(session: Session, item_ids: Iterable[ItemId], *, doors: Doors) -> SaveResult:
    """Take items out for good.

    Raises:
        ItemNotFound: one is not there; and what `commit` raises.
    """
    session.check_writable()
    stamp = session.stamp()
    items = [session.vault.item(item_id) for item_id in dict.fromkeys(item_ids)]
    committed = _commit(session, [PurgeItem(item.id, stamp) for item in items], doors)
    return _result(session, [], [PutItem(item) for item in items], committed)


def rename_vault(session: Session, name: str, *, doors: Doors) -> SaveResult:
    """Give the vault another name. Raises what `commit` raises."""
    session.check_writable()
    before = RenameVault(session.vault.name, session.vault.name_stamp)
    return _result(session, [], [before], _commit(session, [RenameVault(name, session.stamp())], doors))


def undo(session: Session, changes: Sequence[Change], *, doors: Doors) -> SaveResult:
    """Take back what a `SaveResult` did; its own ``undo`` does it again.

    Values that go by this are in the history like any other.

    Raises:
        Damaged: ("value") the vault's key was changed since; nothing was done.
        Others: what `commit` raises.
    """
    session.check_writable()
    for change in changes:
        if isinstance(change, PutItem):
            _check_seals(session, change.item)
    put = put_items(session, [change.item for change in changes if isinstance(change, PutItem)], doors=doors)
    renamed = [rename_vault(session, change.name, doors=doors) for change in changes if isinstance(change, RenameVault)]
    return replace(put, undo=(*put.undo, *(change for result in renamed for change in result.undo)))


def _commit(session: Session, changes: Sequence[Change], doors: Doors) -> Committed:
    return commit(session, changes, doors) if changes else Committed()


def _result(session: Session, ids: Iterable[ItemId], undo: Iterable[Change], committed: Committed) -> SaveResult:
    vault = session.vault
    places = (vault.position(item_id) for item_id in ids)
    items = tuple(vault.at(position) for position in places if position is not None)
    return SaveResult(items, tuple(undo), committed.merged, committed.clashes)


def _check_seals(session: Session, item: Item) -> None:
    """Pass an item whose values open: one kept since before a change of the vault's key does not."""
    vault_id, key = session.vault.id, session.key
    for field in (*item.fields, *(entry.field for entry in item.history)):
        if isinstance(field.value, Sealed):
            key.open_value(vault_id=vault_id, item_id=item.id, field_id=field.id, sealed=field.value).wipe()
