"""What keeps a file from being imported or exported."""

from vault_app.core.errors.root import VaultAppError


class TransferError(VaultAppError):
    """An import or export did not work."""


class ReadingStopped(TransferError):
    """Nobody wants what is being read of a file any more; nothing of it is left."""


class UnknownSource(TransferError):
    """No reader knows a file that begins like this."""


class FileEmpty(TransferError):
    """There is nothing in the file that could be imported."""


class FileTooLarge(TransferError):
    """The file is larger than what is read: the one attribute that is not 0 tells what it has too much of.

    Attributes:
        most: bytes, of the file or of what it unfolds to.
        entries: accounts.
        columns, lines: of a table.
        parts: files in an archive.
    """

    most: int = 0
    entries: int = 0
    columns: int = 0
    lines: int = 0
    parts: int = 0


class FileDamaged(TransferError):
    """The file begins like that program's, but cannot be read to its end; ``where`` is for the record only."""

    where: str = ""


class FileUnsafe(TransferError):
    """The file is made to do harm, or looks like it: ``reason`` is "entities", "ratio", "names" or "nesting"."""

    reason: str


class FileLocked(TransferError):
    """The file is encrypted and needs its own passphrase; ``key_file`` tells whether it may need a key file too."""

    key_file: bool = False


class WrongFilePassphrase(TransferError):
    """The file's own passphrase (or key file) is another; the file itself may be sound."""


class FileCostTooHigh(TransferError):
    """The file asks for a key derivation beyond what is accepted of a stranger."""

    memory_kib: int = 0
    passes: int = 0


class FileNotForUs(TransferError):
    """The file can only be read elsewhere: ``reason`` is "account" (encrypted for an account), "pgp" or "newer"."""

    reason: str
