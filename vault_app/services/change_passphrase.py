"""Another passphrase, another recovery key, or a way back in: each ends what opened the vault before."""

from dataclasses import dataclass

from vault_app.core.errors import KeyChanged
from vault_app.core.secret import Secret
from vault_app.ports.vault_store import VaultStore
from vault_app.services.doors import Doors
from vault_app.services.new_passphrase import check_passphrase
from vault_app.services.recovery_sheet import RecoverySheet, sheet_of
from vault_app.services.rotation import Rotated, rotate
from vault_app.services.session import Session
from vault_app.services.unlock_vault import unlock_vault
from vault_app.vaultfile.credential import Credential, PassphraseCredential, RecoveryCredential
from vault_app.vaultfile.inspecting import SlotInfo
from vault_app.vaultfile.opening import open_vault
from vault_app.vaultfile.recovery_words import seed_of


@dataclass(frozen=True, slots=True)
class PassphraseChanged:
    """What became of this app's backups that the former passphrase opened, and of other ways to open the vault.

    ``backups_left`` could be neither sealed again nor deleted: the former passphrase still opens them. Copies made
    elsewhere open with it too.
    """

    backups_resealed: int = 0
    backups_deleted: int = 0
    backups_left: int = 0
    dropped: tuple[SlotInfo, ...] = ()


@dataclass(frozen=True, slots=True)
class NewRecovery:
    """A new recovery sheet, whose words exist nowhere else; the former sheet opens the vault no more."""

    sheet: RecoverySheet
    changed: PassphraseChanged


@dataclass(frozen=True, slots=True)
class Recovered:
    """The vault, open again, under a new passphrase; the recovery sheet stays valid."""

    session: Session
    changed: PassphraseChanged


def change_passphrase(
    session: Session,
    old: Secret,
    new: Secret,
    *,
    doors: Doors,
    accept_weak: bool = False,
    generated_bits: float | None = None,
) -> PassphraseChanged:
    """Give the vault a new passphrase and a new key; both secrets stay the caller's to wipe.

    ``generated_bits`` is the exact strength of a passphrase that chance chose; one's own is estimated.

    Raises:
        WrongPassphrase: ``old`` does not open the vault.
        InvalidPassphrase, WeakPassphrase: see `check_passphrase`.
        Others: see `rotate`.
    """
    session.check_writable()
    check_passphrase(new, doors=doors, accept_weak=accept_weak, generated_bits=generated_bits)
    credential = PassphraseCredential(old)
    prove(session, credential, doors=doors)
    return _told(rotate(session, new, doors=doors, old=credential))


def new_recovery_key(session: Session, passphrase: Secret, *, doors: Doors) -> NewRecovery:
    """Give the vault a new recovery key, for a sheet that was lost or seen; the passphrase stays as it is.

    Raises:
        WrongPassphrase: it does not open the vault.
        Others: see `rotate`.
    """
    session.check_writable()
    credential = PassphraseCredential(passphrase)
    prove(session, credential, doors=doors)
    rotated = rotate(session, passphrase, doors=doors, old=credential, new_recovery=True)
    assert rotated.recovery_seed is not None  # noqa: S101  # it was asked for
    return NewRecovery(
        sheet_of(session.opened, rotated.recovery_seed, place=session.store.place, doors=doors), _told(rotated)
    )


def recover(
    store: VaultStore,
    words: Secret,
    new: Secret,
    *,
    doors: Doors,
    accept_weak: bool = False,
    generated_bits: float | None = None,
) -> Recovered:
    """Open a vault with the words of its recovery sheet and give it a new passphrase.

    Raises:
        UnreadableRecoveryWords, WrongRecoveryKey, NoMatchingSlot: the words do not open it.
        ReadOnly: it is an older copy, or under another key, than this device has seen; or it cannot be written.
        InvalidPassphrase, WeakPassphrase: see `check_passphrase`.
        Others: see `unlock_vault` and `rotate`.
    """
    check_passphrase(new, doors=doors, accept_weak=accept_weak, generated_bits=generated_bits)
    seed = seed_of(words, doors.words)
    credential = RecoveryCredential(seed)
    try:
        session = unlock_vault(store, credential, doors=doors)
        try:
            return Recovered(session, _told(rotate(session, new, doors=doors, old=credential)))
        except BaseException:
            session.lock()
            raise
    finally:
        seed.wipe()


def prove(session: Session, credential: Credential, *, doors: Doors) -> None:
    """Pass a credential that opens the vault as it is on the disk; takes as long as unlocking.

    Raises:
        WrongPassphrase and the like: it does not.
        KeyChanged: the file on the disk belongs to another key by now.
        StorageError: the file cannot be read.
    """
    data, _ = session.store.read()
    opened = open_vault(data, credential, limits=doors.limits)
    try:
        if opened.key.key_tag() != session.key.key_tag():
            raise KeyChanged
    finally:
        opened.key.wipe()


def _told(rotated: Rotated) -> PassphraseChanged:
    return PassphraseChanged(rotated.backups_resealed, rotated.backups_deleted, rotated.backups_left, rotated.dropped)
