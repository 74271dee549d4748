from dataclasses import replace

import pytest

from tests.fakes.body_bytes import sound_plain
from tests.fakes.kdf import CHEAP_COST, CHEAP_LIMITS
from tests.fakes.resealing import sealed_file, with_changed_slot
from tests.fakes.small_vault import ITEM_ID, PASSPHRASE, credential, reopen, small_vault
from vault_app.core.errors import (
    Damaged,
    Locked,
    NoMatchingSlot,
    NotEnoughMemory,
    WrongPassphrase,
    WrongRecoveryKey,
)
from vault_app.core.ids import PASSWORD
from vault_app.core.item import Sealed
from vault_app.core.secret import Secret
from vault_app.crypto.arena import Arena
from vault_app.crypto.keys import VaultKey
from vault_app.format.header import parse_header
from vault_app.vaultfile import keyed_slots, opening
from vault_app.vaultfile.credential import Credential, DeviceSecretCredential, RecoveryCredential
from vault_app.vaultfile.keyed_slots import make_passphrase_slot
from vault_app.vaultfile.opened import OpenedVault
from vault_app.vaultfile.opening import open_vault, open_with_key
from vault_app.vaultfile.rekeying import add_device_slot
from vault_app.vaultfile.sealing import seal_vault

SMALL = small_vault()
DEVICE = bytearray(range(32))


def opened_by(credential: Credential, data: bytes = SMALL.data) -> OpenedVault:
    return open_vault(data, credential, limits=CHEAP_LIMITS)


def resealed(opened: OpenedVault) -> bytes:
    return seal_vault(opened, opened.vault, number=3, ancestors=(), app="0.1.0")


def with_device() -> bytes:
    return resealed(add_device_slot(SMALL.opened, DEVICE)[0])


def without_slots() -> bytes:
    return resealed(replace(SMALL.opened, slots=()))


def test_the_passphrase_opens_it_and_values_stay_sealed() -> None:
    opened = opened_by(credential())

    password = opened.vault.at(0).field(PASSWORD)
    assert password is not None
    assert isinstance(password.value, Sealed)
    shown = opened.key.open_value(vault_id=opened.vault.id, item_id=ITEM_ID, field_id=PASSWORD, sealed=password.value)
    assert shown.reveal() == "newer"


def test_everything_is_there_as_it_was_sealed() -> None:
    opened = opened_by(credential())

    assert list(opened.vault.items()) == list(SMALL.vault.items())
    assert (opened.number, opened.slots, opened.app) == (2, SMALL.opened.slots, "0.1.0")
    assert opened.recovery_public == SMALL.opened.recovery_public


@pytest.mark.parametrize("wrong", ["", "wrong", PASSPHRASE + "x", PASSPHRASE.upper()])
def test_another_passphrase_is_wrong(wrong: str) -> None:
    with pytest.raises(WrongPassphrase):
        opened_by(credential(wrong))


def test_a_passphrase_that_is_no_text_is_wrong() -> None:
    with pytest.raises(WrongPassphrase):
        opened_by(replace(credential(), secret=Secret(b"\xff\xfe")))


def test_the_passphrase_stays_the_callers() -> None:
    typed = credential()

    opened_by(typed)

    assert typed.secret.reveal() == PASSPHRASE


def test_any_of_several_passphrases_opens_it() -> None:
    second = make_passphrase_slot(
        SMALL.opened.key, Secret("second"), vault_id=SMALL.vault.id, cost=CHEAP_COST, limits=CHEAP_LIMITS
    )
    data = resealed(replace(SMALL.opened, slots=(*SMALL.opened.slots, second)))

    assert opened_by(credential("second"), data).number == opened_by(credential(), data).number == 3


def test_the_recovery_sheet_opens_it() -> None:
    assert opened_by(RecoveryCredential(SMALL.seed)).key.key_tag() == SMALL.opened.key.key_tag()


@pytest.mark.parametrize("seed", [b"", b"s" * 31, b"s" * 32, b"s" * 33])
def test_another_recovery_key_is_wrong(seed: bytes) -> None:
    with pytest.raises(WrongRecoveryKey):
        opened_by(RecoveryCredential(Secret(seed)))


