"""Days as fields keep them: ISO 8601, without a time of day or a place."""

import re
from datetime import UTC, date, datetime
from typing import Final

DAY_MS: Final = 86_400_000
_WRITTEN: Final = re.compile(r"\d{4}-\d{2}-\d{2}")  # and not 2026-W48-2, which fromisoformat takes too


def day_of(time: int) -> date:
    """Give the day, where this computer is, of a time in ms since 1970."""
    return datetime.fromtimestamp(time / 1000, tz=UTC).astimezone().date()


def read_day(text: str) -> date | None:
    """Read a day written as 2026-11-30; None for anything else, as another program may have written it."""
    try:
        return date.fromisoformat(text) if _WRITTEN.fullmatch(text) else None
    except ValueError:
        return None


def months_later(day: date, months: int) -> date:
    """Give the same day so many months later, or the last of that month where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    following = date(first.year + (first.month == 12), first.month % 12 + 1, 1)  # noqa: PLR2004  # December
    return first.replace(day=min(day.day, (following - first).days))
