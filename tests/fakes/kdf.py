"""Key derivations that take microseconds: the door through which tests pay less than the product accepts."""

from typing import Final

from vault_app.core.kdf_cost import KdfCost
from vault_app.format.limits import ReadLimits

CHEAP_COST: Final = KdfCost(memory_kib=8, passes=1, lanes=1)

CHEAP_LIMITS: Final = ReadLimits(memory_kib=(8, 2_097_152), work=(8, 16_777_216), least_memory_kib=8, least_passes=1)
TEST_LIMITS: Final = CHEAP_LIMITS
