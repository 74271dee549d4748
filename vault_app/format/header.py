"""Everything in front of the body: what the file is, its slots, and the hash that shows damage."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from vault_app.core.errors import CostTooHigh, Damaged, LimitReached, NewerVersion, NotAVault
from vault_app.core.ids import ID_BYTES, VaultId
from vault_app.format.limits import MOST_SLOT_BYTES, MOST_SLOTS, NUMBER_END, ReadLimits
from vault_app.format.slot_record import PassphraseSlot, SlotRecord, parse_slot
from vault_app.format.versions import MAGIC, VERSION, Kind
from vault_app.format.wire import Reader, u8, u16, u32, u64

PREFIX_BYTES: Final = 40
CHECK_BYTES: Final = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a file says of itself before it is opened.

    Attributes:
        number: the revision, 1 for a new vault and one more for each save.
        check: SHA-256 of the prefix and slots; the body's context.
        size: where the body begins.
    """

    kind: Kind
    vault_id: VaultId
    number: int
    slots: tuple[SlotRecord, ...]
    check: bytes
    size: int


def parse_header(data: bytes, limits: ReadLimits, *, kind: Kind = Kind.VAULT) -> Header:
    """Read and check everything in front of the body of a file of that kind, without deriving or allocating anything.

    Raises:
        NotAVault: too short for a prefix, or another magic.
        NewerVersion: another version byte, or a kind of file that this version does not open.
        Damaged: ("check") the header's bytes changed, ("header", "slots") they were never written so.
        CostTooHigh: a passphrase slot, or all together, ask for a key derivation outside ``limits``.
    """
    if len(data) < PREFIX_BYTES or not data.startswith(MAGIC):
        raise NotAVault
    prefix = Reader(data[len(MAGIC) : PREFIX_BYTES], where="header")
    version, found, count, slots_size = prefix.number(1), prefix.number(1), prefix.number(2), prefix.number(4)
    if version != VERSION:
        raise NewerVersion(version=version)
    end = PREFIX_BYTES + slots_size
    if len(data) < end + CHECK_BYTES:
        raise Damaged(where="header")
    check = data[end : end + CHECK_BYTES]
    if check != hashlib.sha256(memoryview(data)[:end]).digest():
        raise Damaged(where="check")
    if found != kind:
        raise NewerVersion(version=version)
    vault_id, number = VaultId(prefix.take(ID_BYTES)), prefix.number(8)
    if count > MOST_SLOTS or slots_size > MOST_SLOT_BYTES or not _fits(number, kind):
        raise Damaged(where="header")
    slots = _parse_slots(Reader(data[PREFIX_BYTES:end], where="slots"), count, limits)
    return Header(kind=kind, vault_id=vault_id, number=number, slots=slots, check=check, size=end + CHECK_BYTES)


def _fits(number: int, kind: Kind) -> bool:
    """Whether a file of that kind may have that number: an export has no revisions."""
    return number == 0 if kind is Kind.EXPORT else 0 < number < NUMBER_END


def _parse_slots(reader: Reader, count: int, limits: ReadLimits) -> tuple[SlotRecord, ...]:
    slots = tuple(parse_slot(reader, limits) for _ in range(count))
    if reader.rest():
        raise Damaged(where="slots")
    costs = [slot.cost for slot in slots if isinstance(slot, PassphraseSlot)]
    if len(costs) > limits.passphrase_slots:
        raise Damaged(where="slots")
    # A person waits for all of them in turn.
    if sum(cost.memory_kib * cost.passes for cost in costs) > limits.work[1]:
        dearest = max(costs, key=lambda cost: cost.memory_kib * cost.passes)
        raise CostTooHigh(memory_kib=dearest.memory_kib, passes=dearest.passes, lanes=dearest.lanes)
    return slots


def encode_header(*, kind: Kind, vault_id: VaultId, number: int, slots: Sequence[SlotRecord]) -> bytes:
    """Give the bytes in front of the body; the last 32 are the check.

    Raises:
        LimitReached: more slots, or a higher revision, than a reader accepts.
    """
    encoded = b"".join(slot.encode() for slot in slots)
    if len(slots) > MOST_SLOTS or len(encoded) > MOST_SLOT_BYTES or number >= NUMBER_END:
        raise LimitReached
    head = b"".join((MAGIC, u8(VERSION), u8(kind), u16(len(slots)), u32(len(encoded)), vault_id, u64(number), encoded))
    return head + hashlib.sha256(head).digest()
