"""A vault whose file is damaged, opened from the best copy that is left."""

from dataclasses import dataclass

from vault_app.core.errors import NotFound, VaultAppError
from vault_app.core.ids import VaultId
from vault_app.ports.vault_store import Backup, VaultStore
from vault_app.services.doors import Doors
from vault_app.services.session import Notice, Session
from vault_app.services.unlock_vault import ROLLED_BACK, confirm_copy, unlock_vault
from vault_app.vaultfile.credential import Credential
from vault_app.vaultfile.inspecting import VaultInfo, inspect_vault
from vault_app.vaultfile.opening import open_vault


@dataclass(frozen=True, slots=True)
class BestCopy:
    """What can take the place of a damaged file.

    Attributes:
        backup: the newest one whose beginning is sound, if there is any.
        own: whether this device keeps its own copy of what it last saw.
    """

    backup: Backup | None = None
    own: bool = False

    def __bool__(self) -> bool:
        return self.backup is not None or self.own


def best_copy(store: VaultStore, *, doors: Doors) -> BestCopy:
    """Look what could be opened instead; no key is needed. Raises StorageError."""
    for backup in store.backups():
        vault_id = _vault_id(store.read_backup(backup), doors)
        if vault_id is not None:
            return BestCopy(backup, own=doors.device.last_good(vault_id) is not None)
    vault_id = _vault_id(_present(store), doors)
    return BestCopy(None, own=vault_id is not None and doors.device.last_good(vault_id) is not None)


def open_best_copy(store: VaultStore, copy: BestCopy, credential: Credential, *, doors: Doors) -> Session:
    """Open the later one of this device's own copy and the backup, and put it in the place of the damaged file.

    Nothing is written before the copy has been opened; the damaged file becomes the newest backup. The notice
    "other-file" tells how many saves are missing, -1 where the damaged file does not tell its revision.

    Raises:
        What `open_vault` raises for the backup; StorageError: the damaged file is still in its place.
    """
    damaged = _facts(_present(store), doors)
    data = _opens(store, copy, credential, doors)
    put_in_place(store, data)
    session = unlock_vault(store, credential, doors=doors)
    try:
        if session.read_only == ROLLED_BACK:  # the person has just asked for it
            confirm_copy(session)
            session.notices = tuple(notice for notice in session.notices if notice.kind != "older-copy")
    except BaseException:
        session.lock()
        raise
    used = inspect_vault(data, limits=doors.limits).number
    session.tell(Notice("other-file", -1 if damaged is None else max(0, damaged.number - used)))
    return session


def put_in_place(store: VaultStore, data: bytes) -> None:
    """Put a copy in the place of whatever lies there, which becomes a backup. Raises StorageError."""
    try:
        _present_data, version = store.read()
    except NotFound:
        store.create(data)
    else:
        store.replace(data, expected=version)


def _opens(store: VaultStore, copy: BestCopy, credential: Credential, doors: Doors) -> bytes:
    failure: VaultAppError = NotFound()
    for data in _copies(store, copy, doors):
        try:
            open_vault(data, credential, limits=doors.limits).key.wipe()
        except VaultAppError as error:
            failure = error
        else:
            return data
    raise failure


def _copies(store: VaultStore, copy: BestCopy, doors: Doors) -> list[bytes]:
    """Give what can be opened, the latest first; this device's own before a backup of the same revision."""
    backup = store.read_backup(copy.backup) if copy.backup is not None else b""
    vault_id = _vault_id(backup, doors) or _vault_id(_present(store), doors)
    own = doors.device.last_good(vault_id) if vault_id is not None else None
    found = [(facts.number, data) for data in (own or b"", backup) if (facts := _facts(data, doors)) is not None]
    return [data for _number, data in sorted(found, key=lambda each: -each[0])]


def _present(store: VaultStore) -> bytes:
    try:
        return store.read()[0]
    except NotFound:
        return b""


def _vault_id(data: bytes, doors: Doors) -> VaultId | None:
    facts = _facts(data, doors)
    return None if facts is None else facts.vault_id


def _facts(data: bytes, doors: Doors) -> VaultInfo | None:
    try:
        return inspect_vault(data, limits=doors.limits)
    except VaultAppError:
        return None
