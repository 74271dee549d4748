"""The vault at another place: as a copy, or as the one that is worked on from now on."""

from dataclasses import replace

from vault_app.ports.vault_store import VaultStore
from vault_app.services.doors import Doors
from vault_app.services.pinning import pin_of, remember_save
from vault_app.services.session import Session
from vault_app.vaultfile.sealing import seal_vault


def save_copy(session: Session, store: VaultStore) -> None:
    """Write the file as it lies on the disk to another place; it opens as this vault does.

    Raises:
        Locked.
        AlreadyExists: something is there; it is untouched.
        StorageError: this file cannot be read, or the other not be written.
    """
    session.opened  # noqa: B018  # raises Locked
    store.create(session.store.read()[0])


def move(session: Session, store: VaultStore, *, doors: Doors) -> None:
    """Save the vault at another place and go on there; the file that was opened stays as it is.

    Raises:
        Locked, ReadOnly: nothing was done.
        AlreadyExists, DiskFull, NotAllowed, StorageFailed: nothing was written, and the session stays where it was.
    """
    session.check_writable()
    opened = replace(session.opened, number=session.next_number, ancestors=session.lineage.of_child())
    data = seal_vault(opened, opened.vault, number=opened.number, ancestors=opened.ancestors, app=doors.app)
    pin = pin_of(opened, b"", before=doors.device.pin(opened.vault.id))
    version = store.create(data)
    session.store = store
    session.advance(opened, version)
    session.doubt(version)
    remember_save(doors, replace(pin, sha256=version.sha256), opened, data)
