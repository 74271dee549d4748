"""The part of opening a vault that can begin before the rest of the program is there."""

from vault_app.core.passphrase_text import normalise_into
from vault_app.core.secret import Secret
from vault_app.crypto.arena import Arena
from vault_app.crypto.begun import Begun
from vault_app.format.header import parse_header
from vault_app.format.limits import READ_LIMITS, ReadLimits
from vault_app.format.slot_record import PassphraseSlot


class Beginning:
    """The first passphrase slot of a vault, whose key is derived as soon as the passphrase is there."""

    def __init__(self, data: bytes, *, limits: ReadLimits = READ_LIMITS) -> None:
        """Read the slot, and make the memory ready that deriving its key takes.

        Raises:
            NotAVault, NewerVersion, Damaged, CostTooHigh: as opening would.
        """
        slots = parse_header(data, limits).slots
        self._slot = next((slot for slot in slots if isinstance(slot, PassphraseSlot)), None)
        self._arena = None if self._slot is None else Arena.prepare(self._slot.cost)
        self._begun: Begun | None = None

    def begin(self, passphrase: Secret) -> Arena | Begun | None:
        """Begin the key derivation, and give what opening the vault takes over.

        The passphrase stays the caller's to wipe. One that was never set begins nothing: opening refuses it.
        """
        if self._slot is None:
            return None
        try:
            text = normalise_into(passphrase)
        except UnicodeDecodeError:
            return self._arena
        self._begun = Begun(text, self._slot.salt, self._slot.cost, arena=self._arena)
        return self._begun

    def end(self) -> None:
        """Give back what was made ready, whether or not it was used."""
        for used in (self._begun, self._arena):
            if used is not None:
                used.release()
