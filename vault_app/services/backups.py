"""Earlier copies of an open vault: what they hold, and how one comes back without anything being lost."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from struct import unpack

from vault_app.core.differences import Differences, differences
from vault_app.core.errors import VaultAppError
from vault_app.core.item import Item
from vault_app.core.kinds import RECORD_KINDS
from vault_app.core.vault import Vault
from vault_app.ports.vault_store import Backup
from vault_app.services.commit import same_vault
from vault_app.services.doors import Doors
from vault_app.services.editing import SaveResult, put_items
from vault_app.services.session import Session


@dataclass(frozen=True, slots=True)
class KnownBackup:
    """A backup as the open vault sees it.

    Attributes:
        backup: which one.
        items: how many it holds; None where the present key does not open it.
        differences: against the vault as it is now; None as above.
    """

    backup: Backup
    items: int | None = None
    differences: Differences | None = None


def known_backups(session: Session, *, doors: Doors) -> tuple[KnownBackup, ...]:
    """List the backups, newest first, with what is in them. Raises Locked and StorageError."""
    return tuple(_known(session, backup, doors) for backup in session.store.backups())


def _known(session: Session, backup: Backup, doors: Doors) -> KnownBackup:
    try:
        vault = vault_in(session, backup, doors=doors)
    except VaultAppError:
        return KnownBackup(backup)
    return KnownBackup(backup, len(vault), differences(session.vault, vault))


def vault_in(session: Session, backup: Backup, *, doors: Doors) -> Vault:
    """Open a backup with the present key; its values stay sealed.

    Raises:
        KeyChanged: it belongs to another key: the passphrase was changed after it was made.
        NotAVault, NewerVersion, CostTooHigh, Damaged, ReadOnly: it cannot be read; NotFound: it is gone.
    """
    return same_vault(session, session.store.read_backup(backup), doors).vault


def titles_in(vault: Vault) -> tuple[str, ...]:
    """Give the titles of the items that are shown and not in the bin, in order of the alphabet."""
    columns = vault.columns
    deleted = unpack(f">{len(columns)}Q", columns.deleted)
    return tuple(
        sorted((columns.title[place] for place in vault.shown_positions() if not deleted[place]), key=str.casefold)
    )


def restore_backup(session: Session, backup: Backup, *, doors: Doors) -> SaveResult:
    """Give every item what it held in a backup, as a change of now; one that came later goes into the bin.

    What stands there now is in the history of each item, and the present file becomes a backup. The ``undo`` of the
    result takes all of it back.

    Raises:
        As `vault_in` and `put_items`; nothing was changed.
    """
    session.check_writable()
    return put_items(session, _as_it_was(session.vault, vault_in(session, backup, doors=doors), doors), doors=doors)


def _as_it_was(now: Vault, then: Vault, doors: Doors) -> Sequence[Item]:
    found, time = differences(now, then), doors.clock.now_ms()
    late = (now.item(item_id) for item_id in found.removed)
    binned = [replace(item, deleted=time) for item in late if not item.deleted and item.kind not in RECORD_KINDS]
    return [then.item(item_id) for item_id in (*found.changed, *found.added)] + binned
