"""Whether a passphrase may be set, and what deriving from it will cost."""

from vault_app.core.errors import WeakPassphrase
from vault_app.core.kdf_cost import KdfCost
from vault_app.core.passphrase_text import check_new_passphrase
from vault_app.core.secret import Secret
from vault_app.core.strength import PassphraseVerdict, passphrase_verdict
from vault_app.crypto.kdf_calibration import calibrated
from vault_app.services.doors import Doors


def check_passphrase(passphrase: Secret, *, doors: Doors, accept_weak: bool, generated_bits: float | None) -> None:
    """Pass a passphrase that may open a vault.

    ``generated_bits`` is the exact strength of one that chance chose; without it the strength is estimated.

    Raises:
        InvalidPassphrase: it holds what may not be in one.
        WeakPassphrase: under 50 bits, or under 65 and the risk was not accepted.
    """
    check_new_passphrase(passphrase)
    bits = doors.estimate(passphrase) if generated_bits is None else generated_bits
    verdict = passphrase_verdict(bits)
    if verdict is PassphraseVerdict.REFUSED:
        raise WeakPassphrase(bits=bits, needs_consent=False)
    if verdict is PassphraseVerdict.NEEDS_ACCEPTANCE and not accept_weak:
        raise WeakPassphrase(bits=bits, needs_consent=True)


def cost_here(doors: Doors) -> KdfCost:
    """Give what a new passphrase slot costs on this computer. Raises NotEnoughMemory."""
    return doors.cost if doors.cost is not None else calibrated(steady=doors.clock.steady)
