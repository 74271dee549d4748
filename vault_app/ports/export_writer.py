"""The door out: files that other programs read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from vault_app.core.imported import DropReason, ForeignItem
from vault_app.core.secret import Secret


@dataclass(frozen=True, slots=True)
class Written:
    """A file, to be wiped once it is on the disk, and what it could not hold.

    Attributes:
        data: the whole file.
        count: how many items are in it.
        left_out: items that this kind of file has no place for.
        dropped: parts of items that it has no place for, by what they are and why, and how often.
    """

    data: bytearray
    count: int
    left_out: int = 0
    dropped: Mapping[tuple[str, DropReason], int] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"<Written: {self.count} items>"


class ExportWriter(Protocol):
    """Writes one format: a pure function of the items, which touches no disk."""

    @property
    def key(self) -> str:
        """The format's name in options ("bitwarden-json")."""

    @property
    def encrypted(self) -> bool:
        """Whether the file opens only with a passphrase; a plain one is as readable as a letter."""

    def write(self, items: Sequence[ForeignItem], passphrase: Secret | None = None) -> Written:
        """Write items; their secrets and ``passphrase`` stay the caller's to wipe."""
