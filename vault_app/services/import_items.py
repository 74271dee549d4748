"""A foreign file into the vault: looked at first, then one save, which one undo takes back.

Nothing is lost and nothing is hidden: every entry of the file is imported, merged into what is there, skipped as being
there already, or left out with its reason, and the counts add up.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from types import MappingProxyType

from vault_app.core.ids import USERNAME, ItemId
from vault_app.core.imported import ForeignItem, Imported
from vault_app.core.item import FieldType, Item
from vault_app.core.kinds import own_kind
from vault_app.core.matching import Account, account_of, accounts_in
from vault_app.core.progress import Tell, untold
from vault_app.crypto.random import new_id
from vault_app.services.doors import Doors
from vault_app.services.editing import SaveResult, put_items
from vault_app.services.incoming import Making, judged
from vault_app.services.incoming_likeness import Likeness
from vault_app.services.session import Session

_TOLD_EVERY = 250  # rows


class RowState(Enum):
    """What an entry of the file is to the vault."""

    NEW = auto()
    HERE = auto()  # the same account with the same password; without a password, all that the entry says
    DIFFERS = auto()  # the same account with another password, or saying something else
    TWICE = auto()  # the same came earlier in the file


class Choice(Enum):
    """What becomes of an entry that the vault has in some form."""

    SKIP = auto()
    UPDATE = auto()  # what is there takes the entry's values; its own go into the history
    KEEP_BOTH = auto()


DEFAULT_CHOICES: Mapping[RowState, Choice] = MappingProxyType(
    {RowState.HERE: Choice.SKIP, RowState.TWICE: Choice.SKIP, RowState.DIFFERS: Choice.KEEP_BOTH}
)


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """An entry, what it is to the vault, the item it is the same account as, and whether it says more than that."""

    incoming: ForeignItem
    state: RowState
    same_as: ItemId | None = None
    more: bool = False


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do; its secrets belong to whoever holds it."""

    imported: Imported
    rows: tuple[PlannedRow, ...]

    def counted(self, state: RowState) -> int:
        """Count the entries of a state."""
        return sum(row.state is state for row in self.rows)


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did: ``count = imported + merged + skipped + failed``, always.

    Attributes:
        saved: the save, whose undo takes the whole import back; None where there was nothing to save.
    """

    count: int
    imported: int
    merged: int
    skipped: int
    failed: int
    saved: SaveResult | None = None


def plan_import(session: Session, imported: Imported, *, tell: Tell = untold) -> ImportPlan:
    """Hold every entry against the vault.

    Raises:
        Locked.
        ReadingStopped: ``tell`` raised it; the secrets are still the caller's.
    """
    vault = session.vault
    likeness = Likeness(session)
    there = accounts_in(vault)
    binned = accounts_in(vault, in_bin=True) if any(entry.in_bin for entry in imported.items) else {}
    seen: set[tuple[Account, Hashable, bool]] = set()  # with whether it lay in the bin
    rows = []
    for number, incoming in enumerate(imported.items):
        if number % _TOLD_EVERY == 0:
            tell(number / len(imported.items))
        account = _account(incoming)
        content = likeness.content(incoming.draft)
        matches = there.get(account, ())
        alike = (*matches, *binned.get(account, ())) if incoming.in_bin else matches
        same = likeness.same(incoming.draft, content, alike) if alike else None
        if same is not None:
            more = likeness.says_more(incoming.draft, vault.at(same))
            rows.append(PlannedRow(incoming, RowState.HERE, vault.id_at(same), more=more))
        elif (account, content, False) in seen or (incoming.in_bin and (account, content, True) in seen):
            rows.append(PlannedRow(incoming, RowState.TWICE))
        elif matches and not incoming.in_bin:
            rows.append(PlannedRow(incoming, RowState.DIFFERS, vault.id_at(matches[0][0])))
        else:
            rows.append(PlannedRow(incoming, RowState.NEW))
        seen.add((account, content, incoming.in_bin))
    tell(1.0)
    return ImportPlan(imported, tuple(rows))


def planned_again(session: Session, plan: ImportPlan) -> ImportPlan:
    """Hold a plan's entries, with what was worked out of them, against another vault. Raises Locked."""
    items = tuple(row.incoming for row in plan.rows)
    return plan_import(session, replace(plan.imported, items=items))


