from tests.fakes.fake_clock import FakeClock
from vault_app.services.auto_lock import IdleLock


def test_it_is_due_after_so_many_minutes_without_anyone() -> None:
    clock = FakeClock()
    lock = IdleLock(clock, 10)

    clock.pass_seconds(599)
    assert (lock.due(), lock.remaining()) == (False, 1)

    clock.pass_seconds(1)
    assert lock.due()


def test_a_touch_begins_anew() -> None:
    clock = FakeClock()
    lock = IdleLock(clock, 10)
    clock.pass_seconds(599)

    lock.touch()

    assert lock.remaining() == 600


def test_setting_the_clock_back_buys_no_time() -> None:
    clock = FakeClock()
    lock = IdleLock(clock, 1)
    clock.pass_seconds(60)

    clock.set_back(3600)

    assert lock.due()


def test_long_overdue_is_nothing_left() -> None:
    clock = FakeClock()
    lock = IdleLock(clock, 1)

    clock.pass_seconds(10_000)

    assert lock.remaining() == 0
