"""Two processes save into one file at the same time, and one of them is killed while it does."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.crashes.jobs import OLD_TITLES, Place, furnish
from tests.crashes.next_start import left_over
from tests.crashes.reckoning import THOROUGH
from tests.crashes.traced import ROOT, pipe

SAVES = 60 if THOROUGH else 12


def started(place: Place, *names: str) -> list["subprocess.Popen[str]"]:
    writers = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.crashes.busy_writer", str(place.folder), name, str(SAVES)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in names
    ]
    for writer in writers:
        assert pipe(writer.stdout).readline() == "ready\n"
    for writer in writers:
        pipe(writer.stdin).write("go\n")
        pipe(writer.stdin).close()
    return writers


def titles(place: Place) -> list[str]:
    session = place.unlock()
    assert session.read_only is None
    found = list(session.vault.columns.title)
    session.lock()
    return sorted(found)


def test_two_processes_that_save_at_once_lose_nothing_and_double_nothing(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    place = Place(tmp_path / "shared")
    furnish(place)

    writers = started(place, "one", "two")
    acknowledged = [title for writer in writers for title in pipe(writer.stdout).read().splitlines()]
    codes = [writer.wait(60) for writer in writers]
    for writer in writers:
        pipe(writer.stdout).close()

    assert codes == [0, 0]
    assert len(acknowledged) == 2 * SAVES
    assert titles(place) == sorted([*OLD_TITLES, *acknowledged])
    assert not list(left_over(place))
    record_property("table", f"two processes saving at once: {2 * SAVES} saves acknowledged, 0 lost, 0 left over")


def test_a_process_killed_between_the_others_saves_loses_nothing_acknowledged(tmp_path: Path) -> None:
    place = Place(tmp_path / "shared")
    furnish(place)

    one, two = started(place, "one", "two")
    first = [pipe(one.stdout).readline().strip() for _ in range(SAVES // 2)]
    one.kill()
    first += pipe(one.stdout).read().split("\n")[:-1]
    second = pipe(two.stdout).read().splitlines()
    one.wait(60)
    assert two.wait(60) == 0
    for writer in (one, two):
        pipe(writer.stdout).close()

    found = titles(place)
    assert {*first, *second, *OLD_TITLES} <= set(found)
    assert len(found) == len(set(found))
    assert not list(left_over(place))
