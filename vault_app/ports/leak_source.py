"""Where passwords that became public are looked up."""

from typing import Protocol


class LeakSource(Protocol):
    """A collection of leaked passwords, asked by SHA-1: that is how such collections are published.

    One caller at a time; to be closed.
    """

    @property
    def kind(self) -> str:
        """What it is: `leaks.FROM_FILE` or `leaks.ONLINE`."""
        ...

    def occurrences(self, digest: bytes) -> int:
        """Tell how often the password with that SHA-1 (20 bytes) was found; 0 where it was not.

        Raises:
            LeakSourceError: it cannot be told.
        """
        ...

    def close(self) -> None:
        """Let go of the file or connection; doing it again changes nothing."""
        ...
