"""What goes wrong in work on an open vault."""

from vault_app.core.errors.root import VaultAppError


class Locked(VaultAppError):
    """The vault was locked meanwhile; nothing was done."""


class ReadOnly(VaultAppError):
    """The vault is open for reading only.

    ``reason`` is "newer", "rolled-back", "key-changed", "no-permission" or "in-use" (a person chose it meanwhile).
    """

    reason: str


class ItemNotFound(VaultAppError):
    """No item has that id or title."""


class AmbiguousItem(VaultAppError):
    """Several items have that title; ``ids`` are theirs, in hex."""

    ids: tuple[str, ...] = ()


class InvalidDraft(VaultAppError):
    """What was typed cannot be saved; ``problems`` names every field and what is wrong, at once."""

    problems: tuple[object, ...] = ()


class InvalidPassphrase(VaultAppError):
    """A new passphrase cannot be used; ``reason`` is "empty", "unassigned", "surrogate", "private-use" or "control"."""

    reason: str


class WeakPassphrase(VaultAppError):
    """A new passphrase has too few estimated bits; below 50 it is refused, below 65 it needs consent."""

    bits: float
    needs_consent: bool


class OutOfRange(VaultAppError):
    """A number or text is outside what is accepted; ``what`` names the parameter."""

    what: str
    low: float | None = None
    high: float | None = None


class LimitReached(VaultAppError):
    """The vault would grow beyond a limit of the format."""
