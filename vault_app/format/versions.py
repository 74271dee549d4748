"""What the numbers of the format mean."""

from enum import IntEnum
from typing import Final

MAGIC: Final = b"\x89VLT\r\n\x1a\n"
VERSION: Final = 1
# Raised when a field is added to the body; readers of an older one then open read-only.
MINOR: Final = 0


class Kind(IntEnum):
    """What kind of file it is; vaults and exports are written and read yet."""

    VAULT = 1
    TEAM_SNAPSHOT = 2
    TEAM_COMMIT = 3
    INVITE = 4
    EXPORT = 5


class SlotType(IntEnum):
    """How a slot keeps the vault key."""

    PASSPHRASE = 1
    DEVICE_SECRET = 2
    PUBLIC_KEY = 3


class Source(IntEnum):
    """Where a device secret is kept."""

    KEYRING = 1
    FIDO2 = 2
    CLOUD = 3
    SINGLE_SIGN_ON = 4


KDF_ARGON2ID: Final = 1
SUITE_X_WING: Final = 1
