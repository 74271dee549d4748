"""Looking for leaked passwords: an explicit act, in slices, so that the vault stays usable and it can be stopped.

A slice has two halves. `LeakCheck.next_slice` unseals some passwords, one by one, and gives their hashes; `look_up`
asks for those, which may take long and needs no vault. Equal passwords are asked for once.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from vault_app.core.columns import SEALED_HEAD
from vault_app.core.errors import Damaged, Locked
from vault_app.core.field_places import FieldPlaces
from vault_app.core.ids import ID_BYTES, ValueId
from vault_app.core.item import FieldType, Sealed
from vault_app.core.leaks import LeakKey, LeakReport
from vault_app.crypto.leak_digest import leak_digest
from vault_app.crypto.wiping import wipe_bytes
from vault_app.ports.leak_source import LeakSource
from vault_app.services.leak_results import keep_leaks, kept_leaks
from vault_app.services.session import Session

SLICE: Final = 64


@dataclass(frozen=True, slots=True)
class Hashed:
    """The hash of a password, and every value that is this password."""

    digest: bytes
    values: tuple[LeakKey, ...]

    def __repr__(self) -> str:
        return "<Hashed>"


class LeakCheck:
    """One look at all passwords of a vault, as it was when the look began; it must not outlive the session."""

    def __init__(self, session: Session) -> None:
        """Find out what has to be looked up; nothing is unsealed yet. Raises Locked."""
        self._vault = vault = session.vault
        places, sealed = FieldPlaces(vault), vault.columns.fields.sealed
        groups: dict[bytes, list[int]] = {}
        for place in places.of_type(FieldType.PASSWORD):
            groups.setdefault(sealed[place][18:SEALED_HEAD], []).append(place)
        self._item = places.item
        self._groups = tuple(groups.values())
        self._next = 0
        self._done = 0
        self._checked = 0
        self._found: dict[LeakKey, int] = {}

    @property
    def total(self) -> int:
        """How many different passwords there are."""
        return len(self._groups)

    @property
    def done(self) -> int:
        """How many of them were looked up."""
        return self._done

    def next_slice(self, session: Session, most: int = SLICE) -> list[Hashed]:
        """Unseal the next passwords, one by one, and give their hashes; `add` is to follow before the next slice.

        One that does not open, as after the vault's key was changed, is left out.

        Raises:
            Locked: the vault was locked; the look is over.
        """
        groups = self._groups[self._next : self._next + most]
        hashed = [each for group in groups if (each := self._hashed(session, group)) is not None]
        self._next += len(groups)
        return hashed

    @property
    def finished(self) -> bool:
        """Whether every password was looked up."""
        return self._done >= len(self._groups)

    def add(self, found: Mapping[LeakKey, int], looked_up: Sequence[Hashed]) -> None:
        """Take in what `look_up` gave for the slice that was taken last."""
        self._done = self._next
        self._found.update(found)
        self._checked += sum(len(each.values) for each in looked_up)

    def keep(self, session: Session, source: str) -> LeakReport:
        """Keep what was found, and give it; what was known before of the same values stays known.

        A look that did not come to its end does not count as one: the time of the one before stays.

        Raises:
            Locked, StorageError.
        """
        before = kept_leaks(session)
        still = {stored[:ID_BYTES] for stored in self._vault.columns.fields.sealed}
        found = {key: count for key, count in before.found.items() if key[1] in still}
        for key, count in self._found.items():
            found[key] = max(count, found.get(key, 0))
        report = LeakReport(before.time, before.source, before.checked, found)
        if self.finished:
            report = LeakReport(session.doors.clock.now_ms(), source, self._checked, found)
        keep_leaks(session, report)
        return report

    def _hashed(self, session: Session, group: Sequence[int]) -> Hashed | None:
        vault, place = self._vault, group[0]
        field = vault.columns.fields.at(place)
        assert isinstance(field.value, Sealed)  # noqa: S101  # its column said so
        try:
            secret = session.key.open_value(
                vault_id=vault.id, item_id=vault.id_at(self._item[place]), field_id=field.id, sealed=field.value
            )
        except Damaged:
            return None
        try:
            if not secret:  # the hash of nothing is in every list
                return None
            return Hashed(leak_digest(secret), tuple(map(self._key, group)))
        finally:
            secret.wipe()

    def _key(self, place: int) -> LeakKey:
        stored = self._vault.columns.fields.sealed[place]
        return self._vault.id_at(self._item[place]), ValueId(stored[:ID_BYTES])


def look_up(source: LeakSource, hashed: Sequence[Hashed]) -> dict[LeakKey, int]:
    """Ask how often each was found, and wipe the hashes whatever happens. Raises LeakSourceError, StorageError."""
    found: dict[LeakKey, int] = {}
    try:
        for each in hashed:
            count = source.occurrences(each.digest)
            if count > 0:
                found.update(dict.fromkeys(each.values, count))
    finally:
        for each in hashed:
            wipe_bytes(each.digest)
    return found


def check_leaks(
    session: Session, source: LeakSource, *, tell: Callable[[int, int], object] = lambda _done, _total: None
) -> LeakReport:
    """Look every password up and keep what was found; ``tell`` hears how many are done, and of how many.

    Raises:
        LeakSourceError, StorageError: what was found until then is kept.
        Locked.
    """
    check = LeakCheck(session)
    try:
        while not check.finished:
            hashed = check.next_slice(session)
            check.add(look_up(source, hashed), hashed)
            tell(check.done, check.total)
    except BaseException:
        with suppress(Locked):
            check.keep(session, source.kind)
        raise
    return check.keep(session, source.kind)
