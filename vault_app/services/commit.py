"""The one road from a change to the disk."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from vault_app.core.ancestry import Lineage, of_merge, parted_after
from vault_app.core.changes import Change, PurgeItem, PutItem, RenameVault
from vault_app.core.errors import ChangedElsewhere, Damaged, KeyChanged, ReadOnly
from vault_app.core.history import restamped
from vault_app.core.item import Stamp
from vault_app.core.merge import Clash, merge
from vault_app.core.vault import Vault
from vault_app.ports.vault_store import FileVersion
from vault_app.services.doors import Doors
from vault_app.services.pinning import pin_of, remember_save
from vault_app.services.session import Session
from vault_app.vaultfile.opened import OpenedVault
from vault_app.vaultfile.opening import open_with_key
from vault_app.vaultfile.sealing import seal_vault

TRIES = 3


@dataclass(frozen=True, slots=True)
class Committed:
    """What came of a save: how many things another device's copy brought, and what both had changed."""

    merged: int = 0
    clashes: tuple[Clash, ...] = ()


@dataclass(frozen=True)
class _Next:
    """A file about to be written, and what it takes the place of."""

    opened: OpenedVault
    expected: FileVersion
    committed: Committed


def commit(session: Session, changes: Sequence[Change], doors: Doors) -> Committed:
    """Save the vault with ``changes``, which carry `Session.stamp`; if the file changed meanwhile, merge with it.

    Raises:
        Locked, ReadOnly: nothing was done.
        KeyChanged: the file on the disk belongs to another key; it is not overwritten.
        StorageError: nothing was written and the session is as it was; the same changes can be tried again.
        LimitReached: the vault would grow beyond a limit of the format.
    """
    session.check_writable()
    vault = session.vault.apply(*changes)
    planned = _Next(
        replace(session.opened, vault=vault, number=session.next_number, ancestors=session.lineage.of_child()),
        session.version,
        Committed(),
    )
    for _ in range(TRIES):
        try:
            return _written(session, planned, doors)
        except ChangedElsewhere:
            planned = _merged(session, changes, doors)
    raise ChangedElsewhere


def commit_merged(session: Session, theirs: OpenedVault, other: Lineage, doors: Doors) -> Committed:
    """Save the vault merged with another copy of it, which lies elsewhere. Raises what `commit` raises."""
    session.check_writable()
    for _ in range(TRIES):
        try:
            return _written(session, _plan(session, session.vault, theirs, other, session.version), doors)
        except ChangedElsewhere:
            commit(session, (), doors)  # what lies on the disk first
    raise ChangedElsewhere


def _written(session: Session, planned: _Next, doors: Doors) -> Committed:
    opened = planned.opened
    data = seal_vault(opened, opened.vault, number=opened.number, ancestors=opened.ancestors, app=doors.app)
    # Before the replace: the key may be gone after it, and the save done all the same.
    pin = pin_of(opened, b"", before=doors.device.pin(opened.vault.id))
    version = session.store.replace(data, expected=planned.expected)
    session.advance(opened, version)
    session.doubt(version)
    remember_save(doors, replace(pin, sha256=version.sha256), opened, data)
    session.remember_clashes(planned.committed.clashes)
    return planned.committed


def _merged(session: Session, changes: Sequence[Change], doors: Doors) -> _Next:
    """Read what is on the disk now, and plan a save that holds it and the changes."""
    data, version = session.store.read()
    theirs = same_vault(session, data, doors)
    ours, other = session.lineage, Lineage(theirs.number, version.sha256, theirs.ancestors)
    number = max(session.next_number, theirs.number + 1)
    late = [_restamped(change, session.next_number, number) for change in changes]
    vault = session.vault.apply(*late)
    if ours.descends_from(other.sha256):  # someone put an older copy there
        return _Next(
            replace(session.opened, vault=vault, number=number, ancestors=ours.of_child()), version, Committed()
        )
    return _plan(session, vault, theirs, other, version)


def _plan(session: Session, vault: Vault, theirs: OpenedVault, other: Lineage, expected: FileVersion) -> _Next:
    """Plan a save of ``vault`` merged with another copy, numbered above both."""
    ours, number = session.lineage, max(session.next_number, theirs.number + 1)
    merged = merge(vault, theirs.vault, since=parted_after(ours, other))
    return _Next(
        replace(session.opened, vault=merged.vault, number=number, ancestors=of_merge(ours, other)),
        expected,
        Committed(merged.changes_from_theirs, merged.clashes),
    )


def same_vault(session: Session, data: bytes, doors: Doors) -> OpenedVault:
    """Open another copy of the session's vault.

    Raises:
        NotAVault, NewerVersion, CostTooHigh, Damaged: it cannot be read.
        KeyChanged: it is sound, but belongs to another key (or is another vault).
        ReadOnly: ("newer") a newer version wrote it: merging would lose what that version added.
    """
    try:
        theirs = open_with_key(data, session.key, limits=doors.limits)
    except Damaged as damaged:
        if damaged.where == "body" and damaged.key_was_right:
            raise KeyChanged from None
        raise
    if theirs.newer_minor:
        raise ReadOnly(reason="newer")
    return theirs


def _restamped(change: Change, old: int, new: int) -> Change:
    def later(stamp: Stamp) -> Stamp:
        return Stamp(new, stamp.time) if stamp.revision == old else stamp

    match change:
        case PutItem(item):
            return PutItem(restamped(item, later))
        case PurgeItem(item_id, stamp):
            return PurgeItem(item_id, later(stamp))
        case _:
            return RenameVault(change.name, later(change.stamp))
