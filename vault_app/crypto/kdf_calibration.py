"""How many passes take about half a second on this machine."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from vault_app.core.kdf_cost import KdfCost
from vault_app.crypto.available_memory import total_kib
from vault_app.crypto.kdf import SALT_BYTES, derive
from vault_app.crypto.kdf_profiles import MOST_PASSES, profile_for

_HALF_A_SECOND: Final = 0.5


def _derive_once(cost: KdfCost) -> None:
    derive(bytearray(b"calibration"), bytes(SALT_BYTES), cost).wipe()


def calibrated(
    *,
    steady: Callable[[], float],
    target_seconds: float = _HALF_A_SECOND,
    total_memory: Callable[[], int | None] = total_kib,
    run: Callable[[KdfCost], None] = _derive_once,
) -> KdfCost:
    """Give this machine's profile with its passes raised until a derivation takes about ``target_seconds``.

    One derivation is measured with ``steady`` (seconds, never going back). Passes stay between the profile's own
    and 16.

    Raises:
        NotEnoughMemory: not even one derivation is possible.
    """
    profile = profile_for(total_memory())
    start = steady()
    run(profile)
    taken = steady() - start
    passes = round(profile.passes * target_seconds / taken) if taken > 0 else MOST_PASSES
    return replace(profile, passes=min(max(passes, profile.passes), MOST_PASSES))
