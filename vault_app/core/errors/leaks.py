"""What keeps leaked passwords from being looked up."""

from vault_app.core.errors.root import VaultAppError


class LeakSourceError(VaultAppError):
    """Leaked passwords could not be looked up; what was found before still stands."""


class NotALeakList(LeakSourceError):
    """The file is no list of SHA-1 hashes in order, or cannot be read.

    ``reason`` is "empty", "line", "order", "ntlm", "changed", "not-a-file", "missing", "no-permission" or "failed".
    """

    reason: str = "line"


class LeakServiceUnreachable(LeakSourceError):
    """The service did not answer; ``reason`` is "offline", "timeout" or "untrusted" (by its certificate)."""

    reason: str = "offline"


class LeakServiceRefused(LeakSourceError):
    """The service answered, but not with a list: its HTTP ``status``; one that leads elsewhere is not followed."""

    status: int = 0


class LeakServiceGarbage(LeakSourceError):
    """What the service sent is no list of hashes, or more than one can be."""
