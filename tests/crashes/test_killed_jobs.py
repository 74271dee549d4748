"""A save, a new passphrase, a key rotation and an import, killed or failed at each of their system calls.

Here a sample of the calls; tests/prove takes every one.
"""

import shutil
from collections.abc import Callable, Iterator

import pytest

from tests.crashes.jobs import JOBS
from tests.crashes.reckoning import ERRORS, KILL, Crashes
from tests.crashes.traced import EVERY_CALL, WRITING_CALLS, TracedJobs

MOST_KILLS, MOST_ERRORS = 16, 6

pytestmark = [
    pytest.mark.peer,
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed; tests/run installs it"),
]


@pytest.fixture(scope="module")
def crashes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crashes]:
    scratch = tmp_path_factory.mktemp("crashes")
    with TracedJobs(scratch) as jobs:
        yield Crashes(jobs, scratch)


@pytest.mark.parametrize("job", JOBS)
def test_a_job_killed_at_any_call_leaves_the_old_or_the_new_vault(
    job: str, crashes: Crashes, record_property: Callable[[str, object], None]
) -> None:
    calls = crashes.calls_of(job)

    reckoning = crashes.reckon(job, KILL, calls, most=MOST_KILLS)

    record_property("table", reckoning.row())
    assert len(calls) > 100
    assert {outcome.partition(" ")[0] for outcome in reckoning.outcomes} == {"old", "new"}


@pytest.mark.parametrize("job", JOBS)
def test_a_job_whose_calls_fail_is_done_or_refused_and_loses_nothing(
    job: str, crashes: Crashes, record_property: Callable[[str, object], None]
) -> None:
    calls = crashes.calls_of(job)

    reckonings = [crashes.reckon(job, f"error={error}", calls, most=MOST_ERRORS) for error in ERRORS]

    record_property("table", "\n".join(reckoning.row() for reckoning in reckonings))
    assert any("refused" in outcome for reckoning in reckonings for outcome in reckoning.outcomes)


@pytest.mark.parametrize("job", JOBS)
def test_all_that_a_job_writes_is_written_by_the_thread_that_is_killed(job: str, crashes: Crashes) -> None:
    changing = ",".join(name for name in WRITING_CALLS.split(",") if name not in {"openat", "close"})

    assert crashes.calls_of_other_threads(job, trace=changing) == []


def test_the_thread_that_reads_ahead_is_killed_and_fails_too(
    crashes: Crashes, record_property: Callable[[str, object], None]
) -> None:
    calls = crashes.calls_of_other_threads("import", trace=EVERY_CALL)
    assert calls

    reckonings = [
        crashes.reckon("import", fault, calls, most=MOST_ERRORS, every_thread=True)
        for fault in (KILL, *(f"error={error}" for error in ERRORS))
    ]

    record_property("table", "\n".join(f"{reckoning.row()} (all threads)" for reckoning in reckonings))
