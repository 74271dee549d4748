"""How long the health report of a large vault takes.

``python -m tests.benchmarks.health_bench`` prints a table; it is no timed test. The report is made in a lane, beside
the window: aim below 300 ms for a hundred thousand logins.
"""

import sys
import time
from datetime import date
from statistics import median

from tests.benchmarks.sample_vault import START_MS, sample_vault
from vault_app.core.health import HealthRules, health_of

SIZES = (1_000, 10_000, 100_000)
ROUNDS = 5


def seconds(size: int) -> float:
    """Give the median of several reports."""
    vault = sample_vault(size)
    rules = HealthRules(now=START_MS, today=date(2026, 11, 24), old_days=365)
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        health_of(vault, rules)
        taken.append(time.perf_counter() - start)
    return median(taken)


def main() -> None:
    """Print the table."""
    for size in map(int, sys.argv[1:]) if sys.argv[1:] else SIZES:
        sys.stdout.write(f"{size:>8,} logins {seconds(size) * 1000:8.1f} ms\n")


if __name__ == "__main__":
    main()
