"""The door to files of the user's own: into items as attachments, and out of the vault again."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from vault_app.core.secret import Secret


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as it was read: its name, and what is in it, which the receiver wipes."""

    name: str
    content: Secret


class AttachedFiles(Protocol):
    """Reads a file once, and saves one outside the vault."""

    def read(self, path: Path) -> ReadFile:
        """Read a file of at most 16 MiB.

        Raises:
            AttachmentTooLarge, AttachmentEmpty, AttachmentUnreadable.
        """
        ...

    def save(self, path: Path, content: Secret) -> None:
        """Write a file that only its owner may read, over one that is there, which stays whole until then.

        Raises:
            AttachmentNotSaved.
        """
        ...
