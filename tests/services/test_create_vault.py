from dataclasses import replace

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.office import Office
from tests.fakes.sample_session import PASSPHRASE, quiet_doors
from vault_app.core.errors import AlreadyExists, DiskFull, InvalidPassphrase, OutOfRange, WeakPassphrase
from vault_app.core.kdf_cost import KdfCost
from vault_app.core.secret import Secret
from vault_app.services.create_vault import create_vault
from vault_app.services.new_passphrase import cost_here
from vault_app.services.session import Notice
from vault_app.vaultfile.inspecting import inspect_vault


def test_a_new_vault_is_open_empty_and_on_the_disk() -> None:
    office = Office()

    assert len(office.session.vault) == 0
    assert office.session.vault.name == "Office"
    assert office.session.number == 1
    assert office.session.notices == ()
    assert len(office.unlock().vault) == 0


def test_a_new_vault_is_pinned_and_copied_on_this_computer() -> None:
    office = Office()

    pin = office.doors.device.pin(office.session.vault.id)

    assert pin is not None
    assert (pin.number, pin.sha256) == (1, office.session.version.sha256)
    assert pin.key_tag == office.session.key.key_tag()
    assert pin.recovery == office.session.opened.recovery_fingerprint
    assert office.doors.device.last_good(office.session.vault.id) == office.store.data


def test_the_recovery_sheet_names_what_it_opens() -> None:
    office = Office()
    sheet = office.sheet

    assert len(sheet.words.reveal().split(" ")) == 21
    assert sheet.fingerprint == office.session.opened.recovery_fingerprint.hex()
    assert (sheet.vault_name, sheet.place, sheet.format_version) == ("Office", "memory.vault", 1)
    assert sheet.created_ms == office.doors.clock.now_ms()


def created_with(passphrase: str, *, bits: float, accept_weak: bool = False) -> MemoryStore:
    store = MemoryStore()
    doors = replace(quiet_doors(), estimate=lambda _secret: bits)
    create_vault(store, Secret(passphrase), name="V", doors=doors, accept_weak=accept_weak)
    return store


def test_an_own_passphrase_under_50_bits_is_refused_even_if_accepted() -> None:
    with pytest.raises(WeakPassphrase) as caught:
        created_with("letmein", bits=49.9, accept_weak=True)

    assert (caught.value.bits, caught.value.needs_consent) == (49.9, False)


def test_an_own_passphrase_under_65_bits_needs_consent() -> None:
    with pytest.raises(WeakPassphrase) as caught:
        created_with("letmein please", bits=64.9)

    assert caught.value.needs_consent
    assert created_with("letmein please", bits=64.9, accept_weak=True).data


def test_a_strong_own_passphrase_needs_nothing() -> None:
    assert created_with("a whole sentence of my own", bits=65).data


def test_a_generated_passphrase_is_not_estimated() -> None:
    def never(_secret: Secret) -> float:
        raise AssertionError

    store = MemoryStore()
    doors = replace(quiet_doors(), estimate=never)
    create_vault(store, Secret("seven words"), name="V", doors=doors, generated_bits=77.5)

    assert store.data


def test_without_an_estimator_no_own_passphrase_passes() -> None:
    whole = quiet_doors()
    doors = type(whole)(
        clock=whole.clock,
        device=whole.device,
        random=whole.random,
        files=whole.files,
        app="0",
        words=whole.words,
        limits=whole.limits,
    )

    with pytest.raises(WeakPassphrase):
        create_vault(MemoryStore(), Secret("a whole sentence of my own"), name="V", doors=doors)


def test_a_passphrase_that_may_not_be_set_is_refused() -> None:
    with pytest.raises(InvalidPassphrase):
        created_with("  ", bits=99)


def test_a_vault_that_is_there_is_not_overwritten() -> None:
    office = Office()
    before = office.store.data

    with pytest.raises(AlreadyExists):
        create_vault(office.store, Secret("another one"), name="V", doors=office.doors, generated_bits=90)

    assert office.store.data == before


def test_a_full_disk_leaves_nothing_behind() -> None:
    store, doors = MemoryStore(), quiet_doors()
    store.fail_next = DiskFull(needed_bytes=1)

    with pytest.raises(DiskFull):
        create_vault(store, Secret("another one"), name="V", doors=doors, generated_bits=90)

    assert store.data is None


def test_a_word_list_of_the_wrong_length_makes_no_vault_without_a_sheet() -> None:
    store = MemoryStore()
    doors = replace(quiet_doors(), words=("too", "few"))

    with pytest.raises(OutOfRange):
        create_vault(store, Secret("another one"), name="V", doors=doors, generated_bits=90)

    assert store.data is None


def test_the_slot_costs_what_was_asked_for() -> None:
    cost = KdfCost(memory_kib=16, passes=2, lanes=1)
    store = MemoryStore()
    create_vault(store, Secret("x"), name="V", doors=replace(quiet_doors(), cost=cost), generated_bits=90)

    assert store.data is not None
    slots = inspect_vault(store.data, limits=quiet_doors().limits).slots
    assert [slot.cost for slot in slots if slot.kind == "passphrase"] == [cost]


def test_without_a_cost_it_is_measured_here() -> None:
    measured = cost_here(replace(quiet_doors(), cost=None))

    assert measured.memory_kib >= 64 * 1024
    assert 3 <= measured.passes <= 16


def test_a_new_vault_that_the_disk_did_not_confirm_is_there_and_told() -> None:
    store = MemoryStore()
    store.confirms = False

    created = create_vault(store, Secret(PASSPHRASE), name="New", doors=quiet_doors(), generated_bits=90.5)

    assert created.session.take_doubt() == (Notice("unconfirmed"),)
    assert store.data is not None
