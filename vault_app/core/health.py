"""What is wrong with the passwords of a vault, told from what is stored beside them: nothing is unsealed.

Everything here works on columns and positions; a finding costs a few integers, an item without one costs nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, Final

from vault_app.core.code_sites import CODE_SITES
from vault_app.core.columns import SEALED_HEAD
from vault_app.core.days import DAY_MS, read_day
from vault_app.core.field_places import FieldPlaces
from vault_app.core.ids import EXPIRES, KNOWN_TO, OWNER, ValueId, ignored_field
from vault_app.core.item import FieldType
from vault_app.core.kinds import LEAVER_RECORD
from vault_app.core.leaks import NEVER_CHECKED, LeakReport
from vault_app.core.person_names import name_key, names_in
from vault_app.core.strength import REFUSED_BELOW

if TYPE_CHECKING:
    from vault_app.core.vault import Vault

SOON_DAYS: Final = 14
_FINGERPRINT: Final = slice(18, SEALED_HEAD)
_BITS: Final = slice(16, 18)
_WEAK_BELOW: Final = round(REFUSED_BELOW * 10).to_bytes(2, "big")
_NOT_ESTIMATED: Final = bytes(2)


class Finding(StrEnum):
    """What can be wrong, the most harmful first; the values are part of the vault (`ignored_field`)."""

    LEAKED = "leaked"
    REUSED = "reused"
    LEAVER = "leaver"
    WEAK = "weak"
    EXPIRED = "expired"
    OLD = "old"
    CODE = "code"


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthRules:
    """What the findings are measured by.

    Attributes:
        now: ms since 1970.
        today: the day where the person is.
        old_days: from which age on a password is old; None where age does not matter.
        nothing: the fingerprint of the empty password in this vault, which counts as none.
    """

    now: int
    today: date
    old_days: int | None = None
    nothing: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthReport:
    """Positions in the snapshot that was looked at; the most harmful first throughout.

    Attributes:
        by_finding: the items with each finding, without those that are to be ignored.
        worst: each item with a finding, once, with its most harmful one.
        further: how many more findings such an item has; absent where none.
        same: for a reused password, every item that has it, the item itself too.
        leaks: how often a leaked password occurs in the lists.
        bits: the estimated strength of a weak password, in tenths.
        expires: the day of one that has expired, or soon will.
        leavers: who knew it and has left.
        changed: when an old one was last changed, ms since 1970.
        ignored: what holds, and somebody chose to ignore.
        judged: how many items have a password.
    """

    by_finding: Mapping[Finding, Sequence[int]] = field(default_factory=dict)
    worst: Mapping[int, Finding] = field(default_factory=dict)
    further: Mapping[int, int] = field(default_factory=dict)
    same: Mapping[int, Sequence[int]] = field(default_factory=dict)
    leaks: Mapping[int, int] = field(default_factory=dict)
    bits: Mapping[int, int] = field(default_factory=dict)
    expires: Mapping[int, date] = field(default_factory=dict)
    leavers: Mapping[int, str] = field(default_factory=dict)
    changed: Mapping[int, int] = field(default_factory=dict)
    ignored: Sequence[tuple[int, Finding]] = ()
    judged: int = 0

    def count(self, finding: Finding) -> int:
        """Tell how many items have a finding."""
        return len(self.by_finding.get(finding, ()))


def health_of(vault: "Vault", rules: HealthRules, leaks: LeakReport = NEVER_CHECKED) -> HealthReport:
    """Look at every account outside the bin; a few hundred milliseconds for a hundred thousand, so not in a window."""
    look = _Look(vault, rules)
    same = look.reused()
    found: dict[Finding, Mapping[int, object]] = {
        Finding.LEAKED: (counts := look.leaked(leaks)),
        Finding.REUSED: same,
        Finding.LEAVER: (leavers := look.known_to_leavers()),
        Finding.WEAK: (bits := look.weak()),
        Finding.EXPIRED: (expires := look.expired()),
        Finding.OLD: (changed := look.old()),
        Finding.CODE: look.without_code(),
    }
    by_finding, ignored = look.without_ignored(found)
    worst: dict[int, Finding] = {}
    for finding, positions in by_finding.items():
        for position in positions:
            worst.setdefault(position, finding)
    return HealthReport(
        by_finding=by_finding,
        worst=worst,
        further={
            position: count - 1
            for position, count in Counter(chain.from_iterable(by_finding.values())).items()
            if count > 1
        },
        same=same,
        leaks=counts,
        bits=bits,
        expires=expires,
        leavers=leavers,
        changed=changed,
        ignored=ignored,
        judged=len(look.accounts),
    )


class _Look:
    """One pass over a snapshot; each question gives a fact per item, the most harmful first."""

    def __init__(self, vault: "Vault", rules: HealthRules) -> None:
        self._vault, self._rules = vault, rules
        self._places = FieldPlaces(vault)
        self._sealed, self._item = vault.columns.fields.sealed, self._places.item
        sealed, nothing = self._sealed, rules.nothing
        self._passwords = [
            place
            for place in self._places.of_type(FieldType.PASSWORD)
            if sealed[place] and sealed[place][_FINGERPRINT] != nothing
        ]
        self.accounts = frozenset(map(self._item.__getitem__, self._passwords))

    def leaked(self, leaks: LeakReport) -> dict[int, int]:
        if not leaks.found:
            return {}
        by_value = {value_id: (item_id, count) for (item_id, value_id), count in leaks.found.items()}
        counts: dict[int, int] = {}
        for place in self._passwords:
            known = by_value.get(ValueId(self._sealed[place][:16]))
            position = self._item[place]
            if known is not None and known[0] == self._vault.id_at(position):
                counts[position] = max(known[1], counts.get(position, 0))
        return dict(sorted(counts.items(), key=lambda entry: -entry[1]))

    def reused(self) -> dict[int, Sequence[int]]:
        sealed, item = self._sealed, self._item
        prints = [sealed[place][_FINGERPRINT] for place in self._passwords]
        several = {fingerprint for fingerprint, count in Counter(prints).items() if count > 1}
        if not several:
            return {}
        groups: dict[bytes, dict[int, None]] = defaultdict(dict)
        for place, fingerprint in zip(self._passwords, prints, strict=True):
            if fingerprint in several:
                groups[fingerprint][item[place]] = None
        same: dict[int, Sequence[int]] = {}
        for group in sorted(map(tuple, groups.values()), key=len, reverse=True):
            if len(group) > 1:  # two fields of one item are no reuse
                for position in group:
                    same.setdefault(position, group)
        return same

    def weak(self) -> dict[int, int]:
        sealed, bits = self._sealed, dict[int, int]()
        for place in self._passwords:
            if _NOT_ESTIMATED < (stored := sealed[place][_BITS]) < _WEAK_BELOW:
                position, tenths = self._item[place], int.from_bytes(stored, "big")
                bits[position] = min(tenths, bits.get(position, tenths))
        return dict(sorted(bits.items(), key=lambda entry: entry[1]))

    def old(self) -> dict[int, int]:
        if self._rules.old_days is None:
            return {}
        limit, times = self._rules.now - self._rules.old_days * DAY_MS, self._places.times
        changed: dict[int, int] = {}
        for place in self._passwords:
            if times[place] < limit:
                position = self._item[place]
                changed[position] = min(times[place], changed.get(position, limit))
        return dict(sorted(changed.items(), key=lambda entry: entry[1]))

    def expired(self) -> dict[int, date]:
        limit = self._rules.today + timedelta(days=SOON_DAYS)
        days = {position: read_day(text) for position, text in self._places.text_by_item(EXPIRES).items()}
        due = ((position, day) for position, day in days.items() if day is not None and day <= limit)
        return dict(sorted(due, key=lambda entry: entry[1]))

    def without_code(self) -> dict[int, str]:
        text, item = self._vault.columns.fields.text, self._item
        have = {item[place] for place in self._places.of_type(FieldType.CODE)}
        return {
            position: site
            for place in self._places.of_type(FieldType.ADDRESS)
            if (site := code_site(text[place])) and (position := item[place]) not in have and position in self.accounts
        }

    def known_to_leavers(self) -> dict[int, str]:
        left = {name_key(record.title): record for record in self._vault.records(LEAVER_RECORD)}
        if not left:
            return {}
        known: dict[str, list[str]] = {}  # names repeat: each text is taken apart once
        matches: dict[int, set[str]] = defaultdict(set)
        for field_id in (KNOWN_TO, OWNER):
            for position, text in self._places.text_by_item(field_id).items():
                if text not in known:
                    known[text] = [key for name in names_in(text) if (key := name_key(name)) in left]
                matches[position].update(known[text])
        oldest = self._oldest_secrets({position for position, keys in matches.items() if keys})
        return {
            position: ", ".join(names)
            for position, time in sorted(oldest.items())
            if (names := [left[key].title for key in sorted(matches[position]) if time < left[key].created])
        }

    def _oldest_secrets(self, wanted: set[int]) -> dict[int, int]:
        """Give when the oldest password of each item was set; where it has none, its oldest hidden value."""
        times, item = self._places.times, self._item
        others = chain(self._places.of_type(FieldType.HIDDEN), self._places.of_type(FieldType.SECURE_NOTE))
        oldest: dict[int, int] = {}
        for place in chain(self._passwords, (each for each in others if item[each] not in self.accounts)):
            if (position := item[place]) in wanted:
                oldest[position] = min(times[place], oldest.get(position, times[place]))
        return oldest

    def without_ignored(
        self, found: Mapping[Finding, Mapping[int, object]]
    ) -> tuple[dict[Finding, Sequence[int]], tuple[tuple[int, Finding], ...]]:
        """Part what somebody chose to ignore from the rest; the choice ends when what it was about is changed."""
        kept: dict[Finding, Sequence[int]] = {}
        ignored: list[tuple[int, Finding]] = []
        for finding, facts in found.items():
            chosen = self._ignored(finding) if facts else frozenset()
            kept[finding] = tuple(position for position in facts if position not in chosen) if chosen else tuple(facts)
            ignored.extend((position, finding) for position in facts if position in chosen)
        return kept, tuple(ignored)

    def _ignored(self, finding: Finding) -> frozenset[int]:
        times, item = self._places.times, self._item
        choices = self._places.of_id(ignored_field(finding))
        if not choices or finding is Finding.CODE:
            return frozenset(item[place] for place in choices)
        about = self._places.of_id(EXPIRES) if finding is Finding.EXPIRED else self._passwords
        changed = _latest((item[place], times[place]) for place in about)
        return frozenset(item[place] for place in choices if times[place] >= changed.get(item[place], 0))


def _latest(times: Iterable[tuple[int, int]]) -> dict[int, int]:
    latest: dict[int, int] = {}
    for position, time in times:
        latest[position] = max(time, latest.get(position, 0))
    return latest


def code_site(address: str) -> str:
    """Give the site that offers one-time codes to which an address belongs, or "" if none is known."""
    scheme, mark, rest = address.partition("://")
    host = (rest if mark else scheme).partition("/")[0].partition(":")[0].lower()
    labels = host.rsplit(".", 3)[-3:]
    last = ".".join(labels[-2:])
    if last in CODE_SITES:
        return last
    last = ".".join(labels)
    return last if last in CODE_SITES else ""
