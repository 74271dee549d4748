"""The operating system's keyring, for one random secret per vault and device."""

from typing import Protocol


class Keychain(Protocol):
    """A keyring that keeps 32 bytes under an entry of 16 random bytes, and nothing that tells of a vault.

    Every method but `cancel` blocks until the keyring answers, for it may ask its owner to unlock it; each has a time
    limit. One call at a time. Each raises a `KeychainError`: KeychainMissing, KeychainLocked, KeychainRefused,
    KeychainTimeout or KeychainCancelled.
    """

    def name(self) -> str:
        """Give what the keyring is called. Nothing is asked of its owner, nothing is written."""
        ...

    def probe(self) -> None:
        """Pass a keyring that works now: a throw-away entry is written, read back and deleted.

        Its owner is not asked to unlock it: KeychainLocked instead, wherever the keyring lets us look first.
        """
        ...

    def store(self, entry: bytes, secret: bytearray) -> None:
        """Keep 32 bytes, in the place of what the entry held; they stay the caller's to wipe."""
        ...

    def load(self, entry: bytes) -> bytearray:
        """Give what was stored; the caller wipes it.

        Raises:
            KeychainNoEntry: there is none.
            KeychainGarbage: it is not what `store` wrote.
        """
        ...

    def delete(self, entry: bytes) -> None:
        """Delete an entry; one that is gone already is no error."""
        ...

    def cancel(self) -> None:
        """Give up the call under way, if there is one: it raises KeychainCancelled. From any thread."""
        ...
