"""Days as fields keep them."""

from datetime import date

import pytest

from vault_app.core.days import day_of, months_later, read_day


def test_a_time_has_a_day_here() -> None:
    noon = 1_764_000_000_000

    assert abs((day_of(noon) - date(2025, 11, 24)).days) <= 1


@pytest.mark.parametrize("text", ["", "20261124", "2026-W48-2", "2026-13-01", "24.11.2026", "2026-11-24T00"])
def test_anything_else_is_no_day(text: str) -> None:
    assert read_day(text) is None


def test_a_day_is_read() -> None:
    assert read_day("2026-11-24") == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 24), 3, date(2027, 2, 24)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 1, 31), 12, date(2027, 1, 31)),
        (date(2026, 10, 31), 2, date(2026, 12, 31)),
        (date(2026, 11, 24), 0, date(2026, 11, 24)),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_the_month(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later
