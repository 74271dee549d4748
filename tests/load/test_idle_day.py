"""A day of a person who comes and goes: the vault locks after every pause, and never under their hands."""

from collections.abc import Callable

from tests.fakes.office import Office, add
from vault_app.services.auto_lock import IdleLock

DAY = 24 * 60 * 60
STEP = 5  # seconds between two looks at the clock
IDLE_MINUTES = 5
# Minutes of work and of pause, over and over: short pauses must not lock, the longer ones must.
SHIFTS = ((7, 3), (20, 12), (1, 4), (45, 60), (2, 5))


def is_there(second: int) -> bool:
    """Whether the person does something at that moment of the day."""
    minute = second // 60 % sum(work + pause for work, pause in SHIFTS)
    for work, pause in SHIFTS:
        if minute < work + pause:
            return minute < work
        minute -= work + pause
    raise AssertionError(second)


def test_a_day_of_idle_locks(record_property: Callable[[str, object], None]) -> None:
    office = Office()
    session, idle = office.session, IdleLock(office.clock, IDLE_MINUTES)
    last_seen, locks, saves, expected_locks = 0, 0, 0, 0

    for second in range(0, DAY, STEP):
        if is_there(second):
            if session.locked:
                session = office.unlock()
                idle = IdleLock(office.clock, IDLE_MINUTES)
            if second % 600 == 0:
                add(session, f"Saved at {second}")
                saves += 1
            idle.touch()
            last_seen = second
        elif second - last_seen == IDLE_MINUTES * 60:
            expected_locks += 1
        if not session.locked and idle.due():
            session.lock()
            locks += 1
            assert second - last_seen == IDLE_MINUTES * 60
        office.clock.pass_seconds(STEP)

    session = office.unlock()
    assert locks == expected_locks > 20
    assert len(session.vault) == saves > 50
    record_property(
        "table", f"24 h with a fake clock: {locks} idle locks, each on the second; {saves} saves, none lost"
    )
