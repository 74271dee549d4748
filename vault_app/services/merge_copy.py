"""Another copy of the open vault (a conflict copy of a sync program, one that was set aside) merged into it."""

from collections.abc import Sequence

from vault_app.core.ancestry import Lineage
from vault_app.services.commit import Committed, commit_merged, same_vault
from vault_app.services.doors import Doors
from vault_app.services.session import Session
from vault_app.vaultfile.ancestry import file_hash


def merge_copy(session: Session, data: bytes, *, doors: Doors) -> Committed:
    """Merge a copy into the vault and save; one that holds nothing new changes nothing.

    Raises:
        KeyChanged: it is another vault, or from before the passphrase was changed.
        NotAVault, NewerVersion, CostTooHigh, Damaged: it cannot be read.
        Others: what `commit` raises.
    """
    session.check_writable()
    theirs = same_vault(session, data, doors)
    other = Lineage(theirs.number, file_hash(data), theirs.ancestors)
    if session.lineage.descends_from(other.sha256):
        return Committed()
    return commit_merged(session, theirs, other, doors)


def asides(session: Session, *, doors: Doors) -> Sequence[bytes]:
    """Give the copies of this vault that this device set aside. Raises Locked."""
    return doors.device.asides(session.vault.id)


def merge_aside(session: Session, data: bytes, *, doors: Doors) -> Committed:
    """Merge a copy that was set aside; once it is in the vault it is deleted. Raises what `merge_copy` raises."""
    committed = merge_copy(session, data, doors=doors)
    doors.device.drop_aside(session.vault.id, data)
    return committed
