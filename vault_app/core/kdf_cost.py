"""What a key derivation costs: part of a slot, a setting of the recipe, a fact in messages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class KdfCost:
    """Argon2id (RFC 9106) version 0x13 parameters: memory in KiB, passes t, lanes p."""

    memory_kib: int
    passes: int
    lanes: int
