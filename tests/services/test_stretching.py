from dataclasses import replace

import pytest

from tests.fakes.kdf import CHEAP_COST
from tests.fakes.office import Office
from tests.fakes.sample_session import PASSPHRASE
from vault_app.core.errors import DiskFull, ReadOnly, WrongPassphrase
from vault_app.core.secret import Secret
from vault_app.services import stretching
from vault_app.services.stretching import make_dearer, measured_seconds, present_cost

DEARER = replace(CHEAP_COST, passes=CHEAP_COST.passes + 1)


def dearer(office: Office) -> object:
    return make_dearer(office.session, Secret(PASSPHRASE), doors=replace(office.doors, cost=DEARER))


def test_the_cost_is_that_of_the_passphrase() -> None:
    assert present_cost(Office().session) == CHEAP_COST


def test_a_vault_without_a_passphrase_costs_nothing() -> None:
    office = Office()
    session = office.session
    session.advance(replace(session.opened, slots=()), session.version)

    assert present_cost(session) is None
    assert measured_seconds(session, doors=office.doors) == 0


def test_the_time_is_measured_with_the_steady_clock() -> None:
    office = Office()

    assert measured_seconds(office.session, doors=office.doors) == 0  # the test's clock stands still


def test_a_dearer_slot_is_saved_and_opens_with_the_same_passphrase() -> None:
    office = Office()

    assert dearer(office) == DEARER
    assert present_cost(office.unlock()) == DEARER


def test_what_is_dear_enough_stays_as_it_is() -> None:
    office = Office()
    dearer(office)
    number = office.session.number

    assert dearer(office) is None
    assert office.session.number == number


def test_without_a_wish_a_second_on_this_computer_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    office = Office()
    asked: list[float] = []

    def calibrated(*, steady: object, target_seconds: float) -> object:
        del steady
        asked.append(target_seconds)
        return DEARER

    monkeypatch.setattr(stretching, "calibrated", calibrated)

    make_dearer(office.session, Secret(PASSPHRASE), doors=replace(office.doors, cost=None))

    assert asked == [1.0]


def test_a_wrong_passphrase_changes_nothing() -> None:
    office = Office()

    with pytest.raises(WrongPassphrase):
        make_dearer(office.session, Secret("not it"), doors=replace(office.doors, cost=DEARER))

    assert present_cost(office.unlock()) == CHEAP_COST


def test_a_vault_for_reading_only_stays_as_it_is() -> None:
    office = Office()
    office.session.read_only = "no-permission"

    with pytest.raises(ReadOnly):
        dearer(office)


def test_a_save_that_fails_leaves_the_file_as_it_was() -> None:
    office = Office()
    office.store.fail_next = DiskFull()

    with pytest.raises(DiskFull):
        dearer(office)

    assert present_cost(office.unlock()) == CHEAP_COST
