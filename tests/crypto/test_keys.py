import copy
import hashlib
import hmac
import pickle
import threading
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.errors import Damaged, LimitReached, Locked
from vault_app.core.ids import PASSWORD, USERNAME, FieldId, ItemId, ValueId, VaultId
from vault_app.core.item import Sealed
from vault_app.core.secret import Secret
from vault_app.crypto.keys import VaultKey
from vault_app.crypto.message import CHUNK_BYTES
from vault_app.crypto.wrapping_key import WrappingKey

VAULT = VaultId(b"v" * 16)
ITEM = ItemId(b"i" * 16)
RAW = bytes(range(32))


def sealed(key: VaultKey, text: str = "hunter2", *, bits: int = 0) -> Sealed:
    return key.seal_value(vault_id=VAULT, item_id=ITEM, field_id=PASSWORD, secret=Secret(text), bits=bits)


def opened(key: VaultKey, value: Sealed, **place: bytes) -> str:
    where = {"vault_id": VAULT, "item_id": ITEM, "field_id": PASSWORD} | place
    return key.open_value(**where, sealed=value).reveal()  # type: ignore[arg-type]  # ids are bytes


@given(st.text(max_size=200))
def test_a_sealed_value_opens_in_its_place(text: str) -> None:
    key = VaultKey(RAW)

    assert opened(key, sealed(key, text)) == text


@pytest.mark.parametrize(
    "place",
    [{"vault_id": b"w" * 16}, {"item_id": ItemId(b"j" * 16)}, {"field_id": USERNAME}, {"field_id": FieldId(bytes(16))}],
)
def test_a_sealed_value_opens_nowhere_else(place: dict[str, bytes]) -> None:
    key = VaultKey(RAW)

    with pytest.raises(Damaged) as caught:
        opened(key, sealed(key), **place)

    assert caught.value.where == "value"


def test_a_sealed_value_does_not_open_under_another_value_id() -> None:
    key = VaultKey(RAW)

    with pytest.raises(Damaged):
        opened(key, replace(sealed(key), value_id=ValueId(bytes(16))))


def test_a_value_id_can_be_given_and_is_otherwise_fresh() -> None:
    key = VaultKey(RAW)
    given_id = ValueId(b"x" * 16)

    kept = key.seal_value(vault_id=VAULT, item_id=ITEM, field_id=PASSWORD, value_id=given_id, secret=Secret("a"))

    assert kept.value_id == given_id
    assert opened(key, kept) == "a"
    assert sealed(key).value_id != sealed(key).value_id


def test_another_key_opens_no_value() -> None:
    with pytest.raises(Damaged):
        opened(VaultKey(bytes(32)), sealed(VaultKey(RAW)))


def test_values_of_similar_length_look_alike() -> None:
    key = VaultKey(RAW)

    assert len(sealed(key, "").message) == len(sealed(key, "x" * 60).message) == 136
    assert len(sealed(key, "x" * 61).message) == 200


def test_fingerprints_are_equal_for_equal_values_of_one_vault_only() -> None:
    key = VaultKey(RAW)
    elsewhere = key.seal_value(vault_id=VaultId(b"w" * 16), item_id=ITEM, field_id=PASSWORD, secret=Secret("a"))

    assert sealed(key, "a").fingerprint == sealed(key, "a").fingerprint
    assert len({sealed(key, "a").fingerprint, sealed(key, "b").fingerprint, elsewhere.fingerprint}) == 3
    assert len(elsewhere.fingerprint) == 16


def test_strength_is_kept_beside_the_value() -> None:
    assert sealed(VaultKey(RAW), bits=905).bits == 905


def test_a_value_over_sixteen_mebibytes_is_refused() -> None:
    key = VaultKey(RAW)
    longest = "x" * 16 * 1024 * 1024

    assert opened(key, sealed(key, longest)) == longest
    with pytest.raises(LimitReached):
        sealed(key, longest + "x")


def test_a_message_whose_padding_is_another_is_damaged() -> None:
    key = VaultKey(RAW)
    value = sealed(key)
    # A body sealed where a value should be: same key, and a context that the attacker cannot choose.
    with pytest.raises(Damaged):
        opened(key, replace(value, message=key.seal_body(bytes(32), bytes(64))))


