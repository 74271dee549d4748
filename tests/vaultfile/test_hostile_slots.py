"""Slots that were moved, changed or made to open under several keys."""

import tracemalloc
from dataclasses import replace

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tests.fakes.body_bytes import sound_plain
from tests.fakes.kdf import CHEAP_COST, CHEAP_LIMITS
from tests.fakes.many_keys import blob_for
from tests.fakes.resealing import sealed_file, with_changed_slot
from tests.fakes.small_vault import PASSPHRASE, credential, reopen, small_vault
from vault_app.core.errors import CostTooHigh, Damaged, NewerVersion, WrongPassphrase, WrongRecoveryKey
from vault_app.core.kdf_cost import KdfCost
from vault_app.core.secret import Secret
from vault_app.crypto.kdf import derive
from vault_app.format.header import CHECK_BYTES, encode_header
from vault_app.format.slot_record import PassphraseSlot, SlotRecord
from vault_app.format.versions import Kind
from vault_app.vaultfile.create import create_vault_file
from vault_app.vaultfile.credential import RecoveryCredential
from vault_app.vaultfile.opening import open_vault

SMALL = small_vault()


def file_with(*slots: SlotRecord) -> bytes:
    """Give the small vault's body behind other slots, sealed by someone who has its key."""
    return sealed_file(sound_plain(), slots=slots)


def test_slots_of_another_vault_do_not_open_this_one() -> None:
    other = create_vault_file(name="Other", passphrase=Secret(PASSPHRASE), cost=CHEAP_COST, app="", limits=CHEAP_LIMITS)
    data = file_with(*other.opened.slots)

    with pytest.raises(WrongPassphrase):
        reopen(data)
    with pytest.raises(WrongRecoveryKey):
        open_vault(data, RecoveryCredential(other.recovery_seed), limits=CHEAP_LIMITS)


def test_a_slot_with_another_salt_or_wrap_does_not_open() -> None:
    for change in ({"salt": b"s" * 16}, {"wrap": b"w" * 104}):
        with pytest.raises(WrongPassphrase):
            reopen(file_with(*with_changed_slot(0, **change)))


def test_a_slot_with_a_cheaper_or_dearer_derivation_does_not_open() -> None:
    for cost in (KdfCost(memory_kib=9, passes=1, lanes=1), KdfCost(memory_kib=8, passes=2, lanes=1)):
        with pytest.raises(WrongPassphrase):
            reopen(file_with(*with_changed_slot(0, cost=cost)))


@pytest.mark.parametrize(
    "cost",
    [
        KdfCost(memory_kib=2**32 - 1, passes=65_535, lanes=255),
        KdfCost(memory_kib=2_097_153, passes=1, lanes=1),
        KdfCost(memory_kib=2_097_152, passes=9, lanes=1),
        KdfCost(memory_kib=65_536, passes=65, lanes=1),
        KdfCost(memory_kib=65_536, passes=3, lanes=17),
        KdfCost(memory_kib=0, passes=0, lanes=0),
    ],
)
def test_a_bomb_is_refused_before_any_memory_is_asked_for(cost: KdfCost) -> None:
    data = file_with(*with_changed_slot(0, cost=cost))
    tracemalloc.start()

    with pytest.raises(CostTooHigh):
        open_vault(data, credential())

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000


def test_many_dear_slots_are_refused_together() -> None:
    dear = with_changed_slot(0, cost=KdfCost(memory_kib=2_097_152, passes=3, lanes=4))[0]

    with pytest.raises(CostTooHigh):
        open_vault(file_with(dear, dear, dear), credential())


def test_a_fifth_passphrase_slot_is_damage() -> None:
    slot = SMALL.opened.slots[0]

    assert reopen(file_with(*[slot] * 4)).number == 3
    with pytest.raises(Damaged):
        reopen(file_with(*[slot] * 5))


def test_a_slot_that_opens_does_not_make_another_vaults_body_open() -> None:
    other = create_vault_file(
        name="Other", passphrase=Secret(PASSPHRASE), cost=CHEAP_COST, app="", limits=CHEAP_LIMITS
    ).opened
    header = encode_header(kind=Kind.VAULT, vault_id=SMALL.vault.id, number=3, slots=SMALL.opened.slots)
    data = other.key.seal_body(header[-CHECK_BYTES:], bytes(sound_plain()), head=header)

    with pytest.raises(Damaged) as caught:
        reopen(data)

    assert caught.value.key_was_right


def test_the_slots_of_one_file_do_not_fit_another_revision() -> None:
    slots = replace(SMALL.opened, slots=with_changed_slot(0, salt=b"s" * 16)).slots
    changed = encode_header(kind=Kind.VAULT, vault_id=SMALL.vault.id, number=2, slots=slots)

    with pytest.raises(WrongPassphrase):
        reopen(changed + SMALL.data[len(changed) :])


@pytest.mark.parametrize("kind", [Kind.TEAM_SNAPSHOT, Kind.TEAM_COMMIT, Kind.INVITE, Kind.EXPORT])
def test_team_files_are_for_a_newer_version(kind: Kind) -> None:
    header = encode_header(kind=kind, vault_id=SMALL.vault.id, number=1, slots=())

    with pytest.raises(NewerVersion):
        reopen(header + bytes(300))


class TestOneWrapForManyPassphrases:
    """AES-GCM does not commit to its key: one ciphertext can open under several. Cobblestone-256 does."""

    PASSPHRASES = ("first guess", "second guess", "third guess")
    SALT = b"the slots's salt"

    def keys(self) -> list[bytes]:
        keys = []
        for passphrase in self.PASSPHRASES:
            with derive(bytearray(passphrase.encode()), self.SALT, CHEAP_COST) as key, key.borrow() as view:
                keys.append(bytes(view))
        return keys

    def test_the_attack_works_on_bare_aes_gcm(self) -> None:
        keys = self.keys()
        nonce, blob = blob_for(keys)

        opened = {AESGCM(key).decrypt(nonce, blob, None) for key in keys}

        assert len(opened) == 3
        with pytest.raises(InvalidTag):
            AESGCM(bytes(32)).decrypt(nonce, blob, None)

    def test_and_not_on_a_slot(self) -> None:
        nonce, blob = blob_for(self.keys())
        for wrap in (blob, nonce + blob, bytes(24) + bytes(32) + blob[-48:]):
            slot = PassphraseSlot(cost=CHEAP_COST, salt=self.SALT, wrap=wrap[:104].ljust(104, b"\0"))
            for passphrase in self.PASSPHRASES:
                with pytest.raises(WrongPassphrase):
                    reopen(file_with(slot), passphrase)
