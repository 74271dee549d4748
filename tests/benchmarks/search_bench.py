"""How long a keystroke in the search field takes in the core, by number of logins.

``python -m tests.benchmarks.search_bench`` prints a table; it is no timed test. Each figure is one keystroke: the
search, the best sixty matches and their bold parts, with the matches of the keystroke before handed in.
"Hasty" leaves no time between two keystrokes; otherwise the rest of the matches is looked for between them.
"""

import sys
import time
from collections.abc import Iterator
from statistics import median, quantiles

from tests.fakes.random_source import SteadyRandom
from tests.fakes.sample_logins import SAMPLE_LOGINS
from tests.fakes.word_lists import eff_large
from vault_app.core.ids import ItemId
from vault_app.core.search import Matches, SearchIndex, SearchRecord

SIZES = (1_000, 10_000, 100_000)
SLICE = 2_000
TYPED = (
    "github",
    "northpine",
    "console",
    "dana okafor",
    "zebra cloud",
    "aws con",
    "ops example",
    "finance mail",
    "xylophone",
    "qqqq",
    "emergency",
    "e",
)


def logins(count: int) -> Iterator[tuple[str, str, str, str, str]]:
    """Give title, user name, domain, tags and notes, about 90 characters a login; every third has notes."""
    chance = SteadyRandom(7)
    words = eff_large().words
    for number in range(count):
        sample = SAMPLE_LOGINS[chance.below(len(SAMPLE_LOGINS))]
        first, second, third = (words[chance.below(len(words))] for _ in range(3))
        title = f"{first.capitalize()} {sample.title}" if number % 3 else f"{first.capitalize()} {second}"
        notes = " ".join(words[chance.below(len(words))] for _ in range(8)) if number % 3 == 0 else ""
        yield (
            title,
            sample.username if number % 2 else f"{third}@{second}.example",
            f"www.{second}{third}.example",
            "\n".join(sample.tags),
            notes,
        )


def prepared(count: int) -> tuple[SearchIndex, list[float]]:
    """Give a filled index and how long each slice of it took (s)."""
    titles, usernames, domains, tags, notes = (list(column) for column in zip(*logins(count), strict=True))
    ids = [ItemId(number.to_bytes(16, "big")) for number in range(count)]
    used = [number % 97 for number in range(count)]
    index = SearchIndex.from_columns(ids, titles, usernames, domains, tags, notes, used)
    times = []
    for start in range(0, count, SLICE):
        began = time.perf_counter()
        index.prepare_slice(start, start + SLICE)
        times.append(time.perf_counter() - began)
    return index, times


def keystrokes(index: SearchIndex, *, hasty: bool) -> Iterator[tuple[float, str]]:
    """Type each query letter by letter; give the time of each keystroke (s) and what was typed."""
    for query in TYPED:
        before: Matches | None = None
        for end in range(1, len(query) + 1):
            began = time.perf_counter()
            before = index.search(query[:end], previous=before)
            before.first()
            yield time.perf_counter() - began, query[:end]
            if not hasty:
                before.look_on(2_000)


def main() -> None:
    """Print the table."""
    row = "{:>8} {:>10} {:>10} {:>9} {:>9} {:>9} {:>9} {:>9}\n"
    sys.stdout.write(row.format("logins", "slice max", "all slices", "p50", "p95", "worst", "hasty p50", "hasty p95"))
    for size in SIZES:
        index, slices = prepared(size)
        calm = [timed for _ in range(5) for timed in keystrokes(index, hasty=False)]
        hasty = [timed for _ in range(5) for timed, _ in keystrokes(index, hasty=True)]
        spent = [timed for timed, _ in calm]
        figures = (
            *(max(slices), sum(slices)),
            *(median(spent), quantiles(spent, n=20)[-1], max(spent)),
            *(median(hasty), quantiles(hasty, n=20)[-1]),
        )
        sys.stdout.write(row.format(size, *(f"{figure * 1e3:.2f} ms" for figure in figures)))
        slowest = {typed: timed for timed, typed in sorted(calm)}
        worst = ", ".join(f"{typed!r} {slowest[typed] * 1e3:.1f}" for typed in list(slowest)[-5:])
        began = time.perf_counter()
        index.put(SearchRecord(id=ItemId(bytes(16)), title="Edited"))
        put = time.perf_counter() - began
        sys.stdout.write(f"{'':>8} one change {put * 1e3:.2f} ms; slowest {worst}\n")


if __name__ == "__main__":
    main()
