"""A new vault key: proved before it replaces the old one, then carried to everything this app keeps.

Order matters (FORMAT.md, "Rotation"): the new file is opened and announced in the pin before it is written, read back
after; then the old key is retired in the pin, and only then the backups that it opens are sealed again, or deleted
where that fails.
"""

from contextlib import suppress
from dataclasses import dataclass, replace

from vault_app.core.errors import ChangedElsewhere, StorageError, StorageFailed, VaultAppError
from vault_app.core.secret import Secret
from vault_app.crypto.keys import VaultKey
from vault_app.ports.vault_store import Backup, FileVersion
from vault_app.services.commit import commit
from vault_app.services.doors import Doors
from vault_app.services.new_passphrase import cost_here
from vault_app.services.pinning import announce, pin_of, remember, retiring
from vault_app.services.session import Session
from vault_app.services.sidecar_rotation import sidecar_under
from vault_app.vaultfile.credential import Credential, PassphraseCredential
from vault_app.vaultfile.inspecting import SlotInfo
from vault_app.vaultfile.opened import OpenedVault
from vault_app.vaultfile.opening import open_vault, open_with_key
from vault_app.vaultfile.rekeying import Rekeyed, rekey, reseal_copy


@dataclass(frozen=True, slots=True)
class Rotated:
    """What a new key brought with it.

    Attributes:
        backups_resealed: backups that the new passphrase opens now.
        backups_deleted: backups that could not be sealed again and were deleted.
        backups_left: backups that the old passphrase still opens, because the disk refused.
        dropped: ways to open the vault that no longer exist.
        recovery_seed: for a new recovery sheet, where one was asked for; the receiver wipes it.
    """

    backups_resealed: int
    backups_deleted: int
    backups_left: int
    dropped: tuple[SlotInfo, ...]
    recovery_seed: Secret | None = None


def rotate(
    session: Session, passphrase: Secret, *, doors: Doors, old: Credential | None = None, new_recovery: bool = False
) -> Rotated:
    """Give the vault a new key that this passphrase opens; ``old`` finds backups under keys from before.

    Raises:
        Locked, ReadOnly, KeyChanged, NotEnoughMemory, LimitReached: nothing was changed.
        StorageError: nothing was changed, or (StorageFailed) the file did not read back as it was written.
    """
    session.check_writable()
    try:
        return _rotated(session, passphrase, doors, old, new_recovery=new_recovery)
    except ChangedElsewhere:
        commit(session, (), doors)  # merges what changed meanwhile
    return _rotated(session, passphrase, doors, old, new_recovery=new_recovery)


def _rotated(
    session: Session, passphrase: Secret, doors: Doors, old: Credential | None, *, new_recovery: bool
) -> Rotated:
    rekeyed = _rekeyed(session, passphrase, doors, new_recovery=new_recovery)
    try:
        open_vault(rekeyed.data, PassphraseCredential(passphrase), limits=doors.limits).key.wipe()
        return _established(session, rekeyed, doors, old)
    except BaseException:
        if session.locked or session.key is not rekeyed.opened.key:
            _wipe(rekeyed)
        raise


def _rekeyed(session: Session, passphrase: Secret, doors: Doors, *, new_recovery: bool) -> Rekeyed:
    return rekey(
        session.opened,
        session.vault,
        passphrase=passphrase,
        cost=cost_here(doors),
        number=session.next_number,
        ancestors=session.lineage.of_child(),
        app=doors.app,
        new_recovery=new_recovery,
        limits=doors.limits,
    )


