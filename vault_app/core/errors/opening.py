"""What keeps a vault from opening: the credential, the bytes, or a file that is not the one written last."""

from vault_app.core.errors.root import VaultAppError


class UnlockError(VaultAppError):
    """The credential did not open the vault."""


class WrongPassphrase(UnlockError):
    """No passphrase slot opens with this passphrase; the file itself is undamaged."""


class WrongRecoveryKey(UnlockError):
    """No recovery slot opens with this recovery key."""


class NoMatchingSlot(UnlockError):
    """The vault has no slot of the kind that was tried."""


class PassphraseDue(UnlockError):
    """Quick unlock asks for the passphrase itself every ``days`` days, so that it is not forgotten."""

    days: int


class FormatError(VaultAppError):
    """The bytes are not a vault this version can read; the passphrase does not matter."""


class NotAVault(FormatError):
    """The file is too short, or does not begin like a vault."""


class NewerVersion(FormatError):
    """A newer version wrote this file: its version byte is not 1."""

    version: int


class IntegrityError(VaultAppError):
    """The file is a vault, but not the one that was written."""


class Damaged(IntegrityError):
    """Part of the file cannot be read.

    ``key_was_right`` is true where the credential opened its slot and the body then failed. ``where`` is a word
    for the place ("header", "slots", "check", "body", "item", "value"), for the record only.
    """

    where: str
    key_was_right: bool = False


class CostTooHigh(IntegrityError):
    """A slot asks for a key derivation outside the accepted range (damaged or hostile)."""

    memory_kib: int
    passes: int
    lanes: int


class NotEnoughMemory(VaultAppError):
    """The key derivation needs more memory than this computer has to give now (KiB)."""

    needed_kib: int


class RolledBack(IntegrityError):
    """The file is an older copy than this device last saw (revision numbers)."""

    number: int
    pinned: int


class KeyChanged(IntegrityError):
    """The vault key differs from the one this device pinned; a person has to confirm it."""


class KeyRetired(IntegrityError):
    """The vault key is one that this device saw being retired: refused."""
