"""A new vault, open at once."""

from dataclasses import dataclass

from vault_app.core.secret import Secret
from vault_app.ports.vault_store import VaultStore
from vault_app.services.doors import Doors
from vault_app.services.new_passphrase import check_passphrase, cost_here
from vault_app.services.pinning import pin_session
from vault_app.services.recovery_sheet import RecoverySheet, sheet_of
from vault_app.services.session import Session
from vault_app.vaultfile.create import create_vault_file


@dataclass(frozen=True)
class CreatedVault:
    """The open vault, and its recovery sheet, whose words exist nowhere else."""

    session: Session
    recovery: RecoverySheet


def create_vault(
    store: VaultStore,
    passphrase: Secret,
    *,
    name: str,
    doors: Doors,
    accept_weak: bool = False,
    generated_bits: float | None = None,
) -> CreatedVault:
    """Create an empty vault where there is none; the passphrase stays the caller's to wipe.

    ``generated_bits`` is the exact strength of a passphrase that chance chose; one's own is estimated.

    Raises:
        InvalidPassphrase, WeakPassphrase: see `check_passphrase`.
        NotEnoughMemory: for the key derivation.
        AlreadyExists and other StorageErrors: nothing was written.
    """
    check_passphrase(passphrase, doors=doors, accept_weak=accept_weak, generated_bits=generated_bits)
    created = create_vault_file(
        name=name,
        passphrase=passphrase,
        cost=cost_here(doors),
        app=doors.app,
        now_ms=doors.clock.now_ms(),
        limits=doors.limits,
    )
    try:
        sheet = sheet_of(created.opened, created.recovery_seed, place=store.place, doors=doors)
        version = store.create(created.data)
    except BaseException:
        created.opened.key.wipe()
        raise
    session = Session(store=store, doors=doors, opened=created.opened, version=version)
    session.doubt(version)
    pin_session(session, created.data)
    return CreatedVault(session, sheet)