@pytest.mark.parametrize("purpose", [b"draft", b"file", b"sidecar"])
def test_private_data_opens_for_its_own_purpose_and_vault(purpose: bytes) -> None:
    key = VaultKey(RAW)
    kept = key.seal_private(purpose, VAULT, b"a draft")

    assert key.open_private(purpose, VAULT, kept) == b"a draft"
    for other, vault_id in ((b"draft" if purpose != b"draft" else b"file", VAULT), (purpose, VaultId(bytes(16)))):
        with pytest.raises(Damaged):
            key.open_private(other, vault_id, kept)


def test_private_data_shows_its_length_in_kib_only() -> None:
    key = VaultKey(RAW)

    assert len(key.seal_private(b"draft", VAULT, b"")) == len(key.seal_private(b"draft", VAULT, bytes(1020)))


def test_a_body_opens_behind_its_own_header_only() -> None:
    key = VaultKey(RAW)
    body = key.seal_body(b"c" * 32, bytes(2 * CHUNK_BYTES))

    assert key.open_body(b"c" * 32, body) == bytes(2 * CHUNK_BYTES)
    with pytest.raises(Damaged) as caught:
        key.open_body(b"d" * 32, body)
    assert caught.value.where == "body"
    assert caught.value.key_was_right


def test_the_tag_names_a_key_without_telling_it() -> None:
    assert VaultKey(RAW).key_tag() == hashlib.sha256(b"vault-app/1/keytag\0" + RAW).digest()


def test_keys_are_random_and_different() -> None:
    assert VaultKey.generate().key_tag() != VaultKey.generate().key_tag()


def test_an_adopted_buffer_is_wiped() -> None:
    buffer = bytearray(RAW)

    key = VaultKey.adopt(buffer)

    assert buffer == bytes(32)
    assert key.key_tag() == VaultKey(RAW).key_tag()


def test_a_wiped_key_does_nothing_any_more() -> None:
    key = VaultKey(RAW)
    value = sealed(key)
    assert not key.wiped

    key.wipe()
    key.wipe()

    assert key.wiped
    for use in (key.key_tag, lambda: sealed(key), lambda: opened(key, value), lambda: key.seal_body(bytes(32), b"")):
        with pytest.raises(Locked):
            use()


def test_wiping_overwrites_the_page() -> None:
    key = VaultKey(RAW)
    page = memoryview(key._page)  # holds the page open, so that it can be looked at afterwards

    key.wipe()

    assert not any(page)
    assert key.wiped


def test_a_key_can_be_wiped_from_another_thread_while_it_is_used() -> None:
    key = VaultKey(RAW)
    ended = []

    def work() -> None:
        try:
            while True:
                sealed(key)
        except Locked:
            ended.append(True)

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    key.wipe()
    for thread in threads:
        thread.join()

    assert ended == [True] * 3


@pytest.mark.parametrize("make", [VaultKey, WrappingKey])
def test_a_key_never_prints_copies_or_pickles(make: type[VaultKey] | type[WrappingKey]) -> None:
    key = make(bytearray(RAW))

    assert repr(key) == str(key) == f"<{make.__name__}>"
    for leak in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError):
            leak(key)


@pytest.mark.parametrize("make", [VaultKey, WrappingKey])
def test_a_key_has_32_bytes(make: type[VaultKey] | type[WrappingKey]) -> None:
    for size in (0, 16, 31, 33):
        with pytest.raises(ValueError, match="32 bytes"):
            make(bytearray(size))


def test_a_wrapping_key_is_wiped_at_the_end_of_its_block() -> None:
    buffer = bytearray(RAW)

    with WrappingKey(buffer) as key, key.borrow() as view:
        assert view == RAW

    assert buffer == bytes(32)


def test_the_fingerprint_is_keyed_by_hkdf_expand() -> None:
    health = HKDFExpand(SHA512(), 32, b"vault-app/1/health\0" + VAULT).derive(RAW)

    assert sealed(VaultKey(RAW), "value").fingerprint == hmac.digest(health, b"value", "sha256")[:16]
