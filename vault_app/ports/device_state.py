"""What this device remembers about a vault between sessions: pins, and an encrypted sidecar."""

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
    """

    number: int
    sha256: bytes
    key_tag: bytes
    recovery: bytes = b""
    retired: tuple[bytes, ...] = ()


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

    def sidecar(self, vault_id: VaultId) -> bytes | None:
        """Give the encrypted sidecar (drafts, last-used times, generator history), or None."""
        ...

    def set_sidecar(self, vault_id: VaultId, data: bytes | None) -> None:
        """Replace the encrypted sidecar, durably; None removes it."""
        ...
