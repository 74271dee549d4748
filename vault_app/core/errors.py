"""Everything that can go wrong, as types that carry facts.

An error never holds words for a person (``ui/messages`` and ``cli`` find those) and never a secret. The classes
directly below `VaultAppError` are groups and are never raised themselves.
"""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(kw_only=True, eq=False)
class VaultAppError(Exception):
    """The root of every error this app raises on purpose; never raised itself."""

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({facts})"


# --- the vault does not open -----------------------------------------------------------------------------


class UnlockError(VaultAppError):
    """The credential did not open the vault."""


class WrongPassphrase(UnlockError):
    """No passphrase slot opens with this passphrase; the file itself is undamaged."""


class WrongRecoveryKey(UnlockError):
    """No recovery slot opens with this recovery key."""


class NoMatchingSlot(UnlockError):
    """The vault has no slot of the kind that was tried."""


@dataclass(kw_only=True, eq=False)
class PassphraseDue(UnlockError):
    """Quick unlock asks for the passphrase itself every ``days`` days, so that it is not forgotten."""

    days: int


class FormatError(VaultAppError):
    """The bytes are not a vault this version can read; the passphrase does not matter."""


class NotAVault(FormatError):
    """The file is too short, or does not begin like a vault."""


@dataclass(kw_only=True, eq=False)
class NewerVersion(FormatError):
    """A newer version wrote this file: its version byte is not 1."""

    version: int


class IntegrityError(VaultAppError):
    """The file is a vault, but not the one that was written."""


@dataclass(kw_only=True, eq=False)
class Damaged(IntegrityError):
    """Part of the file cannot be read.

    ``key_was_right`` is true where the credential opened its slot and the body then failed. ``where`` is a word
    for the place ("header", "slots", "check", "body", "item", "value"), for the record only.
    """

    where: str
    key_was_right: bool = False


@dataclass(kw_only=True, eq=False)
class CostTooHigh(IntegrityError):
    """A slot asks for a key derivation outside the accepted range (damaged or hostile)."""

    memory_kib: int
    passes: int
    lanes: int


@dataclass(kw_only=True, eq=False)
class NotEnoughMemory(VaultAppError):
    """The key derivation needs more memory than this computer has to give now (KiB)."""

    needed_kib: int


@dataclass(kw_only=True, eq=False)
class RolledBack(IntegrityError):
    """The file is an older copy than this device last saw (revision numbers)."""

    number: int
    pinned: int


class KeyChanged(IntegrityError):
    """The vault key differs from the one this device pinned; a person has to confirm it."""


class KeyRetired(IntegrityError):
    """The vault key is one that this device saw being retired: refused."""


# --- storage ---------------------------------------------------------------------------------------------


@dataclass(kw_only=True, eq=False)
class StorageError(VaultAppError):
    """The disk did not do what was asked; what was there before is untouched."""

    path: Path | None = None


class NotFound(StorageError):
    """There is no file at that place."""


class AlreadyExists(StorageError):
    """There is a file at that place already, and it is not overwritten."""


class NotAllowed(StorageError):
    """The system refuses to read or write there (permission or read-only file system)."""


@dataclass(kw_only=True, eq=False)
class InUse(StorageError):
    """Another writer has held the lock for some seconds."""

    user: str = ""
    host: str = ""
    pid: int = 0
    since_ms: int = 0


class ChangedElsewhere(StorageError):
    """The file on disk is not the one that was read: merge and try again."""


@dataclass(kw_only=True, eq=False)
class DiskFull(StorageError):
    """No space left (or quota used up)."""

    needed_bytes: int = 0


@dataclass(kw_only=True, eq=False)
class StorageFailed(StorageError):
    """The operating system failed in another way; ``errno`` says which."""

    errno: int = 0


# --- work on an open vault -------------------------------------------------------------------------------


class Locked(VaultAppError):
    """The vault was locked meanwhile; nothing was done."""


@dataclass(kw_only=True, eq=False)
class ReadOnly(VaultAppError):
    """The vault is open for reading only.

    ``reason`` is "newer", "rolled-back", "key-changed", "no-permission" or "in-use" (a person chose it meanwhile).
    """

    reason: str


@dataclass(kw_only=True, eq=False)
class ItemNotFound(VaultAppError):
    """No item has that id or title."""


@dataclass(kw_only=True, eq=False)
class AmbiguousItem(VaultAppError):
    """Several items have that title; ``ids`` are theirs, in hex."""

    ids: tuple[str, ...] = field(default=())


@dataclass(kw_only=True, eq=False)
class InvalidDraft(VaultAppError):
    """What was typed cannot be saved; ``problems`` names every field and what is wrong, at once."""

    problems: tuple[object, ...] = ()


@dataclass(kw_only=True, eq=False)
class InvalidPassphrase(VaultAppError):
    """A new passphrase cannot be used; ``reason`` is "empty", "unassigned", "surrogate", "private-use" or "control"."""

    reason: str


@dataclass(kw_only=True, eq=False)
class WeakPassphrase(VaultAppError):
    """A new passphrase has too few estimated bits; below 50 it is refused, below 65 it needs consent."""

    bits: float
    needs_consent: bool