def _established(session: Session, rekeyed: Rekeyed, doors: Doors, old: Credential | None) -> Rotated:
    fresh, old_tag = rekeyed.opened, session.key.key_tag()
    sidecar = sidecar_under(session, fresh)
    # What has begun is finished, though the session is locked meanwhile: with a copy of its key.
    with session.key.borrow() as key:
        former = VaultKey(key)
    try:
        announce(doors, fresh, rekeyed.data)
        version = session.store.replace(rekeyed.data, expected=session.version)
        try:
            pin = pin_of(fresh, version.sha256, before=doors.device.pin(fresh.vault.id))
            remember(doors, retiring(pin, old_tag), fresh, rekeyed.data)
            with suppress(StorageError):
                doors.device.set_sidecar(fresh.vault.id, sidecar)
            backups = _Backups(session, former, fresh, doors, old)
            if _read_back(session, version):
                resealed, deleted, left = backups.all_sealed_again()
            else:
                resealed, deleted, left = 0, 0, backups.count()
        finally:
            session.advance(fresh, version)
    finally:
        former.wipe()
    return Rotated(resealed, deleted, left, rekeyed.dropped, rekeyed.recovery_seed)


def _read_back(session: Session, version: FileVersion) -> bool:
    """Whether the new file could be read; where it cannot, it is in its place all the same, but nothing is certain.

    Raises:
        StorageFailed: another content is there.
    """
    session.doubt(version)
    try:
        _, found = session.store.read()
    except StorageError:
        session.doubt(replace(version, confirmed=False))
        return False
    if found != version:
        raise StorageFailed
    return True


class _Backups:
    """This app's backups, on their way to the new key."""

    def __init__(
        self, session: Session, former: VaultKey, fresh: OpenedVault, doors: Doors, old: Credential | None
    ) -> None:
        self._store, self._former, self._fresh, self._doors, self._old = session.store, former, fresh, doors, old

    def count(self) -> int:
        """Give how many there are; at least one where the disk does not tell."""
        try:
            return len(self._store.backups()) + len(self._doors.device.asides(self._fresh.vault.id))
        except StorageError:
            return 1

    def all_sealed_again(self) -> tuple[int, int, int]:
        """Give how many were sealed again, deleted, and left as they were although the old credential opens them."""
        try:
            answers = [self._sealed_again(backup) for backup in self._store.backups()]
        except StorageError:
            answers = ["left"]
        try:
            answers += map(self._aside_sealed_again, self._doors.device.asides(self._fresh.vault.id))
        except StorageError:
            answers.append("left")
        return answers.count("resealed"), answers.count("deleted"), answers.count("left")

    def _sealed_again(self, backup: Backup) -> str:
        try:
            copy = self._opened(self._store.read_backup(backup))
        except VaultAppError:
            return "closed"  # neither the old key nor the old credential opens it
        try:
            self._store.replace_backup(backup, reseal_copy(copy, self._fresh, app=self._doors.app))
        except VaultAppError:
            return self._deleted(backup)
        finally:
            if copy.key is not self._former:
                copy.key.wipe()
        return "resealed"

    def _aside_sealed_again(self, data: bytes) -> str:
        """Deal with a copy that this device set aside; a failure deletes it, as it does a backup."""
        vault_id, device = self._fresh.vault.id, self._doors.device
        try:
            copy = self._opened(data)
        except VaultAppError:
            return "closed"
        answer = "resealed"
        try:
            device.set_aside(vault_id, reseal_copy(copy, self._fresh, app=self._doors.app))
        except VaultAppError:
            answer = "deleted"
        finally:
            if copy.key is not self._former:
                copy.key.wipe()
        try:
            device.drop_aside(vault_id, data)
        except StorageError:
            return "left"
        return answer

    def _opened(self, data: bytes) -> OpenedVault:
        try:
            return open_with_key(data, self._former, limits=self._doors.limits)
        except VaultAppError:
            if self._old is None:
                raise
            return open_vault(data, self._old, limits=self._doors.limits)

    def _deleted(self, backup: Backup) -> str:
        try:
            self._store.remove_backup(backup)
        except StorageError:
            return "left"
        return "deleted"


def _wipe(rekeyed: Rekeyed) -> None:
    rekeyed.opened.key.wipe()
    if rekeyed.recovery_seed is not None:
        rekeyed.recovery_seed.wipe()
