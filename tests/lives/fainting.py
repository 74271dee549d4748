"""A disk and a device whose computer can lose its power at one moment of the next write."""

from tests.fakes.memory_device_state import MemoryDeviceState
from tests.fakes.memory_store import MemoryStore
from vault_app.core.ids import VaultId
from vault_app.ports.device_state import Pin
from vault_app.ports.vault_store import FileVersion


class PowerCut(BaseException):
    """The process is gone; nothing in it may go on, which is why it is no Exception."""


class FaintingStore(MemoryStore):
    """``faints`` "before" the new file has its name, or "after" it; once. ``coming`` is what was to be written last."""

    faints = ""
    coming = b""

    def replace(self, data: bytes, *, expected: FileVersion) -> FileVersion:
        moment, self.faints, self.coming = self.faints, "", data
        if moment == "before":
            raise PowerCut
        version = super().replace(data, expected=expected)
        if moment == "after":
            raise PowerCut
        return version


class FaintingDevice(MemoryDeviceState):
    """``faints`` "announcing" a key that is about to be written, or before any other "pin" is; once."""

    faints = ""

    def set_pin(self, vault_id: VaultId, pin: Pin) -> None:
        if self.faints == ("pin" if pin.announced is None else "announcing"):
            self.faints = ""
            raise PowerCut
        super().set_pin(vault_id, pin)
