"""How much of a stranger's file is read; refused beyond that before memory is asked for."""

from typing import Final

MIB: Final = 1024 * 1024

MOST_FILE_BYTES: Final = 256 * MIB
MOST_UNFOLDED_BYTES: Final = 512 * MIB  # of all parts of an archive together
MOST_RATIO: Final = 200  # what a part of an archive may unfold to, over what it takes packed
MOST_PARTS: Final = 20_000  # of an archive
MOST_NESTING: Final = 64  # of groups
MOST_ENTRIES: Final = 100_000
MOST_VALUES: Final = 2_000_000  # of all entries together
MOST_VALUES_OF_ONE: Final = 10_000  # of one entry, and as many earlier ones
MOST_LINES: Final = 5_000_000
MOST_TEXT: Final = MIB  # of one value, in characters
MOST_ATTACHMENT_BYTES: Final = 16 * MIB
MOST_ATTACHED_BYTES: Final = 256 * MIB  # of all entries together, as much as a vault holds

# Key derivations of other programs' encrypted files.
MOST_KDF_KIB: Final = 2 * 1024 * 1024
MOST_KDF_WORK_KIB: Final = 16 * 1024 * 1024  # memory times passes
MOST_KDF_LANES: Final = 64
MOST_PBKDF2_ROUNDS: Final = 10_000_000
MOST_AES_ROUNDS: Final = 100_000_000
