"""A vault that is open, with everything that sealing it again needs."""

from dataclasses import dataclass

from vault_app.core.vault import Vault
from vault_app.crypto.keys import VaultKey
from vault_app.crypto.recovery import fingerprint
from vault_app.format.slot_record import SlotRecord


@dataclass(frozen=True)
class OpenedVault:
    """A vault as it was read, and its key.

    Attributes:
        number: the revision that was read.
        slots: every slot of the file, unknown ones included, as they go into the next file.
        ancestors: SHA-256 of the files it descends from, newest first, at most 256; not its own.
        recovery_public: public half of the recovery key, or empty.
        newer_minor: a newer version wrote fields that this one does not know: read only.
        app: the version of the app that wrote it.
    """

    vault: Vault
    key: VaultKey
    number: int
    slots: tuple[SlotRecord, ...]
    ancestors: tuple[bytes, ...] = ()
    recovery_public: bytes = b""
    newer_minor: bool = False
    app: str = ""

    def __repr__(self) -> str:
        return f"<OpenedVault {self.number}>"

    @property
    def recovery_fingerprint(self) -> bytes:
        """What the recovery sheet prints and the pin keeps (32 bytes); empty without a recovery key."""
        return fingerprint(self.recovery_public)
