"""How the crashes of one job are counted, and the row that is printed of them."""

import os
import shutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.crashes.jobs import Place, furnish
from tests.crashes.next_start import start_again
from tests.crashes.traced import TracedJobs

# tests/prove sets it: then every call is taken, not a sample of them.
THOROUGH = os.environ.get("VAULT_PROVE") == "all"
KILL = "signal=KILL"
ERRORS = ("EIO", "ENOSPC", "EROFS", "EDQUOT")


@dataclass
class Reckoning:
    """What was found after each crash of one job."""

    job: str
    fault: str
    of: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)

    def row(self) -> str:
        runs = self.outcomes.total()
        parts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(self.outcomes.items()))
        return f"{self.job:<11}{self.fault:<12}{runs:>5} of {self.of:<5} 0 lost, 0 left over, 0 asked; {parts}"


def sampled(every: Sequence[tuple[str, int]], most: int, fault: str) -> list[tuple[str, int]]:
    """Give all of them where tests/prove asks, else ``most`` of them, evenly, at other places for each fault."""
    if THOROUGH or len(every) <= most:
        return list(every)
    first = len(fault) * 7 % (len(every) // most)
    return [every[first + number * len(every) // most] for number in range(most)]


class Crashes:
    """One furnished place, and the faults that are tried on copies of it."""

    def __init__(self, jobs: TracedJobs, scratch: Path) -> None:
        self._jobs, self._scratch = jobs, scratch
        self._before = Place(scratch / "before")
        furnish(self._before)

    def fresh(self) -> Place:
        """Give a copy of the place as it was before the job."""
        place = Place(self._scratch / "now")
        shutil.rmtree(place.folder, ignore_errors=True)
        shutil.copytree(self._before.folder, place.folder)
        return place

    def calls_of(self, job: str) -> list[tuple[str, int]]:
        """Run the job unharmed; give every system call it makes on the vault's files."""
        place = self.fresh()
        ended = self._jobs.run(job, place)
        assert (ended.code, ended.word) == (0, "done")
        assert start_again(job, place) == "new"
        return ended.calls()

    def calls_of_other_threads(self, job: str, *, trace: str) -> list[tuple[str, int]]:
        """Run the job unharmed; give the system calls that threads which it started make on the vault's files."""
        ended = self._jobs.run(job, self.fresh(), trace=trace, every_thread=True)
        assert (ended.code, ended.word) == (0, "done")
        return ended.calls_of_other_threads()

    def reckon(
        self, job: str, fault: str, calls: list[tuple[str, int]], *, most: int, every_thread: bool = False
    ) -> Reckoning:
        """Try the fault at the calls; nothing may be lost, left over, half done or raised raw."""
        reckoning = Reckoning(job, fault.rpartition("=")[2], of=len(calls))
        for name, when in sampled(calls, most, fault):
            place = self.fresh()
            inject = f"{name}:{fault}:when={when}"
            ended = self._jobs.run(job, place, inject=inject, every_thread=every_thread)
            where = f"{job} {name} {when} {fault}: {ended.word}"
            assert ended.code == -9 if fault == KILL else ended.word in {"done", "refused"}, where
            try:
                found = start_again(job, place)
            except Exception as error:
                raise AssertionError(where) from error
            if fault != KILL:  # what the person was told is what is there
                assert (found == "new") == (ended.word == "done"), where
            reckoning.outcomes[_outcome(ended.word, found)] += 1
        return reckoning


def _outcome(word: str, content: str) -> str:
    told = f"{word} and " if word == "refused" else ""
    return "done" if word == "done" else f"{told}{content}"
