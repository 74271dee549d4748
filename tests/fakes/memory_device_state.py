"""What a device remembers, in memory."""

from vault_app.core.ids import VaultId
from vault_app.ports.device_state import Pin


class MemoryDeviceState:
    """One device's memory of its vaults."""

    def __init__(self) -> None:
        self._pins: dict[VaultId, Pin] = {}
        self._copies: dict[VaultId, bytes] = {}
        self._sidecars: dict[VaultId, bytes] = {}

    def pin(self, vault_id: VaultId) -> Pin | None:
        return self._pins.get(vault_id)

    def set_pin(self, vault_id: VaultId, pin: Pin) -> None:
        self._pins[vault_id] = pin

    def last_good(self, vault_id: VaultId) -> bytes | None:
        return self._copies.get(vault_id)

    def set_last_good(self, vault_id: VaultId, data: bytes) -> None:
        self._copies[vault_id] = data

    def sidecar(self, vault_id: VaultId) -> bytes | None:
        return self._sidecars.get(vault_id)

    def set_sidecar(self, vault_id: VaultId, data: bytes | None) -> None:
        if data is None:
            self._sidecars.pop(vault_id, None)
        else:
            self._sidecars[vault_id] = data
