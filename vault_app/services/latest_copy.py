"""The file as it is now, where another program saved while the key was being derived."""

from dataclasses import dataclass
from typing import Final

from vault_app.core.ancestry import Lineage
from vault_app.core.errors import Damaged
from vault_app.ports.device_state import Pin
from vault_app.ports.vault_store import FileVersion, VaultStore
from vault_app.services.doors import Doors
from vault_app.vaultfile.credential import Credential
from vault_app.vaultfile.opened import OpenedVault
from vault_app.vaultfile.opening import open_vault, open_with_key

_TRIES: Final = 3


@dataclass(frozen=True, slots=True, repr=False)
class ReadCopy:
    """A file that was read, and the vault in it."""

    data: bytes
    version: FileVersion
    opened: OpenedVault

    def follows(self, pin: Pin) -> bool:
        """Whether it is what this device last saw, or was made from it under the same key."""
        lineage = Lineage(self.opened.number, self.version.sha256, self.opened.ancestors)
        return self.opened.key.key_tag() == pin.key_tag and lineage.descends_from(pin.sha256)


def latest_copy(store: VaultStore, credential: Credential, copy: ReadCopy, *, doors: Doors) -> ReadCopy:
    """Give ``copy`` if it is as expected or still what lies on the disk, else what lies there by now.

    So nobody is alarmed by a copy that is older only because this computer saved again meanwhile.

    Raises:
        What `open_vault` raises for the file that is there by now; the key of ``copy`` has been wiped.
    """
    try:
        for _ in range(_TRIES):
            pin = doors.device.pin(copy.opened.vault.id)
            if pin is None or copy.follows(pin):
                break
            data, version = store.read()
            if version == copy.version:
                break
            copy = ReadCopy(data, version, _opened_anew(data, credential, copy.opened, doors))
    except BaseException:
        copy.opened.key.wipe()
        raise
    return copy


def _opened_anew(data: bytes, credential: Credential, before: OpenedVault, doors: Doors) -> OpenedVault:
    try:
        return open_with_key(data, before.key, limits=doors.limits)
    except Damaged as damaged:
        if not damaged.key_was_right:
            raise
    opened = open_vault(data, credential, limits=doors.limits)  # under another key: derived again
    before.key.wipe()
    return opened
