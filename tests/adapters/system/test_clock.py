import time

import pytest

from vault_app.adapters.system import clock
from vault_app.adapters.system.clock import SystemClock


def test_the_wall_clock_counts_milliseconds_since_1970() -> None:
    before = time.time_ns() // 1_000_000

    assert before <= SystemClock().now_ms() <= time.time_ns() // 1_000_000


@pytest.mark.parametrize("kind", [clock._STEADY, None])
def test_the_steady_clock_never_goes_back(monkeypatch: pytest.MonkeyPatch, kind: int | None) -> None:
    monkeypatch.setattr(clock, "_STEADY", kind)
    readings = [SystemClock().steady() for _ in range(100)]

    assert readings == sorted(readings)


def test_the_steady_clock_counts_time_asleep_where_the_system_can_tell() -> None:
    assert getattr(time, "CLOCK_BOOTTIME", clock._STEADY) == clock._STEADY
