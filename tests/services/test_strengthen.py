from dataclasses import replace

from tests.fakes.office import Office, add
from tests.fakes.sample_session import PASSPHRASE
from vault_app.core.kdf_cost import KdfCost
from vault_app.core.secret import Secret
from vault_app.crypto.kdf_profiles import DEFAULT, LOW_MEMORY
from vault_app.services.strengthen import is_weak, least_here, strengthen_slot
from vault_app.vaultfile.inspecting import inspect_vault

TODAY = KdfCost(memory_kib=16, passes=3, lanes=1)


def costs(office: Office) -> list[KdfCost | None]:
    return [slot.cost for slot in inspect_vault(office.store.read()[0], limits=office.doors.limits).slots if slot.cost]


def strengthened(office: Office) -> bool:
    return strengthen_slot(office.session, Secret(PASSPHRASE), doors=replace(office.doors, cost=TODAY), least=TODAY)


def test_a_weak_slot_is_made_anew_with_the_next_save() -> None:
    office = Office()
    before = costs(office)
    key = office.session.key

    assert strengthened(office)

    assert costs(office) == before
    add(office.session, "Mail")
    assert costs(office) == [TODAY]
    assert office.session.key is key
    assert office.unlock().notices == ()


def test_a_slot_that_costs_enough_stays() -> None:
    office = Office()
    strengthened(office)

    assert not strengthened(office)


def test_a_read_only_vault_stays_as_it_is() -> None:
    office = Office()
    office.session.read_only = "rolled-back"

    assert not strengthened(office)


def test_a_vault_without_a_passphrase_slot_stays_as_it_is() -> None:
    office = Office()
    session = office.session
    slots = tuple(slot for slot in session.opened.slots if not hasattr(slot, "salt"))
    session.advance(replace(session.opened, slots=slots), session.version)

    assert not strengthened(office)


def test_the_least_is_what_new_vaults_cost_here() -> None:
    office = Office()

    assert least_here(office.doors) == office.doors.cost
    assert least_here(replace(office.doors, cost=None)) in {DEFAULT, LOW_MEMORY}


def test_a_slot_is_weak_until_it_was_made_anew() -> None:
    office = Office()

    assert is_weak(office.session, least=TODAY)
    strengthened(office)
    assert not is_weak(office.session, least=TODAY)
