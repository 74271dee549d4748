"""How large anything in a vault file may be; refused beyond that before memory is allocated (FORMAT.md, "Limits")."""

from dataclasses import dataclass
from typing import Final

from vault_app.core.kdf_cost import KdfCost

MOST_SLOTS: Final = 64
MOST_SLOT_BYTES: Final = 64 * 1024
MOST_LOCATOR_BYTES: Final = 1024
MOST_BODY_BYTES: Final = 256 * 1024 * 1024
MOST_ITEMS: Final = 100_000
MOST_SECRET_BYTES: Final = 1024 * 1024
MOST_FILE_BYTES: Final = 16 * 1024 * 1024
MOST_ANCESTORS: Final = 256
MOST_NESTING: Final = 16
NUMBER_END: Final = 2**63
_LEAST_KIB_PER_LANE: Final = 8  # RFC 9106, section 3.1; out of reach for the product, not for a test


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLimits:
    """Which key derivations a file may ask for; each pair is the lowest and highest accepted value.

    Attributes:
        memory_kib: Argon2id memory m.
        passes: t.
        lanes: p.
        work: m * t of one slot; the highest value holds for the sum over all passphrase slots too.
        passphrase_slots: how many there may be.
        least_memory_kib, least_passes: what a new slot must cost at least; files that cost less are still read.
    """

    memory_kib: tuple[int, int] = (19_456, 2_097_152)
    passes: tuple[int, int] = (1, 64)
    lanes: tuple[int, int] = (1, 16)
    work: tuple[int, int] = (38_912, 16_777_216)
    passphrase_slots: int = 4
    least_memory_kib: int = 65_536
    least_passes: int = 3

    def readable(self, cost: KdfCost) -> bool:
        """Whether a slot of that cost is accepted."""
        return (
            self.memory_kib[0] <= cost.memory_kib <= self.memory_kib[1]
            and self.passes[0] <= cost.passes <= self.passes[1]
            and self.lanes[0] <= cost.lanes <= self.lanes[1]
            and cost.memory_kib >= _LEAST_KIB_PER_LANE * cost.lanes
            and self.work[0] <= cost.memory_kib * cost.passes <= self.work[1]
        )

    def writable(self, cost: KdfCost) -> bool:
        """Whether a new slot may have that cost."""
        enough = cost.memory_kib >= self.least_memory_kib and cost.passes >= self.least_passes
        return enough and self.readable(cost)


# The product knows these and no others; a test may hand cheaper ones to a recipe.
READ_LIMITS: Final = ReadLimits()
