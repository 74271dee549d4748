"""A passphrase slot from weaker days, made as costly to guess as a new one."""

from vault_app.core.kdf_cost import KdfCost
from vault_app.core.secret import Secret
from vault_app.crypto.available_memory import total_kib
from vault_app.crypto.kdf_profiles import profile_for
from vault_app.services.doors import Doors
from vault_app.services.new_passphrase import cost_here
from vault_app.services.session import Session
from vault_app.vaultfile.inspecting import slot_info
from vault_app.vaultfile.rekeying import upgrade_slot


def strengthen_slot(session: Session, passphrase: Secret, *, doors: Doors, least: KdfCost) -> bool:
    """Wrap the key anew if its passphrase slot costs less than ``least``; it takes effect with the next save.

    ``passphrase`` is the one that has just opened the vault, and stays the caller's to wipe. Takes as long as
    unlocking where there is something to do, and tells whether there was.

    Raises:
        Locked.
        NotEnoughMemory: it stays as it is.
    """
    if not is_weak(session, least=least):
        return False
    session.advance(upgrade_slot(session.opened, passphrase, cost_here(doors), limits=doors.limits), session.version)
    return True


def is_weak(session: Session, *, least: KdfCost) -> bool:
    """Whether `strengthen_slot` would have something to do: only then need the passphrase be kept for it.

    Raises Locked.
    """
    costs = [info.cost for info in map(slot_info, session.opened.slots) if info.cost is not None]
    return session.read_only is None and bool(costs) and _work(costs[0]) < _work(least)


def least_here(doors: Doors) -> KdfCost:
    """Give what a slot should cost at least on this computer; nothing is measured."""
    return doors.cost if doors.cost is not None else profile_for(total_kib())


def _work(cost: KdfCost) -> int:
    return cost.memory_kib * cost.passes
