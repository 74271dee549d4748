from dataclasses import replace

import pytest

from tests.fakes.body_bytes import changed_body, put
from tests.fakes.kdf import CHEAP_COST, CHEAP_LIMITS
from tests.fakes.resealing import sealed_file
from tests.fakes.small_vault import ITEM_ID, PASSPHRASE, credential, reopen, small_vault
from vault_app.core.errors import (
    Damaged,
    InvalidPassphrase,
    Locked,
    OutOfRange,
    ReadOnly,
    WrongPassphrase,
    WrongRecoveryKey,
)
from vault_app.core.ids import FieldId
from vault_app.core.item import Sealed
from vault_app.core.kdf_cost import KdfCost
from vault_app.core.secret import Secret
from vault_app.crypto.keys import VaultKey
from vault_app.format.slot_record import PassphraseSlot, UnknownSlot
from vault_app.vaultfile import rekeying
from vault_app.vaultfile.credential import DeviceSecretCredential, RecoveryCredential
from vault_app.vaultfile.inspecting import SlotInfo
from vault_app.vaultfile.opened import OpenedVault
from vault_app.vaultfile.opening import open_vault, open_with_key
from vault_app.vaultfile.rekeying import Rekeyed, add_device_slot, rekey, reseal_copy, upgrade_slot
from vault_app.vaultfile.sealing import seal_vault

SMALL = small_vault()
NEW = "a new passphrase"


def rekeyed(opened: OpenedVault = SMALL.opened, *, new_recovery: bool = False, passphrase: str = NEW) -> Rekeyed:
    return rekey(
        opened,
        opened.vault,
        passphrase=Secret(passphrase),
        cost=CHEAP_COST,
        number=3,
        ancestors=(b"a" * 32,),
        app="0.2.0",
        new_recovery=new_recovery,
        limits=CHEAP_LIMITS,
    )


def sealed_values(opened: OpenedVault) -> list[tuple[FieldId, Sealed]]:
    item = opened.vault.at(0)
    every = (*item.fields, *(entry.field for entry in item.history))
    return [(field.id, field.value) for field in every if isinstance(field.value, Sealed)]


def shown(opened: OpenedVault, key: VaultKey) -> list[str]:
    return [
        key.open_value(vault_id=opened.vault.id, item_id=ITEM_ID, field_id=field_id, sealed=value).reveal()
        for field_id, value in sealed_values(opened)
    ]


def test_the_new_passphrase_opens_it_and_the_old_one_does_not() -> None:
    data = rekeyed().data

    opened = reopen(data, NEW)
    assert (opened.number, opened.ancestors, opened.app) == (3, (b"a" * 32,), "0.2.0")
    with pytest.raises(WrongPassphrase):
        reopen(data, PASSPHRASE)


def test_every_value_is_sealed_again_those_of_the_history_too() -> None:
    opened = reopen(rekeyed().data, NEW)

    assert shown(opened, opened.key) == ["newer", "otpauth://totp/x?secret=ABC", "1234", "older"]
    before, after = sealed_values(SMALL.opened), sealed_values(opened)
    assert not {value.value_id for _, value in before} & {value.value_id for _, value in after}
    assert not {value.message for _, value in before} & {value.message for _, value in after}
    assert not {value.fingerprint for _, value in before} & {value.fingerprint for _, value in after}


def test_all_else_stays_as_it_was() -> None:
    before, after = SMALL.vault, reopen(rekeyed().data, NEW).vault

    assert replace(after.columns, fields=before.columns.fields, history=before.columns.history) == before.columns
    assert after.columns.fields.text == before.columns.fields.text
    assert (after.id, after.name) == (before.id, before.name)


def test_strength_is_kept() -> None:
    strong = SMALL.opened.key.seal_value(
        vault_id=SMALL.vault.id, item_id=ITEM_ID, field_id=FieldId(b"f" * 16), secret=Secret("x"), bits=905
    )
    item = SMALL.vault.at(0)
    field = replace(item.fields[2], id=FieldId(b"f" * 16), value=strong, label="Other")
    vault = replace(SMALL.vault, columns=type(SMALL.vault.columns).of([item.with_(fields=(field,))]))

    again = rekeyed(replace(SMALL.opened, vault=vault)).opened.vault.at(0).fields[0].value

    assert isinstance(again, Sealed)
    assert again.bits == 905


def test_the_old_key_opens_nothing_of_the_new_file() -> None:
    data = rekeyed().data
    opened = reopen(data, NEW)

    assert opened.key.key_tag() != SMALL.opened.key.key_tag()
    with pytest.raises(Damaged):
        open_with_key(data, SMALL.opened.key, limits=CHEAP_LIMITS)
    for field_id, value in sealed_values(opened):
        with pytest.raises(Damaged):
            SMALL.opened.key.open_value(vault_id=opened.vault.id, item_id=ITEM_ID, field_id=field_id, sealed=value)


def test_the_old_slots_do_not_open_the_new_file() -> None:
    new = rekeyed().opened
    mixed = seal_vault(replace(new, slots=SMALL.opened.slots), new.vault, number=4, ancestors=(), app="")

    with pytest.raises(Damaged) as caught:
        reopen(mixed, PASSPHRASE)

    assert caught.value.key_was_right


def test_the_recovery_sheet_stays_valid_by_default() -> None:
    result = rekeyed()

    assert result.recovery_seed is None
    assert open_vault(result.data, RecoveryCredential(SMALL.seed), limits=CHEAP_LIMITS).number == 3
    assert result.opened.recovery_fingerprint == SMALL.opened.recovery_fingerprint


