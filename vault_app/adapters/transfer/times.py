"""Times as other programs write them, as ms since 1970 (UTC)."""

from datetime import UTC, datetime, timedelta
from typing import Final

LATEST: Final = 2**47 - 1  # ms; what the vault's format keeps


def ms_of_iso(written: str) -> int:
    """Give an ISO 8601 time; without a zone it is UTC; 0 where it is none."""
    try:
        time = datetime.fromisoformat(written.strip())
    except ValueError:
        return 0
    if time.tzinfo is None:
        time = time.replace(tzinfo=UTC)
    return ms_of_seconds(time.timestamp())


def ms_of_seconds(seconds: object) -> int:
    """Give seconds since 1970, also as text; 0 where they are none or beyond the calendar."""
    try:
        time = int(float(seconds) * 1000)  # type: ignore[arg-type]  # what is no number raises
    except (TypeError, ValueError, OverflowError):
        return 0
    return time if 0 <= time <= LATEST else 0


def day_of_seconds(seconds: object) -> str:
    """Give the day (ISO 8601) that is that many seconds after 1970, or before; "" where there is none."""
    try:
        since = timedelta(seconds=float(seconds))  # type: ignore[arg-type]  # as above
        return (datetime(1970, 1, 1, tzinfo=UTC) + since).date().isoformat()
    except (TypeError, ValueError, OverflowError):
        return ""
