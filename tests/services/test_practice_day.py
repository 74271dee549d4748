from dataclasses import replace

import pytest

from tests.fakes.memory_device_state import MemoryDeviceState, UnwritableDeviceState
from tests.fakes.memory_keychain import MemoryKeychain
from tests.fakes.office import Office
from vault_app.ports.device_state import Enrolment
from vault_app.services.practice_day import practice_due
from vault_app.services.quick_unlock import enrol

DAY_MS = 86_400_000
TYPED = Enrolment(b"l" * 16, 1_772_366_400_000)


def due(days_later: float, *, days: int = 14) -> bool:
    return practice_due(TYPED, now_ms=TYPED.passphrase_ms + round(days_later * DAY_MS), days=days)


@pytest.mark.parametrize(
    ("days_later", "expected"),
    [(0, False), (13.99, False), (14, True), (3000, True), (-0.5, False), (-1, False), (-1.01, True), (-3000, True)],
)
def test_the_passphrase_is_due_after_two_weeks_or_when_the_clock_jumped(days_later: float, *, expected: bool) -> None:
    assert due(days_later) is expected


def test_the_number_of_days_can_be_set() -> None:
    assert (due(1, days=2), due(2, days=2), due(60, days=90)) == (False, True, False)


def test_typing_the_passphrase_begins_the_days_anew() -> None:
    office = Office()
    vault_id, device = office.session.vault.id, office.doors.device
    enrol(office.session, MemoryKeychain(), doors=office.doors)
    office.clock.pass_seconds(20 * 86_400)

    office.unlock()

    enrolment = device.enrolment(vault_id)
    assert enrolment is not None
    assert enrolment.passphrase_ms == office.clock.now_ms()


def test_without_quick_unlock_nothing_is_remembered_of_the_passphrase() -> None:
    office = Office()

    office.unlock()

    assert office.doors.device.enrolment(office.session.vault.id) is None


def test_a_state_folder_that_cannot_be_written_keeps_nobody_out() -> None:
    office = Office()
    device = UnwritableDeviceState()
    MemoryDeviceState.set_enrolment(device, office.session.vault.id, TYPED)
    computer = replace(office.doors, device=device)

    assert not office.unlock(computer).locked