@dataclass(kw_only=True, eq=False)
class OutOfRange(VaultAppError):
    """A number or text is outside what is accepted; ``what`` names the parameter."""

    what: str
    low: float | None = None
    high: float | None = None


class LimitReached(VaultAppError):
    """The vault would grow beyond a limit of the format."""


# --- the desktop -----------------------------------------------------------------------------------------


class ClipboardError(VaultAppError):
    """The clipboard could not be used."""


class ClipboardBusy(ClipboardError):
    """Another program holds the clipboard."""


class ClipboardUnsafe(ClipboardError):
    """The clipboard tool found here cannot ask clipboard histories to look away."""


class ClipboardMissing(ClipboardError):
    """No clipboard tool or session is here."""


class KeychainError(VaultAppError):
    """The operating system's keyring could not be used."""


class KeychainMissing(KeychainError):
    """No keyring of a known kind runs here, or it has gone away meanwhile."""


class KeychainLocked(KeychainError):
    """The keyring is locked, and nobody unlocked it."""


class KeychainRefused(KeychainError):
    """The keyring answered that it will not, or answered nonsense."""


@dataclass(kw_only=True, eq=False)
class KeychainTimeout(KeychainError):
    """The keyring did not answer within ``seconds``."""

    seconds: float


class KeychainCancelled(KeychainError):
    """Somebody gave up waiting for the keyring."""


class KeychainNoEntry(KeychainError):
    """The keyring works and holds nothing for this vault (any more)."""


class KeychainGarbage(KeychainError):
    """What the keyring holds for this vault does not open it."""


class TransferError(VaultAppError):
    """An import or export did not work."""


class UnknownSource(TransferError):
    """No reader knows a file that begins like this."""


class FileEmpty(TransferError):
    """There is nothing in the file that could be imported."""


@dataclass(kw_only=True, eq=False)
class FileTooLarge(TransferError):
    """The file, or what it unfolds to, is larger than what is read: ``most`` bytes, or ``entries`` unless 0."""

    most: int = 0
    entries: int = 0


@dataclass(kw_only=True, eq=False)
class FileDamaged(TransferError):
    """The file begins like that program's, but cannot be read to its end; ``where`` is for the record only."""

    where: str = ""


@dataclass(kw_only=True, eq=False)
class FileUnsafe(TransferError):
    """The file is made to do harm, or looks like it: ``reason`` is "entities", "ratio", "names" or "nesting"."""

    reason: str


@dataclass(kw_only=True, eq=False)
class FileLocked(TransferError):
    """The file is encrypted and needs its own passphrase; ``key_file`` tells whether it may need a key file too."""

    key_file: bool = False


class WrongFilePassphrase(TransferError):
    """The file's own passphrase (or key file) is another; the file itself may be sound."""


@dataclass(kw_only=True, eq=False)
class FileCostTooHigh(TransferError):
    """The file asks for a key derivation beyond what is accepted of a stranger."""

    memory_kib: int = 0
    passes: int = 0


@dataclass(kw_only=True, eq=False)
class FileNotForUs(TransferError):
    """The file can only be read elsewhere: ``reason`` is "account" (encrypted for an account), "pgp" or "newer"."""

    reason: str


class LeakSourceError(VaultAppError):
    """Leaked passwords could not be looked up; what was found before still stands."""


@dataclass(kw_only=True, eq=False)
class NotALeakList(LeakSourceError):
    """The file is no list of SHA-1 hashes in order, or cannot be read.

    ``reason`` is "empty", "line", "order", "ntlm", "changed", "not-a-file", "missing", "no-permission" or "failed".
    """

    reason: str = "line"


@dataclass(kw_only=True, eq=False)
class LeakServiceUnreachable(LeakSourceError):
    """The service did not answer; ``reason`` is "offline", "timeout" or "untrusted" (by its certificate)."""

    reason: str = "offline"


@dataclass(kw_only=True, eq=False)
class LeakServiceRefused(LeakSourceError):
    """The service answered, but not with a list: its HTTP ``status``; one that leads elsewhere is not followed."""

    status: int = 0


class LeakServiceGarbage(LeakSourceError):
    """What the service sent is no list of hashes, or more than one can be."""


# --- attachments -----------------------------------------------------------------------------------------


class AttachmentError(VaultAppError):
    """A file could not be taken into an item, or out of it; nothing was changed."""


@dataclass(kw_only=True, eq=False)
class AttachmentTooLarge(AttachmentError):
    """A file of ``size`` bytes is larger than the ``most`` that an item keeps."""

    size: int
    most: int


class AttachmentEmpty(AttachmentError):
    """There is nothing in the file."""


@dataclass(kw_only=True, eq=False)
class AttachmentUnreadable(AttachmentError):
    """The file cannot be read: "gone", "no-permission", "not-a-file" (a folder, a device) or "failed"."""

    reason: str


@dataclass(kw_only=True, eq=False)
class AttachmentNotSaved(AttachmentError):
    """The file cannot be written where it should go: "no-permission", "disk-full" or "failed"."""

    reason: str
