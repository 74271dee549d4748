"""What a device remembers, in memory."""

from collections.abc import Sequence

from vault_app.core.errors import NotAllowed
from vault_app.core.ids import VaultId
from vault_app.ports.device_state import Enrolment, Pin


class MemoryDeviceState:
    """One device's memory of its vaults."""

    def __init__(self) -> None:
        self._pins: dict[VaultId, Pin] = {}
        self._copies: dict[VaultId, bytes] = {}
        self.aside: list[bytes] = []
        self._sidecars: dict[VaultId, bytes] = {}
        self._enrolments: dict[VaultId, Enrolment] = {}

    def pin(self, vault_id: VaultId) -> Pin | None:
        return self._pins.get(vault_id)

    def set_pin(self, vault_id: VaultId, pin: Pin) -> None:
        self._pins[vault_id] = pin

    def last_good(self, vault_id: VaultId) -> bytes | None:
        return self._copies.get(vault_id)

    def set_last_good(self, vault_id: VaultId, data: bytes) -> None:
        self._copies[vault_id] = data

    def set_aside(self, vault_id: VaultId, data: bytes) -> None:
        del vault_id
        if data not in self.aside:
            self.aside.append(data)

    def asides(self, vault_id: VaultId) -> Sequence[bytes]:
        del vault_id
        return tuple(self.aside)

    def drop_aside(self, vault_id: VaultId, data: bytes) -> None:
        del vault_id
        self.aside = [kept for kept in self.aside if kept != data]

    def sidecar(self, vault_id: VaultId) -> bytes | None:
        return self._sidecars.get(vault_id)

    def set_sidecar(self, vault_id: VaultId, data: bytes | None) -> None:
        if data is None:
            self._sidecars.pop(vault_id, None)
        else:
            self._sidecars[vault_id] = data

    def enrolment(self, vault_id: VaultId) -> Enrolment | None:
        return self._enrolments.get(vault_id)

    def set_enrolment(self, vault_id: VaultId, enrolment: Enrolment | None) -> None:
        if enrolment is None:
            self._enrolments.pop(vault_id, None)
        else:
            self._enrolments[vault_id] = enrolment


class UnwritableDeviceState(MemoryDeviceState):
    """A device whose state folder has become read-only, as far as quick unlock goes."""

    def set_enrolment(self, vault_id: VaultId, enrolment: Enrolment | None) -> None:
        del vault_id, enrolment
        raise NotAllowed
