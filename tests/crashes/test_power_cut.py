"""The power is cut at every step of a save, a new passphrase, a rotation and an import: old or new, nothing between.

Here a sample of the mixtures of what had reached the disk; tests/prove takes every one.
"""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.crashes.disk_model import Disk
from tests.crashes.jobs import JOBS, Place, furnish
from tests.crashes.next_start import start_again
from tests.crashes.reckoning import THOROUGH
from tests.crashes.recording import Step, steps_of
from tests.crashes.traced import WRITING_CALLS, TracedJobs

MOST_STATES = 24
State = dict[Path, bytes | None]

pytestmark = [
    pytest.mark.peer,
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed; tests/run installs it"),
]


@pytest.fixture(scope="module")
def jobs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TracedJobs]:
    with TracedJobs(tmp_path_factory.mktemp("power")) as traced:
        yield traced


def recorded(job: str, place: Place, jobs: TracedJobs) -> tuple[Disk, list[Step]]:
    furnish(place)
    disk = Disk(place.folder)
    ended = jobs.run(job, place, trace=WRITING_CALLS, data=True)
    assert (ended.code, ended.word) == (0, "done")
    return disk, list(steps_of(ended.trace))


def distinct(states: Iterator[State], seen: set[int]) -> Iterator[State]:
    for state in states:
        mark = hash(frozenset(state.items()))
        if mark not in seen:
            seen.add(mark)
            yield state


def laid_out(state: State, place: Place) -> None:
    shutil.rmtree(place.folder, ignore_errors=True)
    place.folder.mkdir()
    for path, data in sorted(state.items()):
        if data is None:
            (place.folder / path).mkdir()
        else:
            (place.folder / path).write_bytes(data)


@pytest.mark.parametrize("job", JOBS)
def test_a_power_cut_at_any_step_leaves_the_old_or_the_new_vault(
    job: str, jobs: TracedJobs, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    disk, steps = recorded(job, Place(tmp_path / "recorded"), jobs)
    seen: set[int] = set()
    during = list(distinct(disk.after_cut(), seen))
    for step in steps:
        disk.take(step)
        during += distinct(disk.after_cut(), seen)
    stride = 1 if THOROUGH else max(1, len(during) // MOST_STATES)
    found = Counter[str]()

    for state in during[::stride]:
        laid_out(state, Place(tmp_path / "cut"))
        found[start_again(job, Place(tmp_path / "cut"))] += 1

    assert set(found) == {"old", "new"}
    assert sum(step.call == "fsync" for step in steps) >= 4
    # What was acknowledged is there, whatever had not been flushed by then.
    acknowledged = list(distinct(disk.after_cut(), set()))
    for state in acknowledged[:: 1 if THOROUGH else max(1, len(acknowledged) // 6)]:
        laid_out(state, Place(tmp_path / "cut"))
        assert start_again(job, Place(tmp_path / "cut")) == "new"
    cuts = f"{found.total():>5} of {len(during):<5}"
    record_property(
        "table",
        f"{job:<11}{'power cut':<12}{cuts} 0 lost, 0 left over, 0 asked; {found['new']} new, {found['old']} old",
    )


def test_the_model_forgets_what_was_not_flushed(tmp_path: Path) -> None:
    """The test of the test: a save without its flushes loses the vault in some mixture."""
    (tmp_path / "a").write_bytes(b"old")
    disk = Disk(tmp_path)
    new, name = tmp_path / "new", tmp_path / "a"
    for step in (
        Step("open", 3, (new,), b"new"),
        Step("write", 3, data=b"fresh"),
        Step("rename", paths=(new, name)),
    ):
        disk.take(step)

    assert {state[Path("a")] for state in disk.after_cut()} == {b"old", b"", b"fr", b"fresh"}
