"""The door to other programs' files."""

from dataclasses import dataclass
from typing import Protocol

from vault_app.core.imported import Imported
from vault_app.core.progress import Tell, untold
from vault_app.core.secret import Secret


@dataclass(frozen=True, slots=True)
class FileKey:
    """What opens an encrypted file: its own passphrase, and the bytes of its key file where it has one."""

    passphrase: Secret
    key_file: bytes = b""


class ImportReader(Protocol):
    """Reads one format: a pure function of the file's bytes, which touches no disk and no network."""

    @property
    def key(self) -> str:
        """The format's name in reports and options ("bitwarden-json")."""

    def recognises(self, data: bytes) -> bool:
        """Tell by the content whether a file is of this format; quick, and never raises."""

    def read(self, data: bytes, key: FileKey | None = None, *, tell: Tell = untold) -> Imported:
        """Read a file that `recognises` knows; ``key`` stays the caller's to wipe.

        ``tell`` hears how far it is, at last 1. Of an encrypted file it hears nothing before the key is derived, which
        is one step that nothing stops.

        Raises:
            ReadingStopped: ``tell`` raised it; what was read so far is wiped.
            TransferError: nothing of it can be used; any bytes end in this or in an answer.
        """