def test_a_new_recovery_sheet_ends_the_old_one() -> None:
    result = rekeyed(new_recovery=True)

    assert result.recovery_seed is not None
    assert open_vault(result.data, RecoveryCredential(result.recovery_seed), limits=CHEAP_LIMITS).number == 3
    with pytest.raises(WrongRecoveryKey):
        open_vault(result.data, RecoveryCredential(SMALL.seed), limits=CHEAP_LIMITS)


def test_a_vault_without_a_recovery_key_gets_none_unless_asked() -> None:
    bare = replace(SMALL.opened, recovery_public=b"", slots=SMALL.opened.slots[:1])

    assert [type(slot) for slot in rekeyed(bare).opened.slots] == [PassphraseSlot]
    assert len(rekeyed(bare, new_recovery=True).opened.slots) == 2


def test_other_ways_in_are_dropped_and_listed() -> None:
    opened, _ = add_device_slot(SMALL.opened, bytearray(32))
    more = (UnknownSlot(type=9, flags=0, body=b""), SMALL.opened.slots[0], SMALL.opened.slots[1])

    result = rekeyed(replace(opened, slots=opened.slots + more))

    assert len(result.opened.slots) == 2
    assert result.dropped == (
        SlotInfo("device"),
        SlotInfo("unknown"),
        SlotInfo("passphrase", CHEAP_COST),
        SlotInfo("recovery"),
    )


def test_nothing_is_dropped_where_nothing_else_was() -> None:
    assert rekeyed().dropped == ()


def test_a_passphrase_that_may_not_be_set_is_refused() -> None:
    with pytest.raises(InvalidPassphrase):
        rekeyed(passphrase="")


def test_what_a_newer_version_wrote_is_not_rekeyed() -> None:
    newer = reopen(sealed_file(changed_body(put("colour", "red"))))

    with pytest.raises(ReadOnly):
        rekeyed(newer)


def test_a_value_that_does_not_open_stops_it_and_the_new_key_is_wiped(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh: list[VaultKey] = []

    class Remembering(VaultKey):
        @classmethod
        def generate(cls) -> "Remembering":
            fresh.append(cls(bytes(32)))
            return fresh[-1]  # type: ignore[return-value]  # what was just made

    monkeypatch.setattr(rekeying, "VaultKey", Remembering)

    with pytest.raises(Damaged) as caught:
        rekeyed(replace(SMALL.opened, key=VaultKey.generate()))

    assert caught.value.where == "value"
    assert [key.wiped for key in fresh] == [True]


def test_a_locked_vault_is_not_rekeyed() -> None:
    key = VaultKey.generate()
    key.wipe()

    with pytest.raises(Locked):
        rekeyed(replace(SMALL.opened, key=key))


def test_it_prints_nothing() -> None:
    assert repr(rekeyed()) == "<Rekeyed>"


def test_an_older_copy_is_sealed_under_the_new_key_at_its_own_revision() -> None:
    current = rekeyed().opened
    copy = reopen(SMALL.data)

    again = reopen(reseal_copy(copy, current, app="0.2.0"), NEW)

    assert again.number == 2
    assert again.key.key_tag() == current.key.key_tag()
    assert shown(again, again.key) == shown(SMALL.opened, SMALL.opened.key)


def test_a_copy_from_a_newer_version_is_not_sealed_again() -> None:
    newer = reopen(sealed_file(changed_body(put("colour", "red"))))

    with pytest.raises(ReadOnly):
        reseal_copy(newer, rekeyed().opened, app="0.2.0")


DEARER = KdfCost(memory_kib=16, passes=2, lanes=1)


def test_a_weak_slot_is_made_anew_with_the_next_save_and_nothing_else_changes() -> None:
    upgraded = upgrade_slot(SMALL.opened, Secret(PASSPHRASE), DEARER, limits=CHEAP_LIMITS)

    opened = reopen(seal_vault(upgraded, upgraded.vault, number=3, ancestors=(), app=""))
    slot = opened.slots[0]
    assert isinstance(slot, PassphraseSlot)
    assert slot.cost == DEARER
    assert opened.key.key_tag() == SMALL.opened.key.key_tag()
    assert opened.slots[1:] == SMALL.opened.slots[1:]


def test_of_several_passphrases_none_is_lost_to_an_upgrade() -> None:
    for slots in ((), SMALL.opened.slots[:1] * 2):
        opened = replace(SMALL.opened, slots=slots)
        assert upgrade_slot(opened, Secret(PASSPHRASE), DEARER, limits=CHEAP_LIMITS) is opened


def test_an_upgrade_below_the_floor_is_refused() -> None:
    with pytest.raises(OutOfRange):
        upgrade_slot(SMALL.opened, Secret(PASSPHRASE), DEARER)


def test_a_device_slot_takes_effect_with_the_next_save() -> None:
    secret = bytearray(b"d" * 32)
    opened, locator = add_device_slot(SMALL.opened, secret)

    data = seal_vault(opened, opened.vault, number=3, ancestors=(), app="")

    assert len(locator) == 16
    assert secret == b"d" * 32
    assert open_vault(data, DeviceSecretCredential(secret), limits=CHEAP_LIMITS).number == 3
    assert open_vault(data, credential(), limits=CHEAP_LIMITS).number == 3


@pytest.mark.parametrize("public", [b"\xff" * 1216, SMALL.opened.recovery_public[:1184] + bytes(32)])
def test_a_recovery_key_that_is_none_is_damage(public: bytes) -> None:
    opened = replace(SMALL.opened, recovery_public=public)

    with pytest.raises(Damaged) as caught:
        rekeyed(opened)

    assert caught.value.where == "recovery"
    assert rekeyed(opened, new_recovery=True).recovery_seed is not None
