"""What the clipboard and the keyring of the system did not do."""

from vault_app.core.errors.root import VaultAppError


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


class KeychainTimeout(KeychainError):
    """The keyring did not answer within ``seconds``."""

    seconds: float


class KeychainCancelled(KeychainError):
    """Somebody gave up waiting for the keyring."""


class KeychainNoEntry(KeychainError):
    """The keyring works and holds nothing for this vault (any more)."""


class KeychainGarbage(KeychainError):
    """What the keyring holds for this vault does not open it."""
