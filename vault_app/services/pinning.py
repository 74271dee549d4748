"""What this device remembers of a vault, so that an older copy or a changed key is seen (FORMAT.md, "Pins")."""

from dataclasses import replace

from vault_app.core.errors import StorageError
from vault_app.ports.device_state import Pin
from vault_app.services.doors import Doors
from vault_app.services.session import Session
from vault_app.vaultfile.opened import OpenedVault


def pin_of(opened: OpenedVault, sha256: bytes, *, before: Pin | None) -> Pin:
    """Give the pin of a file, keeping the keys that were seen being retired."""
    return Pin(
        number=opened.number,
        sha256=sha256,
        key_tag=opened.key.key_tag(),
        recovery=opened.recovery_fingerprint,
        retired=before.retired if before is not None else (),
    )


def retiring(pin: Pin, key_tag: bytes) -> Pin:
    """Give the pin with one more key that is never accepted again."""
    return replace(pin, retired=(*(tag for tag in pin.retired if tag != key_tag), key_tag))


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
    if pin != before:
        remember(session.doors, pin, opened, data)
