import hashlib
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.kdf import CHEAP_LIMITS
from vault_app.core.errors import CostTooHigh, Damaged, LimitReached, NewerVersion, NotAVault
from vault_app.core.ids import VaultId
from vault_app.core.kdf_cost import KdfCost
from vault_app.format.header import encode_header, parse_header
from vault_app.format.limits import READ_LIMITS
from vault_app.format.slot_record import DeviceSlot, PassphraseSlot, PublicKeySlot, SlotRecord, UnknownSlot
from vault_app.format.versions import Kind, Source

VAULT = VaultId(b"v" * 16)


def passphrase_slot(memory_kib: int = 65_536, passes: int = 3, lanes: int = 4) -> PassphraseSlot:
    cost = KdfCost(memory_kib=memory_kib, passes=passes, lanes=lanes)
    return PassphraseSlot(cost=cost, salt=b"s" * 16, wrap=b"w" * 104)


def with_check(head: bytes) -> bytes:
    return head + hashlib.sha256(head).digest()


def header(*slots: SlotRecord, number: int = 1, kind: Kind = Kind.VAULT) -> bytes:
    return encode_header(kind=kind, vault_id=VAULT, number=number, slots=slots)


def changed(position: int, new: bytes, *slots: SlotRecord) -> bytes:
    """Give a header with other bytes at one place and a check that fits."""
    head = bytearray(header(*slots)[:-32])
    head[position : position + len(new)] = new
    return with_check(bytes(head))


def with_slots(encoded: bytes) -> bytes:
    """Give a header around the bytes of two slots."""
    return with_check(b"".join((header()[:10], b"\0\2", len(encoded).to_bytes(4, "big"), header()[16:40], encoded)))


SLOTS: tuple[SlotRecord, ...] = (
    passphrase_slot(),
    DeviceSlot(source=Source.KEYRING, locator=b"l" * 16, wrap=b"w" * 104),
    DeviceSlot(source=Source.CLOUD, locator=b"", wrap=b"w" * 104),
    PublicKeySlot(hint=b"h" * 16, sealed=b"e" * 1168),
    UnknownSlot(type=77, flags=3, body=b"whatever"),
)

slot_records = st.one_of(
    st.builds(passphrase_slot, st.integers(19_456, 70_000), st.integers(2, 50), st.integers(1, 16)),
    st.builds(
        DeviceSlot,
        source=st.just(Source.KEYRING),
        locator=st.binary(min_size=16, max_size=16),
        wrap=st.binary(min_size=104, max_size=104),
    ),
    st.builds(
        PublicKeySlot,
        hint=st.binary(min_size=16, max_size=16),
        sealed=st.just(b"e" * 1168),
    ),
    st.builds(UnknownSlot, type=st.integers(4, 255), flags=st.integers(0, 255), body=st.binary(max_size=200)),
)


@given(st.lists(slot_records, max_size=4), st.integers(1, 2**63 - 1))
def test_what_is_written_is_read(slots: list[SlotRecord], number: int) -> None:
    data = header(*slots, number=number) + b"body"

    read = parse_header(data, READ_LIMITS)

    assert read.slots == tuple(slots)
    assert (read.kind, read.vault_id, read.number) == (Kind.VAULT, VAULT, number)
    assert data[read.size :] == b"body"
    assert encode_header(kind=read.kind, vault_id=VAULT, number=number, slots=read.slots) == data[: read.size]


def test_every_slot_type_is_kept_byte_for_byte() -> None:
    assert header(*parse_header(header(*SLOTS), READ_LIMITS).slots) == header(*SLOTS)


@pytest.mark.parametrize(
    "data", [b"", b"\x89VLT", header()[:39], b"PK" + header()[2:], b"\x89VLT\n\x1a\n\0" + bytes(90)]
)
def test_short_files_and_other_magics_are_no_vaults(data: bytes) -> None:
    with pytest.raises(NotAVault):
        parse_header(data, READ_LIMITS)


@pytest.mark.parametrize("version", [0, 2, 255])
def test_another_version_byte_is_newer_even_where_the_rest_makes_no_sense(version: int) -> None:
    data = bytearray(header())
    data[8] = version

    with pytest.raises(NewerVersion) as caught:
        parse_header(bytes(data[:40]), READ_LIMITS)

    assert caught.value.version == version


@pytest.mark.parametrize("kind", [0, 2, 3, 4, 5, 6, 255])
def test_other_kinds_of_file_are_for_a_newer_version(kind: int) -> None:
    with pytest.raises(NewerVersion):
        parse_header(changed(9, bytes([kind])), READ_LIMITS)