def test_a_recovery_slot_that_was_changed_is_damage_since_its_hint_says_whose_it_is() -> None:
    data = sealed_file(sound_plain(), slots=with_changed_slot(1, sealed=bytes(1168)))

    with pytest.raises(Damaged) as caught:
        opened_by(RecoveryCredential(SMALL.seed), data)

    assert caught.value.where == "slots"


def test_a_recovery_sheet_that_is_not_the_bodys_is_told() -> None:
    data = resealed(replace(SMALL.opened, recovery_public=b""))

    with pytest.raises(Damaged) as caught:
        opened_by(RecoveryCredential(SMALL.seed), data)

    assert caught.value.where == "recovery"


def test_this_devices_secret_opens_it() -> None:
    assert opened_by(DeviceSecretCredential(DEVICE), with_device()).number == 3


@pytest.mark.parametrize("secret", [b"", b"x" * 32, b"x" * 33])
def test_another_devices_secret_has_no_slot(secret: bytes) -> None:
    with pytest.raises(NoMatchingSlot):
        opened_by(DeviceSecretCredential(bytearray(secret)), with_device())


@pytest.mark.parametrize(
    "credential", [credential(), RecoveryCredential(SMALL.seed), DeviceSecretCredential(bytearray(32))]
)
def test_a_vault_without_such_a_slot_says_so(credential: Credential) -> None:
    with pytest.raises(NoMatchingSlot):
        opened_by(credential, without_slots())


def test_memory_touched_beforehand_serves() -> None:
    arena = Arena(CHEAP_COST)

    assert open_vault(SMALL.data, credential(), limits=CHEAP_LIMITS, arena=arena).number == 2
    arena.release()


def test_too_little_memory_is_no_wrong_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_more: object) -> None:
        raise NotEnoughMemory(needed_kib=8)

    monkeypatch.setattr(keyed_slots, "derive", refuse)

    with pytest.raises(NotEnoughMemory):
        opened_by(credential())


def test_a_body_over_the_limit_is_refused_before_the_key_derivation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_BODY_BYTES", 100)
    monkeypatch.setattr(keyed_slots, "derive", None)

    with pytest.raises(Damaged):
        reopen(SMALL.data)
    with pytest.raises(Damaged):
        open_with_key(SMALL.data, SMALL.opened.key, limits=CHEAP_LIMITS)


def test_the_largest_body_that_is_written_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    # A message is longer than what is in it, and the limit is that of the body.
    monkeypatch.setattr(opening, "MOST_BODY_BYTES", len(SMALL.data) - parse_header(SMALL.data, CHEAP_LIMITS).size - 72)

    assert reopen(SMALL.data).number == SMALL.opened.number


def test_the_key_is_wiped_when_the_body_is_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    keys: list[VaultKey] = []
    unlock = keyed_slots.key_by_passphrase

    def remember(*arguments: object, **more: object) -> VaultKey:
        keys.append(unlock(*arguments, **more))  # type: ignore[arg-type]  # passed on
        return keys[-1]

    monkeypatch.setattr(opening, "key_by_passphrase", remember)

    with pytest.raises(Damaged):
        reopen(SMALL.data[:-1])

    assert [key.wiped for key in keys] == [True]


def test_another_copy_opens_with_the_key_at_hand() -> None:
    opened = open_with_key(SMALL.data, SMALL.opened.key, limits=CHEAP_LIMITS)

    assert opened.key is SMALL.opened.key
    assert list(opened.vault.items()) == list(SMALL.vault.items())


def test_a_copy_under_another_key_is_damaged_and_costs_no_key() -> None:
    other = VaultKey.generate()

    with pytest.raises(Damaged):
        open_with_key(SMALL.data, other, limits=CHEAP_LIMITS)

    assert not other.wiped
    other.wipe()
    with pytest.raises(Locked):
        open_with_key(SMALL.data, other, limits=CHEAP_LIMITS)
