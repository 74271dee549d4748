"""What this device remembers of a vault, so that an older copy or a changed key is seen (FORMAT.md, "Pins")."""

from contextlib import suppress
from dataclasses import replace

from vault_app.core.ancestry import Lineage
from vault_app.core.errors import StorageError
from vault_app.ports.device_state import Pin
from vault_app.services.doors import Doors
from vault_app.services.session import Session
from vault_app.vaultfile.ancestry import file_hash
from vault_app.vaultfile.opened import OpenedVault


def pin_of(opened: OpenedVault, sha256: bytes, *, before: Pin | None) -> Pin:
    """Give the pin of a file, keeping the keys that were seen being retired; an announcement ends here, true or not."""
    pin = Pin(
        number=opened.number,
        sha256=sha256,
        key_tag=opened.key.key_tag(),
        recovery=opened.recovery_fingerprint,
        retired=before.retired if before is not None else (),
    )
    came_true = before is not None and before.announced is not None and before.announced.key_tag == pin.key_tag
    return retiring(pin, before.key_tag) if before is not None and came_true else pin


def retiring(pin: Pin, key_tag: bytes) -> Pin:
    """Give the pin with one more key that is never accepted again."""
    return replace(pin, retired=(*(tag for tag in pin.retired if tag != key_tag), key_tag))


def announce(doors: Doors, fresh: OpenedVault, data: bytes) -> None:
    """Remember that this very file, under a new key, is about to be written (FORMAT.md, rule 1).

    A failure is let be: without it, a crash right after the write makes the next start ask about the new key.
    """
    with suppress(StorageError):
        pin = doors.device.pin(fresh.vault.id)
        if pin is not None:
            coming = pin_of(fresh, file_hash(data), before=None)
            doors.device.set_pin(fresh.vault.id, replace(pin, announced=coming))


def held_against(pin: Pin, lineage: Lineage, key_tag: bytes) -> Pin:
    """Give the pin that a file is held against: the announced one, where the file is that one or was made from it.

    It must also descend from what is pinned: whatever was saved here after the announcement is not to be lost.
    """
    coming = pin.announced
    if coming is None or key_tag != coming.key_tag:
        return pin
    if not (lineage.descends_from(coming.sha256) and lineage.descends_from(pin.sha256)):
        return pin
    return replace(coming, retired=pin.retired)


def remember(doors: Doors, pin: Pin, opened: OpenedVault, data: bytes) -> None:
    """Keep the pin and this device's own copy of a file that is safely on the disk.

    A failure is let be: the save itself is done, and the next opening finds the older pin among the ancestors.
    """
    try:
        doors.device.set_last_good(opened.vault.id, data)
        doors.device.set_pin(opened.vault.id, pin)
    except StorageError:
        return


def remember_save(doors: Doors, pin: Pin, opened: OpenedVault, data: bytes) -> None:
    """Remember a save, unless another program of this computer has saved again, or changed the key, since then."""
    now = doors.device.pin(opened.vault.id)
    if now is None or (now.number <= pin.number and pin.key_tag not in now.retired):
        remember(doors, pin, opened, data)


def pin_session(session: Session, data: bytes) -> None:
    """Remember the file that the session was read from, unless it is the one remembered."""
    opened = session.opened
    before = session.doors.device.pin(opened.vault.id)
    pin = pin_of(opened, session.version.sha256, before=before)
    # A look at the file from before leaves an announcement as it is: its writer may be at work.
    if before is None or pin != replace(before, announced=None):
        remember(session.doors, pin, opened, data)