def estimated(plan: ImportPlan, start: int, stop: int, *, doors: Doors) -> ImportPlan:
    """Give the plan with the strength of the passwords of some rows, worked out while a person looks at it."""
    rows = list(plan.rows)
    for number in range(start, min(stop, len(rows))):
        draft = rows[number].incoming.draft
        fields = tuple(judged(field, doors) for field in draft.fields)
        if fields != draft.fields:
            incoming = replace(rows[number].incoming, draft=replace(draft, fields=fields))
            rows[number] = replace(rows[number], incoming=incoming)
    return replace(plan, rows=tuple(rows))


def import_items(
    session: Session,
    plan: ImportPlan,
    choices: Mapping[RowState, Choice] = DEFAULT_CHOICES,
    *,
    doors: Doors,
    tell: Callable[[int, int], object] = lambda _done, _total: None,
) -> ImportResult:
    """Save what was planned, in one save; the plan's secrets are wiped once it is saved.

    ``tell`` hears now and then how many rows are done, and of how many.

    Raises:
        LimitReached: the vault would grow beyond a limit of the format; nothing was saved.
        Locked, ReadOnly, KeyChanged, StorageError: see `commit`; nothing was saved.
    """
    session.check_writable()
    fates = _fates(session, plan, choices)
    ids = {
        old.hex(): item_id.hex()
        for row, (item_id, _) in zip(plan.rows, fates, strict=True)
        if (old := row.incoming.draft.item_id) is not None and item_id is not None
    }
    making = Making(session, doors, session.stamp(), ids)
    wanted: dict[ItemId, Item] = {}
    merged = skipped = 0
    for done, (row, (item_id, fate)) in enumerate(zip(plan.rows, fates, strict=True)):
        if done % _TOLD_EVERY == 0:
            tell(done, len(plan.rows))
        if item_id is None or fate is Choice.SKIP:
            skipped += 1
        elif fate is Choice.UPDATE:
            wanted[item_id] = making.onto(wanted.get(item_id) or session.vault.item(item_id), row.incoming)
            merged += 1
        else:
            wanted[item_id] = making.new(item_id, row.incoming)
    kinds = _new_kinds(making, plan, wanted.values())
    saved = put_items(session, (*kinds, *wanted.values()), doors=doors) if wanted else None
    plan.imported.wipe()
    return ImportResult(
        count=plan.imported.count,
        imported=len(plan.rows) - merged - skipped,
        merged=merged,
        skipped=skipped,
        failed=len(plan.imported.failures),
        saved=saved,
    )


def _fates(
    session: Session, plan: ImportPlan, choices: Mapping[RowState, Choice]
) -> list[tuple[ItemId | None, Choice]]:
    """Say of every row which item it becomes, is merged into, or is already.

    An item takes the values of one entry only, or of several that say the same: a second one is kept beside it, as
    the first would be lost. What lies in the other program's bin changes nothing here.
    """
    fates: list[tuple[ItemId | None, Choice]] = []
    updated: dict[ItemId, RowState] = {}
    for row in plan.rows:
        choice = Choice.KEEP_BOTH if row.state is RowState.NEW else choices.get(row.state, Choice.KEEP_BOTH)
        there = row.same_as
        if choice is Choice.UPDATE:
            if there is None or row.incoming.in_bin:
                choice = Choice.SKIP
            elif session.vault.position(there) is None or (
                there in updated and not updated[there] is row.state is RowState.HERE
            ):
                choice = Choice.KEEP_BOTH
            else:
                updated[there] = row.state
        fates.append((ItemId(new_id()) if choice is Choice.KEEP_BOTH else there, choice))
    return fates


def _new_kinds(making: Making, plan: ImportPlan, wanted: Iterable[Item]) -> list[Item]:
    """Give the kinds that incoming items are of and that the vault does not have, each with its own id."""
    used = {item.kind for item in wanted}
    return [
        making.new(record, kind)
        for kind in plan.imported.kinds
        if (record := kind.draft.item_id) is not None
        and own_kind(record) in used
        and making.session.vault.position(record) is None
    ]


def _account(incoming: ForeignItem) -> Account:
    draft = incoming.draft
    place = next((field.value for field in draft.fields if field.type is FieldType.ADDRESS), draft.title)
    username = draft.field(USERNAME)
    return account_of(
        kind=draft.kind,
        place=place if isinstance(place, str) else "",
        username=username.value if username is not None and isinstance(username.value, str) else "",
    )
