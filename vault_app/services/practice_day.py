"""When the passphrase itself is asked for, so that nobody forgets it over quick unlock."""

from contextlib import suppress
from dataclasses import replace
from typing import Final

from vault_app.core.errors import StorageError
from vault_app.ports.device_state import Enrolment
from vault_app.services.session import Session

DAYS: Final = 14
_DAY_MS: Final = 24 * 60 * 60 * 1000


def practice_due(enrolment: Enrolment, *, now_ms: int, days: int = DAYS) -> bool:
    """Whether the passphrase was last typed so many days ago, or at a time that has not come yet.

    A clock that jumped only makes it due: the passphrase always opens, and sets the time right. Up to a day ahead
    is let pass: computers with two systems disagree by some hours.
    """
    return not -_DAY_MS <= now_ms - enrolment.passphrase_ms < days * _DAY_MS


def practised(session: Session) -> None:
    """Remember that the passphrase opened the vault just now, where quick unlock is on. Raises Locked.

    Where the disk refuses, the passphrase is only asked for the sooner.
    """
    vault_id, device = session.vault.id, session.doors.device
    enrolment = device.enrolment(vault_id)
    if enrolment is not None:
        with suppress(StorageError):
            device.set_enrolment(vault_id, replace(enrolment, passphrase_ms=session.doors.clock.now_ms()))
