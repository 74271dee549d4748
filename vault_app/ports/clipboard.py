"""The desktop's clipboard, for text that must not stay there."""

from dataclasses import dataclass
from typing import Protocol

from vault_app.core.secret import Secret


@dataclass(frozen=True, slots=True)
class Lease:
    """What was put on the clipboard: a keyed fingerprint to know it again, never the text."""

    fingerprint: bytes

    def __repr__(self) -> str:
        return "<Lease>"


class Clipboard(Protocol):
    """A clipboard that knows its own text again and takes back nothing else."""

    def put(self, text: Secret) -> Lease:
        """Offer the text, marked so that clipboard histories look away. Raises a `ClipboardError`."""
        ...

    def clear_if_ours(self, lease: Lease) -> bool:
        """Clear the clipboard if it still holds what the lease stands for; tell whether it was cleared."""
        ...


class CopyMark(Protocol):
    """Outlives a crash: that something of ours is on the clipboard, and just enough to know it again."""

    def leave(self, text: Secret) -> None:
        """Mark that this text is about to be on the clipboard, where that can be."""
        ...

    def remove(self) -> None:
        """Take the mark away: nothing of ours is on the clipboard any more."""
        ...

    def is_left(self) -> bool:
        """Tell whether there is a mark that an earlier process left; cheap."""
        ...

    def fits(self, text: bytes) -> bool:
        """Tell whether the mark that is there stands for this text (UTF-8)."""
        ...
