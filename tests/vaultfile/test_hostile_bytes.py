"""What someone without the key can do to a file: every answer is one of the three, and nothing is accepted."""

import hashlib
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.kdf import CHEAP_LIMITS
from tests.fakes.small_vault import credential, reopen, small_vault
from vault_app.core.errors import CostTooHigh, Damaged, NewerVersion, NoMatchingSlot, NotAVault, WrongPassphrase
from vault_app.core.item import Item
from vault_app.core.vault import Vault
from vault_app.format.header import parse_header
from vault_app.vaultfile.inspecting import inspect_vault
from vault_app.vaultfile.opening import open_vault
from vault_app.vaultfile.sealing import seal_vault

DAMAGED = (Damaged, CostTooHigh)
ANSWERS = (NotAVault, NewerVersion, *DAMAGED, WrongPassphrase, NoMatchingSlot)


@cache
def tiny() -> bytes:
    """Give a vault as small as can be: one passphrase, one password, no recovery key."""
    opened = small_vault().opened
    item = opened.vault.at(0)
    fields = tuple(field for field in item.fields if not field.label)[:3]
    vault = Vault(
        id=opened.vault.id,
        name="",
        columns=type(opened.vault.columns).of([Item(item.id, "", "", item.stamp, 0, fields)]),
    )
    bare = replace(opened, slots=opened.slots[:1], recovery_public=b"")
    return seal_vault(bare, vault, number=2, ancestors=(), app="")


BODY = parse_header(tiny(), CHEAP_LIMITS).size


def flipped(bit: int) -> bytes:
    data = bytearray(tiny())
    data[bit // 8] ^= 1 << bit % 8
    return bytes(data)


def answer(data: bytes) -> type[Exception]:
    with pytest.raises(ANSWERS) as caught:
        reopen(data)
    return caught.type


def test_the_file_itself_opens() -> None:
    assert reopen(tiny()).number == 2


def test_every_bit_of_the_header_flipped_is_told_before_the_passphrase_matters() -> None:
    for bit in range(BODY * 8):
        expected = NotAVault if bit < 64 else NewerVersion if bit < 72 else Damaged
        assert answer(flipped(bit)) is expected
        with pytest.raises(expected):
            inspect_vault(flipped(bit), limits=CHEAP_LIMITS)


def test_every_bit_of_the_body_flipped_is_damage_with_the_right_passphrase() -> None:
    for bit in range(BODY * 8, len(tiny()) * 8):
        with pytest.raises(Damaged) as caught:
            reopen(flipped(bit))
        assert caught.value.where == "body"
        assert caught.value.key_was_right


def test_a_wrong_passphrase_is_a_wrong_passphrase_whatever_the_body_is() -> None:
    with pytest.raises(WrongPassphrase):
        reopen(tiny()[:BODY], "wrong")


def test_every_truncation_is_damage_or_no_vault() -> None:
    for length in range(len(tiny())):
        assert answer(tiny()[:length]) is (NotAVault if length < 40 else Damaged)


@pytest.mark.parametrize("more", [1, 2, 15, 16, 17, 100, 16_384, 16_400, 100_000])
@pytest.mark.parametrize("byte", [b"\0", b"\xff"])
def test_every_extension_is_damage(more: int, byte: bytes) -> None:
    assert answer(tiny() + byte * more) is Damaged


@given(st.integers(0, len(tiny())), st.binary(min_size=1, max_size=40))
def test_bytes_put_in_anywhere_are_never_accepted(at: int, more: bytes) -> None:
    answer(tiny()[:at] + more + tiny()[at:])


@given(st.integers(0, len(tiny()) - 1), st.integers(1, 40))
def test_bytes_taken_out_anywhere_are_never_accepted(at: int, count: int) -> None:
    answer(tiny()[:at] + tiny()[at + count :])


def mended(data: bytearray) -> bytes:
    """Give the file with a check that fits its header: anyone can compute that."""
    size = 40 + int.from_bytes(data[12:16], "big")
    if size + 32 <= len(data):
        data[size : size + 32] = hashlib.sha256(data[:size]).digest()
    return bytes(data)


def test_no_changed_header_is_accepted_even_where_its_check_was_mended() -> None:
    for bit in range(64, (BODY - 32) * 8):
        answer(mended(bytearray(flipped(bit))))


@given(st.data())
def test_a_rewritten_header_with_a_mended_check_is_never_accepted(data: st.DataObject) -> None:
    changed = bytearray(tiny())
    for _ in range(data.draw(st.integers(1, 6))):
        position = data.draw(st.integers(8, BODY - 33))
        changed[position] = (changed[position] + data.draw(st.integers(1, 255))) % 256
    if changed == bytearray(tiny()):
        return

    answer(mended(changed))


@given(st.binary(max_size=300))
def test_any_bytes_behind_the_magic_end_in_an_answer(rest: bytes) -> None:
    answer(tiny()[:8] + rest)
    answer(tiny()[:10] + rest)


@given(st.binary(max_size=200))
def test_any_bytes_are_no_vault(data: bytes) -> None:
    assert answer(data) is NotAVault


def test_an_older_body_under_a_newer_header_is_damage() -> None:
    opened = reopen(tiny())
    newer = seal_vault(opened, opened.vault, number=3, ancestors=(), app="")

    assert answer(newer[:BODY] + tiny()[BODY:]) is Damaged


def test_a_lower_number_in_the_header_is_damage() -> None:
    data = bytearray(tiny())
    data[39] = 1

    assert answer(mended(data)) is Damaged


def test_opening_leaves_the_bytes_as_they_were() -> None:
    data = tiny()
    before = bytes(bytearray(data))

    open_vault(data, credential(), limits=CHEAP_LIMITS)

    assert data == before
