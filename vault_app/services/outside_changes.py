"""What other programs and other people saved while the vault is open here, taken in at once."""

from dataclasses import dataclass, field, replace

from vault_app.core.ancestry import Lineage
from vault_app.core.differences import Differences, differences
from vault_app.core.vault import Vault
from vault_app.ports.vault_store import FileVersion, LastWrite
from vault_app.services.commit import commit, same_vault
from vault_app.services.doors import Doors
from vault_app.services.pinning import pin_session
from vault_app.services.session import Session
from vault_app.vaultfile.opened import OpenedVault

_FOLLOWED = (None, "no-permission", "in-use")  # what may not be written is followed like any other


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came in.

    Attributes:
        differences: what is in the vault now against what was in it.
        by: who saved it and when, as far as the system tells.
        older: an older copy lies there now; the session keeps what it has, and the next save puts it back.
    """

    differences: Differences = field(default_factory=Differences)
    by: LastWrite = field(default_factory=LastWrite)
    older: bool = False


def take_in(session: Session, *, doors: Doors) -> TakenIn | None:
    """Look whether the file was changed outside, and take the change over; None where there is nothing new.

    A copy that was made from ours is taken as it is, as a fresh unlock would; nothing is written. One that went
    another way is merged and saved. What both had changed is among `Session.take_clashes`.

    Raises:
        Locked, KeyChanged, ReadOnly ("newer"): the session is as it was.
        StorageError, FormatError, IntegrityError: the file is gone or cannot be read.
    """
    if session.read_only not in _FOLLOWED or session.store.unchanged(session.version):
        return None
    if session.read_only is not None and session.unsaved:
        return None  # what was merged here could be neither saved nor kept
    by = session.store.last_write()
    data, version = session.store.read()
    if version == session.version:
        return None
    theirs, before = same_vault(session, data, doors), session.vault
    ours, other = session.lineage, Lineage(theirs.number, version.sha256, theirs.ancestors)
    if ours.descends_from(other.sha256) and not session.unsaved:
        return TakenIn(by=by, older=True)
    if session.unsaved or not other.descends_from(ours.sha256):
        return _merged(session, before, by, theirs, version, doors)
    session.advance(theirs, version)
    pin_session(session, data)
    return TakenIn(differences(before, session.vault), by)


def _merged(
    session: Session, before: Vault, by: LastWrite, theirs: OpenedVault, version: FileVersion, doors: Doors
) -> TakenIn:
    if session.read_only is None:
        commit(session, (), doors)
    else:  # nothing was ever changed here
        session.advance(replace(theirs, slots=session.opened.slots), version)
    return TakenIn(differences(before, session.vault), by)
