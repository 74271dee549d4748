"""What a new passphrase slot costs, by name."""

from typing import Final

from vault_app.core.kdf_cost import KdfCost

# Above the memory of RFC 9106's second choice: an attacker's graphics card holds fewer of these at once.
DEFAULT: Final = KdfCost(memory_kib=256 * 1024, passes=3, lanes=4)

# RFC 9106, section 4, second recommended option; also the least that is ever written.
LOW_MEMORY: Final = KdfCost(memory_kib=64 * 1024, passes=3, lanes=4)

MOST_PASSES: Final = 16
LITTLE_MEMORY_KIB: Final = 4 * 1024 * 1024


def profile_for(total_memory_kib: int | None) -> KdfCost:
    """Give the profile for a computer with that much memory; unknown memory counts as enough."""
    little = total_memory_kib is not None and total_memory_kib < LITTLE_MEMORY_KIB
    return LOW_MEMORY if little else DEFAULT
