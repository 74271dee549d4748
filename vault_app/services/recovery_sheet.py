"""What is printed on the recovery sheet."""

from dataclasses import dataclass

from vault_app.core.secret import Secret
from vault_app.format.versions import VERSION
from vault_app.services.doors import Doors
from vault_app.vaultfile.opened import OpenedVault
from vault_app.vaultfile.recovery_words import words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheet:
    """The words that open the vault without its passphrase, and what they belong to; the receiver wipes ``words``.

    Attributes:
        fingerprint: of the recovery key, in hex.
        place: where the vault is.
        created_ms: when the recovery key was made, ms since 1970.
    """

    words: Secret
    fingerprint: str
    vault_name: str
    place: str
    created_ms: int
    format_version: int = VERSION


def sheet_of(opened: OpenedVault, seed: Secret, *, place: str, doors: Doors) -> RecoverySheet:
    """Give the sheet of a recovery key that was just made; the seed is wiped."""
    try:
        return RecoverySheet(
            words=words_of(seed, doors.words),
            fingerprint=opened.recovery_fingerprint.hex(),
            vault_name=opened.vault.name,
            place=place,
            created_ms=doors.clock.now_ms(),
        )
    finally:
        seed.wipe()
