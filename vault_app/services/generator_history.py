"""The last generated passwords, so that none is lost when a sign-up page fails."""

from dataclasses import dataclass
from typing import Final

from vault_app.core.ids import ID_BYTES, ItemId, standard_field
from vault_app.core.item import Sealed
from vault_app.core.secret import Secret
from vault_app.core.sidecar import GENERATED, KeptPassword, decode_generated, encode_generated
from vault_app.services.session import Session
from vault_app.services.sidecar_file import read_section, write_section

MOST_REMEMBERED: Final = 50

# Where their seals say that they belong.
PLACE: Final = (ItemId(bytes(ID_BYTES)), standard_field("generated"))


@dataclass(frozen=True, slots=True)
class Generated:
    """A password that was generated here: when (ms since 1970), and for which site, or ""."""

    time: int
    site: str
    _value: Sealed
    _session: Session

    @property
    def secret(self) -> Secret:
        """The password, unsealed anew each time; the caller wipes it. Raises Locked, Damaged ("value")."""
        return self._session.key.open_value(
            vault_id=self._session.vault.id, item_id=PLACE[0], field_id=PLACE[1], sealed=self._value
        )


def remember(session: Session, secret: Secret, site: str = "") -> None:
    """Remember a generated password, unless it is the last one remembered; the secret stays the caller's to wipe.

    Raises:
        Locked, StorageError: it is not remembered.
    """
    sealed = session.key.seal_value(vault_id=session.vault.id, item_id=PLACE[0], field_id=PLACE[1], secret=secret)
    kept = kept_passwords(session)
    if kept and kept[-1].value.fingerprint == sealed.fingerprint and kept[-1].site == site:
        return
    entry = KeptPassword(session.doors.clock.now_ms(), site, sealed)
    write_section(session, GENERATED, encode_generated((*kept, entry)[-MOST_REMEMBERED:]))


def history(session: Session) -> tuple[Generated, ...]:
    """Give the generated passwords, latest first; none is unsealed until it is asked for. Raises Locked."""
    return tuple(Generated(entry.time, entry.site, entry.value, session) for entry in reversed(kept_passwords(session)))


def clear(session: Session) -> None:
    """Forget all of them. Raises Locked, StorageError."""
    write_section(session, GENERATED, b"")


def kept_passwords(session: Session) -> tuple[KeptPassword, ...]:
    """Give the generated passwords as they are kept, latest last. Raises Locked."""
    return read_section(session, GENERATED, decode_generated, empty=())
