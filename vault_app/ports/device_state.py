"""What this device remembers about a vault between sessions: pins, quick unlock, and an encrypted sidecar."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from vault_app.core.ids import VaultId


@dataclass(frozen=True, slots=True)
class Pin:
    """What this device last saw of a vault (FORMAT.md, "Pins").

    Attributes:
        number: the highest revision seen.
        sha256: of the file at that revision (32 bytes).
        key_tag: names the vault key without telling it (32 bytes).
        recovery: fingerprint of the recovery public key (32 bytes), empty where there is none.
        retired: tags of vault keys that were seen being replaced.
        announced: what this device is about to write under a new key of its own, from the moment before it does until
            it is done; without ``retired`` and ``announced`` of its own.
    """

    number: int
    sha256: bytes
    key_tag: bytes
    recovery: bytes = b""
    retired: tuple[bytes, ...] = ()
    announced: "Pin | None" = None


@dataclass(frozen=True, slots=True)
class Enrolment:
    """That quick unlock was turned on here; no secret.

    Attributes:
        locator: of this device's slot, and of its entry in the keyring (16 bytes).
        passphrase_ms: when the passphrase itself last opened the vault here, ms since 1970.
    """

    locator: bytes
    passphrase_ms: int


class DeviceState(Protocol):
    """Per vault and device; losing it loses no data, only the alarm of the first opening after."""

    def pin(self, vault_id: VaultId) -> Pin | None:
        """Give what was last seen, or None on a device that has not seen this vault."""
        ...

    def set_pin(self, vault_id: VaultId, pin: Pin) -> None:
        """Remember what was seen, durably."""
        ...

    def last_good(self, vault_id: VaultId) -> bytes | None:
        """Give this device's own last good copy of the file, or None."""
        ...

    def set_last_good(self, vault_id: VaultId, data: bytes) -> None:
        """Keep this device's own copy of the file."""
        ...

    def set_aside(self, vault_id: VaultId, data: bytes) -> None:
        """Keep a copy that gives way to another one, durably, for as long as its owner lets it lie."""
        ...

    def asides(self, vault_id: VaultId) -> Sequence[bytes]:
        """Give every copy that was set aside. Raises a `StorageError`."""
        ...

    def drop_aside(self, vault_id: VaultId, data: bytes) -> None:
        """Delete the copy that holds these bytes, durably; one that is gone already is no error."""
        ...

    def sidecar(self, vault_id: VaultId) -> bytes | None:
        """Give the encrypted sidecar (drafts, last-used times, generator history), or None."""
        ...

    def set_sidecar(self, vault_id: VaultId, data: bytes | None) -> None:
        """Replace the encrypted sidecar, durably; None removes it."""
        ...

    def enrolment(self, vault_id: VaultId) -> Enrolment | None:
        """Give how quick unlock was turned on here, or None."""
        ...

    def set_enrolment(self, vault_id: VaultId, enrolment: Enrolment | None) -> None:
        """Remember that quick unlock is on, durably; None forgets it."""
        ...
