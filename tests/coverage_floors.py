"""Print how much of each room the tests cover, branches included, and fail where a room is under its floor.

Usage: coverage_floors.py COVERAGE.json (made by ``coverage json``).
"""

import json
import sys
from collections import defaultdict
from pathlib import Path, PurePath

FLOORS = {
    "core": 100,
    "ports": 100,
    "crypto": 100,
    "format": 100,
    "vaultfile": 100,
    "services": 100,
    "adapters": 95,
    "cli": 95,
    "wiring": 95,
    "__main__": 95,
    "ui": 85,
}


def room_of(path: str) -> str:
    """The room of a source file, given by its path inside the checkout."""
    return PurePath(path).with_suffix("").parts[1]


def covered_by_room(report: dict[str, dict[str, dict[str, dict[str, int]]]]) -> dict[str, float]:
    """Covered percent of the lines and branches of each room, from coverage's JSON report."""
    reached: defaultdict[str, int] = defaultdict(int)
    there: defaultdict[str, int] = defaultdict(int)
    for path, file in report["files"].items():
        facts = file["summary"]
        reached[room_of(path)] += facts["covered_lines"] + facts["covered_branches"]
        there[room_of(path)] += facts["num_statements"] + facts["num_branches"]
    return {room: 100 * reached[room] / total for room, total in there.items() if total}


def rooms_below_floor(covered: dict[str, float]) -> list[str]:
    """The rooms that are under their floor; a room without a floor must be covered whole."""
    return [room for room, percent in covered.items() if percent < FLOORS.get(room, 100)]


def main(report: Path) -> int:
    """Print the table; 1 where a room is under its floor, else 0."""
    covered = covered_by_room(json.loads(report.read_text("utf-8")))
    low = rooms_below_floor(covered)
    sys.stdout.write("room        covered   floor\n")
    for room in sorted(covered, key=lambda name: list(FLOORS).index(name) if name in FLOORS else -1):
        mark = "  TOO LOW" if room in low else ""
        sys.stdout.write(f"{room:<10} {covered[room]:7.2f} % {FLOORS.get(room, 100):5} %{mark}\n")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
