"""How dear guessing the passphrase is: what the key derivation costs, how long it takes here, and making it dearer."""

from typing import Final

from vault_app.core.kdf_cost import KdfCost
from vault_app.core.secret import Secret
from vault_app.crypto.kdf import SALT_BYTES, derive
from vault_app.crypto.kdf_calibration import calibrated
from vault_app.services.change_passphrase import prove
from vault_app.services.commit import commit
from vault_app.services.doors import Doors
from vault_app.services.session import Session
from vault_app.vaultfile.credential import PassphraseCredential
from vault_app.vaultfile.inspecting import slot_info
from vault_app.vaultfile.rekeying import upgrade_slot

SECONDS_WANTED: Final = 1.0  # what a person waits for without asking what is wrong


def present_cost(session: Session) -> KdfCost | None:
    """Give what deriving the key from the passphrase costs; None without a passphrase. Raises Locked."""
    costs = (slot_info(slot).cost for slot in session.opened.slots)
    return next((cost for cost in costs if cost is not None), None)


def measured_seconds(session: Session, *, doors: Doors) -> float:
    """Derive a key once, of nothing that matters, and give how long it took; 0 without a passphrase.

    Raises:
        Locked, NotEnoughMemory.
    """
    cost = present_cost(session)
    if cost is None:
        return 0.0
    start = doors.clock.steady()
    derive(bytearray(b"measuring"), bytes(SALT_BYTES), cost).wipe()
    return doors.clock.steady() - start


def make_dearer(session: Session, passphrase: Secret, *, doors: Doors) -> KdfCost | None:
    """Let unlocking take about a second on this computer, and guessing as much longer; give what it costs now.

    None: it costs that much already, and nothing was changed. The passphrase stays the caller's to wipe.

    Raises:
        WrongPassphrase: it does not open the vault.
        Others: what `commit` raises; the next save may carry the dearer slot then.
    """
    session.check_writable()
    prove(session, PassphraseCredential(passphrase), doors=doors)
    wanted = doors.cost or calibrated(steady=doors.clock.steady, target_seconds=SECONDS_WANTED)
    present = present_cost(session)
    if present is not None and _work(wanted) <= _work(present):
        return None
    session.advance(upgrade_slot(session.opened, passphrase, wanted, limits=doors.limits), session.version)
    commit(session, (), doors)
    return present_cost(session)


def _work(cost: KdfCost) -> int:
    return cost.memory_kib * cost.passes
