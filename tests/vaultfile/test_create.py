import pytest

from tests.fakes.kdf import CHEAP_COST, CHEAP_LIMITS
from tests.fakes.small_vault import PASSPHRASE, credential, reopen
from vault_app.core.errors import CostTooHigh, InvalidPassphrase, OutOfRange
from vault_app.core.item import Stamp
from vault_app.core.kdf_cost import KdfCost
from vault_app.core.secret import Secret
from vault_app.crypto import kdf_profiles
from vault_app.crypto.keys import VaultKey
from vault_app.format.slot_record import PassphraseSlot, PublicKeySlot
from vault_app.vaultfile import create
from vault_app.vaultfile.create import Created, create_vault_file
from vault_app.vaultfile.opening import open_vault


def made(passphrase: str = PASSPHRASE, *, cost: KdfCost = CHEAP_COST) -> Created:
    return create_vault_file(
        name="New", passphrase=Secret(passphrase), cost=cost, app="0.1.0", now_ms=1234, limits=CHEAP_LIMITS
    )


def test_a_new_vault_opens_and_is_empty() -> None:
    opened = reopen(made().data)

    assert len(opened.vault) == 0
    assert (opened.vault.name, opened.vault.name_stamp) == ("New", Stamp(1, 1234))
    assert (opened.number, opened.ancestors, opened.app, opened.newer_minor) == (1, (), "0.1.0", False)


def test_it_is_handed_over_open() -> None:
    created = made()

    assert created.opened.key.key_tag() == reopen(created.data).key.key_tag()
    assert created.opened.slots == reopen(created.data).slots
    assert created.opened.recovery_fingerprint == reopen(created.data).recovery_fingerprint


def test_it_has_a_passphrase_slot_and_a_recovery_slot() -> None:
    assert [type(slot) for slot in made().opened.slots] == [PassphraseSlot, PublicKeySlot]


def test_no_two_vaults_share_an_id_or_key() -> None:
    one, two = made(), made()

    assert one.opened.vault.id != two.opened.vault.id
    assert one.opened.key.key_tag() != two.opened.key.key_tag()
    assert one.recovery_seed != two.recovery_seed


@pytest.mark.parametrize("passphrase", ["", "  \t ", "control \x07", "private \ue000"])
def test_a_passphrase_that_may_not_be_set_is_refused(passphrase: str) -> None:
    with pytest.raises(InvalidPassphrase):
        made(passphrase)


def test_white_space_and_composition_do_not_matter() -> None:
    created = made("  zwölf  Boxkämpfer ")

    assert reopen(created.data, "zwo\u0308lf\u3000Boxka\u0308mpfer").number == 1


def test_less_than_the_floor_is_not_written() -> None:
    with pytest.raises(OutOfRange) as caught:
        create_vault_file(
            name="", passphrase=Secret(PASSPHRASE), cost=KdfCost(memory_kib=65_535, passes=3, lanes=4), app=""
        )

    assert caught.value.what == "kdf-cost"


def test_the_product_refuses_a_vault_made_through_the_test_door() -> None:
    with pytest.raises(CostTooHigh):
        open_vault(made().data, credential())


def test_the_key_is_wiped_when_creating_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    made_keys: list[VaultKey] = []

    def remember(key: VaultKey, *_rest: object, **_more: object) -> None:
        made_keys.append(key)
        raise OSError

    monkeypatch.setattr(create, "make_passphrase_slot", remember)

    with pytest.raises(OSError, match=r"^$"):
        made()

    assert [key.wiped for key in made_keys] == [True]


def test_it_prints_nothing() -> None:
    assert repr(made()) == "<Created>"
    assert repr(made().opened) == "<OpenedVault 1>"


def test_a_vault_at_the_least_real_cost_opens_within_the_products_limits() -> None:
    created = create_vault_file(name="Real", passphrase=Secret(PASSPHRASE), cost=kdf_profiles.LOW_MEMORY, app="0.1.0")

    assert open_vault(created.data, credential()).vault.name == "Real"
