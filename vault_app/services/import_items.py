"""A foreign file into the vault: looked at first, then one save, which one undo takes back.

Nothing is lost and nothing is hidden: every entry of the file is imported, merged into what is there, skipped as being
there already, or left out with its reason, and the counts add up.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from types import MappingProxyType

from vault_app.core.draft import DraftField
from vault_app.core.ids import PASSWORD, USERNAME, ItemId
from vault_app.core.imported import EarlierValue, ForeignItem, Imported
from vault_app.core.item import Earlier, Field, FieldType, Item, Sealed, Stamp, Why
from vault_app.core.kinds import in_order, known_kind, plain_kind
from vault_app.core.matching import account_of, accounts_in
from vault_app.core.secret import Secret
from vault_app.crypto.random import new_id
from vault_app.services.doors import Doors
from vault_app.services.editing import SaveResult, put_items
from vault_app.services.session import Session

MOST_TENTHS = 65_535  # of a bit of strength


class RowState(Enum):
    """What an entry of the file is to the vault."""

    NEW = auto()
    HERE = auto()  # the same account with the same password
    DIFFERS = auto()  # the same account with another password
    TWICE = auto()  # the same account and password came earlier in the file


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
    """An entry, what it is to the vault, and the item it is the same account as."""

    incoming: ForeignItem
    state: RowState
    same_as: ItemId | None = None


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


def plan_import(session: Session, imported: Imported) -> ImportPlan:
    """Hold every entry against the vault. Raises Locked."""
    vault, key = session.vault, session.key
    there = accounts_in(vault)
    seen: dict[tuple[object, bytes], None] = {}
    rows = []
    for incoming in imported.items:
        account = _account(incoming)
        password = incoming.draft.field(PASSWORD)
        secret = password.value if password is not None and isinstance(password.value, Secret) else None
        matches = there.get(account, ())
        if not matches and secret is None:
            rows.append(PlannedRow(incoming, RowState.NEW))
            continue
        fingerprint = key.fingerprint(vault.id, secret) if secret is not None else b""
        same = next((position for position, known in matches if known == fingerprint), None)
        if same is not None:
            rows.append(PlannedRow(incoming, RowState.HERE, vault.id_at(same)))
        elif (account, fingerprint) in seen:
            rows.append(PlannedRow(incoming, RowState.TWICE))
        elif matches:
            rows.append(PlannedRow(incoming, RowState.DIFFERS, vault.id_at(matches[0][0])))
        else:
            rows.append(PlannedRow(incoming, RowState.NEW))
        seen[account, fingerprint] = None
    return ImportPlan(imported, tuple(rows))


def estimated(plan: ImportPlan, start: int, stop: int, *, doors: Doors) -> ImportPlan:
    """Give the plan with the strength of the passwords of some rows, worked out while a person looks at it."""
    rows = list(plan.rows)
    for number in range(start, min(stop, len(rows))):
        draft = rows[number].incoming.draft
        fields = tuple(_judged(field, doors) for field in draft.fields)
        if fields != draft.fields:
            incoming = replace(rows[number].incoming, draft=replace(draft, fields=fields))
            rows[number] = replace(rows[number], incoming=incoming)
    return replace(plan, rows=tuple(rows))


def import_items(
    session: Session, plan: ImportPlan, choices: Mapping[RowState, Choice] = DEFAULT_CHOICES, *, doors: Doors
) -> ImportResult:
    """Save what was planned, in one save; the plan's secrets are wiped once it is saved.

    Raises:
        LimitReached: the vault would grow beyond a limit of the format; nothing was saved.
        Locked, ReadOnly, KeyChanged, StorageError: see `commit`; nothing was saved.
    """
    session.check_writable()
    wanted: list[Item] = []
    merged = skipped = 0
    for row in plan.rows:
        choice = choices.get(row.state, Choice.KEEP_BOTH)
        if row.state is RowState.NEW or choice is Choice.KEEP_BOTH:
            wanted.append(_Sealing(session, doors).new(row.incoming))
        elif choice is Choice.UPDATE and row.same_as is not None:
            wanted.append(_Sealing(session, doors).onto(session.vault.item(row.same_as), row.incoming))
            merged += 1
        else:
            skipped += 1
    saved = put_items(session, wanted, doors=doors) if wanted else None
    plan.imported.wipe()
    return ImportResult(
        count=plan.imported.count,
        imported=len(wanted) - merged,
        merged=merged,
        skipped=skipped,
        failed=len(plan.imported.failures),
        saved=saved,
    )


def _account(incoming: ForeignItem) -> tuple[str, str, str]:
    draft = incoming.draft
    place = next((field.value for field in draft.fields if field.type is FieldType.ADDRESS), draft.title)
    username = draft.field(USERNAME)
    return account_of(
        kind=draft.kind,
        place=place if isinstance(place, str) else "",
        username=username.value if username is not None and isinstance(username.value, str) else "",
    )


def _judged(field: DraftField, doors: Doors) -> DraftField:
    if field.type is not FieldType.PASSWORD or field.bits or not isinstance(field.value, Secret):
        return field
    return replace(field, bits=doors.estimate(field.value))


class _Sealing:
    """Makes items of the entries of a file."""

    def __init__(self, session: Session, doors: Doors) -> None:
        self._session, self._doors, self._stamp = session, doors, session.stamp()

    def new(self, incoming: ForeignItem) -> Item:
        """Give a new item, with its history."""
        item_id, draft, stamp = ItemId(new_id()), incoming.draft, self._stamp
        return Item(
            id=item_id,
            kind=draft.kind,
            title=draft.title,
            stamp=stamp,
            created=incoming.created or stamp.time,
            fields=tuple(self._field(item_id, _judged(field, self._doors)) for field in draft.fields),
            tags=draft.tags,
            favourite=draft.favourite,
            deleted=stamp.time if incoming.in_bin else 0,
            history=tuple(self._earlier(item_id, entry) for entry in incoming.earlier),
        )

    def onto(self, item: Item, incoming: ForeignItem) -> Item:
        """Give an item with the values of an entry; what the entry does not have stays."""
        draft = {field.id: _judged(field, self._doors) for field in incoming.draft.fields}
        fields = [self._onto_field(item.id, field, draft.get(field.id)) for field in item.fields]
        fields += [self._field(item.id, draft[field_id]) for field_id in draft if item.field(field_id) is None]
        tags = tuple(dict.fromkeys((*item.tags, *incoming.draft.tags)))
        kind = known_kind(item.kind) or plain_kind(item.kind)
        return item.with_(fields=in_order(kind, fields), tags=tags)

    def _onto_field(self, item_id: ItemId, field: Field, entry: DraftField | None) -> Field:
        if entry is None or entry.type is not field.type:
            return field
        fresh = self._field(item_id, entry)
        same = (
            isinstance(fresh.value, Sealed)
            and isinstance(field.value, Sealed)
            and fresh.value.fingerprint == field.value.fingerprint
        )
        return field if same else fresh

    def _field(self, item_id: ItemId, entry: DraftField) -> Field:
        return Field(entry.id, entry.type, self._value(item_id, entry), self._stamp, entry.label)

    def _value(self, item_id: ItemId, entry: DraftField | EarlierValue) -> str | Sealed:
        if isinstance(entry.value, (str, Sealed)):
            return entry.value
        bits = entry.bits if isinstance(entry, DraftField) else 0.0
        return self._session.key.seal_value(
            vault_id=self._session.vault.id,
            item_id=item_id,
            field_id=entry.id,
            secret=entry.value,
            bits=min(round(bits * 10), MOST_TENTHS),
        )

    def _earlier(self, item_id: ItemId, entry: EarlierValue) -> Earlier:
        came = Stamp(0, 0)
        field = Field(entry.id, entry.type, self._value(item_id, entry), came, entry.label)
        return Earlier(field, Stamp(0, entry.time), Why.EDITED)