def test_every_flipped_bit_is_damage_or_another_file() -> None:
    good = header(*SLOTS)

    for bit in range(len(good) * 8):
        bad = bytearray(good)
        bad[bit // 8] ^= 1 << bit % 8
        expected = NotAVault if bit < 64 else NewerVersion if bit < 72 else Damaged
        with pytest.raises(expected):
            parse_header(bytes(bad), READ_LIMITS)


def test_every_truncation_is_damage_or_no_vault() -> None:
    good = header(*SLOTS)

    for length in range(len(good)):
        with pytest.raises(NotAVault if length < 40 else Damaged):
            parse_header(good[:length], READ_LIMITS)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(changed(10, b"\0\1"), id="a slot too many"),
        pytest.param(changed(10, b"\0\0", passphrase_slot()), id="a slot too few"),
        pytest.param(changed(10, b"\0\x41"), id="65 slots"),
        pytest.param(changed(32, bytes(8)), id="number 0"),
        pytest.param(changed(32, b"\x80" + bytes(7)), id="number 2^63"),
        pytest.param(changed(41, b"\1", passphrase_slot()), id="flags of a passphrase slot"),
        pytest.param(changed(41, b"\1", SLOTS[1]), id="flags of a device slot"),
        pytest.param(changed(41, b"\1", SLOTS[3]), id="flags of a public key slot"),
        pytest.param(changed(42, b"\0\x7f", passphrase_slot()), id="a slot length too short"),
        pytest.param(changed(42, b"\0\x81", passphrase_slot()), id="a slot length too long"),
        pytest.param(changed(44, b"\2", passphrase_slot()), id="another KDF"),
        pytest.param(changed(44, b"\0", SLOTS[1]), id="source 0"),
        pytest.param(changed(44, b"\5", SLOTS[1]), id="source 5"),
        pytest.param(changed(45, b"\1", SLOTS[1]), id="reserved byte"),
        pytest.param(changed(46, b"\0\x0f", SLOTS[1]), id="a short keyring locator"),
        pytest.param(changed(46, b"\4\1", SLOTS[2]), id="a long locator"),
        pytest.param(changed(44, b"\0\2", SLOTS[3]), id="another suite"),
        pytest.param(header(PublicKeySlot(hint=b"h" * 16, sealed=b"e" * 1169)), id="a long public key slot"),
        pytest.param(header(*[passphrase_slot()] * 5), id="five passphrase slots"),
        pytest.param(
            with_slots(UnknownSlot(type=9, flags=0, body=bytes(60_000)).encode() * 2), id="too many slot bytes"
        ),
        pytest.param(changed(12, b"\xff\xff\xff\xff"), id="slots beyond the end"),
    ],
)
def test_what_is_never_written_is_damage_even_with_a_check_that_fits(data: bytes) -> None:
    with pytest.raises(Damaged):
        parse_header(data, READ_LIMITS)


@pytest.mark.parametrize("cost", [(19_455, 3, 1), (2_097_153, 1, 1), (2_097_152, 64, 1), (2**32 - 1, 65_535, 255)])
def test_a_cost_outside_the_limits_is_refused_before_memory_is_asked_for(cost: tuple[int, int, int]) -> None:
    data = header(passphrase_slot(*cost))
    tracemalloc.start()

    with pytest.raises(CostTooHigh) as caught:
        parse_header(data, READ_LIMITS)

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (caught.value.memory_kib, caught.value.passes, caught.value.lanes) == cost
    assert peak < 1_000_000


def test_the_ceiling_holds_for_all_passphrase_slots_together() -> None:
    half = passphrase_slot(2_097_152, 4)
    least = passphrase_slot(65_536, 3)

    assert len(parse_header(header(half, half), READ_LIMITS).slots) == 2
    with pytest.raises(CostTooHigh) as caught:
        parse_header(header(least, half, half), READ_LIMITS)
    assert caught.value.memory_kib == 2_097_152


def test_a_test_door_admits_cheap_slots() -> None:
    cheap = passphrase_slot(8, 1, 1)

    assert parse_header(header(cheap), CHEAP_LIMITS).slots == (cheap,)


@pytest.mark.parametrize(
    ("slots", "number"),
    [
        pytest.param(SLOTS[1:2] * 65, 1, id="65 slots"),
        pytest.param([UnknownSlot(type=9, flags=0, body=bytes(60_000))] * 2, 1, id="too many slot bytes"),
        pytest.param((), 2**63, id="number 2^63"),
    ],
)
def test_a_header_that_no_reader_accepts_is_not_written(slots: list[SlotRecord], number: int) -> None:
    with pytest.raises(LimitReached):
        header(*slots, number=number)
